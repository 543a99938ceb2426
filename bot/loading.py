"""What waits in the database comes into memory: page after page, each row once."""

from dataclasses import dataclass, field, replace
from math import inf
from time import monotonic, time

from bot.waiting import Item, Waiting
from handlers.work import Job
from storage import deliveries, outbox
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.deliveries import Delivery
from storage.outbox import Lane, Parcel

PAGE = 500
"""Rows that are read at once."""
JOBS = set(Job)


@dataclass(slots=True)
class _Place:
    """How far the database is read."""

    parcel: int = 0
    delivery: int = 0
    running: set[int] | None = None
    """The broadcasts that may be sent; None: their copies are to be read anew."""
    has_more_copies: bool = True


@dataclass(frozen=True, slots=True)
class Loaded:
    """Of what was loaded: jobs, which wait for no turn, and messages that need not be sent any more.

    `stopped` are broadcasts that were stopped, and of which no copy is in flight any more.
    """

    jobs: list[Item] = field(default_factory=list)
    replaced: list[Item] = field(default_factory=list)
    stopped: set[int] = field(default_factory=set)


class Loading:
    """Lets rows wait in memory that nobody holds.

    Whoever takes an item `hold`s its row until it is written down what became of it, or it waits again.
    """

    def __init__(self, database: Database, waiting: Waiting) -> None:
        self._database = database
        self._waiting = waiting
        self._place = _Place()
        self._held: dict[tuple[str, int | None], Item] = {}
        self._has_news = True

    @property
    def is_due(self) -> bool:
        """Whether there may be something to load."""
        return self._has_news or self._wants_copies

    def look_again(self) -> None:
        """Load once more: something may have been put into the outbox."""
        self._has_news = True

    def start_over(self) -> None:
        """Forget what was loaded, and load it as it is now."""
        self._place, self._has_news = _Place(), True

    def load_copies_anew(self) -> None:
        """Forget which copies of broadcasts were loaded: they are to be sent otherwise now."""
        self._place, self._has_news = replace(self._place, running=None), True

    def hold(self, *items: Item) -> None:
        """Load these rows no more."""
        self._held |= {item.row: item for item in items}

    def let_go(self, *items: Item) -> None:
        """Load these rows again, if they are there."""
        for item in items:
            self._held.pop(item.row, None)

    def may_go(self, item: Item) -> bool:
        """Tell whether a message is still to be sent: no copy of a broadcast that was paused or stopped."""
        return item.broadcast_id is None or item.broadcast_id in (self._place.running or ())

    async def load(self) -> Loaded:
        """Let new rows wait; jobs are held, and returned. Raises DatabaseUnavailableError."""
        self._has_news = False
        try:
            async with self._database.reading() as tx:
                return await self._read_on(tx)
        except DatabaseUnavailableError:
            self._has_news = True
            raise

    @property
    def _wants_copies(self) -> bool:
        return self._place.has_more_copies and self._waiting.count(Lane.BROADCAST) < PAGE // 2

    async def _read_on(self, tx: Transaction) -> Loaded:
        place = self._place
        running, stopping = await deliveries.list_moving(tx)
        parcels = await _read_parcels(tx, place.parcel)
        # A broadcast was started, paused, resumed or stopped.
        is_changed = running != place.running
        copies = None
        if is_changed or self._wants_copies:
            copies = await deliveries.next_deliveries(tx, 0 if is_changed else place.delivery, PAGE)
        if place is not self._place:  # what was read is out of date
            return await self._read_on(tx)
        # Nothing is awaited from here on, or what goes back to waiting would be forgotten, or found twice.
        if place.running is None and not place.parcel:
            self._waiting.clear()
        elif is_changed:
            self._waiting.drop(Lane.BROADCAST)
        place.running = running
        items = [_parcel_item(parcel) for parcel in parcels]
        if parcels:
            place.parcel = parcels[-1].id
        if copies is not None:
            place.has_more_copies = len(copies) == PAGE
            place.delivery = copies[-1].id if copies else place.delivery
            items += [_copy_item(copy) for copy in copies]
        in_flight = {item.broadcast_id for item in self._held.values()}
        return self._let_wait(items, stopping - in_flight)

    def _let_wait(self, items: list[Item], stopped: set[int]) -> Loaded:
        loaded, now = Loaded(stopped=stopped), monotonic()
        for item in items:
            if item.row in self._held:
                continue
            if item.subject in JOBS:
                self.hold(item)
                loaded.jobs.append(item)
            elif replaced := self._waiting.add(item, now):
                loaded.replaced.append(replaced)
        return loaded


async def _read_parcels(tx: Transaction, after: int) -> list[Parcel]:
    parcels: list[Parcel] = []
    while page := await outbox.load(tx, parcels[-1].id if parcels else after, PAGE):
        parcels += page
        if len(page) < PAGE:
            break
    return parcels


def _parcel_item(parcel: Parcel) -> Item:
    return Item(
        parcel.lane,
        parcel.chat_id,
        parcel.method,
        parcel.payload,
        parcel_id=parcel.id,
        person_id=parcel.person_id,
        edits=parcel.edits,
        subject=parcel.subject,
        subject_id=parcel.subject_id,
        note=parcel.note,
        may_gather=parcel.may_gather,
        due=_due(parcel),
    )


def _due(parcel: Parcel) -> float:
    """Return the moment of the monotonic clock before which a message is not sent."""
    if parcel.not_before is None:
        return -inf
    return monotonic() + parcel.not_before / 1000 - time()


def _copy_item(copy: Delivery) -> Item:
    return Item(
        Lane.BROADCAST,
        copy.chat_id,
        copy.method,
        copy.payload,
        delivery_id=copy.id,
        edits=copy.edits,
        broadcast_id=copy.broadcast_id,
        person_id=copy.person_id,
    )
