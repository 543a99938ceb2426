"""SIGKILL at any moment: every question is stored once, every card and receipt is sent."""

import asyncio
import random
import signal
import sys
from collections import Counter

from tests.end_to_end.driver import Process, Stage
from tests.end_to_end.mortal import STEPS

KILLS = 20
QUESTIONS = 300
IN_FLIGHT = 30
"""How many messages can be under way at once: the rate, since a slot frees a second after its answer."""

RECEIPT = "is with the moderators"
CALLS = {
    "call made": ("sendMessage", False),
    "call made, answer not read": ("sendMessage", True),
    "toast out": ("answerCallbackQuery", True),
}
"""Steps at which Telegram has been called: which method, and whether it has taken effect."""
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


async def test_process_is_killed_at_every_named_step_once(stage: Stage) -> None:
    """Each life takes up what the one before has left, then gets a question, and dies at its own step."""
    steps = [*STEPS, *CALLS]
    crowd = await stage.prepare(len(steps))
    await stage.write_drafts(crowd)
    for number, step in enumerate(steps):
        asker, before = crowd[number], crowd[:number]
        deadly = {} if step in CALLS else {"DIES_AT": step, "DIES_OF": str(asker)}
        process = await stage.run_mortal(**deadly)
        await stage.until(lambda: everything_is_out(stage, before))  # noqa: B023
        if step in CALLS:
            await kill_during_call(stage, process, asker, *CALLS[step])
        else:
            stage.send_draft(asker)
            assert await process.ended() == -signal.SIGKILL, step
    process = await stage.run_mortal()
    await stage.until(lambda: everything_is_out(stage, crowd))
    assert await process.stop() == 0

    stored = stage.rows("SELECT telegram_id FROM questions JOIN people ON people.id = person_id ORDER BY 1")
    assert [row["telegram_id"] for row in stored] == crowd
    assert stage.count("question_changes") == len(steps)
    assert stage.count("outbox") == stage.count("dead_letters") == 0
    for asker, step in zip(crowd, steps, strict=True):
        allowed = {1, 2} if step in UNDER_WAY else {1}
        assert len(stage.seen(asker, RECEIPT)) in allowed, step
        assert len(stage.seen(stage.desk, stage.draft(asker))) in allowed, step


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


async def kill_during_call(
    stage: Stage, process: Process, asker: int, method: str, after_effect: bool
) -> None:
    """Kill the process while Telegram keeps it waiting for the answer to a call."""
    hold = stage.telegram.faults.hold(method, after_effect=after_effect)
    if method != "sendMessage":
        stage.telegram.faults.hold("sendMessage")
    stage.send_draft(asker)
    await stage.until(lambda: hold.waiting)
    await stage.kill(process)
    stage.telegram.faults.clear()


def everything_is_out(stage: Stage, crowd: list[int]) -> bool:
    """Whether every update is acknowledged, the desk has every card, and all have their receipt."""
    if len(stage.telegram.world.updates):
        return False
    cards = {message.text.split()[1] for message in stage.seen(stage.desk, "Question ")}
    return len(cards) == len(crowd) and all(stage.seen(one, RECEIPT) for one in crowd)


def readers(stage: Stage, crowd: list[int]) -> list[int]:
    return [one for one in crowd if stage.seen(one, "ten minutes later")]
