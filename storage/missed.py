"""Questions whose askers could not be told what became of them, because they could not be written to."""

from storage.database import Transaction
from storage.questions import Question, get_question
from storage.subjects import Subject

QUESTION_OF = {
    Subject.NEWS: "SELECT question_id FROM question_changes WHERE id = :about",
    Subject.ANSWER_COPY: "SELECT question_id FROM answers WHERE id = :about",
    Subject.CLARIFICATION: "SELECT question_id FROM clarifications WHERE id = :about",
}
"""Which question a message to an asker is about, or the one into which theirs was merged."""


async def note_missed(tx: Transaction, person_id: int, subject: str | None, about: int | None) -> None:
    """Remember that a message did not reach the person, if it was about a question of theirs."""
    if subject not in QUESTION_OF:
        return
    row = await tx.first(QUESTION_OF[Subject(subject)], about=about)
    await tx.run(
        "UPDATE questions SET missed = 1"
        " WHERE person_id = :person_id AND (id = :number OR merged_into = :number)",
        person_id=person_id,
        number=row["question_id"] if row else None,
    )


async def take_missed(tx: Transaction, person_id: int) -> list[Question]:
    """Return the questions whose news the person has missed, and forget that they have; the oldest first.

    Of those that share a fate one is enough.
    """
    rows = await tx.all(
        "UPDATE questions SET missed = 0 WHERE person_id = :person_id AND missed = 1"
        " RETURNING id, COALESCE(merged_into, id) AS fate",
        person_id=person_id,
    )
    first: dict[int, int] = {}
    for row in sorted(rows, key=lambda row: row["id"]):
        first.setdefault(row["fate"], row["id"])
    return [await get_question(tx, number) for number in first.values()]
