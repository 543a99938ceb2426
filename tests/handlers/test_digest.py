"""Digests: several questions in one message of the desk, decided one by one or all at once."""

import pytest

from handlers.callbacks.board import ApproveDigest
from handlers.callbacks.desk import Approve, Decline, SendCard, Undo
from handlers.cards.digest import shares
from storage import digests
from storage.batches import UNDO_TIME
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, Hall, Said


async def digest_of(hall: Hall, *numbers: int) -> int:
    async with hall.database.transaction() as tx:
        return await digests.make_digest(tx, DESK, numbers)


async def questions(hall: Hall, *texts: str) -> list[int]:
    """Let different people ask."""
    return [await hall.asked(900 + 10 * at, text) for at, text in enumerate(texts)]


async def shown(hall: Hall, digest_id: int) -> Said:
    return await hall.shown(Subject.DIGEST, digest_id)


async def test_digest_shows_each_question_and_a_button_to_approve_and_one_to_open_it(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest = await shown(hall, await digest_of(hall, one, two))
    assert "2 are waiting for a decision" in digest.plain
    assert f"{one} · Alexander Seger: What is cyberspace?" in digest.plain
    assert "Who keeps the data?" in digest.plain
    assert digest.presses[:4] == [press.pack() for n in (one, two) for press in (Approve(n), SendCard(n))]


async def test_approved_question_is_shown_as_such_and_its_neighbours_buttons_stay_in_their_places(
    hall: Hall,
) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, one, two)
    before = await shown(hall, digest_id)
    await hall.press(MODERATOR, Approve(one), chat=DESK)
    after = await shown(hall, digest_id)
    assert f"{one} · approved · What is cyberspace?" in after.plain
    assert "1 is waiting for a decision" in after.plain
    assert after.presses[:4] == before.presses[:4]
    assert after.labels[:4] == [f"Done {one}", f"Open {one}", f"OK {two}", f"Open {two}"]


async def test_decision_refreshes_the_digest_and_writes_no_card(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, one, two)
    await hall.press(MODERATOR, Decline(one, "unclear", "pending"), chat=DESK)
    refreshed = [(said.subject, said.subject_id) for said in await hall.said(DESK)]
    assert refreshed == [(Subject.DIGEST, digest_id)]


async def test_digest_says_who_has_approved_all_of_it_and_when_until_that_is_undone(hall: Hall) -> None:
    numbers = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, *numbers)
    await hall.press(MODERATOR, ApproveDigest(digest_id), chat=DESK)
    approved = await shown(hall, digest_id)
    assert "\nApproved together by Person 904 at " in approved.plain
    await hall.press(MODERATOR, approved.button(Undo), chat=DESK)
    assert "Approved together" not in (await shown(hall, digest_id)).plain


async def test_question_with_a_card_besides_is_refreshed_in_both(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, one, two)
    await hall.sent(Subject.CARD, one)
    await hall.press(MODERATOR, Approve(one), chat=DESK)
    refreshed = {(said.subject, said.subject_id) for said in await hall.said(DESK)}
    assert refreshed == {(Subject.DIGEST, digest_id), (Subject.CARD, one)}


async def test_decision_while_an_opened_card_is_under_way_is_shown_on_the_card_as_well(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    await digest_of(hall, one, two)
    await hall.said()
    await hall.press(MODERATOR, SendCard(one), chat=DESK)
    under_way = await hall.value("SELECT max(id) FROM outbox WHERE subject = 'card'")
    await hall.press(MODERATOR, Approve(one), chat=DESK)
    assert await hall.value("SELECT max(id) FROM outbox WHERE subject = 'card'") > under_way


async def test_all_of_a_digest_is_approved_at_once(hall: Hall) -> None:
    one, two, three = await questions(hall, "What is cyberspace?", "Who keeps the data?", "Where are they?")
    digest_id = await digest_of(hall, one, two, three)
    await hall.press(MODERATOR, Decline(two, "unclear", "pending"), chat=DESK)
    toast = await hall.press(MODERATOR, ApproveDigest(digest_id), chat=DESK)
    assert toast.text == "2 questions are approved."
    states = await hall.rows("SELECT state FROM questions ORDER BY id")
    assert [row["state"] for row in states] == ["approved", "declined", "approved"]


async def test_second_moderator_who_approves_all_is_told_that_it_is_done(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, one, two)
    await hall.press(MODERATOR, ApproveDigest(digest_id), chat=DESK)
    toast = await hall.press(MODERATOR, ApproveDigest(digest_id), chat=DESK)
    assert toast.text == "All had already been decided."


async def test_digest_is_shown_again_when_what_was_approved_can_no_longer_be_undone(hall: Hall) -> None:
    one, two = await questions(hall, "What is cyberspace?", "Who keeps the data?")
    digest_id = await digest_of(hall, one, two)
    await hall.press(MODERATOR, ApproveDigest(digest_id), chat=DESK)
    decided_at = await hall.value("SELECT at FROM batches")
    rows = await hall.rows("SELECT not_before FROM outbox WHERE subject = 'digest'")
    assert {row["not_before"] for row in rows} == {None, decided_at + UNDO_TIME}


async def test_digest_that_does_not_exist_is_out_of_date(hall: Hall) -> None:
    toast = await hall.press(MODERATOR, ApproveDigest(99), chat=DESK)
    assert "out of date" in toast.text


async def test_longest_questions_share_one_message(hall: Hall) -> None:
    long = "An awfully long question about everything that can be asked. " * 16
    numbers = await questions(hall, *[f"{at} {long}" for at in range(36)])
    digest = await shown(hall, await digest_of(hall, *numbers))
    assert len(digest.plain) <= 4096
    assert len(digest.buttons) <= 100
    assert all(f"{number} · Alexander" in digest.plain for number in numbers)


@pytest.mark.parametrize(
    ("lengths", "room", "given"),
    [
        ([10, 10], 100, [10, 10]),
        ([10, 500], 100, [10, 90]),
        ([500, 10, 500], 110, [50, 10, 50]),
        ([500, 500], 0, [0, 0]),
        ([], 100, []),
    ],
)
def test_short_texts_are_whole_and_long_ones_share_the_rest(
    lengths: list[int], room: int, given: list[int]
) -> None:
    assert shares(lengths, room) == given
