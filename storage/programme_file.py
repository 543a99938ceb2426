"""The programme as an organiser writes it; docs/programme.md tells them how."""

from collections.abc import Iterable
from difflib import get_close_matches
from itertools import islice
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator
from pydantic_core import ErrorDetails

from storage.plain_yaml import MAX_FILE_BYTES, Path, Problem, Tree, YamlError, read_yaml, shown
from storage.programme_checks import cross_check
from storage.programme_fields import (
    About,
    Id,
    Language,
    Link,
    ListUpTo,
    Minute,
    Name,
    Role,
    Start,
    Timezone,
    Title,
)

__all__ = ["MAX_FILE_BYTES", "Problem", "ProgrammeError", "ProgrammeFile", "read_programme"]

MAX_ORGANISERS = 10
MAX_SEMINARS = 200
MAX_SPEAKERS = 300
MAX_SPEAKERS_OF_SEMINAR = 50
MAX_DOCUMENTS = 50
MAX_PRESENTATIONS = 200
MAX_PROBLEMS = 200  # a file of another kind could have tens of thousands


class ProgrammeError(Exception):
    """The programme cannot be used; `problems` are all that is wrong, from the top of the file to its end."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=lambda problem: problem.line))
        super().__init__(f"{len(self.problems)} problems")


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, entry: Any) -> Any:
        """Take `documents:` with nothing behind it as if the line were not there."""
        if not isinstance(entry, dict):
            return entry
        return {
            name: value for name, value in entry.items() if value is not None or name not in cls.model_fields
        }


class DocumentEntry(_Entry):
    """A background paper, in one language."""

    title: Title
    language: Language
    url: Link


class PresentationEntry(_Entry):
    """A speaker's slides, in one language."""

    speaker: Id
    language: Language
    url: Link


class OrganiserEntry(_Entry):
    """Who holds the series."""

    name: Title
    about: About | None = None


class SpeakerEntry(_Entry):
    """A person to whom questions can be addressed."""

    id: Id
    name: Name
    role: Role | None = None


Documents = Annotated[tuple[DocumentEntry, ...], BeforeValidator(ListUpTo(MAX_DOCUMENTS))]


class SeminarEntry(_Entry):
    """One session. `starts` is a day or a minute in the series' time zone; only a minute has `ends`.

    Questions open by themselves at `opens`, and close at `closes`, or when the session is over.
    """

    id: Id
    title: Title
    starts: Start | None = None
    ends: Minute | None = None
    opens: Minute | None = None
    closes: Minute | None = None
    speakers: Annotated[tuple[Id, ...], BeforeValidator(ListUpTo(MAX_SPEAKERS_OF_SEMINAR))] = ()
    documents: Documents = ()
    presentations: Annotated[tuple[PresentationEntry, ...], BeforeValidator(ListUpTo(MAX_PRESENTATIONS))] = ()


class SeriesEntry(_Entry):
    """What all seminars have in common."""

    title: Title
    organisers: Annotated[tuple[OrganiserEntry, ...], BeforeValidator(ListUpTo(MAX_ORGANISERS, least=1))]
    timezone: Timezone
    documents: Documents = ()


class ProgrammeFile(_Entry):
    """A programme in which everything fits together."""

    series: SeriesEntry
    speakers: Annotated[tuple[SpeakerEntry, ...], BeforeValidator(ListUpTo(MAX_SPEAKERS))] = ()
    seminars: Annotated[tuple[SeminarEntry, ...], BeforeValidator(ListUpTo(MAX_SEMINARS, least=1))]


ENTRIES: dict[str | int, type[_Entry]] = {
    "series": SeriesEntry,
    "organisers": OrganiserEntry,
    "speakers": SpeakerEntry,
    "seminars": SeminarEntry,
    "documents": DocumentEntry,
    "presentations": PresentationEntry,
}


def read_programme(data: bytes) -> ProgrammeFile:
    """Read a programme file. Raises ProgrammeError with all its problems at once.

    What is wrong in single fields, and between them, is listed up to MAX_PROBLEMS each.
    """
    try:
        tree = read_yaml(data)
    except YamlError as error:
        raise ProgrammeError(error.problems) from error
    programme, problems = _validated(tree)
    problems = _one_for_each_place([*tree.problems, *problems, *islice(cross_check(tree), MAX_PROBLEMS)])
    if programme is None or problems:
        raise ProgrammeError(problems)
    return programme


def _validated(tree: Tree) -> tuple[ProgrammeFile | None, list[Problem]]:
    try:
        return ProgrammeFile.model_validate(tree.root), []
    except ValidationError as error:
        errors = error.errors(include_url=False)[:MAX_PROBLEMS]
        return None, [_problem(tree, details) for details in errors]


def _one_for_each_place(problems: Iterable[Problem]) -> list[Problem]:
    """Keep the first problem of a field: what else seems wrong there follows from it."""
    kept: dict[tuple[int, str], Problem] = {}
    for problem in problems:
        kept.setdefault((problem.line, problem.field), problem)
    return list(kept.values())


def _problem(tree: Tree, details: ErrorDetails) -> Problem:
    path = details["loc"]
    if details["type"] == "extra_forbidden":
        return tree.problem(path, "unknown_field", **_similar_field(path))
    if path and path[-1] in {"", "[key]"}:  # a text without languages; the name of a language itself
        path = path[:-1]
    match details["type"]:
        case "missing":
            return _missing(tree, path)
        case "model_type":
            return tree.problem(path, "wrong_type", expected="fields")
        case code:
            return tree.problem(path, code, **details.get("ctx", {}))


def _missing(tree: Tree, path: Path) -> Problem:
    if path in tree.lines:
        return tree.problem(path, "empty")
    return tree.problem(path, "missing", field=str(path[-1]))


def _similar_field(path: Path) -> dict[str, str | int]:
    names = [step for step in path[:-1] if isinstance(step, str)]
    entry = ENTRIES[names[-1]] if names else ProgrammeFile
    similar = get_close_matches(str(path[-1]).lower(), entry.model_fields, n=1)
    return {
        "field": shown(str(path[-1])),
        "suggestions": len(similar),
        "suggestion": similar[0] if similar else "",
    }
