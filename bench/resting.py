"""Memory at rest, and the time from the start to the first getUpdates."""

import tempfile
import time
from pathlib import Path
from statistics import median

from bench.children import child
from bench.report import Figure
from bench.stage import add_people, prepare
from bot.rehearsal import TOKEN, Rehearsal

RUNS = 5


async def measure() -> list[Figure]:
    """Measure both, five times."""
    starts, sizes = [], []
    for _ in range(RUNS):
        seconds, megabytes = await _start()
        starts.append(seconds)
        sizes.append(megabytes)
    return [
        Figure("start to first getUpdates, median of 5", f"{median(starts):.2f} s", "under 1.5 s"),
        Figure("memory at rest, median of 5", f"{median(sizes):.0f} MB", "under 90 MB"),
    ]


async def _start() -> tuple[float, float]:
    telegram = Rehearsal()
    people = add_people(telegram, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        await prepare(path, people)
        settings = {
            "ASKDESK_BOT_TOKEN": TOKEN,
            "ASKDESK_TELEGRAM_API": await telegram.start(),
            "ASKDESK_DATABASE": f"sqlite:///{path}",
        }
        begin = time.monotonic()
        async with child("-m", "bot", "run", environment=settings) as bot:
            await telegram.wait_for(lambda: telegram.world.updates.is_polled, within=30)
            seconds = time.monotonic() - begin
            for person in people:
                telegram.world.start(person)
            await telegram.wait_for(lambda: telegram.calls.accepted["sendMessage"] >= len(people))
            await telegram.wait_for(lambda: telegram.calls.accepted["setMyCommands"] >= 5, within=20)
            megabytes = bot.memory
    await telegram.stop()
    return seconds, megabytes
