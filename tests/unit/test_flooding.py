"""The script of a rehearsal's flood."""

from collections import Counter

from bot import flooding
from bot.rehearsal import Message, Press, Rehearsal, Say
from bot.rehearsing import sample_programme
from handlers.callbacks.desk import Approve, Decline
from handlers.callbacks.private import KeepName, Send, Sign
from handlers.cleaning import QUESTION_LIMIT, length
from storage.programme_file import ProgrammeFile, read_programme

LINKS = ["july_seger", "july_verdelho"]
SPEECHLESS = b"series: {title: S, organisers: [{name: O}], timezone: UTC}\nseminars: [{id: july, title: A}]"


def texts(count: int) -> list[str]:
    steps = [part.steps[1] for part in flooding.make_parts(LINKS, count)]
    return [step.text for step in steps if isinstance(step, Say)]


def message_with(*rows: list[str]) -> Message:
    """A desk message with buttons of these data."""
    world = Rehearsal().world
    message = world.add_message(world.chat(world.add_group("Desk", [world.add_person("Ana")])), world.bot)
    message.buttons = [[{"text": "x", "callback_data": data} for data in row] for row in rows]
    return message


def test_all_who_are_wanted_come_by_the_links_in_turn() -> None:
    parts = flooding.make_parts(LINKS, 101)
    assert len(parts) == 101
    assert [part.steps[0] for part in parts[:3]] == [
        Say("/start july_seger"),
        Say("/start july_verdelho"),
        Say("/start july_seger"),
    ]


def test_each_ends_by_sending_after_signing_with_a_name_or_not_at_all() -> None:
    ways: Counter[bool] = Counter()
    for part in flooding.make_parts(LINKS, 200):
        signing = [step for step in part.steps[2:] if isinstance(step, Press)]
        assert signing[-1].is_wanted(Send(7).pack())
        assert not signing[-1].is_wanted(Sign("name").pack())
        anonymous, named = (signing[0].is_wanted(Sign(way).pack()) for way in ("anonymous", "name"))
        assert anonymous != named
        assert len(signing) == (2 if anonymous else 3)
        assert anonymous or signing[1].is_wanted(KeepName().pack())
        ways[anonymous] += 1
    assert min(ways.values()) > 40


def test_questions_are_in_four_languages_and_alike_but_seldom_the_same() -> None:
    parts = flooding.make_parts(LINKS, 300)
    assert {part.language for part in parts} == {"en", "es", "pt", "fr"}
    written = texts(300)
    assert all(0 < length(text) <= QUESTION_LIMIT and "{" not in text for text in written)
    assert 200 < len(set(written)) < 300


def test_a_flood_of_the_same_size_asks_the_same() -> None:
    assert texts(50) == texts(50)


def test_decidable_is_what_can_be_approved_wherever_it_stands() -> None:
    digest = message_with(
        [Approve(3).pack(), "dig:1"], [Approve(4).pack(), Decline(4, "x", "pending").pack()]
    )
    assert list(flooding.decidable_questions(digest)) == [3, 4]
    assert list(flooding.decidable_questions(message_with())) == []


def test_a_programme_needs_a_seminar_with_speakers() -> None:
    assert flooding.flood_script(read_programme(SPEECHLESS)) is None
    programme: ProgrammeFile = sample_programme()
    script = flooding.flood_script(programme)
    assert script is not None
    start = script.parts(1)[0].steps[0]
    seminar = next(one for one in programme.seminars if one.speakers)
    assert start == Say(f"/start {seminar.id}_{seminar.speakers[0]}")
