"""What a Telegram holds: people, chats, members, messages."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from bot.rehearsal.page_html import to_html

if TYPE_CHECKING:
    from bot.rehearsal.files import StoredFile

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]
Status = Literal["creator", "administrator", "member", "left", "kicked"]

ANONYMOUS_ADMINISTRATOR = 1087968824
PRESENT: tuple[Status, ...] = ("creator", "administrator", "member")
ADMINISTRATORS: tuple[Status, ...] = ("creator", "administrator")


@dataclass(slots=True)
class Person:
    """A user of Telegram; the bot is one as well. Who is `in_crowd` has no phone on the page."""

    id: int
    name: str
    language: str
    username: str | None = None
    is_bot: bool = False
    blocked: bool = False
    started: bool = False
    deactivated: bool = False
    in_crowd: bool = False


@dataclass(slots=True)
class Member:
    """Someone in a chat; `lacks` names the rights that an administrator was not given."""

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
class Chat:
    """A chat; a private one is named after its person and has that person's id.

    `pins` are the ids of its pinned messages, the newest message last.
    """

    id: int
    kind: ChatKind
    title: str
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    next_message_id: int = 1
    pins: list[int] = field(default_factory=list)
    migrated_to: int | None = None

    @property
    def is_private(self) -> bool:
        return self.kind == "private"

    @property
    def person(self) -> Person:
        """The person of a private chat."""
        return self.members[self.id].user

    @property
    def is_shown(self) -> bool:
        """Whether the page has a place for it."""
        return self.migrated_to is None and not (self.is_private and self.person.in_crowd)


@dataclass(slots=True)
class Message:
    """A message; `content` holds what is neither text nor file, under Telegram's field name."""

    chat: Chat
    message_id: int
    date: int
    sender: Person
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    edit_date: int | None = None
    as_group: bool = False
    reply_to: Message | None = None
    buttons: list[list[Json]] | None = None
    force_reply: Json | None = None
    file: StoredFile | None = None
    content: Json = field(default_factory=dict)
    service: str | None = None
    sent_at: float = 0.0

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
