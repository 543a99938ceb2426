"""Buttons in a participant's chat."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


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
class Remind(Press):
    """Be reminded before seminars (1), or not (0); `seminar` is the one in view."""

    code = "rem"
    seminar: str
    wanted: int


@dataclass(frozen=True, slots=True)
class SendSlides(Press):
    """Send the file of a speaker's slides."""

    code = "sl-get"
    seminar: str
    speaker: str
    language: str


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
class Clarify(Press):
    """Reply to what the desk wants to know about a question."""

    code = "rep"
    clarification: int


@dataclass(frozen=True, slots=True)
class Cancel(Press):
    """Forget what the participant was writing."""

    code = "no"


@dataclass(frozen=True, slots=True)
class SetLanguage(Press):
    """Speak this language."""

    code = "lang"
    language: str
