"""Questions that somebody has put behind the others that wait for an answer, and their way back."""

from storage.changes import ChangeKind, note_change
from storage.database import Transaction
from storage.questions import State

# A constant: what is put together with it (S608) holds nothing that people write.
PUT_OFF_BY_SPEAKER = (
    "(SELECT CASE what WHEN 'put-off' THEN at END FROM question_changes"
    " WHERE question_id = questions.id AND question_changes.speaker_id = :speaker"
    " AND what IN ('put-off', 'put-back') ORDER BY question_changes.id DESC LIMIT 1)"
)
"""When :speaker put a question off, in ms; null: they did not, or have put it back."""


async def put_off(tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str | None) -> None:
    """Put a question behind the others, as a speaker or, None, as whoever chairs; `now` in ms.

    One that is for all speakers is put off for nobody but the speaker; one that does not wait for an answer
    stays as it is.
    """
    row = await tx.first(
        "UPDATE questions SET put_off_at = CASE WHEN :speaker IS NULL OR speaker_id = :speaker"
        " THEN :now ELSE put_off_at END WHERE id = :id AND state = 'approved' RETURNING state",
        id=number,
        now=now,
        speaker=speaker_id,
    )
    if row is not None:
        await _note(tx, number, State(row["state"]), ChangeKind.PUT_OFF, by, now, speaker_id)


async def put_back(tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str) -> bool:
    """Put a question back in its place; False if this speaker has not put it off.

    What whoever chairs has put off since stays so.
    """
    at = await _find_time(tx, number, speaker_id)
    if at is None:
        return False
    row = await tx.one(
        "UPDATE questions SET put_off_at = NULLIF(put_off_at, :at) WHERE id = :number RETURNING state",
        number=number,
        at=at,
    )
    await _note(tx, number, State(row["state"]), ChangeKind.PUT_BACK, by, now, speaker_id)
    return True


async def is_put_off_by(tx: Transaction, number: int, speaker_id: str) -> bool:
    """Tell whether this speaker has put a question off, and not back."""
    return await _find_time(tx, number, speaker_id) is not None


async def _find_time(tx: Transaction, number: int, speaker_id: str) -> int | None:
    """Return when this speaker put a question off, in ms; None: they did not, or have put it back."""
    row = await tx.first(
        f"SELECT {PUT_OFF_BY_SPEAKER} AS at FROM questions WHERE id = :number",  # noqa: S608
        number=number,
        speaker=speaker_id,
    )
    return row["at"] if row else None


async def _note(
    tx: Transaction,
    number: int,
    state: State,
    kind: ChangeKind,
    by: int | None,
    now: int,
    speaker_id: str | None,
) -> None:
    await note_change(tx, number, kind, by, now, from_state=state, to_state=state, speaker_id=speaker_id)
