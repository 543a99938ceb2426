"""Cards that wait together are gathered into a digest, which is lost nowhere and comes once."""

import asyncio
import itertools
from typing import Any

import pytest
from telegram.error import ChatMigrated, NetworkError, TelegramError

from bot.delivery import Delivery
from bot.transport import TooManyRequests
from handlers.showing import unfinished
from storage import desk
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, Hall
from tests.unit.test_delivery import Script, ignore, running

QUESTIONS = 6
SUPERGROUP = -100777


async def flood(hall: Hall) -> None:
    """Let several people ask; only the cards wait."""
    for at in range(QUESTIONS):
        await hall.ask(8000 + 10 * at, f"Question number {at} about the law?")
    async with hall.database.transaction() as tx:
        await tx.run("DELETE FROM outbox")
        await unfinished.send_unfinished(tx, await desk.get_desk(tx))


def numbered(calls: list[tuple[str, dict[str, Any]]], chat: int) -> list[int]:
    """Count how often each question was sent to a chat."""
    texts = [fields["text"] for _, fields in calls if fields["chat_id"] == chat]
    return [sum(f"Question number {at} " in text for text in texts) for at in range(QUESTIONS)]


async def out(hall: Hall) -> None:
    """Wait until nothing waits for the desk."""
    async with asyncio.timeout(10):
        while await hall.value("SELECT count(*) FROM outbox"):  # noqa: ASYNC110  # rows stir nobody
            await asyncio.sleep(0.02)


async def test_questions_that_wait_together_come_in_one_message(hall: Hall) -> None:
    await flood(hall)
    ids = itertools.count(100)

    async def accept(_: str, __: dict[str, Any]) -> dict[str, int]:
        return {"message_id": next(ids)}

    telegram = Script(accept)
    async with running(Delivery(hall.database, telegram.as_telegram, 30, ignore)):
        await out(hall)
    assert len(telegram.calls) == 1
    assert numbered(telegram.calls, DESK) == [1] * QUESTIONS


async def test_card_that_was_brought_comes_by_itself_while_others_are_gathered(hall: Hall) -> None:
    await flood(hall)
    async with hall.database.transaction() as tx:
        await tx.run("UPDATE outbox SET may_gather = 0 WHERE subject_id = 1")
    ids = itertools.count(100)

    async def accept(_: str, __: dict[str, Any]) -> dict[str, int]:
        return {"message_id": next(ids)}

    telegram = Script(accept)
    async with running(Delivery(hall.database, telegram.as_telegram, 30, ignore)):
        await out(hall)
    assert len(telegram.calls) == 2
    assert await hall.value("SELECT count(*) FROM digest_questions") == QUESTIONS - 1
    assert await hall.rows("SELECT subject_id FROM message_subjects WHERE subject = 'card'") == [
        {"subject_id": 1}
    ]


@pytest.mark.parametrize("error", [NetworkError("down"), TooManyRequests(1)])
async def test_digest_whose_first_call_fails_still_waits_after_a_restart(
    hall: Hall, error: TelegramError
) -> None:
    await flood(hall)
    ids = itertools.count(100)

    async def refuse(_: str, __: dict[str, Any]) -> Any:
        raise error

    async def accept(_: str, __: dict[str, Any]) -> dict[str, int]:
        return {"message_id": next(ids)}

    failing = Script(refuse)
    delivery = Delivery(hall.database, failing.as_telegram, 30, ignore)
    async with running(delivery):
        await failing.wait_for_calls(1)
        delivery.wake()  # as after any update
        await delivery._load()
        await asyncio.sleep(0.1)  # longer than results gather
    waiting = await hall.rows("SELECT subject FROM outbox")
    assert [row["subject"] for row in waiting] == [Subject.DIGEST]

    telegram = Script(accept)
    async with running(Delivery(hall.database, telegram.as_telegram, 30, ignore)):
        await out(hall)
    assert numbered(telegram.calls, DESK) == [1] * QUESTIONS


async def test_group_that_moves_while_cards_are_gathered_gets_each_once_and_sees_decisions(
    hall: Hall,
) -> None:
    await flood(hall)
    ids = itertools.count(100)

    async def move(_: str, fields: dict[str, Any]) -> dict[str, int]:
        if fields["chat_id"] == DESK:
            raise ChatMigrated(SUPERGROUP)
        return {"message_id": next(ids)}

    telegram = Script(move)
    delivery = Delivery(hall.database, telegram.as_telegram, 30, hall.askdesk.intake.take_event)
    async with running(delivery):
        await telegram.wait_for_calls(2)
        await out(hall)
    assert numbered(telegram.calls, SUPERGROUP) == [1] * QUESTIONS
    await hall.write(MODERATOR, "/approve 1", chat=SUPERGROUP)
    assert Subject.DIGEST in [said.subject for said in await hall.said(SUPERGROUP)]
