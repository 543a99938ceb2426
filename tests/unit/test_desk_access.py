"""The desk that takes no messages: they are kept, and who can mend it is told once."""

import asyncio

import pytest
from structlog.testing import capture_logs
from telegram.error import BadRequest, Forbidden, TelegramError

from bot import desk_access
from bot.delivery import Delivery
from handlers.words import say
from storage import desk, outbox, people
from storage.database import Database
from storage.outbox import Lane
from tests.unit.test_delivery import Script, ignore, running

DESK, ELSEWHERE, ORGANISER = -5, -6, 906
REFUSALS = [
    BadRequest("not enough rights to send text messages to the chat"),
    BadRequest("TOPIC_CLOSED"),
    Forbidden("Forbidden: bot was kicked from the supergroup chat"),
]


class Closed(Script):
    """A Telegram in which groups take nothing, until they are opened."""

    def __init__(self, refusal: TelegramError) -> None:
        super().__init__(self._take)
        self.refusal: TelegramError | None = refusal
        self.taken: list[tuple[int, str]] = []

    async def _take(self, _: str, fields: dict[str, object]) -> dict[str, int]:
        chat = int(str(fields["chat_id"]))
        if chat < 0 and self.refusal is not None:
            raise self.refusal
        async with self.called:
            self.taken.append((chat, str(fields["text"])))
            self.called.notify_all()
        return {"message_id": len(self.taken)}

    async def wait_for(self, taken: int) -> None:
        async with asyncio.timeout(10), self.called:
            await self.called.wait_for(lambda: len(self.taken) >= taken)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let refused messages be tried again soon."""
    monkeypatch.setattr(desk_access, "pause_after", lambda _: 0.01)


async def prepare(database: Database, *texts: str, chat: int = DESK) -> None:
    """Let messages wait for a group; the desk is another one or the same."""
    async with database.transaction() as tx:
        await desk.set_desk(tx, DESK)
        for text in texts:
            await outbox.put(tx, Lane.DESK, "sendMessage", f'{{"text":"{text}"}}', chat_id=chat)


async def waiting(database: Database) -> int:
    async with database.reading() as tx:
        return len(await outbox.load(tx, 0, 100))


@pytest.mark.parametrize("refusal", REFUSALS)
async def test_what_the_desk_refuses_goes_out_in_its_order_once_it_is_taken(
    database: Database, refusal: TelegramError
) -> None:
    await prepare(database, "first", "second")
    telegram = Closed(refusal)
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(3)
        telegram.refusal = None
        await telegram.wait_for(2)
    assert telegram.taken == [(DESK, "first"), (DESK, "second")]


async def test_what_the_desk_refuses_is_kept_over_a_restart(database: Database) -> None:
    await prepare(database, "first", "second")
    telegram = Closed(REFUSALS[0])
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(2)
    assert await waiting(database) == 2
    telegram.refusal = None
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for(2)


async def test_refusal_of_another_group_is_given_up(database: Database) -> None:
    await prepare(database, "I work elsewhere", chat=ELSEWHERE)
    await prepare(database, "card")
    telegram = Closed(REFUSALS[0])
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(4)
    chats = [fields["chat_id"] for _, fields in telegram.calls]
    assert chats.count(ELSEWHERE) == 1
    assert await waiting(database) == 1


async def test_operator_and_listed_organisers_are_told_once_each_time_the_desk_closes(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await people.add_person(tx, ORGANISER, "fr", 0)
    await prepare(database, "first")
    telegram = Closed(REFUSALS[0])
    delivery = Delivery(database, telegram.as_telegram, 30, ignore, {ORGANISER, ORGANISER + 1})
    told = (ORGANISER, str(say("fr", "desk-unreachable")))
    with capture_logs() as logs:
        async with running(delivery):
            await telegram.wait_for_calls(5)
            assert telegram.taken == [told]
            telegram.refusal = None
            await telegram.wait_for(2)
            telegram.refusal = REFUSALS[1]
            await prepare(database, "second")
            delivery.wake()
            await telegram.wait_for(3)
    assert telegram.taken == [told, (DESK, "first"), told]
    events = [one["event"] for one in logs if "desk" in one["event"]]
    assert events == ["desk_unreachable", "desk_reachable", "desk_unreachable"]
