"""Sends what waits in the outbox, at Telegram's pace, until everything is out.

One task chooses what may be sent, one task for each message in flight sends it, one task writes the results
down, many in one transaction. A chat has at most one message in flight, so order is kept; after a kill at
most what was in flight, or answered and not yet written down, is sent twice.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine
from math import inf
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.composing import GATHERED, Composing, NothingToSayError, digest_size
from bot.jobs import LONGEST_PAUSE, Jobs
from bot.logs import OnceAMinute, describe
from bot.pace import Pace
from bot.records import Records
from bot.telegram_calls import Telegram
from bot.verdicts import EditLost, Moved, Paused, Refused, Sent, Unknown, Verdict, judge
from bot.waiting import Item, Waiting
from handlers.context import Job, JobDone, Toast
from storage import deliveries, desk, outbox
from storage.database import Database, DatabaseUnavailableError
from storage.outbox import Lane

log = structlog.get_logger()

JOBS = set(Job)
PAGE = 500
"""Rows that are loaded at once."""
NEW_IN_ROW = 2
"""Messages with new questions to a group before one that shows what was decided, while both wait."""
FREE_RATE = 30
"""Messages a second that cost nothing (Bot API, allow_paid_broadcast)."""


class Delivery:
    """The way out. `wake` it after every commit that may have put something into the outbox."""

    def __init__(
        self,
        database: Database,
        telegram: Telegram,
        rate: int,
        report: Callable[[JobDone, int | None], Awaitable[None]],
    ) -> None:
        """`rate` in messages a second; `report` takes the results of jobs, with the id of their row."""
        self._database = database
        self._telegram = telegram
        self._pace = Pace(rate)
        self._composing = Composing(database, paid=rate > FREE_RATE)
        self._most_unwritten = max(rate, FREE_RATE)
        self._jobs = Jobs(telegram, report)
        self._records = Records(database, self._written, self.wake)
        self._waiting = Waiting()
        self._lanes: tuple[Lane, ...] = tuple(Lane)
        self._busy: set[int] = set()
        self._held: set[tuple[str, int | None]] = set()
        self._unwritten: set[tuple[object, ...]] = set()
        self._running: set[int] = set()
        self._steady_in_row: dict[int, int] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._last_parcel = 0
        self._last_delivery = 0
        self._broadcasting = True
        self._unread = True
        self._failures = 0
        self._down_until = -inf
        self._complaint = OnceAMinute()
        self._database_complaint = OnceAMinute()

    def wake(self) -> None:
        """Look into the outbox: something may have been put there."""
        self._unread = True
        self._changed.set()

    async def run(self) -> None:
        """Send until cancelled; start again where the last run stopped."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._records.run())
            while True:
                self._changed.clear()
                moment = await self._load_and_start()
                await self._wait_until(moment)

    def answer(self, toast: Toast) -> None:
        """Answer a button press. It may fail: the effect of the press is committed."""
        fields = {"callback_query_id": toast.press_id, "text": toast.text, "show_alert": toast.alert}
        self._spawn(self._answer(fields))

    def take_no_more(self) -> None:
        """Send only what people wait for from now on: replies."""
        self._lanes = (Lane.REPLY,)
        self.wake()

    async def drain(self) -> None:
        """Wait until every reply is out and all results are written down."""
        await self._load()
        while self._waiting.count(Lane.REPLY) or self._tasks or self._records.pending:  # noqa: ASYNC110
            # Once in a process's life: not worth an event that every change would have to set.
            await asyncio.sleep(0.02)

    async def _load_and_start(self) -> float:
        if self._unread or self._wants_deliveries():
            self._unread = False
            try:
                await self._load()
            except DatabaseUnavailableError as error:
                self._unread = True
                if self._database_complaint.is_due():
                    log.error("outbox_unreadable", error=str(error))
                return time.monotonic() + 1.0
        return self._start_what_may()

    def _wants_deliveries(self) -> bool:
        return self._broadcasting and self._waiting.count(Lane.BROADCAST) < PAGE // 2

    async def _wait_until(self, moment: float) -> None:
        """Wait until something has changed, or until the moment at which something may be sent."""
        if moment == inf:
            await self._changed.wait()
            return
        seconds = max(0.0, moment - time.monotonic())
        timer = asyncio.get_running_loop().call_later(seconds, self._changed.set)
        await self._changed.wait()
        timer.cancel()

    async def _load(self) -> None:
        async with self._database.reading() as tx:
            self._follow_broadcasts(await deliveries.list_running(tx))
            while parcels := await outbox.load(tx, self._last_parcel, PAGE):
                self._last_parcel = parcels[-1].id
                for parcel in parcels:
                    self._add(_item(parcel, _due(parcel)))
                if len(parcels) < PAGE:
                    break
            if self._wants_deliveries():
                self._load_deliveries(await deliveries.next_deliveries(tx, self._last_delivery, PAGE))

    def _follow_broadcasts(self, running: set[int]) -> None:
        """Load the copies anew when a broadcast was started, paused, resumed or stopped."""
        if running == self._running:
            return
        self._running = running
        self._waiting.drop(Lane.BROADCAST)
        self._last_delivery = 0
        self._broadcasting = bool(running)

    def _load_deliveries(self, page: list[deliveries.Delivery]) -> None:
        self._broadcasting = len(page) == PAGE
        for delivery in page:
            self._last_delivery = delivery.id
            self._add(_copy(delivery))

    def _add(self, item: Item) -> None:
        if item.row in self._held:
            return
        if item.subject in JOBS:
            self._held.add(item.row)
            self._spawn(self._do_job(item))
            return
        if replaced := self._waiting.add(item, time.monotonic()):
            self._records.put(replaced, None)

    async def _do_job(self, item: Item) -> None:
        try:
            await self._jobs.do(item)
        finally:
            self._held.discard(item.row)

    def _start_what_may(self) -> float:
        """Start every message that may go out now; return the moment at which the next one may."""
        now = time.monotonic()
        if now < self._down_until:
            return self._down_until
        for replaced in self._waiting.release(now):
            self._records.put(replaced, None)
        while self._records.pending < self._most_unwritten:
            item, moment = self._waiting.take(self._lanes, self._when_any, self._when, now)
            if item is None:
                return min(moment, self._waiting.next_due)
            if not item.superseded:
                self._start(item, now)
        # While results cannot be written down, nothing more is sent: all of it would be sent again.
        return inf

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
        turns = self._steady_in_row.get(item.chat_id, 0)
        return item.lane is Lane.DESK and turns >= NEW_IN_ROW and self._waiting.waits(Lane.NEWS, item.chat_id)

    def _start(self, item: Item, now: float) -> None:
        self._busy.add(item.chat_id)
        self._held.add(item.row)
        self._pace.start(item.chat_id, now, steady=_is_steady(item))
        if item.chat_id < 0 and _is_steady(item):
            turns = self._steady_in_row.get(item.chat_id, 0) + 1
            self._steady_in_row[item.chat_id] = turns if item.lane is Lane.DESK else 0
        self._spawn(self._send(item))

    async def _send(self, item: Item) -> None:
        try:
            try:
                item = await self._gathered(item)
                verdict = await self._try(item)
            finally:
                self._pace.answered(item.chat_id, time.monotonic(), steady=_is_steady(item))
            self._note_reachability(verdict)
            await self._settle(item, verdict)
        except NothingToSayError:
            self._write_down(item, Sent(None))
        except DatabaseUnavailableError:
            self._pace.pause(item.chat_id, time.monotonic() + 1.0)
            self._try_again(item)
        except Exception as error:  # a mistake of ours must not close the chat for good
            log.error("message_not_made", lane=item.lane.name, **describe(error))
            self._pace.pause(item.chat_id, time.monotonic() + LONGEST_PAUSE)
            self._try_again(item)

    async def _gathered(self, item: Item) -> Item:
        """Return the digest of this card and those that wait beside it; the card alone while they are few."""
        if item.subject not in GATHERED or item.method != "sendMessage" or item.lane is Lane.REPLY:
            return item
        alike = self._waiting.gather(item, digest_size)
        if not alike:
            return item
        # Whatever loads the outbox meanwhile must not find them anew.
        rows = {one.row for one in alike}
        self._held |= rows
        try:
            digest = await self._composing.gather(item, alike)
        except NothingToSayError:
            raise
        except Exception:
            for one in reversed(alike):
                self._waiting.put_back(one)
            raise
        finally:
            self._held -= rows
        self._held.discard(item.row)
        self._held.add(digest.row)
        return digest

    async def _settle(self, item: Item, verdict: Verdict) -> None:
        """Do what the verdict asks for: write it down, or have the message sent again."""
        if isinstance(verdict, Paused):
            self._pace.refused(item.chat_id, time.monotonic(), verdict.seconds)
            log.warning("told_to_wait", seconds=verdict.seconds, lane=item.lane.name)
            self._try_again(item)
        elif isinstance(verdict, Unknown):
            item.attempts += 1
            pause = min(2.0 ** min(item.attempts, 5), LONGEST_PAUSE)
            self._pace.pause(item.chat_id, time.monotonic() + pause)
            self._try_again(item)
        elif isinstance(verdict, Moved):
            await self._follow_group(item, verdict.chat_id)
        elif isinstance(verdict, EditLost) and item.delivery_id is None:
            await self._send_anew(item)
        else:
            self._write_down(item, verdict)

    def _write_down(self, item: Item, verdict: Verdict) -> None:
        """Free the chat for its next message; one about the same subject waits for this one's message id."""
        if item.about is not None:
            self._unwritten.add(item.about)
        self._records.put(item, verdict)
        self._busy.discard(item.chat_id)
        self._changed.set()

    async def _try(self, item: Item) -> Verdict:
        """Make one call and judge its answer; raises NothingToSayError, DatabaseUnavailableError."""
        try:
            call = await self._composing.compose(item)
            result = await self._telegram.call(call.method, call.fields, call.files)
        except TelegramError as error:
            return judge(error)
        except (NothingToSayError, DatabaseUnavailableError):
            raise
        except Exception as error:  # a mistake of ours in one message stops no other
            log.error("message_not_made", lane=item.lane.name, **describe(error))
            return Refused(type(error).__name__)
        return Sent(result.get("message_id") if isinstance(result, dict) else None)

    def _try_again(self, item: Item) -> None:
        halted = item.broadcast_id is not None and item.broadcast_id not in self._running
        if not halted and not self._waiting.put_back(item):
            self._records.put(item, None)
        self._free(item)

    async def _send_anew(self, item: Item) -> None:
        """Send what was to be an edit as a new message: the old one is gone."""
        if item.payload is None and item.edits is not None:
            async with self._database.transaction() as tx:
                await desk.forget_message(tx, item.chat_id, item.edits)
        item.edits, item.method = None, "sendMessage"
        self._try_again(item)

    async def _follow_group(self, item: Item, chat_id: int) -> None:
        """Tell the handlers where a group has gone, and load what waits for it under its new id."""
        self._pace.migrate(item.chat_id, chat_id)
        await self._jobs.follow_group(item.chat_id, chat_id)
        self._free(item)
        self._waiting.clear()
        self._last_parcel = self._last_delivery = 0
        self._broadcasting = self._unread = True

    async def _answer(self, fields: dict[str, Any]) -> None:
        try:
            await self._telegram.call("answerCallbackQuery", fields)
        except TelegramError as error:
            log.debug("toast_lost", error=type(error).__name__)

    def _note_reachability(self, verdict: Verdict) -> None:
        """While Telegram cannot be reached, wait longer and longer instead of trying every chat."""
        if not isinstance(verdict, Unknown):
            self._failures = 0
            return
        if self._failures == 0 or time.monotonic() >= self._down_until:
            self._failures += 1
            pause = min(0.5 * 2.0 ** min(self._failures, 6), LONGEST_PAUSE)
            self._down_until = time.monotonic() + pause
            if self._complaint.is_due():
                log.warning("telegram_unreachable", error=verdict.error, again_in=pause)

    def _free(self, item: Item) -> None:
        self._busy.discard(item.chat_id)
        self._held.discard(item.row)
        self._changed.set()

    def _written(self, item: Item) -> None:
        if item.about is not None:
            self._unwritten.discard(item.about)
        self._held.discard(item.row)
        self._changed.set()

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("sending_failed", **describe(error))


def _copy(delivery: deliveries.Delivery) -> Item:
    return Item(
        Lane.BROADCAST,
        delivery.chat_id,
        delivery.method,
        delivery.payload,
        delivery_id=delivery.id,
        edits=delivery.edits,
        broadcast_id=delivery.broadcast_id,
        person_id=delivery.person_id,
    )


def _is_steady(item: Item) -> bool:
    """Tell what nobody waits for with a finger on the phone: it may wait a little in a group."""
    return item.lane is not Lane.REPLY


def _due(parcel: outbox.Parcel) -> float:
    """Return the moment of the monotonic clock before which a message is not sent."""
    if parcel.not_before is None:
        return -inf
    return time.monotonic() + parcel.not_before / 1000 - time.time()


def _item(parcel: outbox.Parcel, due: float) -> Item:
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
        due=due,
    )
