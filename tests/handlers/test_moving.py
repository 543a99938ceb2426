"""A message that is brought again, to the end of the desk's chat: what stays of the older one."""

import pytest

from handlers.callbacks.desk import SendCard
from handlers.showing.moving import bring_broadcast, leave_behind
from handlers.words import say
from storage import subjects
from storage.outbox import EDIT_ONLY, Lane
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, Hall


@pytest.mark.parametrize(
    ("subject", "stand_in"),
    [
        (Subject.CARD, Subject.ANSWER),
        (Subject.DRAFT, Subject.REWORDING),
        (Subject.BROADCAST, Subject.SENDING_TIME),
    ],
)
async def test_message_left_behind_loses_its_buttons_and_a_reply_to_it_means_what_it_did(
    hall: Hall, subject: Subject, stand_in: Subject
) -> None:
    older = await hall.sent(subject, 7)
    async with hall.database.transaction() as tx:
        assert await leave_behind(tx, subject, 7) == older
        assert await subjects.find_message(tx, DESK, subject, 7) is None
        assert await subjects.find_subject(tx, DESK, older) == (stand_in, 7)
    said = await hall.only(DESK)
    assert (said.edits, said.buttons) == (older, [])
    assert "further down" in said.plain


@pytest.mark.parametrize("subject", [Subject.BOARD, Subject.AGENDA])
async def test_list_left_behind_is_about_nothing_any_more(hall: Hall, subject: Subject) -> None:
    older = await hall.sent(subject, 7)
    async with hall.database.transaction() as tx:
        await leave_behind(tx, subject, 7)
        assert await subjects.find_subject(tx, DESK, older) is None
    assert (await hall.only(DESK)).edits == older


async def test_what_the_clock_brings_goes_after_what_people_pressed_for_as_does_the_word_of_its_moving(
    hall: Hall,
) -> None:
    older = await hall.sent(Subject.BROADCAST, 7)
    async with hall.database.transaction() as tx:
        await bring_broadcast(tx, 7, Lane.DESK)
    moved, brought = await hall.rows("SELECT lane, edits FROM outbox ORDER BY id")
    assert (moved["edits"], moved["lane"], brought["lane"]) == (older, Lane.DESK, Lane.DESK)


async def test_where_the_desk_has_no_such_message_nothing_is_left_behind(hall: Hall) -> None:
    async with hall.database.transaction() as tx:
        assert await leave_behind(tx, Subject.CARD, 7) is None
    assert await hall.said(DESK) == []


async def test_only_where_the_old_card_stands_is_it_said_that_it_has_moved(hall: Hall) -> None:
    number = await hall.asked()
    await hall.sent(Subject.CARD, number)
    await hall.press(MODERATOR, SendCard(number), chat=DESK)
    moved, card = await hall.said(DESK)
    assert (moved.text, moved.note) == (say("en", "card-moved", number=f"{number}"), EDIT_ONLY)
    assert (card.subject, card.edits, card.note) == (Subject.CARD, None, None)
