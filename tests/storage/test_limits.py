"""One participant does not crowd out the others, and is told what they can do."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

import pytest

from storage.asking import QuestionsClosedError, SpeakerGoneError, ask_question
from storage.changes import ChangeKind, note_change
from storage.database import Transaction
from storage.decisions import approve_question, decline_question
from storage.limits import (
    PAUSE,
    UNDECIDED_LIMIT,
    MutedError,
    RefusedQuestionError,
    RepeatedError,
    TooManyWaitingError,
    TooSoonError,
)
from storage.mutes import mute_asker
from storage.people import Signature
from storage.programme import close_questions
from storage.questions import State

Refusal = TypeVar("Refusal", bound=RefusedQuestionError)
Decision = Callable[[Transaction, int, int], Awaitable[None]]


async def ask(
    tx: Transaction,
    person: int,
    text: str = "Why?",
    *,
    seminar: str = "law",
    now: int = 0,
    speaker: str = "seger",
) -> int:
    return await ask_question(
        tx,
        seminar_id=seminar,
        person_id=person,
        speaker_id=speaker,
        text=text,
        language="es",
        signature=Signature.ANONYMOUS,
        now=now,
    )


async def ask_several(
    tx: Transaction, person: int, count: int, *, seminar: str = "law", first: int = 0
) -> int:
    """Ask as many questions as fast as allowed; return when the next may be asked."""
    for number in range(count):
        await ask(tx, person, f"{seminar} {number}?", seminar=seminar, now=first + number * PAUSE)
    return first + count * PAUSE


async def refused(
    tx: Transaction, person: int, kind: type[Refusal], text: str = "And?", *, now: int
) -> Refusal:
    """Ask, be refused for this reason, and leave nothing behind."""
    before = await tx.all("SELECT * FROM questions")
    with pytest.raises(kind) as refusal:
        await ask(tx, person, text, now=now)
    assert await tx.all("SELECT * FROM questions") == before
    return refusal.value


async def approve(tx: Transaction, number: int, by: int) -> None:
    await approve_question(tx, number, by, 0)


async def decline(tx: Transaction, number: int, by: int) -> None:
    await decline_question(tx, number, by, "unclear", 0)


async def test_as_many_undecided_questions_as_allowed_and_no_more(
    tx: Transaction, ana: int, bruno: int
) -> None:
    now = await ask_several(tx, ana, UNDECIDED_LIMIT)
    await refused(tx, ana, TooManyWaitingError, now=now)
    assert await ask(tx, bruno, "And?", now=now)  # nobody else is held up


@pytest.mark.parametrize("decide", [approve, decline])
async def test_decided_question_makes_room_for_another(
    tx: Transaction, ana: int, bruno: int, decide: Decision
) -> None:
    now = await ask_several(tx, ana, UNDECIDED_LIMIT)
    await decide(tx, 2, bruno)
    assert await ask(tx, ana, "And?", now=now)
    await refused(tx, ana, TooManyWaitingError, "And then?", now=now + PAUSE)


async def test_each_seminar_counts_by_itself(tx: Transaction, ana: int) -> None:
    now = await ask_several(tx, ana, UNDECIDED_LIMIT)
    assert await ask_several(tx, ana, UNDECIDED_LIMIT, seminar="talks", first=now)


@pytest.mark.parametrize(
    ("passed", "seconds"), [(0, 10), (1, 10), (999, 10), (1000, 9), (PAUSE - 1000, 1), (PAUSE - 1, 1)]
)
async def test_next_question_within_the_pause_is_told_how_long_to_wait(
    tx: Transaction, ana: int, passed: int, seconds: int
) -> None:
    await ask(tx, ana, now=1_000_000)
    refusal = await refused(tx, ana, TooSoonError, now=1_000_000 + passed)
    assert refusal.seconds == seconds
    assert await ask(tx, ana, "And?", now=1_000_000 + passed + seconds * 1000)


async def test_pause_counts_over_all_seminars(tx: Transaction, ana: int) -> None:
    await ask(tx, ana, seminar="talks", now=1_000_000)
    assert (await refused(tx, ana, TooSoonError, now=1_000_001)).seconds == PAUSE // 1000


async def test_clock_that_was_set_back_keeps_nobody_waiting(tx: Transaction, ana: int) -> None:
    await ask(tx, ana, now=9_000_000)
    assert await ask(tx, ana, "And?", now=1_000_000)


@pytest.mark.parametrize("again", ["Why?", "WHY?", "  why?\n", "Why?\u00a0"])
async def test_exact_repetition_names_the_first(tx: Transaction, ana: int, again: str) -> None:
    number = await ask(tx, ana, "Why?")
    assert (await refused(tx, ana, RepeatedError, again, now=PAUSE)).number == number


async def test_spaces_lines_and_composition_do_not_make_another_question(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana, "¿Qué es\nel ciberespacio?")
    refusal = await refused(tx, ana, RepeatedError, "¿Que\u0301 es  el CIBERESPACIO?", now=PAUSE)
    assert refusal.number == number


@pytest.mark.parametrize("other", ["Why not?", "Whý?", "Why"])
async def test_another_text_is_no_repetition(tx: Transaction, ana: int, other: str) -> None:
    await ask(tx, ana, "Why?")
    assert await ask(tx, ana, other, now=PAUSE)


async def test_same_text_of_others_or_elsewhere_is_no_repetition(
    tx: Transaction, ana: int, bruno: int
) -> None:
    await ask(tx, ana)
    assert await ask(tx, bruno)
    assert await ask(tx, ana, seminar="talks", now=PAUSE)


@pytest.mark.parametrize("state", [state for state in State if state is not State.MERGED])
async def test_only_a_declined_question_may_be_asked_again(tx: Transaction, ana: int, state: State) -> None:
    number = await ask(tx, ana)
    await tx.run("UPDATE questions SET state = :state WHERE id = :id", state=state, id=number)
    if state is State.DECLINED:
        assert await ask(tx, ana, now=PAUSE) == number + 1
    else:
        await refused(tx, ana, RepeatedError, "Why?", now=PAUSE)


async def test_merged_question_may_not_be_asked_again(tx: Transaction, ana: int, bruno: int) -> None:
    other = await ask(tx, bruno)
    number = await ask(tx, ana)
    await tx.run(
        "UPDATE questions SET state = 'merged', merged_into = :other WHERE id = :id", other=other, id=number
    )
    assert (await refused(tx, ana, RepeatedError, "Why?", now=PAUSE)).number == number


@pytest.mark.parametrize("again", ["Why, in fact?", "why?"])
async def test_question_that_the_desk_has_edited_is_known_by_both_texts(
    tx: Transaction, ana: int, bruno: int, again: str
) -> None:
    number = await ask(tx, ana, "Why?")
    for before, after in (("Why?", "Why in fact?"), ("Why in fact?", "Why, in fact?")):
        await tx.run("UPDATE questions SET text = :after WHERE id = :id", after=after, id=number)
        await note_change(
            tx,
            number,
            ChangeKind.TEXT,
            bruno,
            1,
            from_state=State.PENDING,
            to_state=State.PENDING,
            before=before,
        )
    assert (await refused(tx, ana, RepeatedError, again, now=PAUSE)).number == number


async def test_reason_that_no_waiting_can_mend_is_told_first(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana, now=1_000_000)
    await refused(tx, ana, RepeatedError, "Why?", now=1_000_001)
    with pytest.raises(SpeakerGoneError):
        await ask(tx, ana, "And?", speaker="gone", now=1_000_001)
    await mute_asker(tx, number, None, 1_000_001, everywhere=False)
    await refused(tx, ana, MutedError, "Why?", now=1_000_001)
    await close_questions(tx, "law")
    with pytest.raises(QuestionsClosedError):
        await ask(tx, ana, now=1_000_001)


async def test_question_that_is_taken_costs_one_statement_more(tx: Transaction, ana: int) -> None:
    statements: list[str] = []
    await ask(tx, ana)
    tx._connection.set_trace_callback(statements.append)
    await ask(tx, ana, "And?", now=PAUSE)
    tx._connection.set_trace_callback(None)
    assert len([one for one in statements if not one.startswith("--")]) == 4, statements
