"""Writes down what became of messages: many in one transaction, so that a flood costs few fsyncs."""

import asyncio
import secrets
import time
from collections.abc import Callable, Collection

import orjson
import structlog

from bot.logs import OnceAMinute
from bot.verdicts import EditLost, FileRefused, Refused, Sent, Unreachable, Verdict
from bot.waiting import Item
from handlers.showing.bringing import mark_outdated
from handlers.showing.substitutes import put_substitute
from handlers.showing.unfinished import send_unfinished
from handlers.work import Job
from storage import corrections, deliveries, desk, missed, outbox, people, subjects, updates
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.deliveries import Outcome
from storage.outbox import Lane
from storage.subjects import Subject

log = structlog.get_logger()

PROGRESS_EVERY = 10.0
"""Seconds between two looks of the desk at a broadcast: edits count in its 20 messages a minute."""
GATHERING = 0.02
"""Seconds in which results gather for one commit: only a next message about the same waits for it."""
REMEMBERED = set(Subject) - {Subject.NEWS}
"""Subjects whose messages are edited later. News come as new messages, or nobody would notice them."""


class Results:
    """Takes results and commits them.

    `free` is told of each message that was sent or given up, once that is written down; of one whose place a
    newer message has taken, nobody is told. `committed` is called when the outbox has got something new,
    `readdressed` before that when copies that wait are to be sent otherwise than they were.
    """

    def __init__(
        self,
        database: Database,
        free: Callable[[Item], None],
        committed: Callable[[], None],
        readdressed: Callable[[], None],
    ) -> None:
        self._database = database
        self._free = free
        self._committed = committed
        self._readdressed = readdressed
        self._results: list[tuple[Item, Verdict | None]] = []
        self._ready = asyncio.Event()
        self._writing = 0
        self._has_news = False
        self._has_new_addresses = False
        self._complaint = OnceAMinute()
        self._shown_at: dict[int, float] = {}

    @property
    def pending(self) -> int:
        """Results that are not committed yet."""
        return len(self._results) + self._writing

    def put(self, item: Item, verdict: Verdict | None) -> None:
        """Have a result written down; None: a newer message has taken this one's place."""
        self._results.append((item, verdict))
        self._ready.set()

    async def end_stopped(self, broadcasts: Collection[int]) -> None:
        """Have the desk told the final numbers of stopped broadcasts of which nothing is in flight any more.

        Raises DatabaseUnavailableError.
        """
        if not broadcasts:
            return
        async with self._database.transaction() as tx:
            for broadcast_id in broadcasts:
                await deliveries.end_stopped(tx, broadcast_id, int(time.time() * 1000))
                self._shown_at.pop(broadcast_id, None)
                await self._show(tx, broadcast_id, Lane.DESK)
        self._committed()

    async def run(self) -> None:
        """Write results down until cancelled; keep them while the database cannot be written."""
        while True:
            await self._ready.wait()
            await asyncio.sleep(GATHERING)
            self._ready.clear()
            batch, self._results = self._results, []
            self._writing = len(batch)
            await self._write_surely(batch)
            self._writing = 0
            self._tell()
            for item, verdict in batch:
                if verdict is not None:
                    self._free(item)

    def _tell(self) -> None:
        """Say what was committed beside the results."""
        if self._has_new_addresses:
            self._readdressed()
        if self._has_news:
            self._committed()
        self._has_new_addresses = self._has_news = False

    async def _write_surely(self, batch: list[tuple[Item, Verdict | None]]) -> None:
        while True:
            try:
                async with self._database.transaction() as tx:
                    await self._write(tx, batch)
                return
            except DatabaseUnavailableError as error:
                if self._complaint.is_due():
                    log.error("results_not_written", error=str(error), waiting=len(batch))
                await asyncio.sleep(1.0)

    async def _write(self, tx: Transaction, batch: list[tuple[Item, Verdict | None]]) -> None:
        now = int(time.time() * 1000)
        await outbox.remove(tx, [item.parcel_id for item, _ in batch if item.parcel_id is not None])
        for item, verdict in batch:
            if isinstance(verdict, Sent):
                self._has_news |= await _remember(tx, item, verdict)
            elif isinstance(verdict, Unreachable):
                await _note_unreachable(tx, item, verdict)
            elif isinstance(verdict, FileRefused):
                await put_substitute(tx, item.payload or "{}", item.lane, item.person_id)
                self._has_news = True
            elif isinstance(verdict, Refused):
                await _bury(tx, item, verdict, now)
        await self._end_deliveries(tx, batch, now)

    async def _end_deliveries(
        self, tx: Transaction, batch: list[tuple[Item, Verdict | None]], now: int
    ) -> None:
        outcomes = {
            item.delivery_id: _outcome(verdict)
            for item, verdict in batch
            if item.delivery_id is not None and verdict is not None
        }
        if not outcomes:
            return
        await deliveries.end_deliveries(tx, outcomes)
        await self._correct_late_copies(tx, batch)
        finished = await deliveries.finish_broadcasts(tx, now)
        touched = {item.broadcast_id for item, _ in batch if item.broadcast_id is not None}
        running, stopping = await deliveries.list_moving(tx)
        # Whether that was the last one in flight is looked at after the commit, see end_stopped.
        self._has_news |= bool(touched & stopping)
        # What was in flight when a broadcast was paused is counted at once: nothing follows it.
        for broadcast_id in {*finished, *(touched - running - stopping)}:
            self._shown_at.pop(broadcast_id, None)
            await self._show(tx, broadcast_id, Lane.DESK)
        for broadcast_id in touched & running:
            if time.monotonic() >= self._shown_at.setdefault(broadcast_id, time.monotonic()) + PROGRESS_EVERY:
                self._shown_at[broadcast_id] = time.monotonic()
                await self._show(tx, broadcast_id, Lane.NEWS)

    async def _correct_late_copies(self, tx: Transaction, batch: list[tuple[Item, Verdict | None]]) -> None:
        """Have corrected what was in flight while its broadcast was paused or stopped, and then corrected."""
        running, _ = await deliveries.list_moving(tx)
        for item, _ in batch:
            is_late = item.delivery_id is not None and item.broadcast_id not in running
            if is_late and await corrections.correct_late_copy(tx, item.delivery_id or 0):
                self._has_new_addresses = self._has_news = True

    async def _show(self, tx: Transaction, broadcast_id: int, lane: Lane) -> None:
        """Have the desk's message about a broadcast made true."""
        chat_id = (await desk.get_desk(tx)).chat_id
        if chat_id is not None:
            await outbox.put_live(tx, lane, Subject.BROADCAST, broadcast_id, chat_id=chat_id)
            self._has_news = True


