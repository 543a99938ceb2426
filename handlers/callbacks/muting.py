"""Buttons about who may not ask. They name a question, never its asker."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ChooseMute(Press):
    """Show where the asker of a question can be muted, or unmuted."""

    code = "mut"
    question: int


@dataclass(frozen=True, slots=True)
class MuteInSeminar(Press):
    """Take no more questions from the asker in the question's seminar."""

    code = "mutsem"
    question: int


@dataclass(frozen=True, slots=True)
class MuteEverywhere(Press):
    """Take no more questions from the asker at all."""

    code = "mutall"
    question: int


@dataclass(frozen=True, slots=True)
class Unmute(Press):
    """Let the asker of a question ask again."""

    code = "unm"
    question: int


@dataclass(frozen=True, slots=True)
class UnmuteListed(Press):
    """Let the asker of a question ask again, from a page of the list."""

    code = "unml"
    question: int
    page: int


@dataclass(frozen=True, slots=True)
class ListMutes(Press):
    """Show a page of who is muted."""

    code = "muts"
    page: int
