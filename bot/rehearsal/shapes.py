"""People, chats, members and messages as the Bot API writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.files import file_json
from bot.rehearsal.model import ANONYMOUS_ADMINISTRATOR

if TYPE_CHECKING:
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
)
ANONYMOUS_USER: Json = {
    "id": ANONYMOUS_ADMINISTRATOR,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}


def user_json(person: Person) -> Json:
    user: Json = {"id": person.id, "is_bot": person.is_bot, "first_name": person.name}
    if person.username:
        user["username"] = person.username
    if person.language and not person.is_bot:
        user["language_code"] = person.language
    return user


def chat_json(chat: Chat) -> Json:
    if not chat.is_private:
        return {"id": chat.id, "title": chat.title, "type": chat.kind}
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
    if member.status == "kicked":
        shape["until_date"] = 0
    return shape


def message_json(message: Message, *, with_reply: bool = True) -> Json:
    """A message; the one that it replies to is shown without its own reply, as Telegram does."""
    chat = chat_json(message.chat)
    shape: Json = {
        "message_id": message.message_id,
        "from": ANONYMOUS_USER if message.as_group else user_json(message.sender),
        "chat": chat,
        "date": message.date,
    }
    if message.as_group:
        shape["sender_chat"] = chat
    if message.edit_date is not None:
        shape["edit_date"] = message.edit_date
    if with_reply and message.reply_to is not None:
        shape["reply_to_message"] = message_json(message.reply_to, with_reply=False)
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
