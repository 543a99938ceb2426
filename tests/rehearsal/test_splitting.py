"""What people type and what is too long for one message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.splitting import split_typed
from bot.rehearsal.units import utf16_length

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


async def test_a_long_text_arrives_as_several_messages_and_the_first_one_replies(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    answer = "A sentence of an answer. " * 180
    message = rehearsal.world.send_text(stage.ana, stage.ana, answer, reply_to=1)
    first, second = [one["message"] for one in await api.updates()]
    assert [first["message_id"], second["message_id"]] == [message, message + 1]
    assert (first["reply_to_message"]["message_id"], "reply_to_message" in second) == (1, False)
    assert f"{first['text']} {second['text']}" == answer.strip()
    assert first["text"].endswith("answer.")


async def test_an_anonymous_administrator_stays_so_in_every_part(
    rehearsal: Rehearsal, stage: Stage, desk: int
) -> None:
    rehearsal.world.send_text(desk, stage.ben, "word " * 1000, as_group=True)
    assert [one.as_group for one in rehearsal.world.messages(desk)[-2:]] == [True, True]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a" * 10, ["a" * 10]),
        ("a" * 25, ["a" * 10, "a" * 10, "a" * 5]),
        ("aaaaaa\n\nb\nc. d", ["aaaaaa", "b\nc. d"]),
        ("aaaaaa\nb c. ddd", ["aaaaaa", "b c. ddd"]),
        ("aaaa b. c, d ee", ["aaaa b.", "c, d ee"]),
        ("aaaaa, bb cc dd", ["aaaaa,", "bb cc dd"]),
        ("aaaa bb cc dd", ["aaaa bb cc", "dd"]),
        ("a\n\nbbbbbbbbbbbb", ["a\n\nbbbbbbb", "bbbbb"]),
        ("😀" * 7, ["😀" * 5, "😀" * 2]),
        ("a" + "😀" * 5, ["a" + "😀" * 4, "😀"]),
    ],
)
def test_cuts_behind_the_middle_at_the_best_place(text: str, parts: list[str]) -> None:
    assert split_typed(text, 10) == parts


@given(st.text(st.sampled_from("ab \n.,😀"), max_size=120).map(str.strip))
def test_parts_fit_and_lose_nothing_but_the_space_between_them(text: str) -> None:
    parts = split_typed(text, 10)
    assert all(0 < utf16_length(part) <= 10 for part in parts)
    assert "".join("".join(parts).split()) == "".join(text.split())
