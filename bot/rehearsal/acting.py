"""What people do in a chat: write, send files, edit, delete; a part of the world."""

from __future__ import annotations

import itertools
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.rehearsal import shapes
from bot.rehearsal.detection import find_entities
from bot.rehearsal.entities import CAPTION_LIMIT, TEXT_LIMIT, read_typed
from bot.rehearsal.errors import RefusedError
from bot.rehearsal.files import DOCUMENT_LIMIT
from bot.rehearsal.model import Member
from bot.rehearsal.permissions import forbidden_words
from bot.rehearsal.privacy import bot_sees
from bot.rehearsal.splitting import split_typed
from bot.rehearsal.topics import thread_for_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.rehearsal.files import FileKind, StoredFile
    from bot.rehearsal.model import Chat, Json, Message
    from bot.rehearsal.world import World

    Named = tuple[str, bytes, str]

_FIRST_ALBUM = 13_900_000_000_000_001
_IN_ALBUM = range(2, 11)
_REPLACED = ("document", "photo")


@dataclass(slots=True, frozen=True)
class Manner:
    """How a message is written: as a reply, in a topic, as the group or as a channel."""

    reply_to: int | None = None
    topic: int | None = None
    as_group: bool = False
    as_channel: int | None = None


class Acting:
    """Acts of people. Each raises RefusedError where Telegram's apps would not let them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._albums = itertools.count(_FIRST_ALBUM)

    def write(self, chat: int, user: int, text: str, manner: Manner, *, raw: bool = False) -> int:
        first, *others = [text] if raw else split_typed(read_typed(text, None)[0], TEXT_LIMIT)
        message = self._new_message(chat, user, None, manner)
        message.text, message.entities = first, find_entities(first)
        self._world.deliver(message)
        for part in others:
            self.write(chat, user, part, replace(manner, reply_to=None))
        return message.message_id

    def send_file(
        self,
        kind: FileKind,
        chat: int,
        user: int,
        file: Named,
        caption: str = "",
        reply_to: int | None = None,
        seconds: int | None = None,
        album: str | None = None,
    ) -> int:
        text, entities = _caption(caption)
        stored = self._store(kind, file, seconds)
        message = self._new_message(chat, user, kind, Manner(reply_to))
        message.file, message.text, message.entities = stored, text, entities
        message.album = album
        return self._world.deliver(message)

    def send_album(
        self, kind: FileKind, chat: int, user: int, files: Sequence[Named], caption: str
    ) -> list[int]:
        if len(files) not in _IN_ALBUM:
            raise RefusedError("an album holds 2 to 10 files")
        album = f"{next(self._albums)}"
        captions = [caption, *[""] * (len(files) - 1)]
        pairs = zip(files, captions, strict=True)
        return [self.send_file(kind, chat, user, file, words, album=album) for file, words in pairs]

    def send_content(self, chat: int, user: int, kind: str, value: Json, shown_as: str) -> int:
        message = self._new_message(chat, user, kind, Manner())
        message.content, message.service = {kind: value}, shown_as
        return self._world.deliver(message)

    def edit(self, chat: int, user: int, message: int, text: str) -> None:
        edited = self._own_message(chat, user, message)
        edited.text, edited.entities = _caption(text) if edited.file else read_typed(text, TEXT_LIMIT)
        self._show_edit(edited)

    def replace_file(self, chat: int, user: int, message: int, file: Named) -> None:
        edited = self._own_message(chat, user, message)
        if edited.file is None or edited.file.kind not in _REPLACED:
            raise RefusedError("only a document or a photo gives way to another")
        edited.file = self._store(edited.file.kind, file)
        self._show_edit(edited)

    def _show_edit(self, edited: Message) -> None:
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
        """The member, if they may act in the chat; who comments in a discussion may have left it."""
        person = self._world.person(user)
        member = chat.members.get(user, Member(person, "left"))
        may_comment = member.status == "left" and chat.linked is not None and not chat.must_join
        if not (member.is_present or may_comment):
            raise RefusedError(f"{person.name} is not in this chat")
        if chat.migrated_to is not None:
            raise RefusedError("this group became a supergroup")
        if person.deactivated:
            raise RefusedError(f"{person.name} has no account any more")
        if chat.is_private and person.blocked:
            raise RefusedError(f"{person.name} has blocked the bot")
        return member

    def _new_message(self, chat: int, user: int, kind: str | None, manner: Manner) -> Message:
        where = self._world.chat(chat)
        member = self.present(where, user)
        sender_chat = self._sender_chat(where, member, manner)
        replied = where.messages.get(manner.reply_to) if manner.reply_to is not None else None
        if manner.reply_to is not None and replied is None:
            raise RefusedError("there is no message to reply to")
        words = forbidden_words(where, member, kind)
        if words is not None:
            raise RefusedError(f"members may not send {words} here")
        thread = thread_for_person(where, member, manner.topic, replied)
        message = self._world.add_message(where, member.user)
        message.sender_chat, message.reply_to, message.thread = sender_chat, replied, thread
        if where.is_private and not member.user.started:
            member.user.started = True
            self._world.changes.publish("person", member.user)
        return message

    def _sender_chat(self, where: Chat, member: Member, manner: Manner) -> Chat | None:
        """The group or channel that stands for whoever writes."""
        if manner.as_channel is not None:
            return self._world.channels.writer(manner.as_channel, member.user.id, where)
        if manner.as_group and not (member.is_administrator and where.kind == "supergroup"):
            raise RefusedError("only an administrator of a supergroup writes as the group")
        is_hidden = manner.as_group or (member.is_anonymous and member.is_administrator)
        return where if is_hidden else None

    def _store(self, kind: FileKind, file: Named, seconds: int | None = None) -> StoredFile:
        name, data, mime = file
        if not data or len(data) > DOCUMENT_LIMIT:
            raise RefusedError("a file holds 1 byte to 50 MB")
        try:
            return self._world.files.add(kind, name, data, mime, seconds=seconds)
        except ValueError as error:
            raise RefusedError(str(error)) from None

    def _own_message(self, chat: int, user: int, message: int) -> Message:
        where = self._world.chat(chat)
        self.present(where, user)
        found = where.messages.get(message)
        if found is None or found.sender.id != user or found.service:
            raise RefusedError("this is not a message of theirs")
        return found


def _caption(text: str) -> tuple[str, list[Json]]:
    return read_typed(text, CAPTION_LIMIT) if text else ("", [])
