"""Who belongs to the desk, and where its group and the bot are."""

from typing import Any

from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, User

from handlers import writing
from handlers.callbacks.desk import SetDeskLanguage
from handlers.cleaning import desk_name
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.showing.catching_up import note_reachable
from handlers.showing.unfinished import send_unfinished
from handlers.words import LANGUAGE_NAMES, nearest_language, say
from handlers.work import JobDone
from storage import desk, notices, outbox, people
from storage.notices import Notice
from storage.outbox import Lane
from storage.people import LANGUAGES, DeskStatus

OUTSIDE = {ChatMember.LEFT, ChatMember.BANNED}
GROUPS = {Chat.GROUP, Chat.SUPERGROUP}
ADMINISTRATING = {ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def note_administrators(context: Context, entries: list[dict[str, Any]]) -> None:
    """Remember who administers the desk, as getChatAdministrators says it."""
    for entry in entries:
        user = entry["user"]
        if not user["is_bot"]:
            await note_member(
                context, User.de_json(user), DeskStatus.ADMINISTRATOR, bool(entry.get("is_anonymous"))
            )
    await people.demote_administrators(context.tx, [entry["user"]["id"] for entry in entries])


async def note_member(context: Context, user: User, status: DeskStatus, anonymous: bool) -> None:
    """Remember what somebody is in the desk. Who has left it is not writing an answer there any more."""
    person = await people.meet(context.tx, user.id, nearest_language(user.language_code), context.now)
    name = desk_name(user.first_name, user.username)
    await people.set_desk_member(context.tx, person.id, name, status, anonymous=anonymous)
    if status is DeskStatus.LEFT:
        await writing.end_all(context, person.id)


async def finish_administrators(context: Context, done: JobDone) -> None:
    """Take the list of the desk's administrators that is asked for at start and each hour."""
    if done.error is None and done.chat_id == context.desk.chat_id:
        await note_administrators(context, done.result)


async def note_change(context: Context) -> None:
    """Follow who joins, leaves, or becomes an administrator of the desk."""
    change = context.event.chat_member if context.event else None
    if change is None or not context.in_desk or change.new_chat_member.user.is_bot:
        return
    member = change.new_chat_member
    anonymous = bool(getattr(member, "is_anonymous", False))
    await note_member(context, member.user, _status(change), anonymous)


async def note_leaving(context: Context) -> None:
    """Follow who leaves the desk, where the bot is no administrator and is told by a message only."""
    user = context.message.left_chat_member
    if context.in_desk and user is not None and not user.is_bot:
        await note_member(context, user, DeskStatus.LEFT, anonymous=False)


async def note_own_status(context: Context) -> None:
    """Follow where the bot is welcome: people who block it, groups that add it."""
    change = context.event.my_chat_member if context.event else None
    if change is None:
        return
    inside = change.new_chat_member.status not in OUTSIDE
    if context.chat.type == Chat.PRIVATE:
        await _note_reachability(context, inside)
    elif context.in_desk:
        await notices.clear(context.tx, Notice.PINNING)
        # Whatever kept it from writing before, messages were refused meanwhile.
        if _may_write(change.new_chat_member):
            await send_unfinished(context.tx, context.desk)
    elif context.chat.type in GROUPS and inside and change.old_chat_member.status in OUTSIDE:
        await _greet_group(context, nearest_language(change.from_user.language_code))


async def _note_reachability(context: Context, inside: bool) -> None:
    if inside:
        await note_reachable(context, context.writer)
    else:
        await people.set_reachable(context.tx, context.writer.id, False)


async def follow_migration(context: Context) -> None:
    """Follow the desk's group when it becomes a supergroup."""
    new = context.message.migrate_to_chat_id
    if new is not None:
        await move(context, context.chat.id, new)


async def finish_migration(context: Context, done: JobDone) -> None:
    """Follow a group whose new chat id was given in place of an answer."""
    await move(context, done.chat_id, int(done.result))


async def move(context: Context, old: int, new: int) -> None:
    """Go on in the chat that a group has become; what waits is sent there anew."""
    await outbox.move_chat(context.tx, old, new)
    if await desk.move_desk(context.tx, old, new):
        context.desk = await desk.get_desk(context.tx)
        await send_unfinished(context.tx, context.desk)


async def offer_languages(context: Context, _: str) -> None:
    """Offer the languages that the desk can be spoken to in."""
    rows = [[Button(LANGUAGE_NAMES[language], SetDeskLanguage(language))] for language in LANGUAGES]
    await context.reply(Message(context.say("desk-language-choose"), rows))


async def set_language(context: Context, press: SetDeskLanguage) -> None:
    """Speak the chosen language in the desk from now on."""
    if press.language in LANGUAGES:
        await desk.set_desk_language(context.tx, press.language)
        await context.show(Message(say(press.language, "desk-language-chosen")))


async def _greet_group(context: Context, language: str) -> None:
    key = "group-welcome" if context.desk.chat_id is None else "group-not-mine"
    message = Message(say(language, key, bot=context.bot.username))
    await outbox.put(context.tx, Lane.REPLY, "sendMessage", message.payload(), chat_id=context.chat.id)


def _status(change: ChatMemberUpdated) -> DeskStatus:
    member = change.new_chat_member
    if member.status in OUTSIDE or not getattr(member, "is_member", True):
        return DeskStatus.LEFT
    return DeskStatus.ADMINISTRATOR if member.status in ADMINISTRATING else DeskStatus.MEMBER


def _may_write(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in OUTSIDE
