"""The pace against a hand-moved clock, and against a judge that counts arrivals as Telegram would."""

import heapq
import math
import random
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pace import Pace
from bot.windows import Window

PERSON, OTHER_PERSON, GROUP, SUPERGROUP = 11, 12, -77, -1000000000077


def send(pace: Pace, chat_id: int, now: float) -> None:
    """A message whose answer comes in the same moment."""
    pace.start(chat_id, now)
    pace.answered(chat_id, now)


def may_send(pace: Pace, chat_id: int, now: float, *, interactive: bool = True) -> bool:
    return pace.when(chat_id, now, interactive=interactive) <= now


def slow_down(pace: Pace, now: float) -> None:
    """Two refusals within a minute, of chats that no test asks about."""
    pace.refused(1001, now, 1)
    pace.refused(1002, now, 1)


def free_slots(pace: Pace, now: float) -> int:
    """Start interactive messages to new people until the over-all limit says no; they stay in flight."""
    for taken in count():
        if not may_send(pace, 10_000 + taken, now):
            return taken
        pace.start(10_000 + taken, now)
    raise AssertionError


def test_slot_is_free_one_window_after_the_answer_not_after_the_start() -> None:
    window = Window(limit=1, seconds=3.0)
    window.start()
    assert window.when(10.0) == math.inf
    window.answered(12.0)
    assert window.when(12.0) == 15.0
    assert window.when(15.0) == 15.0


def test_kept_slots_wait_for_one_more_to_be_free() -> None:
    window = Window(limit=3, seconds=1.0)
    for answered_at in (0.0, 0.1, 0.2):
        window.start()
        window.answered(answered_at)
    assert window.when(0.5) == 1.0
    assert window.when(0.5, keep=1) == 1.1


def test_chat_gets_eight_at_once_then_one_after_eight_seconds() -> None:
    pace = Pace()
    for _ in range(8):
        assert may_send(pace, PERSON, 0.0)
        send(pace, PERSON, 0.0)
    assert not may_send(pace, PERSON, 7.9)
    assert may_send(pace, OTHER_PERSON, 7.9)
    assert pace.when(PERSON, 7.9, interactive=True) == 8.0


def test_message_waits_for_an_answer_when_only_that_can_free_a_slot() -> None:
    pace = Pace()
    for _ in range(8):
        pace.start(PERSON, 0.0)
    assert pace.when(PERSON, 100.0, interactive=True) == math.inf
    pace.answered(PERSON, 100.0)
    assert pace.when(PERSON, 100.0, interactive=True) == 108.0


def test_one_slot_is_kept_for_interactive_messages() -> None:
    pace = Pace(rate=3)
    pace.start(PERSON, 0.0)
    pace.start(OTHER_PERSON, 0.0)
    assert not may_send(pace, 13, 0.9, interactive=False)
    assert may_send(pace, 13, 0.9)


def test_broadcasts_leave_evenly_so_that_their_slots_free_evenly() -> None:
    pace = Pace(rate=10)
    starts = []
    now = 0.0
    for chat_id in range(1, 7):
        now = pace.when(chat_id, now, interactive=False)
        send(pace, chat_id, now)
        starts.append(now)
    gaps = [later - earlier for earlier, later in pairwise(starts)]
    assert gaps == pytest.approx([0.05, 0.1, 0.1, 0.1, 0.1])


def test_group_gets_no_twenty_first_message_within_a_minute() -> None:
    pace = Pace()
    for second in range(20):
        assert may_send(pace, GROUP, float(second))
        send(pace, GROUP, float(second))
    assert pace.when(GROUP, 30.0, interactive=True) == 60.0


def test_refused_chat_pauses_and_others_go_on() -> None:
    pace = Pace()
    pace.start(PERSON, 0.0)
    pace.answered(PERSON, 0.1)
    pace.refused(PERSON, 0.1, 35)
    assert pace.when(PERSON, 1.0, interactive=True) == pytest.approx(35.1)
    assert may_send(pace, OTHER_PERSON, 1.0)


def test_shorter_pause_does_not_end_a_longer_one() -> None:
    pace = Pace()
    pace.pause(PERSON, 50.0)
    pace.pause(PERSON, 20.0)
    assert pace.when(PERSON, 1.0, interactive=True) == 50.0


