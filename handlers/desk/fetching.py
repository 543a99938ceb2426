"""Files that the desk did not get when they came, because its group did not allow them: sent once more."""

from handlers.callbacks.refusals import SendSlidesFile, SendVoice
from handlers.context import Context
from handlers.showing import enclosures
from storage import answers, broadcasts
from storage.answers import NoSuchAnswerError
from storage.broadcasts import NoSuchBroadcastError


async def send_voice(context: Context, press: SendVoice) -> None:
    """Send the voice message of an answer."""
    try:
        answer = await answers.get_answer(context.tx, press.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return
    await enclosures.enclose_voice(context.tx, context.desk, answer)


async def send_slides(context: Context, press: SendSlidesFile) -> None:
    """Send the file of slides that a speaker has handed in."""
    try:
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
    except NoSuchBroadcastError:
        context.toast("press-outdated")
        return
    await enclosures.enclose_slides(context.tx, context.desk, broadcast)
