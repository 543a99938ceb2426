"""One SQLite connection, one lock: transactions, savepoints, migrations.

Knows no word of the business. Statements run where they are called: a statement takes microseconds, and to
hand it to a thread and back takes twenty times as long. What waits for the disk, or grows with the number of
people, is done apart, in the one thread of this module, while the event loop goes on.
"""

import asyncio
import fcntl
import os
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from importlib import resources
from pathlib import Path
from typing import TypeVar

Row = sqlite3.Row
Value = str | int | None
T = TypeVar("T")

# The disk or the file cannot be used now; the same work may succeed later (https://sqlite.org/rescode.html).
UNAVAILABLE = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_READONLY,
}


class DatabaseError(Exception):
    """The database cannot be used."""


class DatabaseUnavailableError(DatabaseError):
    """The database could not be written or read (disk full, read-only, damaged); nothing was changed."""


class DatabaseInUseError(DatabaseError):
    """Another Askdesk has this database file open."""


class DatabaseTooNewError(DatabaseError):
    """The database was written by a newer Askdesk than this one."""


class NotExactlyOneError(DatabaseError):
    """A query that must find one row found none or several."""


class Transaction:
    """What may be done while the database's lock is held."""

    def __init__(self, connection: sqlite3.Connection, apart: "Apart") -> None:
        self._connection = connection
        self._apart = apart

    async def all(self, sql: str, **values: Value) -> list[Row]:
        """Run one statement with named parameters and return its rows."""
        try:
            return self._connection.execute(sql, values).fetchall()
        except sqlite3.Error as error:
            raise _translated(error) from error

    async def first(self, sql: str, **values: Value) -> Row | None:
        """Return the first row, or None."""
        rows = await self.all(sql, **values)
        return rows[0] if rows else None

    async def one(self, sql: str, **values: Value) -> Row:
        """Return the only row; raises NotExactlyOneError."""
        rows = await self.all(sql, **values)
        if len(rows) != 1:
            raise NotExactlyOneError(f"{len(rows)} rows")
        return rows[0]

    async def run(self, sql: str, **values: Value) -> None:
        """Run one statement for its effect."""
        await self.all(sql, **values)

    async def run_many(self, sql: str, rows: Iterable[Mapping[str, Value]]) -> None:
        """Run one statement once for each set of named parameters."""
        try:
            self._connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise _translated(error) from error

    async def run_apart(self, sql: str, **values: Value) -> None:
        """Run one statement whose time grows with the number of people, while the event loop goes on."""
        try:
            await self._apart.do(lambda: self._connection.execute(sql, values))
        except sqlite3.Error as error:
            raise _translated(error) from error

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """Undo what the block changed if it raises; the rest of the transaction stays.

        After DatabaseUnavailableError SQLite may have rolled back everything, so the savepoint is left alone.
        """
        await self.run("SAVEPOINT block")
        try:
            yield
        except DatabaseUnavailableError:
            raise
        except BaseException:
            await self.run("ROLLBACK TO block")
            await self.run("RELEASE block")
            raise
        await self.run("RELEASE block")


