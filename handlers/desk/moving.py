"""Messages that are brought again, to the end of the desk's chat: what becomes of the older ones."""

from collections.abc import Mapping

from handlers.context import EDIT, Context
from handlers.messages import Message
from handlers.words import say
from storage import desk, outbox
from storage.database import Transaction
from storage.desk import Subject
from storage.outbox import Lane

STAND_INS: Mapping[Subject, Subject] = {
    Subject.CARD: Subject.ANSWER,
    Subject.DRAFT: Subject.REWORDING,
    Subject.BROADCAST: Subject.SENDING_TIME,
}
"""What asks for the same as a message that is kept up to date, whose place no other message may take."""


async def leave_behind(
    tx: Transaction, subject: Subject, subject_id: int, lane: Lane = Lane.REPLY
) -> int | None:
    """Take the buttons off the desk's newest message about this: another is to be that from now on.

    A reply to it means what it did. Return which message it was; None: there was none.
    """
    known = await desk.get_desk(tx)
    if known.chat_id is None:
        return None
    before = await desk.find_message(tx, known.chat_id, subject, subject_id)
    if before is None:
        return None
    if subject in STAND_INS:
        await desk.remember_message(tx, known.chat_id, before, STAND_INS[subject], subject_id)
    else:
        await desk.forget_message(tx, known.chat_id, before)
    moved = Message(say(known.language, f"{subject}-moved", number=f"{subject_id}"))
    await outbox.put(tx, lane, EDIT, moved.payload(), chat_id=known.chat_id, edits=before)
    return before


async def bring_card(context: Context, number: int, lane: Lane) -> None:
    """Put a question's card, as it is when it is sent, at the end of the desk's chat, and there alone."""
    chat_id = context.desk.chat_id
    if chat_id is None:
        return
    await leave_behind(context.tx, Subject.CARD, number)
    # What edits is never gathered into a digest, which would hide why the card was brought.
    await outbox.put(context.tx, lane, EDIT, None, chat_id=chat_id, subject=Subject.CARD, subject_id=number)
