"""How much a question is wanted: how often it was asked, and the order that follows from that."""

from dataclasses import dataclass

from storage.database import Row, Transaction
from storage.questions import COLUMNS, TABLES, Question, read_question

TALLY = "(SELECT count(*) + 1 FROM questions AS merged WHERE merged.merged_into = questions.id)"
SELECT_WANTED = f"{COLUMNS}, {TALLY} AS tally{TABLES}"
MOST_WANTED = " ORDER BY COALESCE(put_off_at, 0), tally DESC, questions.id"
"""The order of SELECT_WANTED: the most wanted first, of equals the oldest; last, what was put off."""


@dataclass(frozen=True, slots=True)
class WantedQuestion:
    """A question, and how often it was asked: once itself, and once in each that was merged into it."""

    question: Question
    tally: int


async def tally_questions(tx: Transaction, number: int) -> int:
    """Count how often a question was asked, as WantedQuestion does; 1 for a number that there is not."""
    row = await tx.one("SELECT count(*) + 1 AS tally FROM questions WHERE merged_into = :id", id=number)
    return int(row["tally"])


def read_wanted(row: Row) -> WantedQuestion:
    """Return the question of a row of SELECT_WANTED."""
    return WantedQuestion(read_question(row), row["tally"])
