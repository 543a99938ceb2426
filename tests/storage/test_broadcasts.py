"""Broadcasts: one content for each language, one delivery for each reachable follower."""

import pytest

from storage.broadcasts import (
    BroadcastDecidedError,
    BroadcastState,
    Content,
    Kind,
    NoSuchBroadcastError,
    Outcome,
    cancel_broadcast,
    choose_seminar,
    count_followers,
    draft_broadcast,
    end_deliveries,
    finish_broadcasts,
    get_broadcast,
    get_progress,
    next_deliveries,
    start_broadcast,
)
from storage.database import Transaction
from storage.people import add_person, follow, set_reachable

PAYLOADS = {"en": "{}", "es": '{"text":"hola"}', "pt": '{"text":"oi"}', "fr": "{}"}
CONTENTS = {code: [Content("sendMessage", payload)] for code, payload in PAYLOADS.items()}


async def draft(tx: Transaction, seminar: str | None = "law") -> int:
    return await draft_broadcast(tx, seminar, Kind.ANNOUNCEMENT, None, text="Hello")


async def test_followers_who_cannot_be_reached_are_not_counted(tx: Transaction, ana: int, bruno: int) -> None:
    for person in (ana, bruno):
        await follow(tx, person, "law")
    assert await count_followers(tx, "law") == 2
    assert await count_followers(tx, "law", but_not=ana) == 1
    assert await count_followers(tx, "talks") == 0
    await set_reachable(tx, bruno, False)
    assert await count_followers(tx, "law") == 1


async def test_started_broadcast_is_addressed_to_each_reachable_follower_in_their_language(
    tx: Transaction, ana: int, bruno: int
) -> None:
    blocked, left_out = [(await add_person(tx, user, "en", 0)).id for user in (803, 804)]
    for person in (ana, bruno, blocked, left_out):
        await follow(tx, person, "law")
    await set_reachable(tx, blocked, False)
    broadcast = await draft(tx)
    await start_broadcast(tx, broadcast, ana, CONTENTS, 20, but_not=left_out)
    deliveries = await next_deliveries(tx, 0, 10)
    assert [(one.person_id, one.chat_id, one.payload) for one in deliveries] == [
        (ana, 801, PAYLOADS["es"]),
        (bruno, 802, PAYLOADS["pt"]),
    ]
    assert await next_deliveries(tx, deliveries[0].id, 10) == deliveries[1:]
    assert (await get_broadcast(tx, broadcast)).state is BroadcastState.RUNNING


async def test_progress_counts_how_deliveries_ended(tx: Transaction, ana: int, bruno: int) -> None:
    for person in (ana, bruno):
        await follow(tx, person, "law")
    broadcast = await draft(tx)
    await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    first, second = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 77)})
    assert await finish_broadcasts(tx, 30) == []
    await end_deliveries(tx, {second.id: (Outcome.BLOCKED, None)})
    progress = await get_progress(tx, broadcast)
    assert (progress.waiting, progress.delivered, progress.blocked, progress.failed) == (0, 1, 1, 0)
    assert progress.total == 2
    assert await finish_broadcasts(tx, 30) == [broadcast]
    assert await finish_broadcasts(tx, 40) == []
    done = await get_broadcast(tx, broadcast)
    assert (done.state, done.started_at, done.ended_at) == (BroadcastState.DONE, 20, 30)


async def test_broadcast_is_started_or_cancelled_once(tx: Transaction, ana: int) -> None:
    await follow(tx, ana, "law")
    for broadcast in (await draft(tx), await draft(tx)):
        if broadcast == 1:
            await start_broadcast(tx, broadcast, ana, CONTENTS, 20)
        else:
            await cancel_broadcast(tx, broadcast, ana, 20)
        before = await get_broadcast(tx, broadcast)
        with pytest.raises(BroadcastDecidedError) as late:
            await start_broadcast(tx, broadcast, None, CONTENTS, 30)
        assert late.value.broadcast == before
        with pytest.raises(BroadcastDecidedError):
            await cancel_broadcast(tx, broadcast, None, 30)
        with pytest.raises(BroadcastDecidedError):
            await choose_seminar(tx, broadcast, "talks")
        assert await get_broadcast(tx, broadcast) == before
    assert len(await next_deliveries(tx, 0, 10)) == 1


async def test_broadcast_that_does_not_exist_cannot_be_decided(tx: Transaction) -> None:
    with pytest.raises(NoSuchBroadcastError):
        await start_broadcast(tx, 99, None, CONTENTS, 20)
    with pytest.raises(NoSuchBroadcastError):
        await cancel_broadcast(tx, 99, None, 20)
    with pytest.raises(NoSuchBroadcastError):
        await choose_seminar(tx, 99, "law")


async def test_seminar_of_a_draft_can_be_chosen_later(tx: Transaction) -> None:
    broadcast = await draft(tx, None)
    await choose_seminar(tx, broadcast, "talks")
    assert (await get_broadcast(tx, broadcast)).seminar_id == "talks"
