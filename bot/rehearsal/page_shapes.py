"""People, chats and messages as the page reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.model import ANONYMOUS_ADMINISTRATOR, CHANNEL_BOT
from bot.rehearsal.page_html import to_html

if TYPE_CHECKING:
    from bot.rehearsal.files import StoredFile
    from bot.rehearsal.model import Chat, Json, Message, Person

_KIND_WORDS = {
    "voice": "Voice message",
    "photo": "Photo",
    "sticker": "Sticker",
    "video_note": "Video message",
}


def page_person(person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "language": person.language,
        "username": person.username,
        "blocked": person.blocked,
        "started": person.started,
        "restricts_voice": person.restricts_voice,
    }


def page_chat(chat: Chat, commands: dict[str, list[Json]]) -> Json:
    """A chat with all its messages; the bot is not among the members of a private chat."""
    return {
        "id": chat.id,
        "kind": chat.kind,
        "title": chat.title,
        "members": [
            {"user": one.user.id, "status": one.status, "is_anonymous": one.is_anonymous}
            for one in chat.members.values()
            if not (chat.is_private and one.user.is_bot)
        ],
        "messages": [page_message(one) for one in chat.messages.values()],
        "pins": chat.pins,
        "may_write": "can_send_messages" not in chat.forbidden,
        "commands": commands,
    }


def page_message(message: Message) -> Json:
    file = message.file
    shape: Json = {
        "message_id": message.message_id,
        "date": message.date,
        "edit_date": message.edit_date,
        "from": _sender(message),
        "sender_chat": message.sender_chat.id if message.sender_chat else None,
        "text": "" if file else message.text,
        "entities": message.entities,
        "html": to_html(message.text, message.entities),
        "reply_to": _reply(message.reply_to),
        "buttons": _buttons(message),
        "force_reply": message.force_reply,
        "file": None,
        "service": message.service,
    }
    if file is not None:
        shape["caption"] = message.text
        shape["file"] = {
            "id": file.id,
            "kind": file.kind,
            "name": file.name,
            "mime": file.mime,
            "size": len(file.data),
            "seconds": file.seconds,
        }
    return shape


def _sender(message: Message) -> Json:
    if message.sender_chat is not None:
        stand_in = ANONYMOUS_ADMINISTRATOR if message.as_group else CHANNEL_BOT
        return {"id": stand_in, "name": message.sender_chat.title, "is_bot": True}
    sender = message.sender
    return {"id": sender.id, "name": sender.name, "is_bot": sender.is_bot}


def _reply(message: Message | None) -> Json | None:
    if message is None:
        return None
    said = message.text or (_file_words(message.file) if message.file else message.service or "")
    return {"message_id": message.message_id, "from": _sender(message)["name"], "text": said}


def _file_words(file: StoredFile) -> str:
    return _KIND_WORDS.get(file.kind, file.name)


def _buttons(message: Message) -> list[list[Json]] | None:
    if not message.buttons:
        return None
    return [[_button(button) for button in row] for row in message.buttons]


def _button(button: Json) -> Json:
    shape: Json = {"text": button["text"]}
    if "callback_data" in button:
        shape["data"] = button["callback_data"]
    if "url" in button:
        shape["url"] = button["url"]
    return shape
