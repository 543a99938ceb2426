"""When a seminar is, and other moments, as people read them: in the time zone of the series."""

from handlers import words
from handlers.words import Html, say
from storage.programme import Seminar


def time_line(language: str, zone: str, seminar: Seminar) -> Html:
    """Say when a seminar is."""
    if seminar.starts_at is None:
        return say(language, "time-unknown")
    date = words.day(language, seminar.starts_at, zone)
    if seminar.ends_at is None:
        return say(language, "time-day", day=date)
    return say(
        language,
        "time-hours",
        day=date,
        starts=words.clock(language, seminar.starts_at, zone),
        ends=words.clock(language, seminar.ends_at, zone),
        zone=words.zone_name(language, zone),
    )


def moment(language: str, at: int, zone: str) -> str:
    """Write a date with a time of day, and whose time it is; `at` in ms."""
    return words.label(
        language,
        "moment",
        day=words.day(language, at, zone),
        time=words.clock(language, at, zone),
        zone=words.zone_name(language, zone),
    )
