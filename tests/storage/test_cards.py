"""What a question's card has to show is known before anything of it is read."""

from collections.abc import Awaitable, Callable

import pytest

from storage.cards import Part, find_parts
from storage.clarifications import ask_to_clarify
from storage.database import Transaction
from storage.likeness import Likeness
from storage.merging import merge_question
from storage.mutes import mute_asker
from storage.questions import get_question
from storage.writing import begin_writing, end_writing
from tests.storage.test_likeness import ask

Happening = Callable[[Transaction, int, int], Awaitable[object]]


async def add_question(tx: Transaction, person: int, text: str = "Why is that so?") -> int:
    return (await ask(tx, person, text))[0]


@pytest.fixture
async def number(tx: Transaction, ana: int) -> int:
    return await add_question(tx, ana)


async def write(tx: Transaction, number: int, by: int) -> None:
    await begin_writing(tx, number, by, 10)


async def mute(tx: Transaction, number: int, by: int) -> None:
    await mute_asker(tx, number, by, 10, everywhere=False)


async def clarify(tx: Transaction, number: int, by: int) -> None:
    await ask_to_clarify(tx, await get_question(tx, number), "What do you mean?", by, 10)


async def merge(tx: Transaction, number: int, by: int) -> None:
    await merge_question(tx, await add_question(tx, by), number, by, 10)


async def ask_the_same(tx: Transaction, number: int, by: int) -> None:
    await Likeness().compare(tx, [number, await add_question(tx, by)])


async def test_plain_question_has_nothing_else_to_show(tx: Transaction, number: int) -> None:
    assert await find_parts(tx, number) == frozenset()
    assert await find_parts(tx, 999) == frozenset()


@pytest.mark.parametrize(
    ("happen", "part"),
    [
        (write, Part.WRITING),
        (mute, Part.MUTED),
        (clarify, Part.CLARIFIED),
        (merge, Part.MERGED),
        (ask_the_same, Part.ALIKE),
    ],
)
async def test_what_has_happened_to_a_question_is_shown_on_its_card_alone(
    tx: Transaction, number: int, bruno: int, happen: Happening, part: Part
) -> None:
    other = await add_question(tx, bruno, "Will there be slides?")
    await happen(tx, number, bruno)
    assert await find_parts(tx, number) == {part}
    assert await find_parts(tx, other) == frozenset()


async def test_both_of_two_that_are_alike_show_it(tx: Transaction, ana: int, bruno: int) -> None:
    numbers = [await add_question(tx, person) for person in (ana, bruno)]
    await Likeness().compare(tx, numbers)
    assert [await find_parts(tx, number) for number in numbers] == [{Part.ALIKE}] * 2


async def test_writing_that_has_ended_is_not_shown(tx: Transaction, number: int, bruno: int) -> None:
    await begin_writing(tx, number, bruno, 10)
    await end_writing(tx, number, bruno)
    assert await find_parts(tx, number) == frozenset()
