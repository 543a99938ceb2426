"""SIGKILL at any moment: every question is stored once, every card and receipt is sent."""

import asyncio
import random
import signal
import sys
import time
from collections import Counter

import pytest

from tests.end_to_end.driver import Process, Stage
from tests.end_to_end.mortal import STEPS

KILLS = 20
QUESTIONS = 300
IN_FLIGHT = 30
"""How many messages can be under way at once: the rate, since a slot frees a second after its answer."""

UNWRITTEN = 1.0
"""Seconds for which a message that is out may not be written down yet, on a busy machine."""

RECEIPT = "is with the moderators"
CALLS = {
    "receipt called for": ("editMessageText", False),
    "receipt out, answer not read": ("editMessageText", True),
    "card called for": ("sendMessage", False),
    "card out, answer not read": ("sendMessage", True),
    "toast out": ("answerCallbackQuery", True),
}
"""Steps at which Telegram has been called: which method, and whether it has taken effect."""
UNDER_WAY = {*CALLS, "answer read", "result written", "result committed"}
"""The steps at which a message is out, or will be, and perhaps nothing says so yet: it comes twice.

So it may at "toast out": receipt and card leave beside the toast, in no order.
"""


async def test_questions_that_stream_in_survive_random_kills(stage: Stage) -> None:
    crowd = await stage.prepare(QUESTIONS)
    await stage.write_drafts(crowd)
    chance = random.Random(20)  # noqa: S311 (the moments of death)
    *waiting, last = crowd
    killed_at = []
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
        killed_at.append(time.monotonic())  # by now all that it called has arrived
    assert not waiting
    process = await stage.run_mortal()
    stage.send_draft(last)  # once its card is out, so are those before it that come again
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
    assert stage.unsent() == stage.count("dead_letters") == len(stage.telegram.world.updates) == 0
    receipts = repeated_edits(stage)
    cards = len(stage.seen(stage.desk, "Question ")) - QUESTIONS
    sys.stdout.write(f"{KILLS} kills: {receipts} receipts and {cards} cards came twice\n")
    assert receipts + cards <= KILLS * IN_FLIGHT
    for at in cards_that_came_again(stage):
        assert any(0 <= killed - at <= UNWRITTEN for killed in killed_at), (
            "only a kill makes a card come twice"
        )


@pytest.mark.parametrize("step", [*STEPS, *CALLS])
async def test_process_is_killed_at_a_step(stage: Stage, step: str) -> None:
    (asker,) = await stage.prepare(1)
    await stage.write_drafts([asker])
    if step in CALLS:
        process = await stage.run_mortal()
        await kill_during_call(stage, process, asker, *CALLS[step])
    else:
        process = await stage.run_mortal(DIES_AT=step)
        stage.send_draft(asker)
        assert await process.ended() == -signal.SIGKILL
    process = await stage.run_mortal()
    await stage.until(lambda: everything_is_out(stage, [asker]))
    assert await process.stop() == 0

    assert stage.rows("SELECT id FROM questions") == [{"id": 1}]
    assert stage.count("question_changes") == stage.count("follows") == 1
    assert stage.unsent() == stage.count("dead_letters") == 0
    twice = {0, 1} if step in UNDER_WAY else {0}
    assert repeated_edits(stage) in twice
    assert len(stage.seen(stage.desk, "Question 1 ·")) - 1 in twice


async def test_update_that_comes_again_has_no_second_effect(stage: Stage) -> None:
    await stage.prepare()
    process = await stage.run_mortal()
    stage.telegram.faults.fail_next("getUpdates", 502, times=100)  # so that nothing is acknowledged
    stage.write(stage.ana, "/announce We begin ten minutes later.", stage.desk)
    await stage.sees(stage.desk, "Preview")
    await stage.kill(process)
    stage.telegram.faults.clear()
    assert len(stage.telegram.world.updates) == 1
    process = await stage.run_mortal()
    await stage.until(lambda: not len(stage.telegram.world.updates))
    assert await process.stop() == 0
    assert stage.count("broadcasts") == 1  # its preview may have been under way


async def test_a_broadcast_goes_on_where_it_was_killed(stage: Stage) -> None:
    crowd = await stage.prepare(60)
    await stage.follow(crowd)
    process = await stage.run_mortal()
    stage.write(stage.ana, "/announce We begin ten minutes later.", stage.desk)
    await stage.pressed(stage.ana, "Send to 60 followers", stage.desk)
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
    stage.send_draft(asker)
    await stage.until(lambda: hold.waiting)
    await stage.kill(process)
    stage.telegram.faults.clear()


def repeated_edits(stage: Stage) -> int:
    """How many receipts came once more: the message was as it should be already."""
    return stage.telegram.calls.refused["editMessageText", 400]


def cards_that_came_again(stage: Stage) -> list[float]:
    """When each copy of a card but the last was sent, on the monotonic clock."""
    sent: dict[str, list[float]] = {}
    for call in stage.telegram.calls.of("sendMessage"):
        if call.parameters["chat_id"] == stage.desk:
            sent.setdefault(call.parameters["text"].split()[1], []).append(call.at)
    return [at for times in sent.values() for at in times[:-1]]


def everything_is_out(stage: Stage, crowd: list[int]) -> bool:
    """Whether every update is acknowledged, the desk has every card, and all have their receipt."""
    if len(stage.telegram.world.updates):
        return False
    cards = {message.text.split()[1] for message in stage.seen(stage.desk, "Question ")}
    return len(cards) == len(crowd) and all(stage.seen(one, RECEIPT) for one in crowd)


def readers(stage: Stage, crowd: list[int]) -> list[int]:
    return [one for one in crowd if stage.seen(one, "ten minutes later")]
