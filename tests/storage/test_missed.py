"""Questions whose askers could not be told what became of them."""

import pytest

from storage import missed
from storage.asking import ask_question
from storage.changes import last_change
from storage.clarifications import ask_to_clarify
from storage.database import Transaction
from storage.decisions import approve_question
from storage.merging import merge_question
from storage.people import Signature
from storage.questions import get_question
from storage.subjects import Subject


async def asked(tx: Transaction, person: int, now: int = 10) -> int:
    return await ask_question(
        tx,
        seminar_id="law",
        person_id=person,
        speaker_id=None,
        text=f"Why {now}?",
        language="es",
        signature=Signature.ANONYMOUS,
        now=now,
    )


async def taken(tx: Transaction, person: int) -> list[int]:
    return [question.id for question in await missed.take_missed(tx, person)]


async def test_missed_news_are_taken_once_and_of_each_question(tx: Transaction, ana: int) -> None:
    first, second, third = [await asked(tx, ana, now) for now in (10, 20_000, 40_000)]
    for number in (second, first):
        await approve_question(tx, number, None, 50_000)
        change = await last_change(tx, number)
        await missed.note_missed(tx, ana, Subject.NEWS, change.id)
    assert await taken(tx, ana) == [first, second]
    assert await taken(tx, ana) == []
    wanted = await ask_to_clarify(tx, await get_question(tx, third), "Which?", None, 60_000)
    await missed.note_missed(tx, ana, Subject.CLARIFICATION, wanted)
    assert await taken(tx, ana) == [third]


async def test_news_of_the_question_that_theirs_was_merged_into_are_missed_once(
    tx: Transaction, ana: int, bruno: int
) -> None:
    target = await asked(tx, bruno)
    mine = [await asked(tx, ana, now) for now in (10, 20_000)]
    for number in mine:
        await merge_question(tx, number, target, None, 50_000)
    await approve_question(tx, target, None, 60_000)
    await missed.note_missed(tx, ana, Subject.NEWS, (await last_change(tx, target)).id)
    assert await taken(tx, ana) == mine[:1]
    assert await taken(tx, bruno) == []


@pytest.mark.parametrize(
    ("subject", "about"),
    [(None, None), ("programme", 1), (Subject.SPEAKER_CARD, 1), (Subject.ANSWER_COPY, 7)],
)
async def test_what_is_about_no_question_of_theirs_is_not_missed(
    tx: Transaction, ana: int, subject: str | None, about: int | None
) -> None:
    await asked(tx, ana)
    await missed.note_missed(tx, ana, subject, about)
    assert await taken(tx, ana) == []
