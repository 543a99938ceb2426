"""A broadcast on its way: paused, resumed, stopped, and sent again to those to whom it failed."""

from typing import Any

import pytest

from handlers.callbacks.broadcasts import Correct, Pause, Resume, SendAgain, StartBroadcast, Stop, StopForGood
from handlers.callbacks.desk import BroadcastAnswer
from handlers.words import label, say
from storage import deliveries
from storage.subjects import Subject
from tests.handlers.conftest import (
    DESK,
    FOLLOWER,
    FRENCH,
    LISTED,
    MODERATOR,
    ORGANISER,
    PORTUGUESE,
    SECOND,
    SPANISH,
    Hall,
    Said,
)

FOLLOWERS = (SPANISH, PORTUGUESE, FRENCH, FOLLOWER, 830, 840)


async def running(hall: Hall) -> Said:
    """Have an announcement sent to six followers; return its progress."""
    for user in FOLLOWERS:
        await hall.press(user, "fol:law")
    await hall.said()
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    preview = await hall.only(DESK)
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    return await hall.only(DESK)


async def end(hall: Hall, *states: str) -> None:
    """Let the first deliveries end so."""
    for delivery, state in enumerate(states, start=1):
        await hall.run("UPDATE deliveries SET state = :state WHERE id = :id", state=state, id=delivery)


async def settle(hall: Hall) -> None:
    """Let nothing of a stopped broadcast be in flight any more."""
    async with hall.database.transaction() as tx:
        await deliveries.end_stopped(tx, 1, 1)


async def test_running_broadcast_can_be_paused_and_stopped(hall: Hall) -> None:
    progress = await running(hall)
    assert progress.plain == "The announcement – being sent by Person 900\nDelivered: 0 of 6"
    assert progress.labels == ["Pause", "Stop …", "Correct"]


async def test_stop_pauses_at_once_and_asks_before_it_ends_for_good(hall: Hall) -> None:
    progress = await running(hall)
    toast = await hall.press(ORGANISER, progress.button(Stop), chat=DESK)
    assert toast.text == label("en", "toast-stop-paused")
    asked = await hall.only(DESK)
    assert await hall.value("SELECT state FROM broadcasts") == "paused"
    assert "What is stopped for good cannot be continued." in asked.plain
    await hall.press(ORGANISER, asked.button(StopForGood), chat=DESK)
    assert await hall.value("SELECT state FROM broadcasts") == "stopped"


async def test_second_tap_on_stop_does_not_end_it(hall: Hall) -> None:
    progress = await running(hall)
    await hall.press(ORGANISER, progress.button(Stop), chat=DESK)
    await hall.press(ORGANISER, progress.button(Stop), chat=DESK)
    assert await hall.value("SELECT state FROM broadcasts") == "paused"
    # Nor is the button that ends it where the other one was.
    keyboard = (await hall.shown(Subject.BROADCAST, 1)).fields["reply_markup"]["inline_keyboard"]
    assert [len(row) for row in keyboard] == [1, 1, 1]


async def test_paused_broadcast_says_by_whom_and_goes_on(hall: Hall) -> None:
    progress = await running(hall)
    await hall.press(MODERATOR, progress.button(Pause), chat=DESK)
    paused = await hall.only(DESK)
    assert paused.plain.startswith("The announcement – paused by Person 904\nDelivered: 0 of 6\nResume ")
    assert paused.labels == ["Resume", "Stop for good", "Correct"]
    await hall.press(ORGANISER, paused.button(Resume), chat=DESK)
    assert (await hall.only(DESK)).labels == ["Pause", "Stop …", "Correct"]
    assert await hall.value("SELECT state FROM broadcasts") == "running"


async def test_report_of_a_stopped_broadcast_says_what_was_not_sent(hall: Hall) -> None:
    await running(hall)
    await end(hall, "delivered", "blocked")
    await hall.press(ORGANISER, StopForGood(1), chat=DESK)
    await settle(hall)
    report = await hall.shown(Subject.BROADCAST, 1)
    assert report.plain.startswith(
        "The announcement – stopped by Person 900\nDelivered: 1 of 6\nNot sent: 4\n"
        "Blocked the bot: 1\nFailed: 0"
    )
    assert report.labels == ["Correct"]


async def test_numbers_of_a_stopped_broadcast_are_told_once_they_are_final(hall: Hall) -> None:
    await running(hall)
    await hall.press(ORGANISER, StopForGood(1), chat=DESK)
    stopping = await hall.only(DESK)
    assert stopping.text == say("en", "broadcast-stopping", what="The announcement", who="Person 900")
    assert stopping.labels == []
    await end(hall, "delivered")
    assert (await hall.shown(Subject.BROADCAST, 1)).text == stopping.text
    await settle(hall)
    assert "Delivered: 1 of 6\nNot sent: 5" in (await hall.shown(Subject.BROADCAST, 1)).plain


