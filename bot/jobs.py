"""Asks Telegram what handlers want to know, and hands the answers back as events of our own."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import orjson
import structlog
from telegram.error import InvalidToken, TelegramError

from bot.logs import describe
from bot.pauses import pause_after
from bot.telegram_calls import Telegram
from bot.verdicts import Paused, Unknown, judge
from bot.waiting import Item
from handlers.work import Job, JobDone

log = structlog.get_logger()


class Jobs:
    """Calls that send nothing. They are not paced: Telegram's limits are for messages."""

    def __init__(self, telegram: Telegram, report: Callable[[JobDone, int | None], Awaitable[None]]) -> None:
        """`report` takes each result, with the id of its row in the outbox."""
        self._telegram = telegram
        self._report = report

    async def do(self, item: Item) -> None:
        """Ask until there is an answer, and report it."""
        job = Job(item.subject or "")
        failures = 0
        while True:
            try:
                result = await self._ask(item)
                done = JobDone(job, item.chat_id, item.note or "", result=result)
            except TelegramError as error:
                verdict = judge(error)
                # Telegram answers 404 for a file that it does not have, as for a wrong token: intake tells.
                if isinstance(verdict, Unknown | Paused) and not isinstance(error, InvalidToken):
                    failures += 1
                    seconds = verdict.seconds if isinstance(verdict, Paused) else pause_after(failures)
                    await asyncio.sleep(seconds)
                    continue
                done = JobDone(job, item.chat_id, item.note or "", error=error.message)
            except Exception as error:  # an answer that is not as the Bot API says
                log.error("job_failed", job=job, **describe(error))
                done = JobDone(job, item.chat_id, item.note or "", error=type(error).__name__)
            await self._report(done, item.parcel_id)
            return

    async def follow_group(self, old: int, new: int) -> None:
        """Report that a group has become a supergroup with another chat id."""
        await self._report(JobDone(Job.MIGRATION, old, "", result=new), None)

    async def _ask(self, item: Item) -> Any:
        result = await self._telegram.call(item.method, orjson.loads(item.payload or "{}"))
        if item.method == "getFile":
            return await self._telegram.download(result["file_path"])
        return result
