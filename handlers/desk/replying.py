"""What a reply in the desk to a message of ours means."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from handlers.context import Context
from handlers.desk import answering, clarifying, correcting, deciding, editing, scheduling, versions
from handlers.desk.moving import STAND_INS
from handlers.messages import Message
from storage import desk
from storage.desk import Subject

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


async def take_reply(context: Context) -> None:
    """Take a reply for what the message is about. What is about nothing is left alone."""
    if not context.in_desk:
        return
    replied = context.message.reply_to_message
    about = replied and await desk.find_subject(context.tx, context.chat.id, replied.message_id)
    if not about:
        return
    subject, subject_id = about
    if subject in TAKERS:
        context.request = STAND_INS.get(subject, subject), subject_id
    if subject is Subject.CORRECTION and context.message.document is not None:
        await correcting.take_file(context, subject_id)
    elif context.message.text is None:
        await context.ask_again(Message(context.say("desk-text-only")))
    elif taker := TAKERS.get(subject):
        await taker(context, subject_id, context.message.text)
