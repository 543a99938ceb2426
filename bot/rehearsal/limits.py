"""Telegram's limits on sending, as sliding windows over times that the caller passes in."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Window:
    """At most `count` accepted calls in any `seconds`."""

    count: int
    seconds: float
    accepted: deque[float] = field(default_factory=deque)
    refused_until: float = -math.inf

    def wait(self, now: float) -> float:
        """Seconds until a call would be accepted; 0 if it would be now."""
        while self.accepted and self.accepted[0] <= now - self.seconds:
            self.accepted.popleft()
        if now < self.refused_until:
            return self.refused_until - now
        if len(self.accepted) < self.count:
            return 0.0
        return self.accepted[0] + self.seconds - now


@dataclass(slots=True)
class Limits:
    """What may be sent; off until `enabled`. Times are seconds of any steady clock."""

    enabled: bool = False
    per_second: int = 30
    chat_count: int = 8
    chat_seconds: float = 8.0
    group_count: int = 20
    group_seconds: float = 60.0
    _overall: Window = field(init=False)
    _chats: dict[int, Window] = field(init=False)
    _groups: dict[int, Window] = field(init=False)

    def __post_init__(self) -> None:
        self.forget()

    def forget(self) -> None:
        """Start anew with empty windows, with the numbers as they stand now."""
        self._overall = Window(self.per_second, 1.0)
        self._chats = defaultdict(lambda: Window(self.chat_count, self.chat_seconds))
        self._groups = defaultdict(lambda: Window(self.group_count, self.group_seconds))

    def spend(self, chat: int, now: float, *, is_group: bool) -> int | None:
        """Take a place for a call to `chat`, or return retry_after in whole seconds, rounded up.

        As on Telegram, a refusal holds for the whole time that it names.
        """
        if not self.enabled:
            return None
        windows = [self._overall, self._chats[chat]]
        if is_group:
            windows.append(self._groups[chat])
        slowest = max(windows, key=lambda window: window.wait(now))
        wait = slowest.wait(now)
        if wait > 0:
            seconds = math.ceil(wait)
            if now >= slowest.refused_until:
                slowest.refused_until = now + seconds
            return seconds
        for window in windows:
            window.accepted.append(now)
        return None
