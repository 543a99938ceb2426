"""Keeps the boards of the desk true: each is looked at now and then, and shown where it has changed."""

import asyncio
import hashlib
import time
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from bot.logs import OnceAMinute
from handlers.cards.board import board_message
from storage import boards, desk, outbox
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.outbox import Lane
from storage.subjects import Subject

log = structlog.get_logger()

EVERY = 5.0
"""Seconds between two looks."""
STAYS = 20.0
"""Seconds for which a board that was shown stays as it is: each time costs one of a group's 20 a minute."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a board showed, as a fingerprint of its text, and since when on the monotonic clock."""

    fingerprint: str
    at: float


class Boards:
    """Has boards shown. `committed` is called after each commit that may have put one into the outbox."""

    def __init__(self, database: Database, committed: Callable[[], None]) -> None:
        self._database = database
        self._committed = committed
        self._shown: dict[int, Shown] = {}
        self._complaint = OnceAMinute()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self._look()
            except DatabaseUnavailableError as error:
                if self._complaint.is_due():
                    log.warning(
                        "boards_wait",
                        error=type(error).__name__,
                        meaning="The boards in the desk may be out of date: the database cannot be used now.",
                    )
            await asyncio.sleep(EVERY)

    async def _look(self) -> None:
        now = time.monotonic()
        shown: dict[int, Shown] = {}
        async with self._database.transaction() as tx:
            home = await desk.get_desk(tx)
            if home.chat_id is None:
                return
            for board_id in await boards.list_boards_to_show(tx, home.chat_id):
                payload = (await board_message(tx, home.language, board_id)).payload()
                fingerprint = hashlib.sha256(f"{home.chat_id} {payload}".encode()).hexdigest()
                before = self._shown.get(board_id)
                if before and (before.fingerprint == fingerprint or now < before.at + STAYS):
                    shown[board_id] = before
                else:
                    shown[board_id] = Shown(fingerprint, now)
                    await _show(tx, home.chat_id, board_id)
        # Only now: what is undone must be shown the next time.
        self._shown = shown
        self._committed()


async def _show(tx: Transaction, chat_id: int, board_id: int) -> None:
    await outbox.put_live(tx, Lane.DESK, Subject.BOARD, board_id, chat_id=chat_id)
