"""What is done besides updates: at start, each hour, and when the desk changes."""

import asyncio
import time
from collections.abc import Callable

import orjson
import structlog
from telegram.error import TelegramError

from bot.introduction import introduce
from bot.logs import OnceAMinute
from bot.pauses import wait
from bot.telegram_calls import Telegram
from handlers.showing.unfinished import send_unfinished
from handlers.work import Job
from storage import desk, outbox, updates
from storage.database import Database, DatabaseUnavailableError
from storage.outbox import Lane

log = structlog.get_logger()

EVERY = 3600.0
AGAIN_AFTER = 60.0
"""Seconds to the next try of what has failed."""
ASKED_OF_DESK = {Job.ADMINISTRATORS: "getChatAdministrators", Job.PRIVACY: "getChat"}
"""Nothing, or not always something, tells of a change of these."""


class Housekeeping:
    """Keeps what handlers know of the desk fresh, and the desk complete; tells Telegram about the bot."""

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
                    log.warning(
                        "housekeeping_waits",
                        error=type(error).__name__,
                        meaning="What is known of the desk, and shown of the bot, may be out of date.",
                    )
            await wait(self._due, seconds)

    async def _refresh(self) -> None:
        async with self._database.transaction() as tx:
            await updates.forget_done(tx, int(time.time() * 1000))
            await updates.forget_dead_letters(tx, int(time.time() * 1000))
            home = await desk.get_desk(tx)
            if home.chat_id is not None:
                payload = orjson.dumps({"chat_id": home.chat_id}).decode()
                for job, method in ASKED_OF_DESK.items():
                    await outbox.put(tx, Lane.REPLY, method, payload, chat_id=home.chat_id, subject=job)
            # What Telegram has refused for a reason that we did not know is not lost for good.
            await send_unfinished(tx, home)

    async def _introduce(self) -> None:
        async with self._database.reading() as tx:
            chat_id = (await desk.get_desk(tx)).chat_id
        await introduce(self._database, self._telegram, chat_id)
