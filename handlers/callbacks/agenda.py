"""Buttons about the agenda, in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


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
