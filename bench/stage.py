"""A Telegram with people, and a database in which they are about to do something."""

import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.children import child
from bot.rehearsal import TOKEN, Limits, Rehearsal
from handlers.callbacks.private import Send
from handlers.participant.previewing import fingerprint
from storage import desk, people, programme
from storage.database import open_database
from storage.people import Dialogue, Signature, Step
from storage.programme_file import read_programme

PROGRAMME = """
series: {title: Bench, organisers: [{name: Bench}], timezone: UTC}
speakers: [{id: one, name: Speaker One}, {id: two, name: Speaker Two}]
seminars: [{id: s, title: Seminar, speakers: [one, two]}]
"""
TEXT = "How does the Convention define the place where data are kept, and who may ask for them?"
NOW = int(time.time() * 1000)


@dataclass(frozen=True, slots=True)
class Stage:
    """A Telegram in which people follow a seminar and Ana is the desk, and a database that knows of it."""

    telegram: Rehearsal
    path: Path
    followers: list[int]
    ana: int
    desk: int

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Run the bot, from its first getUpdates on, until the block ends."""
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": await self.telegram.start(),
            "ASKDESK_DATABASE": f"sqlite:///{self.path}",
            "ASKDESK_LOG_LEVEL": "WARNING",
        }
        async with child("-m", "bot", "run", environment=settings):
            await self.telegram.wait_for(lambda: self.telegram.world.updates.is_polled, within=30)
            yield

    def limit(self, latency: float) -> None:
        """Enforce Telegram's limits from now on, and let each answer take so many seconds."""
        self.telegram.faults.latency = latency
        self.telegram.limits.enabled = True

    async def start_broadcast(self) -> None:
        """Have an announcement go out to all followers."""
        world, calls = self.telegram.world, self.telegram.calls
        world.send_text(self.desk, self.ana, "/announce The seminar begins ten minutes later.")
        preview = await self.telegram.wait_for(
            lambda: next((m for m in world.messages(self.desk) if "Preview" in m.text and m.buttons), None)
        )
        sent = calls.accepted["sendMessage"]
        world.press(self.ana, self.desk, preview.message_id, preview.data("Send to"))
        await self.telegram.wait_for(lambda: calls.accepted["sendMessage"] > sent)


@asynccontextmanager
async def followed_seminar(followers: int) -> AsyncIterator[Stage]:
    """Set the stage, without limits yet; the bot does not run."""
    telegram = Rehearsal(limits=Limits(enabled=False))
    ids = add_people(telegram, followers)
    ana = telegram.world.add_person("Ana", "en")
    chat = telegram.world.add_group("Desk", [ana, telegram.world.bot.id])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        await prepare(path, ids, chat=chat)
        try:
            yield Stage(telegram, path, ids, ana, chat)
        finally:
            await telegram.stop()


def add_people(telegram: Rehearsal, count: int) -> list[int]:
    """Let people start the bot, so that it may write to them."""
    ids = [telegram.world.add_person(f"Person {n}", "en") for n in range(count)]
    for id_ in ids:
        telegram.world.start(id_)
    telegram.world.updates.clear()
    return ids


async def prepare(path: Path, ids: list[int], *, chat: int | None = None) -> None:
    """Make a database in which these people follow the seminar, and `chat` is the desk."""
    database = await open_database(path)
    async with database.transaction() as tx:
        await programme.load_programme(tx, read_programme(PROGRAMME.encode()), NOW)
        if chat is not None:
            await desk.set_desk(tx, chat)
        for telegram_id in ids:
            person = await people.add_person(tx, telegram_id, "en", NOW)
            await people.follow(tx, person.id, "s")
    await database.close()


async def prepare_previews(path: Path, ids: list[int], texts: list[str]) -> dict[int, str]:
    """Let each of these people see the preview of their question; return what each [Send] carries."""
    sends = {}
    database = await open_database(path)
    async with database.transaction() as tx:
        for telegram_id, text in zip(ids, texts, strict=True):
            row = await tx.one("SELECT id FROM people WHERE telegram_id = :id", id=telegram_id)
            await people.set_signature(tx, row["id"], Signature.ANONYMOUS, None, None)
            dialogue = Dialogue(Step.PREVIEW, "s", "one", text)
            await people.put_dialogue(tx, row["id"], dialogue)
            signed = await people.get_person(tx, row["id"])
            sends[telegram_id] = Send(fingerprint(dialogue, signed)).pack()
    await database.close()
    return sends
