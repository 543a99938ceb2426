"""Whose turn it is: which of the messages that wait may leave now, and when the next one may."""

from collections import Counter
from math import inf

import structlog

from bot.logs import OnceAMinute
from bot.pace import Pace
from bot.pauses import pause_after
from bot.verdicts import Unknown, Verdict
from bot.waiting import Item, Waiting
from storage.outbox import Lane

log = structlog.get_logger()

NEW_IN_ROW = 2
"""Messages with new questions to a group before one that shows what was decided, while both wait."""


class Turns:
    """Gives turns. A chat has one message in flight; one about a subject waits until the last is noted."""

    def __init__(self, waiting: Waiting, pace: Pace) -> None:
        self._waiting = waiting
        self._pace = pace
        self._lanes: tuple[Lane, ...] = tuple(Lane)
        self._busy: set[int] = set()
        self._unwritten: set[tuple[object, ...]] = set()
        self._new_in_row: Counter[int] = Counter()
        self._failures = 0
        self._down_until = -inf
        self._complaint = OnceAMinute()

    def give_to_replies_only(self) -> None:
        """Let nothing leave any more but what people wait for."""
        self._lanes = (Lane.REPLY,)

    def take(self, now: float) -> tuple[Item | None, float]:
        """Start the next message that may leave now; else return the earliest moment at which one may."""
        if now < self._down_until:
            return None, self._down_until
        while True:
            item, moment = self._waiting.take(self._lanes, self._when_any, self._when, now)
            if item is None:
                return None, min(moment, self._waiting.next_due)
            if not item.superseded:
                self._start(item, now)
                return item, now

    def note_answer(self, item: Item, now: float) -> None:
        """Count the end of a call, however it ended: its slot frees a window later."""
        self._pace.answered(item.chat_id, now, steady=_is_steady(item))

    def note_verdict(self, verdict: Verdict, now: float) -> None:
        """While Telegram cannot be reached, wait longer and longer instead of trying every chat."""
        if not isinstance(verdict, Unknown):
            self._failures = 0
            return
        if self._failures == 0 or now >= self._down_until:
            self._failures += 1
            pause = pause_after(self._failures)
            self._down_until = now + pause
            if self._complaint.is_due():
                log.warning(
                    "telegram_unreachable",
                    error=verdict.error,
                    meaning=f"What is to be sent waits. Tried again in {pause:g} s, and for ever.",
                )

    def end(self, item: Item) -> None:
        """Free the chat for its next message."""
        self._busy.discard(item.chat_id)

    def end_unwritten(self, item: Item) -> None:
        """Free the chat; but what is about the same waits, to know which message this one has become."""
        if item.about is not None:
            self._unwritten.add(item.about)
        self.end(item)

    def note_result(self, item: Item) -> None:
        """It is written down which message this one has become."""
        if item.about is not None:
            self._unwritten.discard(item.about)

    def _start(self, item: Item, now: float) -> None:
        self._busy.add(item.chat_id)
        self._pace.start(item.chat_id, now, steady=_is_steady(item))
        if item.chat_id < 0 and item.lane is Lane.DESK:
            self._new_in_row[item.chat_id] += 1
        elif item.chat_id < 0 and _is_steady(item):
            del self._new_in_row[item.chat_id]

    def _when_any(self, lane: Lane, now: float) -> float:
        return self._pace.when_any(now, interactive=lane is not Lane.BROADCAST)

    def _when(self, item: Item, now: float) -> float:
        if item.chat_id in self._busy or (item.about is not None and item.about in self._unwritten):
            return inf
        if self._gives_way(item):
            return inf
        return self._pace.when(
            item.chat_id,
            now,
            interactive=item.lane is not Lane.BROADCAST,
            steady=_is_steady(item),
            steady_waits=self._waiting.waits(Lane.DESK, item.chat_id),
        )

    def _gives_way(self, item: Item) -> bool:
        """Tell whether it is the turn of what was decided to be seen, after so many new questions."""
        is_new = item.lane is Lane.DESK and self._new_in_row[item.chat_id] >= NEW_IN_ROW
        return is_new and self._waiting.waits(Lane.NEWS, item.chat_id)


def _is_steady(item: Item) -> bool:
    """Tell what nobody waits for with a finger on the phone: it may wait a little in a group."""
    return item.lane is not Lane.REPLY
