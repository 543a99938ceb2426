"""Which questions of a seminar say much the same: likely duplicates, found once and kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.database import Transaction
from storage.questions import Question, State, get_question

if TYPE_CHECKING:
    from storage.comparing import SeminarTexts


@dataclass(frozen=True, slots=True)
class Alike:
    """A question that is like another; `score` of 100. `speaker_id` None: it is for all speakers."""

    number: int
    score: int
    state: State
    text: str
    speaker_id: str | None
    speaker_name: str | None


@dataclass(frozen=True, slots=True)
class Grouped:
    """A question that waits, among those that it is like: `first` is the earliest of them, `size` all."""

    question: Question
    first: int
    size: int


async def list_alike(tx: Transaction, number: int, limit: int) -> list[Alike]:
    """Return questions that are like this one, most alike first and declined ones last.

    One that was merged stands for the question that it was merged into; what is merged with this question
    already is left out.
    """
    rows = await tx.all(
        "SELECT alike.id, max(pairs.score) AS score, alike.state, alike.text, alike.speaker_id, speakers.name"
        " FROM"
        " (SELECT other_id AS id, score FROM likenesses WHERE question_id = :number"
        " UNION ALL SELECT question_id AS id, score FROM likenesses WHERE other_id = :number) AS pairs"
        " JOIN questions AS found ON found.id = pairs.id"
        " JOIN questions AS alike ON alike.id = COALESCE(found.merged_into, found.id)"
        " LEFT JOIN speakers ON speakers.id = alike.speaker_id"
        " WHERE alike.id NOT IN (SELECT COALESCE(merged_into, id) FROM questions WHERE id = :number)"
        " AND alike.id <> :number"
        " GROUP BY alike.id, alike.state, alike.text, alike.speaker_id, speakers.name"
        " ORDER BY alike.state = 'declined', score DESC, alike.id LIMIT :limit",
        number=number,
        limit=limit,
    )
    return [
        Alike(row["id"], row["score"], State(row["state"]), row["text"], row["speaker_id"], row["name"])
        for row in rows
    ]


async def list_by_likeness(tx: Transaction, seminar_id: str, limit: int, offset: int) -> list[Grouped]:
    """Return a seminar's questions that wait for a decision, then those that wait for an answer.

    Of the first, what is asked most often comes first, and alike ones stand next to each other: a question
    with the earliest one that it is like, and both with what that one is like.
    """
    earliest = await _earliest_alike(tx, seminar_id)
    sizes = Counter(earliest.values())
    pending = sorted(earliest, key=lambda number: (-sizes[earliest[number]], earliest[number], number))
    approved = await tx.all(
        "SELECT id FROM questions WHERE seminar_id = :seminar_id AND state = 'approved' ORDER BY id",
        seminar_id=seminar_id,
    )
    numbers = [*pending, *(row["id"] for row in approved)]
    shown = [(number, earliest.get(number, number)) for number in numbers[offset : offset + limit]]
    return [Grouped(await get_question(tx, number), first, sizes.get(first, 1)) for number, first in shown]


async def _earliest_alike(tx: Transaction, seminar_id: str) -> dict[int, int]:
    """Return of each pending question the earliest one that it stands with, itself or another."""
    rows = await tx.all(
        "SELECT questions.id, min(earlier.id) AS alike FROM questions"
        " LEFT JOIN likenesses ON question_id = questions.id"
        " LEFT JOIN questions AS earlier ON earlier.id = other_id AND earlier.state = 'pending'"
        " WHERE questions.seminar_id = :seminar_id AND questions.state = 'pending'"
        " GROUP BY questions.id ORDER BY questions.id",
        seminar_id=seminar_id,
    )
    earliest: dict[int, int] = {}
    for row in rows:
        earliest[row["id"]] = earliest[row["alike"]] if row["alike"] else row["id"]
    return earliest


class Likeness:
    """Finds likely duplicates. Keeps the words of the seminars that are asked about in memory."""

    def __init__(self) -> None:
        self._seminars: dict[str, SeminarTexts] = {}

    async def read(self, tx: Transaction) -> None:
        """Read what is asked in the open seminars, so that the first comparison need not; 30 µs a question.

        Other tasks go on meanwhile.
        """
        rows = await tx.all(
            "SELECT id FROM seminars WHERE open = 1 AND retired = 0"
            " AND EXISTS (SELECT 1 FROM questions WHERE seminar_id = seminars.id)"
        )
        for row in rows:
            await self._read(tx, row["id"])

    async def compare(self, tx: Transaction, numbers: Iterable[int]) -> None:
        """Keep which questions of their seminars these are like, if that is not known yet.

        Unknown numbers are left out.
        """
        for number in numbers:
            row = await tx.first(
                "UPDATE questions SET compared = 1 WHERE id = :number AND compared = 0"
                " RETURNING seminar_id, text",
                number=number,
            )
            if row is not None:
                seminar = await self._read(tx, row["seminar_id"])
                if found := await seminar.find(tx, number, row["text"]):
                    await _keep(tx, number, found)

    async def _read(self, tx: Transaction, seminar_id: str) -> "SeminarTexts":
        from storage.comparing import SeminarTexts  # noqa: PLC0415  rapidfuzz: 3 MB that wait for a question

        seminar = self._seminars.setdefault(seminar_id, SeminarTexts())
        await seminar.read_new(tx, seminar_id)
        return seminar


async def forget_likeness(tx: Transaction, number: int) -> None:
    """Have a question that was edited compared anew, with its new text."""
    await tx.run("DELETE FROM likenesses WHERE question_id = :number OR other_id = :number", number=number)
    await tx.run("UPDATE questions SET compared = 0 WHERE id = :number", number=number)


async def _keep(tx: Transaction, number: int, found: list[tuple[int, int]]) -> None:
    # A later question may have found an edited one before that is compared anew.
    await tx.run_many(
        "INSERT INTO likenesses (question_id, other_id, score) VALUES (:later, :earlier, :score)"
        " ON CONFLICT (question_id, other_id) DO UPDATE SET score = excluded.score",
        [
            {"later": max(number, other), "earlier": min(number, other), "score": points}
            for other, points in found
        ],
    )
