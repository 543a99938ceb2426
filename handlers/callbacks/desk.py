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
class SetDeskLanguage(Press):
    """Speak this language in the desk."""

    code = "dlang"
    language: str
