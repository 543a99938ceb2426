"""What a reply in the desk to a message of ours means."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from handlers.context import Context
from handlers.desk import answering, clarifying, correcting, deciding, editing, scheduling, versions
from handlers.desk.helping import is_command_for_us
from handlers.messages import Message
from handlers.showing.moving import STAND_INS
from handlers.written import read_text
from storage import subjects
from storage.subjects import Subject

TAKERS: Mapping[Subject, Callable[[Context, int, str], Awaitable[None]]] = {
    Subject.CARD: answering.draft,
    Subject.ANSWER: answering.draft,
    Subject.DRAFT: answering.redraft,
    Subject.VOICE: answering.redraft,
    Subject.REWORDING: answering.redraft,
    Subject.ADDITION: answering.take_addition,
    Subject.ANSWER_CORRECTION: correcting.take_answer,
    Subject.DECLINE: deciding.decline_with_words,
    Subject.EDIT: editing.take_text,
    Subject.CLARIFY: clarifying.take_request,
    Subject.BROADCAST: scheduling.take_time,
    Subject.SENDING_TIME: scheduling.take_time,
    Subject.VERSION: partial(versions.take_version, adds=False),
    Subject.VERSION_ADDITION: partial(versions.take_version, adds=True),
    Subject.CORRECTION: correcting.take_correction,
}
"""What takes the words of a reply, by what our message is about; it gets the id of that."""
OF_SEVERAL = {Subject.DIGEST, Subject.BATCH, Subject.BOARD, Subject.AGENDA}
"""Messages about several questions: a reply does not tell which one it means."""


async def take_reply(context: Context) -> None:
    """Take a reply for what the message is about. What is about nothing is left alone."""
    if not context.in_desk:
        return
    replied = context.message.reply_to_message
    about = replied and await subjects.find_subject(context.tx, context.chat.id, replied.message_id)
    if not about:
        return
    subject, subject_id = about
    if subject in OF_SEVERAL:
        await context.reply(Message(context.say("desk-reply-to-one")))
        return
    if subject in TAKERS:
        context.request = STAND_INS.get(subject, subject), subject_id
    if subject is Subject.CORRECTION and context.message.document is not None:
        await correcting.take_file(context, subject_id)
    elif subject in TAKERS and context.message.text is None:
        await context.ask_again(Message(context.say("desk-text-only")))
    elif taker := TAKERS.get(subject):
        await taker(context, subject_id, read_text(context.message))


async def refuse_edit(context: Context) -> None:
    """Say that an edited reply or command is not read again, before somebody relies on it."""
    # Not everything that Telegram reports as an edit was one.
    if not context.in_desk or context.message.edit_date is None:
        return
    replied = context.message.reply_to_message
    about = replied and await subjects.find_subject(context.tx, context.chat.id, replied.message_id)
    if (about and about[0] in TAKERS) or is_command_for_us(context):
        await context.reply(Message(context.say("desk-edit-not-taken")))
