"""A flood of questions: who asks, how the group is watched, and how it ends."""

from __future__ import annotations

import asyncio
import re
import time
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from bot.rehearsal import Part, Press, RefusedError, Rehearsal, Say, Script, crowd

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Sequence

    from bot.rehearsal import Message
    from bot.rehearsal.flood import Progress

    from .stage import Caller

OK = re.compile(r"ok:(\d+)")


def parts(count: int) -> Sequence[Part]:
    """People who open a link, write, and press the button that comes."""
    return [
        Part(f"P{number}", "es", (Say("/start x"), Say(f"Why {number}?"), Press(lambda data: data == "send")))
        for number in range(count)
    ]


def decidable(message: Message) -> Iterable[int]:
    data = [button.get("callback_data", "") for row in message.buttons or [] for button in row]
    return [int(found[1]) for found in map(OK.fullmatch, data) if found]


@dataclass
class Desk:
    """A bot as small as can be: it asks for a text, offers a button, and shows the group what was sent."""

    api: Caller
    group: int
    is_silent: bool = False
    shows_cards: bool = True
    sent: int = 0
    texts: list[str] = field(default_factory=list)

    async def run(self) -> None:
        offset = 0
        while True:
            for update in await self.api.updates(offset=offset, timeout=5):
                offset = update["update_id"] + 1
                await self._take(update)

    async def _take(self, update: dict[str, Any]) -> None:
        if "callback_query" in update:
            await self._send(update["callback_query"])
        elif "text" in update.get("message", {}) and not self.is_silent:
            await self._offer(update["message"])

    async def _offer(self, message: dict[str, Any]) -> None:
        if message["text"].startswith("/start"):
            await self._say(message["chat"]["id"], "Write")
        else:
            self.texts.append(message["text"])
            await self._say(message["chat"]["id"], "Shall I?", "send")

    async def _send(self, press: dict[str, Any]) -> None:
        self.sent += 1
        message = press["message"]
        place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        await self.api.ok("editMessageText", **place, text="Sent")
        if self.shows_cards:
            await self._say(self.group, f"Question {self.sent}", f"ok:{self.sent}")

    async def _say(self, chat: int, text: str, data: str = "") -> None:
        buttons = [[{"text": "Yes", "callback_data": data}]] if data else []
        await self.api.ok("sendMessage", chat_id=chat, text=text, reply_markup={"inline_keyboard": buttons})


