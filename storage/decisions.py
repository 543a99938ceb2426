"""Decisions: what brings a question into another state, and from which states each may."""

from storage.changes import LIVE, AlreadyChangedError, ChangeKind, last_change, note_change
from storage.database import Transaction
from storage.questions import UNFINISHED, Question, State, get_question

DECIDED = (State.APPROVED, State.ANSWERED, State.DECLINED, State.MERGED)
"""States from which a question can be reopened."""


async def approve_question(
    tx: Transaction, number: int, by: int | None, now: int, *, batch_id: int | None = None
) -> Question:
    """Make a pending question public; raises NoSuchQuestionError, AlreadyChangedError."""
    return await change_state(tx, number, (State.PENDING,), State.APPROVED, by, now, batch_id=batch_id)


async def decline_question(
    tx: Transaction,
    number: int,
    by: int | None,
    reason: str,
    now: int,
    *,
    seen: State | None = None,
    batch_id: int | None = None,
) -> Question:
    """Turn an unfinished question down, only from the state in which it was `seen` if that is given.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    allowed = tuple(state for state in UNFINISHED if seen in {None, state})
    return await change_state(tx, number, allowed, State.DECLINED, by, now, reason, batch_id=batch_id)


async def mark_answered(tx: Transaction, number: int, by: int | None, now: int) -> Question:
    """Note that the question has its answer, also after it was answered live.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    live = (await get_question(tx, number)).answered_live
    allowed = (*UNFINISHED, State.ANSWERED) if live else UNFINISHED
    return await change_state(tx, number, allowed, State.ANSWERED, by, now)


async def mark_answered_live(
    tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str | None = None
) -> Question:
    """Note that an unfinished question was answered in the seminar, without a text.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    return await change_state(
        tx, number, UNFINISHED, State.ANSWERED, by, now, answered_live=True, speaker_id=speaker_id
    )


async def reopen_question(tx: Transaction, number: int, seen: State, by: int | None, now: int) -> Question:
    """Let a question that was decided wait for a decision again; a merged one stands for itself again.

    `seen` is the state that is taken back. Raises NoSuchQuestionError, AlreadyChangedError.
    """
    allowed = tuple(state for state in DECIDED if state is seen)
    return await change_state(tx, number, allowed, State.PENDING, by, now)


async def change_state(
    tx: Transaction,
    number: int,
    allowed: tuple[State, ...],
    to_state: State,
    by: int | None,
    now: int,
    reason: str | None = None,
    *,
    merged_into: int | None = None,
    answered_live: bool = False,
    speaker_id: str | None = None,
    batch_id: int | None = None,
) -> Question:
    """Bring a question from one of the allowed states into another, and note who did it.

    `reason` is of a decline; what is noted of a merge is the number that it was merged into. `speaker_id` is
    the speaker as whom somebody acts, `batch_id` of decisions that can be undone together. Raises
    NoSuchQuestionError, AlreadyChangedError.
    """
    question = await get_question(tx, number)
    row = None
    if question.state in allowed:
        row = await tx.first(
            "UPDATE questions SET state = :to_state, reason = :reason, merged_into = :merged_into,"
            " answered_live = :answered_live, writing_at = NULL"
            " WHERE id = :id AND state = :from_state RETURNING id",
            id=number,
            from_state=question.state,
            to_state=to_state,
            reason=reason,
            merged_into=merged_into,
            answered_live=int(answered_live),
        )
    if row is None:
        raise AlreadyChangedError(await get_question(tx, number), await last_change(tx, number))
    await note_change(
        tx,
        number,
        ChangeKind.STATE,
        by,
        now,
        from_state=question.state,
        to_state=to_state,
        note=_note_of(reason, merged_into, answered_live=answered_live),
        speaker_id=speaker_id,
        batch_id=batch_id,
    )
    return await get_question(tx, number)


def _note_of(reason: str | None, merged_into: int | None, *, answered_live: bool) -> str | None:
    if answered_live:
        return LIVE
    return reason if merged_into is None else f"{merged_into}"
