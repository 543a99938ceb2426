"""Buttons of boards and digests in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class TurnBoard(Press):
    """Look at another page of a board."""

    code = "bpg"
    board: int
    page: int


@dataclass(frozen=True, slots=True)
class SortBoard(Press):
    """Look at a board's questions in another order: 1 the most alike first, 0 the oldest."""

    code = "bso"
    board: int
    by_likeness: int


@dataclass(frozen=True, slots=True)
class BringBoard(Press):
    """Put a seminar's board at the end of the desk's chat."""

    code = "brd"
    seminar: str


@dataclass(frozen=True, slots=True)
class ApproveDigest(Press):
    """Approve all that waits in a digest."""

    code = "okd"
    digest: int
