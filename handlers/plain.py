"""The programme and its problems as plain text, for a terminal: in English, as all of the command line."""

from handlers import words
from handlers.messages import without_tags
from handlers.words import label, say
from storage import programme
from storage.database import Transaction
from storage.programme import Seminar, Series
from storage.programme_file import ProgrammeError
from storage.text import FALLBACK

LANGUAGE = FALLBACK


def problem_lines(error: ProgrammeError) -> list[str]:
    """Return every problem of a programme file: line, field, and what to do."""
    lines = [without_tags(say(LANGUAGE, "programme-problems", count=len(error.problems)))]
    for problem in error.problems:
        text = label(LANGUAGE, f"programme-problem-{problem.code.replace('_', '-')}", **problem.args)
        field = f" {problem.field}:" if problem.field else ""
        lines.append(f"  line {problem.line}:{field} {text}")
    return lines


async def programme_lines(tx: Transaction) -> list[str]:
    """Return the programme that is kept, a line for each seminar, speaker and paper; none without one."""
    series = await programme.get_series(tx)
    if series is None:
        return []
    lines = [series.title.in_language(LANGUAGE)]
    lines += [
        f"  {document.language}  {document.url}" for document in await programme.list_documents(tx, None)
    ]
    for seminar in await programme.list_seminars(tx):
        lines += await _seminar_lines(tx, series, seminar)
    return lines


async def _seminar_lines(tx: Transaction, series: Series, seminar: Seminar) -> list[str]:
    when = _when(series, seminar)
    title = seminar.title.in_language(LANGUAGE)
    lines = ["", f"{seminar.id}: {title} ({when}, {'open' if seminar.open else 'closed'})"]
    lines += [f"  {speaker.id}: {speaker.name}" for speaker in await programme.list_speakers(tx, seminar.id)]
    presentations = await programme.list_presentations(tx, seminar.id)
    lines += [
        f"  {shown.language}  {shown.speaker.name}: {shown.url or shown.file_name}" for shown in presentations
    ]
    documents = await programme.list_documents(tx, seminar.id)
    return lines + [f"  {document.language}  {document.url}" for document in documents]


def _when(series: Series, seminar: Seminar) -> str:
    if seminar.starts_at is None:
        return label(LANGUAGE, "time-unknown")
    date = words.day(LANGUAGE, seminar.starts_at, series.timezone)
    if seminar.ends_at is None:
        return date
    return f"{date}, {words.clock(LANGUAGE, seminar.starts_at, series.timezone)}"
