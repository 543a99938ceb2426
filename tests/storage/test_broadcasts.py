"""Broadcasts: drafted, addressed to each reachable follower, held up, stopped, and counted to the end."""

from collections.abc import Sequence

import pytest

from storage.answers import draft_answer
from storage.broadcasts import (
    BroadcastDecidedError,
    BroadcastState,
    Kind,
    NoSuchBroadcastError,
    SeminarNotChosenError,
    cancel_broadcast,
    choose_language,
    choose_seminar,
    draft_broadcast,
    get_broadcast,
    pause_broadcast,
    resume_broadcast,
)
from storage.database import Transaction
from storage.deliveries import (
    Content,
    Contents,
    Outcome,
    Progress,
    count_followers,
    end_deliveries,
    end_stopped,
    finish_broadcasts,
    get_progress,
    in_all,
    list_moving,
    next_deliveries,
    send_again,
    start_broadcast,
    stop_broadcast,
)
from storage.merging import merge_question
from storage.people import DeskStatus, add_person, follow, set_desk_member, set_reachable
from tests.storage.test_questions import ask

PAYLOADS = {"en": "{}", "es": '{"text":"hola"}', "pt": '{"text":"oi"}', "fr": "{}"}
CONTENTS: Contents = {code: [Content("sendMessage", payload)] for code, payload in PAYLOADS.items()}


async def draft(tx: Transaction, seminar: str | None = "law") -> int:
    return await draft_broadcast(tx, seminar, Kind.ANNOUNCEMENT, None, text="Hello", language="en")


async def started(tx: Transaction, followers: Sequence[int], contents: Contents = CONTENTS) -> int:
    """Start a broadcast to these followers."""
    for person in followers:
        await follow(tx, person, "law")
    broadcast = await draft(tx)
    await start_broadcast(tx, broadcast, None, contents, 20)
    return broadcast


async def state(tx: Transaction, broadcast: int) -> BroadcastState:
    return (await get_broadcast(tx, broadcast)).state


async def reached(tx: Transaction, broadcast: int) -> Progress:
    return in_all(await get_progress(tx, broadcast))


async def test_followers_who_cannot_be_reached_are_not_counted(tx: Transaction, ana: int, bruno: int) -> None:
    for person in (ana, bruno):
        await follow(tx, person, "law")
    assert await count_followers(tx, "law") == 2
    assert await count_followers(tx, "talks") == 0
    await set_reachable(tx, bruno, False)
    assert await count_followers(tx, "law") == 1


async def test_started_broadcast_is_addressed_to_each_reachable_follower_in_their_language(
    tx: Transaction, ana: int, bruno: int
) -> None:
    blocked = (await add_person(tx, 803, "en", 0)).id
    for person in (ana, bruno, blocked):
        await follow(tx, person, "law")
    await set_reachable(tx, blocked, False)
    broadcast = await draft(tx)
    await start_broadcast(tx, broadcast, ana, CONTENTS, 20)
    deliveries = await next_deliveries(tx, 0, 10)
    assert [(one.person_id, one.chat_id, one.payload) for one in deliveries] == [
        (ana, 801, PAYLOADS["es"]),
        (bruno, 802, PAYLOADS["pt"]),
    ]
    assert await next_deliveries(tx, deliveries[0].id, 10) == deliveries[1:]
    assert await state(tx, broadcast) is BroadcastState.RUNNING


async def test_answer_goes_to_followers_who_did_not_ask_for_it_and_counts_all(
    tx: Transaction, ana: int, bruno: int
) -> None:
    carla = (await add_person(tx, 803, "fr", 0)).id
    number, similar = await ask(tx, ana), await ask(tx, bruno)
    await merge_question(tx, similar, number, None, 10)
    for person in (ana, bruno, carla):
        await follow(tx, person, "law")
    answer = await draft_answer(tx, number, "Because.", ana, 10)
    assert await count_followers(tx, "law") == 3
    broadcast = await draft_broadcast(tx, "law", Kind.ANSWER, None, answer_id=answer)
    await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    (only,) = await next_deliveries(tx, 0, 10)
    assert only.person_id == carla
    assert await reached(tx, broadcast) == Progress(waiting=3)
    await end_deliveries(tx, {only.id: (Outcome.DELIVERED, 77)})
    assert await finish_broadcasts(tx, 30) == [broadcast]
    assert await reached(tx, broadcast) == Progress(delivered=3)


async def test_who_asked_is_counted_in_their_turn(tx: Transaction, ana: int, bruno: int) -> None:
    carla = (await add_person(tx, 803, "fr", 0)).id
    number = await ask(tx, ana)
    for person in (ana, bruno, carla):
        await follow(tx, person, "law")
    answer = await draft_answer(tx, number, "Because.", None, 10)
    broadcast = await draft_broadcast(tx, "law", Kind.ANSWER, None, answer_id=answer)
    await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    await finish_broadcasts(tx, 20)
    assert await reached(tx, broadcast) == Progress(waiting=3)
    first, _ = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 77)})
    assert await finish_broadcasts(tx, 30) == []
    assert await reached(tx, broadcast) == Progress(delivered=2, waiting=1)


