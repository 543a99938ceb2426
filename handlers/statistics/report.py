"""Statistics in words: what the picture and the text for those who cannot see it both say."""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from handlers import words
from handlers.statistics import timeline
from handlers.statistics.timeline import Timeline
from handlers.words import label
from storage.questions import State
from storage.statistics import Statistics

ENOUGH_FOR_LANGUAGES = 10
"""Questions from which on languages are shown: those of a few would tell what an anonymous asker speaks."""
MOST_WANTED = 3
"""Questions that are shown of those that are asked most."""
SECONDS = {"days": 86_400, "hours": 3600, "minutes": 60, "seconds": 1}
"""The units of a length of time."""


@dataclass(frozen=True, slots=True)
class Row:
    """So many questions of one kind; `count` as the language writes it."""

    name: str
    questions: int
    count: str


@dataclass(frozen=True, slots=True)
class Column:
    """So many questions in one step. `day` is empty if all were asked today, `time` if steps are days."""

    day: str
    time: str
    questions: int
    count: str

    @property
    def when(self) -> str:
        """When the step began."""
        return ", ".join(part for part in (self.day, self.time) if part)


@dataclass(frozen=True, slots=True)
class Report:
    """Statistics of a seminar or of all seminars, in one language."""

    language: str
    title: str
    as_of: str
    questions: int
    decision: str | None
    """None: nothing was decided."""
    per: str
    """What a column counts."""
    columns: tuple[Column, ...]
    states: tuple[Row, ...]
    languages: tuple[Row, ...]
    """Empty while there are too few questions to show them."""
    wanted: tuple[str, ...]


def draw_up_report(statistics: Statistics, language: str, title: str, zone: str, now: int) -> Report:
    """Put statistics into words; `now` in ms, `zone` is the one of the series."""
    drawn = timeline.draw_up(statistics.minutes, ZoneInfo(zone)) if statistics.minutes else None
    return Report(
        language=language,
        title=title,
        as_of=label(
            language,
            "statistics-as-of",
            day=words.short_day(language, now, zone),
            time=words.clock(language, now, zone),
        ),
        questions=statistics.questions,
        decision=None if statistics.decision is None else _length(language, statistics.decision),
        per=_per(language, drawn) if drawn else "",
        columns=tuple(_columns(language, drawn, zone, now)) if drawn else (),
        states=tuple(_states(language, statistics)),
        languages=tuple(_languages(language, statistics)),
        wanted=tuple(
            label(language, "statistics-wanted-question", number=f"{wanted.number}", count=wanted.tally)
            for wanted in statistics.wanted
        ),
    )


def count_in_words(language: str, count: int) -> str:
    """Write a number as the language does."""
    return label(language, "statistics-count", count=count)


def _states(language: str, statistics: Statistics) -> Iterator[Row]:
    for state in State:
        questions = statistics.states[state]
        yield Row(
            label(language, f"statistics-state-{state}"), questions, count_in_words(language, questions)
        )


def _languages(language: str, statistics: Statistics) -> Iterator[Row]:
    if statistics.questions < ENOUGH_FOR_LANGUAGES:
        return
    for code, questions in statistics.languages.items():
        name = words.language_name(code, language)
        yield Row(name[:1].upper() + name[1:], questions, count_in_words(language, questions))


def _per(language: str, drawn: Timeline) -> str:
    if drawn.days:
        return label(language, "statistics-by-days", count=drawn.days)
    if drawn.minutes >= 60:
        return label(language, "statistics-by-hours", count=drawn.minutes // 60)
    return label(language, "statistics-by-minutes", count=drawn.minutes)


def _columns(language: str, drawn: Timeline, zone: str, now: int) -> Iterator[Column]:
    days = {words.short_day(language, at, zone) for at in (drawn.first, drawn.last, now)}
    today = not drawn.days and len(days) == 1
    for bar in drawn.bars:
        day = "" if today else _day(language, drawn, bar.starts, zone)
        time = "" if drawn.days else words.clock(language, bar.starts, zone)
        yield Column(day, time, bar.questions, count_in_words(language, bar.questions))


def _day(language: str, drawn: Timeline, at: int, zone: str) -> str:
    """Name the day of a bar; of bars that are months long the month is enough."""
    if drawn.days >= 28:
        return words.month(language, at, zone)
    return words.short_day(language, at, zone)


def _length(language: str, milliseconds: int) -> str:
    """Write a length of time in its two largest units: 2 min 10 s."""
    seconds = round(milliseconds / 1000)
    parts = []
    for unit, size in SECONDS.items():
        count, seconds = divmod(seconds, size)
        parts.append((unit, count))
    first = next((place for place, (_, count) in enumerate(parts) if count), len(parts) - 1)
    shown = [(unit, count) for unit, count in parts[first : first + 2] if count or unit == parts[first][0]]
    return " ".join(label(language, f"statistics-{unit}", count=count) for unit, count in shown)
