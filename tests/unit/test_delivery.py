"""Delivery, jobs and introductions where Telegram or the disk misbehave."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, cast

import pytest
from telegram.error import BadRequest, ChatMigrated, InvalidToken, TelegramError, TimedOut

from bot.delivery import Delivery
from bot.introduction import introduce
from bot.jobs import Jobs
from bot.loading import Loading
from bot.telegram_calls import Telegram
from bot.waiting import Item, Waiting
from handlers.words import say
from handlers.work import Job, JobDone
from storage import answers, deliveries, desk, outbox, people, programme
from storage.broadcasts import Kind, draft_broadcast, get_broadcast, pause_broadcast
from storage.corrections import draft_correction, replace_answer, start_correction
from storage.database import Database, DatabaseUnavailableError, Transaction
from storage.deliveries import Content, Progress
from storage.outbox import Lane
from storage.programme_file import read_programme
from storage.subjects import Subject
from tests.end_to_end.driver import PROGRAMME
from tests.storage.test_questions import ask

Answer = Callable[[str, dict[str, Any]], Awaitable[Any]]
COPY = Content("sendMessage", '{"text":"copy"}')


class Script:
    """Telegram's side of the calls, as a function of the method and its fields."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.called = asyncio.Condition()

    async def call(self, method: str, fields: dict[str, Any], _: object = None) -> Any:
        async with self.called:
            self.calls.append((method, fields))
            self.called.notify_all()
        return await self._answer(method, fields)

    async def download(self, path: str) -> bytes:
        raise InvalidToken(f"Not Found: {path}")

    async def wait_for_calls(self, count: int) -> None:
        async with asyncio.timeout(10), self.called:
            await self.called.wait_for(lambda: len(self.calls) >= count)

    @property
    def as_telegram(self) -> Telegram:
        return cast("Telegram", self)


async def accept(_: str, __: dict[str, Any]) -> dict[str, int]:
    return {"message_id": 1}


async def ignore(_: JobDone, __: int | None) -> None:
    """Take a result of no interest."""


@asynccontextmanager
async def running(delivery: Delivery) -> AsyncIterator[None]:
    task = asyncio.create_task(delivery.run())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_nothing_more_is_sent_while_results_cannot_be_written(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.transaction() as tx:
        for number in range(1000):
            person = await people.add_person(tx, 1000 + number, "en", 0)
            await outbox.put(tx, Lane.NEWS, "sendMessage", '{"text":"news"}', person_id=person.id)

    async def full(_: Database) -> None:
        raise DatabaseUnavailableError("full")

    telegram = Script(accept)
    with monkeypatch.context() as patch:
        patch.setattr(Database, "_commit", full)
        async with running(Delivery(database, telegram.as_telegram, 100, ignore)):
            await telegram.wait_for_calls(100)
            with pytest.raises(TimeoutError):
                # At 100 a second, twice as many would be out by then.
                await asyncio.wait_for(telegram.wait_for_calls(201), 1.5)


async def test_job_is_done_once_though_its_group_moves_meanwhile(database: Database) -> None:
    async with database.transaction() as tx:
        await desk.set_desk(tx, -5)
        await outbox.put(
            tx, Lane.REPLY, "getChatAdministrators", "{}", chat_id=-5, subject=Job.ADMINISTRATORS
        )
        await outbox.put(tx, Lane.DESK, "sendMessage", '{"text":"card"}', chat_id=-5)
    moved, done_once, reported = asyncio.Event(), asyncio.Event(), []

    async def answer(method: str, fields: dict[str, Any]) -> Any:
        if method == "getChatAdministrators":
            await moved.wait()
            return []
        if fields["chat_id"] == -5:
            raise ChatMigrated(-1005)
        return {"message_id": 1}

    async def report(done: JobDone, parcel_id: int | None) -> None:
        reported.append(done.job)
        async with database.transaction() as tx:
            if parcel_id is None:
                await outbox.move_chat(tx, -5, -1005)
            else:
                await outbox.take(tx, parcel_id)
                done_once.set()

    telegram = Script(answer)
    async with running(Delivery(database, telegram.as_telegram, 30, report)):
        await telegram.wait_for_calls(3)
        moved.set()
        await asyncio.wait_for(done_once.wait(), 5)
    asked = [method for method, _ in telegram.calls if method == "getChatAdministrators"]
    assert (len(asked), reported.count(Job.ADMINISTRATORS)) == (1, 1)


async def test_copy_in_flight_is_edited_by_a_correction_that_begins_meanwhile(database: Database) -> None:
    contents = {"en": [Content("sendMessage", '{"text":"old"}')]}
    corrected = {"en": [Content("sendMessage", '{"text":"new"}')]}
    async with database.transaction() as tx:
        await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), 0)
        person = await people.add_person(tx, 1001, "en", 0)
        await people.follow(tx, person.id, "law")
        root = await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="old", language="en")
        await deliveries.start_broadcast(tx, root, None, contents, 1)
    arrived, edited = asyncio.Event(), asyncio.Event()

    async def answer(method: str, _: dict[str, Any]) -> dict[str, int]:
        if method == "editMessageText":
            edited.set()
        else:
            await arrived.wait()
        return {"message_id": 7}

    telegram = Script(answer)
    delivery = Delivery(database, telegram.as_telegram, 30, ignore)
    async with running(delivery):
        await telegram.wait_for_calls(1)
        async with database.transaction() as tx:
            await pause_broadcast(tx, root, None)
            number = await draft_broadcast(
                tx, "law", Kind.ANNOUNCEMENT, None, text="new", language="en", corrects=root
            )
            await start_correction(tx, await get_broadcast(tx, number), None, corrected, 2)
        delivery.wake()
        await delivery._load()  # the correction waits now, as a new message
        arrived.set()
        await asyncio.wait_for(edited.wait(), 5)
    assert [(method, fields["text"], fields.get("message_id")) for method, fields in telegram.calls] == [
        ("sendMessage", "old", None),
        ("editMessageText", "new", 7),
    ]


