"""Which questions of a seminar say much the same: likely duplicates, found once and kept.

Two texts are alike by the words that they share (rapidfuzz's token_set_ratio), whatever language they are in.
To score one against 5,000 takes 16 ms; so only those are scored that share most stems with it. What is lost
are pairs whose words differ in all their beginnings.
"""

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest

from rapidfuzz import fuzz, utils

from storage.database import Transaction
from storage.questions import Question, State, get_question
from storage.text import folded

ALIKE = 75
"""From this score of 100 on two questions are alike: paraphrases have 82 to 89, others up to 62."""
MOST = 5
"""As many alike questions are kept of each."""
FEW_WORDS = 4
"""A text of fewer words must be alike as a whole: its words alone can be found in any longer question."""
STEM = 5
"""Letters of a word that count when candidates are looked for, so that its endings do not."""
SCORED = 200
"""Candidates that are scored: those that share most."""
LOOKED_AT = 12_000
"""Places at which stems stand that are looked at for one question, the rarest stems first."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A question that is like another; `score` of 100."""

    number: int
    score: int
    state: State
    text: str


def normalised(text: str) -> str:
    """Return the words of a text as they are compared: without accents, case and signs."""
    return " ".join(utils.default_process(folded(text)).split())


def score(one: str, other: str) -> float:
    """Return how alike two normalised texts are, of 100; 0 below ALIKE, and for texts without words."""
    if not (one and other):
        return 0
    short = _is_short(one) or _is_short(other)
    return (fuzz.token_sort_ratio if short else fuzz.token_set_ratio)(one, other, score_cutoff=ALIKE)


async def list_alike(tx: Transaction, number: int, limit: int) -> list[Alike]:
    """Return questions that are like this one, most alike first and declined ones last.

    One that was merged stands for the question that it was merged into; what is merged with this question
    already is left out.
    """
    rows = await tx.all(
        "SELECT alike.id, max(pairs.score) AS score, alike.state, alike.text FROM"
        " (SELECT other_id AS id, score FROM likenesses WHERE question_id = :number"
        " UNION ALL SELECT question_id AS id, score FROM likenesses WHERE other_id = :number) AS pairs"
        " JOIN questions AS found ON found.id = pairs.id"
        " JOIN questions AS alike ON alike.id = COALESCE(found.merged_into, found.id)"
        " WHERE alike.id NOT IN (SELECT COALESCE(merged_into, id) FROM questions WHERE id = :number)"
        " AND alike.id <> :number GROUP BY alike.id, alike.state, alike.text"
        " ORDER BY alike.state = 'declined', score DESC, alike.id LIMIT :limit",
        number=number,
        limit=limit,
    )
    return [Alike(row["id"], row["score"], State(row["state"]), row["text"]) for row in rows]


async def list_by_likeness(tx: Transaction, seminar_id: str, limit: int, offset: int) -> list[Question]:
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
    return [await get_question(tx, number) for number in numbers[offset : offset + limit]]


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
        self._seminars: dict[str, _Seminar] = {}

    async def compare(self, tx: Transaction, numbers: Iterable[int]) -> None:
        """Keep which questions of their seminars these are like, if that is not known yet.

        An edited question is compared anew once its `compared` is 0; unknown numbers are left out.
        """
        for number in numbers:
            row = await tx.first(
                "SELECT seminar_id, text FROM questions WHERE id = :number AND compared = 0", number=number
            )
            if row is not None:
                seminar = self._seminars.setdefault(row["seminar_id"], _Seminar())
                await seminar.read_new(tx, row["seminar_id"])
                await _keep(tx, number, await seminar.find(tx, number, row["text"]))


async def _keep(tx: Transaction, number: int, found: list[tuple[int, int]]) -> None:
    await tx.run("DELETE FROM likenesses WHERE question_id = :number OR other_id = :number", number=number)
    await tx.run_many(
        "INSERT INTO likenesses (question_id, other_id, score) VALUES (:later, :earlier, :score)",
        [
            {"later": max(number, other), "earlier": min(number, other), "score": points}
            for other, points in found
        ],
    )
    await tx.run("UPDATE questions SET compared = 1 WHERE id = :number", number=number)


