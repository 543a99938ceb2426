"""Trouble on purpose."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import pytest

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


async def test_a_network_that_is_down_closes_connections_and_changes_nothing(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    held = asyncio.create_task(api.updates(timeout=50))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    rehearsal.faults.is_down = True
    with pytest.raises(aiohttp.ClientConnectionError):
        await held
    with pytest.raises(aiohttp.ClientConnectionError):
        await api.ok("sendMessage", chat_id=stage.ana, text="x")
    rehearsal.faults.is_down = False
    assert len(rehearsal.world.messages(stage.ana)) == 1
    await api.ok("sendMessage", chat_id=stage.ana, text="x")


async def test_a_lost_answer_has_its_effect(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    rehearsal.faults.lose_answers("sendMessage")
    await api.ok("getMe")
    with pytest.raises(aiohttp.ClientConnectionError):
        await api.ok("sendMessage", chat_id=stage.ana, text="x")
    assert rehearsal.world.messages(stage.ana)[-1].text == "x"
    await api.ok("sendMessage", chat_id=stage.ana, text="y")


async def test_the_next_calls_fail_as_told(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    faults = rehearsal.faults
    faults.fail_next("sendMessage", 500, times=2)
    for _ in range(2):
        refusal = await api.refusal("sendMessage", chat_id=stage.ana, text="x")
        assert refusal == "Internal Server Error"
    faults.fail_next(None, 429, retry_after=17)
    await api.updates()
    await api.refusal("getMe")
    assert api.last["parameters"] == {"retry_after": 17}
    assert len(rehearsal.world.messages(stage.ana)) == 1
    await api.ok("sendMessage", chat_id=stage.ana, text="x")


async def test_a_bad_gateway_answers_html(rehearsal: Rehearsal, api: Caller) -> None:
    rehearsal.faults.fail_next("getMe", 502)
    async with api.session.get(f"{api.address}/bot{api.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")


@pytest.mark.parametrize("after_effect", [True, False])
async def test_a_held_call_waits_until_it_is_released(
    rehearsal: Rehearsal, api: Caller, stage: Stage, *, after_effect: bool
) -> None:
    hold = rehearsal.faults.hold("sendMessage", after_effect=after_effect)
    call = asyncio.create_task(api.ok("sendMessage", chat_id=stage.ana, text="x"))
    await rehearsal.wait_for(lambda: hold.waiting == 1)
    assert len(rehearsal.world.messages(stage.ana)) == (2 if after_effect else 1)
    assert not call.done()
    hold.release()
    assert (await call)["text"] == "x"
    await api.ok("sendMessage", chat_id=stage.ana, text="y")


async def test_latency_delays_the_answer_not_the_effect(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.faults.latency = 30.0
    call = asyncio.create_task(api.ok("sendMessage", chat_id=stage.ana, text="x"))
    await rehearsal.wait_for(lambda: len(rehearsal.world.messages(stage.ana)) == 2)
    assert not call.done()
    call.cancel()
    rehearsal.faults.clear()
    await api.ok("getMe")


async def test_stopping_ends_held_polls_and_it_can_start_again(rehearsal: Rehearsal, api: Caller) -> None:
    held = asyncio.create_task(api.updates(timeout=50))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    await rehearsal.stop()
    assert await held == []
    api.address = await rehearsal.start()
    await api.ok("getMe")


async def test_a_port_that_is_taken_is_an_error(rehearsal: Rehearsal, address: str) -> None:
    port = int(address.rpartition(":")[2])
    other = type(rehearsal)()
    with pytest.raises(OSError, match="address already in use"):
        await other.start(port=port)
