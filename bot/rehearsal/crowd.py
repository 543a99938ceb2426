"""People without a phone on the page, who play their parts through the same world as everyone else."""

from __future__ import annotations

import asyncio
import random
from typing import TYPE_CHECKING, Any

from bot.rehearsal.scripts import Press, Say

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.model import Json, Message
    from bot.rehearsal.scripts import Part
    from bot.rehearsal.world import World

PATIENCE = 120.0
"""Seconds after which somebody gives up waiting for the bot."""
PAUSE = 0.5
"""Seconds that people take before they act, on average."""


class Crowd:
    """Plays parts; any number at the same time."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._players: dict[int, _Player] = {}
        world.changes.observers.append(self._observe)

    async def play(self, part: Part, *, on_end: Callable[[], None]) -> None:
        """Play a part, call `on_end` once its last step is done, and wait for the bot's answer to that.

        Raises TimeoutError when the bot leaves somebody waiting, RefusedError when the world changed
        so that they cannot go on.
        """
        user = self._world.add_person(part.name, part.language, in_crowd=True)
        self._players[user] = player = _Player(self._world, user)
        try:
            for step in part.steps:
                await player.take(step)
            on_end()
            await player.hear()
        finally:
            del self._players[user]

    def _observe(self, kind: str, subject: Any, details: Json) -> None:  # noqa: ARG002
        if kind in ("message", "edited") and subject.is_from_bot and subject.chat.id in self._players:
            self._players[subject.chat.id].note(subject)


class _Player:
    """One person at work: what the bot said since they last did something."""

    def __init__(self, world: World, user: int) -> None:
        self._world = world
        self._user = user
        self._heard: list[Message] = []
        self._stirred = asyncio.Event()
        self._has_acted = False

    def note(self, message: Message) -> None:
        self._heard.append(message)
        self._stirred.set()

    async def take(self, step: Say | Press) -> None:
        """Wait for what the step needs, then do it."""
        if isinstance(step, Press):
            message, data = await self._find_button(step)
            await self._hesitate()
            self._heard.clear()
            # Meanwhile the bot may have taken the button away; whoever saw it can still press it.
            self._world.press(self._user, self._user, message, data, forge=True)
        else:
            if self._has_acted:
                await self.hear()
            await self._hesitate()
            self._heard.clear()
            self._world.send_text(self._user, self._user, step.text)
        self._has_acted = True

    async def hear(self) -> None:
        """Wait until the bot has said something since the last act."""
        async with asyncio.timeout(PATIENCE):
            while not self._heard:
                await self._stir()

    async def _find_button(self, step: Press) -> tuple[int, str]:
        async with asyncio.timeout(PATIENCE):
            while (found := self._button(step)) is None:
                await self._stir()
        return found

    def _button(self, step: Press) -> tuple[int, str] | None:
        for message in reversed(self._heard):
            for button in (one for row in message.buttons or [] for one in row):
                if step.is_wanted(button.get("callback_data", "")):
                    return message.message_id, button["callback_data"]
        return None

    async def _stir(self) -> None:
        self._stirred.clear()
        await self._stirred.wait()

    async def _hesitate(self) -> None:
        await asyncio.sleep(random.uniform(0, 2 * PAUSE))  # noqa: S311 (a pause, not a secret)
