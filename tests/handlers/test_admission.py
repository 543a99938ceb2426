"""Who presses or writes in the desk and is not known there is looked up before it counts."""

from typing import Any

import pytest

from handlers.callbacks.desk import Approve, OpenQuestions
from handlers.words import label, say
from handlers.work import Job
from storage import desk
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, ELSEWHERE, MODERATOR, STRANGER, Hall, member

OUTSIDE = [
    {"status": "left"},
    {"status": "kicked", "until_date": 0},
    {"status": "restricted", "is_member": False},
]


async def looked_up(hall: Hall, status: str = "member") -> None:
    """Let Telegram answer every look-up that waits, each in its turn."""
    for job in await hall.said(DESK):
        assert job.subject == Job.ADMISSION
        await hall.answer(job, member(hall.user(STRANGER), status))


# Presses -------------------------------------------------------------------------------------------------


async def test_unknown_presser_is_looked_up_before_the_press_counts(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(STRANGER, Approve(number), chat=DESK)
    assert hall.toasts == []
    job = await hall.only(DESK)
    assert (job.method, job.fields) == ("getChatMember", {"chat_id": DESK, "user_id": STRANGER})
    assert await hall.value("SELECT state FROM questions") == "pending"


@pytest.mark.parametrize("status", ["member", "administrator", "creator"])
async def test_press_of_a_member_takes_effect_once_they_are_known(hall: Hall, status: str) -> None:
    number = await hall.asked()
    await hall.press(STRANGER, Approve(number), chat=DESK)
    entry = {**member(hall.user(STRANGER), status), "is_anonymous": False}
    await hall.answer(await hall.only(DESK), entry)
    assert [toast.text for toast in hall.toasts] == [label("en", "toast-approved", number=f"{number}")]
    assert "Approved by Person 666" in (await hall.card(number)).plain
    assert len(await hall.said(ASKER)) == 1
    toast = await hall.press(STRANGER, Approve(number), chat=DESK)
    assert "Approved by Person 666" in toast.text


async def test_two_presses_while_somebody_is_looked_up_have_one_effect(hall: Hall) -> None:
    number = await hall.asked()
    for _ in range(2):
        await hall.press(STRANGER, Approve(number), chat=DESK)
    for job in await hall.said(DESK):
        await hall.answer(job, member(hall.user(STRANGER), "member"))
    assert len(await hall.said(ASKER)) == 1


@pytest.mark.parametrize("status", ["left", "kicked"])
async def test_press_of_somebody_outside_has_no_effect_and_is_told(hall: Hall, status: str) -> None:
    number = await hall.asked()
    for _ in range(2):
        await hall.press(STRANGER, Approve(number), chat=DESK)
        await hall.answer(await hall.only(DESK), member(hall.user(STRANGER), status))
        (toast,) = hall.toasts
        assert (toast.text, toast.alert) == (label("en", "desk-members-only"), True)
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_press_of_somebody_of_whom_telegram_tells_nothing_says_what_to_do(hall: Hall) -> None:
    await hall.press(STRANGER, Approve(await hall.asked()), chat=DESK)
    await hall.answer(await hall.only(DESK), error="Bad Request: member list is inaccessible")
    (toast,) = hall.toasts
    assert (toast.text, toast.alert) == (label("en", "desk-member-unknown"), True)
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_restricted_person_who_is_no_member_has_no_effect(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(STRANGER, Approve(number), chat=DESK)
    entry = {"status": "restricted", "user": hall.user(STRANGER), "is_member": False}
    await hall.answer(await hall.only(DESK), entry)
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_button_of_organisers_still_asks_for_an_organiser_after_the_look_up(hall: Hall) -> None:
    await hall.press(STRANGER, OpenQuestions("past"), chat=DESK)
    await hall.answer(await hall.only(DESK), member(hall.user(STRANGER), "member"))
    assert [toast.text for toast in hall.toasts] == [label("en", "desk-organisers-only")]
    assert await hall.value("SELECT open FROM seminars WHERE id = 'past'") == 0


# Commands, replies and files -----------------------------------------------------------------------------


async def test_command_of_somebody_unknown_waits_until_they_are_looked_up(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(STRANGER, f"/decline {number} nonsense", chat=DESK)
    job = await hall.only(DESK)
    assert (job.method, job.fields) == ("getChatMember", {"chat_id": DESK, "user_id": STRANGER})
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_first_command_of_a_member_takes_effect_once_they_are_known(hall: Hall) -> None:
    number = await hall.asked()
    hall.users[STRANGER] = {"first_name": "<b>Zoé</b>\u202e"}
    await hall.write(STRANGER, f"/approve {number}", chat=DESK)
    await looked_up(hall)
    await hall.said()
    assert "Approved by <b>Zoé</b> at " in (await hall.card(number)).plain
    await hall.write(STRANGER, f"/history {number}", chat=DESK)
    assert f"{number}" in (await hall.only(DESK)).plain


async def test_first_reply_of_a_member_is_an_answer_once_they_are_known(hall: Hall) -> None:
    card = await hall.sent(Subject.CARD, await hall.asked())
    await hall.reply(STRANGER, card, "It has no agreed definition.")
    await looked_up(hall)
    assert await hall.value("SELECT text FROM answers") == "It has no agreed definition."


async def test_first_programme_file_of_an_administrator_is_fetched_once_they_are_known(hall: Hall) -> None:
    document = {"file_id": "file-1", "file_unique_id": "u", "file_name": "programme.yaml"}
    await hall.take(message={**hall.message(STRANGER, DESK), "document": document})
    await looked_up(hall, "administrator")
    assert (await hall.only(DESK)).fields == {"file_id": "file-1"}


async def test_all_that_a_member_writes_while_they_are_looked_up_takes_effect(hall: Hall) -> None:
    first, second = await hall.asked(), await hall.asked(text="And when?")
    await hall.write(STRANGER, f"/approve {first}", chat=DESK)
    await hall.write(STRANGER, f"/decline {second} unclear", chat=DESK)
    await looked_up(hall)
    states = await hall.rows("SELECT state FROM questions ORDER BY id")
    assert [row["state"] for row in states] == ["approved", "declined"]


async def test_command_of_organisers_still_asks_for_an_organiser_after_the_look_up(hall: Hall) -> None:
    await hall.write(STRANGER, "/close law", chat=DESK)
    await looked_up(hall)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 1


@pytest.mark.parametrize("outside", OUTSIDE)
async def test_outsider_learns_and_changes_nothing_and_is_told_once(
    hall: Hall, outside: dict[str, Any]
) -> None:
    """As in a group that discusses a channel, where readers of the channel write comments."""
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    for command in ("/queue law", f"/history {number}", f"/decline {number} nonsense"):
        await hall.write(STRANGER, command, chat=DESK)
    await hall.reply(STRANGER, card, "Nonsense.")
    for job in await hall.said():
        await hall.answer(job, {**outside, "user": hall.user(STRANGER)})
    assert [one.text for one in await hall.said()] == [say("en", "desk-members-only")]
    assert await hall.value("SELECT state FROM questions") == "pending"
    assert await hall.rows("SELECT * FROM answers") == []
    await hall.press(STRANGER, Approve(number), chat=DESK)
    assert (await hall.only(DESK)).subject == Job.ADMISSION


async def test_outsider_who_joins_may_act_without_being_reported(hall: Hall) -> None:
    number = await hall.asked()
    for status in ("left", "member"):
        await hall.write(STRANGER, f"/approve {number}", chat=DESK)
        (job,) = [one for one in await hall.said(DESK) if one.subject == Job.ADMISSION]
        await hall.answer(job, member(hall.user(STRANGER), status))
    assert await hall.value("SELECT state FROM questions") == "approved"


async def test_writer_of_whom_telegram_tells_nothing_is_told_what_to_do_each_time(hall: Hall) -> None:
    number = await hall.asked()
    for _ in range(2):
        written = await hall.write(STRANGER, f"/approve {number}", chat=DESK)
        await hall.answer(await hall.only(DESK), error="Bad Request: member list is inaccessible")
        told = await hall.only(DESK)
        assert told.text == say("en", "desk-member-unknown")
        assert told.fields["reply_parameters"]["message_id"] == written
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_what_people_say_to_each_other_makes_nobody_be_looked_up(hall: Hall) -> None:
    theirs = {**hall.message(MODERATOR, DESK), "text": "Shall we?"}
    await hall.write(STRANGER, "Hello everybody", chat=DESK)
    await hall.write(STRANGER, "Yes.", chat=DESK, reply_to_message=theirs)
    await hall.write(STRANGER, "/ban@other_bot", chat=DESK)
    assert await hall.said() == []


async def test_look_up_that_ends_after_the_desk_has_moved_has_no_effect(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(STRANGER, f"/approve {number}", chat=DESK)
    job = await hall.only(DESK)
    async with hall.database.transaction() as tx:
        await desk.set_desk(tx, ELSEWHERE)
    await hall.answer(job, member(hall.user(STRANGER), "member"))
    assert await hall.said() == []
    assert await hall.value("SELECT state FROM questions") == "pending"
