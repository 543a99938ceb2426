"""Takes updates from Telegram: acknowledged only when their effects are committed.

Updates that wait together commit together, each in a savepoint of its own. One that fails is undone and
kept as a dead letter, and the next goes on.
"""

import asyncio
import json
import secrets
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import structlog
from telegram import Bot, CallbackQuery, Chat, InaccessibleMessage, Message, Update, User
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.ext import Application, ExtBot

from bot.logs import OnceAMinute, describe
from bot.pauses import pause_after, wait
from bot.telegram_calls import Telegram
from handlers.context import Context
from handlers.failures import apologise, apologise_to_desk, incident_toast
from handlers.work import JobDone, Shared, Toast, Work
from storage import outbox, updates
from storage.database import Database, DatabaseUnavailableError, Transaction

log = structlog.get_logger()

HELD = 50.0
"""Seconds that Telegram may hold a getUpdates call (the most that it does)."""
WANTED = ["message", "edited_message", "callback_query", "my_chat_member", "chat_member"]


class Intake:
    """The way in. `committed` is called after every commit, with the answers to button presses."""

    def __init__(
        self,
        database: Database,
        telegram: Telegram,
        application: Application[Any, Context, Any, Any, Shared, Any],
        committed: Callable[[list[Toast]], None],
    ) -> None:
        self._database = database
        self._telegram = telegram
        self._application = application
        self._committed = committed
        self._stopping = asyncio.Event()
        self._complaints: defaultdict[str, OnceAMinute] = defaultdict(OnceAMinute)
        self._database_complaint = OnceAMinute()

    def stop(self) -> None:
        """Take no more updates; what is being handled is finished."""
        self._stopping.set()

    async def run(self) -> None:
        """Poll until stopped. Raises InvalidToken if Telegram does not know the token any more."""
        offset: int | None = None
        failures = 0
        while not self._stopping.is_set():
            try:
                batch = await self._unless_stopped(self._poll(offset))
            except InvalidToken:
                raise
            except TelegramError as error:
                failures += 1
                self._complain(error)
                await wait(self._stopping, _pause_after(error, failures))
                continue
            failures = 0
            if batch:
                await self._take_surely(batch)
                offset = batch[-1]["update_id"] + 1
            else:
                # The last offset has acknowledged everything. Without one we are safe when Telegram
                # starts its numbers anew, as it does after a quiet week.
                offset = None

    async def take(self, batch: list[dict[str, Any]]) -> None:
        """Handle updates in one transaction; raises DatabaseUnavailableError, then nothing has happened."""
        toasts: list[Toast] = []
        async with self._database.transaction() as tx:
            for raw in batch:
                toasts += await self._handle(tx, raw)
        self._committed(toasts)

    async def take_event(self, done: JobDone, parcel_id: int | None) -> None:
        """Handle the result of a job and forget its row of the outbox, in one transaction.

        While the database cannot be written, wait; raises DatabaseUnavailableError once we are to stop.
        """
        while True:
            try:
                async with self._database.transaction() as tx:
                    toasts = []
                    if parcel_id is None or await outbox.take(tx, parcel_id):
                        toasts = await self._handle_event(tx, done)
                self._committed(toasts)
                return
            except DatabaseUnavailableError as error:
                if self._stopping.is_set():
                    raise  # the row of the outbox is still there at the next start
                await self._wait_for_database(error)

    async def _poll(self, offset: int | None) -> list[dict[str, Any]]:
        fields: dict[str, Any] = {"limit": 100, "allowed_updates": WANTED}
        if offset is not None:
            fields["offset"] = offset
        return await self._telegram.poll(fields, HELD)

    async def _unless_stopped(self, poll: Any) -> list[dict[str, Any]]:
        """Wait for updates, but not once we are to stop: what is not acknowledged comes again."""
        polling = asyncio.ensure_future(poll)
        stopping = asyncio.ensure_future(self._stopping.wait())
        try:
            await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return polling.result() if polling.done() and not self._stopping.is_set() else []
        finally:
            for task in (polling, stopping):
                task.cancel()
            await asyncio.gather(polling, stopping, return_exceptions=True)

    async def _take_surely(self, batch: list[dict[str, Any]]) -> None:
        """Handle updates; while the database cannot be written, wait: Telegram keeps them for 24 hours."""
        while not self._stopping.is_set():
            try:
                await self.take(batch)
                return
            except DatabaseUnavailableError as error:
                await self._wait_for_database(error)

    async def _handle(self, tx: Transaction, raw: dict[str, Any]) -> list[Toast]:
        update = None
        now = int(time.time() * 1000)
        try:
            async with tx.savepoint():
                if not await updates.mark_done(tx, raw["update_id"], now):
                    return []
                update = _read(raw, self._application.bot)
                toasts = await self._dispatch(tx, update, now)
        except DatabaseUnavailableError:
            raise
        except Exception as error:
            return await self._bury(tx, update, raw, error, now)
        return toasts

    async def _handle_event(self, tx: Transaction, done: JobDone) -> list[Toast]:
        now = int(time.time() * 1000)
        try:
            async with tx.savepoint():
                return await self._dispatch(tx, done, now)
        except DatabaseUnavailableError:
            raise
        except Exception as error:
            incident = secrets.token_hex(4)
            log.error("event_failed", incident=incident, job=done.job, **describe(error))
            await updates.put_dead_letter(tx, incident, None, _printable(error), done.note, now)
            await apologise_to_desk(tx, done.chat_id, incident)
            return []

    async def _dispatch(self, tx: Transaction, update: object, now: int) -> list[Toast]:
        work = Work(tx, now)
        self._application.bot_data.work = work
        await self._application.process_update(update)
        if work.failure is not None:
            raise work.failure
        press = update.callback_query if isinstance(update, Update) else None
        if work.toast is None and press is not None and not work.answered_later:
            # Every press is answered, or the button looks busy on the phone.
            return [Toast(press.id, "", alert=False)]
        return [work.toast] if work.toast else []

    async def _bury(
        self, tx: Transaction, read: Update | None, raw: dict[str, Any], error: Exception, now: int
    ) -> list[Toast]:
        """Keep a failed update as a dead letter and tell the person; nothing else of it stays.

        `read` None: python-telegram-bot could not even read it.
        """
        incident = secrets.token_hex(4)
        log.error("update_failed", incident=incident, **describe(error))
        await updates.mark_done(tx, raw["update_id"], now)
        update = read or _place(raw, self._application.bot)
        try:
            async with tx.savepoint():
                await apologise(tx, update, incident, readable=read is not None)
        except DatabaseUnavailableError:
            raise
        except Exception as second:
            log.error("apology_failed", incident=incident, **describe(second))
        user = update.effective_user
        await updates.put_dead_letter(
            tx, incident, user.id if user else None, _printable(error), json.dumps(raw), now
        )
        press = update.callback_query
        return [Toast(press.id, incident_toast(update, incident), alert=True)] if press else []

    async def _wait_for_database(self, error: DatabaseUnavailableError) -> None:
        if self._database_complaint.is_due():
            log.error("database_unavailable", error=str(error), meaning="Updates wait at Telegram meanwhile.")
        await wait(self._stopping, 1.0)

    def _complain(self, error: TelegramError) -> None:
        meaning = _meaning(error)
        if self._complaints[meaning].is_due():
            log.warning("no_updates", error=type(error).__name__, meaning=meaning)


