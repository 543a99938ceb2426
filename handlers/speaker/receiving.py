"""What a speaker sends in private: for an answer, for slides, or for neither."""

import telegram

from handlers.context import Context
from handlers.messages import Message
from handlers.speaker import answering, slides
from handlers.speaker.answering import Given
from storage import desk, people, speaker_accounts
from storage.answers import Voice
from storage.desk import Subject
from storage.people import Dialogue, Step

ABOUT_A_QUESTION = {Subject.SPEAKER_CARD, Subject.ANSWER_PROMPT}
"""Messages to which a reply is an answer."""


async def take_text(context: Context, dialogue: Dialogue | None) -> bool:
    """Take a text for what a speaker is doing, and corrections of an answer; False if it is for neither."""
    if context.message.edit_date is not None:
        return await answering.take_edit(context)
    given = Given(context.message.text or "")
    about = await _replied_subject(context)
    if about is not None:
        return await _take_reply(context, about, given, dialogue)
    if dialogue is not None and dialogue.step is Step.ANSWER:
        return await answering.take_answer(context, dialogue, given)
    if dialogue is not None and dialogue.step is Step.SLIDES:
        await slides.take_link(context, dialogue, given.text)
        return True
    return False


async def take_media(context: Context) -> bool:
    """Take what is not text for what a speaker is doing, or say what can be taken; False if nothing."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if context.message.voice is not None and await _take_voice(context, context.message.voice, dialogue):
        return True
    if dialogue is not None and dialogue.step is Step.SLIDES:
        await slides.take_file(context, dialogue)
        return True
    about = await _replied_subject(context)
    to_card = about is not None and about[0] in ABOUT_A_QUESTION
    if to_card or (dialogue is not None and dialogue.step is Step.ANSWER):
        await context.reply(Message(context.say("speaker-text-or-voice")))
        return True
    return False


async def _take_voice(context: Context, voice: telegram.Voice, dialogue: Dialogue | None) -> bool:
    given = Given(context.message.caption or "", Voice(voice.file_id, _seconds(voice)))
    about = await _replied_subject(context)
    if about is not None and await _take_reply(context, about, given, dialogue):
        return True
    in_answer = dialogue is not None and dialogue.step is Step.ANSWER
    if dialogue is not None and in_answer and await answering.take_answer(context, dialogue, given):
        return True
    nothing_else = dialogue is None or in_answer
    if nothing_else and await speaker_accounts.find_account(context.tx, context.writer.id):
        await context.reply(Message(context.say("speaker-voice-outside")))
        return True
    return False


async def _take_reply(
    context: Context, about: tuple[Subject, int], given: Given, dialogue: Dialogue | None
) -> bool:
    """Take a reply to a message about a question as an answer; a reply to anything else of ours is none."""
    subject, number = about
    if subject not in ABOUT_A_QUESTION:
        return False
    await answering.take_reply(context, number, given, dialogue)
    return True


async def _replied_subject(context: Context) -> tuple[Subject, int] | None:
    """Return what the message of ours is about to which somebody replies, if it is about anything."""
    replied = context.message.reply_to_message
    if replied is None:
        return None
    return await desk.find_subject(context.tx, context.chat.id, replied.message_id)


def _seconds(voice: telegram.Voice) -> int:
    """Return how long a voice message lasts; the library's own attribute is about to change its type."""
    return int(voice.to_dict()["duration"])
