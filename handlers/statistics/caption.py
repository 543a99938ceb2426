"""Statistics as text, for those who cannot see the picture: its caption."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from handlers.cleaning import length
from handlers.messages import cut, without_tags
from handlers.statistics.report import ENOUGH_FOR_LANGUAGES, Column, Report, Row, count_in_words
from handlers.words import Html, escaped, label

LIMIT = 1024
"""Characters of a caption, tags not counted (Bot API, sendPhoto)."""
TITLE_SHOWN = 120
"""Characters of the title."""


def caption(report: Report) -> Html:
    """Say in Telegram's HTML what the picture shows, short enough for a caption."""
    heading = _section(cut(report.title, TITLE_SHOWN), [report.as_of, *_totals(report)])
    if not report.questions:
        return heading
    rest = "\n\n".join(_sections(report))
    room = LIMIT - length(without_tags(f"{heading}{report.per}{rest}")) - len("\n\n\n\n\n")
    times = _section(report.per, [cut(_times(report), room)])
    return Html(f"{heading}\n\n{times}\n\n{rest}")


def _section(heading: str, lines: Sequence[str]) -> Html:
    return Html("\n".join([f"<b>{escaped(heading)}</b>", *(escaped(line) for line in lines)]))


def _totals(report: Report) -> list[str]:
    language = report.language
    if not report.questions:
        return [label(language, "statistics-none")]
    decision = report.decision or label(language, "statistics-undecided")
    return [
        _entry(report, label(language, "statistics-questions"), count_in_words(language, report.questions)),
        _entry(report, label(language, "statistics-decision"), decision),
    ]


def _sections(report: Report) -> Iterator[Html]:
    """Say what stands below the questions over time."""
    language = report.language
    yield _section(label(language, "statistics-states"), [_listed(report, report.states)])
    few = label(language, "statistics-languages-few", count=ENOUGH_FOR_LANGUAGES)
    yield _section(label(language, "statistics-languages"), [_listed(report, report.languages) or few])
    if report.wanted:
        yield _section(label(language, "statistics-wanted"), report.wanted)


def _times(report: Report) -> str:
    """Name the steps in which there were questions, on a line for each day if they are shorter than that."""
    asked = [column for column in report.columns if column.questions]
    if not asked[0].time:
        return ", ".join(_entry(report, column.day, column.count) for column in asked)
    return "\n".join(_day(report, day, columns) for day, columns in groupby(asked, attrgetter("day")))


def _day(report: Report, day: str, columns: Iterable[Column]) -> str:
    times = ", ".join(_entry(report, column.time, column.count) for column in columns)
    return f"{day} – {times}" if day else times


def _listed(report: Report, rows: Sequence[Row]) -> str:
    return ", ".join(_entry(report, row.name, row.count) for row in rows)


def _entry(report: Report, name: str, value: str) -> str:
    return label(report.language, "statistics-entry", name=name, value=value)
