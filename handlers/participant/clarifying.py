"""Replying to what the desk wants to know about one's question."""

from dataclasses import replace

from handlers.callbacks.private import Cancel, Clarify
from handlers.cleaning import clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.showing import moving
from storage import clarifications, people, questions, subjects
from storage.clarifications import CLARIFICATION_LIMIT, Clarification, NoSuchClarificationError
from storage.outbox import Lane
from storage.people import Dialogue, Step
from storage.questions import UNFINISHED
from storage.subjects import Subject


async def begin_reply(context: Context, press: Clarify) -> None:
    """Ask for the reply. Whoever is doing something else goes on with that, and can reply to the request."""
    try:
        wanted = await clarifications.get_clarification(context.tx, press.clarification, context.writer.id)
    except NoSuchClarificationError:
        context.toast("press-outdated")
        return
    number = f"{wanted.question_id}"
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is None or dialogue.step is Step.CLARIFY:
        begun = Dialogue(Step.CLARIFY, question_id=wanted.question_id)
        await people.put_dialogue(context.tx, context.writer.id, begun)
        text = context.say("reply-write", number=number, limit=CLARIFICATION_LIMIT)
        request = Message(text, [[Button(context.label("button-cancel"), Cancel())]])
    else:
        text = context.say("reply-write-beside", number=number, limit=CLARIFICATION_LIMIT)
        request = Message(text, placeholder=context.label("placeholder-reply"))
    await context.reply(request, subject=Subject.CLARIFICATION, about=wanted.id)


async def find_wanted(context: Context, dialogue: Dialogue | None) -> Clarification | None:
    """Return what the written text clarifies; None if it is about something else.

    It is a reply to the desk's message, the text after [Reply], or whatever comes next from somebody who is
    doing nothing while the desk waits for them.
    """
    if dialogue is not None and dialogue.step is Step.CLARIFY and dialogue.question_id is not None:
        return await clarifications.newest_clarification(context.tx, dialogue.question_id)
    if context.message.edit_date is not None:
        return None
    if replied := context.message.reply_to_message:
        about = await subjects.find_subject(context.tx, context.chat.id, replied.message_id)
        if about is not None and about[0] is Subject.CLARIFICATION:
            return await clarifications.get_clarification(context.tx, about[1], context.writer.id)
    if dialogue is None or dialogue.step is Step.OFFER:
        return await clarifications.find_awaited(context.tx, context.writer.id)
    return None


async def take_reply(
    context: Context, dialogue: Dialogue | None, wanted: Clarification, written: str
) -> None:
    """Take a text to the desk, also if the question was decided meanwhile."""
    text = clean_text(written)
    if not has_words(text):
        await context.reply(Message(context.say("reply-empty")))
        return
    whole = length(f"{wanted.reply}\n\n{text}" if wanted.reply else text)
    begun = dialogue is not None and dialogue.step is Step.CLARIFY
    if whole > CLARIFICATION_LIMIT:
        if dialogue is not None and begun:
            kept = replace(dialogue, message_id=context.message.message_id)
            await people.put_dialogue(context.tx, context.writer.id, kept)
        note = context.say("reply-too-long", length=whole, limit=CLARIFICATION_LIMIT)
        await context.reply(Message(note))
        return
    await clarifications.keep_reply(context.tx, wanted.id, text, context.now)
    if begun:
        await people.end_dialogue(context.tx, context.writer.id)
    question = await questions.get_question(context.tx, wanted.question_id)
    key = "reply-sent" if question.state in UNFINISHED else "reply-sent-late"
    await context.reply(Message(context.say(key, number=f"{question.id}")))
    await moving.bring_card(context, question.id, Lane.DESK)
