"""Messages that are brought again, to the end of the desk's chat: what becomes of the older ones."""

from collections.abc import Mapping

from handlers.context import Context
from handlers.messages import EDIT, Message
from handlers.words import say
from storage import boards, desk, outbox, subjects
from storage.database import Transaction
from storage.outbox import Lane
from storage.subjects import Subject

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
    before = await subjects.find_message(tx, known.chat_id, subject, subject_id)
    if before is None:
        return None
    if subject in STAND_INS:
        await subjects.remember_message(tx, known.chat_id, before, STAND_INS[subject], subject_id)
    else:
        await subjects.forget_message(tx, known.chat_id, before)
    moved = Message(say(known.language, f"{subject}-moved", number=f"{subject_id}"))
    await outbox.put(
        tx, lane, EDIT, moved.payload(), chat_id=known.chat_id, edits=before, note=outbox.EDIT_ONLY
    )
    return before


async def bring_card(context: Context, number: int, lane: Lane) -> None:
    """Put a question's card, as it is when it is sent, at the end of the desk's chat, and there alone."""
    chat_id = context.desk.chat_id
    if chat_id is None:
        return
    await leave_behind(context.tx, Subject.CARD, number)
    # It is not gathered into a digest, which would hide why the card was brought.
    await outbox.put_live(context.tx, lane, Subject.CARD, number, chat_id=chat_id)


async def bring_broadcast(tx: Transaction, broadcast_id: int, lane: Lane) -> None:
    """Put the message about a broadcast at the end of the desk's chat, and there alone."""
    known = await desk.get_desk(tx)
    if known.chat_id is None:
        return
    await leave_behind(tx, Subject.BROADCAST, broadcast_id, lane)
    await outbox.put_live(tx, lane, Subject.BROADCAST, broadcast_id, chat_id=known.chat_id)


async def bring_agenda(context: Context, seminar_id: str) -> None:
    """Put a seminar's agenda at the end of the desk's chat, and there alone."""
    board = await boards.get_board(context.tx, seminar_id)
    await leave_behind(context.tx, Subject.AGENDA, board.id)
    await context.refresh(Subject.AGENDA, board.id)
