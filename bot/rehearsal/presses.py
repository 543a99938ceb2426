"""Presses of buttons, and the callback queries that the bot gets of them."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.rehearsal import shapes
from bot.rehearsal.errors import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal.model import Chat, Json, Person
    from bot.rehearsal.world import World


@dataclass(slots=True)
class Press:
    """A button that someone pressed; `at` is of the world's clock."""

    id: str
    user: Person
    chat: Chat
    message_id: int
    data: str
    at: float
    answered: bool = False
    answer: str = ""
    is_alert: bool = False


class Presses:
    """All presses of a world, by the id of their callback query."""

    def __init__(self, world: World, first_id: int, first_instance: int) -> None:
        self._world = world
        self._ids = itertools.count(first_id)
        self._first_instance = first_instance
        self._by_id: dict[str, Press] = {}

    def __getitem__(self, query_id: str) -> Press:
        return self._by_id[query_id]

    def get(self, query_id: str) -> Press | None:
        return self._by_id.get(query_id)

    def add(self, user: Person, chat: Chat, message_id: int, data: str) -> str:
        """Send the bot a callback query; return its id."""
        world = self._world
        press = Press(str(next(self._ids)), user, chat, message_id, data, world.clock())
        self._by_id[press.id] = press
        world.updates.emit("callback_query", self._callback_query(press))
        world.changes.publish("pressed", press)
        return press.id

    def _callback_query(self, press: Press) -> Json:
        message = press.chat.messages.get(press.message_id)
        return {
            "id": press.id,
            "from": shapes.user_json(press.user),
            "message": shapes.message_json(message) if message else _inaccessible(press),
            "chat_instance": str(self._first_instance + press.chat.id),
            "data": press.data,
        }


def require_button(chat: Chat, message_id: int, data: str) -> None:
    """Refuse a press where no button with that data is shown."""
    message = chat.messages.get(message_id)
    rows = (message.buttons or []) if message else []
    if not any(button.get("callback_data") == data for row in rows for button in row):
        raise RefusedError("there is no such button")


def _inaccessible(press: Press) -> Json:
    chat = shapes.chat_json(press.chat)
    return {"chat": chat, "message_id": press.message_id, "date": 0}
