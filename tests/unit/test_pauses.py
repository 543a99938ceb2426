"""How long it takes until something is tried again."""

import asyncio

from bot.pauses import LONGEST_PAUSE, pause_after, wait


def test_pauses_grow_to_half_a_minute() -> None:
    assert [pause_after(failures) for failures in (1, 2, 3, 4, 5, 6, 10_000)] == [1, 2, 4, 8, 16, 30, 30]
    assert LONGEST_PAUSE == 30


async def test_waiting_ends_with_the_event_or_with_its_time() -> None:
    event = asyncio.Event()
    async with asyncio.timeout(5):
        await wait(event, 0.01)
        event.set()
        await wait(event, 60)
