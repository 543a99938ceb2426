"""Decisions on several questions at once, and taking them back together."""

from collections.abc import Sequence
from dataclasses import dataclass

import orjson

from storage.changes import SELECT_CHANGES, Change, last_change, read_change
from storage.database import Transaction
from storage.decisions import change_state
from storage.questions import State

UNDO_TIME = 30_000
"""Milliseconds in which a batch can be undone; so long its askers are told nothing."""
TOLD_AFTER = UNDO_TIME + 2_000
"""Milliseconds after which they are told: an undo that is handled in the last moment is committed by then."""
FINAL = (
    " LEFT JOIN batches ON batches.id = question_changes.batch_id"
    " WHERE question_id = :number AND what = 'state' AND (batches.id IS NULL OR batches.at <= :latest"
    " AND NOT EXISTS (SELECT 1 FROM question_changes AS other WHERE other.batch_id = batches.id"
    " AND other.question_id = question_changes.question_id AND other.id <> question_changes.id))"
)
"""Two changes of one batch are a decision and its undoing."""
NEWEST = " ORDER BY question_changes.id DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class Batch:
    """What was decided at once. `numbers` are the questions that were meant, in the order of their naming.

    `decisions` changed those of them that waited, `undone` are the changes that brought some of these back.
    """

    id: int
    numbers: tuple[int, ...]
    at: int
    undone_at: int | None
    decisions: tuple[Change, ...]
    undone: tuple[Change, ...]

    def can_be_undone(self, now: float) -> bool:
        """Tell whether it is not too late to undo it, and nobody has; `now` in ms."""
        return self.undone_at is None and now < self.at + UNDO_TIME


class NoSuchBatchError(Exception):
    """There is no such batch."""


class BatchUndoneError(Exception):
    """The batch was undone before. Attribute: `batch`."""

    def __init__(self, batch: Batch) -> None:
        super().__init__(batch.id)
        self.batch = batch


class TooLateToUndoError(Exception):
    """The askers are being told what the batch decided."""


async def begin_batch(tx: Transaction, numbers: Sequence[int], now: int) -> int:
    """Return the id under which these questions are decided together."""
    row = await tx.one(
        "INSERT INTO batches (numbers, at) VALUES (:numbers, :now) RETURNING id",
        numbers=orjson.dumps(numbers).decode(),
        now=now,
    )
    return int(row["id"])


async def get_batch(tx: Transaction, batch_id: int) -> Batch:
    """Return a batch with what it did; raises NoSuchBatchError."""
    row = await tx.first("SELECT * FROM batches WHERE id = :id", id=batch_id)
    if row is None:
        raise NoSuchBatchError(batch_id)
    rows = await tx.all(
        f"{SELECT_CHANGES} WHERE question_changes.batch_id = :id ORDER BY question_changes.id", id=batch_id
    )
    changes = [read_change(one) for one in rows]
    return Batch(
        row["id"],
        tuple(orjson.loads(row["numbers"])),
        row["at"],
        row["undone_at"],
        tuple(change for change in changes if not change.is_undo),
        tuple(change for change in changes if change.is_undo),
    )


async def final_change(tx: Transaction, number: int, now: int) -> Change:
    """Return what brought the question into the state that its asker may know of; `now` in ms.

    That is the last change of its state without those of batches that were undone, or still can be. Raises
    NotExactlyOneError.
    """
    row = await tx.one(f"{SELECT_CHANGES}{FINAL}{NEWEST}", number=number, latest=now - UNDO_TIME)
    return read_change(row)


async def known_before(tx: Transaction, change: Change) -> State | None:
    """Return in which state its asker knew the question when it was changed; None: it was asked just then.

    What a batch had decided is known only once it was told.
    """
    row = await tx.first(
        f"{SELECT_CHANGES}{FINAL} AND question_changes.id < :id{NEWEST}",
        number=change.question_id,
        latest=change.at - TOLD_AFTER,
        id=change.id,
    )
    return read_change(row).to_state if row else None


async def undo_batch(tx: Transaction, batch_id: int, by: int | None, now: int) -> list[int]:
    """Bring back the questions that are still as the batch left them, and return their numbers.

    Raises NoSuchBatchError, BatchUndoneError, TooLateToUndoError.
    """
    batch = await get_batch(tx, batch_id)
    if batch.undone_at is not None:
        raise BatchUndoneError(batch)
    if now >= batch.at + UNDO_TIME:
        raise TooLateToUndoError
    await tx.run("UPDATE batches SET undone_at = :now WHERE id = :id", id=batch_id, now=now)
    untouched = [
        decision
        for decision in batch.decisions
        if (await last_change(tx, decision.question_id)).batch_id == batch_id
    ]
    for decision in untouched:
        before = decision.from_state or State.PENDING
        await change_state(tx, decision.question_id, (decision.to_state,), before, by, now, batch_id=batch_id)
    return [decision.question_id for decision in untouched]