class Apart:
    """One thread, for what would hold up the event loop."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")

    async def do(self, work: Callable[[], T]) -> T:
        """Do it, to the end even when cancelled: the connection must not be used by two threads at once."""
        done = asyncio.get_running_loop().run_in_executor(self._thread, work)
        try:
            return await asyncio.shield(done)
        except asyncio.CancelledError:
            await asyncio.wait([done])
            raise

    def end(self) -> None:
        """Let the thread go."""
        self._thread.shutdown(wait=False)


class Database:
    """The one connection to the database file; open it with `open_database`."""

    def __init__(self, connection: sqlite3.Connection, lock_file: int) -> None:
        self._connection = connection
        self._lock_file = lock_file
        self._lock = asyncio.Lock()
        self._apart = Apart()
        self._transaction = Transaction(connection, self._apart)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Transaction]:
        """Commit durably at the end of the block, or change nothing if it raises."""
        async with self._lock:
            await self._transaction.run("BEGIN IMMEDIATE")
            try:
                yield self._transaction
                await self._commit()
            except BaseException:
                # Does nothing where SQLite has rolled back by itself, as it does when the disk is full.
                self._connection.rollback()
                raise

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Transaction]:
        """Read what is committed, at one moment for the whole block; what it writes is undone."""
        async with self._lock:
            await self._transaction.run("BEGIN")
            try:
                yield self._transaction
            finally:
                self._connection.rollback()

    async def close(self) -> None:
        """Close the file and let another process have it."""
        async with self._lock:
            await self._apart.do(self._connection.close)
        self._apart.end()
        os.close(self._lock_file)

    async def _commit(self) -> None:
        try:
            await self._apart.do(lambda: self._connection.execute("COMMIT"))
        except sqlite3.Error as error:
            raise _translated(error) from error


async def open_database(path: Path) -> Database:
    """Open or create the database file and bring it to the newest form.

    Raises DatabaseInUseError, DatabaseTooNewError or DatabaseUnavailableError, each with a message
    for the operator.
    """
    return Database(*_open(path))


def _open(path: Path) -> tuple[sqlite3.Connection, int]:
    # One file may have several names.
    path = path.resolve()
    lock_file = _lock(path)
    try:
        return _connect(path), lock_file
    except BaseException:
        os.close(lock_file)
        raise


def _connect(path: Path) -> sqlite3.Connection:
    try:
        # Questions and names are nobody else's to read; SQLite gives its other files the same rights.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        # The lock of Database keeps the threads apart that SQLite's own check would forbid.
        connection = sqlite3.connect(
            path, isolation_level=None, cached_statements=512, check_same_thread=False, timeout=0
        )
    except OSError as error:
        raise DatabaseUnavailableError(f"The database {path} cannot be opened: {error.strerror}.") from error
    except sqlite3.Error as error:
        raise _translated(error, path) from error
    try:
        _prepare(connection)
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.Error):
            raise _translated(error, path) from error
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
    # A migration that makes a table anew drops the old one, and with foreign keys on all that points to it.
    _migrate(connection)
    connection.execute("PRAGMA foreign_keys=ON")
    _assert_durable(connection)


def _assert_durable(connection: sqlite3.Connection) -> None:
    journal, synchronous, keys = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys")
    )
    if (journal, synchronous, keys) != ("wal", 2, 1):
        raise DatabaseUnavailableError(
            f"The database cannot be made durable here (journal {journal}, synchronous {synchronous})."
        )


def migrations() -> dict[int, str]:
    """The numbered .sql files, by number."""
    files = resources.files("storage").joinpath("migrations").iterdir()
    scripts = {f.name: f.read_text("utf-8") for f in files if f.name.endswith(".sql")}
    return {int(name.split("_")[0]): scripts[name] for name in sorted(scripts)}


def _migrate(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY) STRICT")
    # Fails where the file can only be read: there BEGIN IMMEDIATE begins to read, and says nothing.
    connection.execute("DELETE FROM migrations WHERE number < 0")
    applied = {row[0] for row in connection.execute("SELECT number FROM migrations")}
    known = migrations()
    if applied - known.keys():
        connection.rollback()
        raise DatabaseTooNewError(
            f"The database has form {max(applied)}, this Askdesk knows forms up to {max(known)}:"
            " install the newer Askdesk again, or restore a backup made before."
        )
    missing = sorted(known.keys() - applied)
    for number in missing:
        for statement in _statements(known[number]):
            connection.execute(statement)
        connection.execute("INSERT INTO migrations VALUES (?)", (number,))
    if missing and connection.execute("PRAGMA foreign_key_check").fetchone():
        connection.rollback()
        raise DatabaseUnavailableError("The database is damaged: rows in it point to others that are gone.")
    connection.commit()


def _statements(script: str) -> Iterable[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _lock(path: Path) -> int:
    """Hold a lock beside the file for as long as this process lives; a killed process frees it."""
    try:
        lock_file = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise DatabaseUnavailableError(f"The database {path} cannot be opened: {error.strerror}.") from error
    try:
        fcntl.flock(lock_file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        os.close(lock_file)
        raise DatabaseInUseError(
            f"Another Askdesk is running on the database {path}. Stop it first; one file serves one process."
        ) from error
    return lock_file


def _translated(error: sqlite3.Error, path: Path | None = None) -> Exception:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code not in UNAVAILABLE:
        return error
    where = f" {path}" if path else ""
    return DatabaseUnavailableError(f"The database{where} cannot be used: {error}.")
