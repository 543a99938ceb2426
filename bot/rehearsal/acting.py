"""What people do in a chat: write, send files, edit, delete; a part of the world."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.rehearsal import shapes
from bot.rehearsal.detection import find_entities
from bot.rehearsal.entities import CAPTION_LIMIT, TEXT_LIMIT, read_typed
from bot.rehearsal.errors import RefusedError
from bot.rehearsal.files import DOCUMENT_LIMIT
from bot.rehearsal.privacy import bot_sees
from bot.rehearsal.splitting import split_typed

if TYPE_CHECKING:
    from bot.rehearsal.files import FileKind
    from bot.rehearsal.model import Chat, Json, Member, Message
    from bot.rehearsal.world import World


class Acting:
    """Acts of people. Each raises RefusedError where Telegram's apps would not let them."""

    def __init__(self, world: World) -> None:
        self._world = world

    def write(
        self,
        chat: int,
        user: int,
        text: str,
        reply_to: int | None = None,
        *,
        as_group: bool = False,
        raw: bool = False,
    ) -> int:
        first, *others = [text] if raw else split_typed(read_typed(text, None)[0], TEXT_LIMIT)
        message = self._new_message(chat, user, reply_to, as_group=as_group)
        message.text, message.entities = first, find_entities(first)
        self._world.deliver(message)
        for part in others:
            self.write(chat, user, part, as_group=as_group)
        return message.message_id

    def send_file(
        self,
        kind: FileKind,
        chat: int,
        user: int,
        file: tuple[str, bytes, str],
        caption: str,
        reply_to: int | None,
        seconds: int | None,
    ) -> int:
        name, data, mime = file
        if not data or len(data) > DOCUMENT_LIMIT:
            raise RefusedError("a file holds 1 byte to 50 MB")
        text, entities = read_typed(caption, CAPTION_LIMIT) if caption else ("", [])
        try:
            stored = self._world.files.add(kind, name, data, mime, seconds=seconds)
        except ValueError as error:
            raise RefusedError(str(error)) from None
        message = self._new_message(chat, user, reply_to)
        message.file, message.text, message.entities = stored, text, entities
        return self._world.deliver(message)

    def send_content(self, chat: int, user: int, content: Json, shown_as: str) -> int:
        message = self._new_message(chat, user)
        message.content, message.service = content, shown_as
        return self._world.deliver(message)

    def edit(self, chat: int, user: int, message: int, text: str) -> None:
        edited = self._own_message(chat, user, message)
        edited.text, edited.entities = read_typed(text, CAPTION_LIMIT if edited.file else TEXT_LIMIT)
        edited.edit_date = int(time.time())
        if bot_sees(self._world, edited):
            self._world.updates.emit("edited_message", shapes.message_json(edited))
        self._world.changes.publish("edited", edited)

    def delete(self, chat: int, user: int, message: int) -> None:
        where = self._world.chat(chat)
        self.present(where, user)
        if message not in where.messages:
            raise RefusedError("there is no such message")
        if not where.is_private and not where.members[user].is_administrator:
            self._own_message(chat, user, message)
        self._world.remove_message(where, message)

    def present(self, chat: Chat, user: int) -> Member:
        """The member, if they may act in the chat."""
        person = self._world.person(user)
        member = chat.members.get(user)
        if member is None or not member.is_present:
            raise RefusedError(f"{person.name} is not in this chat")
        if chat.migrated_to is not None:
            raise RefusedError("this group became a supergroup")
        if person.deactivated:
            raise RefusedError(f"{person.name} has no account any more")
        if chat.is_private and person.blocked:
            raise RefusedError(f"{person.name} has blocked the bot")
        return member

    def _new_message(
        self, chat: int, user: int, reply_to: int | None = None, *, as_group: bool = False
    ) -> Message:
        where = self._world.chat(chat)
        member = self.present(where, user)
        if as_group and not (member.is_administrator and where.kind == "supergroup"):
            raise RefusedError("only an administrator of a supergroup writes as the group")
        replied = where.messages.get(reply_to) if reply_to is not None else None
        if reply_to is not None and replied is None:
            raise RefusedError("there is no message to reply to")
        message = self._world.add_message(where, member.user)
        message.as_group = as_group or (member.is_anonymous and member.is_administrator)
        message.reply_to = replied
        if where.is_private and not member.user.started:
            member.user.started = True
            self._world.changes.publish("person", member.user)
        return message

    def _own_message(self, chat: int, user: int, message: int) -> Message:
        where = self._world.chat(chat)
        self.present(where, user)
        found = where.messages.get(message)
        if found is None or found.sender.id != user or found.service:
            raise RefusedError("this is not a message of theirs")
        return found
