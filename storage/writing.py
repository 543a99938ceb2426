"""Who is writing an answer, so that two do not answer the same question."""

from dataclasses import dataclass

from storage.database import Transaction

WRITING_FOR = 600_000
"""How long somebody counts as writing, in ms: who has given up does not say so."""


@dataclass(frozen=True, slots=True)
class Writing:
    """Who is writing an answer, and since when, in ms.

    `person_id` None: an anonymous administrator. `name` as the desk knows them, a speaker by the programme.
    """

    person_id: int | None
    name: str | None
    since: int


async def get_writing(tx: Transaction, number: int, now: int) -> Writing | None:
    """Return who is writing the answer to a question, or None."""
    row = await tx.first(
        "SELECT writer_id, writing_at, COALESCE(speakers.name, telegram_name) AS name FROM questions"
        " LEFT JOIN people ON people.id = writer_id"
        " LEFT JOIN speaker_accounts ON speaker_accounts.person_id = writer_id"
        " LEFT JOIN speakers ON speakers.id = speaker_accounts.speaker_id"
        " WHERE questions.id = :number AND writing_at > :earliest",
        number=number,
        earliest=now - WRITING_FOR,
    )
    return Writing(row["writer_id"], row["name"], row["writing_at"]) if row else None


async def begin_writing(tx: Transaction, number: int, by: int | None, now: int) -> Writing | None:
    """Note that somebody begins to write an answer; or return who else is writing already.

    Anonymous administrators cannot be told apart, so none keeps another one from writing.
    """
    writing = await get_writing(tx, number, now)
    if writing is not None and writing.person_id != by:
        return writing
    await tx.run(
        "UPDATE questions SET writer_id = :by, writing_at = :now WHERE id = :number",
        number=number,
        by=by,
        now=now,
    )
    return None


async def end_writing(tx: Transaction, number: int, by: int | None) -> bool:
    """Note that somebody is not writing any more; False if they were not, or somebody else is."""
    row = await tx.first(
        "UPDATE questions SET writing_at = NULL"
        " WHERE id = :number AND writing_at IS NOT NULL AND writer_id IS :by RETURNING id",
        number=number,
        by=by,
    )
    return row is not None


async def end_all_writing(tx: Transaction, by: int) -> list[int]:
    """Note that somebody has left the desk, and return the questions whose answers they were writing there.

    What they write as a speaker, in private, they go on writing.
    """
    rows = await tx.all(
        "UPDATE questions SET writing_at = NULL WHERE writer_id = :by AND writing_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM dialogues WHERE dialogues.person_id = :by"
        " AND dialogues.step = 'answer' AND dialogues.question_id = questions.id) RETURNING id",
        by=by,
    )
    return sorted(row["id"] for row in rows)
