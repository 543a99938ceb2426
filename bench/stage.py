"""A Telegram with people, and a database in which they are about to do something."""

import time
from pathlib import Path

from bot.rehearsal import Rehearsal
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
