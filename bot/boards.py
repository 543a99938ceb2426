"""Keeps the boards of the desk true: each is looked at now and then, and shown where it has changed."""

import asyncio
import hashlib
from collections.abc import Callable

import structlog

from bot.logs import OnceAMinute
from handlers.cards.board import board_message
from handlers.context import EDIT
from storage import boards, desk, outbox
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.desk import Desk, Subject
from storage.outbox import Lane

log = structlog.get_logger()

EVERY = 20.0
"""Seconds between two looks: each may cost one of the 20 messages and edits that a group takes a minute."""


class Boards:
    """Has boards shown. `committed` is called after each commit that may have put one into the outbox."""

    def __init__(self, database: Database, committed: Callable[[], None]) -> None:
        self._database = database
        self._committed = committed
        self._shown: dict[int, str] = {}
        self._complaint = OnceAMinute()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self._look()
            except DatabaseUnavailableError as error:
                if self._complaint.is_due():
                    log.warning("boards_wait", error=type(error).__name__)
            await asyncio.sleep(EVERY)

    async def _look(self) -> None:
        async with self._database.transaction() as tx:
            home = await desk.get_desk(tx)
            if home.chat_id is None:
                return
            for board_id in await boards.list_boards_to_show(tx, home.chat_id):
                await self._show(tx, home, home.chat_id, board_id)
        self._committed()

    async def _show(self, tx: Transaction, home: Desk, chat_id: int, board_id: int) -> None:
        payload = (await board_message(tx, home.language, board_id)).payload()
        digest = hashlib.sha256(f"{chat_id} {payload}".encode()).hexdigest()
        if self._shown.get(board_id) == digest:
            return
        self._shown[board_id] = digest
        await outbox.put(
            tx, Lane.DESK, EDIT, None, chat_id=chat_id, subject=Subject.BOARD, subject_id=board_id
        )
