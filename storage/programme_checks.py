"""Whether the parts of a programme file fit together.

Looks at the file as it is written, so that what does not fit is told at once with what is wrong in itself.
A part of the wrong kind is passed over here: the fields' own rules name it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import get_close_matches
from itertools import islice
from zoneinfo import ZoneInfo

from storage.moments import Moment, end_of_day, is_day, is_skipped, milliseconds, parse_moment, timezones
from storage.plain_yaml import Path, Plain, Problem, Tree, shown
from storage.text import is_language

# Comparing takes long: what a suggestion is looked for among, for how many, and how much of each text.
MAX_COMPARED = 300
MAX_SUGGESTED = 20
MAX_ID = 20  # characters
TEXTS = {"title", "name", "about", "role"}

Fields = dict[str, Plain]


@dataclass
class Speakers:
    """The ids of the file's speakers, in its order."""

    ids: dict[str, None]
    suggested: int = 0

    def similar(self, wanted: str) -> list[str]:
        """Return the id that was probably meant by a wrong one, or none."""
        self.suggested += 1
        if self.suggested > MAX_SUGGESTED:
            return []
        short = (id_ for id_ in self.ids if len(id_) <= MAX_ID)
        return get_close_matches(wanted[:MAX_ID], islice(short, MAX_COMPARED), n=1)


def cross_check(tree: Tree) -> Iterator[Problem]:
    """Find ids given twice, unknown speakers, times in the wrong order, languages left out."""
    root = _fields(tree.root)
    speakers = Speakers(dict.fromkeys(text for _, text in _ids(root, "speakers")))
    zone = _zone(root)
    yield from _duplicates(tree, _ids(root, "speakers"))
    yield from _duplicates(tree, _ids(root, "seminars"))
    for path, seminar in _entries(root, "seminars"):
        yield from _check_speakers(tree, path, seminar, speakers)
        yield from _check_presentations(tree, path, seminar, speakers)
        yield from _check_times(tree, path, seminar, zone)
    yield from _check_languages(tree)


def _check_speakers(tree: Tree, path: Path, seminar: Fields, speakers: Speakers) -> Iterator[Problem]:
    named = [((*path, "speakers", index), text) for index, text in _texts(seminar.get("speakers"))]
    yield from _duplicates(tree, named)
    for place, speaker in named:
        if speaker not in speakers.ids:
            yield _unknown_speaker(tree, place, speaker, speakers)


def _check_presentations(tree: Tree, path: Path, seminar: Fields, speakers: Speakers) -> Iterator[Problem]:
    speaking = {text for _, text in _texts(seminar.get("speakers"))}
    slides = []
    for place, presentation in _entries(seminar, "presentations", path):
        speaker, language = presentation.get("speaker"), presentation.get("language")
        if not isinstance(speaker, str):
            continue
        if isinstance(language, str):
            slides.append(((*place, "language"), f"{speaker} {language.lower()}"))
        if speaker not in speakers.ids:
            yield _unknown_speaker(tree, (*place, "speaker"), speaker, speakers)
        elif speaker not in speaking:
            yield tree.problem((*place, "speaker"), "not_speaking", speaker=shown(speaker))
    yield from _duplicates(tree, slides)


def _unknown_speaker(tree: Tree, path: Path, speaker: str, speakers: Speakers) -> Problem:
    similar = speakers.similar(speaker)
    return tree.problem(
        path,
        "unknown_speaker",
        speaker=shown(speaker),
        suggestions=len(similar),
        suggestion=shown(similar[0]) if similar else "",
    )


def _check_times(tree: Tree, path: Path, seminar: Fields, zone: ZoneInfo) -> Iterator[Problem]:
    start, end = _moment(seminar.get("starts")), _moment(seminar.get("ends"))
    yield from _check_presence(tree, path, seminar, start)
    opens, closes = _moment(seminar.get("opens")), _moment(seminar.get("closes"))
    for name, moment in (("starts", start), ("ends", end), ("opens", opens), ("closes", closes)):
        if isinstance(moment, datetime) and is_skipped(moment, zone):
            value = f"{moment:%Y-%m-%d %H:%M}"
            yield tree.problem((*path, name), "skipped_time", value=value, timezone=zone.key)
    if isinstance(start, datetime) and isinstance(end, datetime) and not _is_before(start, end, zone):
        yield tree.problem((*path, "ends"), "ends_before_start")
    if isinstance(opens, datetime):
        yield from _check_opening(tree, path, opens, closes, _over_at(start, end, zone), zone)