def _read(raw: dict[str, Any], bot: Bot) -> Update:
    """Return python-telegram-bot's object of an update; of a press's message only its place.

    The message is ours, and to build the object of it would take longer than to handle the press.
    """
    press = raw.get("callback_query")
    if press is None or "message" not in press:
        return Update.de_json(raw, bot)
    place = press["message"]
    message = InaccessibleMessage(Chat.de_json(place["chat"], bot), place["message_id"])
    user = User.de_json(press["from"], bot)
    query = CallbackQuery(press["id"], user, press["chat_instance"], message=message, data=press.get("data"))
    return Update(raw["update_id"], callback_query=query)


def _place(raw: dict[str, Any], bot: ExtBot[Any]) -> Update:
    """Return of an update that cannot be read who wrote to us, and where, if that much can be read.

    What members of a group write to each other was not for us.
    """
    update_id, written = raw["update_id"], raw.get("message") or raw.get("edited_message") or {}
    try:
        chat, user = Chat.de_json(written["chat"], bot), User.de_json(written["from"], bot)
        replied = written.get("reply_to_message", {}).get("from", {}).get("id")
        for_us = chat.type == Chat.PRIVATE or replied == bot.id or written.get("text", "").startswith("/")
        if user.is_bot or not for_us:
            return Update(update_id)
        date = datetime.fromtimestamp(written["date"], UTC)
        return Update(update_id, message=Message(written["message_id"], date, chat, from_user=user))
    except (AttributeError, KeyError, TypeError, ValueError):
        return Update(update_id)


def _pause_after(error: TelegramError, failures: int) -> float:
    if isinstance(error, RetryAfter):
        return float(error.retry_after)  # type: ignore[arg-type]
    return pause_after(failures)


def _meaning(error: TelegramError) -> str:
    if not isinstance(error, Conflict):
        return "Telegram cannot be reached; it is tried again, and nothing is lost for 24 hours."
    if "webhook" in error.message.lower():
        return "A webhook was set for this bot elsewhere; it takes the updates until it is deleted."
    return "Another program polls with the same token. Stop it: only one may run."


def _printable(error: Exception) -> str:
    return repr(error).encode("utf-8", "replace").decode()
