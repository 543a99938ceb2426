"""Stopping, and what keeps Askdesk from starting or going on: each says what it is, and loses nothing."""

import asyncio
import json
import resource
import signal
import time

import aiohttp
import pytest

from bot import application
from bot.rehearsal import TOKEN
from tests.end_to_end.driver import MORTAL, Process, Stage

RECEIPT = "is with the moderators"
UNUSABLE = 2
"""The exit status of a process that cannot begin."""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_stopping_lets_replies_out_and_keeps_the_rest(stage: Stage, number: signal.Signals) -> None:
    crowd = await stage.prepare(2)
    await stage.write_drafts(crowd)
    late = stage.add_person("Later Laterson")
    process = await stage.run()
    cards, receipts = (stage.telegram.faults.hold(method) for method in ("sendMessage", "editMessageText"))
    for asker in crowd:
        stage.send_draft(asker)
    await stage.until(lambda: cards.waiting == 1 and receipts.waiting == 2)  # the other card waits
    process.signal(number)
    await stage.until(lambda: process.logged("stopping"))
    stage.telegram.world.start(late)
    stage.telegram.faults.latency = 0.5  # the card is not answered before the process knows that it ends
    cards.release()
    receipts.release()
    assert await process.ended() == 0
    assert process.logged("event=stopped")
    assert [len(stage.seen(asker, RECEIPT)) for asker in crowd] == [1, 1]
    assert len(stage.seen(stage.desk, "Question ")) == 1
    assert not stage.read(late)

    stage.telegram.faults.latency = 0.0
    process = await stage.run()
    await stage.sees(stage.desk, "Question 2 ·")
    await stage.until(lambda: stage.read(late))
    assert await process.stop() == 0
    assert [len(stage.seen(asker, RECEIPT)) for asker in crowd] == [1, 1]
    assert len(stage.seen(stage.desk, "Question ")) == 2


async def test_stopping_takes_ten_seconds_at_most_though_telegram_hangs(stage: Stage) -> None:
    """Ten, less what closing takes; the test does not wait for so long."""
    assert application.GRACE <= 9.5
    (asker,) = await stage.prepare(1)
    process = await stage.run_mortal(GRACE="1.5")
    hold = stage.telegram.faults.hold("sendMessage")
    stage.telegram.world.start(asker)
    await stage.until(lambda: hold.waiting)
    began = time.monotonic()
    process.signal(signal.SIGTERM)
    assert await process.ended() == 0
    assert 1.5 < time.monotonic() - began < 2.0
    assert process.logged("stopped_early")
    assert stage.unsent() == 1
    stage.telegram.faults.clear()
    process = await stage.run()
    await stage.sees(asker, "Laws")
    assert await process.stop() == 0
    assert stage.unsent() == 0


async def test_stopping_is_quick_while_telegram_hangs_at_the_start(stage: Stage) -> None:
    hold = stage.telegram.faults.hold("getMe")
    process = await stage.spawn("run", environment={})
    await stage.until(lambda: hold.waiting)
    process.signal(signal.SIGTERM)
    assert await process.ended(within=3) == 0


async def test_second_process_on_a_database_is_refused(stage: Stage) -> None:
    first = await stage.run()
    status, said = await stage.command("run")
    assert status == UNUSABLE
    assert f"Another Askdesk is running on the database {stage.database_file}. Stop it first" in said
    await still_works(stage)
    assert await first.stop() == 0


async def test_another_poller_and_a_webhook_are_explained_once_and_survived(stage: Stage) -> None:
    stage.telegram.world.updates.webhook = {"url": "https://example.org/hook"}
    process = await stage.run()
    assert stage.telegram.world.updates.webhook is None
    for _ in range(2):
        await call(stage, "getUpdates", timeout=0)
        await stage.until(lambda: stage.telegram.world.updates.is_polled)
    assert len(process.logged("Another program polls with the same token")) == 1
    await still_works(stage)

    await call(stage, "setWebhook", url="https://example.org/hook")
    await stage.until(lambda: process.logged("A webhook was set for this bot elsewhere"))
    await call(stage, "deleteWebhook")
    await still_works(stage)
    assert await process.stop() == 0
    assert len(process.logged("level=warning")) == 2


@pytest.mark.parametrize(
    ("token", "complaint"),
    [
        ("1000001:WRONG-SECRET", "Telegram does not know this token. Compare ASKDESK_BOT_TOKEN"),
        ("no-token", "ASKDESK_BOT_TOKEN: this is not a token as BotFather gives it"),
    ],
)
async def test_wrong_token_is_said_and_not_shown(stage: Stage, token: str, complaint: str) -> None:
    status, said = await stage.command("run", ASKDESK_BOT_TOKEN=token)
    assert status == UNUSABLE
    assert complaint in said
    assert token.partition(":")[2] not in said or not token.partition(":")[2]
    assert token not in said


async def test_token_that_is_revoked_ends_the_process(stage: Stage) -> None:
    process = await stage.run()
    stage.telegram.faults.fail_next("getUpdates", 401)
    stage.telegram.world.start(stage.ana)
    assert await process.ended() == UNUSABLE
    assert "Telegram does not know this token" in process.output


async def test_settings_of_wrong_types_are_all_named(stage: Stage) -> None:
    wrong = {
        "ASKDESK_RATE": "fast",
        "ASKDESK_DESK_CHAT": "12",
        "ASKDESK_ORGANISERS": "12,Ana",
        "ASKDESK_LOG_LEVEL": "LOUD",
        "ASKDESK_DATABASE": "postgresql://localhost/askdesk",
        "ASKDESK_TELEGRAM_API": "localhost:8081",
    }
    status, said = await stage.command("run", **wrong)
    assert status == UNUSABLE
    assert "These settings cannot be used:" in said
    assert all(f"  {name}: " in said for name in wrong)


