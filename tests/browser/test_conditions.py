"""The switches of the page, and people who block the bot."""

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from handlers.words import label
from tests.browser.driver import SEMINARS, Rehearsing, Visit, first_line, rehearsing, start, start_with_link
from tests.end_to_end.driver import words

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def rehearsal(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Rehearsing]:  # noqa: ARG001
    """One rehearsal for all: each test speaks with somebody else."""
    async with rehearsing(tmp_path_factory.mktemp("conditions")) as running:
        yield running


@pytest_asyncio.fixture(autouse=True, loop_scope="session")
async def fair_weather(wide: Visit) -> AsyncIterator[None]:
    """Whatever a test has turned on is off again for the next one."""
    yield
    switches = {"slow": False, "limits": False, "network": "up"}
    await wide.page.request.post("/rehearsal/switches", data=switches)


async def test_network_down_delays_a_message_and_loses_nothing(wide: Visit) -> None:
    lucia = wide.phone("Lucía")
    await start(lucia, "es")
    await lucia.sees(SEMINARS["es"])
    await wide.turn("network", on=True)
    await lucia.write("/help")
    waiting = wide.page.get_by_test_id("traffic").locator("[data-figure=waiting_updates]")
    await expect(waiting).to_have_text("1")
    await expect(lucia.messages.last).to_have_text(re.compile("/help"))
    await wide.turn("network", on=False)
    await lucia.sees(first_line("es", "help"))
    await expect(waiting).to_have_text("0")


async def test_button_waits_while_telegram_is_slow(wide: Visit) -> None:
    joao = wide.phone("João")
    await start(joao, "pt")
    follow = joao.button(label("pt", "button-follow"))
    await expect(follow).to_be_visible()
    await wide.turn("slow", on=True)
    await follow.click()
    await expect(follow).to_have_attribute("aria-busy", "true")
    await expect(joao.place.get_by_test_id("toast")).to_have_text(words("pt", "follow-begun"))
    await expect(joao.place.locator("[aria-busy=true]")).to_have_count(0)
    await expect(joao.button(label("pt", "button-unfollow"))).to_be_visible()


async def test_limits_refuse_nothing_that_the_bot_sends(wide: Visit) -> None:
    camille = await wide.add_participant("Camille", "Français")
    await start(camille, "fr")
    await camille.sees("Alexander Seger")
    await wide.turn("limits", on=True)
    for _ in range(4):
        await camille.write("/help")
    await expect(camille.messages.filter(has_text=first_line("fr", "help"))).to_have_count(4)
    refused = wide.page.get_by_test_id("traffic").locator("[data-figure=refused_429]")
    await expect(refused).to_have_text("0")


async def test_who_blocks_the_bot_gets_nothing_until_they_come_back(wide: Visit) -> None:
    maya = await wide.add_participant("Maya", "English")
    ines = await wide.add_participant("Inês", "Português")
    desk = wide.desk
    for phone, name, language in ((maya, "Maya", "en"), (ines, "Inês", "pt")):
        await start_with_link(wide, name, "cooperation")
        await phone.press(label(language, "button-follow"))
        await phone.sees(words(language, "seminar-followed"))
    await wide.choose_in_menu("Inês", "Block the bot")
    await expect(ines.place).to_contain_text("blocked the bot")
    await expect(ines.composer).to_be_hidden()

    await desk.write("/announce cooperation We begin at ten past nine.")
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    await maya.sees("We begin at ten past nine.")
    await desk.sees(first_line("en", "broadcast-done", what="", who="Ana", **counts()))
    await expect(ines.messages.filter(has_text="ten past nine")).to_have_count(0)

    await ines.place.get_by_test_id("unblock").click()
    await ines.write("/help")
    await ines.sees(first_line("pt", "help"))


def counts() -> dict[str, int]:
    return dict.fromkeys(("delivered", "total", "blocked", "failed"), 0)
