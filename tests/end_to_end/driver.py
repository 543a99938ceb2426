"""What the tests play with: the true process, the rehearsal's Telegram, and people who write and press."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
import sys
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.rehearsal import TOKEN, Rehearsal
from handlers.callbacks.private import Send
from handlers.messages import without_tags
from handlers.participant import previewing
from handlers.words import say
from storage import desk, people, programme
from storage.database import Database, open_database
from storage.people import Dialogue, Signature, Step
from storage.programme_file import read_programme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Mapping

    from bot.rehearsal.model import Message
    from bot.rehearsal.presses import Press

HERE = Path(__file__).parent
PROGRAMME = HERE / "programme.yaml"
ASKDESK = (str(Path(sys.executable).with_name("askdesk")),)
MORTAL = (sys.executable, "-m", "tests.end_to_end.mortal")
ROOT = HERE.parents[1]

STARTS_WITHIN = 20.0
LIVES_AT_MOST = 90.0
"""Seconds after which a process is ended, whatever its test does."""


class Process:
    """One process of askdesk: its output, its end."""

    def __init__(self, process: asyncio.subprocess.Process, stir: Callable[[], None]) -> None:
        self._process = process
        self._stir = stir
        self.lines: list[str] = []
        self._living = asyncio.create_task(self._live())

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def output(self) -> str:
        """All that it has printed."""
        return "".join(self.lines)

    @property
    def is_running(self) -> bool:
        return not self._living.done()

    def logged(self, *words: str) -> list[str]:
        """The lines of its output that hold all these words."""
        return [line for line in self.lines if all(word in line for word in words)]

    def signal(self, number: signal.Signals) -> None:
        if self._process.returncode is None:
            self._process.send_signal(number)

    async def ended(self, within: float = 15.0) -> int:
        """Wait for its end; return its exit status, negative after a signal."""
        await asyncio.wait_for(asyncio.shield(self._living), within)
        assert self._process.returncode is not None
        return self._process.returncode

    async def stop(self) -> int:
        """SIGTERM, and its end."""
        self.signal(signal.SIGTERM)
        return await self.ended()

    async def _live(self) -> None:
        assert self._process.stdout is not None
        try:
            async with asyncio.timeout(LIVES_AT_MOST):
                while line := await self._process.stdout.readline():
                    self.lines.append(line.decode())
                    self._stir()
        except TimeoutError:
            self.signal(signal.SIGKILL)
        await self._process.wait()
        self._stir()


@dataclass
class Stage:
    """A Telegram, a folder with the database, and whoever a test needs.

    Ana (an administrator) and Marc (a member) are the desk.
    """

    telegram: Rehearsal
    address: str
    folder: Path
    desk: int = 0
    ana: int = 0
    marc: int = 0
    processes: list[Process] = field(default_factory=list)
    spoken: set[str] = field(default_factory=set)
    """What people wrote, and their names: nothing for a log."""

    def __post_init__(self) -> None:
        world = self.telegram.world
        self.ana, self.marc = self.add_person("Anneke Ana"), self.add_person("Marcelin Marc", "fr")
        self.desk = world.add_group("Desk", [self.ana, self.marc, world.bot.id])
        world.set_member(self.desk, world.bot.id, "administrator")
        world.updates.clear()

    # The process

    @property
    def database_file(self) -> Path:
        return self.folder / "askdesk.db"

    def environment(self, changed: Mapping[str, str]) -> dict[str, str]:
        """The environment of a process: nothing of who runs the tests, and what the test changes."""
        own = {name: value for name, value in os.environ.items() if not name.startswith("ASKDESK_")}
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": self.address,
            "ASKDESK_DATABASE": f"sqlite:///{self.database_file}",
            "ASKDESK_DESK_CHAT": str(self.desk),
            "ASKDESK_LOG_LEVEL": "DEBUG",
        }
        return {**own, "PYTHONPATH": str(ROOT), **settings, **changed}

    async def spawn(
        self, *arguments: str, program: tuple[str, ...] = ASKDESK, environment: Mapping[str, str]
    ) -> Process:
        """Start `askdesk` with these arguments and these changes of its environment."""
        process = await asyncio.create_subprocess_exec(
            *program,
            *arguments,
            cwd=self.folder,
            env=self.environment(environment),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=2**20,
        )
        self.processes.append(Process(process, self.telegram.world.changes.stir))
        return self.processes[-1]

    async def run(self, program: tuple[str, ...] = ASKDESK, **environment: str) -> Process:
        """`askdesk run`, up to its first getUpdates."""
        polls = await self._hang_up()
        process = await self.spawn("run", program=program, environment=environment)
        await self.until(lambda: self._polls > polls or not process.is_running, STARTS_WITHIN)
        assert process.is_running, process.output
        return process

    async def run_mortal(self, **environment: str) -> Process:
        """`askdesk run` in the hands of mortal.py, which reads these variables; no limits for a chat."""
        return await self.run(MORTAL, WITHOUT_LIMITS="yes", **environment)

    async def command(self, *arguments: str, **environment: str) -> tuple[int, str]:
        """Run a command to its end; return its exit status and what it printed."""
        process = await self.spawn(*arguments, environment=environment)
        return await process.ended(), process.output

    async def kill(self, process: Process) -> None:
        """SIGKILL, and its end."""
        process.signal(signal.SIGKILL)
        assert await process.ended() == -signal.SIGKILL

    @property
    def _polls(self) -> int:
        """How often getUpdates was called: held now, or answered."""
        calls = self.telegram.calls
        return self.telegram.world.updates.is_polled + calls.accepted["getUpdates"]

    async def _hang_up(self) -> int:
        """End the poll that a dead process has left; return how many polls there were."""
        updates, calls = self.telegram.world.updates, self.telegram.calls
        if updates.is_polled and not any(process.is_running for process in self.processes):
            answered = calls.accepted["getUpdates"]
            updates.end_poll()
            await self.until(lambda: calls.accepted["getUpdates"] > answered)
        return self._polls

    # The database

    @asynccontextmanager
    async def database(self) -> AsyncIterator[Database]:
        """The database, before a process has it."""
        database = await open_database(self.database_file)
        try:
            yield database
        finally:
            await database.close()

    async def prepare(self, participants: int = 0) -> list[int]:
        """Load a programme whose seminar takes questions; return people who sign anonymously."""
        now = int(time.time() * 1000)
        crowd = [self.add_person(f"Asker Askerson {number}") for number in range(1, participants + 1)]
        async with self.database() as database, database.transaction() as tx:
            await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), now)
            await programme.open_questions(tx, "law")
            await desk.set_desk(tx, self.desk)
            for one in crowd:
                self.telegram.world.person(one).started = True
                person = await people.add_person(tx, one, "en", now)
                await people.set_signature(tx, person.id, Signature.ANONYMOUS, None, None)
        return crowd

    async def write_drafts(self, crowd: list[int]) -> None:
        """Let everyone of a prepared crowd have written a question, and look at its preview."""
        async with self.database() as database, database.transaction() as tx:
            for one in crowd:
                person = await people.find_person(tx, one)
                assert person is not None
                dialogue = Dialogue(Step.PREVIEW, "law", "seger", self.draft(one))
                await people.put_dialogue(tx, person.id, dialogue)
                self._show_preview(one, Send(previewing.fingerprint(dialogue, person)).pack())

    async def follow(self, crowd: list[int]) -> None:
        """Let everyone of a prepared crowd follow the seminar."""
        async with self.database() as database, database.transaction() as tx:
            for one in crowd:
                person = await people.find_person(tx, one)
                assert person is not None
                await people.follow(tx, person.id, "law")

    def rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        """Query the database, or change that of a process that has ended."""
        connection = sqlite3.connect(self.database_file, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(sql, values)]
        finally:
            connection.close()

    def count(self, table: str) -> int:
        """Count the rows of a table, after the process has ended."""
        (row,) = self.rows(f"SELECT count(*) AS n FROM {table}")  # noqa: S608
        return int(row["n"])

    async def until_written(self, predicate: Callable[[], bool], within: float = 10.0) -> None:
        """Wait until the predicate finds in the database what it looks for."""
        async with asyncio.timeout(within):
            while not predicate():  # noqa: ASYNC110 (rows stir nobody)
                await asyncio.sleep(0.01)

    async def everything_sent(self, within: float = 10.0) -> None:
        """Wait until nothing waits that may be sent now: a process that is stopped lets only replies out."""
        now = int(time.time() * 1000)
        await self.until_written(lambda: not self.unsent(until=now), within)

    def unsent(self, until: int | None = None) -> int:
        """Count the messages that wait, or those of them whose time comes `until` then (in ms).

        A board is looked at ever anew, and does not count.
        """
        (row,) = self.rows(
            "SELECT count(*) AS n FROM outbox WHERE COALESCE(subject, '') NOT IN ('board', 'pin')"
            " AND COALESCE(not_before, 0) <= COALESCE(?, 9e18)",
            until,
        )
        return int(row["n"])

    # People

    def add_person(self, name: str, language: str = "en") -> int:
        self.spoken.add(name)
        return self.telegram.world.add_person(name, language)

    async def reply(self, user: int, text: str, message: Message) -> int:
        """Somebody replies to a message of the bot; return the reply's id.

        Not before the bot has written down what its message is about: no person types faster than that.
        """
        await self.until_written(lambda: self._is_known(message))
        return self.write(user, text, message.chat.id, reply_to=message.message_id)

    def _is_known(self, message: Message) -> bool:
        query = "SELECT 1 FROM message_subjects WHERE chat_id = ? AND message_id = ?"
        return bool(self.rows(query, message.chat.id, message.message_id))

    def write(self, user: int, text: str, chat: int | None = None, reply_to: int | None = None) -> int:
        """Somebody writes, in private or in a chat; return the message's id."""
        said = text.partition(" ")[2] if text.startswith("/") else text
        if len(said) > 12:  # what is shorter may be in a log by chance
            self.spoken.add(said)
        return self.telegram.world.send_text(chat or user, user, text, reply_to=reply_to)

    def press(self, user: int, button: str, chat: int | None = None) -> Press:
        """Somebody presses the newest button that says this, or whose data begins with it."""
        message, data = self.button(chat or user, button)
        world = self.telegram.world
        return world.presses[world.press(user, chat or user, message.message_id, data)]

    def button(self, chat: int, button: str) -> tuple[Message, str]:
        """The newest button that says this, or whose data begins with it."""
        for message in reversed(self.telegram.world.messages(chat)):
            for one in (one for row in message.buttons or [] for one in row):
                data = str(one.get("callback_data", ""))
                if button in one["text"] or data.startswith(button):
                    return message, data
        raise LookupError(f"no button {button!r} in {self.read(chat)}")

    async def pressed(self, user: int, button: str, chat: int | None = None, within: float = 10.0) -> str:
        """Wait for a button, press it, and wait for the answer to the press; return that."""
        await self.until(lambda: self.has_button(chat or user, button), within)
        press = self.press(user, button, chat)
        await self.until(lambda: press.answered, within)
        return press.answer

    def has_button(self, chat: int, button: str) -> bool:
        try:
            self.button(chat, button)
        except LookupError:
            return False
        return True

    def draft(self, user: int) -> str:
        """What somebody of a prepared crowd asks."""
        return f"What does the law say to {user}?"

    def send_draft(self, user: int) -> None:
        """Press [Send] below the preview; the receipt will take its place."""
        self.press(user, "send:")

    def _show_preview(self, user: int, send: str) -> None:
        world = self.telegram.world
        preview = world.add_message(world.chat(user), world.bot)
        preview.text = self.draft(user)
        preview.buttons = [[{"text": "Send", "callback_data": send}]]
        world.show(preview)
        self.spoken.add(preview.text)

    async def ask(self, user: int, text: str, within: float = 10.0) -> None:
        """Somebody who has a signature asks all the way, up to the receipt."""
        receipts = len(self.seen(user, "is with the moderators"))
        self.telegram.world.start(user, "law_seger")
        await self.sees(user, "Your question to", within=within)
        self.write(user, text)
        await self.sees(user, text, within=within)
        await self.pressed(user, "send:", within=within)
        await self.sees(user, "is with the moderators", times=receipts + 1, within=within)

    def read(self, chat: int) -> list[str]:
        """What the bot has written in a chat, as it is shown now."""
        return [message.text for message in self.telegram.world.messages(chat) if message.is_from_bot]

    def seen(self, chat: int, words: str) -> list[Message]:
        """The bot's messages in a chat that show these words now."""
        messages = self.telegram.world.messages(chat)
        return [message for message in messages if message.is_from_bot and words in message.text]

    async def sees(self, chat: int, words: str, times: int = 1, within: float = 10.0) -> Message:
        """Wait until a chat shows these words; return the newest message that does."""
        try:
            await self.until(lambda: len(self.seen(chat, words)) >= times, within)
        except TimeoutError:
            raise AssertionError(f"{words!r} not {times} times in {self.read(chat)}") from None
        return self.seen(chat, words)[-1]

    async def until(self, predicate: Callable[[], Any], within: float = 10.0) -> Any:
        """The predicate's first true value."""
        return await self.telegram.wait_for(predicate, within)

    # At the end

    async def end(self) -> None:
        """End what still runs, each by its own pid."""
        for process in self.processes:
            process.signal(signal.SIGKILL)
            await process.ended()

    def leaks(self) -> list[str]:
        """What the processes have printed and should have kept to themselves."""
        printed = "".join(process.output for process in self.processes)
        secret = TOKEN.partition(":")[2]
        return [words for words in (secret, "Traceback", *sorted(self.spoken)) if words in printed]


def words(language: str, key: str, **arguments: str | int) -> str:
    """What the bot says in a language, as it is read on a phone."""
    return without_tags(say(language, key, **arguments))
