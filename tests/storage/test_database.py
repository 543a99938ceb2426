"""The database: durable, whole or not at all, one process at a time, and clear about what is wrong."""

import asyncio
import os
import sqlite3
import sys
from pathlib import Path

import pytest

from storage import database as database_module
from storage.database import (
    Database,
    DatabaseInUseError,
    DatabaseTooNewError,
    DatabaseUnavailableError,
    NotExactlyOneError,
    Transaction,
    migrations,
    open_database,
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "askdesk.db"


async def put_code(database: Database, code: str) -> None:
    async with database.transaction() as tx:
        await tx.run("UPDATE desk SET claim_code = :code", code=code)


async def code_of(database: Database) -> str | None:
    async with database.reading() as tx:
        code: str | None = (await tx.one("SELECT claim_code FROM desk"))["claim_code"]
        return code


# Durable -------------------------------------------------------------------------------------------------


async def test_every_commit_is_durable(database: Database) -> None:
    async with database.reading() as tx:
        assert (await tx.one("PRAGMA journal_mode"))[0] == "wal"
        assert (await tx.one("PRAGMA synchronous"))[0] == 2
        assert (await tx.one("PRAGMA foreign_keys"))[0] == 1


async def test_place_where_nothing_is_durable_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda _, **options: connect(":memory:", **options))
    with pytest.raises(DatabaseUnavailableError, match="cannot be made durable"):
        await open_database(path)


async def test_two_names_of_one_file_are_one_database(path: Path) -> None:
    database = await open_database(path)
    other_name = path.with_name("other.db")
    other_name.symlink_to(path)
    with pytest.raises(DatabaseInUseError):
        await open_database(other_name)
    await database.close()


async def test_file_is_for_its_owner_alone(path: Path) -> None:
    database = await open_database(path)
    assert os.stat(path).st_mode & 0o077 == 0  # noqa: PTH116
    await database.close()


async def test_what_is_committed_is_there_after_the_next_start(path: Path) -> None:
    database = await open_database(path)
    await put_code(database, "KEPT")
    await database.close()
    database = await open_database(path)
    assert await code_of(database) == "KEPT"
    await database.close()


# Whole or not at all -------------------------------------------------------------------------------------


async def change_and_fail(tx: Transaction) -> None:
    await tx.run("UPDATE desk SET claim_code = 'UNDONE'")
    raise RuntimeError


async def change_and_fail_in_a_savepoint(tx: Transaction) -> None:
    async with tx.savepoint():
        await change_and_fail(tx)


async def test_transaction_that_raises_changes_nothing(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as tx:
            await change_and_fail(tx)

    with pytest.raises(RuntimeError):
        await fail()
    assert await code_of(database) is None
    await put_code(database, "WHOLE")
    assert await code_of(database) == "WHOLE"


async def test_savepoint_that_raises_leaves_the_rest(database: Database) -> None:
    async with database.transaction() as tx:
        await tx.run("UPDATE desk SET claim_code = 'KEPT'")
        with pytest.raises(RuntimeError):
            await change_and_fail_in_a_savepoint(tx)
        async with tx.savepoint():
            await tx.run("UPDATE desk SET language = 'fr'")
    async with database.reading() as tx:
        assert tuple(await tx.one("SELECT claim_code, language FROM desk")) == ("KEPT", "fr")


async def test_savepoint_within_a_savepoint_undoes_its_own_alone(database: Database) -> None:
    async with database.transaction() as tx, tx.savepoint():
        await tx.run("UPDATE desk SET claim_code = 'KEPT'")
        with pytest.raises(RuntimeError):
            await change_and_fail_in_a_savepoint(tx)
    assert await code_of(database) == "KEPT"


async def test_transactions_wait_for_each_other(database: Database) -> None:
    async def add_one() -> None:
        async with database.transaction() as tx:
            before = int((await tx.one("SELECT coalesce(claim_code, '0') FROM desk"))[0])
            await asyncio.sleep(0)
            await tx.run("UPDATE desk SET claim_code = :code", code=f"{before + 1}")

    await asyncio.gather(*(add_one() for _ in range(20)))
    assert await code_of(database) == "20"


async def test_cancelled_transaction_changes_nothing_and_the_next_one_works(database: Database) -> None:
    began = asyncio.Event()

    async def count_long() -> None:
        async with database.transaction() as tx:
            await tx.run("UPDATE desk SET claim_code = 'HALF'")
            began.set()
            await tx.run_apart(
                "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
                " INSERT INTO done_updates SELECT i, i FROM n"
            )

    task = asyncio.create_task(count_long())
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await code_of(database) is None
    await put_code(database, "NEXT")
    async with database.reading() as tx:
        assert await tx.all("SELECT * FROM done_updates") == []


# Exactly one ---------------------------------------------------------------------------------------------


async def test_query_for_one_row_that_finds_none_or_several_is_an_error(database: Database) -> None:
    async with database.reading() as tx:
        for sql in ("SELECT 1 WHERE 0", "SELECT 1 UNION SELECT 2"):
            with pytest.raises(NotExactlyOneError):
                await tx.one(sql)
        assert await tx.first("SELECT 1 WHERE 0") is None


async def test_broken_rule_is_an_error_of_ours_and_not_of_the_disk(database: Database) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        async with database.transaction() as tx:
            await tx.run("INSERT INTO desk (id) VALUES (1)")
    with pytest.raises(sqlite3.IntegrityError):
        async with database.transaction() as tx:
            await tx.run_many("INSERT INTO follows VALUES (:p, :s)", [{"p": 1, "s": "nothing"}])


# One process ---------------------------------------------------------------------------------------------


async def test_database_that_is_open_already_is_refused_with_what_to_do(
    database: Database, path: Path
) -> None:
    with pytest.raises(DatabaseInUseError, match="Stop it first") as refusal:
        await open_database(path)
    assert str(path) in str(refusal.value)
    await put_code(database, "STILL")


HOLD = """
import asyncio, sys
from pathlib import Path
from storage.database import open_database
async def main():
    database = await open_database(Path(sys.argv[1]))
    print("open", flush=True)
    sys.stdin.read()
asyncio.run(main())
"""


async def test_another_process_is_refused_until_the_first_is_gone_even_if_killed(path: Path) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", HOLD, path, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"open\n"
    with pytest.raises(DatabaseInUseError):
        await open_database(path)
    process.kill()
    await process.wait()
    database = await open_database(path)
    await database.close()


# What is wrong with the file -----------------------------------------------------------------------------


async def test_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "askdesk.db"
    with pytest.raises(DatabaseUnavailableError, match="No such file or directory") as refusal:
        await open_database(path)
    assert str(path) in str(refusal.value)


async def test_path_that_is_a_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseUnavailableError, match="cannot be opened: Is a directory") as refusal:
        await open_database(tmp_path)
    assert str(tmp_path) in str(refusal.value)


