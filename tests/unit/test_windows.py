"""How a group's 20 messages a minute are shared between new questions and what moderators press."""

from itertools import count

from bot.pace import Pace
from bot.windows import CALM, GROUP_LIMIT, KEPT_FOR_PRESSES, KEPT_FOR_STEADY, STEADY_EVERY

GROUP = -77


def send(pace: Pace, now: float, *, steady: bool) -> None:
    pace.start(GROUP, now, steady=steady)
    pace.answered(GROUP, now, steady=steady)


def when(pace: Pace, now: float, *, steady: bool, steady_waits: bool = False) -> float:
    return pace.when(GROUP, now, interactive=True, steady=steady, steady_waits=steady_waits)


def sent_in_a_minute(pace: Pace, *, steady: bool, steady_waits: bool = False) -> int:
    """Send as fast as the pace allows, for a minute."""
    now = 0.0
    for sent in count():
        now = when(pace, now, steady=steady, steady_waits=steady_waits)
        if now >= 60.0:
            return sent
        send(pace, now, steady=steady)
    raise AssertionError


def test_while_it_is_calm_new_questions_leave_at_once() -> None:
    pace = Pace()
    for now in (0.0, 3.0, 6.0):
        assert when(pace, now, steady=True) == now
        send(pace, now, steady=True)


def test_after_a_busy_minute_new_questions_leave_evenly_so_that_they_gather() -> None:
    pace = Pace()
    for number in range(CALM):
        send(pace, 3.0 * number, steady=True)
    last = 3.0 * (CALM - 1)
    assert when(pace, last + 1, steady=True) == last + STEADY_EVERY
    assert when(pace, last + 1, steady=False) == last + 1


def test_new_questions_leave_presses_their_share_of_the_minute() -> None:
    pace = Pace()
    assert sent_in_a_minute(pace, steady=True) == GROUP_LIMIT - KEPT_FOR_PRESSES
    for _ in range(KEPT_FOR_PRESSES):
        assert when(pace, 59.0, steady=False) == 59.0
        send(pace, 59.0, steady=False)
    assert when(pace, 59.0, steady=False) >= 60.0


def test_presses_leave_new_questions_that_wait_their_share_of_the_minute() -> None:
    pace = Pace()
    assert sent_in_a_minute(pace, steady=False, steady_waits=True) == GROUP_LIMIT - KEPT_FOR_STEADY
    for sent in range(KEPT_FOR_STEADY):
        moment = when(pace, 59.0, steady=True)
        assert moment < 60.0 + sent * STEADY_EVERY
        send(pace, moment, steady=True)


def test_presses_take_the_whole_minute_where_nothing_else_waits() -> None:
    assert sent_in_a_minute(Pace(), steady=False) == GROUP_LIMIT


def test_burst_of_new_questions_leaves_room_for_a_press() -> None:
    pace = Pace()
    sent = 0
    while when(pace, 0.0, steady=True) == 0.0:
        send(pace, 0.0, steady=True)
        sent += 1
    assert sent == 5
    assert when(pace, 0.0, steady=False) == 0.0


def test_minute_of_both_never_passes_the_limit() -> None:
    pace, now, sent = Pace(), 0.0, 0
    for turn in count():
        now = when(pace, now, steady=turn % 2 == 0, steady_waits=True)
        if now >= 60.0:
            break
        send(pace, now, steady=turn % 2 == 0)
        sent += 1
    assert sent <= GROUP_LIMIT
