"""What there is to say on a question's card besides the question, so that nothing is looked for in vain."""

from enum import StrEnum

from storage.database import Transaction


class Part(StrEnum):
    """What some questions' cards show, and most do not."""

    MERGED = "merged"
    """Others were merged into it."""
    WRITING = "writing"
    """Somebody has begun to write an answer; they may have given up since."""
    MUTED = "muted"
    """Its asker was muted through it."""
    CLARIFIED = "clarified"
    """The desk has asked what the asker means."""
    ALIKE = "alike"
    """Others say much the same."""


async def find_parts(tx: Transaction, number: int) -> frozenset[Part]:
    """Return what there is to show of a question; nothing for a number that there is not. One statement."""
    row = await tx.first(
        "SELECT writing_at IS NOT NULL AS writing,"
        " EXISTS (SELECT 1 FROM questions AS others WHERE others.merged_into = questions.id) AS merged,"
        " EXISTS (SELECT 1 FROM mutes WHERE question_id = questions.id) AS muted,"
        " EXISTS (SELECT 1 FROM clarifications WHERE question_id = questions.id) AS clarified,"
        " EXISTS (SELECT 1 FROM likenesses WHERE question_id = questions.id)"
        " OR EXISTS (SELECT 1 FROM likenesses WHERE other_id = questions.id) AS alike"
        " FROM questions WHERE id = :number",
        number=number,
    )
    return frozenset(part for part in Part if row[part]) if row else frozenset()