@pytest.mark.parametrize("button", [Pause(1), StopForGood(1)])
async def test_second_to_hold_up_a_broadcast_is_told_who_was_first(hall: Hall, button: Any) -> None:
    await running(hall)
    await hall.press(ORGANISER, button, chat=DESK)
    await hall.said()
    before = await hall.rows("SELECT * FROM broadcasts")
    toast = await hall.press(LISTED, button, chat=DESK)
    assert toast.alert
    assert "Person 900" in toast.text
    assert [one.subject for one in await hall.said()] == [Subject.BROADCAST]
    assert await hall.rows("SELECT * FROM broadcasts") == before


async def test_pause_after_a_stop_comes_too_late(hall: Hall) -> None:
    await running(hall)
    await hall.press(ORGANISER, StopForGood(1), chat=DESK)
    for late in (Pause(1), Resume(1), Stop(1), SendAgain(1)):
        toast = await hall.press(LISTED, late, chat=DESK)
        assert toast.text == label("en", "toast-second-broadcast", state="Person 900 has stopped it.")
    assert await hall.value("SELECT state FROM broadcasts") == "stopped"


async def test_anybody_in_the_desk_may_pause_and_organisers_decide_the_rest(hall: Hall) -> None:
    await running(hall)
    await hall.press(SECOND, Pause(1), chat=DESK)
    for button in (Resume(1), Stop(1), StopForGood(1), SendAgain(1), Correct(1)):
        toast = await hall.press(SECOND, button, chat=DESK)
        assert toast.text == label("en", "desk-organisers-only")
    assert await hall.value("SELECT state FROM broadcasts") == "paused"


async def test_broadcast_of_an_answer_is_every_moderators(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(SECOND, draft.button(BroadcastAnswer), chat=DESK, on=88)
    await hall.start(SECOND, 1, on=88)
    for button in (Pause(1), Resume(1), Stop(1), StopForGood(1)):
        await hall.press(SECOND, button, chat=DESK, on=88)
    assert await hall.value("SELECT state FROM broadcasts") == "stopped"


async def test_those_to_whom_it_failed_can_be_tried_again(hall: Hall) -> None:
    await running(hall)
    await end(hall, "delivered", "failed", "failed", "blocked", "delivered", "delivered")
    await hall.run("UPDATE broadcasts SET state = 'done'")
    report = await hall.shown(Subject.BROADCAST, 1)
    await hall.press(ORGANISER, report.data("Send again to the 2 that failed"), chat=DESK)
    assert "being sent by Person 900\nDelivered: 3 of 6" in (await hall.only(DESK)).plain
    states = await hall.rows("SELECT state FROM deliveries ORDER BY id")
    assert [one["state"] for one in states] == [
        "delivered",
        "waiting",
        "waiting",
        "blocked",
        "delivered",
        "delivered",
    ]
    toast = await hall.press(LISTED, SendAgain(1), chat=DESK)
    assert toast.text.endswith("Person 900 is sending it.")


async def test_report_counts_and_names_nobody(hall: Hall) -> None:
    await running(hall)
    await end(hall, "delivered", "failed", "blocked", "delivered", "delivered", "delivered")
    await hall.run("UPDATE broadcasts SET state = 'done'")
    report = await hall.shown(Subject.BROADCAST, 1)
    assert report.plain.endswith("Delivered: 4 of 6\nBlocked the bot: 1\nFailed: 1")
    assert not any(str(user) in report.text for user in FOLLOWERS)


@pytest.mark.parametrize("button", [Pause(9), Resume(9), Stop(9), StopForGood(9), SendAgain(9), Correct(9)])
async def test_button_of_no_broadcast_is_out_of_date(hall: Hall, button: Any) -> None:
    toast = await hall.press(ORGANISER, button, chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


@pytest.mark.parametrize("button", [Pause(1), Resume(1), Stop(1), StopForGood(1), SendAgain(1), Correct(1)])
async def test_draft_cannot_be_held_up(hall: Hall, button: Any) -> None:
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    toast = await hall.press(ORGANISER, button, chat=DESK)
    assert toast.text.endswith("It has not been sent yet.")
    assert await hall.value("SELECT state FROM broadcasts") == "drafted"


async def test_what_was_corrected_since_is_not_sent_again(hall: Hall) -> None:
    await running(hall)
    await end(hall, "delivered", "failed", "blocked", "delivered", "delivered", "delivered")
    await hall.run("UPDATE broadcasts SET state = 'done'")
    await hall.run(
        "INSERT INTO broadcasts (seminar_id, kind, state, text, corrects, started_at)"
        " SELECT seminar_id, kind, 'done', 'Hello again', id, started_at + 1 FROM broadcasts"
    )
    assert not (await hall.shown(Subject.BROADCAST, 1)).offers(SendAgain)
    toast = await hall.press(ORGANISER, SendAgain(1), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "broadcast-corrected-later"), True)
    assert await hall.value("SELECT count(*) FROM deliveries WHERE state = 'waiting'") == 0
