"""Likely duplicates are found once, in both directions, and what was edited is compared anew."""

import asyncio
import time
from random import Random

import pytest

from bench.wordings import reword, write_questions
from storage.comparing import MOST, PAGE, find_alike_texts, normalised
from storage.database import Transaction
from storage.decisions import approve_question, change_state, decline_question
from storage.likeness import Likeness, forget_likeness, list_alike, list_by_likeness
from storage.questions import State

CYBERSPACE = "How does the Convention define what cyberspace is?"
REWORDED = "What is cyberspace, and how does the convention define it?"
DEATHS = "Who pays for the translation of requests between our two countries?"


@pytest.fixture
def likeness() -> Likeness:
    """As at the start: nothing read yet."""
    return Likeness()


async def ask(tx: Transaction, person: int, *texts: str, seminar: str = "law") -> list[int]:
    """Ask questions in a row, as fast as nobody may; return their numbers."""
    signature = await tx.one(
        "INSERT INTO signatures (person_id, kind, name, affiliation) VALUES (:id, 'anonymous', '', '')"
        " ON CONFLICT DO UPDATE SET kind = excluded.kind RETURNING id",
        id=person,
    )
    rows = [
        await tx.one(
            "INSERT INTO questions (seminar_id, person_id, text, language, signature_id, state, asked_at)"
            " VALUES (:seminar, :person, :text, 'en', :signature, 'pending', 0) RETURNING id",
            seminar=seminar,
            person=person,
            text=text,
            signature=signature["id"],
        )
        for text in texts
    ]
    return [row["id"] for row in rows]


async def edit(tx: Transaction, number: int, text: str) -> None:
    await tx.run("UPDATE questions SET text = :text WHERE id = :id", text=text, id=number)
    await forget_likeness(tx, number)


def score(one: str, other: str) -> int:
    """Return how alike two texts are, 0 if they are not."""
    return find_alike_texts(normalised(one), [normalised(other)]).get(normalised(other), 0)


async def alike(tx: Transaction, number: int) -> list[int]:
    return [one.number for one in await list_alike(tx, number, 10)]


async def pairs(tx: Transaction) -> set[tuple[int, int]]:
    return {tuple(row) for row in await tx.all("SELECT question_id, other_id FROM likenesses")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CYBERSPACE, REWORDED),
        (CYBERSPACE, f"Good morning! {CYBERSPACE}"),
        ("¿Qué es el ciberespacio según el Convenio?", "que es el CIBERESPACIO segun el convenio"),
        ("Is a warrant needed to seize servers abroad?", "Do we need warrants to seize a server abroad?"),
        ("What is cyberspace?", "What is cyberspace exactly?"),
        ("网络空间 是 什么", "网络空间 是 什么"),
    ],
)
def test_paraphrases_are_alike(one: str, other: str) -> None:
    assert score(one, other) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CYBERSPACE, DEATHS),
        ("Why?", "Why does the Convention not define what cyberspace is?"),
        ("What is this?", "What is the legal basis of this, and who decides?"),
        ("", ""),
        ("?!", "…"),
        (CYBERSPACE, ""),
    ],
)
def test_texts_that_share_only_common_words_are_not_alike(one: str, other: str) -> None:
    assert score(one, other) == 0


