"""Buttons about speakers' access, in the desk."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class ListSpeakers(Press):
    """Show a page of the speakers and who of them has joined."""

    code = "in-list"
    page: int


@dataclass(frozen=True, slots=True)
class ListToInvite(Press):
    """Show a page of the speakers who have not joined."""

    code = "in-who"
    page: int


@dataclass(frozen=True, slots=True)
class Invite(Press):
    """Make a one-time link for a speaker."""

    code = "in-new"
    speaker: str


@dataclass(frozen=True, slots=True)
class Revoke(Press):
    """Make an invitation worthless."""

    code = "in-rev"
    invitation: int


@dataclass(frozen=True, slots=True)
class AskToRemove(Press):
    """Ask whether a speaker's access is really to be removed."""

    code = "in-ask"
    speaker: str
    page: int


@dataclass(frozen=True, slots=True)
class RemoveAccess(Press):
    """Remove a speaker's access."""

    code = "in-rem"
    speaker: str
    page: int
