"""The board: what waits in a seminar, listed in one message that the desk pages through."""

import pytest
import time_machine

from handlers.callbacks.agenda import BringAgenda
from handlers.callbacks.board import BringBoard, SortBoard, TurnBoard
from handlers.callbacks.desk import Approve, Decline, SendCard
from handlers.work import Job, JobDone
from storage import boards
from storage.subjects import Subject
from tests.handlers.conftest import BOT, DESK, MODERATOR, Hall, Said, change_of_member


async def ask(hall: Hall, count: int) -> list[int]:
    return [await hall.asked(900 + 10 * at, f"Question of person {at}?") for at in range(count)]


async def board_of(hall: Hall, seminar: str = "law") -> int:
    async with hall.database.transaction() as tx:
        return (await boards.get_board(tx, seminar)).id


async def shown(hall: Hall) -> Said:
    return await hall.shown(Subject.BOARD, await board_of(hall))


async def test_board_says_first_how_many_wait_then_for_how_long(hall: Hall) -> None:
    with time_machine.travel("2026-01-05 10:00:00+00:00", tick=False) as traveller:
        await ask(hall, 2)
        traveller.shift(7 * 60)
        board = await shown(hall)
    assert board.plain.splitlines()[0] == "2 questions to decide · Legislation"
    assert "The oldest has been waiting for 7 minutes." in board.plain


async def test_board_lists_what_waits_for_a_decision_then_for_an_answer(hall: Hall) -> None:
    one, two, three = await ask(hall, 3)
    await hall.press(MODERATOR, Approve(one), chat=DESK)
    await hall.press(MODERATOR, Decline(two, "unclear", "pending"), chat=DESK)
    board = await shown(hall)
    assert board.plain.index(f"{three} ·") < board.plain.index("1 approved question is waiting for an answer")
    assert SendCard(two).pack() not in board.presses
    assert board.presses[:2] == [SendCard(three).pack(), SendCard(one).pack()]


async def test_board_leads_to_the_agenda_once_a_question_is_approved(hall: Hall) -> None:
    (number,) = await ask(hall, 1)
    assert not (await shown(hall)).offers(BringAgenda)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    board = await shown(hall)
    await hall.said()
    await hall.press(MODERATOR, board.button(BringAgenda), chat=DESK)
    assert (await hall.last(DESK)).subject == Subject.AGENDA


async def test_board_says_which_page_it_shows_and_leads_to_the_first_and_last_of_many(hall: Hall) -> None:
    numbers = [await hall.asked(1000 + 10 * at, f"Question of person {at}?") for at in range(33)]
    board_id = await board_of(hall)
    first = await shown(hall)
    assert "Page 1 of 5" in first.plain
    assert first.data("5") == TurnBoard(board_id, 4).pack()
    await hall.press(MODERATOR, first.data("5"), chat=DESK)
    last = await hall.last(DESK)
    assert "Page 5 of 5" in last.plain
    assert f"{numbers[-1]} ·" in last.plain
    assert last.data("1") == TurnBoard(board_id, 0).pack()


async def test_board_by_likeness_shows_which_questions_belong_together(hall: Hall) -> None:
    await hall.asked(1000, "Who pays for the translation of requests between two countries?")
    for at in (1, 2):
        await hall.asked(1000 + 10 * at, "How does the Convention define what cyberspace is?")
    await hall.press(MODERATOR, SortBoard(await board_of(hall), 1), chat=DESK)
    heading, group, alone = (await hall.last(DESK)).plain.split("\n\n")
    assert "3 questions" in heading
    assert [line.split(" · ")[0] for line in group.splitlines()] == ["Similar: × 2", "2", "3"]
    assert alone.startswith("1 · ")