@pytest.fixture(autouse=True)
def haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody hesitates for long."""
    monkeypatch.setattr(crowd, "PAUSE", 0.01)


@pytest.fixture
def rehearsal() -> Rehearsal:
    return Rehearsal(clock=time.monotonic, seed=1, script=Script(parts, decidable))


@pytest.fixture
async def bot(rehearsal: Rehearsal, api: Caller) -> AsyncIterator[Desk]:
    world = rehearsal.world
    group = world.add_group("Desk", [world.add_person("Ben"), world.bot.id])
    bot = Desk(api, group)
    running = asyncio.create_task(bot.run())
    yield bot
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def flood(rehearsal: Rehearsal, questions: int, seconds: int = 1) -> AsyncIterator[Progress]:
    rehearsal.floods.begin(questions, seconds)
    progress = rehearsal.floods.progress
    assert progress is not None
    yield progress
    rehearsal.floods.end()
    await rehearsal.floods.wait()


async def test_everyone_asks_and_the_group_sees_it(rehearsal: Rehearsal, bot: Desk) -> None:
    async with flood(rehearsal, 12) as progress:
        await rehearsal.wait_for(lambda: progress.is_over, within=20)
    assert progress.state == "done"
    assert (len(progress.asked), progress.answered, len(progress.decidable)) == (12, 12, 12)
    assert sorted(bot.texts) == sorted(f"Why {number}?" for number in range(12))
    assert (progress.given_up, progress.refused_429) == (0, 0)
    figures = progress.samples[-1]
    assert (figures["asked"], figures["decidable"], figures["group"]) == (12, 12, 12)
    assert progress.asked == sorted(progress.asked)


async def test_what_the_group_saw_before_is_none_of_the_floods(rehearsal: Rehearsal, bot: Desk) -> None:
    async with flood(rehearsal, 3) as first:
        await rehearsal.wait_for(lambda: first.is_over, within=20)
    async with flood(rehearsal, 2) as second:
        await rehearsal.wait_for(lambda: second.is_over, within=20)
    assert (bot.sent, len(first.decidable), len(second.decidable)) == (5, 3, 2)


async def test_a_group_that_sees_nothing_is_waited_for_and_the_wait_grows(
    rehearsal: Rehearsal, bot: Desk
) -> None:
    bot.shows_cards = False
    async with flood(rehearsal, 2) as progress:
        await rehearsal.wait_for(lambda: progress.state == "settling", within=20)
        before = progress.behind()
        await rehearsal.wait_for(lambda: progress.behind() > before, within=5)
    assert (progress.state, progress.decidable) == ("stopped", [])


async def test_who_hears_nothing_gives_up(
    rehearsal: Rehearsal, bot: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowd, "PATIENCE", 0.05)
    bot.is_silent = True
    async with flood(rehearsal, 3) as progress:
        await rehearsal.wait_for(lambda: progress.is_over, within=20)
    assert (progress.given_up, progress.asked, bot.sent) == (3, [], 0)


async def test_a_flood_that_is_ended_leaves_nobody_at_work(rehearsal: Rehearsal, bot: Desk) -> None:
    async with flood(rehearsal, 50, seconds=600) as progress:
        pass
    assert progress.state == "stopped"
    assert [task for task in asyncio.all_tasks() if "Floods." in repr(task.get_coro())] == []
    rehearsal.floods.end()
    async with flood(rehearsal, 1) as progress:
        await rehearsal.wait_for(lambda: progress.is_over, within=20)
    assert bot.sent == 1


async def test_one_flood_at_a_time_and_none_without_sense(rehearsal: Rehearsal, bot: Desk) -> None:
    for questions, seconds in ((0, 1), (1, 0), (2001, 30), (300, 901), (-1, 30)):
        with pytest.raises(RefusedError, match="questions in 1 to"):
            rehearsal.floods.begin(questions, seconds)
    assert rehearsal.floods.progress is None
    async with flood(rehearsal, 1, seconds=600):
        with pytest.raises(RefusedError, match="under way"):
            rehearsal.floods.begin(1, 1)
    assert bot.sent == 0


async def test_the_end_of_the_rehearsal_is_the_end_of_the_flood(rehearsal: Rehearsal, bot: Desk) -> None:
    assert bot.sent == 0
    rehearsal.floods.begin(10, 600)
    await rehearsal.stop()
    assert rehearsal.floods.progress is not None
    assert rehearsal.floods.progress.state == "stopped"


def test_there_are_no_floods_without_a_script() -> None:
    rehearsal = Rehearsal()
    assert not rehearsal.floods.can_begin
    with pytest.raises(RefusedError, match="no script"):
        rehearsal.floods.begin(1, 1)


async def test_pages_hear_of_the_flood_and_see_nobody_of_the_crowd(
    rehearsal: Rehearsal, api: Caller, bot: Desk
) -> None:
    heard: list[dict[str, Any]] = []
    async with api.session.ws_connect(f"{api.address}/rehearsal/live") as socket:
        state = await socket.receive_json()
        assert (state["can_flood"], state["flood"]) == (True, None)
        async with api.session.post(
            f"{api.address}/rehearsal/floods", json={"questions": 4, "seconds": 1}
        ) as response:
            assert response.status == 200
        async with asyncio.timeout(20):
            while not heard or heard[-1].get("state") != "done":
                heard.append(await socket.receive_json())
    floods = [one for one in heard if one["type"] == "flood"]
    assert (floods[0]["state"], floods[0]["samples"]) == ("asking", [])
    assert (floods[-1]["asked"], floods[-1]["decidable"], len(floods[-1]["samples"])) == (4, 4, 1)
    assert {one["chat"] for one in heard if "chat" in one} == {bot.group}
    assert not [one for one in heard if one["type"] in ("person", "pressed", "toast")]
    async with api.session.ws_connect(f"{api.address}/rehearsal/live") as socket:
        state = await socket.receive_json()
    assert [one["name"] for one in state["people"]] == ["Ben"]
    assert len(state["chats"]) == 2
    assert state["flood"]["samples"][-1]["decidable"] == 4
    assert len(rehearsal.world.people) == 5


async def test_the_page_ends_a_flood_and_is_told_what_it_cannot_begin(
    rehearsal: Rehearsal, api: Caller, bot: Desk
) -> None:
    async def post(act: str, **values: Any) -> int:
        async with api.session.post(f"{api.address}/rehearsal/{act}", json=values) as response:
            return response.status

    assert await post("floods", questions="many", seconds=1) == 400
    assert await post("floods", questions=9, seconds=600) == 200
    assert await post("floods", questions=9, seconds=600) == 400
    assert await post("floods/end") == 200
    await rehearsal.floods.wait()
    assert rehearsal.floods.progress is not None
    assert (rehearsal.floods.progress.state, bot.sent) == ("stopped", 0)
