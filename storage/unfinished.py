"""What the desk has yet to decide on, or to see the end of, and has no message about."""

from storage.database import Transaction

# A constant: what is put together with it below (S608) holds nothing that people write.
SHOWN = (
    "WITH shown AS (SELECT subject, subject_id FROM message_subjects WHERE chat_id = :chat_id"
    " UNION ALL SELECT subject, subject_id FROM outbox WHERE chat_id = :chat_id)"
)
"""What messages in a chat are about, and those that wait to be sent there."""


async def list_unseen_cards(tx: Transaction, chat_id: int) -> list[int]:
    """Return the numbers of questions that wait and that the chat has no card of, nor a digest with them.

    They wait for a decision, or for an answer.
    """
    rows = await tx.all(
        f"{SHOWN} SELECT id FROM questions WHERE state IN ('pending', 'approved')"  # noqa: S608
        " AND id NOT IN (SELECT subject_id FROM shown WHERE subject = 'card')"
        " AND id NOT IN (SELECT question_id FROM digest_questions JOIN shown"
        " ON subject = 'digest' AND subject_id = digest_id) ORDER BY id",
        chat_id=chat_id,
    )
    return [row["id"] for row in rows]


async def list_unseen_drafts(tx: Transaction, chat_id: int) -> list[int]:
    """Return the ids of drafted answers that the chat has no preview of, the oldest first.

    What a broadcast is to bring is not among them: its preview is that of the broadcast.
    """
    rows = await tx.all(
        f"{SHOWN} SELECT id FROM answers WHERE state = 'drafted'"  # noqa: S608
        " AND id NOT IN (SELECT subject_id FROM shown WHERE subject = 'draft')"
        " AND NOT EXISTS (SELECT 1 FROM broadcasts WHERE answer_id = answers.id AND state = 'drafted')"
        " ORDER BY id",
        chat_id=chat_id,
    )
    return [row["id"] for row in rows]


async def list_unseen_broadcasts(tx: Transaction, chat_id: int) -> list[int]:
    """Return the ids of broadcasts that have not ended and that the chat has no message about, oldest first.

    Those whose seminar is still to be chosen are not among them.
    """
    rows = await tx.all(
        f"{SHOWN} SELECT id FROM broadcasts WHERE seminar_id IS NOT NULL"  # noqa: S608
        " AND state IN ('drafted', 'scheduled', 'running', 'paused')"
        " AND id NOT IN (SELECT subject_id FROM shown WHERE subject = 'broadcast') ORDER BY id",
        chat_id=chat_id,
    )
    return [row["id"] for row in rows]
