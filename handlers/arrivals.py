"""Before every handler: who writes, and is the desk meant?"""

from telegram import Chat, Update, User
from telegram.ext import ApplicationHandlerStop

from handlers.cleaning import desk_name
from handlers.context import ANONYMOUS_ADMINISTRATOR, Context
from handlers.messages import Message
from handlers.words import nearest_language, say
from storage import desk, outbox, people
from storage.outbox import Lane
from storage.people import DeskStatus, Person

TELEGRAM_SERVICE = 777000
"""The user id under which posts of a linked channel arrive in a group."""
MOST_REPLIES = 20
"""Replies that may wait for one person: some 20 seconds of what Telegram takes for one chat."""


async def recognise(update: object, context: Context) -> None:
    """Find out who writes and remember them; stop what comes from no person."""
    context.desk = await desk.get_desk(context.tx)
    if not isinstance(update, Update):
        return
    if update.effective_chat is None:
        raise ApplicationHandlerStop
    user = update.effective_user
    if update.effective_chat.type == Chat.PRIVATE and user is not None:
        context.person = await _participant(context, user)
        if update.message is not None or update.edited_message is not None:
            await _stop_if_too_fast(context, context.person)
    elif update.effective_chat.id == context.desk.chat_id and not _tells_of_members(update):
        await _recognise_in_desk(update, context)


def _tells_of_members(update: Update) -> bool:
    """Tell a change of who is where: who made it does not matter, and may be anonymous."""
    return update.chat_member is not None or update.my_chat_member is not None


async def _recognise_in_desk(update: Update, context: Context) -> None:
    message = update.effective_message if update.callback_query is None else None
    sender, user = message.sender_chat if message else None, update.effective_user
    if user is None or user.id in {TELEGRAM_SERVICE, context.bot.id}:
        # We are told of what we pin ourselves.
        raise ApplicationHandlerStop
    if user.id == ANONYMOUS_ADMINISTRATOR or sender is not None:
        # Only the group itself speaks for its administrators; other chats are channels.
        if sender is None or sender.id != context.chat.id:
            raise ApplicationHandlerStop
        return
    person = await _known(context, user)
    if update.message is not None and person.desk_status is not DeskStatus.ADMINISTRATOR:
        # Who writes in the desk is in it, whatever we knew before.
        await _admit(context, person, user)
    context.person = await people.get_person(context.tx, person.id)


async def _admit(context: Context, person: Person, user: User) -> None:
    name = desk_name(user.first_name, user.username)
    if person.desk_status is not DeskStatus.MEMBER or person.telegram_name != name:
        anonymous = person.anonymous_administrator
        await people.set_desk_member(context.tx, person.id, name, DeskStatus.MEMBER, anonymous=anonymous)


async def _participant(context: Context, user: User) -> Person:
    person = await _known(context, user)
    language = nearest_language(user.language_code)
    if user.language_code and not person.language_chosen and person.language != language:
        await people.set_language(context.tx, person.id, language, chosen=False)
    elif person.reachable:
        return person
    if not person.reachable:
        await people.set_reachable(context.tx, person.id, True)
    return await people.get_person(context.tx, person.id)


async def _stop_if_too_fast(context: Context, person: Person) -> None:
    """Take nothing of what somebody writes while too many replies wait for them, and tell them so.

    What is not taken changes nothing. The person is told once, after the replies that wait, so that they see
    what was read: what is answered above. Once that is out, what they write is taken again.
    """
    replies, told = await outbox.count_replies(context.tx, person.id)
    if replies < MOST_REPLIES and not told:
        return
    if not told:
        notice = Message(say(person.language, "too-fast"))
        await outbox.put(
            context.tx, Lane.REPLY, notice.method, notice.payload(), person_id=person.id, note=outbox.TOO_FAST
        )
    raise ApplicationHandlerStop


async def _known(context: Context, user: User) -> Person:
    person = await people.find_person(context.tx, user.id)
    if person is not None:
        return person
    return await people.add_person(context.tx, user.id, nearest_language(user.language_code), context.now)
