"""Digests: several questions in one message, because more wait than the chat takes messages."""

from collections.abc import Iterable
from dataclasses import dataclass

from storage.database import Transaction
from storage.questions import SELECT, Question, read_question


@dataclass(frozen=True, slots=True)
class Digest:
    """Several questions in one message, by number; `batch_id` once all of it was approved at once."""

    id: int
    chat_id: int
    batch_id: int | None
    questions: tuple[Question, ...]


class NoSuchDigestError(Exception):
    """There is no such digest."""


async def make_digest(tx: Transaction, chat_id: int, numbers: Iterable[int]) -> int:
    """Put questions together and return the digest's id."""
    row = await tx.one("INSERT INTO digests (chat_id) VALUES (:chat_id) RETURNING id", chat_id=chat_id)
    await tx.run_many(
        "INSERT INTO digest_questions (digest_id, question_id) VALUES (:digest_id, :question_id)"
        " ON CONFLICT DO NOTHING",
        [{"digest_id": row["id"], "question_id": number} for number in numbers],
    )
    return int(row["id"])


async def get_digest(tx: Transaction, digest_id: int) -> Digest:
    """Return a digest; raises NoSuchDigestError."""
    row = await tx.first("SELECT chat_id, batch_id FROM digests WHERE id = :id", id=digest_id)
    if row is None:
        raise NoSuchDigestError(digest_id)
    rows = await tx.all(
        f"{SELECT} JOIN digest_questions ON digest_questions.question_id = questions.id"
        " WHERE digest_id = :id ORDER BY questions.id",
        id=digest_id,
    )
    return Digest(digest_id, row["chat_id"], row["batch_id"], tuple(read_question(one) for one in rows))


async def note_batch(tx: Transaction, digest_id: int, batch_id: int) -> None:
    """Remember under which batch all of a digest was approved, so that it can be undone."""
    await tx.run("UPDATE digests SET batch_id = :batch_id WHERE id = :id", id=digest_id, batch_id=batch_id)


async def find_digests(tx: Transaction, chat_id: int, number: int) -> list[int]:
    """Return the digests of a chat that hold a question; one may still be on its way."""
    rows = await tx.all(
        "SELECT digest_id FROM digest_questions JOIN digests ON digests.id = digest_id"
        " WHERE question_id = :number AND chat_id = :chat_id ORDER BY digest_id",
        number=number,
        chat_id=chat_id,
    )
    return [row["digest_id"] for row in rows]
