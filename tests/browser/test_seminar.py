"""A seminar in the page: asked in two languages, decided, answered, sent to everyone."""

import pytest
from playwright.async_api import expect

from handlers.words import label
from tests.browser.driver import (
    SEMINARS,
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
REASON = "This comes in the next seminar."
ANSWER = "For preservation the 24/7 network is enough."
SLIDES = "https://rm.coe.int/16802fa41c"


async def test_each_sees_what_is_theirs_in_their_language(wide: Visit) -> None:
    """The whole way; beside the chats, the page's guide ticks off the steps."""
    step = wide.page.get_by_role("region", name="Try this").locator("[aria-current=step]")
    await expect(step).to_contain_text("As Lucía, press Start")
    await ask_two_questions(wide)
    await expect(step).to_contain_text("press Approve")
    await approve_the_first(wide)
    await decline_the_second(wide)
    await expect(step).to_contain_text("Reply to the card")  # a reason for declining is no answer
    await answer_the_first_to_everyone(wide)
    await expect(step).to_have_count(0)
    await push_slides(wide)


async def ask_two_questions(visit: Visit) -> None:
    """Lucía comes by a link and asks by name, João comes by the list of seminars and asks anonymously."""
    lucia, joao, desk = visit.phone("Lucía"), visit.phone("João"), visit.desk
    everyone = label("pt", "all-speakers")
    await start(joao, "pt")
    await choose_addressee(joao, "pt", everyone)
    await start_with_link(visit, "Lucía", "july-2020_verdelho")
    await write_question(lucia, "es", "Pedro Verdelho", FIRST)
    await sign_with_name(lucia, "es", "Lucía", "Fiscalía especializada")
    await write_question(joao, "pt", everyone, SECOND)
    await joao.press(label("pt", "button-sign-anonymous"))
    await send_question(lucia, "es")
    await expect(await desk.sees(FIRST)).to_contain_text("Lucía, Fiscalía especializada")
    await send_question(joao, "pt")
    second = await desk.sees(SECOND)
    await expect(second).to_contain_text(label("en", "anonymous"))
    await expect(second).not_to_contain_text("João")


async def approve_the_first(visit: Visit) -> None:
    first = visit.desk.message(FIRST)
    await first.get_by_role("button", name=label("en", "button-approve")).click()
    await visit.phone("Lucía").sees(first_line("es", "news-approved", number="1", text=""))
    await expect(visit.phone("João").messages.filter(has_text=FIRST)).to_have_count(0)


async def decline_the_second(visit: Visit) -> None:
    """Marc writes the reason; the bot asks him for it, and nobody else of the desk."""
    desk, replying = visit.desk, visit.desk.place.get_by_text("Reply to Askdesk")
    second = desk.message(SECOND)
    await visit.act_as("Marc")
    await second.get_by_role("button", name=label("en", "button-decline")).click()
    await desk.press(label("en", "button-write-reason"))
    await expect(replying).to_be_visible()
    await visit.act_as("Ana")
    await expect(replying).to_be_hidden()
    await visit.act_as("Marc")
    await expect(replying).to_be_visible()
    await desk.write(REASON)
    await expect(replying).to_be_hidden()
    news = await visit.phone("João").sees(first_line("pt", "news-declined", number="2", text="", reason=""))
    await expect(news).to_contain_text(REASON)
    await expect(second.get_by_role("button", name=label("en", "button-approve"))).to_have_count(0)


async def answer_the_first_to_everyone(visit: Visit) -> None:
    """The asker and the other follower each get it with words of their own language."""
    lucia, joao, desk = visit.phone("Lucía"), visit.phone("João"), visit.desk
    await desk.reply_to(desk.message(FIRST))
    await desk.write(ANSWER)
    await desk.press(label("en", "button-broadcast", followers="few"))
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    await lucia.sees(first_line("es", "news-answered", number="1", text="", answer=""))
    received = await joao.sees(ANSWER)
    await expect(received).to_contain_text(SEMINARS["pt"])
    await expect(received).to_contain_text(FIRST)
    await expect(lucia.messages.filter(has_text=ANSWER)).to_have_count(1)


async def push_slides(visit: Visit) -> None:
    """An organiser sees them in another language, and sends them."""
    desk = visit.desk
    await visit.act_as("Ana")
    await desk.write(f"/slides Verdelho {SLIDES} es")
    await desk.press("ES")
    await desk.sees(SEMINARS["es"])
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    report = words("en", "broadcast-of-presentation", speaker="Pedro Verdelho")
    await expect(await desk.sees(report)).to_contain_text(words("en", "broadcast-to-few", reached="all"))
    for name, language in (("Lucía", "es"), ("João", "pt")):
        link = visit.phone(name).button(label(language, "button-open-slides"))
        await expect(link).to_have_attribute("href", SLIDES)
