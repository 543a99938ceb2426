"""Telegram's limits of one chat, as windows of slots: pure arithmetic on the times that are passed in."""

import math
from collections import deque

CHAT_BURST, CHAT_SECONDS = 8, 8.0
GROUP_LIMIT, GROUP_SECONDS = 20, 60.0

# In a group, moderators press buttons while questions flood in. Each side has a share of the minute that
# the other cannot use up, and takes what is left over.
KEPT_FOR_PRESSES = 4
KEPT_FOR_STEADY = 8
KEPT_OF_BURST = 3
# As long as fewer were sent in the last minute, what may wait leaves at once; then evenly, so that
# several questions gather for one message, and slots do not free all in the same moment.
CALM = 8
STEADY_EVERY = GROUP_SECONDS / (GROUP_LIMIT - KEPT_FOR_PRESSES)


class Window:
    """`limit` slots, each free again `seconds` after the answer to the call that took it."""

    __slots__ = ("_free_at", "_in_flight", "limit", "seconds")

    def __init__(self, limit: int, seconds: float) -> None:
        self.limit = limit
        self.seconds = seconds
        self._in_flight = 0
        self._free_at: deque[float] = deque()

    def when(self, now: float, *, keep: int = 0) -> float:
        """The earliest moment at which more than `keep` slots are free; infinity as in `Pace.when`."""
        missing = self.taken(now) + keep + 1 - self.limit
        if missing <= 0:
            return now
        return self._free_at[missing - 1] if missing <= len(self._free_at) else math.inf

    def taken(self, now: float) -> int:
        """Slots that are not free."""
        while self._free_at and self._free_at[0] <= now:
            self._free_at.popleft()
        return self._in_flight + len(self._free_at)

    def start(self) -> None:
        """Take a slot; whether one is free is the caller's question to `when`."""
        self._in_flight += 1

    def answered(self, now: float) -> None:
        """Give back the slot of one call, `seconds` from now."""
        self._in_flight -= 1
        self._free_at.append(now + self.seconds)

    def is_idle(self, now: float) -> bool:
        """Whether nothing is in flight and every slot is free, so that the window can be forgotten."""
        return not self._in_flight and (not self._free_at or self._free_at[-1] <= now)


class Chat:
    """What one person's chat takes, and until when a 429 has closed it."""

    __slots__ = ("_burst", "paused_until")

    def __init__(self) -> None:
        self._burst = Window(CHAT_BURST, CHAT_SECONDS)
        self.paused_until = -math.inf

    # All messages of a person's chat are alike: only a group has shares.
    def when(self, now: float, *, steady: bool = False, steady_waits: bool = False) -> float:  # noqa: ARG002
        """The earliest moment at which a message may be sent; infinity as in `Window.when`."""
        return max(now, self.paused_until, self._burst.when(now))

    def start(self, now: float, *, steady: bool = False) -> None:  # noqa: ARG002
        """Count a call that begins."""
        self._burst.start()

    def answered(self, now: float, *, steady: bool = False) -> None:  # noqa: ARG002
        """Count the end of a call."""
        self._burst.answered(now)

    def is_idle(self, now: float) -> bool:
        """Whether the chat can be forgotten."""
        return self.paused_until <= now and self._burst.is_idle(now)


class Group(Chat):
    """What a group takes. `steady` messages may wait a little; the others answer somebody's press."""

    __slots__ = ("_minute", "_steady", "_steady_from")

    def __init__(self) -> None:
        super().__init__()
        self._minute = Window(GROUP_LIMIT, GROUP_SECONDS)
        self._steady = Window(GROUP_LIMIT, GROUP_SECONDS)  # those of the minute that were steady
        self._steady_from = -math.inf

    def when(self, now: float, *, steady: bool = False, steady_waits: bool = False) -> float:
        """As in Chat; `steady_waits`: a press must leave the steady ones their share."""
        moment = max(now, self.paused_until)
        taken, steady_taken = self._minute.taken(now), self._steady.taken(now)
        if not steady:
            keep = max(0, KEPT_FOR_STEADY - steady_taken) if steady_waits else 0
            return max(moment, self._burst.when(now), self._minute.when(now, keep=keep))
        keep = max(0, KEPT_FOR_PRESSES - (taken - steady_taken))
        moment = max(moment, self._minute.when(now, keep=keep), self._burst.when(now, keep=KEPT_OF_BURST))
        return moment if taken < CALM else max(moment, self._steady_from)

    def start(self, now: float, *, steady: bool = False) -> None:
        """Count a call that begins."""
        super().start(now)
        self._minute.start()
        if steady:
            self._steady.start()
            self._steady_from = now + STEADY_EVERY

    def answered(self, now: float, *, steady: bool = False) -> None:
        """Count the end of a call."""
        super().answered(now)
        self._minute.answered(now)
        if steady:
            self._steady.answered(now)

    def is_idle(self, now: float) -> bool:
        """Whether the group can be forgotten."""
        return super().is_idle(now) and self._minute.is_idle(now)
