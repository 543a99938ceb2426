"""Questions, and the lists in which they are found."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction
from storage.people import Signature
from storage.text import Text


class State(StrEnum):
    """What has become of a question."""

    PENDING = "pending"
    APPROVED = "approved"
    ANSWERED = "answered"
    DECLINED = "declined"
    MERGED = "merged"


UNFINISHED = (State.PENDING, State.APPROVED)
"""States from which a question can still be answered or declined."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is needed to show it."""

    id: int
    seminar_id: str
    seminar_title: Text
    person_id: int
    speaker_id: str | None
    speaker_name: str | None
    text: str
    language: str
    signature: Signature
    name: str | None
    affiliation: str | None
    state: State
    reason: str | None
    asked_at: int
    timezone: str
    merged_into: int | None
    """The question that it was merged into; never one that is merged itself."""
    answered_live: bool
    """It was answered in the seminar, without a text."""

    @property
    def takes_answer(self) -> bool:
        """Tell whether a text can still be its answer."""
        return self.state in UNFINISHED or self.answered_live


class NoSuchQuestionError(Exception):
    """No question has this number."""


COLUMNS = (
    "SELECT questions.*, seminars.title AS seminar_title, speakers.name AS speaker_name,"
    " signatures.kind AS signature, signatures.name, signatures.affiliation, series.timezone"
)
TABLES = (
    " FROM questions JOIN series ON series.id = 1"
    " JOIN seminars ON seminars.id = questions.seminar_id"
    " JOIN signatures ON signatures.id = questions.signature_id"
    " LEFT JOIN speakers ON speakers.id = questions.speaker_id"
)
SELECT = COLUMNS + TABLES


async def get_question(tx: Transaction, number: int) -> Question:
    """Return a question; raises NoSuchQuestionError."""
    row = await tx.first(f"{SELECT} WHERE questions.id = :id", id=number)
    if row is None:
        raise NoSuchQuestionError(number)
    return read_question(row)


async def with_merged(tx: Transaction, number: int) -> list[Question]:
    """Return a question and, after it, those that were merged into it: their askers share its fate.

    Raises NoSuchQuestionError.
    """
    rows = await tx.all(f"{SELECT} WHERE merged_into = :id ORDER BY questions.id", id=number)
    return [await get_question(tx, number), *(read_question(row) for row in rows)]


async def by_asker(tx: Transaction, number: int) -> list[Question]:
    """Return a question, and of those merged into it one for each person who asks nothing before it.

    So each asker is told of a common fate once, about a question of their own. Raises NoSuchQuestionError.
    """
    first: dict[int, Question] = {}
    for question in await with_merged(tx, number):
        first.setdefault(question.person_id, question)
    return list(first.values())


async def list_unfinished(tx: Transaction, seminar_id: str, limit: int, offset: int) -> list[Question]:
    """Return a seminar's questions that wait: first for a decision, then for an answer, oldest first."""
    rows = await tx.all(
        f"{SELECT} WHERE questions.seminar_id = :seminar_id AND state IN ('pending', 'approved')"
        " ORDER BY state = 'approved', questions.id LIMIT :limit OFFSET :offset",
        seminar_id=seminar_id,
        limit=limit,
        offset=offset,
    )
    return [read_question(row) for row in rows]


async def count_unfinished(tx: Transaction, seminar_id: str) -> tuple[int, int]:
    """Count a seminar's questions that wait for a decision, and those that wait for an answer."""
    rows = await tx.all(
        "SELECT state, count(*) AS questions FROM questions"
        " WHERE seminar_id = :seminar_id AND state IN ('pending', 'approved') GROUP BY state",
        seminar_id=seminar_id,
    )
    counts = {row["state"]: int(row["questions"]) for row in rows}
    return counts.get(State.PENDING, 0), counts.get(State.APPROVED, 0)


async def list_waiting_seminars(tx: Transaction) -> list[str]:
    """Return the ids of the seminars in which a question waits for a decision or an answer."""
    rows = await tx.all(
        "SELECT id FROM seminars WHERE EXISTS (SELECT 1 FROM questions WHERE seminar_id = seminars.id"
        " AND state IN ('pending', 'approved')) ORDER BY position"
    )
    return [row["id"] for row in rows]


async def oldest_pending(tx: Transaction, seminar_id: str) -> int | None:
    """Return when the question that has waited longest was asked, in ms; None if none is pending."""
    row = await tx.one(
        "SELECT min(asked_at) AS since FROM questions WHERE seminar_id = :seminar_id AND state = 'pending'",
        seminar_id=seminar_id,
    )
    return None if row["since"] is None else int(row["since"])


def read_question(row: Row) -> Question:
    """Return the question of a row of SELECT."""
    return Question(
        id=row["id"],
        seminar_id=row["seminar_id"],
        seminar_title=Text.from_json(row["seminar_title"]),
        person_id=row["person_id"],
        speaker_id=row["speaker_id"],
        speaker_name=row["speaker_name"],
        text=row["text"],
        language=row["language"],
        signature=Signature(row["signature"]),
        name=row["name"] or None,
        affiliation=row["affiliation"] or None,
        state=State(row["state"]),
        reason=row["reason"],
        asked_at=row["asked_at"],
        timezone=row["timezone"],
        merged_into=row["merged_into"],
        answered_live=bool(row["answered_live"]),
    )
