"""Several decisions at once: undone together, as far as nobody has decided otherwise since."""

import pytest

from storage.asking import ask_question
from storage.batches import (
    UNDO_TIME,
    BatchUndoneError,
    NoSuchBatchError,
    TooLateToUndoError,
    begin_batch,
    final_change,
    get_batch,
    undo_batch,
)
from storage.changes import last_change, list_changes
from storage.database import Transaction
from storage.decisions import approve_question, decline_question, mark_answered, reopen_question
from storage.people import DeskStatus, Signature, set_desk_member
from storage.questions import State, get_question

MINUTE = 60_000


async def asked(tx: Transaction, person: int, count: int) -> list[int]:
    """Ask so many questions, at a distance that is allowed, and return their numbers."""
    return [
        await ask_question(
            tx,
            seminar_id="law",
            person_id=person,
            speaker_id="seger",
            text=f"Why {at}?",
            language="es",
            signature=Signature.ANONYMOUS,
            now=at * MINUTE,
        )
        for at in range(count)
    ]


async def approved(tx: Transaction, numbers: list[int], by: int | None, now: int = 1000) -> int:
    """Approve questions as one batch and return it."""
    batch = await begin_batch(tx, numbers, now)
    for number in numbers:
        await approve_question(tx, number, by, now, batch_id=batch)
    return batch


async def states(tx: Transaction, numbers: list[int]) -> list[State]:
    return [(await get_question(tx, number)).state for number in numbers]


async def test_batch_knows_what_was_meant_and_what_it_did(tx: Transaction, ana: int, bruno: int) -> None:
    numbers = await asked(tx, ana, 2)
    batch_id = await begin_batch(tx, [*numbers, 99], 1000)
    await approve_question(tx, numbers[1], bruno, 1000, batch_id=batch_id)
    batch = await get_batch(tx, batch_id)
    assert (batch.numbers, batch.at, batch.undone_at) == ((*numbers, 99), 1000, None)
    assert [(change.question_id, change.to_state) for change in batch.decisions] == [
        (numbers[1], State.APPROVED)
    ]
    assert batch.undone == ()


async def test_undo_brings_all_of_it_back_and_the_history_keeps_both(tx: Transaction, ana: int) -> None:
    numbers = await asked(tx, ana, 3)
    batch = await approved(tx, numbers, ana)
    assert await undo_batch(tx, batch, None, 2000) == numbers
    assert await states(tx, numbers) == [State.PENDING] * 3
    changes = await list_changes(tx, numbers[0])
    assert [(change.to_state, change.is_undo, change.batch_id) for change in changes] == [
        (State.PENDING, False, None),
        (State.APPROVED, False, batch),
        (State.PENDING, True, batch),
    ]
    assert [change.question_id for change in (await get_batch(tx, batch)).undone] == numbers


async def test_undone_decline_of_an_approved_question_is_approved_again(tx: Transaction, ana: int) -> None:
    (number,) = await asked(tx, ana, 1)
    await approve_question(tx, number, ana, 500)
    batch = await begin_batch(tx, [number], 1000)
    await decline_question(tx, number, ana, "unclear", 1000, batch_id=batch)
    await undo_batch(tx, batch, ana, 2000)
    question = await get_question(tx, number)
    assert (question.state, question.reason) == (State.APPROVED, None)


async def test_undo_leaves_what_others_have_decided_since(tx: Transaction, ana: int, bruno: int) -> None:
    answered, declined, reapproved, untouched = numbers = await asked(tx, ana, 4)
    batch = await approved(tx, numbers, ana)
    await mark_answered(tx, answered, bruno, 1100)
    await decline_question(tx, declined, bruno, "unclear", 1200)
    await reopen_question(tx, reapproved, State.APPROVED, bruno, 1300)
    await approve_question(tx, reapproved, bruno, 1400)
    assert await undo_batch(tx, batch, ana, 2000) == [untouched]
    assert await states(tx, numbers) == [State.ANSWERED, State.DECLINED, State.APPROVED, State.PENDING]


async def test_undo_has_no_second_effect(tx: Transaction, ana: int, bruno: int) -> None:
    numbers = await asked(tx, ana, 1)
    await set_desk_member(tx, bruno, "Bruno", DeskStatus.MEMBER, anonymous=False)
    batch = await approved(tx, numbers, ana)
    await undo_batch(tx, batch, bruno, 2000)
    await approve_question(tx, numbers[0], ana, 2500)
    with pytest.raises(BatchUndoneError) as late:
        await undo_batch(tx, batch, ana, 3000)
    assert [change.name for change in late.value.batch.undone] == ["Bruno"]
    assert await states(tx, numbers) == [State.APPROVED]


async def test_undo_is_possible_until_the_askers_are_told(tx: Transaction, ana: int) -> None:
    numbers = await asked(tx, ana, 2)
    first, second = [await approved(tx, [number], ana) for number in numbers]
    assert await undo_batch(tx, first, ana, 1000 + UNDO_TIME - 1) == [numbers[0]]
    with pytest.raises(TooLateToUndoError):
        await undo_batch(tx, second, ana, 1000 + UNDO_TIME)
    assert await states(tx, numbers) == [State.PENDING, State.APPROVED]
    assert (await get_batch(tx, second)).undone_at is None


async def test_batch_that_does_not_exist_cannot_be_undone(tx: Transaction) -> None:
    with pytest.raises(NoSuchBatchError):
        await undo_batch(tx, 99, None, 0)


async def test_change_outside_a_batch_is_no_undo(tx: Transaction, ana: int) -> None:
    (number,) = await asked(tx, ana, 1)
    await approve_question(tx, number, ana, 100)
    await reopen_question(tx, number, State.APPROVED, ana, 200)
    change = await last_change(tx, number)
    assert (change.is_undo, change.batch_id) == (False, None)


async def test_final_change_is_the_last_that_no_undo_can_take_back(tx: Transaction, ana: int) -> None:
    (number,) = await asked(tx, ana, 1)
    first = await approved(tx, [number], None, now=1000)
    assert (await final_change(tx, number, 1000 + UNDO_TIME - 1)).from_state is None
    assert (await final_change(tx, number, 1000 + UNDO_TIME)).batch_id == first
    second = await begin_batch(tx, [number], 40_000)
    await decline_question(tx, number, None, "unclear", 40_000, batch_id=second)
    await undo_batch(tx, second, None, 41_000)
    assert (await final_change(tx, number, 40_000 + UNDO_TIME)).batch_id == first
    await decline_question(tx, number, None, "unclear", 42_000)
    assert (await final_change(tx, number, 42_000)).at == 42_000
