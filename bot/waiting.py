"""What waits to be sent, in memory: by lane, then by chat, oldest first."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from math import inf

from storage.outbox import Lane


@dataclass(eq=False, slots=True)
class Item:
    """A message that waits. `parcel_id` or `delivery_id` says which row of the database it is.

    `payload` None: it is made when it is sent. Of items with the same `key` only the newest counts.
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
    attempts: int = 0
    superseded: bool = field(default=False, compare=False)

    @property
    def row(self) -> tuple[str, int | None]:
        """Which row of the database it is."""
        return ("outbox", self.parcel_id) if self.delivery_id is None else ("deliveries", self.delivery_id)

    @property
    def key(self) -> tuple[object, ...] | None:
        """What makes a later item replace this one: an edit of the same message, or the same truth."""
        if self.payload is None:
            return self.about
        return (self.chat_id, self.edits) if self.edits is not None else None

    @property
    def about(self) -> tuple[object, ...] | None:
        """What the message is about, where that is remembered."""
        return (self.chat_id, self.subject, self.subject_id) if self.subject is not None else None


class Waiting:
    """The lanes. Items of one chat in one lane keep their order."""

    def __init__(self) -> None:
        self._lanes: dict[Lane, OrderedDict[int, deque[Item]]] = {lane: OrderedDict() for lane in Lane}
        self._newest: dict[tuple[object, ...], Item] = {}
        self._sizes = dict.fromkeys(Lane, 0)

    def add(self, item: Item) -> Item | None:
        """Let an item wait at the end of its chat; return the item that it replaces, if one still waits."""
        self._sizes[item.lane] += 1
        self._lanes[item.lane].setdefault(item.chat_id, deque()).append(item)
        return self._replace(item)

    def put_back(self, item: Item) -> bool:
        """Let an item that could not be sent wait at the front of its chat.

        False if a newer one has come that replaces it.
        """
        if item.key is not None and self._newest.setdefault(item.key, item) is not item:
            return False
        self._sizes[item.lane] += 1
        self._lanes[item.lane].setdefault(item.chat_id, deque()).appendleft(item)
        return True

    def count(self, lane: Lane) -> int:
        """Count what waits in a lane."""
        return self._sizes[lane]

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
        for lane in lanes:
            if not self._lanes[lane]:
                continue
            moment = when_any(lane, now)
            if moment > now:
                earliest = min(earliest, moment)
                continue
            for chat_id, items in self._lanes[lane].items():
                moment = when(items[0], now)
                if moment <= now:
                    return self._pop(lane, chat_id), now
                earliest = min(earliest, moment)
        return None, earliest

    def clear(self) -> None:
        """Forget everything, to load it anew."""
        self.__init__()  # type: ignore[misc]

    def _pop(self, lane: Lane, chat_id: int) -> Item:
        chats = self._lanes[lane]
        item = chats[chat_id].popleft()
        self._sizes[lane] -= 1
        if chats[chat_id]:
            chats.move_to_end(chat_id)
        else:
            del chats[chat_id]
        if item.key is not None and self._newest.get(item.key) is item:
            del self._newest[item.key]
        return item

    def _replace(self, item: Item) -> Item | None:
        if item.key is None:
            return None
        before = self._newest.get(item.key)
        self._newest[item.key] = item
        if before is not None:
            before.superseded = True
        return before
