"""Started instead of `askdesk`: the same program, killed at a named step, or without Telegram's limits.

The product has no hooks for tests. So its functions are wrapped here, before its main function runs:

- DIES_AT names a step of STEPS: the first question that comes so far ends the process.
- WITHOUT_LIMITS lets a single chat have as many messages at once as the rate allows.
- GRACE is for how many seconds replies still go out at the end.
- CANNOT_GROW lets the database have as many pages as it has now.
- WITHOUT_PRIVILEGES makes file permissions count even for root.
"""

import ctypes
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any

from bot import application, cli, composing, windows
from bot.intake import Intake
from bot.results import Results
from bot.telegram_calls import Telegram
from bot.verdicts import Sent
from storage import asking, database, outbox
from storage.database import Database

Condition = Callable[..., bool]

PR_CAPBSET_DROP = 24  # linux/prctl.h
CAP_DAC_OVERRIDE = 1  # linux/capability.h

stored: list[int] = []
"""The numbers of the questions that this process has stored."""


def die() -> None:
    """End as a power cut would end it."""
    os.kill(os.getpid(), signal.SIGKILL)


def die_before(owner: Any, name: str, condition: Condition) -> None:
    """Die when an async function is called; `condition` is given its arguments."""
    original = getattr(owner, name)

    @wraps(original)
    async def mortal(*args: Any, **kwargs: Any) -> Any:
        if condition(*args):
            die()
        return await original(*args, **kwargs)

    setattr(owner, name, mortal)


def die_after(owner: Any, name: str, condition: Condition) -> None:
    """Die when an async function has done its work; `condition` is given its result and its arguments."""
    original = getattr(owner, name)

    @wraps(original)
    async def mortal(*args: Any, **kwargs: Any) -> Any:
        result = await original(*args, **kwargs)
        if condition(result, *args):
            die()
        return result

    setattr(owner, name, mortal)


def note_question() -> None:
    """Remember when a question is stored, so that later steps know that it is their turn."""
    original = asking.ask_question

    @wraps(original)
    async def ask_question(*args: Any, **kwargs: Any) -> int:
        stored.append(await original(*args, **kwargs))
        return stored[-1]

    asking.ask_question = ask_question


def holds_question(_: Any, batch: list[dict[str, Any]]) -> bool:
    return any("callback_query" in update for update in batch)


def is_question(_: Any, __: Any, update: Any, *___: Any) -> bool:
    return getattr(update, "callback_query", None) is not None


def is_stored(*_: Any) -> bool:
    return bool(stored)


def sends(_: Any, method: str, *__: Any) -> bool:
    return bool(stored) and method in {"sendMessage", "editMessageText"}


def is_sent(batch: list[Any]) -> bool:
    return bool(stored) and any(isinstance(verdict, Sent) for _, verdict in batch)


STEPS: dict[str, Callable[[], None]] = {
    "update received": lambda: die_before(Intake, "take", holds_question),
    "savepoint open": lambda: die_before(Intake, "_dispatch", is_question),
    "question stored": lambda: die_after(asking, "ask_question", is_stored),
    "before commit": lambda: die_before(Database, "_commit", is_stored),
    "after commit": lambda: die_after(Intake, "take", lambda _, *taken: holds_question(*taken)),
    "parcel loaded": lambda: die_after(outbox, "load", lambda parcels, *_: bool(stored and parcels)),
    "before the call": lambda: die_before(Telegram, "call", sends),
    "answer read": lambda: die_before(Results, "_write_surely", lambda _, batch: is_sent(batch)),
    "result written": lambda: die_after(Results, "_write", lambda _, __, ___, batch: is_sent(batch)),
    "result committed": lambda: die_after(Results, "_write_surely", lambda _, __, batch: is_sent(batch)),
}


def lift_limits() -> None:
    windows.CHAT_BURST = windows.GROUP_LIMIT = windows.CALM = composing.FEW = 10_000


def keep_size() -> None:
    prepare = database._prepare

    def prepare_for_the_last_time(connection: sqlite3.Connection) -> None:
        prepare(connection)
        connection.execute("PRAGMA max_page_count = 1")  # at least what there is, says SQLite

    database._prepare = prepare_for_the_last_time


def drop_privileges() -> None:
    """Start this program once more, without root's right to pass over file permissions."""
    libc = ctypes.CDLL(None, use_errno=True)
    if os.geteuid() == 0 and libc.prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "the privilege cannot be dropped")
    del os.environ["WITHOUT_PRIVILEGES"]
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606


if __name__ == "__main__":
    if os.environ.get("WITHOUT_PRIVILEGES"):
        drop_privileges()
    if os.environ.get("WITHOUT_LIMITS"):
        lift_limits()
    if grace := os.environ.get("GRACE"):
        application.GRACE = float(grace)
    if os.environ.get("CANNOT_GROW"):
        keep_size()
    note_question()
    if step := os.environ.get("DIES_AT"):
        STEPS[step]()
    cli.main()
