"""A broadcast to 3,000 followers at Telegram's limit, with people who want replies meanwhile."""

import asyncio
import time

from bench.report import Figure
from bench.stage import add_people, followed_seminar
from bot.rehearsal import Rehearsal

FOLLOWERS = 3000
LATENCY = 0.04
LIMIT = 30


async def measure() -> list[Figure]:
    """Measure with 30 a second enforced and 40 ms of latency."""
    async with followed_seminar(FOLLOWERS) as stage:
        curious, followers = add_people(stage.telegram, 40), set(stage.followers)
        async with stage.running():
            await stage.start_broadcast()
            stage.limit(LATENCY)
            waits = await _ask_for_replies(stage.telegram, curious, followers)
        return _figures(stage.telegram, followers, waits)


async def _ask_for_replies(telegram: Rehearsal, curious: list[int], followers: set[int]) -> list[float]:
    """Let somebody ask for help every half second; return how long each waited, in seconds."""
    asked: list[tuple[float, int]] = []
    turn = 0
    while _delivered(telegram, followers) < FOLLOWERS:
        person = curious[turn % len(curious)]
        asked.append((time.monotonic(), person))
        telegram.world.send_text(person, person, "/help")
        turn += 1
        await asyncio.sleep(0.5)
    answers: dict[int, list[float]] = {}
    for call in telegram.calls.of("sendMessage"):
        answers.setdefault(int(call.parameters["chat_id"]), []).append(call.at)
    return [answers[person].pop(0) - at for at, person in asked if answers.get(person)]


def _delivered(telegram: Rehearsal, followers: set[int]) -> int:
    return telegram.calls.accepted["sendMessage"] - sum(
        1 for call in telegram.calls.of("sendMessage") if int(call.parameters["chat_id"]) not in followers
    )


def _figures(telegram: Rehearsal, followers: set[int], waits: list[float]) -> list[Figure]:
    sent = telegram.calls.of("sendMessage") + telegram.calls.of("editMessageText")
    times = sorted(
        call.at for call in telegram.calls.of("sendMessage") if call.parameters["chat_id"] in followers
    )
    begin, end = times[0], times[-1]
    all_between = sum(begin <= call.at <= end for call in sent)
    share = all_between / (end - begin) / LIMIT
    p99 = sorted(waits)[int(len(waits) * 0.99) - 1]
    return [
        Figure("Broadcast to 3,000 at 30 a second, 40 ms latency: seconds", f"{end - begin:.1f} s"),
        Figure("share of the limit used", f"{share:.1%}", "at least 92 %"),
        Figure("429 answers", f"{telegram.refused_429}", "0"),
        Figure("reply to a participant meanwhile, p99", f"{p99 * 1000:.0f} ms", "at most 120 ms"),
    ]
