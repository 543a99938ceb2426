"""Deliveries: who gets a copy of a broadcast, and what became of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from storage import broadcasts
from storage.broadcasts import UNENDED, UNSTARTED, BroadcastState, Kind
from storage.database import Transaction


class Outcome(StrEnum):
    """How one delivery ended."""

    DELIVERED = "delivered"
    BLOCKED = "blocked"
    FAILED = "failed"
    GONE = "gone"
    """The copy that was to be edited is not there any more."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message of a follower's copy of a broadcast, in the follower's language."""

    id: int
    broadcast_id: int
    person_id: int
    chat_id: int
    method: str
    payload: str
    edits: int | None
    """The message that a correction edits."""


@dataclass(frozen=True, slots=True)
class Content:
    """One message of what goes out: a method of the Bot API and its fields as JSON."""

    method: str
    payload: str


VOICE = 100
"""The part that a voice message is: after all texts, however many a correction makes of them."""
Contents = Mapping[str, Sequence[Content]]
"""What goes out in each language, message after message."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How many people a broadcast has reached: who has not got all of its messages is not reached."""

    waiting: int = 0
    delivered: int = 0
    blocked: int = 0
    failed: int = 0
    gone: int = 0
    unsent: int = 0
    """It was stopped before their turn."""

    @property
    def total(self) -> int:
        """All recipients."""
        return sum(getattr(self, field.name) for field in fields(self))


WORST_FIRST = ("waiting", "unsent", "failed", "blocked", "gone", "delivered")
"""How a person stands whose messages ended differently, as _STANDINGS ranks them."""
_STANDINGS = (
    " FROM (SELECT min(language) AS language, min(CASE state WHEN 'waiting' THEN 0 WHEN 'unsent' THEN 1"
    " WHEN 'failed' THEN 2 WHEN 'blocked' THEN 3 WHEN 'gone' THEN 4 ELSE 5 END) AS standing"
    " FROM deliveries WHERE broadcast_id = :id GROUP BY person_id)"
)
# Followers of :seminar_id for a broadcast of :kind. A constant: what is put together with it below (S608)
# holds nothing that people write.
_RECIPIENTS = (
    " FROM follows JOIN people ON people.id = follows.person_id"
    " WHERE follows.seminar_id = :seminar_id AND reachable = 1 AND (:kind <> 'reminder' OR reminders = 1)"
)
_ASKERS = "(SELECT person_id FROM questions WHERE id = :question_id OR merged_into = :question_id)"
"""Who has asked :question_id, or one that was merged into it, and has its answer as a letter."""


async def count_followers(tx: Transaction, seminar_id: str, *, kind: Kind | None = None) -> int:
    """Count those who would get a broadcast of the seminar now; fewer want reminders.

    Whoever asked the question that is answered counts as well: the number must not tell who that is.
    """
    row = await tx.one(
        f"SELECT count(*) AS followers{_RECIPIENTS}",
        seminar_id=seminar_id,
        kind=kind or "",
    )
    return int(row["followers"])