async def test_copy_that_goes_back_to_waiting_while_copies_are_loaded_anew_waits_once(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with database.transaction() as tx:
        await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), 0)
        person = await people.add_person(tx, 1001, "en", 0)
        await people.follow(tx, person.id, "law")
        root = await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="old", language="en")
        await deliveries.start_broadcast(tx, root, None, {"en": [Content("sendMessage", "{}")]}, 1)
    waiting = Waiting()
    loading = Loading(database, waiting)
    await loading.load()
    item, _ = waiting.take(tuple(Lane), lambda _, now: now, lambda _, now: now, 0.0)
    assert item is not None
    loading.hold(item)
    next_deliveries = deliveries.next_deliveries

    async def refused_meanwhile(tx: Transaction, after: int, limit: int) -> list[deliveries.Delivery]:
        found = await next_deliveries(tx, after, limit)
        waiting.put_back(item)
        loading.let_go(item)
        return found

    monkeypatch.setattr(deliveries, "next_deliveries", refused_meanwhile)
    loading.load_copies_anew()
    await loading.load()
    assert waiting.count(Lane.BROADCAST) == 1


async def test_file_that_telegram_does_not_have_is_reported_and_not_asked_for_again() -> None:
    async def answer(_: str, __: dict[str, Any]) -> dict[str, str]:
        return {"file_path": "documents/gone.yaml"}

    reported: list[JobDone] = []

    async def report(done: JobDone, _: int | None) -> None:
        reported.append(done)

    telegram = Script(answer)
    item = Item(Lane.REPLY, -5, "getFile", '{"file_id":"f"}', parcel_id=1, subject=Job.PROGRAMME, note="{}")
    await Jobs(telegram.as_telegram, report).do(item)
    assert [done.error is not None for done in reported] == [True]
    assert len(telegram.calls) == 1


async def test_desk_that_cannot_be_reached_keeps_no_language_from_participants(database: Database) -> None:
    async def answer(_: str, fields: dict[str, Any]) -> bool:
        if fields.get("scope", {}).get("type") == "chat":
            raise BadRequest("chat not found")
        return True

    telegram = Script(answer)
    with pytest.raises(TelegramError):
        await introduce(database, telegram.as_telegram, -77)
    told = {fields["language_code"] for method, fields in telegram.calls if method == "setMyDescription"}
    assert told == {"", "en", "es", "pt", "fr"}


