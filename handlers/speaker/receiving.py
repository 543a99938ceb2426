"""What a speaker sends in private: for an answer, for slides, or for neither."""

import telegram

from handlers import albums
from handlers.cleaning import has_words
from handlers.context import Context
from handlers.messages import Message
from handlers.speaker import answering, slides
from handlers.speaker.answering import Given
from handlers.written import read_text
from storage import speaker_accounts, subjects
from storage.answers import Voice
from storage.people import Dialogue, Step
from storage.subjects import Subject

ABOUT_A_QUESTION = {Subject.SPEAKER_CARD, Subject.ANSWER_PROMPT}
"""Messages to which a reply is an answer."""


async def take_text(context: Context, dialogue: Dialogue | None, written: str) -> bool:
    """Take a text for what a speaker is doing, and corrections of an answer; False if it is for neither."""
    if context.message.edit_date is not None:
        return await answering.take_edit(context)
    given = Given(written)
    about = await _replied_subject(context)
    if about is not None:
        return await _take_reply(context, about, given, dialogue)
    if dialogue is not None and dialogue.step is Step.ANSWER:
        return await answering.take_answer(context, dialogue, given)
    if dialogue is not None and dialogue.step is Step.SLIDES:
        await slides.take_link(context, dialogue, given.text)
        return True
    return False


async def take_media(context: Context, dialogue: Dialogue | None) -> bool:
    """Take what is not text for what a speaker is doing, or say what can be taken; False if nothing."""
    if context.message.voice is not None and await _take_voice(context, context.message.voice, dialogue):
        return True
    if dialogue is not None and dialogue.step is Step.SLIDES:
        await slides.take_file(context, dialogue)
        return True
    written = read_text(context.message)
    if has_words(written) and await _take_answer(context, Given(written), dialogue):
        await context.reply(Message(context.say("media-left-out")))
        return True
    about = await _replied_subject(context)
    to_card = about is not None and about[0] in ABOUT_A_QUESTION
    if to_card or (dialogue is not None and dialogue.step is Step.ANSWER):
        if await albums.is_first(context):
            await context.reply(Message(context.say("speaker-text-or-voice")))
        return True
    return False


async def _take_voice(context: Context, voice: telegram.Voice, dialogue: Dialogue | None) -> bool:
    given = Given(read_text(context.message), Voice(voice.file_id, _seconds(voice)))
    if await _take_answer(context, given, dialogue):
        return True
    nothing_else = dialogue is None or dialogue.step is Step.ANSWER
    if nothing_else and await speaker_accounts.find_account(context.tx, context.writer.id):
        await context.reply(Message(context.say("speaker-voice-outside")))
        return True
    return False


async def _take_answer(context: Context, given: Given, dialogue: Dialogue | None) -> bool:
    """Take as an answer what replies to a question, or comes where one is awaited; False if it is none."""
    about = await _replied_subject(context)
    if about is not None and await _take_reply(context, about, given, dialogue):
        return True
    in_answer = dialogue is not None and dialogue.step is Step.ANSWER
    return dialogue is not None and in_answer and await answering.take_answer(context, dialogue, given)


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
    return await subjects.find_subject(context.tx, context.chat.id, replied.message_id)


def _seconds(voice: telegram.Voice) -> int:
    """Return how long a voice message lasts; the library's own attribute is about to change its type."""
    return int(voice.to_dict()["duration"])
