"""Telegram's limits, with the time passed by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal import Limits


def spend(limits: Limits, times: list[float], chat: int = 1, *, is_group: bool = False) -> list[int | None]:
    return [limits.spend(chat, now, is_group=is_group) for now in times]


def test_no_limits_unless_switched_on() -> None:
    assert spend(Limits(), [0.0] * 100) == [None] * 100


def test_eight_in_one_chat_pass_at_once_then_one_waits() -> None:
    limits = Limits(enabled=True)
    assert spend(limits, [0.1 * step for step in range(8)]) == [None] * 8
    assert spend(limits, [0.8]) == [8]


def test_a_refusal_holds_for_the_whole_time_that_it_named() -> None:
    limits = Limits(enabled=True)
    spend(limits, [0.0] * 8)
    assert spend(limits, [0.5, 8.2, 8.5]) == [8, 1, None]


def test_other_chats_are_not_held_up() -> None:
    limits = Limits(enabled=True)
    spend(limits, [0.0] * 9)
    assert limits.spend(2, 0.1, is_group=False) is None


def test_thirty_a_second_over_all_chats() -> None:
    limits = Limits(enabled=True)
    answers = [limits.spend(chat, 0.0, is_group=False) for chat in range(31)]
    assert answers == [None] * 30 + [1]
    assert limits.spend(99, 1.0, is_group=False) is None


def test_twenty_a_minute_in_a_group() -> None:
    limits = Limits(enabled=True)
    times = [float(2 * second) for second in range(20)]
    assert spend(limits, times, is_group=True) == [None] * 20
    assert spend(limits, [40.0, 60.0], is_group=True) == [20, None]


def test_new_numbers_hold_after_forget() -> None:
    limits = Limits(enabled=True)
    spend(limits, [0.0] * 8)
    limits.chat_count = 1
    limits.forget()
    assert spend(limits, [0.0, 0.0]) == [None, 8]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 40)), max_size=200))
def test_no_window_ever_holds_more_than_it_may(steps: list[tuple[int, int]]) -> None:
    limits = Limits(enabled=True, per_second=4)
    now, accepted = 0.0, []
    for chat, tenths in steps:
        now += tenths / 10
        if limits.spend(chat, now, is_group=chat == 0) is None:
            accepted.append((now, chat))
    for moment, chat in accepted:
        same = [at for at, other in accepted if other == chat]
        assert sum(moment - 1 < at <= moment for at, _ in accepted) <= 4
        assert sum(moment - 8 < at <= moment for at in same) <= 8
        assert chat != 0 or sum(moment - 60 < at <= moment for at in same) <= 20
