"""One person writes a thousand messages: everybody else is served as if nothing were."""

import asyncio
import time

from handlers.arrivals import MOST_REPLIES
from tests.end_to_end.driver import Stage, words

MESSAGES = 1000
AT_ONCE, PAUSE = 25, 0.25
"""A hundred messages a second: six times a thousand in a minute."""
NOT_MUCH_LONGER = 2.0
"""Seconds by which a question may take longer than in quiet: a busy machine, not a queue of a thousand."""


async def test_thousand_messages_of_one_person_hold_up_nobody_else(stage: Stage) -> None:
    stage.telegram.limits.enabled = True
    loud, *askers = await stage.prepare(3)
    process = await stage.run()
    before, during = askers
    quiet = await ask(stage, before, "What does the law say in quiet?")

    flood = asyncio.create_task(write_much(stage, loud))
    await stage.until(lambda: len(stage.seen(loud, words("en", "offer"))) >= 5)
    disturbed = await ask(stage, during, "What does the law say in a flood?")
    assert not flood.done()
    assert disturbed < quiet + NOT_MUCH_LONGER

    # All is taken, and what waits to be sent stays little, whatever has been written.
    await flood
    await stage.until(lambda: not len(stage.telegram.world.updates))
    assert process.is_running
    assert stage.telegram.refused_429 == 0
    await stage.kill(process)
    assert stage.unsent() <= MOST_REPLIES + 1
    assert stage.count("questions") == 2
    assert stage.count("dead_letters") == 0


async def write_much(stage: Stage, user: int) -> None:
    """Write far more than can be answered, over some seconds."""
    for start in range(0, MESSAGES, AT_ONCE):
        for number in range(start, start + AT_ONCE):
            stage.write(user, f"This is message number {number}")
        await asyncio.sleep(PAUSE)


async def ask(stage: Stage, user: int, text: str) -> float:
    """Ask the whole way; return the seconds until the receipt and the card are there."""
    began = time.monotonic()
    await stage.ask(user, text)
    await stage.sees(stage.desk, text)
    return time.monotonic() - began
