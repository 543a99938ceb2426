"""The agenda: what is spoken about, and what is up next, in the order in which it is wanted."""

import pytest

from storage.agenda import AlreadyMovedOnError, list_up_next, move_on
from storage.boards import NoSuchBoardError, get_board
from storage.database import Transaction
from storage.decisions import approve_question, mark_answered
from storage.merging import merge_question
from storage.putting_off import put_off
from tests.storage.test_likeness import ask


@pytest.fixture
async def numbers(tx: Transaction, ana: int) -> list[int]:
    """Four approved questions; a pending one of the seminar and an approved one of another go before."""
    await ask(tx, ana, "Pending?")
    (elsewhere,) = await ask(tx, ana, "Elsewhere?", seminar="talks")
    numbers = await ask(tx, ana, "One?", "Two?", "Three?", "Four?")
    for number in (elsewhere, *numbers):
        await approve_question(tx, number, ana, 1)
    return numbers


async def up_next(tx: Transaction, limit: int = 9) -> list[int]:
    board = await get_board(tx, "law")
    return [wanted.question.id for wanted in await list_up_next(tx, board, limit)]


async def now(tx: Transaction) -> int | None:
    return (await get_board(tx, "law")).now_id


async def move(tx: Transaction, seen: int) -> int | None:
    return (await move_on(tx, (await get_board(tx, "law")).id, seen)).now_id


async def test_approved_questions_of_the_seminar_are_up_next_the_oldest_first(
    tx: Transaction, numbers: list[int]
) -> None:
    assert await up_next(tx) == numbers
    assert await up_next(tx, 2) == numbers[:2]


async def test_most_wanted_comes_first_and_what_was_put_off_last(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    first, second, third, fourth = numbers
    for merged in await ask(tx, ana, "Three, too?", "And three?"):
        await merge_question(tx, merged, third, ana, 2)
    await put_off(tx, first, None, 20, speaker_id=None)
    await put_off(tx, second, None, 10, speaker_id=None)
    assert await up_next(tx) == [third, fourth, second, first]
    board = await get_board(tx, "law")
    assert [wanted.tally for wanted in await list_up_next(tx, board, 9)] == [3, 1, 1, 1]


async def test_moving_on_takes_the_next_question_off_the_list(tx: Transaction, numbers: list[int]) -> None:
    assert await move(tx, 0) == numbers[0]
    assert await up_next(tx) == numbers[1:]


async def test_two_who_move_on_at_once_move_on_once(tx: Transaction, numbers: list[int]) -> None:
    await move(tx, 0)
    with pytest.raises(AlreadyMovedOnError) as late:
        await move(tx, 0)
    assert late.value.board.now_id == numbers[0]
    assert await now(tx) == numbers[0]


async def test_after_the_last_question_nothing_is_spoken_about(tx: Transaction, numbers: list[int]) -> None:
    for seen, number in zip((0, *numbers), numbers, strict=False):
        assert await move(tx, seen) == number
        await mark_answered(tx, number, None, 2)
    assert await move(tx, numbers[-1]) is None
    assert await up_next(tx) == []
    assert await move(tx, 0) is None


async def test_question_that_is_put_off_comes_again_after_the_others(
    tx: Transaction, numbers: list[int]
) -> None:
    await move(tx, 0)
    await put_off(tx, numbers[0], None, 10, speaker_id=None)
    assert await move(tx, numbers[0]) == numbers[1]
    assert await up_next(tx) == [*numbers[2:], numbers[0]]


async def test_unknown_agenda_cannot_move_on(tx: Transaction) -> None:
    with pytest.raises(NoSuchBoardError):
        await move_on(tx, 999, 0)
