"""Buttons about merging questions, and about the agenda, in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ChooseMerge(Press):
    """Show with which questions one can be merged."""

    code = "merges"
    question: int


@dataclass(frozen=True, slots=True)
class Merge(Press):
    """Merge a question with another one, which stays."""

    code = "merge"
    question: int
    into: int


@dataclass(frozen=True, slots=True)
class BringAgenda(Press):
    """Put a seminar's agenda at the end of the desk's chat."""

    code = "agd"
    seminar: str


@dataclass(frozen=True, slots=True)
class NextQuestion(Press):
    """Speak about the next question; `now` is the one that the agenda showed, 0 for none."""

    code = "nxt"
    board: int
    now: int


@dataclass(frozen=True, slots=True)
class NextAfterLive(Press):
    """The question was answered in the seminar: note that, and speak about the next one."""

    code = "nxl"
    board: int
    now: int


@dataclass(frozen=True, slots=True)
class NextInstead(Press):
    """Put the question behind the others, and speak about the next one."""

    code = "nxi"
    board: int
    now: int
