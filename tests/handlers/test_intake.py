"""Taking updates: once each, together or not at all, and one that fails stops no other."""

import json
import sqlite3
from typing import Any

import pytest

from bot.intake import Intake
from handlers.callbacks.desk import Approve
from handlers.words import label, say
from storage import asking, changes, programme
from storage.database import DatabaseUnavailableError, Transaction
from storage.limits import PAUSE
from storage.updates import KEPT_FOR, forget_done
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, SPANISH, STRANGER, Hall


@pytest.fixture
def intake(hall: Hall) -> Intake:
    return hall.askdesk.intake


def break_seminars(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the list of seminars fail, after the outbox was written to."""

    async def fail(tx: Transaction) -> None:
        await tx.run(
            "INSERT INTO outbox (lane, chat_id, method, payload) VALUES (0, 1, 'sendMessage', '{\"half\":1}')"
        )
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(programme, "list_seminars", fail)


async def test_repeated_update_has_no_second_effect(hall: Hall, intake: Intake) -> None:
    update = hall.update(message=hall.written(ASKER, "/help"))
    await intake.take([update])
    assert len(await hall.said()) == 1
    await intake.take([update])
    await intake.take([update, update])
    assert await hall.said() == []


async def test_repeated_press_sends_one_question_and_is_answered_once(hall: Hall, intake: Intake) -> None:
    preview = await hall.preview(ASKER)
    hall.toasts.clear()
    press = hall.update(callback_query=hall.pressed(ASKER, preview.data("Send")))
    for _ in range(2):
        await intake.take([press])
    assert await hall.value("SELECT count(*) FROM questions") == 1
    assert len(hall.toasts) == 1


async def test_updates_may_come_with_smaller_numbers_after_a_quiet_week(hall: Hall, intake: Intake) -> None:
    for update_id in (900_000_000, 17):
        await intake.take([{"update_id": update_id, "message": hall.written(ASKER, "/help")}])
    assert len(await hall.said()) == 2


async def test_done_updates_are_remembered_longer_than_telegram_repeats_them(hall: Hall) -> None:
    await hall.write(ASKER, "/help")
    at = await hall.value("SELECT max(done_at) FROM done_updates")
    for now, left in ((at + KEPT_FOR, True), (at + KEPT_FOR + 1, False)):
        async with hall.database.transaction() as tx:
            await forget_done(tx, now)
        assert (await hall.value("SELECT count(*) FROM done_updates WHERE done_at = :at", at=at) > 0) is left


async def test_failing_update_is_undone_kept_and_told_and_the_next_one_goes_on(
    hall: Hall, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    await hall.write(FRENCH, "/cancel")
    await hall.said()
    break_seminars(monkeypatch)
    updates = [
        hall.update(message=hall.written(user, text))
        for user, text in ((ASKER, "/help"), (FRENCH, "/seminars"), (SPANISH, "/help"))
    ]
    await intake.take(updates)

    (letter,) = await hall.rows("SELECT * FROM dead_letters")
    assert letter["person_id"] == await hall.value("SELECT id FROM people WHERE telegram_id = :id", id=FRENCH)
    assert "a mistake of ours" in letter["error"]
    assert json.loads(letter["payload"]) == updates[1]
    assert [(one.chat_id, one.text) for one in await hall.said()] == [
        (ASKER, say("en", "help")),
        (FRENCH, say("fr", "incident", incident=letter["incident"])),
        (SPANISH, say("es", "help")),
    ]
    await intake.take([updates[1]])
    assert await hall.value("SELECT count(*) FROM dead_letters") == 1


async def test_somebody_whose_first_message_fails_is_told_as_well(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_seminars(monkeypatch)
    await hall.write(SPANISH, "/seminars")
    incident = await hall.value("SELECT incident FROM dead_letters")
    assert (await hall.only(SPANISH)).text == say("es", "incident", incident=incident)


async def test_failing_press_changes_nothing_and_is_answered_with_its_number(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = await hall.asked()

    async def fail(*_: object) -> None:
        raise RuntimeError("a mistake of ours")

    monkeypatch.setattr(changes, "last_change", fail)
    await hall.let_pass(ASKER, PAUSE)
    preview = await hall.preview(ASKER, "Another?")
    monkeypatch.setattr(asking, "ask_question", fail)
    toast = await hall.press(ASKER, preview.data("Send"))
    incident = await hall.value("SELECT incident FROM dead_letters")
    assert (toast.text, toast.alert) == (label("en", "incident-toast", incident=incident), True)
    assert await hall.value("SELECT draft FROM dialogues") == "Another?"
    monkeypatch.undo()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.press(ASKER, preview.data("Send"))
    assert await hall.value("SELECT count(*) FROM questions") == 2


async def test_failing_update_of_the_desk_is_told_there(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    break_seminars(monkeypatch)
    await hall.write(MODERATOR, "/queue", chat=DESK)
    incident = await hall.value("SELECT incident FROM dead_letters")
    assert (await hall.only(DESK)).text == say("en", "incident", incident=incident)


async def test_dead_letter_can_hold_what_is_not_unicode(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    break_seminars(monkeypatch)
    await hall.write(ASKER, "What is \ud800cyberspace?")
    payload = await hall.value("SELECT payload FROM dead_letters")
    assert json.loads(payload)["message"]["text"] == "What is \ud800cyberspace?"


async def everything(hall: Hall) -> list[list[dict[str, Any]]]:
    return [
        await hall.rows("SELECT * FROM people"),
        await hall.rows("SELECT * FROM dialogues"),
        await hall.rows("SELECT * FROM outbox"),
        await hall.rows("SELECT * FROM done_updates"),
        await hall.rows("SELECT * FROM dead_letters"),
    ]


class FailingCommit:
    """The hall's connection, on which the next COMMIT fails."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.failures = 1

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        if sql == "COMMIT" and self.failures:
            self.failures -= 1
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise error
        return self._connection.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


async def test_batch_whose_commit_fails_has_not_happened_and_works_again(hall: Hall, intake: Intake) -> None:
    preview = await hall.preview(ASKER)
    batch = [
        hall.update(message=hall.written(SPANISH, "/help")),
        hall.update(callback_query=hall.pressed(ASKER, preview.data("Send"))),
    ]
    hall.toasts.clear()
    connection = hall.database._connection
    broken = FailingCommit(connection)
    hall.database._connection = hall.database._transaction._connection = broken  # type: ignore[assignment]
    with pytest.raises(DatabaseUnavailableError):
        await intake.take(batch)
    hall.database._connection = hall.database._transaction._connection = connection
    assert broken.failures == 0
    assert hall.toasts == []
    assert await hall.said() == []
    assert await hall.rows("SELECT * FROM questions") == []

    await intake.take(batch)
    assert [one.chat_id for one in await hall.said()] == [SPANISH, ASKER, DESK]
    assert await hall.value("SELECT count(*) FROM questions") == 1


async def test_batch_that_fills_the_disk_has_not_happened_and_works_when_there_is_room(
    hall: Hall, intake: Intake
) -> None:
    batch = [hall.update(message=hall.written(user, "x" * 1000)) for user in range(1000, 1040)]
    before = await everything(hall)
    pages = await hall.value("PRAGMA page_count")
    await hall.run(f"PRAGMA max_page_count = {pages + 1}")
    with pytest.raises(DatabaseUnavailableError, match="full"):
        await intake.take(batch)
    assert await everything(hall) == before

    await hall.run("PRAGMA max_page_count = 1000000")
    await intake.take(batch)
    assert len(await hall.said()) == 40
    assert await hall.rows("SELECT * FROM dead_letters") == []


async def test_read_only_database_is_no_dead_letter(hall: Hall, intake: Intake) -> None:
    update = hall.update(message=hall.written(ASKER, "/help"))
    await hall.run("PRAGMA query_only = ON")
    with pytest.raises(DatabaseUnavailableError):
        await intake.take([update])
    async with hall.database.reading() as tx:
        await tx.run("PRAGMA query_only = OFF")
    await intake.take([update])
    assert await hall.rows("SELECT * FROM dead_letters") == []
    assert len(await hall.said(ASKER)) == 1


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"channel_post": {"message_id": 1, "date": 1, "chat": {"id": -5, "type": "channel"}, "text": "Hi"}},
        {"something_new": {"id": 1}},
    ],
)
async def test_kinds_of_updates_that_mean_nothing_here_are_done_with(
    hall: Hall, intake: Intake, update: dict[str, Any]
) -> None:
    await intake.take([hall.update(**update)])
    assert await hall.said() == []