async def _remember(tx: Transaction, item: Item, verdict: Sent) -> bool:
    """Note what a new message is about; True if that has put something into the outbox."""
    if item.subject not in REMEMBERED or item.edits is not None or verdict.message_id is None:
        return False
    home = await desk.get_desk(tx) if item.chat_id < 0 else None
    if home is not None and home.chat_id not in {None, item.chat_id}:
        # The group has moved since, and this message stayed behind.
        await send_unfinished(tx, home)
        return True
    await subjects.remember_sent(
        tx, item.chat_id, verdict.message_id, item.subject or "", item.subject_id or 0
    )
    if item.subject == Subject.BOARD:
        await _pin(tx, item.chat_id, verdict.message_id)
        return True
    if item.subject == Subject.ANSWER_COPY and item.person_id is not None:
        return await mark_outdated(tx, item.person_id, item.subject_id or 0, verdict.message_id)
    return False


async def _pin(tx: Transaction, chat_id: int, message_id: int) -> None:
    """Pin a board that was written anew, quietly."""
    fields = {"chat_id": chat_id, "message_id": message_id, "disable_notification": True}
    payload = orjson.dumps(fields).decode()
    await outbox.put(tx, Lane.REPLY, "pinChatMessage", payload, chat_id=chat_id, subject=Job.PIN, note="pin")


async def _note_unreachable(tx: Transaction, item: Item, verdict: Unreachable) -> None:
    if item.person_id is not None:
        await people.set_reachable(tx, item.person_id, False)
        await missed.note_missed(tx, item.person_id, item.subject, item.subject_id)
    else:
        log.warning("group_unreachable", chat=item.chat_id, error=verdict.error)


async def _bury(tx: Transaction, item: Item, verdict: Refused, now: int) -> None:
    """Keep a message that Telegram will never take: a mistake of ours, to be looked at."""
    incident = secrets.token_hex(4)
    log.error("message_refused", incident=incident, lane=item.lane.name, method=item.method)
    telegram_id = item.chat_id if item.person_id is not None else None
    await updates.put_dead_letter(tx, incident, telegram_id, verdict.error, item.payload or "", now)


def _outcome(verdict: Verdict) -> tuple[Outcome, int | None]:
    if isinstance(verdict, Sent):
        return Outcome.DELIVERED, verdict.message_id
    if isinstance(verdict, EditLost):
        return Outcome.GONE, None
    return (Outcome.BLOCKED if isinstance(verdict, Unreachable) else Outcome.FAILED), None
