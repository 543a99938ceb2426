"""CPU for a send with 64 in flight against 1 in flight, through the transport."""

import asyncio
import time
from statistics import median

from telegram.ext import ExtBot

from bench.children import child
from bench.report import Figure
from bot.telegram_calls import Telegram
from bot.transport import AiohttpRequest

SENDS = 2000
RUNS = 5


async def measure() -> list[Figure]:
    """Measure in turns in this process, against a Telegram in another; the goal is at most 1.5."""
    async with child("-m", "bench.server", prints=True) as server:
        address = await server.line()
        requests = AiohttpRequest(limit=100)
        await requests.initialize()
        bot = ExtBot("1:a", base_url=f"{address}/bot", request=requests)
        telegram = Telegram(bot, requests, requests)
        await _send(telegram, 1, 200)
        alone, many = [], []
        for _ in range(RUNS):
            alone.append(await _send(telegram, 1, SENDS))
            many.append(await _send(telegram, 64, SENDS))
        await requests.shutdown()
    ratio = median(b / a for a, b in zip(alone, many, strict=True))
    return [
        Figure("CPU for a send, 1 in flight", f"{median(alone) * 1000:.3f} ms"),
        Figure("CPU for a send, 64 in flight", f"{median(many) * 1000:.3f} ms"),
        Figure("64 in flight / 1 in flight, median of 5", f"{ratio:.2f}", "at most 1.5"),
    ]


async def _send(telegram: Telegram, in_flight: int, count: int) -> float:
    """Return seconds of CPU for a send."""
    numbers = iter(range(count))

    async def worker() -> None:
        for number in numbers:
            await telegram.call(
                "sendMessage", {"chat_id": number + 1, "text": "A message of a usual length."}
            )

    before = time.process_time()
    await asyncio.gather(*(worker() for _ in range(in_flight)))
    return (time.process_time() - before) / count
