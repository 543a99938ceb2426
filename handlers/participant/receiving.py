"""What people send in private, speakers as well: it is for what they are doing, or begins something."""

from handlers import albums
from handlers.cleaning import has_words
from handlers.context import Context
from handlers.messages import Message
from handlers.participant import asking, clarifying, signing
from handlers.speaker import receiving as speaker_receiving
from handlers.written import read_text
from storage import people
from storage.people import Dialogue, Step

HOLDING_ONE_ALREADY = {Step.PREVIEW, Step.SIGNATURE, Step.NAME, Step.AFFILIATION}
"""Steps of dialogues whose text is there: the words under a picture do not take its place."""


async def take_text(context: Context) -> None:
    """Take what somebody writes for what they are doing, and corrections of their draft."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    await _take(context, dialogue, read_text(context.message))


async def take_media(context: Context) -> None:
    """Take what a speaker sends; of anything else the words that came with it, where some are wanted."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if await speaker_receiving.take_media(context, dialogue):
        return
    written = read_text(context.message)
    wanted = dialogue is None or dialogue.step not in HOLDING_ONE_ALREADY
    first = await albums.is_first(context)
    if has_words(written) and wanted:
        await context.reply(Message(context.say("media-left-out")))
        await _take(context, dialogue, written)
    elif first:
        await context.reply(Message(context.say("media-instead-of-text")))


async def take_edited_media(context: Context) -> None:
    """Take other words under a picture or a voice message; say that nothing else of it can be changed."""
    if context.message.edit_date is None:
        # Not everything that Telegram reports as an edit was one.
        return
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if not await _take(context, dialogue, read_text(context.message)):
        await context.reply(Message(context.say("edit-not-taken")))


async def _take(context: Context, dialogue: Dialogue | None, written: str) -> bool:
    """Take words for what somebody is doing; False if they are an edit of what is no draft any more."""
    edited = context.message.edit_date is not None
    if await speaker_receiving.take_text(context, dialogue, written):
        return True
    if dialogue is not None and dialogue.as_speaker:
        # What was written as a speaker has come to its end.
        dialogue = None
    if edited and (dialogue is None or dialogue.message_id != context.message.message_id):
        return False
    if wanted := await clarifying.find_wanted(context, dialogue):
        await clarifying.take_reply(context, dialogue, wanted, written)
    elif dialogue is None or dialogue.step is Step.OFFER:
        await asking.offer(context, written)
    elif edited:
        await asking.take_question(context, dialogue, written)
    elif dialogue.step is Step.SIGNATURE:
        await signing.offer_signatures(context, dialogue)
    elif dialogue.step in {Step.NAME, Step.AFFILIATION}:
        await signing.take_line(context, dialogue, written)
    else:
        await asking.take_question(context, dialogue, written)
    return True
