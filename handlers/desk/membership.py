"""Which group is the desk, and who belongs to it."""

import hmac
import json
from typing import Any

import orjson
from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update, User

from handlers.callbacks.desk import SetDeskLanguage
from handlers.cleaning import desk_name
from handlers.context import Context
from handlers.desk.unfinished import send_unfinished
from handlers.messages import Button, Message
from handlers.participant.starting import LANGUAGE_NAMES
from handlers.words import label, nearest_language, say
from handlers.work import Job, JobDone, Toast
from storage import desk, outbox, people
from storage.outbox import Lane
from storage.people import LANGUAGES, DeskStatus

OUTSIDE = {ChatMember.LEFT, ChatMember.BANNED}
GROUPS = {Chat.GROUP, Chat.SUPERGROUP}
ADMINISTRATING = {ChatMember.ADMINISTRATOR, ChatMember.OWNER}


async def claim(context: Context, code: str) -> None:
    """Make this group the desk if the code is right; Telegram is asked who administers it first."""
    refusal = _why_not_claimed(context, context.chat.id, code)
    if context.chat.username and context.desk.chat_id is None:
        refusal = "claim-public"
    if refusal is not None:
        language = context.language if context.in_desk else _language_of(context)
        await context.reply(Message(say(language, refusal)))
    else:
        user = context.event.effective_user if context.event else None
        anonymous = context.message.sender_chat and context.message.sender_chat.id == context.chat.id
        note = {
            "user": None if anonymous or user is None else user.id,
            "code": code.strip(),
            "language": nearest_language(user.language_code if user else None),
        }
        await context.ask_telegram(
            Job.CLAIM,
            "getChatAdministrators",
            {"chat_id": context.chat.id},
            orjson.dumps(note).decode(),
            context.chat.id,
        )


async def finish_claim(context: Context, done: JobDone) -> None:
    """Make the group the desk if whoever sent the code administers it."""
    note = orjson.loads(done.note)
    language = note["language"]
    administrators = done.result or []
    allowed = note["user"] is None or note["user"] in {entry["user"]["id"] for entry in administrators}
    if done.error:
        key = "claim-failed"
    elif not allowed:
        key = "claim-not-administrator"
    else:
        key = _why_not_claimed(context, done.chat_id, note["code"]) or "claim-done"
    await _write(context, done.chat_id, Message(say(language, key)))
    if key == "claim-done":
        await desk.claim_desk(context.tx, done.chat_id, language)
        await note_administrators(context, administrators)
        context.desk = await desk.get_desk(context.tx)
        await send_unfinished(context.tx, context.desk)


async def note_administrators(context: Context, entries: list[dict[str, Any]]) -> None:
    """Remember who administers the desk, as getChatAdministrators says it."""
    for entry in entries:
        user = entry["user"]
        if not user["is_bot"]:
            await _note_member(
                context, User.de_json(user), DeskStatus.ADMINISTRATOR, bool(entry.get("is_anonymous"))
            )
    await people.demote_administrators(context.tx, [entry["user"]["id"] for entry in entries])


async def finish_administrators(context: Context, done: JobDone) -> None:
    """Take the list of the desk's administrators that is asked for at start and each hour."""
    if done.error is None and done.chat_id == context.desk.chat_id:
        await note_administrators(context, done.result)


async def finish_admission(context: Context, done: JobDone) -> None:
    """Handle the press again if whoever pressed is a member; tell others that they are not."""
    update = Update.de_json(json.loads(done.note), context.bot)
    press_id = update.callback_query.id if update.callback_query else ""
    context.work.toast = Toast(press_id, "", alert=False)
    member = done.result or {}
    inside = member.get("status") not in OUTSIDE and member.get("is_member", True)
    if done.error or not member or not inside or done.chat_id != context.desk.chat_id:
        context.work.toast = Toast(press_id, label(context.desk.language, "desk-members-only"), alert=True)
        return
    status = DeskStatus.ADMINISTRATOR if member["status"] in ADMINISTRATING else DeskStatus.MEMBER
    await _note_member(context, User.de_json(member["user"]), status, bool(member.get("is_anonymous")))
    await context.application.process_update(update)


async def note_change(context: Context) -> None:
    """Follow who joins, leaves, or becomes an administrator of the desk."""
    change = context.event.chat_member if context.event else None
    if change is None or not context.in_desk or change.new_chat_member.user.is_bot:
        return
    member = change.new_chat_member
    anonymous = bool(getattr(member, "is_anonymous", False))
    await _note_member(context, member.user, _status(change), anonymous)


async def note_leaving(context: Context) -> None:
    """Follow who leaves the desk, where the bot is no administrator and is told by a message only."""
    user = context.message.left_chat_member
    if context.in_desk and user is not None and not user.is_bot:
        await _note_member(context, user, DeskStatus.LEFT, anonymous=False)


async def note_own_status(context: Context) -> None:
    """Follow where the bot is welcome: people who block it, groups that add it."""
    change = context.event.my_chat_member if context.event else None
    if change is None:
        return
    inside = change.new_chat_member.status not in OUTSIDE
    if context.chat.type == Chat.PRIVATE:
        await people.set_reachable(context.tx, context.writer.id, inside)
    elif context.in_desk:
        # Whatever kept it from writing before, messages were refused meanwhile.
        if _may_write(change.new_chat_member):
            await send_unfinished(context.tx, context.desk)
    elif context.chat.type in GROUPS and inside and change.old_chat_member.status in OUTSIDE:
        await _greet_group(context)


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


async def _greet_group(context: Context) -> None:
    key = "group-welcome" if context.desk.chat_id is None else "group-not-mine"
    text = say(_language_of(context), key, bot=context.bot.username)
    await _write(context, context.chat.id, Message(text))


async def _write(context: Context, chat_id: int, message: Message) -> None:
    await outbox.put(context.tx, Lane.REPLY, "sendMessage", message.payload(), chat_id=chat_id)


async def _note_member(context: Context, user: User, status: DeskStatus, anonymous: bool) -> None:
    person = await people.find_person(context.tx, user.id)
    if person is None:
        language = nearest_language(user.language_code)
        person = await people.add_person(context.tx, user.id, language, context.now)
    name = desk_name(user.first_name, user.username)
    await people.set_desk_member(context.tx, person.id, name, status, anonymous=anonymous)


def _status(change: ChatMemberUpdated) -> DeskStatus:
    member = change.new_chat_member
    if member.status in OUTSIDE or not getattr(member, "is_member", True):
        return DeskStatus.LEFT
    return DeskStatus.ADMINISTRATOR if member.status in ADMINISTRATING else DeskStatus.MEMBER


def _may_write(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member and member.can_send_messages
    return member.status not in OUTSIDE


def _why_not_claimed(context: Context, chat_id: int, code: str) -> str | None:
    """Return the words for why a group cannot become the desk with this code, or None if it can."""
    if context.desk.chat_id is not None:
        return "claim-already" if context.desk.chat_id == chat_id else "claim-taken"
    return None if _is_code(context, code) else "claim-wrong-code"


def _is_code(context: Context, code: str) -> bool:
    expected = context.desk.claim_code or ""
    return bool(expected) and hmac.compare_digest(code.strip().upper().encode(), expected.encode())


def _language_of(context: Context) -> str:
    user = context.event.effective_user if context.event else None
    return nearest_language(user.language_code if user else None)
