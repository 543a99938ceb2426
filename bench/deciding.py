"""A moderator decides while a broadcast to 10,000 runs: when does the asker's news leave?"""

import asyncio
import tempfile
import time
from pathlib import Path

from bench.children import child
from bench.report import Figure
from bench.stage import NOW, TEXT, add_people, prepare
from bot.rehearsal import TOKEN, Limits, Rehearsal
from handlers.callbacks.desk import Approve
from storage import people, questions
from storage.database import open_database
from storage.people import Signature

FOLLOWERS = 10_000
DECISIONS = 40
LATENCY = 0.04
"""Seconds of a round trip to Telegram. The rehearsal takes them for its answers: a press is on its way to the
bot for all of them, a message arrives at once."""


async def measure() -> list[Figure]:
    """Measure with 30 a second enforced; one decision every half second."""
    telegram = Rehearsal(limits=Limits(enabled=False))
    followers = add_people(telegram, FOLLOWERS)
    askers = add_people(telegram, DECISIONS)
    ana = telegram.world.add_person("Ana", "en")
    desk = telegram.world.add_group("Desk", [ana, telegram.world.bot.id])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        await prepare(path, followers, chat=desk)
        await _ask(path, askers)
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": await telegram.start(),
            "ASKDESK_DATABASE": f"sqlite:///{path}",
            "ASKDESK_LOG_LEVEL": "WARNING",
        }
        async with child("-m", "bot", "run", environment=settings):
            await telegram.wait_for(lambda: telegram.world.updates.is_polled, within=30)
            await start_broadcast(telegram, ana, desk)
            telegram.faults.latency = LATENCY
            telegram.limits.enabled = True
            waits = await _decide(telegram, ana, desk, askers)
    refused = telegram.refused_429
    await telegram.stop()
    trips = sorted(wait / LATENCY - 1 for wait in waits)
    return [
        Figure(
            f"A decision to the asker's news leaving, a broadcast to {FOLLOWERS:,} running, median",
            f"{trips[len(trips) // 2]:.2f} round trips",
            "at most 1",
        ),
        Figure("the same, p95", f"{trips[int(len(trips) * 0.95)]:.2f} round trips", "at most 1"),
        Figure("429 answers", f"{refused}", "0"),
    ]


async def start_broadcast(telegram: Rehearsal, ana: int, desk: int) -> None:
    """Have an announcement go out to all followers."""
    world = telegram.world
    world.send_text(desk, ana, "/announce The seminar begins ten minutes later.")
    preview = await telegram.wait_for(
        lambda: next((m for m in world.messages(desk) if "Preview" in m.text and m.buttons), None)
    )
    sent = telegram.calls.accepted["sendMessage"]
    world.press(ana, desk, preview.message_id, preview.data("Send to"))
    await telegram.wait_for(lambda: telegram.calls.accepted["sendMessage"] > sent)


async def _ask(path: Path, askers: list[int]) -> None:
    database = await open_database(path)
    async with database.transaction() as tx:
        for at, telegram_id in enumerate(askers):
            person = await people.add_person(tx, telegram_id, "en", NOW)
            await questions.ask_question(
                tx,
                seminar_id="s",
                person_id=person.id,
                speaker_id=None,
                text=f"{TEXT} {at}",
                language="en",
                signature=Signature.ANONYMOUS,
                now=NOW,
            )
    await database.close()


async def _decide(telegram: Rehearsal, ana: int, desk: int, askers: list[int]) -> list[float]:
    """Approve one question after the other; return how long each asker's news took, in seconds."""
    message = telegram.world.messages(desk)[0]
    pressed = {}
    for number, asker in enumerate(askers, start=1):
        await asyncio.sleep(0.5)
        pressed[asker] = time.monotonic()
        telegram.world.press(ana, desk, message.message_id, Approve(number).pack(), forge=True)
    await asyncio.sleep(1.0)
    news = {
        int(call.parameters["chat_id"]): call.at
        for call in telegram.calls.of("sendMessage")
        if call.parameters["chat_id"] in pressed
    }
    return [news[asker] - at for asker, at in pressed.items()]
