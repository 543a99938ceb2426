"""Does by the clock what is planned: opening and closing, reminders, announcements for later."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import structlog

from bot.logs import OnceAMinute, describe
from handlers import clockwork
from storage import schedule
from storage.broadcasts import BroadcastDecidedError
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.schedule import PlannedStep, ScheduledBroadcast, Timeliness

log = structlog.get_logger()

LONGEST_SLEEP = 5.0
"""Seconds between two looks at the clock, which may be set meanwhile, and at plans, which may change."""
AGAIN_AFTER = 5.0
"""Seconds to the next try of what has failed."""


class Schedule:
    """Does each thing once when its moment has come, however often it is started anew."""

    def __init__(self, database: Database, committed: Callable[[], None]) -> None:
        """`committed` is called after each commit that may have put something into the outbox."""
        self._database = database
        self._committed = committed
        self._complaint = OnceAMinute()

    async def run(self) -> None:
        """Do what is planned until cancelled."""
        while True:
            try:
                seconds = await self.do_what_is_due()
            except DatabaseUnavailableError as error:
                seconds = AGAIN_AFTER
                self._complain(error)
            await asyncio.sleep(seconds)

    async def do_what_is_due(self) -> float:
        """Do it, and return the seconds until the next look; raises DatabaseUnavailableError."""
        async with self._database.reading() as tx:
            steps = await schedule.list_outstanding(tx)
            announcements = await schedule.list_scheduled(tx)
        planned: list[PlannedStep | ScheduledBroadcast] = [*steps, *announcements]
        planned.sort(key=lambda one: one.due_at)
        seconds = LONGEST_SLEEP
        for one in planned:
            now = _now()
            if one.timeliness(now) is Timeliness.EARLY:
                return min(seconds, (one.due_at - now) / 1000)
            if not await self._surely(one, now):
                seconds = AGAIN_AFTER
        return seconds

    async def _surely(self, one: PlannedStep | ScheduledBroadcast, now: int) -> bool:
        """Do one thing; a mistake of ours in it stops no other. False if it must be tried again."""
        try:
            async with self._database.transaction() as tx:
                await _do(tx, one, now)
        except BroadcastDecidedError:
            return True  # an organiser was faster
        except DatabaseUnavailableError:
            raise
        except Exception as error:
            self._complain(error)
            return False
        self._committed()
        return True

    def _complain(self, error: Exception) -> None:
        if self._complaint.is_due():
            log.error("schedule_waits", **describe(error))


def _do(tx: Transaction, one: PlannedStep | ScheduledBroadcast, now: int) -> Awaitable[None]:
    if isinstance(one, PlannedStep):
        return clockwork.do_step(tx, one, now)
    return clockwork.send_scheduled(tx, one, now)


def _now() -> int:
    return int(time.time() * 1000)