def test_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"a letter to the institute" * 100)
    for _ in range(2):
        with pytest.raises(DatabaseUnavailableError, match="not a database"):
            asyncio.run(open_database(path))
    assert path.read_bytes() == b"a letter to the institute" * 100


async def test_read_only_database_is_unavailable_and_works_again_later(database: Database) -> None:
    async with database.reading() as tx:
        await tx.run("PRAGMA query_only = ON")
    for write in ("UPDATE desk SET claim_code = 'X'", "DELETE FROM desk"):
        with pytest.raises(DatabaseUnavailableError, match="readonly"):
            async with database.transaction() as tx:
                await tx.run(write)
    async with database.reading() as tx:
        await tx.run("PRAGMA query_only = OFF")
    await put_code(database, "AGAIN")


@pytest.mark.parametrize("at_once", [False, True])
async def test_full_disk_is_unavailable_and_nothing_is_half_written(
    database: Database, at_once: bool
) -> None:
    rows = [{"id": number, "now": number} for number in range(200_000)]

    async def fill() -> None:
        async with database.transaction() as tx:
            await tx.run("UPDATE desk SET claim_code = 'HALF'")
            if at_once:
                await tx.run_many("INSERT INTO done_updates VALUES (:id, :now)", rows)
            async with tx.savepoint():
                for row in rows:
                    await tx.run("INSERT INTO done_updates VALUES (:id, :now)", **row)

    async with database.reading() as tx:
        pages = (await tx.one("PRAGMA page_count"))[0]
        await tx.run(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(DatabaseUnavailableError, match="full"):
        await fill()
    async with database.reading() as tx:
        assert await tx.all("SELECT * FROM done_updates") == []
        await tx.run("PRAGMA max_page_count = 1000000")
    assert await code_of(database) is None
    await put_code(database, "ROOM")


# Migrations ----------------------------------------------------------------------------------------------


async def test_migrations_apply_once(path: Path) -> None:
    for _ in range(2):
        database = await open_database(path)
        async with database.reading() as tx:
            applied = [row["number"] for row in await tx.all("SELECT number FROM migrations")]
        assert applied == sorted(migrations())
        await database.close()


async def test_new_migration_keeps_what_is_there(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = await open_database(path)
    await put_code(database, "KEPT")
    await database.close()
    newer = {
        **migrations(),
        9001: "-- A comment; with a semicolon.\nALTER TABLE desk ADD COLUMN motto TEXT;\n",
    }
    monkeypatch.setattr(database_module, "migrations", lambda: newer)
    database = await open_database(path)
    async with database.reading() as tx:
        assert tuple(await tx.one("SELECT claim_code, motto FROM desk")) == ("KEPT", None)
    await database.close()


async def test_migration_that_fails_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = {**migrations(), 9001: "CREATE TABLE half (id INTEGER);\nCREATE TABLE half (id INTEGER);\n"}
    with monkeypatch.context() as patch:
        patch.setattr(database_module, "migrations", lambda: broken)
        with pytest.raises(sqlite3.OperationalError, match="already exists"):
            await open_database(path)
    database = await open_database(path)
    async with database.reading() as tx:
        assert await tx.all("SELECT * FROM sqlite_master WHERE name = 'half'") == []
    await database.close()


async def test_database_of_a_newer_version_is_refused_and_left_as_it_is(path: Path) -> None:
    database = await open_database(path)
    async with database.transaction() as tx:
        await tx.run("INSERT INTO migrations VALUES (9001)")
    await database.close()
    for _ in range(2):
        with pytest.raises(DatabaseTooNewError, match=r"form 9001.*install the newer Askdesk"):
            await open_database(path)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT max(number) FROM migrations").fetchone() == (9001,)
    connection.close()