def test_single_refusals_slow_nothing_down() -> None:
    pace = Pace(rate=30)
    for now in (0.0, 61.0, 122.0):
        pace.refused(PERSON, now, 1)
    assert free_slots(pace, 123.0) == 30


def test_second_refusal_within_a_minute_halves_the_rate() -> None:
    pace = Pace(rate=30)
    pace.refused(PERSON, 0.0, 1)
    pace.refused(OTHER_PERSON, 59.0, 1)
    assert free_slots(pace, 60.0) == 15


def test_calls_refused_together_slow_down_once() -> None:
    pace = Pace(rate=30)
    for chat_id in range(1, 30):
        pace.refused(chat_id, 10.0 + chat_id / 100, 1)
    assert free_slots(pace, 12.0) == 15


def test_rate_never_falls_under_one_and_broadcasts_still_go_out_then() -> None:
    pace = Pace(rate=30)
    for second in range(20):
        pace.refused(PERSON, float(second), 1)
    assert may_send(pace, OTHER_PERSON, 21.0, interactive=False)
    assert free_slots(pace, 21.0) == 1


@pytest.mark.parametrize(("quiet", "slots"), [(4.9, 15), (5.0, 16), (50.0, 25), (75.0, 30), (5000.0, 30)])
def test_rate_is_won_back_slot_by_slot_while_it_stays_quiet(quiet: float, slots: int) -> None:
    pace = Pace(rate=30)
    slow_down(pace, 100.0)
    assert free_slots(pace, 100.0 + quiet) == slots


def test_refusal_restarts_the_quiet_time() -> None:
    pace = Pace(rate=30)
    slow_down(pace, 100.0)
    pace.refused(PERSON, 100.9, 1)
    assert free_slots(pace, 105.5) == 15


def test_high_rate_is_won_back_in_the_same_time() -> None:
    pace = Pace(rate=900)
    slow_down(pace, 0.0)
    assert free_slots(pace, 75.0) == 900


def test_migrated_group_keeps_its_limits_and_its_calls_in_flight() -> None:
    pace = Pace()
    for second in range(18):
        send(pace, GROUP, float(second))
    pace.start(GROUP, 20.0)
    pace.start(GROUP, 20.0)
    pace.answered(GROUP, 21.0)
    pace.migrate(GROUP, SUPERGROUP)
    pace.answered(GROUP, 22.0)
    assert pace.when(SUPERGROUP, 40.0, interactive=True) == 60.0


def test_pause_of_a_group_holds_after_its_migration() -> None:
    pace = Pace()
    pace.pause(GROUP, 30.0)
    pace.migrate(GROUP, SUPERGROUP)
    assert not may_send(pace, SUPERGROUP, 29.0)


def test_migration_of_an_unused_group_changes_nothing() -> None:
    pace = Pace()
    pace.migrate(GROUP, SUPERGROUP)
    assert may_send(pace, SUPERGROUP, 0.0)


def test_memory_does_not_grow_with_the_recipients() -> None:
    pace = Pace(rate=1000)
    pace.pause(PERSON, 1_000.0)
    most = 0
    for recipient in range(100_000, 200_000):
        send(pace, recipient, (recipient - 100_000) / 1000)
        most = max(most, len(pace._chats))
    assert most < 12_000
    assert not may_send(pace, PERSON, 101.0), "a pause outlives the chats that were forgotten meanwhile"


@dataclass
class Judge:
    """Telegram's limit as strictly as can be: never more than `limit` arrivals within `seconds`."""

    limit: int
    seconds: float
    refusals: int = 0
    arrivals: deque[float] = field(default_factory=deque)

    def arrive(self, now: float) -> None:
        # A billionth of a second is the rounding of the sums, not a limit.
        while self.arrivals and now - self.arrivals[0] >= self.seconds - 1e-9:
            self.arrivals.popleft()
        self.refusals += len(self.arrivals) >= self.limit
        self.arrivals.append(now)


