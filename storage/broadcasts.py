"""Broadcasts: one message for all followers of a seminar, from the draft to the report."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction


class Kind(StrEnum):
    """What a broadcast carries."""

    ANSWER = "answer"
    PRESENTATION = "presentation"
    ANNOUNCEMENT = "announcement"
    REMINDER = "reminder"


class BroadcastState(StrEnum):
    """How far a broadcast has come."""

    DRAFTED = "drafted"
    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"
    CANCELLED = "cancelled"


UNSTARTED = (BroadcastState.DRAFTED, BroadcastState.SCHEDULED)
"""States in which nobody has got anything, and everything can be changed."""
UNENDED = (BroadcastState.RUNNING, BroadcastState.PAUSED)
"""States in which somebody may still wait for it."""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message for all followers of a seminar. Names are those by which the desk knows people."""

    id: int
    seminar_id: str | None
    kind: Kind
    state: BroadcastState
    answer_id: int | None
    speaker_id: str | None
    language: str | None
    """Of the slides, or that the text is written in."""
    url: str | None
    file_id: str | None
    file_name: str | None
    text: str | None
    corrects: int | None
    """The first broadcast, whose copies this one edits; a correction of a correction names it, too."""
    send_at: int | None
    started_at: int | None
    ended_at: int | None
    started_by_name: str | None
    changed_by_name: str | None
    """Who brought it into its state."""
    drafted_by: int | None
    handed_in: bool
    """Whoever drafted it has handed these slides in as their speaker; else the desk gave them."""

    @property
    def seminar(self) -> str:
        """The id of its seminar, which it has once it can be shown; raises SeminarNotChosenError."""
        if self.seminar_id is None:
            raise SeminarNotChosenError(self.id)
        return self.seminar_id

    @property
    def root(self) -> int:
        """The first broadcast of those that correct each other."""
        return self.corrects or self.id

    @property
    def stopping(self) -> bool:
        """It was stopped, and what was in flight then is not counted yet."""
        return self.state is BroadcastState.STOPPED and self.ended_at is None


class SeminarNotChosenError(Exception):
    """The broadcast has no seminar yet, and so no followers."""


class NoSuchBroadcastError(Exception):
    """There is no such broadcast."""


class BroadcastDecidedError(Exception):
    """The broadcast is in a state from which this cannot be done. Attribute: `broadcast` as it is."""

    def __init__(self, broadcast: Broadcast) -> None:
        super().__init__(broadcast.id, broadcast.state)
        self.broadcast = broadcast


SELECT = (
    "SELECT broadcasts.*, starters.telegram_name AS started_by_name,"
    " changers.telegram_name AS changed_by_name FROM broadcasts"
    " LEFT JOIN people AS starters ON starters.id = started_by"
    " LEFT JOIN people AS changers ON changers.id = changed_by"
)


async def draft_broadcast(
    tx: Transaction,
    seminar_id: str | None,
    kind: Kind,
    by: int | None,
    *,
    answer_id: int | None = None,
    speaker_id: str | None = None,
    language: str | None = None,
    url: str | None = None,
    file_id: str | None = None,
    file_name: str | None = None,
    handed_in: bool = False,
    text: str | None = None,
    corrects: int | None = None,
) -> int:
    """Keep a broadcast that nobody gets yet and return its id; its seminar may be chosen later."""
    row = await tx.one(
        "INSERT INTO broadcasts (seminar_id, kind, state, answer_id, speaker_id, language, url, file_id,"
        " file_name, handed_in, text, corrects, drafted_by) VALUES (:seminar_id, :kind, 'drafted',"
        " :answer_id, :speaker_id, :language, :url, :file_id, :file_name, :handed_in, :text, :corrects, :by)"
        " RETURNING id",
        seminar_id=seminar_id,
        kind=kind,
        by=by,
        answer_id=answer_id,
        speaker_id=speaker_id,
        language=language,
        url=url,
        file_id=file_id,
        file_name=file_name,
        handed_in=int(handed_in),
        text=text,
        corrects=corrects,
    )
    return int(row["id"])


