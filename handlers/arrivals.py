"""Before every handler: who writes, and is the desk meant?"""

from telegram import Chat, Update, User
from telegram.ext import ApplicationHandlerStop, filters

from handlers.cleaning import desk_name
from handlers.context import ANONYMOUS_ADMINISTRATOR, Context
from handlers.desk import admission, files, privacy
from handlers.messages import Message
from handlers.showing.catching_up import note_reachable
from handlers.words import nearest_language, say
from storage import desk, outbox, people
from storage.notices import Notice
from storage.outbox import Lane
from storage.people import DeskStatus, Person

TELEGRAM_SERVICE = 777000
"""The user id under which posts of a linked channel arrive in a group."""
MOST_REPLIES = 20
"""Replies that may wait for one person: some 20 seconds of what Telegram takes for one chat."""


async def recognise(update: object, context: Context) -> None:
    """Find out who writes and remember them; stop what comes from no person, or to the desk from outside."""
    context.desk = await desk.get_desk(context.tx)
    if not isinstance(update, Update):
        return
    if update.effective_chat is None:
        raise ApplicationHandlerStop
    user = update.effective_user
    if update.effective_chat.type == Chat.PRIVATE and user is not None:
        _stop_if_bot(update, user)
        context.person = await _participant(context, user)
        if update.message is not None or update.edited_message is not None:
            await _stop_if_too_fast(context, context.person)
    elif not _tells_of_group(update):
        _stop_if_bot(update, user)
        if update.effective_chat.id == context.desk.chat_id:
            await _recognise_in_desk(update, context)


def _tells_of_group(update: Update) -> bool:
    """Tell a change of the group, or of who is in it: who made it does not matter, and may be nobody."""
    message = update.message
    by_message = message is not None and (message.left_chat_member or message.migrate_to_chat_id)
    return bool(by_message or update.chat_member or update.my_chat_member)


def _stop_if_bot(update: Update, user: User | None) -> None:
    """Let no bot act: two that answer each other would never end, and we are told of what we pin ourselves.

    Chats write through bots of Telegram's: anonymous administrators, and people who write as a channel.
    """
    message = update.effective_message if update.callback_query is None else None
    as_chat = message is not None and message.sender_chat is not None
    if user is not None and user.is_bot and user.id != ANONYMOUS_ADMINISTRATOR and not as_chat:
        raise ApplicationHandlerStop


async def _recognise_in_desk(update: Update, context: Context) -> None:
    if context.chat.username:
        await privacy.warn(context, Notice.PUBLIC)
    message = update.effective_message if update.callback_query is None else None
    sender, user = message.sender_chat if message else None, update.effective_user
    if user is None or user.id == TELEGRAM_SERVICE:
        raise ApplicationHandlerStop
    if sender is None and user.id != ANONYMOUS_ADMINISTRATOR:
        await _recognise_member(update, context, user)
    elif sender is None or sender.id != context.chat.id:
        # Only the group itself speaks for its administrators; other chats are channels.
        await _answer_channel(update, context)
        raise ApplicationHandlerStop


async def _answer_channel(update: Update, context: Context) -> None:
    """Tell somebody who writes to us as a channel that nobody can know who it is."""
    message = update.message
    if message is None or message.is_automatic_forward or not _is_for_us(update, context):
        return
    if message.sender_chat is not None and message.sender_chat.type == Chat.CHANNEL:
        await context.reply(Message(context.say("desk-as-channel")))


async def _recognise_member(update: Update, context: Context, user: User) -> None:
    person = await _known(context, user)
    if not person.belongs_to_desk:
        if update.callback_query is not None or _is_for_us(update, context):
            await admission.ask(update, context, user)
        raise ApplicationHandlerStop
    name = desk_name(user.first_name, user.username)
    if (
        update.message is not None
        and person.desk_status is DeskStatus.MEMBER
        and person.telegram_name != name
    ):
        anonymous = person.anonymous_administrator
        await people.set_desk_member(context.tx, person.id, name, DeskStatus.MEMBER, anonymous=anonymous)
    context.person = await people.get_person(context.tx, person.id)


def _is_for_us(update: Update, context: Context) -> bool:
    """Tell whether a message is one that we may act upon: a command, a reply to us, a programme file."""
    message = update.effective_message
    if message is None:
        return False
    if filters.COMMAND.check_update(update):
        _, _, addressee = (message.text or "").split(maxsplit=1)[0].partition("@")
        return addressee.lower() in {"", context.bot.username.lower()}
    replied = message.reply_to_message
    to_us = replied is not None and replied.from_user is not None and replied.from_user.id == context.bot.id
    return to_us or bool(files.YAML.check_update(update))


async def _participant(context: Context, user: User) -> Person:
    person = await _known(context, user)
    language = nearest_language(user.language_code)
    if user.language_code and not person.language_chosen and person.language != language:
        await people.set_language(context.tx, person.id, language, chosen=False)
        person = await people.get_person(context.tx, person.id)
    if not person.reachable and not _tells_whether_reachable(context):
        await note_reachable(context, person)
    return person


def _tells_whether_reachable(context: Context) -> bool:
    """Tell whether somebody has blocked us, or does so no more: that is not said by writing to us."""
    return context.event is not None and context.event.my_chat_member is not None


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
    return await people.meet(context.tx, user.id, nearest_language(user.language_code), context.now)
