"""Answers are drafted, decided once, and never decided twice."""

from collections.abc import Awaitable, Callable
from functools import partial

import pytest

from storage.answer_parts import reword_draft
from storage.answers import (
    Answer,
    AnswerChangedError,
    AnswerDecidedError,
    AnswerState,
    NoSuchAnswerError,
    approve_answer,
    discard_answer,
    draft_answer,
    get_answer,
    latest_answer,
    mark_broadcast,
    newest_answer,
)
from storage.database import Transaction
from storage.people import DeskStatus, set_desk_member
from tests.storage.test_questions import ask

Decide = Callable[[Transaction, int, int | None, int], Awaitable[Answer]]
approve: Decide = partial(approve_answer, revision=1)


async def test_draft_is_decided_by_nobody_yet(tx: Transaction, ana: int) -> None:
    answer = await get_answer(tx, await draft_answer(tx, await ask(tx, ana), "Because.", ana, 10))
    assert answer == Answer(1, 1, "Because.", AnswerState.DRAFTED, None, None, drafted_by=ana)


@pytest.mark.parametrize(
    ("before", "decide"),
    [
        ([], mark_broadcast),
        ([approve], approve),
        ([approve], discard_answer),
        ([discard_answer], approve),
        ([discard_answer], discard_answer),
        ([discard_answer], mark_broadcast),
        ([approve, mark_broadcast], mark_broadcast),
        ([approve, mark_broadcast], discard_answer),
    ],
)
async def test_decision_that_comes_too_late_tells_who_was_first_and_changes_nothing(
    tx: Transaction, ana: int, before: list[Decide], decide: Decide
) -> None:
    await set_desk_member(tx, ana, "Ana", DeskStatus.MEMBER, anonymous=False)
    answer_id = await draft_answer(tx, await ask(tx, ana), "Because.", ana, 10)
    for earlier in before:
        await earlier(tx, answer_id, ana, 20)
    is_now = await get_answer(tx, answer_id)
    with pytest.raises(AnswerDecidedError) as late:
        await decide(tx, answer_id, None, 30)
    assert late.value.answer == is_now == await get_answer(tx, answer_id)
    assert is_now.decided_by_name == ("Ana" if before else None)


@pytest.mark.parametrize("decide", [approve, discard_answer, mark_broadcast])
async def test_answer_that_does_not_exist_cannot_be_decided(tx: Transaction, decide: Decide) -> None:
    with pytest.raises(NoSuchAnswerError):
        await decide(tx, 99, None, 20)


async def test_answer_of_a_question_is_the_newest_that_counts(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    assert await latest_answer(tx, number) is None
    assert await newest_answer(tx, number) is None
    sent, drafted, discarded = [await draft_answer(tx, number, text, ana, 10) for text in "abc"]
    await approve(tx, sent, ana, 20)
    await discard_answer(tx, discarded, ana, 20)
    latest, newest = await latest_answer(tx, number), await newest_answer(tx, number)
    assert latest is not None
    assert newest is not None
    assert (latest.id, newest.id) == (sent, drafted)


async def test_draft_that_was_reworded_is_not_approved_as_it_was(tx: Transaction, ana: int) -> None:
    draft = await draft_answer(tx, await ask(tx, ana), "Because.", ana, 10)
    read = await get_answer(tx, draft)
    await reword_draft(tx, draft, "Because of that.")
    reworded = await get_answer(tx, draft)
    with pytest.raises(AnswerChangedError) as changed:
        await approve_answer(tx, draft, ana, 20, revision=read.revision)
    assert changed.value.answer == reworded == await get_answer(tx, draft)
    assert (await approve_answer(tx, draft, ana, 30, revision=reworded.revision)).text == "Because of that."
