"""Sends what waits in the outbox, at Telegram's pace, until everything is out.

One task loads what waits and gives turns, one task for each message in flight sends it, one task writes the
results down, many in one transaction. A chat has at most one message in flight, so order is kept; after a
kill at most what was in flight, or answered and not yet written down, is sent twice.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Collection, Coroutine
from math import inf
from typing import Any

import structlog
from telegram.error import TelegramError

from bot.composing import Composing, NothingToSayError, digest_size
from bot.desk_access import DeskAccess
from bot.jobs import Jobs
from bot.loading import Loading
from bot.logs import OnceAMinute, describe
from bot.pace import Pace
from bot.pauses import LONGEST_PAUSE, pause_after
from bot.results import Results
from bot.telegram_calls import Telegram
from bot.turns import Turns
from bot.verdicts import EditLost, Moved, Paused, Refused, Sent, Unknown, Unreachable, Verdict, judge
from bot.waiting import Item, Waiting
from handlers.work import JobDone, Toast
from storage import subjects
from storage.database import Database, DatabaseUnavailableError
from storage.outbox import EDIT_ONLY, Lane

log = structlog.get_logger()

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
        organisers: Collection[int] = (),
    ) -> None:
        """`rate` in messages a second; `report` takes the results of jobs, with the id of their row.

        `organisers` are the Telegram ids of those who are told when the desk cannot be written to.
        """
        self._database = database
        self._telegram = telegram
        self._pace = Pace(rate)
        self._waiting = Waiting()
        self._loading = Loading(database, self._waiting)
        self._turns = Turns(self._waiting, self._pace)
        self._composing = Composing(database, paid=rate > FREE_RATE)
        self._most_unwritten = max(rate, FREE_RATE)
        self._jobs = Jobs(telegram, report)
        self._desk_access = DeskAccess(database, organisers)
        self._results = Results(database, self._written, self.wake, self._loading.load_copies_anew)
        self._tasks: set[asyncio.Task[None]] = set()
        self._changed = asyncio.Event()
        self._complaint = OnceAMinute()

    def wake(self) -> None:
        """Look into the outbox: something may have been put there."""
        self._loading.look_again()
        self._changed.set()

    async def run(self) -> None:
        """Send until cancelled; start again where the last run stopped."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._results.run())
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
        self._turns.give_to_replies_only()
        self.wake()

    async def drain(self) -> None:
        """Wait until every reply is out and all results are written down."""
        await self._load()
        while self._waiting.count(Lane.REPLY) or self._tasks or self._results.pending:  # noqa: ASYNC110
            # Once in a process's life: not worth an event that every change would have to set.
            await asyncio.sleep(0.02)

    async def _load_and_start(self) -> float:
        try:
            if self._loading.is_due:
                await self._load()
        except DatabaseUnavailableError as error:
            if self._complaint.is_due():
                log.error("outbox_unreadable", error=str(error))
            self._loading.look_again()
            return time.monotonic() + 1.0
        return self._start_what_may()

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
        loaded = await self._loading.load()
        for job in loaded.jobs:
            self._spawn(self._do_job(job))
        for item in loaded.replaced:
            self._results.put(item, None)
        await self._results.end_stopped(loaded.stopped)

    async def _do_job(self, item: Item) -> None:
        try:
            await self._jobs.do(item)
        finally:
            self._loading.let_go(item)

    def _start_what_may(self) -> float:
        """Start every message that may go out now; return the moment at which the next one may."""
        now = time.monotonic()
        for replaced in self._waiting.release(now):
            self._results.put(replaced, None)
        while self._results.pending < self._most_unwritten:
            item, moment = self._turns.take(now)
            if item is None:
                return moment
            self._loading.hold(item)
            self._spawn(self._send(item))
        # While results cannot be written down, nothing more is sent: all of it would be sent again.
        return inf

    async def _send(self, item: Item) -> None:
        try:
            try:
                item = await self._gathered(item)
                verdict = await self._try(item)
            finally:
                self._turns.note_answer(item, time.monotonic())
            self._turns.note_verdict(verdict, time.monotonic())
            await self._settle(item, verdict)
        except NothingToSayError:
            self._write_down(item, Sent(None))
        except DatabaseUnavailableError:
            self._try_again(item, 1.0)
        except Exception as error:  # a mistake of ours must not close the chat for good
            log.error("message_not_made", lane=item.lane.name, **describe(error))
            self._try_again(item, LONGEST_PAUSE)

    async def _gathered(self, item: Item) -> Item:
        """Return the digest of this card and those that wait beside it; the card alone while they are few."""
        if not item.may_gather or item.lane is Lane.REPLY:
            return item
        alike = self._waiting.gather(item, digest_size)
        if not alike:
            return item
        # Whatever loads the outbox meanwhile must not find them anew.
        self._loading.hold(*alike)
        try:
            digest = await self._composing.gather(item, alike)
        except NothingToSayError:
            raise
        except Exception:
            for one in reversed(alike):
                self._waiting.put_back(one)
            raise
        finally:
            self._loading.let_go(*alike)
        self._loading.let_go(item)
        self._loading.hold(digest)
        return digest

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

    async def _settle(self, item: Item, verdict: Verdict) -> None:
        """Do what the verdict asks for: write it down, or have the message sent again."""
        if isinstance(verdict, Paused):
            self._pace.refused(item.chat_id, time.monotonic(), verdict.seconds)
            log.warning("told_to_wait", seconds=verdict.seconds, lane=item.lane.name)
            self._try_again(item)
        elif isinstance(verdict, Unknown):
            item.attempts += 1
            self._try_again(item, pause_after(item.attempts))
        elif isinstance(verdict, Moved):
            await self._follow_group(item, verdict.chat_id)
        elif isinstance(verdict, EditLost) and item.delivery_id is None and item.note != EDIT_ONLY:
            await self._send_anew(item)
        elif isinstance(verdict, Unreachable) and item.person_id is None:
            await self._keep_for_desk(item, verdict)
        else:
            self._write_down(item, verdict)

    async def _keep_for_desk(self, item: Item, verdict: Unreachable) -> None:
        """Keep what the desk does not take now, and its row. What another group does not take is given up."""
        pause = await self._desk_access.note_refusal(item.chat_id, verdict.error)
        self._loading.look_again()  # its organisers may be told
        if pause is None:
            self._write_down(item, verdict)
        else:
            self._try_again(item, pause)

    def _write_down(self, item: Item, verdict: Verdict) -> None:
        if isinstance(verdict, Sent) and verdict.message_id is not None and item.edits is None:
            self._desk_access.note_message(item.chat_id)
        self._results.put(item, verdict)
        self._turns.end_unwritten(item)
        self._changed.set()

    def _written(self, item: Item) -> None:
        self._turns.note_result(item)
        self._loading.let_go(item)
        self._changed.set()

    def _try_again(self, item: Item, pause: float = 0.0) -> None:
        """Have a message sent once more, after so many seconds, unless it is out of date by now."""
        self._pace.pause(item.chat_id, time.monotonic() + pause)
        if not self._loading.may_go(item):
            self._loading.look_again()  # it was perhaps the last copy in flight
        elif not self._waiting.put_back(item):
            self._results.put(item, None)
        self._free(item)

    def _free(self, item: Item) -> None:
        self._turns.end(item)
        self._loading.let_go(item)
        self._changed.set()

    async def _send_anew(self, item: Item) -> None:
        """Send what was to be an edit as a new message: the old one is gone."""
        if item.payload is None and item.edits is not None:
            async with self._database.transaction() as tx:
                await subjects.forget_message(tx, item.chat_id, item.edits)
        item.edits, item.method = None, "sendMessage"
        self._try_again(item)

    async def _follow_group(self, item: Item, chat_id: int) -> None:
        """Tell the handlers where a group has gone, and load what waits for it under its new id."""
        self._pace.migrate(item.chat_id, chat_id)
        await self._jobs.follow_group(item.chat_id, chat_id)
        self._loading.start_over()
        self._free(item)

    async def _answer(self, fields: dict[str, Any]) -> None:
        try:
            await self._telegram.call("answerCallbackQuery", fields)
        except TelegramError as error:
            log.debug("toast_lost", error=type(error).__name__)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._finished)

    def _finished(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("sending_failed", **describe(error))