async def choose_seminar(tx: Transaction, broadcast_id: int, seminar_id: str) -> None:
    """Say which seminar a drafted broadcast is for; raises NoSuchBroadcastError, BroadcastDecidedError."""
    row = await tx.first(
        "UPDATE broadcasts SET seminar_id = :seminar_id WHERE id = :id AND state = 'drafted' RETURNING id",
        id=broadcast_id,
        seminar_id=seminar_id,
    )
    if row is None:
        raise BroadcastDecidedError(await get_broadcast(tx, broadcast_id))


async def choose_language(tx: Transaction, broadcast_id: int, language: str) -> None:
    """Say what language a text is written in; raises NoSuchBroadcastError, BroadcastDecidedError."""
    row = await tx.first(
        "UPDATE broadcasts SET language = :language"
        " WHERE id = :id AND state IN ('drafted', 'scheduled') RETURNING id",
        id=broadcast_id,
        language=language,
    )
    if row is None:
        raise BroadcastDecidedError(await get_broadcast(tx, broadcast_id))


async def find_by_file(tx: Transaction, file_id: str) -> Broadcast | None:
    """Return the newest broadcast that brings this file, or None."""
    row = await tx.first(
        f"{SELECT} WHERE broadcasts.file_id = :file_id ORDER BY broadcasts.id DESC LIMIT 1", file_id=file_id
    )
    return _broadcast(row) if row else None


async def get_broadcast(tx: Transaction, broadcast_id: int) -> Broadcast:
    """Return a broadcast; raises NoSuchBroadcastError."""
    row = await tx.first(f"{SELECT} WHERE broadcasts.id = :id", id=broadcast_id)
    if row is None:
        raise NoSuchBroadcastError(broadcast_id)
    return _broadcast(row)


async def find_broadcast_of(tx: Transaction, answer_id: int) -> Broadcast | None:
    """Return the newest broadcast of an answer that was not cancelled, or None."""
    row = await tx.first(
        f"{SELECT} WHERE answer_id = :answer_id AND state <> 'cancelled' ORDER BY broadcasts.id DESC LIMIT 1",
        answer_id=answer_id,
    )
    return _broadcast(row) if row else None


async def cancel_broadcast(tx: Transaction, broadcast_id: int, by: int | None) -> None:
    """Drop a broadcast that was not started; raises NoSuchBroadcastError, BroadcastDecidedError."""
    await change_state(tx, broadcast_id, UNSTARTED, BroadcastState.CANCELLED, by)


async def pause_broadcast(tx: Transaction, broadcast_id: int, by: int | None) -> None:
    """Let nobody else get it for now; raises NoSuchBroadcastError, BroadcastDecidedError.

    What is in flight arrives, and is counted.
    """
    await change_state(tx, broadcast_id, (BroadcastState.RUNNING,), BroadcastState.PAUSED, by)


async def resume_broadcast(tx: Transaction, broadcast_id: int, by: int | None) -> None:
    """Go on with a paused broadcast; raises NoSuchBroadcastError, BroadcastDecidedError."""
    await change_state(tx, broadcast_id, (BroadcastState.PAUSED,), BroadcastState.RUNNING, by)


async def change_state(
    tx: Transaction,
    broadcast_id: int,
    allowed: tuple[BroadcastState, ...],
    to_state: BroadcastState,
    by: int | None,
) -> None:
    """Bring a broadcast from one of the allowed states into another, and note who did it.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    broadcast = await get_broadcast(tx, broadcast_id)
    row = None
    if broadcast.state in allowed:
        row = await tx.first(
            "UPDATE broadcasts SET state = :to_state, changed_by = :by"
            " WHERE id = :id AND state = :from_state RETURNING id",
            id=broadcast_id,
            from_state=broadcast.state,
            to_state=to_state,
            by=by,
        )
    if row is None:
        raise BroadcastDecidedError(await get_broadcast(tx, broadcast_id))


def _broadcast(row: Row) -> Broadcast:
    return Broadcast(
        id=row["id"],
        seminar_id=row["seminar_id"],
        kind=Kind(row["kind"]),
        state=BroadcastState(row["state"]),
        answer_id=row["answer_id"],
        speaker_id=row["speaker_id"],
        language=row["language"],
        url=row["url"],
        file_id=row["file_id"],
        file_name=row["file_name"],
        text=row["text"],
        corrects=row["corrects"],
        send_at=row["send_at"],
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        started_by_name=row["started_by_name"],
        changed_by_name=row["changed_by_name"],
        drafted_by=row["drafted_by"],
        handed_in=bool(row["handed_in"]),
    )
