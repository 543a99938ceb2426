"""Questions over time: which step fits, and where the bars begin."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.statistics.timeline import MOST_BARS, Bar, draw_up

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
MADRID = ZoneInfo("Europe/Madrid")


def at(text: str, zone: ZoneInfo = MADRID) -> int:
    """Return a moment of the zone's clocks in ms."""
    return int(datetime.fromisoformat(text).replace(tzinfo=zone).timestamp()) * 1000


def test_one_question_is_one_bar_of_a_minute() -> None:
    timeline = draw_up([(at("2020-07-20 09:05"), 1)], MADRID)
    assert (timeline.minutes, timeline.days) == (1, 0)
    assert timeline.bars == (Bar(at("2020-07-20 09:05"), 1),)


@pytest.mark.parametrize(
    ("length", "minutes", "days"),
    [
        (20 * MINUTE, 1, 0),
        (40 * MINUTE, 2, 0),
        (110 * MINUTE, 5, 0),
        (5 * HOUR, 15, 0),
        (20 * HOUR, 60, 0),
        (2 * DAY, 180, 0),
        (9 * DAY, 0, 1),
        (60 * DAY, 0, 7),
        (300 * DAY, 0, 28),
        (4000 * DAY, 0, 364),
    ],
)
def test_step_is_the_finest_whose_bars_can_be_told_apart(length: int, minutes: int, days: int) -> None:
    first = at("2020-07-20 00:00")
    timeline = draw_up([(first, 1), (first + length, 1)], MADRID)
    assert (timeline.minutes, timeline.days) == (minutes, days)
    assert len(timeline.bars) <= MOST_BARS


def test_steps_begin_where_a_clock_would_be_read() -> None:
    timeline = draw_up([(at("2020-07-20 09:13"), 2), (at("2020-07-20 10:50"), 1)], MADRID)
    assert timeline.bars[0] == Bar(at("2020-07-20 09:10"), 2)
    assert timeline.bars[-1] == Bar(at("2020-07-20 10:50"), 1)
    assert len(timeline.bars) == 21


def test_hours_begin_where_they_do_in_a_zone_of_half_hours() -> None:
    kolkata = ZoneInfo("Asia/Kolkata")
    first, last = at("2020-07-20 09:40", kolkata), at("2020-07-21 08:40", kolkata)
    assert draw_up([(first, 1), (last, 1)], kolkata).first == at("2020-07-20 09:00", kolkata)


def test_gaps_are_bars_of_nothing() -> None:
    timeline = draw_up([(0, 3), (3 * MINUTE, 1)], ZoneInfo("UTC"))
    assert [bar.questions for bar in timeline.bars] == [3, 0, 0, 1]


@pytest.mark.parametrize("change", ["2020-03-29", "2020-10-25"])
def test_days_in_which_the_clocks_change_are_days(change: str) -> None:
    """Of 23 and of 25 hours; questions one minute before and after each midnight."""
    day = datetime.fromisoformat(change).toordinal()
    asked = []
    for ordinal in range(day - 3, day + 4):
        date = datetime.fromordinal(ordinal).date()
        asked += [(at(f"{date} 00:01"), 1), (at(f"{date} 23:59"), 1)]
    timeline = draw_up(asked, MADRID)
    assert timeline.days == 1
    assert [bar.questions for bar in timeline.bars] == [2] * 7
    assert [datetime.fromtimestamp(bar.starts / 1000, MADRID).hour for bar in timeline.bars] == [0] * 7


@given(
    st.dictionaries(st.integers(0, 60 * 24 * 365 * 8), st.integers(1, 500), min_size=1, max_size=60),
    st.sampled_from(["UTC", "Europe/Madrid", "America/Costa_Rica", "Asia/Kathmandu", "Australia/Lord_Howe"]),
)
def test_every_question_is_in_the_bar_of_its_time(asked: dict[int, int], zone: str) -> None:
    origin = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp()) * 1000
    minutes = [(origin + minute * MINUTE, asked[minute]) for minute in sorted(asked)]
    timeline = draw_up(minutes, ZoneInfo(zone))
    starts = [bar.starts for bar in timeline.bars]
    assert starts == sorted(set(starts))
    assert len(starts) <= MOST_BARS
    assert timeline.bars[0].questions
    assert timeline.bars[-1].questions
    ends = [*starts[1:], minutes[-1][0] + 1]
    for bar, end in zip(timeline.bars, ends, strict=True):
        assert bar.questions == sum(n for moment, n in minutes if bar.starts <= moment < end)
