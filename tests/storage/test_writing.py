"""Who is writing an answer is known until it is written, or ten minutes have gone."""

import pytest

from storage.database import Transaction
from storage.decisions import approve_question
from storage.people import (
    DeskStatus,
    Dialogue,
    Step,
    add_person,
    put_dialogue,
    set_desk_member,
)
from storage.writing import WRITING_FOR, begin_writing, end_all_writing, end_writing, get_writing
from tests.storage.test_likeness import ask


@pytest.fixture
async def number(tx: Transaction, ana: int) -> int:
    return (await ask(tx, ana, "Why?"))[0]


@pytest.fixture
async def marc(tx: Transaction) -> int:
    """A moderator."""
    marc = (await add_person(tx, 904, "en", 0)).id
    await set_desk_member(tx, marc, "Marc", DeskStatus.MEMBER, anonymous=False)
    return marc


async def test_nobody_is_writing_at_first(tx: Transaction, number: int) -> None:
    assert await get_writing(tx, number, 10) is None


async def test_second_writer_is_told_who_writes_and_since_when(
    tx: Transaction, number: int, marc: int, bruno: int
) -> None:
    assert await begin_writing(tx, number, marc, 10) is None
    writing = await begin_writing(tx, number, bruno, 20)
    assert writing is not None
    assert (writing.person_id, writing.name, writing.since) == (marc, "Marc", 10)


async def test_writer_can_begin_again(tx: Transaction, number: int, marc: int) -> None:
    await begin_writing(tx, number, marc, 10)
    assert await begin_writing(tx, number, marc, 20) is None


async def test_who_began_ten_minutes_ago_is_not_writing_any_more(
    tx: Transaction, number: int, marc: int, bruno: int
) -> None:
    await begin_writing(tx, number, marc, 10)
    assert await get_writing(tx, number, 9 + WRITING_FOR) is not None
    assert await get_writing(tx, number, 10 + WRITING_FOR) is None
    assert await begin_writing(tx, number, bruno, 10 + WRITING_FOR) is None


async def test_speaker_is_known_by_the_name_of_the_programme(
    tx: Transaction, number: int, bruno: int
) -> None:
    await tx.run(
        "INSERT INTO speaker_accounts (speaker_id, person_id, since) VALUES ('seger', :id, 0)", id=bruno
    )
    await begin_writing(tx, number, bruno, 10)
    writing = await get_writing(tx, number, 10)
    assert writing is not None
    assert writing.name == "Alexander Seger"


async def test_anonymous_administrator_has_no_name_and_keeps_others_from_writing(
    tx: Transaction, number: int, marc: int
) -> None:
    assert await begin_writing(tx, number, None, 10) is None
    writing = await begin_writing(tx, number, marc, 20)
    assert writing is not None
    assert (writing.person_id, writing.name) == (None, None)


async def test_writing_ends_once(tx: Transaction, number: int, marc: int) -> None:
    assert not await end_writing(tx, number, marc)
    await begin_writing(tx, number, marc, 10)
    assert await end_writing(tx, number, marc)
    assert not await end_writing(tx, number, marc)
    assert await get_writing(tx, number, 10) is None


async def test_nobody_ends_the_writing_of_somebody_else(
    tx: Transaction, number: int, ana: int, marc: int
) -> None:
    await begin_writing(tx, number, marc, 10)
    for other in (ana, None):
        assert not await end_writing(tx, number, other)
    assert await get_writing(tx, number, 10) is not None


async def test_decision_ends_the_writing(tx: Transaction, number: int, marc: int) -> None:
    await begin_writing(tx, number, marc, 10)
    await approve_question(tx, number, marc, 20)
    assert await get_writing(tx, number, 20) is None


async def test_who_leaves_is_writing_nothing_any_more(
    tx: Transaction, number: int, ana: int, marc: int, bruno: int
) -> None:
    second = (await ask(tx, ana, "How?"))[0]
    third = (await ask(tx, ana, "When?"))[0]
    for one in (second, number):
        await begin_writing(tx, one, marc, 10)
    await begin_writing(tx, third, bruno, 10)
    assert await end_all_writing(tx, marc) == [number, second]
    assert await end_all_writing(tx, marc) == []
    assert await get_writing(tx, third, 20) is not None


async def test_what_somebody_writes_as_a_speaker_goes_on(tx: Transaction, number: int, marc: int) -> None:
    await begin_writing(tx, number, marc, 10)
    await put_dialogue(tx, marc, Dialogue(Step.ANSWER, question_id=number))
    assert await end_all_writing(tx, marc) == []
    assert await get_writing(tx, number, 20) is not None
