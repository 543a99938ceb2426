"""Buttons about what happens by the clock."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class SendLater(Press):
    """Choose when an announcement goes out by itself."""

    code = "when"
    broadcast: int


@dataclass(frozen=True, slots=True)
class SendAt(Press):
    """Let an announcement go out at a moment, see handlers.desk.scheduling.moments."""

    code = "at"
    broadcast: int
    moment: str


@dataclass(frozen=True, slots=True)
class ShowBroadcast(Press):
    """Show a broadcast as it is, in place of the choice of a time."""

    code = "bro"
    broadcast: int


@dataclass(frozen=True, slots=True)
class FetchBroadcast(Press):
    """Put a broadcast's message at the end of the desk's chat."""

    code = "fetch"
    broadcast: int


@dataclass(frozen=True, slots=True)
class ShowPlan(Press):
    """Show a page of what is planned."""

    code = "plan"
    page: int
