"""A seminar's questions by their words, and which of them say much the same as another.

Two texts are alike by the words that they share (rapidfuzz's token_set_ratio), whatever language they are in.
To score one against 5,000 takes 16 ms; so only those are scored that share most stems with it. What is lost
are pairs whose words differ in all their beginnings.
"""

import asyncio
from bisect import insort
from collections.abc import Iterable, Iterator
from heapq import nlargest

from rapidfuzz import fuzz, process, utils

from storage.database import Transaction
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
PAGE = 100
"""Questions that are read at once: more would hold up the event loop for more than some ms."""
LOOKED_AT = 12_000
"""Places at which stems stand that are looked at for one question, the rarest stems first."""


def normalised(text: str) -> str:
    """Return the words of a text as they are compared: without accents, case and signs."""
    return " ".join(utils.default_process(folded(text)).split())


def find_alike_texts(text: str, others: Iterable[str]) -> dict[str, int]:
    """Return which of the other texts are alike, with their scores; all texts are normalised."""
    if not text:
        return {}
    short: list[str] = []
    long: list[str] = []
    for other in others:
        (short if _is_short(other) or _is_short(text) else long).append(other)
    found = [
        *process.extract(text, short, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, limit=None),
        *process.extract(text, long, scorer=fuzz.token_set_ratio, score_cutoff=ALIKE, limit=None),
    ]
    return {other: round(points) for other, points, _ in found}


class SeminarTexts:
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
        while True:
            # Asked for one seminar, SQLite would walk through all of its questions, not through the new ones.
            rows = await tx.all(
                "SELECT id, seminar_id, text, compared FROM questions WHERE id > :newest ORDER BY id"
                " LIMIT :page",
                newest=self._newest,
                page=PAGE,
            )
            for row in rows:
                self._newest = row["id"]
                if row["seminar_id"] == seminar_id:
                    self._put(row["id"], row["text"])
                    self._newest_compared = row["id"] if row["compared"] else self._newest_compared
            if len(rows) < PAGE:
                return
            await asyncio.sleep(0)

    async def find(self, tx: Transaction, number: int, written: str) -> list[tuple[int, int]]:
        """Return the questions that are most like one, with their scores.

        Earlier ones alone, because later ones will be compared with it; all of them, if some were already.
        """
        self._put(number, written)
        before = number if number >= self._newest_compared else self._newest + 1
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
        alike = find_alike_texts(text, (other for other in self._candidates(text) if other != text))
        for other in sorted(alike, key=lambda other: (-alike[other], self._numbers[other][0])):
            yield other, alike[other]

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
