"""The page itself: wide and narrow, new people, files, hostile texts, a connection that is cut."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, WebSocketRoute, expect

from handlers.words import label
from tests.browser.driver import (
    PATIENCE,
    SEMINARS,
    Rehearsing,
    Visit,
    first_line,
    rehearsing,
    send_question,
    start,
    start_with_link,
    visiting,
    write_question,
)
from tests.end_to_end.driver import words

pytestmark = pytest.mark.asyncio(loop_scope="session")

SIDEWAYS = """() => [document.documentElement, ...document.querySelectorAll("body *")]
    .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth)
    .filter((one) => one.matches(":root, .messages") || getComputedStyle(one).overflowX === "auto")
    .map((one) => `${one.tagName} ${one.className}`)"""
"""What can be scrolled to the side."""
IMAGE = "<img src=x onerror=alert(1)>"
HOSTILE = (
    f"{IMAGE} <script>alert(2)</script> <b>bold</b> &lt;&amp; {{braces}} {{0}} %s "
    "[link](javascript:alert(3)) <a href='javascript:alert(4)'>a</a> "
    "\N{RIGHT-TO-LEFT OVERRIDE}gnirts\N{POP DIRECTIONAL FORMATTING} \N{RIGHT-TO-LEFT ISOLATE}x end"
)
VISIBLE = HOSTILE.partition("\N{RIGHT-TO-LEFT OVERRIDE}")[0].rstrip()
COLOURS = """() => [...document.querySelectorAll(".phone > * > .chat-header .avatar, .chip .avatar")]
    .map((avatar) => [avatar.textContent, getComputedStyle(avatar).getPropertyValue("--hue")])"""
"""Initials and colour of everybody who is here."""
MARKUP = ".words :is(img, script, b, a, iframe)"
CONNECTION = "#connection"
SAMPLE = Path(__file__).parents[2] / "examples" / "cybercrime-lac.yaml"


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def rehearsal(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Rehearsing]:  # noqa: ARG001
    """One rehearsal for all: each test speaks with somebody else."""
    async with rehearsing(tmp_path_factory.mktemp("page")) as running:
        yield running


async def test_wide_page_shows_phones_and_desk_side_by_side(wide: Visit) -> None:
    chats = [wide.phone("Lucía"), wide.phone("João"), wide.desk]
    edges = [0.0]
    for chat in chats:
        await expect(chat.place).to_be_in_viewport(ratio=1)
        box = await chat.place.bounding_box()
        assert box is not None
        edges += [box["x"], box["x"] + box["width"]]
    assert edges == sorted(edges)
    await expect(wide.tab("Desk")).to_be_hidden()
    assert await wide.page.evaluate(SIDEWAYS) == []


async def test_narrow_page_shows_one_chat_at_a_time(narrow: Visit) -> None:
    lucia, joao, desk = narrow.phone("Lucía"), narrow.phone("João"), narrow.desk
    await start_with_link(narrow, "Lucía", "july-2020_seger")
    await write_question(lucia, "es", "Alexander Seger", "palabra" * 60)
    await lucia.press(label("es", "button-sign-anonymous"))
    await send_question(lucia, "es")
    assert await narrow.page.evaluate(SIDEWAYS) == []
    await expect(desk.place).to_be_hidden()
    await expect(narrow.tab("Desk")).to_contain_text("1 new message")
    await expect(narrow.tab("Desk")).not_to_contain_text("messages")

    await narrow.tab("Desk").click()
    await desk.sees("palabra")
    await expect(lucia.place).to_be_hidden()
    await expect(narrow.tab("Desk")).not_to_contain_text("1")
    assert await narrow.page.evaluate(SIDEWAYS) == []

    await narrow.tab("João").click()
    await expect(joao.place.get_by_test_id("start")).to_be_in_viewport(ratio=1)
    await expect(desk.place).to_be_hidden()
    assert await narrow.page.evaluate(SIDEWAYS) == []


async def test_narrow_page_says_that_a_condition_is_on(narrow: Visit) -> None:
    conditions = narrow.page.get_by_role("button", name="Conditions and traffic")
    await expect(conditions).not_to_have_class("is-marked")
    await conditions.click()
    await narrow.turn("limits", on=True)
    await narrow.page.keyboard.press("Escape")
    await expect(narrow.switch("limits")).to_be_hidden()
    await expect(conditions).to_contain_class("is-marked")


async def test_added_participant_is_spoken_to_in_their_language(wide: Visit) -> None:
    camille = await wide.add_participant("Camille", "Français")
    await start(camille, "fr")
    await expect(await camille.sees(SEMINARS["fr"])).to_contain_text("Alexander Seger")
    await expect(camille.button(label("fr", "button-ask"))).to_be_visible()
    await expect(camille.place.get_by_role("paragraph").first).to_have_text("Français")


async def test_own_message_brings_the_chat_to_its_end(wide: Visit) -> None:
    desk = wide.desk
    scroller = desk.place.get_by_role("log")
    for number in range(1, 6):
        await desk.write(f"Hello {number}\n" + "again\n" * 10)
        await desk.sees(f"Hello {number}")
    await scroller.evaluate("(element) => element.scrollTo(0, 0)")
    await expect(desk.place.get_by_role("button", name="Go to the end")).to_be_visible()
    await desk.write("What came last")
    await expect(desk.message("What came last")).to_be_in_viewport(ratio=1)
    await expect(desk.place.get_by_role("button", name="Go to the end")).to_be_hidden()


async def test_added_participants_have_colours_of_their_own(wide: Visit) -> None:
    await wide.add_participant("Maya", "English")
    await wide.add_participant("Jonas", "Deutsch")
    before = await wide.page.evaluate(COLOURS)
    shown = [colour for _, colour in before]
    assert len(shown) > 4
    assert len(set(shown)) == min(len(shown), 8)
    await wide.page.reload()
    await expect(wide.phone("Jonas").place).to_be_visible()
    assert await wide.page.evaluate(COLOURS) == before


async def test_dots_of_a_button_stay_with_its_last_word(wide: Visit) -> None:
    ines = await wide.add_participant("Inês", "Português")
    await start_with_link(wide, "Inês", "july-2020_seger")
    await write_question(ines, "pt", "Alexander Seger", "Quando começa a rede?")
    await ines.press(label("pt", "button-sign-anonymous"))
    await send_question(ines, "pt")
    await wide.desk.sees("Quando começa a rede?")
    await wide.desk.press(label("en", "button-decline"))
    written = await wide.desk.button(label("en", "button-write-reason")).text_content()
    assert written == "Another reason\N{NO-BREAK SPACE}…"


async def test_programme_file_in_the_desk_is_loaded(wide: Visit) -> None:
    desk = wide.desk
    await desk.write("/help")
    await desk.reply_to(await desk.sees(first_line("en", "desk-help")))
    changed = SAMPLE.read_text("utf-8").replace("International cooperation in practice", "Cooperation")
    await desk.send_file("programme.yaml", changed.encode(), "application/yaml")
    await expect(await desk.sees(words("en", "programme-loaded"))).to_contain_text("cooperation")


async def test_hostile_texts_are_shown_and_nothing_more(wide: Visit) -> None:
    desk = wide.desk
    asker = await wide.add_participant(IMAGE, "Español")
    await expect(asker.place.get_by_role("heading", name=IMAGE)).to_be_visible()
    await start_with_link(wide, IMAGE, "july-2020_seger")
    await write_question(asker, "es", "Alexander Seger", HOSTILE)
    own = asker.messages.filter(has_text=VISIBLE).first
    await expect(own).to_be_visible()
    await asker.press(label("es", "button-sign-name"))
    await asker.press(label("es", "button-keep", value=IMAGE))
    await expect(asker.message(VISIBLE)).to_contain_text(IMAGE)
    await send_question(asker, "es")

    card = await desk.sees(VISIBLE)
    await expect(card).to_contain_text(label("en", "button-approve"))
    await desk.reply_to(card)
    await desk.write(HOSTILE)
    await desk.press(label("en", "button-send-to-asker", count=1))
    await expect(asker.message(VISIBLE).locator("blockquote")).to_contain_text(VISIBLE)
    await desk.reply_to(card)
    await desk.send_file(f"{IMAGE}.yaml", b"{" * 10, "text/html")
    await desk.sees(f"{IMAGE}.yaml")

    for chat in (asker, desk):
        markup = chat.messages.filter(has_text=VISIBLE).locator(MARKUP)
        assert await markup.filter(has_text="alert").count() == 0
        assert await chat.messages.locator("img[src=x], script").count() == 0
    assert await wide.page.evaluate("document.querySelectorAll('[href^=javascript]').length") == 0


async def test_page_catches_up_after_its_connection_was_cut(wide: Visit) -> None:
    sockets: list[WebSocketRoute] = []
    tried_again = asyncio.Event()

    def pass_on(socket: WebSocketRoute) -> None:
        sockets.append(socket)
        if len(sockets) == 2:  # this one leads nowhere
            tried_again.set()
        else:
            socket.connect_to_server()

    await wide.page.route_web_socket("**/rehearsal/live", pass_on)
    await wide.page.reload()
    joao = wide.phone("João")
    await start(joao, "pt")
    await joao.sees("Alexander Seger")
    await sockets[0].close()
    await expect(wide.page.locator(CONNECTION)).to_have_text("Reconnecting to the rehearsal…")
    await asyncio.wait_for(tried_again.wait(), PATIENCE / 1000)
    await joao.write("/help")
    await expect(joao.composer).to_have_value("")
    await sockets[1].close()
    await joao.sees(first_line("pt", "help"))
    await expect(wide.page.locator(CONNECTION)).to_have_text("")
    await expect(joao.messages.filter(has_text="Alexander Seger")).to_have_count(1)


async def test_page_takes_up_a_rehearsal_that_was_started_again(browser: Browser, tmp_path: Path) -> None:
    async with rehearsing(tmp_path) as first:
        port = first.port
        async with visiting(browser, first.address, 1440, 900) as visit:
            await start(visit.phone("Lucía"), "es")
            await visit.phone("Lucía").sees(SEMINARS["es"])
            await first.process.stop()
            await expect(visit.page.locator(CONNECTION)).to_have_text("Reconnecting to the rehearsal…")
            async with rehearsing(tmp_path, port):
                await expect(visit.page.locator(CONNECTION)).to_have_text("")
                await expect(visit.phone("Lucía").messages).to_have_count(0)
                await start(visit.phone("Lucía"), "es")
                await visit.phone("Lucía").sees(SEMINARS["es"])
                assert all("ERR_CONNECTION_REFUSED" in complaint for complaint in visit.complaints)


async def test_alert_about_a_chat_behind_a_tab_can_be_read_and_closed(narrow: Visit) -> None:
    await narrow.tab("Desk").click()
    await expect(narrow.phone("Lucía").place).to_be_hidden()
    await narrow.page.evaluate(
        """async () => {
            const { alertDialog } = await import("/page/dialogs.js");
            const place = document.querySelector("[data-testid^=phone-]");
            alertDialog("Somebody was faster.", { place });
        }"""
    )
    alert = narrow.page.get_by_role("dialog")
    await expect(alert).to_be_in_viewport(ratio=1)
    await alert.get_by_role("button").click()
    await expect(alert).to_be_hidden()
