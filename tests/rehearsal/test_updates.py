"""getUpdates and webhooks: nothing is lost, nothing is confirmed unasked, one poller at a time."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from bot.rehearsal.updates import UPDATE_LIFE

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, HandClock, Stage


def write(rehearsal: Rehearsal, stage: Stage, *texts: str) -> None:
    for text in texts:
        rehearsal.world.send_text(stage.ana, stage.ana, text)


async def test_an_update_comes_again_until_a_higher_offset_is_asked_for(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    write(rehearsal, stage, "one", "two")
    first = await api.updates()
    assert [one["message"]["text"] for one in first] == ["one", "two"]
    assert await api.updates() == first
    assert await api.updates(offset=first[0]["update_id"] + 1) == first[1:]
    assert await api.updates(offset=first[1]["update_id"] + 1) == []
    assert await api.updates() == []


async def test_a_negative_offset_means_the_last_ones(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    write(rehearsal, stage, "one", "two", "three")
    last = await api.updates(offset=-1)
    assert [one["message"]["text"] for one in last] == ["three"]
    assert await api.updates() == last


async def test_the_limit_is_1_to_100(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    write(rehearsal, stage, *map(str, range(120)))
    assert len(await api.updates(limit=2)) == 2
    assert len(await api.updates(limit=0)) == 1
    assert len(await api.updates(limit=500)) == 100
    assert len(await api.updates()) == 100


async def test_a_poll_is_held_until_something_arrives(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    poll = asyncio.create_task(api.updates(timeout=50))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    write(rehearsal, stage, "now")
    assert [one["message"]["text"] for one in await poll] == ["now"]


async def test_a_held_poll_ends_empty_after_its_timeout(api: Caller) -> None:
    assert await api.updates(timeout=1) == []


async def test_second_poller_ends_the_first_with_409(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    first = asyncio.create_task(api.answer("getUpdates", timeout=50))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    second = asyncio.create_task(api.updates(timeout=50))
    assert await first == {
        "ok": False,
        "error_code": 409,
        "description": "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running",
    }
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    write(rehearsal, stage, "for the second")
    assert len(await second) == 1


async def test_only_what_is_asked_for_arrives_and_the_wish_is_remembered(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    await api.updates(allowed_updates=["callback_query"])
    write(rehearsal, stage, "unwanted")
    assert await api.updates() == []
    await api.updates(allowed_updates=[])
    write(rehearsal, stage, "wanted")
    assert len(await api.updates()) == 1


async def test_chat_member_arrives_only_when_asked_for(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    world.set_member(desk, world.bot.id, "administrator")
    await api.updates(offset=-1)
    world.set_member(desk, stage.ana, "administrator")
    assert not any("chat_member" in one for one in await api.updates())
    await api.updates(allowed_updates=["chat_member"])
    world.set_member(desk, stage.ana, "member")
    update = (await api.updates(offset=-1))[0]["chat_member"]
    assert (update["old_chat_member"]["status"], update["new_chat_member"]["status"]) == (
        "administrator",
        "member",
    )


async def test_updates_live_a_day(rehearsal: Rehearsal, api: Caller, stage: Stage, clock: HandClock) -> None:
    write(rehearsal, stage, "old")
    clock.now += UPDATE_LIFE + 1
    assert await api.updates() == []


async def test_an_offset_from_before_the_ids_started_anew_confirms_nothing(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    old = rehearsal.world.updates.next_id
    rehearsal.world.updates.next_id = 500
    write(rehearsal, stage, "after a silent week")
    for _ in range(2):
        updates = await api.updates(offset=old)
        assert [one["update_id"] for one in updates] == [500]
    assert await api.updates(offset=501) == []


async def test_a_webhook_excludes_polling_until_it_is_deleted(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    held = asyncio.create_task(api.refusal("getUpdates", timeout=50))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    await api.ok("setWebhook", url="https://desk.example.org/hook")
    assert await held == "Conflict: terminated by setWebhook request"
    assert await api.refusal("getUpdates") == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    write(rehearsal, stage, "waits")
    info = await api.ok("getWebhookInfo")
    assert (info["url"], info["pending_update_count"]) == ("https://desk.example.org/hook", 1)
    await api.ok("deleteWebhook", drop_pending_updates=True)
    assert await api.updates() == []


async def test_a_webhook_needs_https(api: Caller) -> None:
    refusal = await api.refusal("setWebhook", url="http://desk.example.org/hook")
    assert refusal == "Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
