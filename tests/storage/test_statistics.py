"""Counts of questions."""

import pytest

from storage.asking import ask_question
from storage.database import Transaction
from storage.decisions import approve_question, change_state, decline_question
from storage.people import Signature, add_person
from storage.questions import State
from storage.statistics import Statistics, Wanted, count_questions

MINUTE = 60_000


async def ask(tx: Transaction, now: int, *, seminar: str = "law", language: str = "es") -> int:
    """Have somebody else ask a question."""
    row = await tx.one("SELECT count(*) AS people FROM people")
    person = await add_person(tx, 900 + row["people"], language, 0)
    return await ask_question(
        tx,
        seminar_id=seminar,
        person_id=person.id,
        speaker_id=None,
        text="What is cyberspace?",
        language=language,
        signature=Signature.ANONYMOUS,
        now=now,
    )


async def merge(tx: Transaction, number: int, into: int) -> None:
    await change_state(tx, number, (State.PENDING,), State.MERGED, None, 0, merged_into=into)


async def count(tx: Transaction, seminar: str | None = "law") -> Statistics:
    return await count_questions(tx, seminar, most_wanted=3)


async def test_nothing_asked_is_nothing_counted(tx: Transaction) -> None:
    counted = await count(tx)
    assert (counted.questions, counted.minutes, counted.languages, counted.wanted) == (0, (), {}, ())
    assert counted.decision is None
    assert counted.states == dict.fromkeys(State, 0)


async def test_questions_are_counted_by_state_and_language(tx: Transaction) -> None:
    for language in ("es", "fr", "fr", "pt", "fr", "es"):
        last = await ask(tx, 0, language=language)
    await approve_question(tx, 1, None, 0)
    await decline_question(tx, 2, None, "unclear", 0)
    await merge(tx, last, 1)
    counted = await count(tx)
    assert counted.questions == 6
    assert counted.states == {
        State.PENDING: 3,
        State.APPROVED: 1,
        State.ANSWERED: 0,
        State.DECLINED: 1,
        State.MERGED: 1,
    }
    assert list(counted.languages.items()) == [("fr", 3), ("es", 2), ("pt", 1)]


async def test_minutes_without_questions_are_left_out(tx: Transaction) -> None:
    for at in (3 * MINUTE, 3 * MINUTE + 59_999, 5 * MINUTE):
        await ask(tx, at)
    assert (await count(tx)).minutes == ((3 * MINUTE, 2), (5 * MINUTE, 1))


async def test_other_seminars_count_only_in_the_whole_series(tx: Transaction) -> None:
    await ask(tx, 0)
    other = await ask(tx, MINUTE, seminar="talks", language="pt")
    await approve_question(tx, other, None, 2 * MINUTE)
    assert (await count(tx)).questions == 1
    assert (await count(tx)).decision is None
    talks = await count(tx, "talks")
    assert (talks.questions, talks.languages, talks.minutes) == (1, {"pt": 1}, ((MINUTE, 1),))
    series = await count(tx, None)
    assert (series.questions, series.languages, series.decision) == (2, {"es": 1, "pt": 1}, MINUTE)


@pytest.mark.parametrize(
    ("times", "median"),
    [([5000], 5000), ([1000, 9000], 5000), ([9000, 1000, 2000], 2000), ([9000, 1000, 2000, 4000], 3000)],
)
async def test_median_is_the_middle_of_the_times_to_a_decision(
    tx: Transaction, times: list[int], median: int
) -> None:
    for time in times:
        number = await ask(tx, MINUTE)
        await approve_question(tx, number, None, MINUTE + time)
    await ask(tx, MINUTE)  # is not decided, and does not count
    assert (await count(tx)).decision == median


async def test_only_the_first_decision_on_a_question_counts(tx: Transaction) -> None:
    number = await ask(tx, 0)
    await approve_question(tx, number, None, 1000)
    await change_state(tx, number, (State.APPROVED,), State.ANSWERED, None, 5000)
    await change_state(tx, number, (State.ANSWERED,), State.PENDING, None, 8000)
    await decline_question(tx, number, None, "unclear", 90_000)
    assert (await count(tx)).decision == 1000


async def test_wanted_most_is_what_most_questions_were_merged_into(tx: Transaction) -> None:
    for _ in range(12):
        await ask(tx, 0)
    for number, into in ((5, 2), (6, 3), (7, 3), (8, 4), (9, 1)):
        await merge(tx, number, into)
    assert (await count(tx)).wanted == (Wanted(3, 3), Wanted(1, 2), Wanted(2, 2))