@dataclass
class Simulation:
    """A sender that obeys the pace, and calls that take time; a message arrives somewhere within its call."""

    pace: Pace
    judge: Judge
    latency: Callable[[], float]
    chance: random.Random
    now: float = 0.0
    sent: int = 0
    waits: list[float] = field(default_factory=list)
    _events: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)

    def at(self, moment: float, event: Callable[[], None]) -> None:
        heapq.heappush(self._events, (moment, next(self._order), event))

    def run(self, broadcasts: list[int], replies: list[tuple[float, int]]) -> None:
        """Send to `broadcasts` in order, and each reply (wanted at, chat) before any of them."""
        waiting: deque[tuple[float, int]] = deque()
        for reply in replies:
            self.at(reply[0], lambda reply=reply: waiting.append(reply))  # type: ignore[misc]
        left = deque(broadcasts)
        while True:
            wake = self._send_what_may_go(waiting, left)
            if not self._events and wake == math.inf:
                return
            self._advance(wake)

    def _send_what_may_go(self, waiting: deque[tuple[float, int]], left: deque[int]) -> float:
        """The moment at which to look again, if no event comes before."""
        while waiting:
            wanted_at, chat_id = waiting[0]
            if (moment := self.pace.when(chat_id, self.now, interactive=True)) > self.now:
                return moment
            waiting.popleft()
            self.waits.append(self.now - wanted_at)
            self._call(chat_id)
        while left:
            if (moment := self.pace.when(left[0], self.now, interactive=False)) > self.now:
                return moment
            self._call(left.popleft())
        return math.inf

    def _call(self, chat_id: int) -> None:
        self.sent += 1
        self.pace.start(chat_id, self.now)
        answer_at = self.now + self.latency()
        arrival_at = self.chance.uniform(self.now, answer_at)
        self.at(arrival_at, lambda: self.judge.arrive(arrival_at))
        self.at(answer_at, lambda: self.pace.answered(chat_id, answer_at))

    def _advance(self, wake: float) -> None:
        if not self._events or wake < self._events[0][0]:
            self.now = wake
            return
        self.now, _, event = heapq.heappop(self._events)
        event()


def seeded(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  a simulation is no secret


def test_broadcast_of_3000_uses_the_limit_and_replies_go_at_once() -> None:
    simulation = Simulation(Pace(rate=30), Judge(30, 1.0), lambda: 0.04, seeded(1))
    replies = [(half_seconds / 2, 900_000 + half_seconds) for half_seconds in range(200)]
    simulation.run(list(range(1, 3001)), replies)
    assert simulation.judge.refusals == 0
    assert simulation.sent == 3200
    assert simulation.sent / simulation.now >= 0.92 * 30
    assert max(simulation.waits) == 0.0


def test_paid_broadcast_holds_a_thousand_a_second() -> None:
    simulation = Simulation(Pace(rate=1000), Judge(1000, 1.0), lambda: 0.04, seeded(2))
    simulation.run(list(range(1, 10_001)), [])
    assert simulation.judge.refusals == 0
    assert simulation.sent / simulation.now >= 0.92 * 1000


latencies = st.floats(min_value=0.0, max_value=30.0, allow_nan=False) | st.floats(
    min_value=0.0, max_value=0.2
)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(), shortest=latencies, longest=latencies, rate=st.integers(1, 60))
def test_no_latency_makes_the_over_all_limit_refuse(
    seed: int, shortest: float, longest: float, rate: int
) -> None:
    chance = seeded(seed)
    simulation = Simulation(
        Pace(rate), Judge(rate, 1.0), lambda: chance.uniform(*sorted((shortest, longest))), chance
    )
    replies = [(second * 0.3, 900_000 + second) for second in range(50)]
    simulation.run(list(range(1, 301)), replies)
    assert simulation.judge.refusals == 0
    assert simulation.sent == 350


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(), shortest=latencies, longest=latencies)
def test_group_gets_at_most_20_in_any_minute_however_answers_are_delayed(
    seed: int, shortest: float, longest: float
) -> None:
    chance = seeded(seed)
    simulation = Simulation(
        Pace(), Judge(20, 60.0), lambda: chance.uniform(*sorted((shortest, longest))), chance
    )
    replies = [(second * 5.0, GROUP) for second in range(20)]
    simulation.run([GROUP] * 60, replies)
    assert simulation.judge.refusals == 0
    assert simulation.sent == 80
