"""A message that is brought again, to the end of the desk's chat: what stays of the older one."""

import pytest

from handlers.desk.moving import leave_behind
from storage import desk
from storage.desk import Subject
from tests.handlers.conftest import DESK, Hall


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
        assert await desk.find_message(tx, DESK, subject, 7) is None
        assert await desk.find_subject(tx, DESK, older) == (stand_in, 7)
    said = await hall.only(DESK)
    assert (said.edits, said.buttons) == (older, [])
    assert "further down" in said.plain


@pytest.mark.parametrize("subject", [Subject.BOARD, Subject.AGENDA])
async def test_list_left_behind_is_about_nothing_any_more(hall: Hall, subject: Subject) -> None:
    older = await hall.sent(subject, 7)
    async with hall.database.transaction() as tx:
        await leave_behind(tx, subject, 7)
        assert await desk.find_subject(tx, DESK, older) is None
    assert (await hall.only(DESK)).edits == older


async def test_where_the_desk_has_no_such_message_nothing_is_left_behind(hall: Hall) -> None:
    async with hall.database.transaction() as tx:
        assert await leave_behind(tx, Subject.CARD, 7) is None
    assert await hall.said(DESK) == []