def _check_opening(
    tree: Tree, path: Path, opens: datetime, closes: Moment | None, over_at: int | None, zone: ZoneInfo
) -> Iterator[Problem]:
    """Questions must open before they close: at `closes`, or when the seminar is over, in ms of UTC."""
    if isinstance(closes, datetime):
        if not _is_before(opens, closes, zone):
            yield tree.problem((*path, "closes"), "closes_before_opening")
    elif over_at is not None and over_at <= milliseconds(opens, zone):
        yield tree.problem((*path, "opens"), "opens_after_end")


def _over_at(start: Moment | None, end: Moment | None, zone: ZoneInfo) -> int | None:
    if isinstance(end, datetime):
        return milliseconds(end, zone)
    return end_of_day(milliseconds(start, zone), zone) if start and is_day(start) else None


def _is_before(start: datetime, end: datetime, zone: ZoneInfo) -> bool:
    return milliseconds(start, zone) < milliseconds(end, zone)


def _check_presence(tree: Tree, path: Path, seminar: Fields, start: Moment | None) -> Iterator[Problem]:
    has_end = seminar.get("ends") is not None
    if has_end and seminar.get("starts") is None:
        yield tree.problem((*path, "ends"), "ends_without_start")
    elif has_end and start and is_day(start):
        yield tree.problem((*path, "ends"), "ends_of_day")
    elif not has_end and isinstance(start, datetime):
        yield tree.problem((*path, "ends"), "missing", field="ends")


def _moment(value: Plain) -> Moment | None:
    return parse_moment(value.strip()) if isinstance(value, str) else None


def _check_languages(tree: Tree) -> Iterator[Problem]:
    """Hold each text by language to the languages of all others, so that nobody gets half a programme."""
    by_path = dict(_texts_by_language(tree.root, ()))
    all_languages = {language: None for languages in by_path.values() for language in languages}
    for path, languages in by_path.items():
        missing = [language for language in all_languages if language not in languages]
        if missing:
            yield tree.problem(path, "missing_languages", languages=", ".join(missing[:9]))


def _texts_by_language(value: Plain, path: Path) -> Iterator[tuple[Path, list[str]]]:
    if isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts_by_language(item, (*path, index))
    elif isinstance(value, dict) and path and path[-1] in TEXTS:
        yield path, [language.lower() for language in value if is_language(language)]
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _texts_by_language(item, (*path, name))


def _duplicates(tree: Tree, found: Iterable[tuple[Path, str]]) -> Iterator[Problem]:
    first: dict[str, Path] = {}
    for path, text in found:
        if text in first:
            yield tree.problem(path, "duplicate", value=shown(text), first=tree.lines[first[text]])
        first.setdefault(text, path)


def _zone(root: Fields) -> ZoneInfo:
    name = _fields(root.get("series")).get("timezone")
    return ZoneInfo(name) if isinstance(name, str) and name in timezones() else ZoneInfo("UTC")


def _fields(value: Plain) -> Fields:
    return value if isinstance(value, dict) else {}


def _entries(fields: Fields, name: str, path: Path = ()) -> Iterator[tuple[Path, Fields]]:
    value = fields.get(name)
    if isinstance(value, tuple):
        yield from (((*path, name, index), _fields(item)) for index, item in enumerate(value))


def _ids(root: Fields, name: str) -> Iterator[tuple[Path, str]]:
    for path, entry in _entries(root, name):
        text = entry.get("id")
        if isinstance(text, str):
            yield (*path, "id"), text.strip()


def _texts(value: Plain) -> Iterator[tuple[int, str]]:
    if isinstance(value, tuple):
        yield from ((index, item) for index, item in enumerate(value) if isinstance(item, str))