async def start_broadcast(
    tx: Transaction, broadcast_id: int, by: int | None, contents: Contents, now: int
) -> None:
    """Address a broadcast to every reachable follower of its seminar.

    Those who have an answer as a letter of their own are counted like the others, and get no second one.
    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    await begin(tx, broadcast_id, by, contents, now)
    row = await tx.one(
        "SELECT broadcasts.seminar_id, kind, question_id FROM broadcasts"
        " LEFT JOIN answers ON answers.id = answer_id WHERE broadcasts.id = :id",
        id=broadcast_id,
    )
    await tx.run_apart(
        "INSERT INTO deliveries (broadcast_id, person_id, part, language, state, own)"  # noqa: S608
        f" SELECT :id, recipients.id, part, recipients.language, 'waiting', recipients.id IN {_ASKERS}"
        f" FROM (SELECT people.id, people.language{_RECIPIENTS}) AS recipients"
        " JOIN broadcast_contents ON broadcast_id = :id"
        " AND broadcast_contents.language = recipients.language ORDER BY recipients.id, part",
        id=broadcast_id,
        **row,
    )


async def begin(tx: Transaction, broadcast_id: int, by: int | None, contents: Contents, now: int) -> None:
    """Start a broadcast that is not addressed to anybody yet; raises NoSuchBroadcastError,
    BroadcastDecidedError.
    """
    await broadcasts.change_state(tx, broadcast_id, UNSTARTED, BroadcastState.RUNNING, by)
    await tx.run(
        "UPDATE broadcasts SET started_by = :by, started_at = :now WHERE id = :id",
        id=broadcast_id,
        by=by,
        now=now,
    )
    await tx.run_many(
        "INSERT INTO broadcast_contents (broadcast_id, language, part, method, payload)"
        " VALUES (:id, :language, :part, :method, :payload)",
        [
            {
                "id": broadcast_id,
                "language": language,
                "part": VOICE if content.method == "sendVoice" else part,
                "method": content.method,
                "payload": content.payload,
            }
            for language, parts in contents.items()
            for part, content in enumerate(parts)
        ],
    )


async def list_moving(tx: Transaction) -> tuple[set[int], set[int]]:
    """Return the broadcasts whose deliveries may be sent now, and those of which some may be in flight.

    The latter were stopped and have not ended.
    """
    rows = await tx.all(
        "SELECT id, state FROM broadcasts WHERE state = 'running' OR (state = 'stopped' AND ended_at IS NULL)"
    )
    running = {row["id"] for row in rows if row["state"] == BroadcastState.RUNNING}
    return running, {row["id"] for row in rows} - running


async def next_deliveries(tx: Transaction, after: int, limit: int) -> list[Delivery]:
    """Return deliveries of running broadcasts that are to be sent, with ids above `after`, in order."""
    rows = await tx.all(
        "SELECT deliveries.id, deliveries.broadcast_id, person_id, telegram_id, method, payload, edits"
        " FROM deliveries JOIN broadcasts ON broadcasts.id = deliveries.broadcast_id"
        " JOIN people ON people.id = deliveries.person_id"
        " JOIN broadcast_contents ON broadcast_contents.broadcast_id = deliveries.broadcast_id"
        " AND broadcast_contents.language = deliveries.language AND broadcast_contents.part = deliveries.part"
        " WHERE deliveries.state = 'waiting' AND own = 0 AND deliveries.id > :after"
        " AND broadcasts.state = 'running'"
        " ORDER BY deliveries.id LIMIT :limit",
        after=after,
        limit=limit,
    )
    return [Delivery(*row) for row in rows]


async def end_deliveries(tx: Transaction, outcomes: Mapping[int, tuple[Outcome, int | None]]) -> None:
    """Note how deliveries ended: from delivery id to outcome and the message's id.

    Also where the broadcast was paused or stopped meanwhile. A message that was edited keeps its id.
    """
    await tx.run_many(
        "UPDATE deliveries SET state = :state, message_id = CASE :state WHEN 'delivered'"
        " THEN COALESCE(:message_id, edits) END WHERE id = :id",
        [
            {"id": id_, "state": outcome, "message_id": message_id}
            for id_, (outcome, message_id) in outcomes.items()
        ],
    )


async def finish_broadcasts(tx: Transaction, now: int) -> list[int]:
    """Mark broadcasts that have nobody left to reach as done and return their ids.

    To call whenever deliveries were made or have ended.
    """
    # What needs no sending ends in its turn, with the one that is sent next: if it ended at once, or last,
    # the progress would tell how many asked.
    await tx.run(
        "UPDATE deliveries SET state = 'delivered' WHERE own = 1 AND state = 'waiting' AND NOT EXISTS"
        " (SELECT 1 FROM deliveries AS sent WHERE sent.state = 'waiting' AND sent.own = 0"
        " AND sent.broadcast_id = deliveries.broadcast_id AND sent.id <= COALESCE("
        "(SELECT following.id FROM deliveries AS following WHERE following.own = 0 AND following.broadcast_id"
        " = deliveries.broadcast_id AND following.id > deliveries.id ORDER BY following.id LIMIT 1),"
        " deliveries.id))"
    )
    rows = await tx.all(
        "UPDATE broadcasts SET state = 'done', changed_by = NULL, ended_at = :now"
        " WHERE state IN ('running', 'paused') AND NOT EXISTS"
        " (SELECT 1 FROM deliveries WHERE broadcast_id = broadcasts.id AND state = 'waiting') RETURNING id",
        now=now,
    )
    return [row["id"] for row in rows]


async def stop_broadcast(tx: Transaction, broadcast_id: int, by: int | None) -> None:
    """Let nobody else get it, ever; raises NoSuchBroadcastError, BroadcastDecidedError.

    What is in flight arrives, and is counted; then `end_stopped` ends it.
    """
    await broadcasts.change_state(tx, broadcast_id, UNENDED, BroadcastState.STOPPED, by)
    await tx.run_apart(
        "UPDATE deliveries SET state = 'unsent' WHERE broadcast_id = :id AND state = 'waiting'",
        id=broadcast_id,
    )


async def end_stopped(tx: Transaction, broadcast_id: int, now: int) -> None:
    """Note that no copy of a stopped broadcast is in flight any more: its counts are final."""
    await tx.run(
        "UPDATE broadcasts SET ended_at = :now WHERE id = :id AND state = 'stopped' AND ended_at IS NULL",
        id=broadcast_id,
        now=now,
    )


async def send_again(tx: Transaction, broadcast_id: int, by: int | None) -> None:
    """Try those anew to whom a broadcast that is done failed.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    await broadcasts.change_state(tx, broadcast_id, (BroadcastState.DONE,), BroadcastState.RUNNING, by)
    await tx.run("UPDATE broadcasts SET ended_at = NULL WHERE id = :id", id=broadcast_id)
    await tx.run_apart(
        "UPDATE deliveries SET state = 'waiting' WHERE broadcast_id = :id AND state = 'failed'",
        id=broadcast_id,
    )


async def get_progress(tx: Transaction, broadcast_id: int) -> dict[str, Progress]:
    """Count a broadcast's recipients by their language and by how they stand."""
    rows = await tx.all(
        f"SELECT language, standing, count(*) AS people{_STANDINGS}"
        " GROUP BY language, standing ORDER BY language",
        id=broadcast_id,
    )
    counts: dict[str, dict[str, int]] = {}
    for row in rows:
        counts.setdefault(row["language"], {})[WORST_FIRST[row["standing"]]] = row["people"]
    return {language: Progress(**states) for language, states in counts.items()}


def in_all(progress: Mapping[str, Progress]) -> Progress:
    """Add up the progress in each language."""
    return Progress(
        *(sum(getattr(one, field.name) for one in progress.values()) for field in fields(Progress))
    )
