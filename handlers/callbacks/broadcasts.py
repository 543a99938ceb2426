"""Buttons about broadcasts in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ListCandidates(Press):
    """Show a page of the seminars that a drafted broadcast can be for."""

    code = "fors"
    broadcast: int
    page: int


@dataclass(frozen=True, slots=True)
class ChooseSeminar(Press):
    """Say which seminar a drafted broadcast is for."""

    code = "for"
    broadcast: int
    seminar: str


@dataclass(frozen=True, slots=True)
class Preview(Press):
    """Show a drafted broadcast in a language."""

    code = "pre"
    broadcast: int
    language: str


@dataclass(frozen=True, slots=True)
class StartBroadcast(Press):
    """Send a drafted broadcast."""

    code = "go"
    broadcast: int


@dataclass(frozen=True, slots=True)
class CancelBroadcast(Press):
    """Drop a drafted broadcast."""

    code = "drop"
    broadcast: int
