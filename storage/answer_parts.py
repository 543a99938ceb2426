"""The messages in which a speaker wrote an answer: an app may have split it, and each can be edited."""

from dataclasses import dataclass

from storage.answers import AnswerDecidedError, get_answer
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Part:
    """One message of an answer; `written_at` in ms."""

    answer_id: int
    part: int
    message_id: int
    text: str
    written_at: int


SELECT = "SELECT answer_id, part, message_id, answer_parts.text, written_at FROM answer_parts"


async def add_part(tx: Transaction, answer_id: int, message_id: int, text: str, written_at: int) -> None:
    """Note which message holds the end of an answer; the answer's own text is not touched."""
    await tx.run(
        "INSERT INTO answer_parts (answer_id, part, message_id, text, written_at) SELECT :answer_id,"
        " count(*), :message_id, :text, :written_at FROM answer_parts WHERE answer_id = :answer_id",
        answer_id=answer_id,
        message_id=message_id,
        text=text,
        written_at=written_at,
    )


async def find_part(tx: Transaction, person_id: int, message_id: int) -> Part | None:
    """Return what a speaker's message is of an answer, or None."""
    row = await tx.first(
        f"{SELECT} JOIN answers ON answers.id = answer_id"
        " WHERE message_id = :message_id AND drafted_by = :person_id",
        message_id=message_id,
        person_id=person_id,
    )
    return Part(*row) if row else None


async def list_parts(tx: Transaction, answer_id: int) -> list[Part]:
    """Return the messages of an answer, in order."""
    rows = await tx.all(f"{SELECT} WHERE answer_id = :id ORDER BY part", id=answer_id)
    return [Part(*row) for row in rows]


async def change_part(tx: Transaction, part: Part, text: str) -> None:
    """Note that a message of an answer says something else now; the answer's own text is not touched."""
    await tx.run(
        "UPDATE answer_parts SET text = :text WHERE answer_id = :answer_id AND part = :part",
        answer_id=part.answer_id,
        part=part.part,
        text=text,
    )


async def reword_draft(tx: Transaction, answer_id: int, text: str) -> None:
    """Give a draft other words; raises NoSuchAnswerError, AnswerDecidedError."""
    row = await tx.first(
        "UPDATE answers SET text = :text, revision = revision + 1"
        " WHERE id = :id AND state = 'drafted' RETURNING id",
        id=answer_id,
        text=text,
    )
    if row is None:
        raise AnswerDecidedError(await get_answer(tx, answer_id))
