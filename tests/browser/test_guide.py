"""The guide ticks off what was done, and nothing else."""

import pytest
from playwright.async_api import Locator, expect

from handlers.words import label
from tests.browser.driver import (
    SEMINARS,
    Visit,
    choose_addressee,
    first_line,
    send_question,
    start,
    start_with_link,
    write_question,
)
from tests.browser.test_flood import PATIENCE as FLOOD_PATIENCE

pytestmark = pytest.mark.asyncio(loop_scope="session")

QUESTION = "¿Cuándo basta la red 24/7 para preservar datos?"
CORRECTED = "¿Cuándo basta la red 24/7?"
ANSWER = "Yes."


def steps_done(visit: Visit) -> Locator:
    return visit.page.get_by_role("region", name="Try this").locator(".guide-step.is-done")


async def ask(visit: Visit) -> Locator:
    """Let Lucía ask; return the card."""
    await start_with_link(visit, "Lucía", "july-2020_verdelho")
    lucia = visit.phone("Lucía")
    await write_question(lucia, "es", "Pedro Verdelho", QUESTION)
    await lucia.press(label("es", "button-sign-anonymous"))
    await send_question(lucia, "es")
    await expect(steps_done(visit)).to_have_count(2)
    return await visit.desk.sees(QUESTION)


async def test_only_an_approval_ticks_approve(wide: Visit) -> None:
    desk = wide.desk
    card = await ask(wide)
    await desk.press(label("en", "button-more"))
    await desk.press(label("en", "button-edit"))
    await desk.write(CORRECTED)
    await desk.sees(first_line("en", "edited", number="1"))
    await expect(card.filter(has_text="24/7?")).to_be_visible()
    await expect(steps_done(wide)).to_have_count(2)

    await desk.press(label("en", "button-approve"))
    await expect(steps_done(wide)).to_have_count(3)
    await wide.page.reload()
    await expect(steps_done(wide)).to_have_count(3)


async def test_only_the_answer_itself_ticks_its_arrival(wide: Visit) -> None:
    lucia, desk = wide.phone("Lucía"), wide.desk
    card = await ask(wide)
    await desk.press(label("en", "button-approve"))
    await lucia.sees(first_line("es", "news-approved", number="1", text=""))
    await desk.write("/help")
    await desk.reply_to(await desk.sees(first_line("en", "desk-help")))
    await desk.write("Thank you!")
    await expect(steps_done(wide)).to_have_count(3)

    await desk.reply_to(card)
    await desk.write(ANSWER)
    await expect(steps_done(wide)).to_have_count(4)
    await desk.write("/announce Yes. We begin later.")
    await desk.press(SEMINARS["en"])
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    await lucia.sees("We begin later.")
    await expect(steps_done(wide)).to_have_count(4)

    await desk.press(label("en", "button-send-to-asker", count=1))
    await lucia.sees(first_line("es", "news-answered", number="1", text="", answer=""))
    await expect(steps_done(wide)).to_have_count(5)
    await wide.page.reload()
    await expect(steps_done(wide)).to_have_count(5)


async def test_reason_for_declining_is_no_answer(wide: Visit) -> None:
    lucia, desk = wide.phone("Lucía"), wide.desk
    await ask(wide)
    await desk.press(label("en", "button-decline"))
    await desk.press(label("en", "button-write-reason"))
    await expect(desk.place.get_by_text("Reply to Askdesk")).to_be_visible()
    await desk.write("This comes later.")
    await lucia.sees("This comes later.")
    await expect(steps_done(wide)).to_have_count(2)


async def test_ok_in_a_digest_is_an_approval(wide: Visit) -> None:
    await start(wide.phone("Lucía"), "es")
    await choose_addressee(wide.phone("Lucía"), "es", "Pedro Verdelho")
    await wide.begin_flood(40, 2)
    ok = wide.desk.messages.get_by_role("button", name="OK ").first
    await expect(ok).to_be_visible(timeout=FLOOD_PATIENCE)
    await expect(steps_done(wide)).to_have_count(1)
    await ok.click()
    await expect(steps_done(wide)).to_have_count(2)
