"""Counts of questions. No person can be told from them.

How many people asked is not counted: "two questions by one person" would tell who asked an anonymous one.
"""

from dataclasses import dataclass

from storage.database import Transaction
from storage.questions import State


@dataclass(frozen=True, slots=True)
class Wanted:
    """A question that others were merged into; `tally` counts it and them."""

    number: int
    tally: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """A seminar's questions, or those of all seminars, in numbers."""

    minutes: tuple[tuple[int, int], ...]
    """The minutes in which questions were asked, in order: when each began, in ms, and how many."""
    states: dict[State, int]
    """Every state, also those in which no question is."""
    languages: dict[str, int]
    """Questions by the language that Askdesk speaks with their askers, most first."""
    decision: int | None
    """The median time from asking a question to the first decision on it, in ms; None without any."""
    wanted: tuple[Wanted, ...]
    """What is asked most, most first."""

    @property
    def questions(self) -> int:
        """All questions."""
        return sum(self.states.values())


async def list_seminars_with_questions(tx: Transaction) -> list[str]:
    """Return the ids of the programme's seminars in which somebody has asked."""
    rows = await tx.all(
        "SELECT id FROM seminars WHERE retired = 0"
        " AND EXISTS (SELECT 1 FROM questions WHERE seminar_id = seminars.id) ORDER BY position"
    )
    return [row["id"] for row in rows]


async def count_questions(tx: Transaction, seminar_id: str | None, most_wanted: int) -> Statistics:
    """Count a seminar's questions, or with None those of all seminars.

    `most_wanted` is how many of the questions are returned that are asked most.
    """
    return Statistics(
        minutes=await _minutes(tx, seminar_id),
        states=await _states(tx, seminar_id),
        languages=await _languages(tx, seminar_id),
        decision=await _median_decision(tx, seminar_id),
        wanted=await _most_wanted(tx, seminar_id, most_wanted),
    )


async def _minutes(tx: Transaction, seminar_id: str | None) -> tuple[tuple[int, int], ...]:
    rows = await tx.all(
        "SELECT asked_at / 60000 AS minute, count(*) AS questions FROM questions"
        " WHERE (:seminar_id IS NULL OR seminar_id = :seminar_id) GROUP BY asked_at / 60000 ORDER BY minute",
        seminar_id=seminar_id,
    )
    return tuple((row["minute"] * 60_000, row["questions"]) for row in rows)


async def _states(tx: Transaction, seminar_id: str | None) -> dict[State, int]:
    rows = await tx.all(
        "SELECT state, count(*) AS questions FROM questions"
        " WHERE (:seminar_id IS NULL OR seminar_id = :seminar_id) GROUP BY state",
        seminar_id=seminar_id,
    )
    counts = {row["state"]: int(row["questions"]) for row in rows}
    return {state: counts.get(state, 0) for state in State}


async def _languages(tx: Transaction, seminar_id: str | None) -> dict[str, int]:
    rows = await tx.all(
        "SELECT language, count(*) AS questions FROM questions"
        " WHERE (:seminar_id IS NULL OR seminar_id = :seminar_id)"
        " GROUP BY language ORDER BY questions DESC, language",
        seminar_id=seminar_id,
    )
    return {row["language"]: row["questions"] for row in rows}


async def _median_decision(tx: Transaction, seminar_id: str | None) -> int | None:
    """Only the first decision counts: a question that is reopened was decided in time all the same."""
    row = await tx.one(
        "WITH times AS (SELECT min(at) - asked_at AS time FROM question_changes"
        " JOIN questions ON questions.id = question_id"
        " WHERE what = 'state' AND from_state = 'pending'"
        " AND (:seminar_id IS NULL OR seminar_id = :seminar_id) GROUP BY question_id, asked_at),"
        " ranked AS (SELECT time, row_number() OVER (ORDER BY time) AS place, count(*) OVER () AS times"
        " FROM times)"
        " SELECT avg(time) AS median FROM ranked WHERE place IN ((times + 1) / 2, (times + 2) / 2)",
        seminar_id=seminar_id,
    )
    return None if row["median"] is None else int(row["median"])


async def _most_wanted(tx: Transaction, seminar_id: str | None, limit: int) -> tuple[Wanted, ...]:
    rows = await tx.all(
        "SELECT merged_into, count(*) + 1 AS tally FROM questions"
        " WHERE state = 'merged' AND (:seminar_id IS NULL OR seminar_id = :seminar_id)"
        " GROUP BY merged_into ORDER BY tally DESC, merged_into LIMIT :limit",
        seminar_id=seminar_id,
        limit=limit,
    )
    return tuple(Wanted(row["merged_into"], row["tally"]) for row in rows)
