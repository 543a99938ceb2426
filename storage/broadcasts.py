"""Broadcasts: one message for all followers of a seminar, and who has got it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction


class Kind(StrEnum):
    """What a broadcast carries."""

    ANSWER = "answer"
    PRESENTATION = "presentation"
    ANNOUNCEMENT = "announcement"


class BroadcastState(StrEnum):
    """How far a broadcast has come."""

    DRAFTED = "drafted"
    RUNNING = "running"
    DONE = "done"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """How one delivery ended."""

    DELIVERED = "delivered"
    BLOCKED = "blocked"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Broadcast:
    """One message for all followers of a seminar."""

    id: int
    seminar_id: str | None
    kind: Kind
    state: BroadcastState
    answer_id: int | None
    speaker_id: str | None
    language: str | None
    url: str | None
    text: str | None
    started_at: int | None
    ended_at: int | None
    started_by_name: str | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many followers a broadcast has reached."""

    waiting: int
    delivered: int
    blocked: int
    failed: int

    @property
    def total(self) -> int:
        """All recipients."""
        return self.waiting + self.delivered + self.blocked + self.failed


@dataclass(frozen=True, slots=True)
class Delivery:
    """One follower's copy of a broadcast, in the follower's language."""

    id: int
    broadcast_id: int
    person_id: int
    chat_id: int
    method: str
    payload: str
    edits: int | None
    """The copy that a correction edits."""


@dataclass(frozen=True, slots=True)
class Content:
    """One message of what goes out: a method of the Bot API and its fields as JSON."""

    method: str
    payload: str


class NoSuchBroadcastError(Exception):
    """There is no such broadcast."""