@pytest.mark.parametrize(
    "update", [{"message": {}}, {"callback_query": {"id": "1"}}, {"poll": {"id": "1"}}, {"message": "text"}]
)
async def test_update_that_cannot_be_read_is_kept_and_the_next_one_goes_on(
    hall: Hall, intake: Intake, update: dict[str, Any]
) -> None:
    batch = [hall.update(**update), hall.update(message=hall.written(ASKER, "/help"))]
    await intake.take(batch)
    assert json.loads(await hall.value("SELECT payload FROM dead_letters")) == batch[0]
    assert len(await hall.said()) == 1


UNREADABLE = {"poll": {"id": "1"}}
"""A part of a message in another form than python-telegram-bot knows."""


@pytest.mark.parametrize("kind", ["message", "edited_message"])
async def test_somebody_whose_message_cannot_be_read_is_told_so(hall: Hall, kind: str) -> None:
    await hall.take(**{kind: {**hall.message(SPANISH), **UNREADABLE}})
    incident = await hall.value("SELECT incident FROM dead_letters")
    assert (await hall.only(SPANISH)).text == say("es", "unreadable", incident=incident)
    assert await hall.value("SELECT person_id FROM dead_letters") is not None


async def test_desk_is_told_of_what_cannot_be_read_where_it_was_for_the_bot(hall: Hall) -> None:
    await hall.take(message={**hall.message(MODERATOR, DESK), **UNREADABLE})
    assert await hall.said() == []
    await hall.reply(MODERATOR, 5, None, **UNREADABLE)
    incident = await hall.value("SELECT incident FROM dead_letters ORDER BY id DESC LIMIT 1")
    assert (await hall.only(DESK)).text == say("en", "unreadable", incident=incident)
    await hall.write(MODERATOR, "/queue", chat=DESK, **UNREADABLE)
    assert len(await hall.said(DESK)) == 1


async def test_other_bot_whose_message_cannot_be_read_gets_no_answer(hall: Hall) -> None:
    hall.users[STRANGER] = {"is_bot": True}
    await hall.take(message={**hall.message(STRANGER), **UNREADABLE})
    assert await hall.said() == []


async def test_batch_of_many_people_keeps_the_order_of_each(hall: Hall, intake: Intake) -> None:
    users = range(2000, 2040)
    batch = [
        hall.update(message=hall.written(user, text)) for text in ("/language", "/help") for user in users
    ]
    await intake.take(batch)
    said = await hall.said()
    for user in users:
        own = [one for one in said if one.chat_id == user]
        assert [bool(one.buttons) for one in own] == [True, False]
