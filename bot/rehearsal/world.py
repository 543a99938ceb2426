"""The people of a rehearsal and what they do; each act is queued for the bot and shown on the page."""

from __future__ import annotations

import itertools
import random
import re
import time
from typing import TYPE_CHECKING, Any, Literal

from bot.rehearsal import shapes
from bot.rehearsal.acting import Acting, Manner
from bot.rehearsal.changes import Changes
from bot.rehearsal.channels import Channels
from bot.rehearsal.entities import is_blank
from bot.rehearsal.errors import RefusedError
from bot.rehearsal.files import FileStore
from bot.rehearsal.groups import Groups
from bot.rehearsal.model import Chat, Member, Message, Person
from bot.rehearsal.presses import Presses, require_button
from bot.rehearsal.privacy import bot_sees
from bot.rehearsal.topics import Topics
from bot.rehearsal.updates import UpdateQueue
from bot.rehearsal.voices import LONGEST, MIME, record_silence

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from bot.rehearsal.files import FileKind
    from bot.rehearsal.model import Status

_FIRST_PERSON = 700_000_001
_FIRST_POLL = 5_300_000_000_000_000_001
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")


class World:
    """All state of a rehearsal. Acts that Telegram's apps would not allow raise RefusedError.

    topics: those of forums. channels: what is discussed in groups, and what people write as. privacy: the
    bot's privacy mode. hears_bots: its bot-to-bot communication mode.
    """

    def __init__(self, bot: Person, clock: Callable[[], float], seed: int | None = None) -> None:
        chance = random.Random(seed)  # noqa: S311 (ids, not secrets)
        self.bot = bot
        self.clock = clock
        self.privacy = True
        self.hears_bots = False
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.files = FileStore()
        self.changes = Changes()
        first_update = chance.randrange(10_000_000, 900_000_000)
        self.updates = UpdateQueue(clock, first_update, on_hold=self.changes.stir)
        self._person_ids = itertools.count(_FIRST_PERSON)
        self._poll_ids = itertools.count(_FIRST_POLL)
        first_press, first_instance = chance.randrange(10**17, 10**18), chance.randrange(10**15)
        self.presses = Presses(self, first_press, first_instance)
        self._groups = Groups(self)
        self.channels = Channels(self, self._groups)
        self.topics = Topics(self)
        self._acting = Acting(self)

    # People

    def add_person(
        self, name: str, language: str = "en", username: str | None = None, *, in_crowd: bool = False
    ) -> int:
        """Add a person and the private chat that they can open with the bot; return their id.

        in_crowd: the page does not show them.
        """
        if is_blank(name):
            raise RefusedError("a person needs a name")
        person = Person(next(self._person_ids), name, language, username, in_crowd=in_crowd)
        self.people[person.id] = person
        members = {one.id: Member(one, "member") for one in (person, self.bot)}
        chat = Chat(person.id, "private", name, members)
        self.chats[chat.id] = chat
        self.changes.publish("person", person)
        self.changes.publish("chat", chat)
        return person.id

    def add_bot(self, name: str, username: str) -> int:
        """Add another bot, to be put into groups; return its id. It writes as people do."""
        other = Person(next(self._person_ids), name, "", username, is_bot=True, in_crowd=True)
        self.people[other.id] = other
        return other.id

    def restrict_voice(self, user: int, *, is_restricted: bool) -> None:
        """A person with Telegram Premium lets no voice or video messages come, or lets them again."""
        person = self.person(user)
        person.restricts_voice = is_restricted
        self.changes.publish("person", person)

    def block(self, user: int) -> None:
        """The person blocks the bot: it is told, and cannot write to them."""
        self._set_blocked(user, blocked=True)

    def unblock(self, user: int) -> None:
        """The person lets the bot write again."""
        self._set_blocked(user, blocked=False)

    def deactivate(self, user: int) -> None:
        """The person deletes their account."""
        person = self.person(user)
        person.deactivated = True
        self.changes.publish("person", person)

    def person(self, user: int) -> Person:
        """The person with this id."""
        person = self.people.get(user)
        if person is None:
            raise RefusedError(f"there is no person {user}")
        return person

    def chat(self, chat: int) -> Chat:
        """The chat with this id."""
        found = self.chats.get(chat)
        if found is None:
            raise RefusedError(f"there is no chat {chat}")
        return found

    # Groups

    def add_group(self, title: str, members: Sequence[int], *, supergroup: bool = True) -> int:
        """Add a group: the first member is its creator; the bot may be among the others."""
        return self._groups.add(title, members, supergroup=supergroup)

    def set_member(
        self,
        chat: int,
        user: int,
        status: Status,
        *,
        is_anonymous: bool = False,
        lacks: Collection[str] = (),
        by: int | None = None,
    ) -> None:
        """Someone, or the bot, joins, leaves, is thrown out, or gets another rank.

        lacks: the rights that an administrator is not given, such as "can_pin_messages", or what a
        restricted member may not do, such as "can_send_messages".
        by: who does it, if not the creator of the group; may be an anonymous administrator.
        """
        self._groups.set_member(chat, user, status, is_anonymous=is_anonymous, lacks=lacks, by=by)

    def set_anonymous(self, chat: int, user: int, *, is_anonymous: bool) -> None:
        """An administrator of a supergroup writes as the group from now on, or as themselves again."""
        where = self.chat(chat)
        member = self._acting.present(where, user)
        if not (member.is_administrator and where.kind == "supergroup"):
            raise RefusedError("only an administrator of a supergroup writes as the group")
        self.set_member(chat, user, member.status, is_anonymous=is_anonymous, lacks=member.lacks)

    def forbid(self, chat: int, permissions: Collection[str]) -> None:
        """Say what members of a group may not do, such as "can_send_voice_notes"; nothing allows all.

        It does not bind administrators, and no bot is told.
        """
        self._groups.forbid(chat, permissions)

    def set_username(self, chat: int, username: str | None) -> None:
        """A supergroup becomes public under a name, or private again."""
        self._groups.set_username(chat, username)

    def migrate_group(self, chat: int) -> int:
        """A basic group becomes a supergroup; return its new id."""
        return self._groups.migrate(chat)

    def change_member(self, chat: Chat, actor: Person, member: Member, status: Status) -> None:
        """Change a membership without a word in the chat; the bot is told as Telegram does."""
        self._groups.change(chat, actor, member, status)

    # Messages

    def send_text(
        self,
        chat: int,
        user: int,
        text: str,
        *,
        reply_to: int | None = None,
        topic: int | None = None,
        as_group: bool = False,
        as_channel: int | None = None,
        raw: bool = False,
    ) -> int:
        """The person writes; return the message's id.

        What is too long for a message goes out in several, as apps do it: the first one, whose id is
        returned, is the reply. topic: of a forum, if not General or that of the message replied to.
        as_group: as an anonymous administrator. as_channel: as a channel of their own. raw: neither
        cleaned, checked nor split, as no app would send it, to see what the bot makes of it.
        """
        return self._acting.write(chat, user, text, Manner(reply_to, topic, as_group, as_channel), raw=raw)

    def start(self, user: int, payload: str = "") -> int:
        """The person opens the bot, or follows a link https://t.me/BOT?start=PAYLOAD."""
        if not _PAYLOAD.fullmatch(payload):
            raise RefusedError("a payload has at most 64 of A-Z a-z 0-9 _ -")
        return self.send_text(user, user, f"/start {payload}")

    def send_file(
        self,
        chat: int,
        user: int,
        name: str,
        data: bytes,
        mime: str = "application/octet-stream",
        *,
        caption: str = "",
        reply_to: int | None = None,
    ) -> int:
        """The person sends a document."""
        return self.send_media("document", chat, user, (name, data, mime), caption, reply_to)

    def send_photo(
        self, chat: int, user: int, data: bytes, caption: str = "", *, reply_to: int | None = None
    ) -> int:
        """The person sends a photo: a PNG, JPEG, GIF or WebP image."""
        return self.send_media("photo", chat, user, ("photo.jpg", data, "image/jpeg"), caption, reply_to)

    def send_voice(
        self,
        chat: int,
        user: int,
        seconds: int = 1,
        data: bytes | None = None,
        *,
        caption: str = "",
        reply_to: int | None = None,
    ) -> int:
        """The person sends a voice message: a recording of their own, or so many seconds of silence."""
        if not 1 <= seconds <= LONGEST:
            raise RefusedError("a voice message takes 1 second to 1 hour")
        voice = ("voice.ogg", data or record_silence(seconds), MIME)
        return self.send_media("voice", chat, user, voice, caption, reply_to, seconds=seconds)

    def send_sticker(self, chat: int, user: int, data: bytes = b"RIFF") -> int:
        """The person sends a sticker."""
        return self.send_media("sticker", chat, user, ("sticker.webp", data, "image/webp"))

    def send_media(
        self,
        kind: FileKind,
        chat: int,
        user: int,
        file: tuple[str, bytes, str],
        caption: str = "",
        reply_to: int | None = None,
        *,
        seconds: int | None = None,
    ) -> int:
        """The person sends a file: its name, bytes and mime type; `seconds` as FileStore.add reads them."""
        return self._acting.send_file(kind, chat, user, file, caption, reply_to, seconds)

    def send_video_note(self, chat: int, user: int, seconds: int = 1, data: bytes = b"ftyp") -> int:
        """The person sends a round video message."""
        return self.send_media("video_note", chat, user, ("video.mp4", data, "video/mp4"), seconds=seconds)

    def send_album(
        self,
        chat: int,
        user: int,
        files: Sequence[tuple[str, bytes, str]],
        caption: str = "",
        *,
        kind: Literal["document", "photo"] = "document",
    ) -> list[int]:
        """The person sends 2 to 10 files at once: the name, bytes and mime type of each.

        Each is a message of its own, with the same media_group_id; the first has the caption. Returns
        their ids.
        """
        return self._acting.send_album(kind, chat, user, files, caption)

    def send_contact(self, chat: int, user: int, phone_number: str, first_name: str) -> int:
        """The person sends a contact."""
        contact = {"phone_number": phone_number, "first_name": first_name}
        return self._acting.send_content(chat, user, "contact", contact, f"Contact: {first_name}")

    def send_location(self, chat: int, user: int, latitude: float, longitude: float) -> int:
        """The person sends a place, in degrees."""
        place = {"latitude": latitude, "longitude": longitude}
        return self._acting.send_content(chat, user, "location", place, "Location")

    def send_poll(self, chat: int, user: int, question: str, options: Sequence[str]) -> int:
        """The person sends a poll, which nobody has voted in."""
        poll = shapes.poll_json(f"{next(self._poll_ids)}", question, options)
        return self._acting.send_content(chat, user, "poll", poll, f"Poll: {question}")

    def edit_text(self, chat: int, user: int, message: int, text: str) -> None:
        """The person edits a message of their own; under a file the caption, which may become empty."""
        self._acting.edit(chat, user, message, text)

    def replace_file(self, chat: int, user: int, message: int, file: tuple[str, bytes, str]) -> None:
        """The person puts another document or photo, described as for an album, into a message of theirs."""
        self._acting.replace_file(chat, user, message, file)

    def delete_message(self, chat: int, user: int, message: int) -> None:
        """The person deletes a message; bots are not told."""
        self._acting.delete(chat, user, message)

    def press(self, user: int, chat: int, message: int, data: str, *, forge: bool = False) -> str:
        """The person presses a button; return the id of the callback query.

        forge: send it although there is no such button, as a tampered app can.
        """
        where, person = self.chat(chat), self.person(user)
        if not forge:
            self._acting.present(where, user)
            require_button(where, message, data)
        return self.presses.add(person, where, message, data)

    def messages(self, chat: int) -> list[Message]:
        """All messages of a chat, oldest first."""
        return list(self.chat(chat).messages.values())

    async def wait_for(self, predicate: Callable[[], Any], within: float = 5.0) -> Any:
        """Return the predicate's first true value; TimeoutError after `within` seconds."""
        return await self.changes.wait_for(predicate, within)

    # For the bot's side and for groups

    def add_message(self, chat: Chat, sender: Person) -> Message:
        """A new message in a chat, with the next id, not shown yet."""
        message = Message(chat, chat.next_message_id, int(time.time()), sender)
        message.sent_at = self.clock()
        chat.next_message_id += 1
        return message

    def show(self, message: Message) -> int:
        """Put a message into its chat."""
        message.chat.messages[message.message_id] = message
        self.changes.publish("message", message)
        return message.message_id

    def remove_message(self, chat: Chat, message: int) -> None:
        """Take a message out of its chat."""
        del chat.messages[message]
        if message in chat.pins:
            chat.pins.remove(message)
        self.changes.publish("deleted", chat, message_id=message)

    def deliver(self, message: Message) -> int:
        """Put a message into its chat, and tell the bot if it sees it."""
        self.show(message)
        if bot_sees(self, message):
            self.updates.emit("message", shapes.message_json(message))
        return message.message_id

    def _set_blocked(self, user: int, *, blocked: bool) -> None:
        person = self.person(user)
        if person.blocked == blocked:
            return
        person.blocked = blocked
        member = self.chats[user].members[self.bot.id]
        status: Status = "kicked" if blocked else "member"
        self.change_member(self.chats[user], person, member, status)
        self.changes.publish("person", person)
