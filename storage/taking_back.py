"""What a speaker has done with a question and can take back: answered in the seminar, handed over.

Each holds until somebody else does something with the question.
"""

from storage import editing, speaker_questions
from storage.changes import (
    LIVE,
    SELECT_CHANGES,
    AlreadyChangedError,
    Change,
    last_change,
    read_change,
)
from storage.database import Transaction
from storage.decisions import change_state
from storage.questions import Question, State, get_question


class HandedOnError(Exception):
    """Whoever has the question now has answered it. Attribute: `question` as it is."""

    def __init__(self, question: Question) -> None:
        super().__init__(question.id)
        self.question = question


async def is_noted_live_by(tx: Transaction, question: Question, speaker_id: str) -> bool:
    """Tell whether a question counts as answered in the seminar because this speaker said so."""
    if not question.answered_live:
        return False
    change = await last_change(tx, question.id)
    return change.note == LIVE and change.speaker_id == speaker_id


async def take_back_live(tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str) -> None:
    """Let a question wait again that this speaker noted as answered in the seminar.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    question = await get_question(tx, number)
    if not await is_noted_live_by(tx, question, speaker_id):
        raise AlreadyChangedError(question, await last_change(tx, number))
    await change_state(tx, number, (State.ANSWERED,), State.APPROVED, by, now, speaker_id=speaker_id)


async def find_handing_over(tx: Transaction, question: Question, speaker_id: str) -> Change | None:
    """Return how this speaker handed the question over to whom it is for now; None: they did not."""
    row = await tx.first(
        f"{SELECT_CHANGES} WHERE question_id = :number AND what = 'addressee'"
        " ORDER BY question_changes.id DESC LIMIT 1",
        number=question.id,
    )
    change = read_change(row) if row else None
    if change is None or change.speaker_id != speaker_id or question.speaker_id in {None, speaker_id}:
        return None
    return change


async def can_take_back(tx: Transaction, question: Question, speaker_id: str) -> bool:
    """Tell whether this speaker handed the question over, and it still waits for an answer."""
    handed_over = await find_handing_over(tx, question, speaker_id)
    return handed_over is not None and question.state is State.APPROVED and not await _is_taken(tx, question)


async def take_back(
    tx: Transaction, question: Question, handed_over: Change, by: int | None, now: int, *, speaker_id: str
) -> Question:
    """Address a question to whom it was for before this speaker handed it over.

    Raises HandedOnError, AlreadyChangedError, SpeakerGoneError.
    """
    if await _is_taken(tx, question):
        raise HandedOnError(question)
    return await editing.change_addressee(tx, question.id, handed_over.before, by, now, speaker=speaker_id)


async def _is_taken(tx: Transaction, question: Question) -> bool:
    addressee = question.speaker_id
    return addressee is not None and await speaker_questions.is_given(tx, question.id, addressee)
