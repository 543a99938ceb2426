"""Buttons of the statistics in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ShowStatistics(Press):
    """Draw the statistics of a seminar; None: of all seminars."""

    code = "stat"
    seminar: str | None


@dataclass(frozen=True, slots=True)
class ListForStatistics(Press):
    """Show another page of the seminars whose statistics can be drawn."""

    code = "stats"
    page: int
