"""Questions over time: how many there were in each minute, hour or day, whichever makes a readable chart."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from storage.moments import milliseconds
from storage.schedule import MINUTE

MOST_BARS = 24
"""Bars that can be told apart on a phone."""
MINUTES = (1, 2, 5, 10, 15, 30, 60, 120, 180)
"""What a bar can stand for, in minutes …"""
DAYS = (1, 7, 28, 364)
"""… or in whole days."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many questions came in one step of a timeline; `starts` in ms."""

    starts: int
    questions: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars without gaps, from the first question's to the last one's. One of minutes and days is 0."""

    minutes: int
    days: int
    bars: tuple[Bar, ...]

    @property
    def first(self) -> int:
        """When the first bar begins, in ms."""
        return self.bars[0].starts

    @property
    def last(self) -> int:
        """When the last bar begins, in ms."""
        return self.bars[-1].starts


def draw_up(minutes: Sequence[tuple[int, int]], zone: ZoneInfo) -> Timeline:
    """Gather questions, counted by minute as in storage.statistics, into bars of the finest step that fits.

    Hours and days begin as the clocks of the zone say; a day that the clocks change in is a day all the same.
    `minutes` holds at least one minute.
    """
    for step in MINUTES:
        if (minutes[-1][0] - _floor(minutes[0][0], step, zone)) // (step * MINUTE) < MOST_BARS:
            return _by_minutes(minutes, step, zone)
    length = (_date(minutes[-1][0], zone) - _date(minutes[0][0], zone)).days
    days = next((days for days in DAYS if length // days < MOST_BARS), DAYS[-1])
    return _by_days(minutes, days, zone)


def _by_minutes(minutes: Sequence[tuple[int, int]], step: int, zone: ZoneInfo) -> Timeline:
    origin, width = _floor(minutes[0][0], step, zone), step * MINUTE
    counts: Counter[int] = Counter()
    for at, questions in minutes:
        counts[(at - origin) // width] += questions
    bars = tuple(Bar(origin + place * width, counts[place]) for place in range(max(counts) + 1))
    return Timeline(step, 0, bars)


def _by_days(minutes: Sequence[tuple[int, int]], days: int, zone: ZoneInfo) -> Timeline:
    origin = _date(minutes[0][0], zone)
    counts: Counter[int] = Counter()
    for at, questions in minutes:
        counts[(_date(at, zone) - origin).days // days] += questions
    starts = [milliseconds(origin + timedelta(days=place * days), zone) for place in range(max(counts) + 1)]
    return Timeline(0, days, tuple(Bar(at, counts[place]) for place, at in enumerate(starts)))


def _floor(at: int, step: int, zone: ZoneInfo) -> int:
    """Return when the step that holds a moment began, counted from midnight on the zone's clocks."""
    moment = datetime.fromtimestamp(at / 1000, zone)
    return at - (moment.hour * 60 + moment.minute) % step * MINUTE


def _date(at: int, zone: ZoneInfo) -> date:
    return datetime.fromtimestamp(at / 1000, zone).date()