class _Seminar:
    """The texts of a seminar's questions, and where their stems stand.

    Memory may know what the database does not: a transaction that is undone gives its numbers to others. So
    what is found is looked up before it counts.
    """

    def __init__(self) -> None:
        self._written: dict[int, str] = {}
        """Texts as they were asked, by number; all others are normalised."""
        self._texts: dict[int, str] = {}
        self._numbers: dict[str, list[int]] = {}
        """Who asked in the same words, in the order of their numbers: hundreds do."""
        self._stems: dict[str, dict[str, None]] = {}
        """The texts that have a stem, as the keys of a dict: they stay in their order."""
        self._letters: dict[str, int] = {}
        """How many letters the stems of a text have."""
        self._newest = 0
        self._newest_compared = 0

    async def read_new(self, tx: Transaction, seminar_id: str) -> None:
        """Learn what was asked since."""
        # Asked for one seminar, SQLite would walk through all of its questions, and not through the new ones.
        rows = await tx.all(
            "SELECT id, seminar_id, text, compared FROM questions WHERE id > :newest ORDER BY id",
            newest=self._newest,
        )
        for row in rows:
            self._newest = row["id"]
            if row["seminar_id"] == seminar_id:
                self._put(row["id"], row["text"])
                self._newest_compared = row["id"] if row["compared"] else self._newest_compared

    async def find(self, tx: Transaction, number: int, written: str) -> list[tuple[int, int]]:
        """Return the questions that are most like one, with their scores.

        Earlier ones alone, because later ones will be compared with it; all of them, if some were already.
        """
        self._put(number, written)
        before = number if number > self._newest_compared else self._newest + 1
        self._newest_compared = max(self._newest_compared, number)
        while True:
            found = self._find(number, self._texts[number], before)
            if not await self._is_stale(tx, found):
                return found

    def _find(self, number: int, text: str, before: int) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for other_text, points in self._alike_texts(text):
            others = (one for one in self._numbers[other_text] if one != number and one < before)
            found += [(one, points) for one, _ in zip(others, range(MOST - len(found)), strict=False)]
            if len(found) == MOST:
                break
        return found

    def _alike_texts(self, text: str) -> Iterator[tuple[str, int]]:
        """Give the same text, then others, most alike first; of equals the one that was asked earlier."""
        if not text:
            return
        yield text, 100
        scored = [(round(score(text, other)), other) for other in self._candidates(text) if other != text]
        alike = [(-points, self._numbers[other][0], other) for points, other in scored if points >= ALIKE]
        for points, _, other in sorted(alike):
            yield other, -points

    def _candidates(self, text: str) -> list[str]:
        """Return the texts of whose letters, or of this one's, most stand in shared stems."""
        shared: dict[str, int] = {}
        room = LOOKED_AT
        stems = _stems(text)
        for stem in sorted(stems, key=lambda stem: len(self._stems[stem])):
            for other in self._stems[stem]:
                shared[other] = shared.get(other, 0) + len(stem)
            room -= len(self._stems[stem])
            if room < 0:
                break
        letters = self._letters[text]
        return nlargest(SCORED, shared, key=lambda other: shared[other] / min(letters, self._letters[other]))

    async def _is_stale(self, tx: Transaction, found: list[tuple[int, int]]) -> bool:
        """Tell whether memory was wrong about one of these; it no longer is."""
        stale = False
        for number, _ in found:
            row = await tx.first("SELECT text FROM questions WHERE id = :number", number=number)
            stale = self._put(number, row["text"] if row else None) or stale
        return stale

    def _put(self, number: int, written: str | None) -> bool:
        """Know what a question says, None if there is none; False if it was known."""
        if self._written.get(number) == written:
            return False
        if number in self._written:
            self._take_out(number)
        if written is not None:
            self._written[number] = written
            self._put_in(number, normalised(written))
        return True

    def _put_in(self, number: int, text: str) -> None:
        self._texts[number] = text
        if text not in self._numbers:
            stems = _stems(text)
            self._numbers[text] = []
            self._letters[text] = sum(map(len, stems))
            for stem in stems:
                self._stems.setdefault(stem, {})[text] = None
        insort(self._numbers[text], number)

    def _take_out(self, number: int) -> None:
        del self._written[number]
        text = self._texts.pop(number)
        self._numbers[text].remove(number)
        if self._numbers[text]:
            return
        del self._numbers[text], self._letters[text]
        for stem in _stems(text):
            del self._stems[stem][text]


def _stems(text: str) -> set[str]:
    return {word[:STEM] for word in text.split()}


def _is_short(text: str) -> bool:
    return text.count(" ") + 1 < FEW_WORDS
