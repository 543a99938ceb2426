"""What happens by the clock in a seminar: questions open and close, followers are reminded; each step once.

The rules are pure: they take times, in ms of UTC, as arguments. That a step was done, or dropped because it
came too late, is kept by the moment for which it was planned: a seminar that moves has its steps anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum, StrEnum
from zoneinfo import ZoneInfo

from storage import broadcasts
from storage.broadcasts import UNSTARTED, BroadcastState
from storage.database import Transaction
from storage.moments import milliseconds

MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
BROADCAST_LATE = 2 * HOUR
"""How late a scheduled broadcast still goes out."""
MORNING = 9
"""The hour at which followers are reminded of a seminar tomorrow of which only the day is known."""


class StepKind(StrEnum):
    """What is done."""

    OPENING = "opening"
    """Questions open."""
    CLOSING = "closing"
    """Questions close."""
    REMINDER_DAY = "reminder_day"
    """Followers are reminded a day before the start."""
    REMINDER_SOON = "reminder_soon"
    """Followers are reminded a quarter of an hour before the start."""


class Timeliness(Enum):
    """Whether something planned is to be done now."""

    EARLY = "early"
    DUE = "due"
    LATE = "late"
    """It makes no sense any more."""


@dataclass(frozen=True, slots=True)
class Times:
    """The times of a seminar, in ms of UTC; None as in storage.programme.Seminar."""

    seminar_id: str
    starts_at: int | None = None
    ends_at: int | None = None
    opens_at: int | None = None
    closes_at: int | None = None


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """One thing to be done at `due_at`; it makes sense until `until`, or however late with None. In ms."""

    kind: StepKind
    seminar_id: str
    due_at: int
    until: int | None

    def timeliness(self, now: int) -> Timeliness:
        """Tell whether it is to be done now."""
        return timeliness(self.due_at, self.until, now)


def timeliness(due_at: int, until: int | None, now: int) -> Timeliness:
    """Tell whether what is due at one moment, and makes sense until another, is to be done now."""
    if now < due_at:
        return Timeliness.EARLY
    return Timeliness.DUE if until is None or now < until else Timeliness.LATE


def steps(times: Times, zone: ZoneInfo) -> list[PlannedStep]:
    """Return what is to be done in a seminar, in the order of its moments."""
    planned = [*_gates(times), *_reminders(times, zone)]
    return sorted(planned, key=lambda step: step.due_at)


def _gates(times: Times) -> list[PlannedStep]:
    """Opening makes no sense once questions would be closed again; closing always does."""
    found = []
    if times.opens_at is not None:
        found.append(PlannedStep(StepKind.OPENING, times.seminar_id, times.opens_at, times.closes_at))
    if times.closes_at is not None:
        found.append(PlannedStep(StepKind.CLOSING, times.seminar_id, times.closes_at, None))
    return found


def _reminders(times: Times, zone: ZoneInfo) -> list[PlannedStep]:
    starts_at = times.starts_at
    if starts_at is None:
        return []
    if times.ends_at is None:
        return [
            PlannedStep(StepKind.REMINDER_DAY, times.seminar_id, _morning_before(starts_at, zone), starts_at)
        ]
    return [
        PlannedStep(StepKind.REMINDER_DAY, times.seminar_id, starts_at - DAY, starts_at - HOUR),
        PlannedStep(
            StepKind.REMINDER_SOON, times.seminar_id, starts_at - 15 * MINUTE, starts_at + 5 * MINUTE
        ),
    ]


def _morning_before(day_begins_at: int, zone: ZoneInfo) -> int:
    day = datetime.fromtimestamp(day_begins_at / 1000, zone).date()
    return milliseconds(datetime.combine(day - timedelta(days=1), time(MORNING)), zone)


async def list_planned(tx: Transaction) -> list[PlannedStep]:
    """Return every step of the programme, done or not, in the order of their moments."""
    series = await tx.first("SELECT timezone FROM series")
    if series is None:
        return []
    zone = ZoneInfo(series["timezone"])
    rows = await tx.all(
        "SELECT id, starts_at, ends_at, opens_at, closes_at FROM seminars WHERE retired = 0 ORDER BY position"
    )
    planned = [step for row in rows for step in steps(Times(*row), zone)]
    return sorted(planned, key=lambda step: step.due_at)


async def list_outstanding(tx: Transaction) -> list[PlannedStep]:
    """Return the steps that were neither done nor dropped, in the order of their moments."""
    rows = await tx.all("SELECT what, seminar_id, due_at FROM schedule")
    settled = {tuple(row) for row in rows}
    return [
        step for step in await list_planned(tx) if (step.kind, step.seminar_id, step.due_at) not in settled
    ]


async def settle(tx: Transaction, settled: Iterable[PlannedStep], now: int) -> None:
    """Note that steps are done or dropped, so that they come no more."""
    await tx.run_many(
        "INSERT INTO schedule (what, seminar_id, due_at, done_at)"
        " VALUES (:what, :seminar_id, :due_at, :now) ON CONFLICT DO NOTHING",
        [
            {"what": step.kind, "seminar_id": step.seminar_id, "due_at": step.due_at, "now": now}
            for step in settled
        ],
    )


async def settle_new(tx: Transaction, before: Iterable[PlannedStep], known: set[str], now: int) -> None:
    """Note as done what a new programme plans for a time that has passed, so that nobody is told of it.

    `before` is what was planned until now, `known` are the seminars that were there. Of a seminar that is
    new, everything past is left; of one that moved, only what makes no sense any more.
    """
    already = set(before)
    added = [step for step in await list_planned(tx) if step not in already]
    await settle(
        tx,
        [
            step
            for step in added
            if step.timeliness(now) is Timeliness.LATE
            or (step.seminar_id not in known and step.timeliness(now) is Timeliness.DUE)
        ],
        now,
    )


@dataclass(frozen=True, slots=True)
class ScheduledBroadcast:
    """A broadcast that goes out by itself at `due_at`, in ms; `by` has planned it."""

    id: int
    seminar_id: str
    due_at: int
    by: int | None

    def timeliness(self, now: int) -> Timeliness:
        """Tell whether it is to go out now."""
        return timeliness(self.due_at, self.due_at + BROADCAST_LATE, now)


async def schedule_broadcast(tx: Transaction, broadcast_id: int, send_at: int, by: int | None) -> None:
    """Let a broadcast that was not started go out at a moment in ms; one that is scheduled moves.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    await broadcasts.change_state(tx, broadcast_id, UNSTARTED, BroadcastState.SCHEDULED, by)
    await tx.run("UPDATE broadcasts SET send_at = :send_at WHERE id = :id", id=broadcast_id, send_at=send_at)


async def unschedule_broadcast(tx: Transaction, broadcast_id: int) -> None:
    """Make a scheduled broadcast a draft again; raises NoSuchBroadcastError, BroadcastDecidedError."""
    scheduled = (BroadcastState.SCHEDULED,)
    await broadcasts.change_state(tx, broadcast_id, scheduled, BroadcastState.DRAFTED, None)
    await tx.run("UPDATE broadcasts SET send_at = NULL WHERE id = :id", id=broadcast_id)


async def list_scheduled(tx: Transaction) -> list[ScheduledBroadcast]:
    """Return the broadcasts that go out by themselves, the next one first."""
    rows = await tx.all(
        "SELECT id, seminar_id, send_at, changed_by FROM broadcasts WHERE state = 'scheduled'"
        " ORDER BY send_at, id"
    )
    return [ScheduledBroadcast(*row) for row in rows]
