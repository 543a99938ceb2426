"""SIGKILL at any moment: every question is stored once, every card and receipt is sent."""

import asyncio
import random
import sys
from collections import Counter

import pytest

from tests.end_to_end.driver import Stage
from tests.end_to_end.mortal import STEPS

KILLS = 22
QUESTIONS = 300
IN_FLIGHT = 30
"""How many messages can be under way at once: the rate, since a slot frees a second after its answer."""

RECEIPT = "is with the moderators"
UNDER_WAY = {"call made", "call made, answer not read", "answer read", "result written", "result committed"}
"""The steps at which a message is out, or will be, and perhaps nothing says so yet: it comes twice."""


async def test_questions_that_stream_in_survive_random_kills(stage: Stage) -> None:
    crowd = await stage.prepare(QUESTIONS)
    await stage.write_drafts(crowd)
    chance = random.Random(20)  # noqa: S311 (the moments of death)
    waiting = list(crowd)
    for kills_left in range(KILLS, 0, -1):
        askers = [waiting.pop() for _ in range(len(waiting) // kills_left)]
        for asker in askers[:6]:  # these wait together, and are taken together
            stage.send_draft(asker)
        process = await stage.run_mortal()
        for asker in askers[6:]:
            stage.send_draft(asker)
            await asyncio.sleep(chance.uniform(0.0, 0.03))
        await asyncio.sleep(chance.uniform(0.0, 0.2))
        await stage.kill(process)
    assert not waiting
    process = await stage.run_mortal()
    await stage.until(lambda: everything_is_out(stage, crowd), within=30)
    assert await process.stop() == 0

    stored = stage.rows(
        "SELECT questions.id, text, telegram_id FROM questions JOIN people ON people.id = person_id"
    )
    assert sorted(row["telegram_id"] for row in stored) == crowd
    assert sorted(row["id"] for row in stored) == list(range(1, QUESTIONS + 1))
    for row in stored:
        assert row["text"] == stage.draft(row["telegram_id"])
        assert f"Question {row['id']} {RECEIPT}" in stage.seen(row["telegram_id"], RECEIPT)[0].text
        assert stage.draft(row["telegram_id"]) in stage.seen(stage.desk, f"Question {row['id']} ·")[0].text
    assert stage.count("outbox") == stage.count("dead_letters") == len(stage.telegram.world.updates) == 0
    receipts = sum(len(stage.seen(user, RECEIPT)) - 1 for user in crowd)
    cards = len(stage.seen(stage.desk, "Question ")) - QUESTIONS
    sys.stdout.write(f"{KILLS} kills: {receipts} receipts and {cards} cards came twice\n")
    assert receipts + cards <= KILLS * IN_FLIGHT
    assert cards <= KILLS  # one chat has one message under way


@pytest.mark.parametrize("step", STEPS)
async def test_killed_at_a_step_of_the_way_in_or_out(stage: Stage, step: str) -> None:
    (asker,) = await stage.prepare(1)
    await stage.write_drafts([asker])
    process = await stage.run_mortal(DIES_AT=step)
    stage.send_draft(asker)
    assert await process.ended() == -9
    await see_it_through(stage, asker, step)


@pytest.mark.parametrize(
    ("step", "method", "after_effect"),
    [
        ("call made", "sendMessage", False),
        ("call made, answer not read", "sendMessage", True),
        ("toast out", "answerCallbackQuery", True),
    ],
)
async def test_killed_while_a_call_is_under_way(
    stage: Stage, step: str, method: str, after_effect: bool
) -> None:
    (asker,) = await stage.prepare(1)
    await stage.write_drafts([asker])
    process = await stage.run_mortal()
    hold = stage.telegram.faults.hold(method, after_effect=after_effect)
    if step == "toast out":
        stage.telegram.faults.hold("sendMessage")
    stage.send_draft(asker)
    await stage.until(lambda: hold.waiting)
    await stage.kill(process)
    stage.telegram.faults.clear()
    await see_it_through(stage, asker, step)


async def test_a_broadcast_goes_on_where_it_was_killed(stage: Stage) -> None:
    crowd = await stage.prepare(60)
    await stage.follow(crowd)
    process = await stage.run_mortal()
    stage.write(stage.ana, "/announce We begin ten minutes later.", stage.desk)
    await stage.pressed(stage.ana, "Broadcast to 60 followers", stage.desk)
    for reached in (20, 40):
        await stage.until(lambda: len(readers(stage, crowd)) >= reached)  # noqa: B023
        await stage.kill(process)
        process = await stage.run_mortal()
    await stage.sees(stage.desk, "Delivered: 60 of 60", within=20)
    assert await process.stop() == 0
    received = Counter(len(stage.seen(one, "ten minutes later")) for one in crowd)
    assert set(received) <= {1, 2}
    assert received[2] <= 2 * IN_FLIGHT
    assert len(stage.seen(stage.desk, "The announcement")) == 1


async def see_it_through(stage: Stage, asker: int, step: str) -> None:
    """Start again: the question is there once; its receipt and card are, or twice if they were under way."""
    process = await stage.run_mortal()
    await stage.until(lambda: everything_is_out(stage, [asker]))
    assert await process.stop() == 0
    assert [row["id"] for row in stage.rows("SELECT id FROM questions")] == [1]
    assert stage.count("question_changes") == 1
    assert stage.count("outbox") == stage.count("dead_letters") == len(stage.telegram.world.updates) == 0
    allowed = {1, 2} if step in UNDER_WAY else {1}
    assert len(stage.seen(asker, RECEIPT)) in allowed
    assert len(stage.seen(stage.desk, "Question 1 ·")) in allowed


def everything_is_out(stage: Stage, crowd: list[int]) -> bool:
    """Whether every update is acknowledged, the desk has every card, and all have their receipt."""
    if len(stage.telegram.world.updates):
        return False
    cards = {message.text.split()[1] for message in stage.seen(stage.desk, "Question ")}
    return len(cards) == len(crowd) and all(stage.seen(one, RECEIPT) for one in crowd)


def readers(stage: Stage, crowd: list[int]) -> list[int]:
    return [one for one in crowd if stage.seen(one, "ten minutes later")]