async def started(tx: Transaction, content: Content = COPY) -> int:
    """Start a broadcast to one follower, of which the desk is told; return its id."""
    await desk.set_desk(tx, -5)
    await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), 0)
    person = await people.add_person(tx, 1001, "en", 0)
    await people.follow(tx, person.id, "law")
    broadcast = await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="copy", language="en")
    await deliveries.start_broadcast(tx, broadcast, None, {"en": [content]}, 1)
    return broadcast


@pytest.mark.parametrize(("arrives", "line"), [(True, "Delivered to all"), (False, "Not delivered to all")])
async def test_desk_is_told_of_a_stop_once_the_last_copy_in_flight_is_counted(
    database: Database, arrives: bool, line: str
) -> None:
    answered = asyncio.Event()

    async def answer(_: str, fields: dict[str, Any]) -> dict[str, int]:
        if fields["chat_id"] != -5:
            await answered.wait()
            if not arrives:
                raise TimedOut
        return {"message_id": 7}

    async with database.transaction() as tx:
        broadcast = await started(tx)
    telegram = Script(answer)
    delivery = Delivery(database, telegram.as_telegram, 30, ignore)
    async with running(delivery):
        await telegram.wait_for_calls(1)
        async with database.transaction() as tx:
            await deliveries.stop_broadcast(tx, broadcast, None)
        delivery.wake()
        await delivery._load()
        async with database.reading() as tx:
            assert await deliveries.list_moving(tx) == (set(), {broadcast})
        answered.set()
        await telegram.wait_for_calls(2)
    (_, told) = telegram.calls
    assert line in told[1]["text"]


async def test_broadcast_that_was_being_stopped_when_the_process_died_is_told_at_the_next_start(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        await deliveries.stop_broadcast(tx, await started(tx), None)
    telegram = Script(accept)
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(1)
    assert "Not delivered to all" in telegram.calls[0][1]["text"]


async def test_message_that_is_gone_is_written_anew_unless_it_was_only_to_be_marked(
    database: Database,
) -> None:
    async def answer(method: str, _: dict[str, Any]) -> dict[str, int]:
        if method == "editMessageText":
            raise BadRequest("message to edit not found")
        return {"message_id": 9}

    async with database.transaction() as tx:
        for text, note in (("moved", outbox.EDIT_ONLY), ("menu", None)):
            payload = f'{{"text":"{text}"}}'
            await outbox.put(
                tx, Lane.REPLY, "editMessageText", payload, chat_id=-5, edits=len(text), note=note
            )
    telegram = Script(answer)
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(3)
    sent = [(method, fields["text"]) for method, fields in telegram.calls]
    assert sent == [("editMessageText", "moved"), ("editMessageText", "menu"), ("sendMessage", "menu")]


async def approved_answer(tx: Transaction) -> tuple[int, int]:
    """Let the letter with an answer wait for its asker; return the answer, and who that is."""
    await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), 0)
    asker = await people.add_person(tx, 1001, "en", 0)
    answer = await answers.draft_answer(tx, await ask(tx, asker.id), "old", None, 1)
    await answers.approve_answer(tx, answer, None, 2, revision=1)
    await outbox.put(
        tx,
        Lane.NEWS,
        "sendMessage",
        '{"text":"old"}',
        person_id=asker.id,
        subject=Subject.ANSWER_COPY,
        subject_id=answer,
    )
    return answer, asker.id


async def correct(tx: Transaction, answer: int, asker: int) -> None:
    """Let another answer take the place of this one, whose letter is out or about to be."""
    before = await answers.get_answer(tx, answer)
    await replace_answer(tx, await draft_correction(tx, before, "new", None, 3), None, 4, revision=1)
    await outbox.withdraw(tx, asker, Subject.ANSWER_COPY, answer)
    await outbox.put(tx, Lane.NEWS, "sendMessage", '{"text":"new"}', person_id=asker)


