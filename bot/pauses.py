"""How long to wait before something is tried again, and waiting itself."""

import asyncio

LONGEST_PAUSE = 30.0
"""Seconds between two tries of what goes on failing."""


def pause_after(failures: int) -> float:
    """Return the seconds to wait after a failure in a row, counted from 1: 1, 2, 4, up to LONGEST_PAUSE."""
    return min(2.0 ** min(failures - 1, 8), LONGEST_PAUSE)


async def wait(event: asyncio.Event, seconds: float) -> None:
    """Wait until an event is set, but no longer than so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            await event.wait()
    except TimeoutError:
        pass
