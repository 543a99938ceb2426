"""A seminar in the page: asked in two languages, decided, answered, sent to everyone."""

import pytest
from playwright.async_api import expect

from handlers.words import label
from tests.browser.driver import (
    SEMINARS,
    Chat,
    Visit,
    choose_addressee,
    first_line,
    send_question,
    sign_with_name,
    start,
    start_with_link,
    write_question,
)
from tests.end_to_end.driver import words

pytestmark = pytest.mark.asyncio(loop_scope="session")

FIRST = "¿Cuándo basta la red 24/7 para preservar datos?"
SECOND = "Quando entra em vigor o segundo protocolo?"
ANSWER = "For preservation the 24/7 network is enough."
SLIDES = "https://rm.coe.int/16802fa41c"


async def test_each_sees_what_is_theirs_in_their_language(wide: Visit) -> None:
    lucia, joao, desk = wide.phone("Lucía"), wide.phone("João"), wide.desk

    # Two people ask, one by name and one anonymously.
    await start(joao, "pt")
    await choose_addressee(joao, "pt", label("pt", "all-speakers"))
    await start_with_link(wide, "Lucía", "july-2020_verdelho")
    await write_question(lucia, "es", "Pedro Verdelho", FIRST)
    await sign_with_name(lucia, "es", "Lucía", "Fiscalía especializada")
    await write_question(joao, "pt", label("pt", "all-speakers"), SECOND)
    await joao.press(label("pt", "button-sign-anonymous"))
    await send_question(lucia, "es")
    await desk.sees(FIRST)
    await send_question(joao, "pt")
    first, second = await desk.sees(FIRST), await desk.sees(SECOND)
    await expect(first).to_contain_text("Lucía, Fiscalía especializada")
    await expect(second).to_contain_text(label("en", "anonymous"))
    await expect(desk.message(SECOND)).not_to_contain_text("João")

    # One is approved, one is declined: each asker is told, and nobody else.
    await first.get_by_role("button", name=label("en", "button-approve")).click()
    await lucia.sees(first_line("es", "news-approved", number="1", text=""))
    await second.get_by_role("button", name=label("en", "button-decline")).click()
    await desk.press(label("en", "reason-off-topic"))
    news = await joao.sees(first_line("pt", "news-declined", number="2", text="", reason=""))
    await expect(news).to_contain_text(words("pt", "reason-off-topic"))
    await expect(second.get_by_role("button", name=label("en", "button-approve"))).to_have_count(0)
    await expect(joao.messages.filter(has_text=FIRST)).to_have_count(0)

    # The answer goes to its asker and to the other follower, each with words of their own language.
    await desk.reply_to(first)
    await desk.write(ANSWER)
    await desk.press(label("en", "button-broadcast", followers=1))
    await lucia.sees(first_line("es", "news-answered", number="1", text="", answer=""))
    received = await joao.sees(ANSWER)
    await expect(received).to_contain_text(SEMINARS["pt"])
    await expect(received).to_contain_text(FIRST)
    await expect(lucia.messages.filter(has_text=ANSWER)).to_have_count(1)

    # Slides are shown in each language before they go out.
    await desk.write(f"/slides Verdelho {SLIDES} es")
    await desk.press("ES")
    await desk.sees(SEMINARS["es"])
    await desk.press(label("en", "button-broadcast", followers=2))
    report = await desk.sees(words("en", "broadcast-of-presentation", speaker="Pedro Verdelho"))
    await expect(report).to_contain_text("2")
    for phone, language in ((lucia, "es"), (joao, "pt")):
        link = phone.button(label(language, "button-open-slides"))
        await expect(link).to_have_attribute("href", SLIDES)


async def test_request_for_words_and_guide_follow_who_pressed_what(wide: Visit) -> None:
    lucia, joao, desk = wide.phone("Lucía"), wide.phone("João"), wide.desk
    replying = desk.place.get_by_text("Reply to Askdesk")
    step = wide.page.get_by_role("region", name="Try this").locator("[aria-current=step]")
    await expect(step).to_contain_text("As Lucía, press Start")
    await ask_anonymously(wide, "Lucía", "es", FIRST)
    await expect(step).to_contain_text("press Approve")

    # A reason for declining is asked of Marc alone, and is no answer.
    await wide.act_as("Marc")
    await desk.press(label("en", "button-decline"))
    await desk.press(label("en", "button-write-reason"))
    await expect(replying).to_be_visible()
    await wide.act_as("Ana")
    await expect(replying).to_be_hidden()
    await wide.act_as("Marc")
    await expect(replying).to_be_visible()
    await desk.write("This comes in the next seminar.")
    await lucia.sees("This comes in the next seminar.")
    await expect(step).to_contain_text("Reply to the card")

    # An answer is.
    await ask_anonymously(wide, "João", "pt", SECOND)
    await desk.press(label("en", "button-answer"))
    await expect(replying).to_be_visible()
    await desk.write(ANSWER)
    await desk.press(label("en", "button-send-to-asker"))
    await expect(await joao.sees(ANSWER)).to_contain_text(SECOND)
    await expect(step).to_have_count(0)
    await expect(wide.page.get_by_text("That is the whole way")).to_be_visible()


async def ask_anonymously(visit: Visit, name: str, language: str, text: str) -> None:
    phone = visit.phone(name)
    await start_with_link(visit, name, "july-2020_pawlak")
    await write_question(phone, language, "Patryk Pawlak", text)
    await phone.press(label(language, "button-sign-anonymous"))
    await send_question(phone, language)