async def test_likely_duplicate_is_found_among_earlier_ones_and_told_of_both(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    first, other, second = await ask(tx, ana, CYBERSPACE, DEATHS, REWORDED)
    await likeness.compare(tx, [first, other, second])
    (found,) = await list_alike(tx, second, 3)
    assert (found.number, found.state, found.text) == (first, State.PENDING, CYBERSPACE)
    assert found.score == score(CYBERSPACE, REWORDED)
    assert await alike(tx, first) == [second]
    assert await alike(tx, other) == []
    assert await pairs(tx) == {(second, first)}


async def test_only_questions_of_the_same_seminar_are_compared(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    (in_law,) = await ask(tx, ana, CYBERSPACE)
    (in_talks,) = await ask(tx, ana, CYBERSPACE, seminar="talks")
    await likeness.compare(tx, [in_law, in_talks])
    assert await pairs(tx) == set()


async def test_comparing_again_changes_nothing_and_looks_at_nothing(
    tx: Transaction, ana: int, likeness: Likeness, monkeypatch: pytest.MonkeyPatch
) -> None:
    numbers = await ask(tx, ana, CYBERSPACE, REWORDED)
    await likeness.compare(tx, numbers)
    before = await pairs(tx)
    monkeypatch.setattr("storage.comparing.SeminarTexts.find", None)
    await likeness.compare(tx, numbers)
    assert await pairs(tx) == before


async def test_unknown_number_is_left_out(tx: Transaction, likeness: Likeness) -> None:
    await likeness.compare(tx, [999, 0])
    assert await pairs(tx) == set()


async def test_after_a_restart_earlier_questions_are_read_again(tx: Transaction, ana: int) -> None:
    first, *_ = await ask(tx, ana, CYBERSPACE, DEATHS)
    (second,) = await ask(tx, ana, REWORDED)
    await Likeness().compare(tx, [second])
    assert await alike(tx, second) == [first]


async def test_edited_question_is_compared_anew_with_earlier_and_later_ones(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    numbers = first, second, third = await ask(tx, ana, DEATHS, CYBERSPACE, REWORDED)
    await likeness.compare(tx, numbers)
    assert await pairs(tx) == {(third, second)}
    await edit(tx, first, REWORDED)
    await edit(tx, second, DEATHS)
    await likeness.compare(tx, [first, second])
    assert await pairs(tx) == {(third, first)}


async def test_question_that_was_edited_before_a_restart_is_compared_with_later_ones_too(
    tx: Transaction, ana: int
) -> None:
    first, second = await ask(tx, ana, DEATHS, CYBERSPACE)
    await Likeness().compare(tx, [first, second])
    await edit(tx, first, REWORDED)
    await Likeness().compare(tx, [first])
    assert await pairs(tx) == {(second, first)}


async def test_edited_text_that_was_not_compared_yet_is_not_taken_for_the_old_one(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    (first,) = await ask(tx, ana, CYBERSPACE)
    await likeness.compare(tx, [first])
    await edit(tx, first, DEATHS)
    second, third = await ask(tx, ana, REWORDED, DEATHS)
    await likeness.compare(tx, [second, third])
    assert await pairs(tx) == {(third, first)}


async def test_number_that_was_undone_and_given_to_another_text_is_compared_by_that(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    (first,) = await ask(tx, ana, DEATHS)
    await tx.run("SAVEPOINT update_that_fails")
    (undone,) = await ask(tx, ana, CYBERSPACE)
    await likeness.compare(tx, [first, undone])
    await tx.run("ROLLBACK TO update_that_fails")
    again, last = await ask(tx, ana, DEATHS, REWORDED)
    assert again == undone
    await likeness.compare(tx, [last])
    assert await pairs(tx) == set()
    await likeness.compare(tx, [again, first])
    assert await pairs(tx) == {(again, first)}


async def test_at_most_five_are_kept_and_the_same_words_come_before_paraphrases(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    paraphrase, *same, last = await ask(tx, ana, REWORDED, *[CYBERSPACE] * (MOST + 2))
    await likeness.compare(tx, [paraphrase, *same, last])
    kept = [earlier for later, earlier in await pairs(tx) if later == last]
    assert sorted(kept) == same[:MOST]
    assert len(await list_alike(tx, same[0], 3)) == 3


async def test_merged_question_stands_for_the_one_that_it_was_merged_into(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    numbers = target, merged, asked = await ask(tx, ana, DEATHS, CYBERSPACE, REWORDED)
    await likeness.compare(tx, numbers)
    await change_state(tx, merged, (State.PENDING,), State.MERGED, ana, 1, merged_into=target)
    assert await alike(tx, asked) == [target]


async def test_what_is_merged_already_is_no_likely_duplicate_any_more(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    numbers = first, second, third = await ask(tx, ana, *[CYBERSPACE] * 3)
    await likeness.compare(tx, numbers)
    await change_state(tx, second, (State.PENDING,), State.MERGED, ana, 1, merged_into=first)
    assert await alike(tx, first) == [third]
    assert await alike(tx, second) == [third]
    assert await alike(tx, third) == [first]


async def test_declined_ones_come_last(tx: Transaction, ana: int, likeness: Likeness) -> None:
    numbers = declined, reworded, asked = await ask(tx, ana, CYBERSPACE, REWORDED, CYBERSPACE)
    await likeness.compare(tx, numbers)
    await decline_question(tx, declined, ana, "unclear", 1)
    assert await alike(tx, asked) == [reworded, declined]


async def test_pending_questions_are_listed_in_groups_the_largest_first_and_approved_ones_last(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    texts = [DEATHS, CYBERSPACE, "Will there be slides?", REWORDED, DEATHS, CYBERSPACE, CYBERSPACE]
    numbers = await ask(tx, ana, *texts)
    await ask(tx, ana, CYBERSPACE, seminar="talks")
    await likeness.compare(tx, numbers)
    await approve_question(tx, numbers[6], ana, 1)
    listed = [one.question.id for one in await list_by_likeness(tx, "law", 10, 0)]
    assert listed == [numbers[place] for place in (1, 3, 5, 0, 4, 2, 6)]
    parts = [await list_by_likeness(tx, "law", 3, offset) for offset in (0, 3, 6, 9)]
    assert [one.question.id for part in parts for one in part] == listed
    sizes = [(one.first, one.size) for one in await list_by_likeness(tx, "law", 10, 0)]
    alike, twice = (numbers[1], 3), (numbers[0], 2)
    assert sizes == [alike, alike, alike, twice, twice, (numbers[2], 1), (numbers[6], 1)]


async def test_thousand_identical_questions_stay_cheap(tx: Transaction, ana: int, likeness: Likeness) -> None:
    numbers = await ask(tx, ana, *[CYBERSPACE] * 1000)
    await likeness.compare(tx, numbers[:500])
    begin = time.process_time()
    await likeness.compare(tx, numbers[500:])
    assert (time.process_time() - begin) / 500 < 0.001
    assert len(await pairs(tx)) == (1000 - MOST) * MOST + MOST * (MOST - 1) / 2


async def test_reading_a_full_seminar_at_the_start_lets_others_go_on(
    tx: Transaction, ana: int, likeness: Likeness
) -> None:
    *known, new = await ask(tx, ana, *write_questions(10 * PAGE, seed=1), DEATHS)
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    going_on = asyncio.create_task(others())
    await likeness.read(tx)
    assert turns >= len(known) / PAGE
    turns = 0
    await likeness.compare(tx, [new])
    assert turns <= 1, "nothing is left to read"
    going_on.cancel()


async def test_only_open_seminars_are_read_at_the_start(
    tx: Transaction, ana: int, likeness: Likeness, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ask(tx, ana, CYBERSPACE, seminar="talks")
    await tx.run("UPDATE seminars SET open = 0 WHERE id = 'talks'")
    await ask(tx, ana, DEATHS)
    read: list[str] = []

    def note(text: str) -> str:
        read.append(text)
        return normalised(text)

    monkeypatch.setattr("storage.comparing.normalised", note)
    await likeness.read(tx)
    assert read == [DEATHS]


def _zipf(random: Random) -> list[str]:
    """Return texts of words of which few are frequent, as in any language; many share no more than those."""
    words = ["".join(random.choices("aeilnorst", k=random.randint(2, 10))) for _ in range(600)]
    weights = [1 / (rank + 3) for rank in range(600)]
    return [" ".join(random.choices(words, weights, k=random.randint(4, 35))) for _ in range(250)]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("of_a_seminar", [True, False])
async def test_nothing_is_lost_against_scoring_every_text(
    tx: Transaction, ana: int, likeness: Likeness, seed: int, of_a_seminar: bool
) -> None:
    random = Random(seed)  # noqa: S311  # no secret
    texts = write_questions(250, seed) if of_a_seminar else _zipf(random)
    texts += [reword(random.choice(texts), random) for _ in range(50)]
    numbers = await ask(tx, ana, *texts)
    await likeness.compare(tx, numbers)
    found: dict[int, list[int]] = {number: [] for number in numbers}
    for row in await tx.all("SELECT question_id, score FROM likenesses ORDER BY score DESC"):
        found[row["question_id"]].append(row["score"])
    plain = [normalised(text) for text in texts]
    for place, text in enumerate(plain):
        scores = find_alike_texts(text, set(plain[:place]))
        points = sorted((scores.get(other, 0) for other in plain[:place]), reverse=True)
        assert found[numbers[place]] == [one for one in points[:MOST] if one], texts[place]
