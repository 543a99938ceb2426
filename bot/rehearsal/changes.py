"""Tells observers of each change, and lets tests wait for the world to come to a state."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.model import Json

Wanted = TypeVar("Wanted")


class Observer(Protocol):
    """Called with the kind of a change, what changed, and details."""

    def __call__(self, kind: str, subject: Any, details: Json) -> None: ...


class Changes:
    """One place through which every change goes."""

    def __init__(self) -> None:
        self.observers: list[Observer] = []
        self._stirred: asyncio.Event | None = None

    def publish(self, kind: str, subject: Any = None, **details: Any) -> None:
        """Tell all observers, and wake those who wait."""
        for observer in self.observers:
            observer(kind, subject, details)
        self.stir()

    def stir(self) -> None:
        """Make those who wait look again."""
        if self._stirred is not None:
            self._stirred.set()
            self._stirred = None

    async def wait_for(self, predicate: Callable[[], Wanted], within: float) -> Wanted:
        """Return the predicate's first true value, tried again after every change.

        Raises TimeoutError after `within` seconds.
        """
        try:
            async with asyncio.timeout(within):
                while not (value := predicate()):
                    self._stirred = self._stirred or asyncio.Event()
                    await self._stirred.wait()
        except TimeoutError:
            raise TimeoutError(f"not within {within} s: {predicate!r}") from None
        return value