async def test_broadcast_to_nobody_but_who_asked_is_done_at_once(tx: Transaction, ana: int) -> None:
    number = await ask(tx, ana)
    await follow(tx, ana, "law")
    answer = await draft_answer(tx, number, "Because.", None, 10)
    broadcast = await draft_broadcast(tx, "law", Kind.ANSWER, None, answer_id=answer)
    await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    assert await finish_broadcasts(tx, 20) == [broadcast]
    assert await reached(tx, broadcast) == Progress(delivered=1)


async def test_reminder_goes_to_those_who_want_reminders(tx: Transaction, ana: int, bruno: int) -> None:
    for person in (ana, bruno):
        await follow(tx, person, "law")
    await tx.run("UPDATE people SET reminders = 0 WHERE id = :id", id=ana)
    assert await count_followers(tx, "law", kind=Kind.REMINDER) == 1
    broadcast = await draft_broadcast(tx, "law", Kind.REMINDER, None)
    await start_broadcast(tx, broadcast, None, CONTENTS, 20)
    assert [one.person_id for one in await next_deliveries(tx, 0, 10)] == [bruno]


async def test_progress_counts_how_deliveries_ended(tx: Transaction, ana: int, bruno: int) -> None:
    broadcast = await started(tx, [ana, bruno])
    first, second = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 77)})
    assert await finish_broadcasts(tx, 30) == []
    await end_deliveries(tx, {second.id: (Outcome.BLOCKED, None)})
    assert await get_progress(tx, broadcast) == {"es": Progress(delivered=1), "pt": Progress(blocked=1)}
    assert await reached(tx, broadcast) == Progress(delivered=1, blocked=1)
    assert (await reached(tx, broadcast)).total == 2
    assert await finish_broadcasts(tx, 30) == [broadcast]
    assert await finish_broadcasts(tx, 40) == []
    done = await get_broadcast(tx, broadcast)
    assert (done.state, done.started_at, done.ended_at) == (BroadcastState.DONE, 20, 30)


async def test_parts_of_a_long_text_are_delivered_in_order_and_counted_as_one_copy(
    tx: Transaction, ana: int, bruno: int
) -> None:
    parts = [Content("sendMessage", '{"text":"1"}'), Content("sendMessage", '{"text":"2"}')]
    broadcast = await started(tx, [ana, bruno], dict.fromkeys(PAYLOADS, parts))
    deliveries = await next_deliveries(tx, 0, 10)
    assert [(one.person_id, one.payload) for one in deliveries] == [
        (person, part.payload) for person in (ana, bruno) for part in parts
    ]
    await end_deliveries(tx, {deliveries[0].id: (Outcome.DELIVERED, 1)})
    assert await reached(tx, broadcast) == Progress(waiting=2)
    await end_deliveries(tx, {deliveries[1].id: (Outcome.FAILED, None)})
    assert await reached(tx, broadcast) == Progress(waiting=1, failed=1)


@pytest.mark.parametrize("first", ["start", "cancel"])
async def test_broadcast_is_started_or_cancelled_once(tx: Transaction, ana: int, first: str) -> None:
    await set_desk_member(tx, ana, "Ana", DeskStatus.MEMBER, anonymous=False)
    await follow(tx, ana, "law")
    broadcast = await draft(tx)
    if first == "start":
        await start_broadcast(tx, broadcast, ana, CONTENTS, 20)
    else:
        await cancel_broadcast(tx, broadcast, ana)
    before = await get_broadcast(tx, broadcast)
    assert before.changed_by_name == "Ana"
    with pytest.raises(BroadcastDecidedError) as late:
        await start_broadcast(tx, broadcast, None, CONTENTS, 30)
    assert late.value.broadcast == before
    for decision in (
        cancel_broadcast(tx, broadcast, None),
        choose_seminar(tx, broadcast, "talks"),
        choose_language(tx, broadcast, "es"),
    ):
        with pytest.raises(BroadcastDecidedError):
            await decision
    assert await get_broadcast(tx, broadcast) == before
    assert len(await next_deliveries(tx, 0, 10)) == (first == "start")


async def test_broadcast_that_does_not_exist_cannot_be_decided(tx: Transaction) -> None:
    for decision in (
        start_broadcast(tx, 99, None, CONTENTS, 20),
        cancel_broadcast(tx, 99, None),
        pause_broadcast(tx, 99, None),
        stop_broadcast(tx, 99, None),
        choose_seminar(tx, 99, "law"),
        choose_language(tx, 99, "es"),
    ):
        with pytest.raises(NoSuchBroadcastError):
            await decision


async def test_seminar_of_a_draft_can_be_chosen_later(tx: Transaction) -> None:
    broadcast = await draft(tx, None)
    await choose_seminar(tx, broadcast, "talks")
    assert (await get_broadcast(tx, broadcast)).seminar_id == "talks"


