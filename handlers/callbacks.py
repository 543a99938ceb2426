"""What buttons carry: one small typed class for each kind of button, at most 64 bytes when packed."""

from collections.abc import Hashable
from dataclasses import dataclass, fields
from functools import cache
from typing import ClassVar, Self, cast, get_type_hints

LIMIT = 64
"""Bytes that Telegram allows in callback_data."""


class ButtonDataError(Exception):
    """A button would carry more than Telegram allows, or a separator of ours."""


@dataclass(frozen=True, slots=True)
class Press:
    """What a button means. Fields are int, str or str | None; `code` tells the kinds apart."""

    code: ClassVar[str]

    def pack(self) -> str:
        """Return the callback_data; raises ButtonDataError."""
        values = ["" if value is None else str(value) for value in self._values()]
        data = ":".join([self.code, *values])
        if len(data.encode()) > LIMIT or data.count(":") != len(values):
            raise ButtonDataError(f"{type(self).__name__} does not fit")
        return data

    @classmethod
    def read(cls, data: object) -> Self | None:
        """Return the press that was packed into `data`, or None if it was not one of this kind."""
        if not isinstance(data, str) or not data.startswith(cls.code):
            return None
        code, *values = data.split(":")
        kinds = _kinds(cast("Hashable", cls))
        if code != cls.code or len(values) != len(kinds):
            return None
        try:
            return cls(*(_value(kind, value) for kind, value in zip(kinds, values, strict=True)))
        except ValueError:
            return None

    def _values(self) -> list[int | str | None]:
        return [getattr(self, field.name) for field in fields(self)]


@cache
def _kinds(press: Hashable) -> list[object]:
    """Return the types of a press's fields, in order."""
    hints = get_type_hints(press)
    return [kind for name, kind in hints.items() if name != "code"]


def _value(kind: object, value: str) -> int | str | None:
    if kind is int:
        if not (value.isascii() and value.isdigit() and len(value) < 16):
            raise ValueError(value)
        return int(value)
    if not value.isascii() or (value == "" and kind is str):
        raise ValueError(value)
    return value or None


# In private ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ShowSeminars(Press):
    """Show a page of the list of seminars."""

    code = "list"
    page: int


@dataclass(frozen=True, slots=True)
class ShowSeminar(Press):
    """Show a seminar's page."""

    code = "sem"
    seminar: str


@dataclass(frozen=True, slots=True)
class ListPapers(Press):
    """Show a page of the seminars whose slides and documents can be seen."""

    code = "docs"
    page: int


@dataclass(frozen=True, slots=True)
class ShowPapers(Press):
    """Show a seminar's slides and documents."""

    code = "doc"
    seminar: str


@dataclass(frozen=True, slots=True)
class Follow(Press):
    """Get the seminar's broadcasts."""

    code = "fol"
    seminar: str


@dataclass(frozen=True, slots=True)
class Unfollow(Press):
    """Get no more of the seminar's broadcasts."""

    code = "unf"
    seminar: str


@dataclass(frozen=True, slots=True)
class UndoFollow(Press):
    """Undo the following that came with question number `question`."""

    code = "und"
    question: int


@dataclass(frozen=True, slots=True)
class ListOpen(Press):
    """Show a page of the seminars that take questions."""

    code = "asks"
    page: int


@dataclass(frozen=True, slots=True)
class Ask(Press):
    """Begin a question in a seminar."""

    code = "ask"
    seminar: str


@dataclass(frozen=True, slots=True)
class AskTo(Press):
    """Address the question to a speaker, or to all of them."""

    code = "to"
    seminar: str
    speaker: str | None


@dataclass(frozen=True, slots=True)
class Send(Press):
    """Send the question as its preview showed it; `draft` tells which preview."""

    code = "send"
    draft: int


@dataclass(frozen=True, slots=True)
class ChangeSignature(Press):
    """Choose how the question is signed."""

    code = "chg"


@dataclass(frozen=True, slots=True)
class Sign(Press):
    """Sign with name and affiliation, the name alone, or not at all."""

    code = "sig"
    signature: str


@dataclass(frozen=True, slots=True)
class KeepName(Press):
    """Sign with the name that is on the button."""

    code = "name"


@dataclass(frozen=True, slots=True)
class KeepAffiliation(Press):
    """Sign with the affiliation that was used before."""

    code = "affi"


@dataclass(frozen=True, slots=True)
class Cancel(Press):
    """Forget what the participant was writing."""

    code = "no"


@dataclass(frozen=True, slots=True)
class SetLanguage(Press):
    """Speak this language."""

    code = "lang"
    language: str


# In the desk -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Approve(Press):
    """Approve a question."""

    code = "ok"
    question: int


@dataclass(frozen=True, slots=True)
class ChooseReason(Press):
    """Show the reasons for which a question can be declined."""

    code = "why"
    question: int


@dataclass(frozen=True, slots=True)
class Decline(Press):
    """Decline a question for a reason."""

    code = "dec"
    question: int
    reason: str


@dataclass(frozen=True, slots=True)
class WriteReason(Press):
    """Decline a question for a reason that the moderator writes."""

    code = "oth"
    question: int


@dataclass(frozen=True, slots=True)
class ShowCard(Press):
    """Show the question's card as it is."""

    code = "card"
    question: int


@dataclass(frozen=True, slots=True)
class WriteAnswer(Press):
    """Write an answer."""

    code = "ans"
    question: int


@dataclass(frozen=True, slots=True)
class SendAnswer(Press):
    """Send an answer to its asker."""

    code = "tell"
    answer: int


@dataclass(frozen=True, slots=True)
class BroadcastAnswer(Press):
    """Send an answer to its asker and to every follower."""

    code = "all"
    answer: int


@dataclass(frozen=True, slots=True)
class DiscardAnswer(Press):
    """Throw an answer away."""

    code = "del"
    answer: int


@dataclass(frozen=True, slots=True)
class ListSeminars(Press):
    """Show a page of the seminars that a command can be meant for."""

    code = "sems"
    command: str
    page: int


@dataclass(frozen=True, slots=True)
class ShowQueue(Press):
    """Show what waits in a seminar."""

    code = "que"
    seminar: str
    page: int


@dataclass(frozen=True, slots=True)
class SendCard(Press):
    """Put a question's card at the end of the desk's chat."""

    code = "new"
    question: int


@dataclass(frozen=True, slots=True)
class OpenQuestions(Press):
    """Let a seminar take questions."""

    code = "opn"
    seminar: str


@dataclass(frozen=True, slots=True)
class CloseQuestions(Press):
    """Let a seminar take no more questions."""

    code = "cls"
    seminar: str


@dataclass(frozen=True, slots=True)
class ListCandidates(Press):
    """Show a page of the seminars that a drafted broadcast can be for."""

    code = "fors"
    broadcast: int
    page: int


@dataclass(frozen=True, slots=True)
class ChooseSeminar(Press):
    """Say which seminar a drafted broadcast is for."""

    code = "for"
    broadcast: int
    seminar: str


@dataclass(frozen=True, slots=True)
class Preview(Press):
    """Show a drafted broadcast in a language."""

    code = "pre"
    broadcast: int
    language: str


@dataclass(frozen=True, slots=True)
class StartBroadcast(Press):
    """Send a drafted broadcast."""

    code = "go"
    broadcast: int


@dataclass(frozen=True, slots=True)
class CancelBroadcast(Press):
    """Drop a drafted broadcast."""

    code = "drop"
    broadcast: int


@dataclass(frozen=True, slots=True)
class SetDeskLanguage(Press):
    """Speak this language in the desk."""

    code = "dlang"
    language: str
