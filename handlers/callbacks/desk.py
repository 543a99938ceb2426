"""Buttons about questions and answers in the desk, and about the desk itself."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class Approve(Press):
    """Approve a question."""

    code = "ok"
    question: int


@dataclass(frozen=True, slots=True)
class ChooseReason(Press):
    """Show the reasons for which a question can be declined; `seen` is the state that its card showed."""

    code = "why"
    question: int
    seen: str


@dataclass(frozen=True, slots=True)
class Decline(Press):
    """Decline a question, which its card showed in the state `seen`, for a reason."""

    code = "dec"
    question: int
    reason: str
    seen: str


@dataclass(frozen=True, slots=True)
class WriteReason(Press):
    """Decline a question for a reason that the moderator writes."""

    code = "oth"
    question: int
    seen: str


@dataclass(frozen=True, slots=True)
class AnsweredLive(Press):
    """Note that a question was answered in the seminar."""

    code = "live"
    question: int


@dataclass(frozen=True, slots=True)
class Reopen(Press):
    """Let a question that was decided, and whose card showed the state `seen`, wait again."""

    code = "reop"
    question: int
    seen: str


@dataclass(frozen=True, slots=True)
class Undo(Press):
    """Take back what was decided on several questions at once."""

    code = "undo"
    batch: int


@dataclass(frozen=True, slots=True)
class ShowMore(Press):
    """Show what is done rarely in place of a card's buttons."""

    code = "more"
    question: int


@dataclass(frozen=True, slots=True)
class EditText(Press):
    """Write a question's text anew."""

    code = "edit"
    question: int


@dataclass(frozen=True, slots=True)
class ChooseAddressee(Press):
    """Show to whom a question can be addressed."""

    code = "whom"
    question: int


@dataclass(frozen=True, slots=True)
class Readdress(Press):
    """Address a question to another speaker, or to all of them."""

    code = "addr"
    question: int
    speaker: str | None


@dataclass(frozen=True, slots=True)
class AskToClarify(Press):
    """Ask the asker what they mean."""

    code = "clar"
    question: int


@dataclass(frozen=True, slots=True)
class ShowHistory(Press):
    """Show a page of everything that was done to a question."""

    code = "hist"
    question: int
    page: int


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
    """Send an answer to its asker; `revision` is what the preview showed of it."""

    code = "tell"
    answer: int
    revision: int


@dataclass(frozen=True, slots=True)
class BroadcastAnswer(Press):
    """Send an answer, of which this `revision` was shown, to its asker and to every follower."""

    code = "all"
    answer: int
    revision: int


@dataclass(frozen=True, slots=True)
class AddToAnswer(Press):
    """Write more of a drafted answer."""

    code = "more-ans"
    answer: int


@dataclass(frozen=True, slots=True)
class ShowDraft(Press):
    """Show a page of a drafted answer."""

    code = "draft"
    answer: int
    page: int


@dataclass(frozen=True, slots=True)
class CorrectAnswer(Press):
    """Write an answer anew that its asker has already."""

    code = "cor-ans"
    answer: int


@dataclass(frozen=True, slots=True)
class SendCorrection(Press):
    """Put this `revision` of a drafted correction in the place of the answer that its asker has."""

    code = "cor-tell"
    answer: int
    revision: int


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
class SetDeskLanguage(Press):
    """Speak this language in the desk."""

    code = "dlang"
    language: str
