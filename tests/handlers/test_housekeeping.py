"""What is done at the start and each hour, whatever has happened."""

import asyncio
from typing import TYPE_CHECKING, Any, cast

import pytest

from bot.housekeeping import Housekeeping
from handlers.work import Job
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, Hall, Said

if TYPE_CHECKING:
    from bot.telegram_calls import Telegram


class Agreeable:
    """A Telegram that takes every introduction."""

    async def call(self, _: str, __: dict[str, Any]) -> bool:
        return True


async def kept_house(hall: Hall) -> list[Said]:
    """Let an hour begin; return what waits for the desk then, questions to Telegram left out."""
    done = asyncio.Event()
    housekeeping = Housekeeping(hall.database, cast("Telegram", Agreeable()), done.set)
    task = asyncio.create_task(housekeeping.run())
    async with asyncio.timeout(5):
        await done.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    return [said for said in await hall.said(DESK) if said.subject not in set(Job)]


async def test_what_was_lost_on_its_way_to_the_desk_comes_within_the_hour(hall: Hall) -> None:
    number = await hall.asked()  # its card is neither in the desk nor waiting
    await hall.write(MODERATOR, f"/answer {number} Because.", chat=DESK)
    await hall.said()
    assert [(said.subject, said.subject_id) for said in await kept_house(hall)] == [
        (Subject.CARD, number),
        (Subject.DRAFT, 1),
    ]


async def test_what_the_desk_has_or_is_about_to_get_does_not_come_twice(hall: Hall) -> None:
    shown = await hall.asked(8010)
    await hall.sent(Subject.CARD, shown)
    waiting = await hall.ask(8020)
    cards = [said.subject_id for said in await kept_house(hall) if said.subject == Subject.CARD]
    assert cards == [waiting]
