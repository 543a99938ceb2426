"""Who is writing an answer: shown on the card, told to who comes second, over once it is written."""

import time
from datetime import timedelta

import pytest
import time_machine

from handlers.callbacks.desk import Approve, WriteAnswer
from handlers.callbacks.inviting import RemoveAccess
from handlers.callbacks.speaker import Answer, StopAnswering
from storage.subjects import Subject
from storage.writing import WRITING_FOR
from tests.handlers.conftest import DESK, MODERATOR, ORGANISER, SECOND, Hall
from tests.handlers.speaking import ENGLISH, approved, joined


@pytest.fixture
async def number(hall: Hall) -> int:
    return await hall.asked()


async def is_writing(hall: Hall, number: int) -> bool:
    return "Writing an answer: " in (await hall.card(number)).plain


async def test_card_says_who_is_writing_and_since_when(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    said = await hall.said(DESK)
    assert [one.subject for one in said].count(Subject.ANSWER) == 1
    card = next(one for one in said if one.subject == Subject.CARD)
    assert "\nWriting an answer: Person 904 (since " in card.plain


async def test_second_moderator_is_told_who_writes_and_asked_for_nothing(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, WriteAnswer(number), chat=DESK)
    assert toast.alert
    assert toast.text.startswith("Writing an answer to this question: Person 904 (since ")
    assert await hall.said() == []


async def test_writer_who_presses_again_is_asked_again(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    assert not toast.alert
    assert Subject.ANSWER in {one.subject for one in await hall.said(DESK)}


async def test_reply_to_the_card_is_an_answer_whoever_writes(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.said()
    await hall.reply(SECOND, await hall.sent(Subject.CARD, number), "It is not defined.")
    assert Subject.DRAFT in {one.subject for one in await hall.said(DESK)}


async def test_draft_ends_the_writing_and_the_card_says_so(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.said()
    await hall.reply(MODERATOR, await hall.sent(Subject.ANSWER, number), "It is not defined.")
    assert not await is_writing(hall, number)
    assert Subject.CARD in {one.subject for one in await hall.said(DESK)}


async def test_draft_where_nobody_was_writing_costs_no_edit_of_the_card(hall: Hall, number: int) -> None:
    await hall.write(MODERATOR, f"/answer {number} It is not defined.", chat=DESK)
    assert [one.subject for one in await hall.said(DESK)] == [Subject.DRAFT]


async def test_decision_ends_the_writing(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.press(SECOND, Approve(number), chat=DESK)
    assert not await is_writing(hall, number)


async def test_after_ten_minutes_nobody_is_writing_and_the_card_is_shown_anew(
    hall: Hall, number: int
) -> None:
    with time_machine.travel("2020-07-20 15:00:00Z", tick=False) as clock:
        await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
        (due,) = await hall.rows("SELECT not_before FROM outbox WHERE not_before IS NOT NULL")
        assert due["not_before"] == int(time.time() * 1000) + WRITING_FOR
        assert await is_writing(hall, number)
        clock.shift(timedelta(milliseconds=WRITING_FOR))
        assert not await is_writing(hall, number)
        assert not (await hall.press(SECOND, WriteAnswer(number), chat=DESK)).alert


async def test_anonymous_administrator_who_writes_is_not_named(hall: Hall, number: int) -> None:
    await hall.run("UPDATE people SET anonymous_administrator = 1 WHERE telegram_id = :id", id=ORGANISER)
    await hall.press(ORGANISER, WriteAnswer(number), chat=DESK)
    assert "Writing an answer: an administrator (since " in (await hall.card(number)).plain
    toast = await hall.press(SECOND, WriteAnswer(number), chat=DESK)
    assert toast.text.startswith("Writing an answer to this question: an administrator (since ")


async def test_speaker_who_turns_to_another_question_keeps_nobody_from_the_first(
    hall: Hall, number: int
) -> None:
    await joined(hall)
    other = await hall.asked(8100, "Something else entirely, please?")
    for one in (number, other):
        await approved(hall, one)
        await hall.press(ENGLISH, Answer(one))
    assert not await is_writing(hall, number)
    assert await is_writing(hall, other)
    assert not (await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)).alert


async def test_speaker_who_stops_leaves_the_moderators_mark(hall: Hall, number: int) -> None:
    await joined(hall)
    await approved(hall, number)
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.press(ENGLISH, Answer(number))
    await hall.press(ENGLISH, StopAnswering(number))
    assert (await hall.press(SECOND, WriteAnswer(number), chat=DESK)).alert


async def test_draft_of_another_moderator_leaves_the_mark_of_who_is_writing(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    await hall.write(SECOND, f"/answer {number} It is not defined.", chat=DESK)
    assert await is_writing(hall, number)


async def test_speaker_whose_access_is_removed_is_not_writing_any_more(hall: Hall, number: int) -> None:
    await joined(hall)
    await approved(hall, number)
    await hall.press(ENGLISH, Answer(number))
    await hall.press(ORGANISER, RemoveAccess("seger", 0), chat=DESK)
    assert not await is_writing(hall, number)
