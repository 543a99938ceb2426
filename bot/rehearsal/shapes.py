"""People, chats, members and messages as the Bot API writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.files import file_json
from bot.rehearsal.model import ANONYMOUS_ADMINISTRATOR, CHANNEL_BOT
from bot.rehearsal.permissions import permissions_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rehearsal.model import Chat, Json, Member, Message, Person

_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)
ANONYMOUS_USER: Json = {
    "id": ANONYMOUS_ADMINISTRATOR,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
_CHANNEL_USER: Json = {
    "id": CHANNEL_BOT,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
_TELEGRAM_USER: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""Brings a channel's posts into the group where they are discussed."""


def user_json(person: Person) -> Json:
    user: Json = {"id": person.id, "is_bot": person.is_bot, "first_name": person.name}
    if person.username:
        user["username"] = person.username
    if person.language and not person.is_bot:
        user["language_code"] = person.language
    return user


def chat_json(chat: Chat) -> Json:
    if not chat.is_private:
        return _group_json(chat)
    person = chat.person
    shape: Json = {"id": chat.id, "first_name": person.name, "type": "private"}
    if person.username:
        shape["username"] = person.username
    return shape


def member_json(member: Member) -> Json:
    shape: Json = {"user": user_json(member.user), "status": member.status}
    if member.is_administrator:
        shape["is_anonymous"] = member.is_anonymous
    if member.status == "administrator":
        shape["can_be_edited"] = False
        shape.update({right: member.may(right) for right in _RIGHTS})
    if member.status == "restricted":
        shape.update(is_member=True, until_date=0, **permissions_json(member.lacks))
    if member.status == "kicked":
        shape["until_date"] = 0
    return shape


def message_json(message: Message, *, with_reply: bool = True) -> Json:
    """A message; the one that it replies to is shown without its own reply, as Telegram does."""
    chat = chat_json(message.chat)
    shape: Json = {
        "message_id": message.message_id,
        "from": _sender_json(message),
        "chat": chat,
        "date": message.date,
    }
    shape.update(_circumstances(message))
    if with_reply:
        shape.update(_reply_json(message))
    shape.update(message.content)
    if message.file is not None:
        shape.update(file_json(message.file))
    if message.text:
        text, entities = ("caption", "caption_entities") if message.file is not None else ("text", "entities")
        shape[text] = message.text
        if message.entities:
            shape[entities] = message.entities
    if message.buttons:
        shape["reply_markup"] = {"inline_keyboard": message.buttons}
    return shape


def poll_json(poll_id: str, question: str, options: Sequence[str]) -> Json:
    """A new poll; what came after Bot API 9.2 is among it, since libraries ask for it."""
    given = [{"text": one, "voter_count": 0, "persistent_id": one} for one in options]
    return {
        "id": poll_id,
        "question": question,
        "options": given,
        "total_voter_count": 0,
        "is_closed": False,
        "is_anonymous": True,
        "type": "regular",
        "allows_multiple_answers": False,
        "allows_revoting": True,
        "members_only": False,
    }


def _group_json(chat: Chat) -> Json:
    shape: Json = {"id": chat.id, "title": chat.title, "type": chat.kind}
    if chat.username:
        shape["username"] = chat.username
    if chat.is_forum:
        shape["is_forum"] = True
    return shape


def _sender_json(message: Message) -> Json:
    if message.forwarded is not None:
        return _TELEGRAM_USER
    if message.sender_chat is None:
        return user_json(message.sender)
    return ANONYMOUS_USER if message.as_group else _CHANNEL_USER


def _circumstances(message: Message) -> Json:
    """As whom, where and in what company a message stands; only what is out of the ordinary."""
    shape: Json = {}
    if message.sender_chat is not None:
        shape["sender_chat"] = chat_json(message.sender_chat)
    if message.edit_date is not None:
        shape["edit_date"] = message.edit_date
    if message.thread is not None:
        shape["message_thread_id"] = message.thread
        if message.chat.is_forum:
            shape["is_topic_message"] = True
    if message.album is not None:
        shape["media_group_id"] = message.album
    if message.forwarded is not None:
        shape.update(is_automatic_forward=True, forward_origin=_origin_json(message.forwarded))
    return shape


def _reply_json(message: Message) -> Json:
    """What a message replies to; in a topic, what is no reply answers the message that began it."""
    chat, replied = message.chat, message.reply_to
    if replied is None and chat.is_forum and message.thread not in (None, message.message_id):
        replied = chat.messages.get(message.thread or 0)
    if replied is None:
        return {}
    if chat.is_forum and replied.thread != message.thread:
        origin, number = _origin_json(replied), replied.message_id
        return {"external_reply": {"origin": origin, "chat": chat_json(chat), "message_id": number}}
    return {"reply_to_message": message_json(replied, with_reply=False)}


def _origin_json(message: Message) -> Json:
    if message.chat.kind == "channel":
        where = {"chat": chat_json(message.chat), "message_id": message.message_id}
        return {"type": "channel", "date": message.date, **where}
    if message.sender_chat is not None:
        return {"type": "chat", "date": message.date, "sender_chat": chat_json(message.sender_chat)}
    return {"type": "user", "date": message.date, "sender_user": user_json(message.sender)}
