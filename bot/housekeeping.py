"""What is done besides updates: at start, each hour, and when the desk changes."""

import asyncio
import time
from collections.abc import Callable

import orjson
import structlog
from telegram.error import TelegramError

from bot.introduction import introduce
from bot.logs import OnceAMinute
from bot.telegram_calls import Telegram
from handlers.work import Job
from storage import desk, outbox, updates
from storage.database import Database, DatabaseUnavailableError
from storage.outbox import Lane

log = structlog.get_logger()

EVERY = 3600.0
AGAIN_AFTER = 60.0
"""Seconds to the next try of what has failed."""


class Housekeeping:
    """Keeps what handlers know of the desk fresh, tells Telegram about the bot, forgets what is old."""

    def __init__(self, database: Database, telegram: Telegram, committed: Callable[[], None]) -> None:
        """`committed` is called after each commit that may have put something into the outbox."""
        self._committed = committed
        self._database = database
        self._telegram = telegram
        self._due = asyncio.Event()
        self._complaint = OnceAMinute()

    def wake(self) -> None:
        """Do it now."""
        self._due.set()

    async def run(self) -> None:
        """Keep house until cancelled."""
        while True:
            self._due.clear()
            seconds = EVERY
            try:
                await self._refresh()
                self._committed()
                await self._introduce()
            except (TelegramError, DatabaseUnavailableError) as error:
                seconds = AGAIN_AFTER
                if self._complaint.is_due():
                    log.warning("housekeeping_waits", error=type(error).__name__)
            await self._wait(seconds)

    async def _refresh(self) -> None:
        async with self._database.transaction() as tx:
            await updates.forget_done(tx, int(time.time() * 1000))
            await updates.forget_dead_letters(tx, int(time.time() * 1000))
            chat_id = (await desk.get_desk(tx)).chat_id
            if chat_id is not None:
                await outbox.put(
                    tx,
                    Lane.REPLY,
                    "getChatAdministrators",
                    orjson.dumps({"chat_id": chat_id}).decode(),
                    chat_id=chat_id,
                    subject=Job.ADMINISTRATORS,
                )

    async def _introduce(self) -> None:
        async with self._database.reading() as tx:
            chat_id = (await desk.get_desk(tx)).chat_id
        await introduce(self._database, self._telegram, chat_id)

    async def _wait(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._due.wait()
        except TimeoutError:
            pass
