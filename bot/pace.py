"""What may be sent when: Telegram's limits as arithmetic, without a clock, a task or a network.

Every time is in seconds of one monotonic clock, is passed in, and never goes back between two calls.
Telegram publishes about 30 messages a second over all, one a second in one chat with short bursts
tolerated, and 20 a minute in one group
(https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this); edits count too.

Nobody but Telegram knows when a message arrived there, only that it was before the answer. So a slot
frees one window after the answer to its call: however slow the network is, no window of Telegram's
clock sees more than its limit.
"""

import math
from collections import OrderedDict

from bot.windows import Chat, Group, Window

# Only the over-all limit keeps a slot back: a reply never waits for a broadcast to free one.
KEPT_FOR_INTERACTIVE = 1
# Broadcasts leave evenly: sent at once, their slots would free at once, a second later, and a reply
# would wait for that. A sender that wakes late catches up by this many seconds.
LATENESS = 0.05

REPEATED_WITHIN = 60.0
SLOWER_AT_MOST_EVERY = 1.0
FASTER_EVERY = 5.0
STEPS_TO_FULL_RATE = 30


class _Rate:
    """Messages a second over all: halved by repeated 429s, won back while it stays quiet."""

    __slots__ = ("_full", "_quiet_since", "_refused_at", "_slowed_at", "current")

    def __init__(self, full: int) -> None:
        self._full = full
        self.current = full
        self._quiet_since = -math.inf
        self._refused_at = -math.inf
        self._slowed_at = -math.inf

    def refused(self, now: float) -> None:
        """Count one 429. What was in flight together is refused together, and slows down once."""
        self.win_back(now)
        is_repeated = now - self._refused_at <= REPEATED_WITHIN
        if is_repeated and now - self._slowed_at >= SLOWER_AT_MOST_EVERY:
            self.current = max(1, self.current // 2)
            self._slowed_at = now
        self._refused_at = self._quiet_since = now

    def win_back(self, now: float) -> None:
        """Add what the quiet time since the last 429 has earned."""
        if self.current == self._full:
            return
        steps = int((now - self._quiet_since) // FASTER_EVERY)
        step = max(1, self._full // STEPS_TO_FULL_RATE)
        self.current = min(self._full, self.current + steps * step)
        self._quiet_since += steps * FASTER_EVERY


class Pace:
    """Decides when a message may be sent: over all, in its chat, in its group, and after a 429.

    Ask `when`, then call `start` as the call to Telegram begins and `answered` as it ends, however
    it does; `refused` besides, when it was a 429. Each costs constant time, and idle chats are forgotten.
    """

    def __init__(self, rate: int = 30) -> None:
        """`rate` is in messages a second over all: 30, or up to 1,000 for paid broadcasts."""
        self._rate = _Rate(rate)
        self._overall = Window(rate, 1.0)
        self._evenly_from = -math.inf
        # In the order of use, so that idle chats are found at the front.
        self._chats: OrderedDict[int, Chat] = OrderedDict()

    def when_any(self, now: float, *, interactive: bool) -> float:
        """The earliest moment at which the over-all limit lets any message out; infinity as in `when`."""
        self._rate.win_back(now)
        limit = self._overall.limit = self._rate.current
        if interactive:
            return self._overall.when(now)
        # At one message a second there is no slot to keep: broadcasts would stop for good.
        keep = KEPT_FOR_INTERACTIVE if limit > 1 else 0
        return max(self._evenly_from, self._overall.when(now, keep=keep))

    def when(
        self,
        chat_id: int,
        now: float,
        *,
        interactive: bool,
        steady: bool = False,
        steady_waits: bool = False,
    ) -> float:
        """The earliest moment at which this message may be sent, as far as is known now.

        `now` means at once; infinity, not before a call in flight is answered. `steady`: in a group it may
        wait for what somebody pressed; `steady_waits`: one that may wait does so for this one's group.
        """
        moment = self.when_any(now, interactive=interactive)
        chat = self._chats.get(chat_id)
        if chat is None:
            return moment
        return max(moment, chat.when(now, steady=steady, steady_waits=steady_waits))

    def start(self, chat_id: int, now: float, *, steady: bool = False) -> None:
        """Count a call to Telegram that begins now."""
        self._overall.start()
        self._evenly_from = max(self._evenly_from, now - LATENESS) + 1.0 / self._rate.current
        self._chat(chat_id).start(now, steady=steady)
        self._forget_idle_chats(now)

    def answered(self, chat_id: int, now: float, *, steady: bool = False) -> None:
        """Count the end of a call: an answer of any kind, a time-out or a lost connection."""
        self._overall.answered(now)
        self._chats[chat_id].answered(now, steady=steady)

    def refused(self, chat_id: int, now: float, retry_after: float) -> None:
        """Obey a 429: its chat pauses for `retry_after` seconds, and repeated ones slow all down."""
        self._rate.refused(now)
        self.pause(chat_id, now + retry_after)

    def pause(self, chat_id: int, until: float) -> None:
        """Send nothing to this chat before `until`; a longer pause stays."""
        chat = self._chat(chat_id)
        chat.paused_until = max(chat.paused_until, until)

    def migrate(self, old_chat_id: int, new_chat_id: int) -> None:
        """Carry a group's limits over to the supergroup that it became.

        Calls that are in flight now end under the id that they began with.
        """
        if old_chat_id in self._chats:
            self._chats.setdefault(new_chat_id, self._chats[old_chat_id])

    def _chat(self, chat_id: int) -> Chat:
        chat = self._chats.get(chat_id)
        if chat is None:
            chat = self._chats[chat_id] = Group() if chat_id < 0 else Chat()
        else:
            self._chats.move_to_end(chat_id)
        return chat

    def _forget_idle_chats(self, now: float) -> None:
        # Each start adds at most one chat and looks at two, so forgetting keeps up. A chat that is still
        # busy goes to the back, or a pause of hours would shield all behind it.
        for _ in range(min(2, len(self._chats))):
            chat_id, chat = self._chats.popitem(last=False)
            if not chat.is_idle(now):
                self._chats[chat_id] = chat
