"""The live feed of the page: the whole state once, then one message for each change."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import WSMsgType, web

from bot.rehearsal.model import Chat, Person
from bot.rehearsal.page_shapes import page_chat, page_message, page_person

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.rehearsal.flood import Floods
    from bot.rehearsal.model import Json, Message
    from bot.rehearsal.presses import Press
    from bot.rehearsal.profile import Profile
    from bot.rehearsal.world import World

_BEHIND = 10_000
_TRAFFIC_SECONDS = 0.5


class LiveFeed:
    """Sends changes to every open page. Shapes nothing while no page is open."""

    def __init__(
        self,
        world: World,
        profile: Profile,
        switches: Callable[[], Json],
        traffic: Callable[[], Json],
        floods: Floods,
    ) -> None:
        self._world = world
        self._profile = profile
        self._switches = switches
        self._traffic = traffic
        self._floods = floods
        self._pages: set[asyncio.Queue[str | None]] = set()
        self._shapes: dict[str, Callable[[Any], Json]] = {
            "message": _message,
            "edited": _message,
            "deleted": lambda chat: {"chat": chat.id},
            "person": lambda person: {"person": page_person(person)},
            "chat": lambda chat: {"chat": self._chat(chat)},
            "gone": lambda chat: {"chat": chat.id, "became": chat.migrated_to},
            "pressed": _pressed,
            "toast": _toast,
            "switches": lambda _: {"switches": self._switches()},
            "bot": lambda _: {"bot": self._bot()},
            "flood": lambda progress: {**progress.summary(), "samples": progress.samples[-1:]},
        }
        world.changes.observers.append(self._observe)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Serve one page's WebSocket until it closes."""
        socket = web.WebSocketResponse(heartbeat=30, compress=False)
        await socket.prepare(request)
        queue: asyncio.Queue[str | None] = asyncio.Queue(_BEHIND)
        queue.put_nowait(_dump({"type": "state", **self.state()}))
        self._pages.add(queue)
        writing = asyncio.create_task(_write(socket, queue))
        counting = asyncio.create_task(self._count(queue))
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    break
        finally:
            self._pages.discard(queue)
            writing.cancel()
            counting.cancel()
            await asyncio.gather(writing, counting, return_exceptions=True)
        return socket

    def close(self) -> None:
        """Close every page's socket."""
        for queue in list(self._pages):
            self._end(queue)

    def state(self) -> Json:
        """Everything that a page shows."""
        world = self._world
        return {
            "bot": self._bot(),
            "people": [page_person(one) for one in world.people.values() if not one.in_crowd],
            "chats": [self._chat(one) for one in world.chats.values() if one.is_shown],
            "switches": self._switches(),
            "can_flood": self._floods.can_begin,
            "flood": self._floods.state(),
            "toasts": [],
        }

    def _bot(self) -> Json:
        bot = self._world.bot
        return {
            "id": bot.id,
            "name": bot.name,
            "username": bot.username,
            "descriptions": self._profile.texts("description"),
        }

    def _chat(self, chat: Chat) -> Json:
        return page_chat(chat, self._profile.commands_by_language(chat))

    def _observe(self, kind: str, subject: Any, details: Json) -> None:
        if not self._pages or _is_hidden(subject):
            return
        for message in self._messages(kind, subject, details):
            text = _dump(message)
            for queue in list(self._pages):
                self._put(queue, text)

    def _messages(self, kind: str, subject: Any, details: Json) -> Iterable[Json]:
        if kind == "commands":
            chats = [chat for chat in self._world.chats.values() if chat.is_shown]
            return [self._commands(chat) for chat in chats]
        shape = self._shapes.get(kind)
        return [] if shape is None else [{"type": kind, **shape(subject), **details}]

    def _commands(self, chat: Chat) -> Json:
        if not chat.is_private:  # its members read several languages, which a chat's shape holds
            return {"type": "chat", "chat": self._chat(chat)}
        shown = self._profile.shown_commands(chat, chat.person.language)
        return {"type": "commands", "chat": chat.id, "commands": shown}

    def _put(self, queue: asyncio.Queue[str | None], text: str) -> None:
        if queue.qsize() >= _BEHIND - 1:  # a page that does not read; it comes back with a new state
            self._end(queue)
        else:
            queue.put_nowait(text)

    def _end(self, queue: asyncio.Queue[str | None]) -> None:
        self._pages.discard(queue)
        while queue.full():
            queue.get_nowait()
        queue.put_nowait(None)

    async def _count(self, queue: asyncio.Queue[str | None]) -> None:
        """Tell the page twice a second how much goes through, when that changed."""
        told: Json = {}
        while True:
            traffic = self._traffic()
            if traffic != told:
                self._put(queue, _dump({"type": "traffic", **traffic}))
                told = traffic
            await asyncio.sleep(_TRAFFIC_SECONDS)


async def _write(socket: web.WebSocketResponse, queue: asyncio.Queue[str | None]) -> None:
    while (text := await queue.get()) is not None:
        await socket.send_str(text)
    await socket.close()


def _is_hidden(subject: Any) -> bool:
    """Whether a change is of no interest to any page: there is no phone that would show it."""
    if isinstance(subject, Person):
        return subject.in_crowd
    chat = subject if isinstance(subject, Chat) else getattr(subject, "chat", None)
    return isinstance(chat, Chat) and chat.is_hidden


def _message(message: Message) -> Json:
    return {"chat": message.chat.id, "message": page_message(message)}


def _pressed(press: Press) -> Json:
    where = {"chat": press.chat.id, "message_id": press.message_id}
    return {"user": press.user.id, "press": press.id, **where, "data": press.data}


def _toast(press: Press) -> Json:
    return {"user": press.user.id, "press": press.id, "text": press.answer, "alert": press.is_alert}


def _dump(message: Json) -> str:
    try:
        return orjson.dumps(message).decode()
    except TypeError:  # half a surrogate pair in a forged text
        return orjson.dumps(_printable(message)).decode()


def _printable(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {key: _printable(one) for key, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value
