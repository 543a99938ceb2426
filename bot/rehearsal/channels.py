"""Channels, the groups where they are discussed, and people who write as a channel.

Bot API 9.2: `linked_chat_id` and `join_to_send_messages` of ChatFullInfo, `is_automatic_forward` and
`sender_chat` of Message. TDLib: who is no member writes only in a discussion group that does not ask people
to join first. One writes as a channel of one's own in public groups and in discussion groups
(core.telegram.org/api/send-as).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.detection import find_entities
from bot.rehearsal.errors import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal.groups import Groups
    from bot.rehearsal.model import Chat, Message
    from bot.rehearsal.world import World


class Channels:
    """What people do with channels; a part of the world. The bot is in none of them."""

    def __init__(self, world: World, groups: Groups) -> None:
        self._world = world
        self._groups = groups

    def add(self, title: str, owner: int, username: str | None = None) -> int:
        """Add a channel; return its id."""
        channel = self._groups.new_chat(title, "channel", owner)
        channel.username = username
        return channel.id

    def link(self, channel: int, group: int, *, must_join: bool = False) -> None:
        """A supergroup becomes the place where a channel is discussed.

        must_join: only members write there, as in any other group.
        """
        posts, talk = self._channel(channel), self._world.chat(group)
        if talk.kind != "supergroup":
            raise RefusedError("a channel is discussed in a supergroup")
        posts.linked, talk.linked, talk.must_join = talk, posts, must_join

    def post(self, channel: int, text: str) -> int | None:
        """The channel posts; return the id of what comes into the group where it is discussed, if any."""
        posts = self._channel(channel)
        post = self._new_message(posts, posts, text)
        self._world.show(post)
        if posts.linked is None:
            return None
        arrival = self._new_message(posts.linked, posts, text)
        arrival.forwarded = post
        return self._world.deliver(arrival)

    def writer(self, channel: int, user: int, group: Chat) -> Chat:
        """The channel as which somebody writes in a group; RefusedError if Telegram does not offer it."""
        posts = self._channel(channel)
        member = posts.members.get(user)
        if member is None or member.status != "creator":
            raise RefusedError("this is not a channel of theirs")
        if group.kind != "supergroup" or not (group.username or group.linked):
            raise RefusedError("people write as a channel only in public groups and in discussion groups")
        return posts

    def _new_message(self, chat: Chat, channel: Chat, text: str) -> Message:
        owner = next(one.user for one in channel.members.values())
        message = self._world.add_message(chat, owner)
        message.sender_chat, message.text, message.entities = channel, text, find_entities(text)
        return message

    def _channel(self, channel: int) -> Chat:
        found = self._world.chat(channel)
        if found.kind != "channel":
            raise RefusedError("this is no channel")
        return found