async def test_board_has_pages_that_all_of_the_desk_turn(hall: Hall) -> None:
    numbers = await ask(hall, 10)
    first = await shown(hall)
    assert not first.offers(SendCard) or f"{numbers[-1]} ·" not in first.plain
    await hall.press(MODERATOR, first.button(TurnBoard), chat=DESK, on=7)
    turned = await hall.last(DESK)
    assert turned.edits == 7
    assert f"{numbers[-1]} ·" in turned.plain
    assert (await shown(hall)).plain == turned.plain


async def test_page_that_is_gone_shows_the_last_one(hall: Hall) -> None:
    numbers = await ask(hall, 10)
    await hall.press(MODERATOR, TurnBoard(await board_of(hall), 1), chat=DESK)
    for number in numbers[:4]:
        await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    assert f"{numbers[-1]} ·" in (await shown(hall)).plain


async def test_most_alike_questions_come_first_on_demand(hall: Hall) -> None:
    await ask(hall, 2)
    board = await shown(hall)
    await hall.press(MODERATOR, board.button(SortBoard), chat=DESK)
    by_likeness = await hall.last(DESK)
    assert "Oldest first" in by_likeness.labels
    await hall.press(MODERATOR, by_likeness.button(SortBoard), chat=DESK)
    assert "Most similar first" in (await hall.last(DESK)).labels


async def test_board_that_is_brought_down_leaves_a_note_and_is_no_longer_pinned_above(hall: Hall) -> None:
    await ask(hall, 1)
    board = await board_of(hall)
    above = await hall.sent(Subject.BOARD, board)
    await hall.write(MODERATOR, "/queue", chat=DESK)
    note, unpinned, below = await hall.said(DESK)
    assert (note.edits, note.plain) == (above, "The board is now further down.")
    assert (unpinned.method, unpinned.fields["message_id"]) == ("unpinChatMessage", above)
    assert (below.subject, below.subject_id, below.edits) == (Subject.BOARD, board, None)


async def test_queue_asks_for_the_seminar_only_where_several_have_questions(hall: Hall) -> None:
    await ask(hall, 1)
    await hall.write(MODERATOR, "/queue", chat=DESK)
    assert (await hall.only(DESK)).subject == Subject.BOARD
    await hall.press(ASKER_OF_TALKS, "to:talks:seger")
    await hall.write(ASKER_OF_TALKS, "What is a talk?")
    await hall.press(ASKER_OF_TALKS, "sig:anonymous")
    preview = await hall.last(ASKER_OF_TALKS)
    await hall.press(ASKER_OF_TALKS, preview.presses[0])
    await hall.said()
    await hall.write(MODERATOR, "/queue", chat=DESK)
    choice = await hall.only(DESK)
    assert choice.offers(BringBoard)
    await hall.press(MODERATOR, BringBoard("talks"), chat=DESK)
    assert (await hall.last(DESK)).subject_id == await board_of(hall, "talks")


async def test_desk_is_told_where_a_board_cannot_be_pinned(hall: Hall) -> None:
    await hall.done(JobDone(Job.PIN, DESK, "pin", error="not enough rights to manage pinned messages"))
    assert "pin" in (await hall.only(DESK)).plain
    await hall.done(JobDone(Job.PIN, DESK, "unpin", error="message to unpin not found"))
    assert await hall.said(DESK) == []


@pytest.mark.parametrize("changed_by", ["pin", "rights"])
async def test_desk_is_told_once_that_boards_cannot_be_pinned_until_that_changes(
    hall: Hall, changed_by: str
) -> None:
    refused = JobDone(Job.PIN, DESK, "pin", error="not enough rights to manage pinned messages")
    for _ in range(3):
        await hall.done(refused)
    assert len(await hall.said(DESK)) == 1
    if changed_by == "pin":
        await hall.done(JobDone(Job.PIN, DESK, "pin", result=True))
    else:
        await hall.take(my_chat_member=change_of_member(hall, BOT, "administrator", "member"))
    await hall.done(refused)
    assert len(await hall.said(DESK)) == 1


ASKER_OF_TALKS = 990