async def test_paused_broadcast_is_sent_to_nobody_until_it_goes_on(
    tx: Transaction, ana: int, bruno: int
) -> None:
    broadcast, other = await started(tx, [ana, bruno]), await started(tx, [])
    assert await list_moving(tx) == ({broadcast, other}, set())
    waiting = await next_deliveries(tx, 0, 10)
    await pause_broadcast(tx, broadcast, ana)
    assert await list_moving(tx) == ({other}, set())
    assert {one.broadcast_id for one in await next_deliveries(tx, 0, 10)} == {other}
    assert await finish_broadcasts(tx, 30) == []
    await resume_broadcast(tx, broadcast, ana)
    assert await next_deliveries(tx, 0, 10) == waiting


async def test_broadcast_that_is_for_no_seminar_yet_has_none(tx: Transaction) -> None:
    broadcast = await draft_broadcast(tx, None, Kind.ANNOUNCEMENT, None, text="Hello")
    with pytest.raises(SeminarNotChosenError):
        _ = (await get_broadcast(tx, broadcast)).seminar
    await choose_seminar(tx, broadcast, "law")
    assert (await get_broadcast(tx, broadcast)).seminar == "law"


async def test_broadcast_is_paused_and_resumed_once(tx: Transaction, ana: int) -> None:
    broadcast = await started(tx, [ana])
    with pytest.raises(BroadcastDecidedError):
        await resume_broadcast(tx, broadcast, None)
    await pause_broadcast(tx, broadcast, ana)
    with pytest.raises(BroadcastDecidedError):
        await pause_broadcast(tx, broadcast, None)
    await resume_broadcast(tx, broadcast, ana)
    with pytest.raises(BroadcastDecidedError):
        await resume_broadcast(tx, broadcast, None)


@pytest.mark.parametrize("paused", [False, True])
async def test_stop_leaves_the_rest_unsent_and_counts_what_was_in_flight(
    tx: Transaction, ana: int, bruno: int, paused: bool
) -> None:
    carla = (await add_person(tx, 803, "fr", 0)).id
    broadcast = await started(tx, [ana, bruno, carla])
    first, in_flight, _ = await next_deliveries(tx, 0, 10)
    await end_deliveries(tx, {first.id: (Outcome.DELIVERED, 7)})
    if paused:
        await pause_broadcast(tx, broadcast, ana)
    await stop_broadcast(tx, broadcast, ana)
    assert await next_deliveries(tx, 0, 10) == []
    assert await reached(tx, broadcast) == Progress(delivered=1, unsent=2)
    await end_deliveries(tx, {in_flight.id: (Outcome.DELIVERED, 8)})
    assert await reached(tx, broadcast) == Progress(delivered=2, unsent=1)
    assert await finish_broadcasts(tx, 50) == []
    assert (await get_broadcast(tx, broadcast)).stopping
    assert await list_moving(tx) == (set(), {broadcast})
    await end_stopped(tx, broadcast, 40)
    await end_stopped(tx, broadcast, 50)
    stopped = await get_broadcast(tx, broadcast)
    assert (stopped.state, stopped.ended_at, stopped.stopping) == (BroadcastState.STOPPED, 40, False)
    assert await list_moving(tx) == (set(), set())
    for decision in (stop_broadcast(tx, broadcast, None), resume_broadcast(tx, broadcast, None)):
        with pytest.raises(BroadcastDecidedError):
            await decision


async def test_paused_broadcast_whose_last_copies_were_in_flight_is_done(tx: Transaction, ana: int) -> None:
    broadcast = await started(tx, [ana])
    (in_flight,) = await next_deliveries(tx, 0, 10)
    await pause_broadcast(tx, broadcast, ana)
    await end_deliveries(tx, {in_flight.id: (Outcome.DELIVERED, 7)})
    assert await finish_broadcasts(tx, 50) == [broadcast]


async def test_sending_again_tries_those_to_whom_it_failed_and_nobody_else(
    tx: Transaction, ana: int, bruno: int
) -> None:
    carla = (await add_person(tx, 803, "fr", 0)).id
    broadcast = await started(tx, [ana, bruno, carla])
    with pytest.raises(BroadcastDecidedError):
        await send_again(tx, broadcast, ana)
    delivered, failed, blocked = await next_deliveries(tx, 0, 10)
    await end_deliveries(
        tx,
        {
            delivered.id: (Outcome.DELIVERED, 7),
            failed.id: (Outcome.FAILED, None),
            blocked.id: (Outcome.BLOCKED, None),
        },
    )
    await finish_broadcasts(tx, 30)
    await send_again(tx, broadcast, ana)
    assert await next_deliveries(tx, 0, 10) == [failed]
    with pytest.raises(BroadcastDecidedError):
        await send_again(tx, broadcast, None)
    await end_deliveries(tx, {failed.id: (Outcome.DELIVERED, 9)})
    assert await finish_broadcasts(tx, 60) == [broadcast]
    assert await reached(tx, broadcast) == Progress(delivered=2, blocked=1)
