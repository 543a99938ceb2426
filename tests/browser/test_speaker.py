"""A speaker in the page: invited by a link of the desk, told of a question, answering by voice."""

import re

import pytest
from playwright.async_api import expect

from handlers.words import label
from tests.browser.driver import (
    Chat,
    Visit,
    first_line,
    send_question,
    start_with_link,
    write_question,
)

pytestmark = pytest.mark.asyncio(loop_scope="session")

LINK = "a[href*='t.me/askdesk_bot?start=']"
QUESTION = "¿Cuándo basta la red 24/7 para preservar datos?"


async def test_speaker_joins_by_a_link_of_the_desk_and_answers_by_voice(wide: Visit) -> None:
    speaker = await join(wide)
    await ask(wide)
    await wide.desk.press(label("en", "button-approve"))
    await speaker.sees(QUESTION)
    await speaker.press(label("en", "button-answer"))
    await speaker.send_voice("20 seconds")
    await expect(wide.desk.place.locator(".voice")).to_contain_text("0:20")
    await wide.desk.press(label("en", "button-send-to-asker", count=1))
    await expect(wide.phone("Lucía").place.locator(".voice")).to_contain_text("0:20")


async def test_link_can_be_opened_once(wide: Visit) -> None:
    await wide.desk.write("/invite Verdelho")
    link = wide.desk.place.locator(LINK).last
    await expect(link).to_be_visible()
    address = await link.get_attribute("href")
    assert address is not None
    await wide.open_link_as(link, "João")
    await expect(wide.desk.messages.filter(has_text=re.compile("has joined as a speaker"))).to_have_count(1)
    await start_with_link(wide, "Lucía", address.partition("start=")[2])
    await wide.phone("Lucía").sees(first_line("es", "join-used", speaker="Pedro Verdelho"))


async def test_speaker_takes_back_what_was_pressed_too_soon(wide: Visit) -> None:
    speaker = await join(wide)
    await ask(wide)
    await wide.desk.press(label("en", "button-approve"))
    await speaker.press(label("en", "button-live"))
    await speaker.press(label("en", "button-not-live"))
    await wide.phone("Lucía").sees(first_line("es", "news-not-live", number="1", text=QUESTION))
    await speaker.press(label("en", "button-put-off"))
    await speaker.press(label("en", "button-put-back"))
    await speaker.press(label("en", "button-hand-over"))
    await speaker.press(label("en", "speaker-not-here", speaker="Alexander Seger"))
    await speaker.press(label("en", "button-take-back"))
    await speaker.press(label("en", "button-answer"))
    await speaker.sees(first_line("en", "speaker-write", number="1", limit=0))
    await speaker.write("Al menos noventa días.")
    await expect(speaker.button(label("en", "button-cancel"))).to_have_count(0)


async def join(visit: Visit) -> Chat:
    await visit.desk.write("/invite Verdelho")
    link = visit.desk.place.locator(LINK).last
    await expect(link).to_be_visible()
    speaker = await visit.open_link_as(link, "Speaker", is_new=True)
    await expect(speaker.place).to_be_visible()
    await visit.desk.sees(first_line("en", "speaker-joined", speaker="Pedro Verdelho"))
    return speaker


async def ask(visit: Visit) -> None:
    lucia = visit.phone("Lucía")
    await start_with_link(visit, "Lucía", "july-2020_verdelho")
    await write_question(lucia, "es", "Pedro Verdelho", QUESTION)
    await lucia.press(label("es", "button-sign-anonymous"))
    await send_question(lucia, "es")
    await visit.desk.sees(QUESTION)
