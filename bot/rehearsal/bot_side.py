"""What the bot does in the world, with all of Telegram's refusals."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.rehearsal import shapes
from bot.rehearsal.errors import ApiError, bad_request, forbidden, too_many_requests
from bot.rehearsal.markup import Markup
from bot.rehearsal.model import Member
from bot.rehearsal.permissions import forbidden_words
from bot.rehearsal.topics import thread_for_bot

if TYPE_CHECKING:
    from bot.rehearsal.files import StoredFile
    from bot.rehearsal.limits import Limits
    from bot.rehearsal.model import Chat, Json, Message
    from bot.rehearsal.world import World

PRESS_LIFE = 150.0
DELETION_LIFE = 48 * 60 * 60.0
_TOAST_LIMIT = 200

_OLD_QUERY = "query is too old and response timeout expired or query ID is invalid"
_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly "
    "the same as a current content and reply markup of the message"
)


@dataclass(slots=True)
class Outgoing:
    """A message that the bot wants to send."""

    text: str = ""
    entities: list[Json] = field(default_factory=list)
    markup: Markup = field(default_factory=Markup)
    file: StoredFile | None = None
    reply_to: int | None = None
    reply_is_optional: bool = False
    thread: int | None = None


class BotSide:
    """The bot's acts. Each raises ApiError with Telegram's code and words where it refuses."""

    def __init__(self, world: World, limits: Limits) -> None:
        self.world = world
        self.limits = limits

    def chat(self, chat_id: int | None) -> Chat:
        """A chat that the bot knows, writable or not."""
        chat = self.world.chats.get(chat_id) if chat_id is not None else None
        if chat is None:
            raise bad_request("chat not found")
        return chat

    def open_chat(self, chat_id: int | None) -> Chat:
        """A chat that the bot may write to."""
        chat = self.chat(chat_id)
        if chat.migrated_to is not None:
            raise bad_request(
                "group chat was upgraded to a supergroup chat",
                {"migrate_to_chat_id": chat.migrated_to},
            )
        if chat.is_private:
            self._require_person(chat)
        else:
            self._require_member(chat)
        return chat

    def send(self, chat_id: int | None, outgoing: Outgoing) -> Message:
        chat = self.open_chat(chat_id)
        bot = chat.members[self.world.bot.id]
        replied = self._replied(chat, outgoing)
        self._require_permission(chat, bot, outgoing.file)
        thread = thread_for_bot(chat, bot, outgoing.thread, replied)
        self._spend(chat)
        message = self.world.add_message(chat, self.world.bot)
        message.text, message.entities = outgoing.text, self._mentions(outgoing.entities)
        message.buttons = outgoing.markup.buttons
        message.force_reply = outgoing.markup.force_reply
        message.file = outgoing.file
        message.reply_to, message.thread = replied, thread
        self.world.show(message)
        return message

    def edit_text(
        self, chat_id: int | None, message_id: int | None, content: tuple[str, list[Json]], markup: Markup
    ) -> Message:
        message = self._editable(chat_id, message_id)
        if message.file is not None:
            raise bad_request("there is no text in the message to edit")
        return self._edit(message, content[0], self._mentions(content[1]), markup)

    def edit_caption(
        self, chat_id: int | None, message_id: int | None, content: tuple[str, list[Json]], markup: Markup
    ) -> Message:
        message = self._editable(chat_id, message_id)
        if message.file is None:
            raise bad_request("there is no caption in the message to edit")
        return self._edit(message, content[0], self._mentions(content[1]), markup)

    def edit_markup(self, chat_id: int | None, message_id: int | None, markup: Markup) -> Message:
        message = self._editable(chat_id, message_id)
        return self._edit(message, message.text, message.entities, markup)

    def delete(self, chat_id: int | None, message_id: int | None) -> None:
        chat = self.open_chat(chat_id)
        message = self._existing(chat, message_id, "message to delete not found")
        is_own = message.sender is self.world.bot
        is_old = self.world.clock() - message.sent_at > DELETION_LIFE
        may_delete_all = chat.members[self.world.bot.id].may("can_delete_messages")
        if not (may_delete_all or (not is_old and (is_own or chat.is_private))):
            raise bad_request("message can't be deleted")
        self.world.remove_message(chat, message.message_id)

    def answer_press(self, query_id: str, text: str, *, is_alert: bool) -> None:
        """Answer a callback query: once, and within 150 s."""
        press = self.world.presses.get(query_id)
        if press is None or press.answered or self.world.clock() - press.at > PRESS_LIFE:
            raise bad_request(_OLD_QUERY)
        if len(text) > _TOAST_LIMIT:
            raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
        press.answered, press.answer, press.is_alert = True, text, is_alert
        self.world.changes.publish("toast", press)

    def pin(self, chat_id: int | None, message_id: int | None) -> None:
        """Pin a message beside those that are pinned; a service message tells everyone, the bot too.

        It takes no place within the limits: Telegram's are about messages that a bot sends. Pinning
        once more what is pinned is no news.
        """
        chat = self._pinnable(chat_id)
        message = self._existing(chat, message_id, "message to pin not found")
        if message.message_id in chat.pins:
            return
        chat.pins = sorted([*chat.pins, message.message_id])
        notice = self.world.add_message(chat, self.world.bot)
        notice.content = {"pinned_message": shapes.message_json(message, with_reply=False)}
        notice.service = f"{self.world.bot.name} pinned a message"
        self.world.deliver(notice)
        self.world.changes.publish("chat", chat)

    def unpin(self, chat_id: int | None, message_id: int | None) -> None:
        """Take a pin away; without a message that of the newest one."""
        chat = self._pinnable(chat_id)
        newest = chat.pins[-1] if chat.pins else 0
        message = self._existing(chat, message_id or newest, "message to unpin not found")
        self._keep_pins(chat, [pin for pin in chat.pins if pin != message.message_id])

    def unpin_all(self, chat_id: int | None) -> None:
        self._keep_pins(self._pinnable(chat_id), [])

    def leave(self, chat_id: int | None) -> None:
        chat = self.open_chat(chat_id)
        if chat.is_private:
            raise bad_request("chat member status can't be changed in private chats")
        self.world.set_member(chat.id, self.world.bot.id, "left")

    def member(self, chat_id: int | None, user: int | None) -> Member:
        """Someone as a member of a chat: "left" if they never were; ApiError 400 if unknown."""
        chat = self.chat(chat_id)
        if not chat.is_private:
            self._require_member(chat)
        if user is None or user <= 0:
            raise bad_request("invalid user_id specified")
        if user in chat.members:
            return chat.members[user]
        if user not in self.world.people:
            raise bad_request("user not found")
        return Member(self.world.people[user], "left")

    def administrators(self, chat_id: int | None) -> list[Member]:
        """The administrators of a group, without other bots."""
        chat = self.chat(chat_id)
        if chat.is_private:
            raise bad_request("there are no administrators in the private chat")
        self._require_member(chat)
        others = (one for one in chat.members.values() if not one.user.is_bot or one.user is self.world.bot)
        return [one for one in others if one.is_administrator]

    def _require_person(self, chat: Chat) -> None:
        person = chat.person
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person.blocked:
            raise forbidden("bot was blocked by the user")
        if not person.started:
            raise forbidden("bot can't initiate conversation with a user")

    def _require_member(self, chat: Chat) -> None:
        member = chat.members.get(self.world.bot.id)
        if member is not None and member.status == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if member is None or not member.is_present:
            raise forbidden(f"bot is not a member of the {chat.kind} chat")

    def _require_permission(self, chat: Chat, bot: Member, file: StoredFile | None) -> None:
        """Refuse what the group, or the person's privacy, does not let the bot send."""
        words = forbidden_words(chat, bot, file.kind if file else None)
        if words is not None:
            raise bad_request(f"not enough rights to send {words} to the chat")
        is_spoken = file is not None and file.kind in ("voice", "video_note")
        if is_spoken and chat.is_private and chat.person.restricts_voice:
            raise ApiError(400, "Bad Request: VOICE_MESSAGES_FORBIDDEN")

    def _replied(self, chat: Chat, outgoing: Outgoing) -> Message | None:
        if outgoing.reply_to is None:
            return None
        replied = chat.messages.get(outgoing.reply_to)
        if replied is None and not outgoing.reply_is_optional:
            raise bad_request("message to be replied not found")
        return replied

    def _spend(self, chat: Chat) -> None:
        now = self.world.clock()
        wait = self.limits.spend(chat.id, now, is_group=not chat.is_private)
        if wait is not None:
            raise too_many_requests(wait)

    def _existing(self, chat: Chat, message_id: int | None, otherwise: str) -> Message:
        if message_id is None:
            raise bad_request("message identifier is not specified")
        message = chat.messages.get(message_id)
        if message is None:
            raise bad_request(otherwise)
        return message

    def _editable(self, chat_id: int | None, message_id: int | None) -> Message:
        chat = self.open_chat(chat_id)
        message = self._existing(chat, message_id, "message to edit not found")
        is_own = message.sender is self.world.bot and not message.service
        if not is_own or message.force_reply is not None:
            raise bad_request("message can't be edited")
        return message

    def _edit(self, message: Message, text: str, entities: list[Json], markup: Markup) -> Message:
        if markup.force_reply is not None:
            raise bad_request("inline keyboard expected")
        now = (text, entities, markup.buttons)
        if now == (message.text, message.entities, message.buttons):
            raise bad_request(_NOT_MODIFIED)
        self._spend(message.chat)
        message.text, message.entities, message.buttons = now
        message.edit_date = int(time.time())
        self.world.changes.publish("edited", message)
        return message

    def _pinnable(self, chat_id: int | None) -> Chat:
        chat = self.open_chat(chat_id)
        if not (chat.is_private or chat.members[self.world.bot.id].may("can_pin_messages")):
            raise bad_request("not enough rights to manage pinned messages in the chat")
        return chat

    def _keep_pins(self, chat: Chat, pins: list[int]) -> None:
        if pins != chat.pins:
            chat.pins = pins
            self.world.changes.publish("chat", chat)

    def _mentions(self, entities: list[Json]) -> list[Json]:
        """Put the people into text mentions; Telegram drops those of people whom it cannot show."""
        if not any("user_id" in one for one in entities):
            return entities
        people = self.world.people
        return [
            _mention(one, shapes.user_json(people[one["user_id"]])) if "user_id" in one else one
            for one in entities
            if one.get("user_id", None) is None or one["user_id"] in people
        ]


def _mention(entity: Json, user: Json) -> Json:
    return {**{key: value for key, value in entity.items() if key != "user_id"}, "user": user}
