"""What the desk asks an asker about a question, and what the asker replies."""

from dataclasses import dataclass

from storage.changes import ChangeKind, note_change
from storage.database import Row, Transaction
from storage.questions import Question, State, get_question

CLARIFICATION_LIMIT = 1000
"""Characters of what the desk asks, and of all that the asker replies to it."""


@dataclass(frozen=True, slots=True)
class Clarification:
    """What the desk asked about a question, by whom as the desk knows them, and the asker's reply."""

    id: int
    question_id: int
    text: str
    asked_by_name: str | None
    asked_at: int
    reply: str | None
    replied_at: int | None


class NoSuchClarificationError(Exception):
    """The desk has asked no such thing of this person."""


SELECT = (
    "SELECT clarifications.*, people.telegram_name FROM clarifications"
    " LEFT JOIN people ON people.id = clarifications.asked_by"
)


async def ask_to_clarify(tx: Transaction, question: Question, text: str, by: int | None, now: int) -> int:
    """Keep what the desk asks about a question and return its id."""
    row = await tx.one(
        "INSERT INTO clarifications (question_id, text, asked_by, asked_at)"
        " VALUES (:question_id, :text, :by, :now) RETURNING id",
        question_id=question.id,
        text=text,
        by=by,
        now=now,
    )
    await _note(tx, question, ChangeKind.CLARIFY, text, by, now)
    return int(row["id"])


async def keep_reply(tx: Transaction, clarification_id: int, reply: str, now: int) -> None:
    """Keep what the asker replies, after what they have replied before; raises NoSuchClarificationError."""
    row = await tx.first(
        "UPDATE clarifications SET reply = COALESCE(reply || :separator, '') || :reply, replied_at = :now"
        " WHERE id = :id RETURNING question_id",
        id=clarification_id,
        reply=reply,
        separator="\n\n",
        now=now,
    )
    if row is None:
        raise NoSuchClarificationError(clarification_id)
    question = await get_question(tx, row["question_id"])
    await _note(tx, question, ChangeKind.CLARIFIED, reply, question.person_id, now)


async def get_clarification(tx: Transaction, clarification_id: int, person_id: int) -> Clarification:
    """Return what the desk asked this person; raises NoSuchClarificationError."""
    row = await tx.first(
        f"{SELECT} JOIN questions ON questions.id = question_id"
        " WHERE clarifications.id = :id AND questions.person_id = :person_id",
        id=clarification_id,
        person_id=person_id,
    )
    if row is None:
        raise NoSuchClarificationError(clarification_id)
    return _clarification(row)


async def find_awaited(tx: Transaction, person_id: int) -> Clarification | None:
    """Return the newest thing that the person is to clarify of a question that still waits, or None."""
    row = await tx.first(
        f"{SELECT} JOIN questions ON questions.id = question_id WHERE questions.person_id = :person_id"
        " AND state IN (:pending, :approved) AND reply IS NULL ORDER BY clarifications.id DESC LIMIT 1",
        person_id=person_id,
        pending=State.PENDING,
        approved=State.APPROVED,
    )
    return _clarification(row) if row else None


async def newest_clarification(tx: Transaction, number: int) -> Clarification | None:
    """Return the newest thing that the desk asked about a question, or None."""
    row = await tx.first(
        f"{SELECT} WHERE question_id = :number ORDER BY clarifications.id DESC LIMIT 1", number=number
    )
    return _clarification(row) if row else None


async def _note(
    tx: Transaction, question: Question, what: ChangeKind, text: str, by: int | None, now: int
) -> None:
    await note_change(
        tx, question.id, what, by, now, from_state=question.state, to_state=question.state, note=text
    )


def _clarification(row: Row) -> Clarification:
    return Clarification(
        row["id"],
        row["question_id"],
        row["text"],
        row["telegram_name"],
        row["asked_at"],
        row["reply"],
        row["replied_at"],
    )
