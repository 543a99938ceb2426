"""A running rehearsal with a clock moved by hand, and a caller that speaks plain HTTP to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.rehearsal import Rehearsal

from .stage import Caller, HandClock, Stage

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
async def address(rehearsal: Rehearsal) -> AsyncIterator[str]:
    yield await rehearsal.start()
    await rehearsal.stop()


@pytest.fixture
def rehearsal(clock: HandClock) -> Rehearsal:
    return Rehearsal(clock=clock, seed=1)


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def api(rehearsal: Rehearsal, address: str, session: aiohttp.ClientSession) -> Caller:
    return Caller(address, rehearsal.token, session)


@pytest.fixture
def stage(rehearsal: Rehearsal) -> Stage:
    world = rehearsal.world
    ana, ben = world.add_person("Ana", "es", "ana_r"), world.add_person("Ben", "en")
    world.start(ana)
    world.updates.clear()
    return Stage(ana, ben)


@pytest.fixture
def desk(rehearsal: Rehearsal, stage: Stage) -> int:
    """A supergroup that Ben created, with Ana and the bot as members."""
    world = rehearsal.world
    group = world.add_group("Desk", [stage.ben, stage.ana, world.bot.id])
    world.updates.clear()
    return group
