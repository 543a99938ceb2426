"""How much questions are wanted: the same for whoever chairs and for speakers."""

import pytest

from storage.agenda import list_up_next
from storage.asking import ask_question
from storage.boards import get_board
from storage.database import Transaction
from storage.decisions import approve_question
from storage.merging import merge_question
from storage.people import Signature
from storage.putting_off import put_off
from storage.speaker_questions import list_for_speaker
from storage.wanted import tally_questions

MINUTE = 60_000


@pytest.fixture
async def numbers(tx: Transaction, ana: int, bruno: int) -> list[int]:
    """Five approved questions of a seminar."""
    asked = [
        await ask_question(
            tx,
            seminar_id="law",
            person_id=person,
            speaker_id=None,
            text=f"Why {at}?",
            language="es",
            signature=Signature.ANONYMOUS,
            now=at * MINUTE,
        )
        for at, person in enumerate((ana, bruno, ana, bruno, ana))
    ]
    for number in asked:
        await approve_question(tx, number, None, 0)
    return asked


async def test_chair_and_speakers_see_the_same_order_and_the_same_tallies(
    tx: Transaction, numbers: list[int]
) -> None:
    first, second, third, wanted, put_back = numbers
    await merge_question(tx, third, wanted, None, 0)
    await merge_question(tx, second, put_back, None, 0)
    await put_off(tx, put_back, None, 10, speaker_id=None)
    expected = [(wanted, 2), (first, 1), (put_back, 2)]
    board = await get_board(tx, "law")
    assert [(one.question.id, one.tally) for one in await list_up_next(tx, board, 9)] == expected
    assert [(one.question.id, one.tally) for one in await list_for_speaker(tx, "seger", 9, 0)] == expected


async def test_tally_counts_a_question_and_all_that_follow_it(tx: Transaction, numbers: list[int]) -> None:
    first, second, third, *_ = numbers
    assert await tally_questions(tx, third) == 1
    await merge_question(tx, first, second, None, 0)
    await merge_question(tx, second, third, None, 0)
    assert await tally_questions(tx, third) == 3
