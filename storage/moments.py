"""Days and times as an organiser writes them, in the time zone of a series."""

import re
from datetime import UTC, date, datetime, time, timedelta
from difflib import get_close_matches
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

Moment = date | datetime  # a day whose hour is not known, or a minute; without a zone

MOMENT = re.compile(r"(20\d\d-\d\d-\d\d)([ T]\d\d:\d\d)?", re.ASCII)


def parse_moment(text: str) -> Moment | None:
    """Read "YYYY-MM-DD" or "YYYY-MM-DD HH:MM" of this century; None if it is neither or no such day."""
    match = MOMENT.fullmatch(text)
    if not match:
        return None
    try:
        return datetime.fromisoformat(text) if match[2] else date.fromisoformat(text)
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
