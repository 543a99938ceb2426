"""What a message of ours is about, in the desk and in the chats of people: a reply to it means something."""

from enum import StrEnum

from storage.database import Transaction


class Subject(StrEnum):
    """What a message of ours is about, and so what a reply to it means."""

    CARD = "card"
    """The card of a question in the desk: a reply is an answer."""
    DIGEST = "digest"
    """Several questions in one message."""
    BATCH = "batch"
    """What was decided at once, with the button that undoes it."""
    BOARD = "board"
    """What waits in a seminar."""
    AGENDA = "agenda"
    """What is spoken about in a seminar now, and next; its id is the board's."""
    ANSWER = "answer"
    """The request to write a question's answer."""
    DECLINE = "decline"
    """The request to write why a question is declined."""
    EDIT = "edit"
    """The request to write a question's new text; its id is that of the change that made
    the present one, see storage.editing."""
    CLARIFY = "clarify"
    """The request to write what the asker is to clarify."""
    DRAFT = "draft"
    """The preview of an answer: a reply is its new wording."""
    REWORDING = "rewording"
    """The request to write a drafted answer anew."""
    ADDITION = "addition"
    """The request to write more of a drafted answer."""
    ANSWER_CORRECTION = "answer_correction"
    """The request to write an answer anew, after it was sent to its asker."""
    BROADCAST = "broadcast"
    """The preview, then the progress and the report of a broadcast."""
    SENDING_TIME = "sending_time"
    """The request to write when a broadcast goes out."""
    VERSION = "version"
    """The request to write a broadcast in another language; its id is that of the version."""
    VERSION_ADDITION = "version_addition"
    """The request to write more of a version."""
    CORRECTION = "correction"
    """The request to write a broadcast anew, after it was sent."""
    INVITATION = "invitation"
    """The link that invites a speaker."""
    VOICE = "voice"
    """The voice message of a drafted answer, in the desk: a reply is its text."""
    SPEAKER_CARD = "speaker_card"
    """A question in a speaker's chat: a reply is an answer."""
    ANSWER_PROMPT = "answer_prompt"
    """In a speaker's chat, the request to answer a question: a reply is an answer."""
    CLARIFICATION = "clarification"
    """In the asker's chat, what the desk asked: a reply is the clarification."""
    ANSWER_COPY = "answer_copy"
    """In the asker's chat, the answer."""
    NEWS = "news"
    """In the asker's chat, what became of a question; its id is that of the change."""


async def remember_message(
    tx: Transaction, chat_id: int, message_id: int, subject: str, subject_id: int
) -> None:
    """Note what a message of ours is about."""
    await tx.run(
        "INSERT INTO message_subjects (chat_id, message_id, subject, subject_id)"
        " VALUES (:chat_id, :message_id, :subject, :subject_id)"
        " ON CONFLICT (chat_id, message_id) DO UPDATE"
        " SET subject = excluded.subject, subject_id = excluded.subject_id",
        chat_id=chat_id,
        message_id=message_id,
        subject=subject,
        subject_id=subject_id,
    )


async def remember_sent(
    tx: Transaction, chat_id: int, message_id: int, subject: str, subject_id: int
) -> None:
    """Note what a message that was sent is about; a press on it that was handled before knows better."""
    await tx.run(
        "INSERT INTO message_subjects (chat_id, message_id, subject, subject_id)"
        " VALUES (:chat_id, :message_id, :subject, :subject_id) ON CONFLICT DO NOTHING",
        chat_id=chat_id,
        message_id=message_id,
        subject=subject,
        subject_id=subject_id,
    )


async def find_subject(tx: Transaction, chat_id: int, message_id: int) -> tuple[Subject, int] | None:
    """Return what a message of ours is about, or None."""
    row = await tx.first(
        "SELECT subject, subject_id FROM message_subjects"
        " WHERE chat_id = :chat_id AND message_id = :message_id",
        chat_id=chat_id,
        message_id=message_id,
    )
    return (Subject(row["subject"]), row["subject_id"]) if row else None


async def find_message(tx: Transaction, chat_id: int, subject: str, subject_id: int) -> int | None:
    """Return the newest message in a chat about this, or None."""
    row = await tx.first(
        "SELECT message_id FROM message_subjects WHERE chat_id = :chat_id AND subject = :subject"
        " AND subject_id = :subject_id ORDER BY message_id DESC LIMIT 1",
        chat_id=chat_id,
        subject=subject,
        subject_id=subject_id,
    )
    return int(row["message_id"]) if row else None


async def list_messages(tx: Transaction, chat_id: int, subject: str, subject_id: int) -> list[int]:
    """Return the messages in a chat about this, the oldest first."""
    rows = await tx.all(
        "SELECT message_id FROM message_subjects WHERE chat_id = :chat_id AND subject = :subject"
        " AND subject_id = :subject_id ORDER BY message_id",
        chat_id=chat_id,
        subject=subject,
        subject_id=subject_id,
    )
    return [row["message_id"] for row in rows]


async def change_subject_id(tx: Transaction, chat_id: int, subject: str, subject_id: int, to_id: int) -> None:
    """Note that the messages in a chat about this are about another of its kind now."""
    await tx.run(
        "UPDATE message_subjects SET subject_id = :to_id WHERE chat_id = :chat_id AND subject = :subject"
        " AND subject_id = :subject_id",
        chat_id=chat_id,
        subject=subject,
        subject_id=subject_id,
        to_id=to_id,
    )


async def forget_message(tx: Transaction, chat_id: int, message_id: int) -> None:
    """Forget a message that is gone from its chat."""
    await tx.run(
        "DELETE FROM message_subjects WHERE chat_id = :chat_id AND message_id = :message_id",
        chat_id=chat_id,
        message_id=message_id,
    )
