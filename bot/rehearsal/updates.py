"""The queue of updates: kept until confirmed, given out to one held poll at a time."""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from bot.rehearsal.errors import ApiError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.rehearsal.model import Json

UPDATE_LIFE = 24 * 60 * 60.0
LONGEST_POLL = 50

# An offset further ahead is from before the ids started anew, and confirms nothing.
_AHEAD = 10

# What a bot gets only if it asks for it by name.
_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})

_SECOND_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
_WEBHOOK_IS_SET = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
_WEBHOOK_SET_NOW = "Conflict: terminated by setWebhook request"


class UpdateQueue:
    """Updates wait here until a poll asks for a higher offset, at most 24 h."""

    def __init__(self, clock: Callable[[], float], first_id: int, on_hold: Callable[[], None]) -> None:
        self.next_id = first_id
        self.allowed: frozenset[str] | None = None
        self.webhook: Json | None = None
        self._clock = clock
        self._on_hold = on_hold
        self._waiting: deque[tuple[float, Json]] = deque()
        self._held: asyncio.Future[None] | None = None

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def is_polled(self) -> bool:
        """Whether a poll is held right now."""
        return self._held is not None

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for this kind of update."""
        return kind not in _ON_REQUEST if self.allowed is None else kind in self.allowed

    def emit(self, kind: str, payload: Any) -> None:
        """Queue an update and wake the held poll; what the bot does not want is dropped."""
        if not self.wants(kind):
            return
        self._waiting.append((self._clock(), {"update_id": self.next_id, kind: payload}))
        self.next_id += 1
        if self._held is not None and not self._held.done():
            self._held.set_result(None)

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Remember which kinds the bot wants; None changes nothing, an empty list means all."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def clear(self) -> None:
        """Forget what waits (`drop_pending_updates`)."""
        self._waiting.clear()

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Json]:  # noqa: ASYNC109 (Telegram's parameter)
        """Answer getUpdates.

        Args: offset confirms every update below it; negative: the last N, forgetting the rest.
        timeout in seconds. Raises ApiError 409 as soon as another poll comes, or a webhook is set.
        """
        if self.webhook is not None:
            raise ApiError(409, _WEBHOOK_IS_SET)
        self.end_poll(ApiError(409, _SECOND_POLLER))
        self._confirm(offset)
        if not self._waiting and timeout > 0:
            await self._hold(min(timeout, LONGEST_POLL))
            self._confirm(offset)
        return [update for _, update in list(self._waiting)[:limit]]

    def end_poll(self, error: ApiError | None = None) -> None:
        """End the held poll, if there is one: with an error, or with what there is."""
        if self._held is None or self._held.done():
            return
        if error is None:
            self._held.set_result(None)
        else:
            self._held.set_exception(error)
        self._held = None

    def end_poll_for_webhook(self) -> None:
        """A webhook was set: who polls is told that it ended."""
        self.end_poll(ApiError(409, _WEBHOOK_SET_NOW))

    async def _hold(self, seconds: float) -> None:
        held = asyncio.get_running_loop().create_future()
        self._held = held
        self._on_hold()
        try:
            async with asyncio.timeout(seconds):
                await held
        except TimeoutError:
            pass
        finally:
            if self._held is held:
                self._held = None

    def _confirm(self, offset: int) -> None:
        oldest = self._clock() - UPDATE_LIFE
        while self._waiting and self._waiting[0][0] < oldest:
            self._waiting.popleft()
        if offset > self.next_id + _AHEAD:
            return
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
            return
        while self._waiting and self._waiting[0][1]["update_id"] < offset:
            self._waiting.popleft()
