"""Groups: who belongs to them, what the bot is told of it, and how one becomes a supergroup."""

from __future__ import annotations

import itertools
import time
from typing import TYPE_CHECKING

from bot.rehearsal import shapes
from bot.rehearsal.errors import RefusedError
from bot.rehearsal.model import Chat, Member
from bot.rehearsal.permissions import PERMISSIONS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bot.rehearsal.model import ChatKind, Person, Status
    from bot.rehearsal.world import World

_FIRST_GROUP = 5_000_001
_FIRST_SUPERGROUP = 1_002_000_000_001


class Groups:
    """What people do with groups; a part of the world."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._group_ids = itertools.count(-_FIRST_GROUP, -1)
        self._supergroup_ids = itertools.count(-_FIRST_SUPERGROUP, -1)

    def add(self, title: str, members: Sequence[int], *, supergroup: bool) -> int:
        world = self._world
        if not members:
            raise RefusedError("a group needs a creator")
        chat = self.new_chat(title, "supergroup" if supergroup else "group", members[0])
        for user in members[1:]:
            if user != world.bot.id:
                chat.members[user] = Member(world.person(user), "member")
        world.changes.publish("chat", chat)
        if world.bot.id in members:
            self.set_member(chat.id, world.bot.id, "member")
        return chat.id

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
        where = self._world.chat(chat)
        if where.kind not in ("group", "supergroup") or where.migrated_to is not None:
            raise RefusedError("only groups have members to change")
        person = self._world.bot if user == self._world.bot.id else self._world.person(user)
        member = where.members.setdefault(user, Member(person, "left"))
        was_present = member.is_present
        doer = self._creator(where) if by is None else self._world.person(by)
        actor = person if status == "left" else doer
        self.change(where, actor, member, status, is_anonymous=is_anonymous, lacks=lacks)
        if member.is_present != was_present:
            self._say(where, actor, member)
        self._world.changes.publish("chat", where)

    def change(
        self,
        chat: Chat,
        actor: Person,
        member: Member,
        status: Status,
        *,
        is_anonymous: bool = False,
        lacks: Collection[str] = (),
    ) -> None:
        """Change a membership and tell the bot: my_chat_member for itself, else chat_member."""
        before = shapes.member_json(member)
        member.status, member.is_anonymous, member.lacks = status, is_anonymous, frozenset(lacks)
        after = shapes.member_json(member)
        if before == after:
            return
        world = self._world
        bot = chat.members.get(world.bot.id)
        about_bot = member is bot
        if not about_bot and not (bot and bot.is_administrator):
            return
        update = {
            "chat": shapes.chat_json(chat),
            "from": shapes.ANONYMOUS_USER if self._is_hidden(chat, actor) else shapes.user_json(actor),
            "date": int(time.time()),
            "old_chat_member": before,
            "new_chat_member": after,
        }
        world.updates.emit("my_chat_member" if about_bot else "chat_member", update)

    def migrate(self, chat: int) -> int:
        old = self._world.chat(chat)
        if old.kind != "group" or old.migrated_to is not None:
            raise RefusedError("only a basic group becomes a supergroup")
        creator = self._creator(old)
        new = self.new_chat(old.title, "supergroup", creator.id)
        new.members, new.forbidden = old.members, old.forbidden
        self._announce(old, creator, "migrate_to_chat_id", new.id)
        old.migrated_to = new.id
        self._announce(new, creator, "migrate_from_chat_id", old.id)
        self._world.changes.publish("chat", new)
        self._world.changes.publish("gone", old)
        return new.id

    def forbid(self, chat: int, permissions: Collection[str]) -> None:
        where = self._world.chat(chat)
        if where.kind not in ("group", "supergroup") or not set(permissions) <= set(PERMISSIONS):
            raise RefusedError("only groups have permissions, those of ChatPermissions")
        where.forbidden = frozenset(permissions)
        self._world.changes.publish("chat", where)

    def set_username(self, chat: int, username: str | None) -> None:
        where = self._world.chat(chat)
        if where.kind != "supergroup":
            raise RefusedError("only a supergroup is made public")
        where.username = username
        self._world.changes.publish("chat", where)

    def new_chat(self, title: str, kind: ChatKind, owner: int) -> Chat:
        """A group or channel with nobody in it but its creator, not shown yet."""
        creator = self._world.person(owner)
        ids = self._group_ids if kind == "group" else self._supergroup_ids
        chat = Chat(next(ids), kind, title, {owner: Member(creator, "creator")})
        self._world.chats[chat.id] = chat
        return chat

    def _is_hidden(self, chat: Chat, actor: Person) -> bool:
        """Whether the group stands in for whoever acts."""
        member = chat.members.get(actor.id)
        return member is not None and member.is_anonymous and member.is_administrator

    def _creator(self, chat: Chat) -> Person:
        return next(one.user for one in chat.members.values() if one.status == "creator")

    def _say(self, chat: Chat, actor: Person, member: Member) -> None:
        """The service message about who came or went, which everyone sees."""
        user = shapes.user_json(member.user)
        message = self._world.add_message(chat, actor)
        message.sender_chat = chat if self._is_hidden(chat, actor) else None
        if member.is_present:
            message.content = {"new_chat_members": [user]}
            message.service = f"{member.user.name} joined the group"
        else:
            message.content = {"left_chat_member": user}
            message.service = f"{member.user.name} left the group"
        self._world.deliver(message)

    def _announce(self, chat: Chat, actor: Person, field: str, other: int) -> None:
        message = self._world.add_message(chat, actor)
        message.content = {field: other}
        message.service = "The group became a supergroup"
        self._world.deliver(message)
