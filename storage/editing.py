"""What the desk changes in a question besides its state: the text, and whom it is for."""

from storage.asking import SpeakerGoneError
from storage.changes import Change, ChangeKind, get_change, note_change, require_state
from storage.database import Transaction
from storage.likeness import forget_likeness
from storage.questions import UNFINISHED, NoSuchQuestionError, Question, State, get_question


class TextChangedError(Exception):
    """Somebody has edited the question's text meanwhile.

    Attributes: `question` as it is now, `change` that made it so.
    """

    def __init__(self, question: Question, change: Change) -> None:
        super().__init__(question.id)
        self.question = question
        self.change = change


async def find_text_change(tx: Transaction, number: int) -> int:
    """Return the id of the change that gave the question its present text; raises NoSuchQuestionError."""
    row = await tx.first(
        "SELECT max(id) AS id FROM question_changes"
        " WHERE question_id = :number AND (what = 'text' OR from_state IS NULL)",
        number=number,
    )
    if row is None or row["id"] is None:
        raise NoSuchQuestionError(number)
    return int(row["id"])


async def edit_text(tx: Transaction, change_id: int, text: str, by: int | None, now: int) -> Question:
    """Give a pending question another text in the place of `change_id`; the history keeps what was there.

    Raises NoSuchQuestionError, AlreadyChangedError, TextChangedError.
    """
    question = await get_changed_question(tx, change_id)
    await require_state(tx, question, {State.PENDING})
    newest = await find_text_change(tx, question.id)
    if newest != change_id:
        raise TextChangedError(question, await get_change(tx, newest))
    await tx.run("UPDATE questions SET text = :text WHERE id = :id", id=question.id, text=text)
    await forget_likeness(tx, question.id)
    await note_change(
        tx,
        question.id,
        ChangeKind.TEXT,
        by,
        now,
        from_state=question.state,
        to_state=question.state,
        before=question.text,
    )
    return await get_question(tx, question.id)


async def get_changed_question(tx: Transaction, change_id: int) -> Question:
    """Return the question, as it is now, that a change belongs to; raises NoSuchQuestionError."""
    row = await tx.first("SELECT question_id FROM question_changes WHERE id = :id", id=change_id)
    return await get_question(tx, row["question_id"] if row else 0)


async def change_addressee(
    tx: Transaction,
    number: int,
    speaker_id: str | None,
    by: int | None,
    now: int,
    *,
    speaker: str | None = None,
) -> Question:
    """Address an unfinished question to another speaker of its seminar, None: to all of them.

    `speaker` is the one as whom somebody acts. An addressee that it has already changes nothing. Raises
    NoSuchQuestionError, AlreadyChangedError, SpeakerGoneError.
    """
    question = await get_question(tx, number)
    await require_state(tx, question, UNFINISHED)
    if speaker_id == question.speaker_id:
        return question
    row = await tx.first(
        "UPDATE questions SET speaker_id = :speaker_id WHERE id = :id AND (:speaker_id IS NULL OR EXISTS"
        " (SELECT 1 FROM seminar_speakers WHERE seminar_id = questions.seminar_id"
        " AND speaker_id = :speaker_id)) RETURNING id",
        id=number,
        speaker_id=speaker_id,
    )
    if row is None:
        raise SpeakerGoneError
    await note_change(
        tx,
        number,
        ChangeKind.ADDRESSEE,
        by,
        now,
        from_state=question.state,
        to_state=question.state,
        note=speaker_id,
        before=question.speaker_id,
        speaker_id=speaker,
    )
    return await get_question(tx, number)