async def test_database_from_a_newer_version_is_refused(stage: Stage) -> None:
    await stage.prepare()
    stage.rows("INSERT INTO migrations VALUES (999)")
    before = stage.rows("SELECT * FROM migrations")
    status, said = await stage.command("run")
    assert status == UNUSABLE
    assert "The database has form 999, this Askdesk knows forms up to" in said
    assert stage.rows("SELECT * FROM migrations") == before


async def test_update_that_cannot_be_read_stops_nobody(stage: Stage) -> None:
    process = await stage.run()
    stage.telegram.world.updates.emit("message", {"text": "what is this?"})
    await still_works(stage)
    assert await process.stop() == 0
    assert stage.count("dead_letters") == 1


async def test_folder_that_does_not_exist_is_named(stage: Stage) -> None:
    path = stage.folder / "missing" / "askdesk.db"
    status, said = await stage.command("run", ASKDESK_DATABASE=f"sqlite:///{path}")
    assert status == UNUSABLE
    assert f"The database {path} cannot be opened: No such file or directory." in said
    assert not path.parent.exists()


async def test_file_that_is_no_database_is_refused_and_left_alone(stage: Stage) -> None:
    stage.database_file.write_bytes(b"minutes of the last meeting\n" * 100)
    status, said = await stage.command("run")
    assert status == UNUSABLE
    assert f"The database {stage.database_file} cannot be used: file is not a database." in said
    assert stage.database_file.read_bytes() == b"minutes of the last meeting\n" * 100


async def test_database_that_may_not_be_written_is_refused(stage: Stage) -> None:
    await stage.prepare()
    stage.database_file.chmod(0o444)
    process = await stage.spawn("run", program=MORTAL, environment={"WITHOUT_PRIVILEGES": "yes"})
    assert await process.ended() == UNUSABLE
    assert f"The database {stage.database_file} cannot be opened: Permission denied." in process.output


async def test_folder_that_may_not_be_written_is_refused(stage: Stage) -> None:
    folder = stage.folder / "sealed"
    folder.mkdir(mode=0o555)
    environment = {"WITHOUT_PRIVILEGES": "yes", "ASKDESK_DATABASE": f"sqlite:///{folder}/askdesk.db"}
    process = await stage.spawn("run", program=MORTAL, environment=environment)
    assert await process.ended() == UNUSABLE
    assert f"The database {folder}/askdesk.db cannot be opened: Permission denied." in process.output


async def test_full_disk_loses_nothing_and_is_said_once_a_minute(stage: Stage) -> None:
    crowd = await stage.prepare(3)
    await stage.write_drafts(crowd)
    process = await stage.run()
    hold = stage.telegram.faults.hold("sendMessage")
    stage.send_draft(crowd[0])
    await stage.until(lambda: hold.waiting)
    fill_disk(process)
    hold.release()  # the card is out, and that cannot be written down
    await stage.until(lambda: process.logged("results_not_written"))
    stage.send_draft(crowd[1])
    await stage.until(lambda: process.logged("database_unavailable"))
    stage.send_draft(crowd[2])
    assert len(stage.telegram.world.updates) == 2
    await asyncio.sleep(2.5)  # long enough for two more tries of both
    make_room(process)
    await stage.sees(stage.desk, "Question 3 ·")
    await stage.until(lambda: not len(stage.telegram.world.updates))
    assert await process.stop() == 0
    assert [len(stage.seen(asker, RECEIPT)) for asker in crowd] == [1, 1, 1]
    assert [row["id"] for row in stage.rows("SELECT id FROM questions")] == [1, 2, 3]
    assert stage.unsent() == stage.count("dead_letters") == 0
    assert len(process.logged("results_not_written")) == len(process.logged("database_unavailable")) == 1


async def test_database_that_cannot_grow_keeps_what_fits_and_loses_nothing(stage: Stage) -> None:
    """SQLite itself says that it is full, in the middle of a transaction."""
    crowd = await stage.prepare(40)
    await stage.write_drafts(crowd)
    process = await stage.run_mortal(CANNOT_GROW="yes")
    for asker in crowd:
        stage.send_draft(asker)
    await stage.until(lambda: process.logged("database_unavailable", "full"))
    await stage.kill(process)
    process = await stage.run_mortal()
    for number in range(1, len(crowd) + 1):
        await stage.sees(stage.desk, f"Question {number} ·")
    await stage.until(lambda: not len(stage.telegram.world.updates))
    assert await process.stop() == 0
    assert stage.count("questions") == stage.count("question_changes") == len(crowd)
    assert all(stage.seen(asker, RECEIPT) for asker in crowd)
    assert stage.unsent() == stage.count("dead_letters") == 0


async def still_works(stage: Stage) -> None:
    """Whoever writes gets an answer."""
    someone = stage.add_person("Somebody Someone")
    stage.telegram.world.start(someone)
    await stage.until(lambda: stage.read(someone))


async def call(stage: Stage, method: str, **parameters: object) -> None:
    """Call the Bot API as another program with the same token."""
    async with aiohttp.ClientSession() as session:
        url = f"{stage.address}/bot{TOKEN}/{method}"
        async with session.post(url, json=parameters) as response:
            assert json.loads(await response.read())["ok"]


def fill_disk(process: Process) -> None:
    """No byte more goes into any file of the process."""
    _, most = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, most))


def make_room(process: Process) -> None:
    _, most = resource.prlimit(process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (most, most))
