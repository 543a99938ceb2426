"""What the people of a crowd do, as the application wants it played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from bot.rehearsal.model import Message


@dataclass(frozen=True, slots=True)
class Say:
    """Write a text, once the bot has answered what was done before."""

    text: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press the newest button whose callback data is wanted, once there is one."""

    is_wanted: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Part:
    """One person of the crowd: who they are, and what they do from beginning to end."""

    name: str
    language: str
    steps: Sequence[Say | Press]


@dataclass(frozen=True, slots=True)
class Script:
    """A flood of questions.

    parts: makes that many parts; the last step of each asks its question. decidable: the questions,
    by any number of theirs, that one can decide on with the buttons of a message to the group.
    """

    parts: Callable[[int], Sequence[Part]]
    decidable: Callable[[Message], Iterable[int]]
