"""A moderator decides while a broadcast to 10,000 runs: when does the asker's news leave?"""

import asyncio
import time
from pathlib import Path

from bench.report import Figure
from bench.stage import NOW, TEXT, Stage, add_people, followed_seminar
from handlers.callbacks.desk import Approve
from storage import asking, people
from storage.database import open_database
from storage.people import Signature

FOLLOWERS = 10_000
DECISIONS = 40
LATENCY = 0.04
"""Seconds of a round trip to Telegram. The rehearsal takes them for its answers: a press is on its way to the
bot for all of them, a message arrives at once."""


async def measure() -> list[Figure]:
    """Measure with 30 a second enforced; one decision every half second."""
    async with followed_seminar(FOLLOWERS) as stage:
        askers = add_people(stage.telegram, DECISIONS)
        await _ask(stage.path, askers)
        async with stage.running():
            await stage.start_broadcast()
            stage.limit(LATENCY)
            waits = await _decide(stage, askers)
        refused = stage.telegram.refused_429
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


async def _ask(path: Path, askers: list[int]) -> None:
    database = await open_database(path)
    async with database.transaction() as tx:
        for at, telegram_id in enumerate(askers):
            person = await people.add_person(tx, telegram_id, "en", NOW)
            await asking.ask_question(
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


async def _decide(stage: Stage, askers: list[int]) -> list[float]:
    """Approve one question after the other; return how long each asker's news took, in seconds."""
    world = stage.telegram.world
    message = world.messages(stage.desk)[0]
    pressed = {}
    for number, asker in enumerate(askers, start=1):
        await asyncio.sleep(0.5)
        pressed[asker] = time.monotonic()
        world.press(stage.ana, stage.desk, message.message_id, Approve(number).pack(), forge=True)
    await asyncio.sleep(1.0)
    news = {
        int(call.parameters["chat_id"]): call.at
        for call in stage.telegram.calls.of("sendMessage")
        if call.parameters["chat_id"] in pressed
    }
    return [news[asker] - at for asker, at in pressed.items()]