async def test_letter_that_was_in_flight_when_its_answer_was_corrected_is_marked(database: Database) -> None:
    async with database.transaction() as tx:
        answer, asker = await approved_answer(tx)
    arrived = asyncio.Event()

    async def hold(_: str, __: dict[str, Any]) -> dict[str, int]:
        await arrived.wait()
        return {"message_id": 7}

    telegram = Script(hold)
    delivery = Delivery(database, telegram.as_telegram, 30, ignore)
    async with running(delivery):
        await telegram.wait_for_calls(1)
        async with database.transaction() as tx:
            await correct(tx, answer, asker)
        delivery.wake()
        arrived.set()
        await telegram.wait_for_calls(3)
    calls = {(fields["text"], fields.get("message_id")) for _, fields in telegram.calls}
    assert calls == {("old", None), ("new", None), (say("en", "letter-outdated"), 7)}


async def test_letter_that_waits_in_memory_when_its_answer_is_corrected_is_not_sent(
    database: Database,
) -> None:
    async with database.transaction() as tx:
        answer, asker = await approved_answer(tx)
    telegram = Script(accept)
    delivery = Delivery(database, telegram.as_telegram, 30, ignore)
    await delivery._load()
    async with database.transaction() as tx:
        await correct(tx, answer, asker)
    async with running(delivery):
        delivery.wake()
        await telegram.wait_for_calls(1)
        await delivery.drain()
    assert [fields["text"] for _, fields in telegram.calls] == ["new"]


@pytest.mark.parametrize("to_person", [True, False])
async def test_voice_message_that_is_refused_is_replaced_by_words(
    database: Database, to_person: bool
) -> None:
    refusal = "VOICE_MESSAGES_FORBIDDEN" if to_person else "not enough rights to send voice notes to the chat"

    async def answer(method: str, _: dict[str, Any]) -> dict[str, int]:
        if method == "sendVoice":
            raise BadRequest(refusal)
        return {"message_id": 7}

    async with database.transaction() as tx:
        await spoken_answer(tx)
        person = await people.add_person(tx, 1002, "en", 0)
        await outbox.put(
            tx,
            Lane.REPLY,
            "sendVoice",
            '{"voice":"v-1","caption":"Voice"}',
            person_id=person.id if to_person else None,
            chat_id=None if to_person else -5,
        )
    telegram = Script(answer)
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(2)
    (_, (method, fields)) = telegram.calls
    assert (method, fields["chat_id"]) == ("sendMessage", 1002 if to_person else -5)
    to_desk = say("en", "desk-voice-refused", caption="Voice")
    assert fields["text"] == (say("en", "voice-kept-back") if to_person else to_desk)


async def test_voice_copy_that_is_refused_counts_as_failed_and_is_replaced_by_words(
    database: Database,
) -> None:
    async def answer(method: str, _: dict[str, Any]) -> dict[str, int]:
        if method == "sendVoice":
            raise BadRequest("User restricted receiving of voice note messages")
        return {"message_id": 7}

    async with database.transaction() as tx:
        await spoken_answer(tx)
        await started(tx, Content("sendVoice", '{"voice":"v-1"}'))
    telegram = Script(answer)
    async with running(Delivery(database, telegram.as_telegram, 30, ignore)):
        await telegram.wait_for_calls(3)
    texts = {fields["chat_id"]: fields["text"] for method, fields in telegram.calls if method != "sendVoice"}
    assert texts[1001] == say("en", "voice-kept-back")
    assert say("en", "broadcast-to-few", reached="missed") in texts[-5]
    async with database.reading() as tx:
        assert deliveries.in_all(await deliveries.get_progress(tx, 1)) == Progress(failed=1)


async def spoken_answer(tx: Transaction) -> None:
    """Let a question be answered by voice."""
    await desk.set_desk(tx, -5)
    await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), 0)
    await programme.open_questions(tx, "law")
    asker = await people.add_person(tx, 1009, "en", 0)
    number = await ask(tx, asker.id)
    await answers.draft_answer(tx, number, "", None, 0, voice=answers.Voice("v-1", 7))
