"""Trouble on purpose: a slow or broken network, refusals, answers that get lost, calls that wait."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.rehearsal.errors import ApiError, failure, too_many_requests

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(slots=True)
class _Failure:
    method: str | None
    error: ApiError
    times: int


@dataclass(slots=True)
class _Loss:
    method: str | None
    times: int


@dataclass(slots=True)
class Hold:
    """Calls of a method wait here until they are released."""

    method: str
    after_effect: bool
    waiting: int = 0
    _gate: asyncio.Event = field(default_factory=asyncio.Event)

    def release(self) -> None:
        """Let all that wait go on, and whoever comes later pass."""
        self._gate.set()

    async def pass_through(self, on_wait: Callable[[], None]) -> None:
        self.waiting += 1
        on_wait()
        try:
            await self._gate.wait()
        finally:
            self.waiting -= 1


class Faults:
    """What goes wrong; nothing unless asked for. latency: seconds that each answer takes."""

    def __init__(self, on_cut: Callable[[], None], on_wait: Callable[[], None]) -> None:
        self.latency = 0.0
        self._on_cut = on_cut
        self._on_wait = on_wait
        self._is_down = False
        self._failures: list[_Failure] = []
        self._losses: list[_Loss] = []
        self._holds: list[Hold] = []

    @property
    def is_down(self) -> bool:
        """While true, connections close without an answer, those of held polls at once."""
        return self._is_down

    @is_down.setter
    def is_down(self, is_down: bool) -> None:
        self._is_down = is_down
        if is_down:
            self._on_cut()

    def fail_next(
        self, method: str | None, status: int, *, times: int = 1, retry_after: int | None = None
    ) -> None:
        """Refuse the next calls of a method (None: of any but getUpdates) without an effect."""
        error = failure(status) if status != 429 else too_many_requests(retry_after or 1)
        self._failures.append(_Failure(method, error, times))

    def lose_answers(self, method: str | None, *, times: int = 1) -> None:
        """The next calls take effect, but their connection closes without an answer."""
        self._losses.append(_Loss(method, times))

    def hold(self, method: str, *, after_effect: bool = False) -> Hold:
        """Keep calls of a method waiting, before or after their effect, until released."""
        hold = Hold(method, after_effect)
        self._holds.append(hold)
        return hold

    def clear(self) -> None:
        """All goes well again; what was held is released."""
        for hold in self._holds:
            hold.release()
        self.latency, self.is_down = 0.0, False
        self._failures.clear()
        self._losses.clear()
        self._holds.clear()

    def failure_for(self, method: str) -> ApiError | None:
        """The failure that this call meets, if any."""
        for planned in self._failures:
            if _concerns(planned.method, method):
                planned.times -= 1
                self._failures = [one for one in self._failures if one.times > 0]
                return planned.error
        return None

    def loses_answer(self, method: str) -> bool:
        """Whether this call's answer gets lost."""
        for planned in self._losses:
            if _concerns(planned.method, method):
                planned.times -= 1
                self._losses = [one for one in self._losses if one.times > 0]
                return True
        return False

    async def wait(self, method: str, *, after_effect: bool) -> None:
        """Wait for the holds that this call meets."""
        for hold in list(self._holds):
            if hold.method == method and hold.after_effect == after_effect:
                await hold.pass_through(self._on_wait)


def _concerns(planned: str | None, method: str) -> bool:
    return method != "getUpdates" if planned is None else planned == method
