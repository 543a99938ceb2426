"""What a Telegram holds: people, chats, members, messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.rehearsal.page_html import to_html

if TYPE_CHECKING:
    from bot.rehearsal.files import StoredFile

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

ANONYMOUS_ADMINISTRATOR = 1087968824
CHANNEL_BOT = 136817688
"""Stands in for whoever writes as a channel."""
PRESENT: tuple[Status, ...] = ("creator", "administrator", "member", "restricted")
ADMINISTRATORS: tuple[Status, ...] = ("creator", "administrator")


@dataclass(slots=True)
class Person:
    """A user of Telegram; the bot is one as well, and so are other bots.

    Who is `in_crowd` has no phone on the page. Who `restricts_voice` lets nobody send voice to them, a
    privacy setting of Telegram Premium.
    """

    id: int
    name: str
    language: str
    username: str | None = None
    is_bot: bool = False
    blocked: bool = False
    started: bool = False
    deactivated: bool = False
    in_crowd: bool = False
    restricts_voice: bool = False


@dataclass(slots=True)
class Member:
    """Someone in a chat.

    `lacks` names the rights that an administrator was not given, or what a restricted member may not do.
    """

    user: Person
    status: Status
    is_anonymous: bool = False
    lacks: frozenset[str] = frozenset()

    @property
    def is_present(self) -> bool:
        return self.status in PRESENT

    @property
    def is_administrator(self) -> bool:
        return self.status in ADMINISTRATORS

    def may(self, right: str) -> bool:
        """Whether they have one of the rights of administrators, by the Bot API's name for it."""
        return self.status == "creator" or (self.status == "administrator" and right not in self.lacks)


@dataclass(slots=True)
class Topic:
    """A topic of a forum."""

    name: str
    is_closed: bool = False


@dataclass(slots=True)
class Chat:
    """A chat; a private one is named after its person and has that person's id.

    `pins` are the ids of its pinned messages, the newest message last. `forbidden` names what members may
    not do, as ChatPermissions has it. `linked` is the channel that a group discusses, or the group where
    a channel is discussed; who is no member comments there unless they `must_join`. A forum has `topics`,
    by the id of the message that began each.
    """

    id: int
    kind: ChatKind
    title: str
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    next_message_id: int = 1
    pins: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    username: str | None = None
    forbidden: frozenset[str] = frozenset()
    linked: Chat | None = None
    must_join: bool = True
    topics: dict[int, Topic] = field(default_factory=dict)

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def person(self) -> Person:
        """The person of a private chat."""
        return self.members[self.id].user

    @property
    def is_forum(self) -> bool:
        return bool(self.topics)

    @property
    def is_hidden(self) -> bool:
        """Whether the page never has a place for it: a channel, or a phone that it does not show."""
        return self.kind == "channel" or (self.is_private and self.person.in_crowd)

    @property
    def is_shown(self) -> bool:
        """Whether the page has a place for it."""
        return self.migrated_to is None and not self.is_hidden


@dataclass(slots=True)
class Message:
    """A message; `content` holds what is neither text nor file, under Telegram's field name.

    `sender_chat` is the group or channel as which the sender writes. `thread` is the id of the message
    that began the topic, or the thread of replies, to which it belongs. `album` is the id that the files
    of one album share. `forwarded` is the channel's post that came into the group by itself.
    """

    chat: Chat
    message_id: int
    date: int
    sender: Person
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    edit_date: int | None = None
    sender_chat: Chat | None = None
    reply_to: Message | None = None
    buttons: list[list[Json]] | None = None
    force_reply: Json | None = None
    file: StoredFile | None = None
    content: Json = field(default_factory=dict)
    service: str | None = None
    sent_at: float = 0.0
    thread: int | None = None
    album: str | None = None
    forwarded: Message | None = None

    @property
    def as_group(self) -> bool:
        """Whether an anonymous administrator wrote it."""
        return self.sender_chat is self.chat

    @property
    def is_from_bot(self) -> bool:
        return self.sender.is_bot

    @property
    def html(self) -> str:
        """The text as the page shows it."""
        return to_html(self.text, self.entities)

    def data(self, label: str) -> str:
        """The callback data of the first button whose text holds the label; LookupError if none."""
        for row in self.buttons or []:
            for button in row:
                if label in button["text"] and "callback_data" in button:
                    return str(button["callback_data"])
        raise LookupError(f"no button {label!r} under {self.text!r}: {self.buttons}")
