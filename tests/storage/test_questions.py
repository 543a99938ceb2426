"""Questions change by the rules, one change at a time, and every change is kept."""

from collections.abc import Awaitable, Callable

import pytest

from storage.asking import QuestionsClosedError, SpeakerGoneError, ask_question
from storage.changes import AlreadyChangedError, last_change, list_changes
from storage.database import Transaction
from storage.decisions import (
    approve_question,
    change_state,
    decline_question,
    mark_answered,
    mark_answered_live,
    reopen_question,
)
from storage.limits import PAUSE
from storage.people import DeskStatus, Signature, set_desk_member, set_signature
from storage.programme import close_questions
from storage.questions import (
    NoSuchQuestionError,
    Question,
    State,
    by_asker,
    count_unfinished,
    get_question,
    list_unfinished,
    with_merged,
)

Change = Callable[[Transaction, int, int | None], Awaitable[Question]]


async def approve(tx: Transaction, number: int, by: int | None) -> Question:
    return await approve_question(tx, number, by, 20)


async def decline(tx: Transaction, number: int, by: int | None) -> Question:
    return await decline_question(tx, number, by, "unclear", 20)


async def answer(tx: Transaction, number: int, by: int | None) -> Question:
    return await mark_answered(tx, number, by, 20)


async def ask(
    tx: Transaction,
    person: int,
    text: str = "Why?",
    *,
    seminar: str = "law",
    signature: Signature = Signature.NAME,
    now: int = 10,
) -> int:
    return await ask_question(
        tx,
        seminar_id=seminar,
        person_id=person,
        speaker_id="seger",
        text=text,
        language="es",
        signature=signature,
        now=now,
    )


async def test_new_question_is_pending_and_knows_all_that_is_shown_of_it(tx: Transaction, ana: int) -> None:
    await set_signature(tx, ana, Signature.NAME, "Ana", None)
    question = await get_question(tx, await ask(tx, ana))
    assert question.state is State.PENDING
    assert (question.seminar_id, question.speaker_name, question.name) == ("law", "Alexander Seger", "Ana")
    assert (question.asked_at, question.timezone, question.reason) == (10, "Europe/Madrid", None)


async def test_numbers_are_unique_over_all_seminars_and_never_used_again(
    tx: Transaction, ana: int, bruno: int
) -> None:
    assert await ask(tx, ana, seminar="law") == 1
    assert await ask(tx, bruno, seminar="talks") == 2
    assert await ask(tx, bruno, seminar="law", now=10 + PAUSE) == 3
    await tx.run("DELETE FROM questions WHERE id = 3")
    assert await ask(tx, ana, "And why not?", now=10 + PAUSE) == 4


async def test_closed_unknown_or_retired_seminar_takes_no_question(tx: Transaction, ana: int) -> None:
    await close_questions(tx, "law")
    await tx.run("UPDATE seminars SET retired = 1 WHERE id = 'talks'")
    for seminar in ("law", "talks", "nothing"):
        with pytest.raises(QuestionsClosedError):
            await ask(tx, ana, seminar=seminar)
    assert await tx.all("SELECT * FROM questions") == []


@pytest.mark.parametrize(
    ("before", "change", "after"),
    [
        ([], approve, State.APPROVED),
        ([], decline, State.DECLINED),
        ([], answer, State.ANSWERED),
        ([approve], decline, State.DECLINED),
        ([approve], answer, State.ANSWERED),
    ],
)
async def test_change_that_the_rules_allow(
    tx: Transaction, ana: int, before: list[Change], change: Change, after: State
) -> None:
    number = await ask(tx, ana)
    for earlier in before:
        await earlier(tx, number, ana)
    assert (await change(tx, number, ana)).state is after


@pytest.mark.parametrize(
    ("before", "change"),
    [
        (approve, approve),
        (decline, approve),
        (decline, decline),
        (decline, answer),
        (answer, approve),
        (answer, decline),
        (answer, answer),
    ],
)
async def test_change_that_comes_too_late_tells_who_was_first_and_changes_nothing(
    tx: Transaction, ana: int, bruno: int, before: Change, change: Change
) -> None:
    number = await ask(tx, ana)
    await set_desk_member(tx, bruno, "Bruno", DeskStatus.MEMBER, anonymous=False)
    is_now = await before(tx, number, bruno)
    history = await tx.all("SELECT * FROM question_changes")
    with pytest.raises(AlreadyChangedError) as late:
        await change(tx, number, ana)
    assert late.value.question == is_now == await get_question(tx, number)
    assert (late.value.change.name, late.value.change.to_state, late.value.change.at) == (
        "Bruno",
        is_now.state,
        20,
    )
    assert await tx.all("SELECT * FROM question_changes") == history


@pytest.mark.parametrize("change", [approve, decline, answer])
async def test_question_that_does_not_exist_cannot_be_changed(
    tx: Transaction, ana: int, change: Change
) -> None:
    with pytest.raises(NoSuchQuestionError):
        await change(tx, 99, ana)
    with pytest.raises(NoSuchQuestionError):
        await last_change(tx, 99)


async def test_history_is_complete(tx: Transaction, ana: int, bruno: int) -> None:
    number = await ask(tx, ana)
    await approve_question(tx, number, bruno, 20)
    await decline_question(tx, number, None, "off-topic", 30)
    changes = await tx.all(
        "SELECT at, person_id, from_state, to_state, note FROM question_changes ORDER BY id"
    )
    assert [tuple(change) for change in changes] == [
        (10, ana, None, "pending", None),
        (20, bruno, "pending", "approved", None),
        (30, None, "approved", "declined", "off-topic"),
    ]
    assert (await get_question(tx, number)).reason == "off-topic"


