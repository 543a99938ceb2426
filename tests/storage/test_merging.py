"""What says much the same is merged: one question stands for all, and no chain and no circle comes of it."""

import pytest

from storage.changes import AlreadyChangedError, list_changes
from storage.database import Transaction
from storage.decisions import approve_question, decline_question, mark_answered, reopen_question
from storage.merging import CannotMergeError, MergeProblem, list_merged, merge_question
from storage.questions import NoSuchQuestionError, State, get_question
from tests.storage.test_likeness import ask


async def assert_refused(tx: Transaction, number: int, into: int, problem: MergeProblem, target: int) -> None:
    before = await get_question(tx, number)
    with pytest.raises(CannotMergeError) as refused:
        await merge_question(tx, number, into, None, 9)
    assert (refused.value.problem, refused.value.target.id) == (problem, target)
    assert await get_question(tx, number) == before


@pytest.fixture
async def numbers(tx: Transaction, ana: int) -> list[int]:
    """Four pending questions of one seminar."""
    return await ask(tx, ana, "One?", "Two?", "Three?", "Four?")


async def test_merged_question_points_to_the_one_that_stands_for_it(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    merged = await merge_question(tx, numbers[1], numbers[0], ana, 9)
    assert (merged.was, merged.target.id, merged.followed) == (State.PENDING, numbers[0], ())
    assert (merged.question.state, merged.question.merged_into) == (State.MERGED, numbers[0])
    assert await list_merged(tx, numbers[0]) == [numbers[1]]
    change = (await list_changes(tx, numbers[1]))[-1]
    assert (change.from_state, change.to_state) == (State.PENDING, State.MERGED)
    assert (change.person_id, change.at, change.note) == (ana, 9, f"{numbers[0]}")


async def test_earlier_question_can_be_merged_into_a_later_one(tx: Transaction, numbers: list[int]) -> None:
    merged = await merge_question(tx, numbers[0], numbers[1], None, 9)
    assert merged.question.merged_into == numbers[1]


async def test_what_was_merged_before_follows(tx: Transaction, ana: int, numbers: list[int]) -> None:
    first, second, third, fourth = numbers
    await merge_question(tx, third, second, ana, 8)
    await merge_question(tx, fourth, second, ana, 8)
    merged = await merge_question(tx, second, first, ana, 9)
    assert [one.id for one in merged.followed] == [third, fourth]
    assert await list_merged(tx, first) == [second, third, fourth]
    assert await list_merged(tx, second) == []
    assert (await list_changes(tx, third))[-1].note == f"{first}"


async def test_naming_a_merged_question_means_the_one_that_stands_for_it(
    tx: Transaction, numbers: list[int]
) -> None:
    first, second, third, _ = numbers
    await merge_question(tx, second, first, None, 8)
    assert (await merge_question(tx, third, second, None, 9)).target.id == first
    assert await list_merged(tx, first) == [second, third]


async def test_question_cannot_be_merged_into_itself(tx: Transaction, numbers: list[int]) -> None:
    await assert_refused(tx, numbers[0], numbers[0], MergeProblem.ITSELF, numbers[0])


async def test_question_cannot_be_merged_in_a_circle(tx: Transaction, numbers: list[int]) -> None:
    first, second, third, _ = numbers
    await merge_question(tx, second, first, None, 8)
    await merge_question(tx, third, first, None, 8)
    await assert_refused(tx, first, second, MergeProblem.CIRCLE, second)
    await assert_refused(tx, first, third, MergeProblem.CIRCLE, third)


async def test_question_cannot_be_merged_into_a_declined_one(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    first, second, third, _ = numbers
    await merge_question(tx, second, first, None, 7)
    await decline_question(tx, first, ana, "unclear", 8)
    await assert_refused(tx, third, first, MergeProblem.DECLINED, first)
    await assert_refused(tx, third, second, MergeProblem.DECLINED, first)


async def test_question_cannot_be_merged_into_one_of_another_seminar(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    (elsewhere,) = await ask(tx, ana, "One?", seminar="talks")
    await assert_refused(tx, numbers[0], elsewhere, MergeProblem.OTHER_SEMINAR, elsewhere)


@pytest.mark.parametrize(("number", "into"), [(1, 999), (999, 1)])
async def test_unknown_number_is_said(tx: Transaction, numbers: list[int], number: int, into: int) -> None:
    assert numbers[0] == 1
    with pytest.raises(NoSuchQuestionError) as unknown:
        await merge_question(tx, number, into, None, 9)
    assert unknown.value.args == (999,)


async def test_who_merges_second_is_told_who_was_first(tx: Transaction, ana: int, numbers: list[int]) -> None:
    first, second, third, _ = numbers
    await merge_question(tx, second, first, ana, 8)
    for into in (first, third):
        with pytest.raises(AlreadyChangedError) as late:
            await merge_question(tx, second, into, None, 9)
        assert (late.value.question.merged_into, late.value.change.person_id) == (first, ana)


async def test_decided_question_cannot_be_merged_but_be_merged_into_when_answered(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    first, second, third, _ = numbers
    await decline_question(tx, first, ana, "unclear", 8)
    await mark_answered(tx, second, ana, 8)
    for decided in (first, second):
        with pytest.raises(AlreadyChangedError):
            await merge_question(tx, decided, third, ana, 9)
    assert (await merge_question(tx, third, second, ana, 9)).target.state is State.ANSWERED


async def test_approved_question_can_be_merged(tx: Transaction, ana: int, numbers: list[int]) -> None:
    await approve_question(tx, numbers[0], ana, 8)
    assert (await merge_question(tx, numbers[0], numbers[1], ana, 9)).was is State.APPROVED


async def test_reopened_question_stands_for_itself_again_without_what_followed(
    tx: Transaction, ana: int, numbers: list[int]
) -> None:
    first, second, third, _ = numbers
    await merge_question(tx, third, second, ana, 7)
    await merge_question(tx, second, first, ana, 8)
    reopened = await reopen_question(tx, second, State.MERGED, ana, 9)
    assert (reopened.state, reopened.merged_into) == (State.PENDING, None)
    assert await list_merged(tx, first) == [third]
    assert await list_merged(tx, second) == []
