"""Buttons about merging questions, in the desk."""

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
