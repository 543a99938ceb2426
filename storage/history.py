"""What the history of a question shows besides its changes: every answer that was written for it."""

from dataclasses import dataclass

from storage.answers import AnswerState
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Written:
    """An answer, and who wrote it: `name` of a speaker, or as the desk knows them."""

    at: int
    name: str | None
    text: str
    is_spoken: bool
    state: AnswerState


async def list_written(tx: Transaction, number: int) -> list[Written]:
    """Return all answers of a question, also those that were discarded or corrected, oldest first."""
    rows = await tx.all(
        "SELECT drafted_at, COALESCE(speakers.name, people.telegram_name) AS name, text, voice, state"
        " FROM answers LEFT JOIN people ON people.id = answers.drafted_by"
        " LEFT JOIN speakers ON speakers.id = answers.speaker_id"
        " WHERE question_id = :number ORDER BY answers.id",
        number=number,
    )
    return [
        Written(
            row["drafted_at"], row["name"], row["text"], row["voice"] is not None, AnswerState(row["state"])
        )
        for row in rows
    ]


async def speaker_names(tx: Transaction) -> dict[str, str]:
    """Return the names of all speakers by their ids, also of those who are no longer in the programme."""
    return {row["id"]: row["name"] for row in await tx.all("SELECT id, name FROM speakers")}
