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
    """Show a page of a drafted broadcast in a language."""

    code = "pre"
    broadcast: int
    language: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseLanguage(Press):
    """Show the languages in which a broadcast can be written."""

    code = "wrls"
    broadcast: int


@dataclass(frozen=True, slots=True)
class SetLanguage(Press):
    """Say in which language a broadcast is written."""

    code = "wrl"
    broadcast: int
    language: str


@dataclass(frozen=True, slots=True)
class WriteVersion(Press):
    """Write a broadcast in a language, or write it anew."""

    code = "ver"
    broadcast: int
    language: str


@dataclass(frozen=True, slots=True)
class AddToVersion(Press):
    """Write more of a broadcast in a language."""

    code = "vera"
    broadcast: int
    language: str


@dataclass(frozen=True, slots=True)
class StartBroadcast(Press):
    """Send a broadcast that was not started; `seen` is the fingerprint of what its preview showed."""

    code = "go"
    broadcast: int
    seen: int


@dataclass(frozen=True, slots=True)
class KeepSlides(Press):
    """Keep slides that a speaker has handed in, and send nothing."""

    code = "keep"
    broadcast: int


@dataclass(frozen=True, slots=True)
class CancelBroadcast(Press):
    """Drop a drafted broadcast."""

    code = "drop"
    broadcast: int


@dataclass(frozen=True, slots=True)
class Pause(Press):
    """Let nobody else get a broadcast for now."""

    code = "pause"
    broadcast: int


@dataclass(frozen=True, slots=True)
class Resume(Press):
    """Go on with a paused broadcast."""

    code = "on"
    broadcast: int


@dataclass(frozen=True, slots=True)
class Stop(Press):
    """Pause a broadcast, and offer to stop it for good."""

    code = "stop"
    broadcast: int


@dataclass(frozen=True, slots=True)
class StopForGood(Press):
    """Let nobody else get a paused broadcast, ever."""

    code = "end"
    broadcast: int


@dataclass(frozen=True, slots=True)
class SendAgain(Press):
    """Try those anew to whom a broadcast failed."""

    code = "again"
    broadcast: int


@dataclass(frozen=True, slots=True)
class Correct(Press):
    """Write anew what was sent."""

    code = "corr"
    broadcast: int