class BroadcastDecidedError(Exception):
    """The broadcast was started or cancelled before. Attribute: `broadcast` as it is."""

    def __init__(self, broadcast: Broadcast) -> None:
        super().__init__(broadcast.id, broadcast.state)
        self.broadcast = broadcast


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
    text: str | None = None,
) -> int:
    """Keep a broadcast that nobody gets yet and return its id; its seminar may be chosen later."""
    row = await tx.one(
        "INSERT INTO broadcasts (seminar_id, kind, state, answer_id, speaker_id, language, url, text,"
        " drafted_by) VALUES (:seminar_id, :kind, 'drafted', :answer_id, :speaker_id, :language, :url, :text,"
        " :by) RETURNING id",
        seminar_id=seminar_id,
        kind=kind,
        by=by,
        answer_id=answer_id,
        speaker_id=speaker_id,
        language=language,
        url=url,
        text=text,
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


async def get_broadcast(tx: Transaction, broadcast_id: int) -> Broadcast:
    """Return a broadcast; raises NoSuchBroadcastError."""
    row = await tx.first(
        "SELECT broadcasts.*, people.telegram_name FROM broadcasts LEFT JOIN people"
        " ON people.id = broadcasts.started_by WHERE broadcasts.id = :id",
        id=broadcast_id,
    )
    if row is None:
        raise NoSuchBroadcastError(broadcast_id)
    return _broadcast(row)


async def count_followers(tx: Transaction, seminar_id: str, but_not: int | None = None) -> int:
    """Count those who would get a broadcast of the seminar now, without the person `but_not`."""
    row = await tx.one(
        "SELECT count(*) AS followers FROM follows JOIN people ON people.id = follows.person_id"
        " WHERE seminar_id = :seminar_id AND reachable = 1 AND (:but_not IS NULL OR person_id <> :but_not)",
        seminar_id=seminar_id,
        but_not=but_not,
    )
    return int(row["followers"])


async def start_broadcast(
    tx: Transaction,
    broadcast_id: int,
    by: int | None,
    contents: Mapping[str, Sequence[Content]],
    now: int,
    but_not: int | None = None,
) -> None:
    """Address the broadcast to every reachable follower of its seminar, without the person `but_not`.

    `contents` is what goes out in each language, message after message. Raises NoSuchBroadcastError,
    BroadcastDecidedError.
    """
    await _decide(tx, broadcast_id, BroadcastState.RUNNING, by, now)
    await tx.run_many(
        "INSERT INTO broadcast_contents (broadcast_id, language, part, method, payload)"
        " VALUES (:id, :language, :part, :method, :payload)",
        [
            {
                "id": broadcast_id,
                "language": language,
                "part": part,
                "method": content.method,
                "payload": content.payload,
            }
            for language, parts in contents.items()
            for part, content in enumerate(parts)
        ],
    )
    await tx.run_apart(
        "INSERT INTO deliveries (broadcast_id, person_id, part, language, state)"
        " SELECT broadcasts.id, follows.person_id, part, people.language, 'waiting' FROM broadcasts"
        " JOIN follows ON follows.seminar_id = broadcasts.seminar_id"
        " JOIN people ON people.id = follows.person_id"
        " JOIN broadcast_contents ON broadcast_contents.broadcast_id = broadcasts.id"
        " AND broadcast_contents.language = people.language"
        " WHERE broadcasts.id = :id AND reachable = 1 AND (:but_not IS NULL OR person_id <> :but_not)"
        " ORDER BY follows.person_id, part",
        id=broadcast_id,
        but_not=but_not,
    )


async def cancel_broadcast(tx: Transaction, broadcast_id: int, by: int | None, now: int) -> None:
    """Drop a drafted broadcast; raises NoSuchBroadcastError, BroadcastDecidedError."""
    await _decide(tx, broadcast_id, BroadcastState.CANCELLED, by, now)


async def next_deliveries(tx: Transaction, after: int, limit: int) -> list[Delivery]:
    """Return waiting deliveries with ids above `after`, in order."""
    rows = await tx.all(
        "SELECT deliveries.id, deliveries.broadcast_id, person_id, telegram_id, method, payload, edits"
        " FROM deliveries JOIN people ON people.id = deliveries.person_id"
        " JOIN broadcast_contents ON broadcast_contents.broadcast_id = deliveries.broadcast_id"
        " AND broadcast_contents.language = deliveries.language AND broadcast_contents.part = deliveries.part"
        " WHERE deliveries.state = 'waiting' AND deliveries.id > :after ORDER BY deliveries.id LIMIT :limit",
        after=after,
        limit=limit,
    )
    return [Delivery(*row) for row in rows]


async def end_deliveries(tx: Transaction, outcomes: Mapping[int, tuple[Outcome, int | None]]) -> None:
    """Note how deliveries ended: from delivery id to outcome and the message's id."""
    await tx.run_many(
        "UPDATE deliveries SET state = :state, message_id = :message_id WHERE id = :id",
        [
            {"id": id_, "state": outcome, "message_id": message_id}
            for id_, (outcome, message_id) in outcomes.items()
        ],
    )


async def finish_broadcasts(tx: Transaction, now: int) -> list[int]:
    """Mark running broadcasts that have nobody left to reach as done and return their ids."""
    rows = await tx.all(
        "UPDATE broadcasts SET state = 'done', ended_at = :now WHERE state = 'running' AND NOT EXISTS"
        " (SELECT 1 FROM deliveries WHERE broadcast_id = broadcasts.id AND state = 'waiting') RETURNING id",
        now=now,
    )
    return [row["id"] for row in rows]


async def get_progress(tx: Transaction, broadcast_id: int) -> Progress:
    """Count a broadcast's deliveries by how they stand."""
    rows = await tx.all(
        "SELECT state, count(*) AS people FROM deliveries"
        " WHERE broadcast_id = :id AND part = 0 GROUP BY state",
        id=broadcast_id,
    )
    people = {row["state"]: row["people"] for row in rows}
    states = ("waiting", "delivered", "blocked", "failed")
    return Progress(*(people.get(state, 0) for state in states))


async def _decide(
    tx: Transaction, broadcast_id: int, state: BroadcastState, by: int | None, now: int
) -> None:
    row = await tx.first(
        "UPDATE broadcasts SET state = :state, started_by = :by, started_at = :now"
        " WHERE id = :id AND state = 'drafted' RETURNING id",
        id=broadcast_id,
        state=state,
        by=by,
        now=now,
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
        text=row["text"],
        started_at=row["started_at"],
        ended_at=row["ended_at"],
        started_by_name=row["telegram_name"],
    )
