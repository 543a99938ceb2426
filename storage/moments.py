"""Days and times as organisers write them, in the time zone of a series."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from storage.text import folded

Moment = date | datetime  # a day whose hour is not known, or a minute; without a zone

MOMENT = re.compile(r"(20\d\d-\d\d-\d\d)([ T]\d\d:\d\d)?", re.ASCII)
TIME = re.compile(r"(?:(?P<day>.*?)[ ,]+)?(?P<hour>\d{1,2}):(?P<minute>\d\d)", re.ASCII)
DAY_OF_MONTH = re.compile(r"(\d{1,2})([./])(\d{1,2})(?:\2(20\d\d)?)?", re.ASCII)
PAST = timedelta(days=183)
"""How long ago a day without a year can be. What is longer ago is meant to be in the next year."""


def parse_moment(text: str) -> Moment | None:
    """Read "YYYY-MM-DD" or "YYYY-MM-DD HH:MM" of this century; None if it is neither or no such day."""
    match = MOMENT.fullmatch(text)
    if not match:
        return None
    try:
        return datetime.fromisoformat(text) if match[2] else date.fromisoformat(text)
    except ValueError:
        return None


def parse_time(text: str, now: datetime, days: Mapping[str, int]) -> datetime | None:
    """Read when something is to be, as people write it; None if it is no such time.

    That is a moment as above; or a time of day, for the next such time; or one after a day, which is one of
    `days`, or a day of a month with or without its year: 30.11. 14:00, 30/11 14:00. `days` says how many days
    from now each is; case and accents do not matter. `now` and the result are naive, of one zone.
    """
    moment = parse_moment(text)
    if isinstance(moment, datetime):
        return moment
    match = TIME.fullmatch(text)
    if not match or int(match["hour"]) > 23 or int(match["minute"]) > 59:
        return None
    clock = time(int(match["hour"]), int(match["minute"]))
    if match["day"] is not None:
        day = _day(match["day"], now.date(), days)
        return datetime.combine(day, clock) if day else None
    today = datetime.combine(now.date(), clock)
    return today if today > now else today + timedelta(days=1)


def _day(text: str, today: date, days: Mapping[str, int]) -> date | None:
    named = {_spelt(name): away for name, away in days.items()}
    if _spelt(text) in named:
        return today + timedelta(days=named[_spelt(text)])
    moment = parse_moment(text)
    if moment is not None:
        return None if isinstance(moment, datetime) else moment
    match = DAY_OF_MONTH.fullmatch(text)
    if not match:
        return None
    day, month, year = int(match[1]), int(match[3]), match[4]
    if year:
        return _date(int(year), month, day)
    found = (_date(one, month, day) for one in (today.year, today.year + 1))
    return next((one for one in found if one and one >= today - PAST), None)


def _spelt(name: str) -> str:
    """Return a word as it is written in a hurry."""
    return folded(name).replace("’", "'")


def _date(year: int, month: int, day: int) -> date | None:
    """Return a date; None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_day(moment: Moment) -> bool:
    """Tell whether only the day is known."""
    return not isinstance(moment, datetime)


def milliseconds(moment: Moment, zone: ZoneInfo) -> int:
    """Return the moment in ms of UTC: of a day its beginning, of a minute that comes twice the first."""
    if not isinstance(moment, datetime):
        moment = datetime.combine(moment, time())
    return int(moment.replace(tzinfo=zone).timestamp()) * 1000


def is_skipped(moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether the clocks of the zone jump over this minute."""
    there_and_back = moment.replace(tzinfo=zone).astimezone(UTC).astimezone(zone)
    return there_and_back.replace(tzinfo=None) != moment


def end_of_day(at: int, zone: ZoneInfo) -> int:
    """Return when the day that holds a moment is over; both in ms of UTC."""
    day = datetime.fromtimestamp(at / 1000, zone).date()
    return milliseconds(day + timedelta(days=1), zone)


@cache
def timezones() -> frozenset[str]:
    """The names of the zones that this machine knows.

    Abbreviations are left out: EST or MST keep one offset all year, which is not what people mean by them.
    """
    return frozenset(name for name in available_timezones() if "/" in name or name == "UTC")


def similar_timezone(text: str) -> str | None:
    """Return the zone that was probably meant by a misspelt name, or by a city alone."""
    by_name = {name.casefold(): name for name in sorted(timezones())}
    by_city = {name.split("/")[-1]: by_name[name] for name in by_name}
    names = by_city | by_name
    close = get_close_matches(text.strip().replace(" ", "_").casefold(), names, n=1, cutoff=0.75)
    return names[close[0]] if close else None
