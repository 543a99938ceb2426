"""Forums: groups whose messages belong to topics; and the threads of other supergroups.

Bot API 9.2: a topic's id is that of the service message that began it, and comes as `message_thread_id`
with `is_topic_message`; the General topic has none. In other supergroups replies carry the id of the message
that began the thread. What a bot sends with a thread that is not there is refused, and so is 1 for General
(tdlib/telegram-bot-api#798). In a closed topic only those write who may manage topics; a reply without a
thread is refused while General is closed, wherever it would go (telegramdesktop/tdesktop#30476).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.errors import ApiError, RefusedError, bad_request
from bot.rehearsal.model import Topic

if TYPE_CHECKING:
    from bot.rehearsal.model import Chat, Json, Member, Message
    from bot.rehearsal.world import World

GENERAL = 1
_COLOUR = 0x6FB9F0


class Topics:
    """What people do with the topics of a forum; a part of the world."""

    def __init__(self, world: World) -> None:
        self._world = world

    def begin(self, chat: int) -> None:
        """Make a forum of a supergroup, with General as its only topic."""
        where = self._world.chat(chat)
        if where.kind != "supergroup":
            raise RefusedError("only a supergroup becomes a forum")
        where.topics.setdefault(GENERAL, Topic("General"))
        self._world.changes.publish("chat", where)

    def add(self, chat: int, user: int, name: str) -> int:
        """Someone begins a topic; return its id."""
        where = self._forum(chat)
        message = self._world.add_message(where, self._world.person(user))
        message.thread = message.message_id
        where.topics[message.message_id] = Topic(name)
        created = {"name": name, "icon_color": _COLOUR}
        return self._announce(message, {"forum_topic_created": created}, f"The topic “{name}” begins")

    def close(self, chat: int, user: int, topic: int = GENERAL) -> None:
        """Someone closes a topic: only those who manage topics write there."""
        self._set_closed(chat, user, topic, is_closed=True)

    def reopen(self, chat: int, user: int, topic: int = GENERAL) -> None:
        """Someone opens a closed topic again."""
        self._set_closed(chat, user, topic, is_closed=False)

    def delete(self, chat: int, topic: int) -> None:
        """A topic goes, with all its messages; bots are not told."""
        where = self._forum(chat)
        if topic == GENERAL or topic not in where.topics:
            raise RefusedError("there is no such topic to delete")
        del where.topics[topic]
        for message in [one.message_id for one in where.messages.values() if one.thread == topic]:
            self._world.remove_message(where, message)

    def _set_closed(self, chat: int, user: int, topic: int, *, is_closed: bool) -> None:
        where = self._forum(chat)
        if topic not in where.topics:
            raise RefusedError("there is no such topic")
        where.topics[topic].is_closed = is_closed
        message = self._world.add_message(where, self._world.person(user))
        message.thread = None if topic == GENERAL else topic
        field, done = ("closed", "closed") if is_closed else ("reopened", "open again")
        self._announce(message, {f"forum_topic_{field}": {}}, f"{where.topics[topic].name} is {done}")

    def _announce(self, message: Message, content: Json, words: str) -> int:
        message.content, message.service = content, words
        return self._world.deliver(message)

    def _forum(self, chat: int) -> Chat:
        where = self._world.chat(chat)
        if not where.is_forum:
            raise RefusedError("this group is no forum")
        return where


def thread_for_person(chat: Chat, member: Member, topic: int | None, replied: Message | None) -> int | None:
    """The thread of what somebody writes; RefusedError where their app would not let them."""
    thread = topic or _thread_of_reply(chat, replied)
    if not chat.is_forum:
        return thread
    found = chat.topics.get(thread or GENERAL)
    if found is None:
        raise RefusedError("there is no such topic")
    if found.is_closed and not member.may("can_manage_topics"):
        raise RefusedError("this topic is closed")
    return None if thread == GENERAL else thread


def thread_for_bot(chat: Chat, bot: Member, wanted: int | None, replied: Message | None) -> int | None:
    """The thread of what the bot sends; ApiError 400 where Telegram refuses."""
    if wanted is not None and not _is_thread(chat, wanted):
        raise bad_request("message thread not found")
    thread = wanted or _thread_of_reply(chat, replied)
    asked = {wanted or GENERAL, thread or GENERAL}
    is_closed = any(chat.topics[one].is_closed for one in asked & chat.topics.keys())
    if is_closed and not bot.may("can_manage_topics"):
        raise ApiError(400, "Bad Request: TOPIC_CLOSED")
    return thread


def _is_thread(chat: Chat, wanted: int) -> bool:
    if chat.is_forum:
        return wanted != GENERAL and wanted in chat.topics
    return chat.kind == "supergroup" and wanted in chat.messages


def _thread_of_reply(chat: Chat, replied: Message | None) -> int | None:
    if replied is None or chat.kind != "supergroup":
        return None
    return replied.thread if chat.is_forum else replied.thread or replied.message_id
