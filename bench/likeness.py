"""CPU of looking for likely duplicates of a new question, against scoring every text of the seminar."""

import asyncio
import gc
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median

from rapidfuzz import fuzz, process

from bench.report import Figure
from bench.stage import PROGRAMME
from bench.wordings import write_questions
from bot.cli import GC_THRESHOLD
from storage import people, programme
from storage.comparing import ALIKE, MOST, normalised
from storage.database import Transaction, open_database
from storage.likeness import Likeness
from storage.people import Signature
from storage.programme_file import read_programme

KNOWN = 5000
NEW = 100
SAME = 1000


async def measure() -> list[Figure]:
    """Measure a new question among 5,000, and one of a thousand in the same words."""
    # As `askdesk run` does: walks of the garbage collector are not what is measured.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*GC_THRESHOLD)
    texts = write_questions(KNOWN + NEW, seed=1)
    with tempfile.TemporaryDirectory() as folder:
        database = await open_database(Path(folder) / "bench.db")
        async with database.transaction() as tx:
            numbers = await _ask(tx, [*texts, *texts[:1] * SAME])
            likeness = Likeness()
            read, stall = await _read(tx, likeness)
            times = [await _compare(tx, likeness, [number]) for number in numbers[KNOWN : KNOWN + NEW]]
            same = await _compare(tx, likeness, numbers[-SAME:]) / SAME
        await database.close()
    plain = median(_score_all(text, texts[:KNOWN]) for text in texts[KNOWN : KNOWN + 20])
    ours = median(times)
    return [
        Figure(
            "CPU for the likely duplicates of a new question among 5,000, median of 100",
            f"{ours:.1f} ms, the slowest {max(times):.1f} ms",
            "under 20 ms",
        ),
        Figure("likely duplicates / scoring all 5,000", f"{ours / plain:.2f}"),
        Figure("CPU for each of 1,000 questions in the same words", f"{same:.2f} ms", "under 0.3 ms"),
        Figure(
            "CPU for reading them at the start",
            f"{read:.0f} ms, nothing else waits more than {stall:.1f} ms",
            "at most 10 ms",
        ),
    ]


async def _ask(tx: Transaction, texts: Sequence[str]) -> list[int]:
    await programme.load_programme(tx, read_programme(PROGRAMME.encode()), 0)
    person = await people.add_person(tx, 1, "en", 0)
    signature = await people.keep_signature(tx, person.id, Signature.ANONYMOUS)
    await tx.run_many(
        "INSERT INTO questions (seminar_id, person_id, text, language, signature_id, state, asked_at)"
        " VALUES ('s', :person, :text, 'en', :signature, 'pending', 0)",
        [{"person": person.id, "text": text, "signature": signature} for text in texts],
    )
    return [row["id"] for row in await tx.all("SELECT id FROM questions ORDER BY id")]


async def _read(tx: Transaction, likeness: Likeness) -> tuple[float, float]:
    """Return ms of CPU in all, and the longest between two turns of something else."""
    turns = [time.process_time()]

    async def something_else() -> None:
        while True:
            turns.append(time.process_time())
            await asyncio.sleep(0)

    going_on = asyncio.create_task(something_else())
    await likeness.read(tx)
    turns.append(time.process_time())
    going_on.cancel()
    longest = max(later - earlier for earlier, later in pairwise(turns))
    return (turns[-1] - turns[0]) * 1000, longest * 1000


async def _compare(tx: Transaction, likeness: Likeness, numbers: Sequence[int]) -> float:
    """Return ms of CPU."""
    begin = time.process_time()
    await likeness.compare(tx, numbers)
    return (time.process_time() - begin) * 1000


def _score_all(text: str, others: Sequence[str]) -> float:
    """Return ms of CPU; the others are normalised before."""
    known = [normalised(other) for other in others]
    begin = time.process_time()
    scorer = fuzz.token_set_ratio
    process.extract(normalised(text), known, scorer=scorer, limit=MOST, score_cutoff=ALIKE)
    return (time.process_time() - begin) * 1000