async def test_change_of_nobody_has_no_name(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    await approve_question(tx, number, None, 20)
    assert (await last_change(tx, number)).name is None


async def test_unfinished_questions_are_listed_by_pages_those_without_a_decision_first(
    tx: Transaction, ana: int
) -> None:
    for number, seminar in enumerate(("law", "law", "talks", "law", "law", "law")):
        await ask(tx, ana, f"Why {number}?", seminar=seminar, now=10 + number * PAUSE)
    await approve_question(tx, 1, ana, 20)
    await approve_question(tx, 4, ana, 20)
    await decline_question(tx, 5, ana, "unclear", 20)
    assert [question.id for question in await list_unfinished(tx, "law", 10, 0)] == [2, 6, 1, 4]
    assert [question.id for question in await list_unfinished(tx, "law", 2, 1)] == [6, 1]
    assert await count_unfinished(tx, "law") == (2, 2)
    assert await count_unfinished(tx, "talks") == (1, 0)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Signature.FULL, ("Ana", "Court")),
        (Signature.NAME, ("Ana", None)),
        (Signature.ANONYMOUS, (None, None)),
    ],
)
async def test_question_stays_signed_as_it_was_asked(
    tx: Transaction, ana: int, kind: Signature, shown: tuple[str | None, str | None]
) -> None:
    await set_signature(tx, ana, kind, "Ana", "Court")
    numbers = [await ask(tx, ana, f"Why {n}?", signature=kind, now=10 + n * PAUSE) for n in range(2)]
    await set_signature(tx, ana, Signature.FULL, "Another", "Elsewhere")
    for number in numbers:
        question = await get_question(tx, number)
        assert (question.signature, question.name, question.affiliation) == (kind, *shown)
    assert len(await tx.all("SELECT * FROM signatures")) == 1


async def test_speaker_who_has_left_the_seminar_is_asked_nothing(tx: Transaction, ana: int) -> None:
    await tx.run("DELETE FROM seminar_speakers WHERE seminar_id = 'law'")
    with pytest.raises(SpeakerGoneError):
        await ask(tx, ana)
    await close_questions(tx, "law")
    with pytest.raises(QuestionsClosedError):
        await ask(tx, ana)
    assert await tx.all("SELECT * FROM questions") == []


async def test_question_is_declined_only_as_its_card_showed_it(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    await approve_question(tx, number, ana, 20)
    with pytest.raises(AlreadyChangedError):
        await decline_question(tx, number, ana, "unclear", 30, seen=State.PENDING)
    await decline_question(tx, number, ana, "unclear", 30, seen=State.APPROVED)


async def test_question_answered_live_takes_a_text_later(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    live = await mark_answered_live(tx, number, ana, 20, speaker_id="seger")
    assert (live.state, live.answered_live, live.takes_answer) == (State.ANSWERED, True, True)
    assert (await last_change(tx, number)).name == "Alexander Seger"
    with pytest.raises(AlreadyChangedError):
        await mark_answered_live(tx, number, ana, 30)
    written = await mark_answered(tx, number, ana, 40)
    assert (written.state, written.answered_live, written.takes_answer) == (State.ANSWERED, False, False)


@pytest.mark.parametrize("change", [approve, decline, answer])
async def test_decided_question_is_reopened_from_the_state_that_was_seen(
    tx: Transaction, ana: int, change: Change
) -> None:
    number = await ask(tx, ana)
    seen = (await change(tx, number, ana)).state
    other = State.DECLINED if seen is State.APPROVED else State.APPROVED
    with pytest.raises(AlreadyChangedError):
        await reopen_question(tx, number, other, ana, 30)
    reopened = await reopen_question(tx, number, seen, ana, 30)
    assert (reopened.state, reopened.reason) == (State.PENDING, None)
    assert [change.to_state for change in await list_changes(tx, number)] == [
        State.PENDING,
        seen,
        State.PENDING,
    ]


async def test_pending_question_is_not_reopened(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    with pytest.raises(AlreadyChangedError):
        await reopen_question(tx, number, State.PENDING, ana, 30)


async def test_each_asker_is_told_of_a_common_fate_once(tx: Transaction, ana: int, bruno: int) -> None:
    target, of_ana, of_bruno, another_of_bruno = [
        await ask(tx, person, f"Why {at}?", now=at * PAUSE)
        for at, person in enumerate((ana, ana, bruno, bruno))
    ]
    for number in (of_ana, of_bruno, another_of_bruno):
        await change_state(tx, number, (State.PENDING,), State.MERGED, ana, 30, merged_into=target)
    assert [question.id for question in await by_asker(tx, target)] == [target, of_bruno]
    assert [question.id for question in await by_asker(tx, of_bruno)] == [of_bruno]


async def test_reopened_question_is_taken_out_of_the_merge(tx: Transaction, ana: int) -> None:
    target, number = await ask(tx, ana, now=0), await ask(tx, ana, "Why not?", now=PAUSE)
    await change_state(tx, number, (State.PENDING,), State.MERGED, ana, 30, merged_into=target)
    assert (await reopen_question(tx, number, State.MERGED, ana, 40)).merged_into is None
    assert [question.id for question in await with_merged(tx, target)] == [target]
