"""When a handler fails: the failure is noted for intake, and the person is told its number."""

import time

from telegram import Chat, Update
from telegram.ext import ApplicationHandlerStop

from handlers.context import Context
from handlers.messages import Message
from handlers.words import Html, label, nearest_language, say
from storage import desk, outbox, people
from storage.database import Transaction
from storage.outbox import Lane


async def note_failure(_: object, context: Context) -> None:
    """Keep the error for intake, which undoes the update's effects; stop all other handlers.

    python-telegram-bot would log the error and go on with what was half done.
    """
    if isinstance(context.error, Exception):
        context.work.failure = context.error
    raise ApplicationHandlerStop


async def apologise(tx: Transaction, update: Update, incident: str, *, readable: bool) -> None:
    """Tell whoever caused the failing update that it was kept, and under which number."""
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return
    if chat.type == Chat.PRIVATE:
        # Somebody whose first message failed was forgotten with it.
        language, now = nearest_language(user.language_code), int(time.time() * 1000)
        person = await people.meet(tx, user.id, language, now)
        text = _apology(person.language, incident, readable)
        await outbox.put(tx, Lane.REPLY, "sendMessage", Message(text).payload(), person_id=person.id)
    elif chat.id == (await desk.get_desk(tx)).chat_id:
        text = _apology((await desk.get_desk(tx)).language, incident, readable)
        await outbox.put(tx, Lane.REPLY, "sendMessage", Message(text).payload(), chat_id=chat.id)


def _apology(language: str, incident: str, readable: bool) -> Html:
    if readable:
        return say(language, "incident", incident=incident)
    return say(language, "unreadable", incident=incident)


async def apologise_to_desk(tx: Transaction, chat_id: int, incident: str) -> None:
    """Tell the desk that something that it waits for has failed."""
    language = (await desk.get_desk(tx)).language
    text = say(language, "incident", incident=incident)
    await outbox.put(tx, Lane.REPLY, "sendMessage", Message(text).payload(), chat_id=chat_id)


def incident_toast(update: Update, incident: str) -> str:
    """Return the answer to a press whose handler failed."""
    user = update.effective_user
    return label(nearest_language(user.language_code if user else None), "incident-toast", incident=incident)
