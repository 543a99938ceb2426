"""One update at work: what it belongs to, what answers its press, and what we ask of Telegram for it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from storage.database import Transaction
from storage.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer to a button press, shown for a moment, or as an alert until it is closed."""

    press_id: str
    text: str
    alert: bool


@dataclass(slots=True)
class Work:
    """One update being handled: the transaction for its effects, and what became of it.

    `answered_later`: the press must not be answered yet, because it will be handled again.
    """

    tx: Transaction
    now: int
    toast: Toast | None = None
    answered_later: bool = False
    failure: Exception | None = None


@dataclass(slots=True)
class Shared:
    """What all handlers share. `work` is the update that is being handled now."""

    organisers: frozenset[int]
    likeness: Likeness = field(default_factory=Likeness)
    work: Work | None = None


class Job(StrEnum):
    """What we ask of Telegram besides sending; the result comes back as JobDone."""

    CANDIDATE = "candidate"
    """Is the group that wants to be the desk private?"""
    CLAIM = "claim"
    """Who administers the group that wants to be the desk?"""
    ADMINISTRATORS = "administrators"
    """Who administers the desk?"""
    PRIVACY = "privacy"
    """Is the desk's group still private?"""
    ADMISSION = "admission"
    """Is somebody, who pressed a button or wrote to us in the desk and is not known there, a member of it?"""
    MIGRATION = "migration"
    """No question of ours: a call was refused because the group has become a supergroup."""
    PROGRAMME = "programme"
    """The programme file that an organiser sent."""
    PIN = "pin"
    """Pin a board to the top of the desk's chat, or take it from there."""


@dataclass(frozen=True, slots=True)
class JobDone:
    """An event of our own: Telegram's answer to a job.

    `result` is its JSON, or the bytes of a file; `error` says in Telegram's words why there is none.
    """

    job: Job
    chat_id: int
    note: str
    result: Any = None
    error: str | None = None
