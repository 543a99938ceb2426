"""Buttons in a speaker's chat."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ListQuestions(Press):
    """Show a page of the speaker's questions."""

    code = "sp-list"
    page: int


@dataclass(frozen=True, slots=True)
class OpenQuestion(Press):
    """Put a question's card at the end of the speaker's chat."""

    code = "sp-open"
    question: int


@dataclass(frozen=True, slots=True)
class ShowQuestion(Press):
    """Show a question's card in place of the message."""

    code = "sp-card"
    question: int


@dataclass(frozen=True, slots=True)
class Answer(Press):
    """Write or speak the answer."""

    code = "sp-ans"
    question: int


@dataclass(frozen=True, slots=True)
class StopAnswering(Press):
    """Write no answer after all."""

    code = "sp-stop"
    question: int


@dataclass(frozen=True, slots=True)
class AnsweredLive(Press):
    """Note that the question was answered in the seminar."""

    code = "sp-live"
    question: int


@dataclass(frozen=True, slots=True)
class ChooseColleague(Press):
    """Show to whom the question can be handed over."""

    code = "sp-who"
    question: int


@dataclass(frozen=True, slots=True)
class HandOver(Press):
    """Hand the question over to another speaker."""

    code = "sp-over"
    question: int
    speaker: str


@dataclass(frozen=True, slots=True)
class PutOff(Press):
    """Put the question behind the others."""

    code = "sp-later"
    question: int


@dataclass(frozen=True, slots=True)
class NotLive(Press):
    """Take back that the question was answered in the seminar."""

    code = "sp-notlive"
    question: int


@dataclass(frozen=True, slots=True)
class PutBack(Press):
    """Put a question that was put off back in its place."""

    code = "sp-place"
    question: int


@dataclass(frozen=True, slots=True)
class TakeBack(Press):
    """Take back that the question was handed over."""

    code = "sp-mine"
    question: int


@dataclass(frozen=True, slots=True)
class SetSilent(Press):
    """Announce new questions no longer (1), or again (0)."""

    code = "sp-hush"
    silent: int


@dataclass(frozen=True, slots=True)
class HandInSlides(Press):
    """Hand in slides: for which seminar?"""

    code = "sl-new"
    page: int


@dataclass(frozen=True, slots=True)
class HandInFor(Press):
    """Hand in slides for a seminar, in a language."""

    code = "sl-for"
    seminar: str
    language: str


@dataclass(frozen=True, slots=True)
class StopSlides(Press):
    """Hand in no slides after all."""

    code = "sl-stop"
