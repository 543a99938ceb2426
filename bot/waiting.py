"""What waits to be sent, in memory: groups before people, by lane, then by chat, oldest first."""

from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from math import inf
from typing import TypeAlias

from storage.outbox import Lane


@dataclass(eq=False, slots=True)
class Item:
    """A message that waits. `parcel_id` or `delivery_id` says which row of the database it is.

    `payload` None: it is live, made when it is sent. With `may_gather` several go out as one digest where
    many wait. Of items with the same `key` one is enough. `due` is the moment of the monotonic clock before
    which it is not sent.
    """

    lane: Lane
    chat_id: int
    method: str
    payload: str | None
    parcel_id: int | None = None
    delivery_id: int | None = None
    broadcast_id: int | None = None
    person_id: int | None = None
    edits: int | None = None
    subject: str | None = None
    subject_id: int | None = None
    note: str | None = None
    may_gather: bool = False
    due: float = -inf
    attempts: int = 0
    superseded: bool = False

    @property
    def row(self) -> tuple[str, int | None]:
        """Which row of the database it is."""
        return ("outbox", self.parcel_id) if self.delivery_id is None else ("deliveries", self.delivery_id)

    @property
    def key(self) -> tuple[object, ...] | None:
        """What makes another item mean the same: an edit of the same message, or the same truth."""
        if self.payload is None:
            return self.about
        # Each copy of a broadcast has an outcome of its own, also one that edits.
        return (self.chat_id, self.edits) if self.edits is not None and self.delivery_id is None else None

    @property
    def about(self) -> tuple[object, ...] | None:
        """What the message is about, where that is remembered: a next one may have to edit it.

        All copies that a person gets are one subject: a copy may correct the one before.
        """
        if self.delivery_id is not None:
            return (self.chat_id, "copy")
        return (self.chat_id, self.subject, self.subject_id) if self.subject is not None else None


Queue: TypeAlias = OrderedDict[int, deque[Item]]
"""What waits in a lane, by chat; the chat whose turn is next comes first."""


class Waiting:
    """The lanes. Items of one chat in one lane keep their order; those that are not due stand aside.

    Groups go first: they take so few messages that people do not notice, and where many people wait for
    replies, a group whose turn came last would starve.
    """

    def __init__(self) -> None:
        self._groups: dict[Lane, Queue] = {lane: OrderedDict() for lane in Lane}
        self._people: dict[Lane, Queue] = {lane: OrderedDict() for lane in Lane}
        self._newest: dict[tuple[object, ...], Item] = {}
        self._sizes: Counter[Lane] = Counter()
        self._later: list[tuple[float, int, Item]] = []
        self._order = count()

    def add(self, item: Item, now: float) -> Item | None:
        """Let an item wait at the end of its chat; return the one of two that need not be sent, if any."""
        if item.due > now:
            heappush(self._later, (item.due, next(self._order), item))
            return None
        before = self._newest.get(item.key) if item.key is not None else None
        if before is not None and before.row == item.row:
            return None  # it waits already, and its row was loaded once more
        if before is not None and item.payload is None and before.lane <= item.lane:
            return item  # the one that waits longer will show the same truth
        self._sizes[item.lane] += 1
        self._queue(item).setdefault(item.chat_id, deque()).append(item)
        return self._replace(item)

    def release(self, now: float) -> list[Item]:
        """Let items wait in their lanes that have become due; return those that need not be sent."""
        replaced = []
        while self._later and self._later[0][0] <= now:
            _, _, item = heappop(self._later)
            replaced.append(self.add(item, now))
        return [item for item in replaced if item is not None]

    @property
    def next_due(self) -> float:
        """The moment at which the next of those that stand aside is due; infinity if there is none."""
        return self._later[0][0] if self._later else inf

    def put_back(self, item: Item) -> bool:
        """Let an item that could not be sent wait at the front of its chat.

        False if one has come meanwhile that replaces it.
        """
        if item.key is not None and self._newest.setdefault(item.key, item) is not item:
            return False
        self._sizes[item.lane] += 1
        self._queue(item).setdefault(item.chat_id, deque()).appendleft(item)
        return True

    def count(self, lane: Lane) -> int:
        """Count what waits in a lane."""
        return self._sizes[lane]

    def waits(self, lane: Lane, chat_id: int) -> bool:
        """Tell whether something waits for a chat in a lane."""
        return chat_id in (self._groups if chat_id < 0 else self._people)[lane]

    def gather(self, item: Item, size: Callable[[int], int]) -> list[Item]:
        """Take what waits beside an item that was taken: cards of the same kind, in the same lane and chat.

        `size` says how many there are to be together, from how many there could be.
        """
        items = self._queue(item).get(item.chat_id, ())
        if size(len(items) + 1) == 1:
            return []
        alike = [one for one in items if _is_alike(one, item)]
        gathered = alike[: size(len(alike) + 1) - 1]
        for one in gathered:
            self._remove(one)
        return gathered

    def drop(self, lane: Lane) -> None:
        """Forget what waits in a lane: it is loaded anew."""
        for queue in (self._groups[lane], self._people[lane]):
            for items in queue.values():
                for item in items:
                    self._forget_key(item)
            queue.clear()
        self._sizes[lane] = 0

    def take(
        self,
        lanes: Iterable[Lane],
        when_any: Callable[[Lane, float], float],
        when: Callable[[Item, float], float],
        now: float,
    ) -> tuple[Item | None, float]:
        """Take the next item that may be sent now; else return the earliest moment for which one waits.

        `when_any` says from which moment anything of a lane may be sent, `when` from which moment an item.
        """
        earliest = inf
        for lane, queue in self._queues(lanes):
            moment = when_any(lane, now)
            if moment > now:
                earliest = min(earliest, moment)
                continue
            for items in queue.values():
                moment = when(items[0], now)
                if moment <= now:
                    return self._pop(items[0]), now
                earliest = min(earliest, moment)
        return None, earliest

    def clear(self) -> None:
        """Forget everything, to load it anew."""
        for lane in Lane:
            self.drop(lane)
        self._later.clear()

    def _queues(self, lanes: Iterable[Lane]) -> Iterator[tuple[Lane, Queue]]:
        """Give the queues in which something waits, in their order."""
        for queues in (self._groups, self._people):
            yield from ((lane, queues[lane]) for lane in lanes if queues[lane])

    def _queue(self, item: Item) -> Queue:
        return (self._groups if item.chat_id < 0 else self._people)[item.lane]

    def _pop(self, item: Item) -> Item:
        """Take the first item of its chat, whose turn comes again after all others."""
        chats = self._queue(item)
        self._remove(item)
        if item.chat_id in chats:
            chats.move_to_end(item.chat_id)
        return item

    def _remove(self, item: Item) -> None:
        chats = self._queue(item)
        chats[item.chat_id].remove(item)
        if not chats[item.chat_id]:
            del chats[item.chat_id]
        self._sizes[item.lane] -= 1
        self._forget_key(item)

    def _forget_key(self, item: Item) -> None:
        if item.key is not None and self._newest.get(item.key) is item:
            del self._newest[item.key]

    def _replace(self, item: Item) -> Item | None:
        if item.key is None:
            return None
        before = self._newest.get(item.key)
        self._newest[item.key] = item
        if before is not None:
            before.superseded = True
        return before


def _is_alike(one: Item, other: Item) -> bool:
    return one.may_gather and one.subject == other.subject and not one.superseded
