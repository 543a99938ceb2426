"""The flood button: many ask at once, and the page shows how the desk lives through it."""

import re

import pytest
from playwright.async_api import Locator, expect

from tests.browser.driver import Visit
from tests.browser.test_page import SIDEWAYS

pytestmark = pytest.mark.asyncio(loop_scope="session")

PATIENCE = 90_000
"""Milliseconds that a flood may take to end."""
FIGURES_LINES = """() => new Set(
    [...document.querySelectorAll("[data-flood]")]
        .filter((figure) => figure.checkVisibility())
        .map((figure) => Math.round(figure.getBoundingClientRect().bottom)),
).size"""
"""In how many lines a flood's figures are shown."""


def figure(visit: Visit, name: str) -> Locator:
    return visit.page.locator(f"[data-flood={name}]")


async def test_desk_lives_through_a_flood(wide: Visit) -> None:
    status = wide.page.get_by_test_id("flood-status")
    await expect(status).to_be_hidden()
    await wide.begin_flood(30, 5)
    await expect(wide.switch("limits")).to_have_attribute("aria-checked", "true")
    await expect(wide.page.get_by_test_id("flood")).to_be_disabled()
    await expect(figure(wide, "group")).to_have_text(re.compile(r"^(1?\d|20) of 20$"))
    await expect(figure(wide, "asked")).to_have_text("30", timeout=PATIENCE)
    await expect(status).to_have_text(
        re.compile("All could be read and decided .* after the last was asked"), timeout=PATIENCE
    )
    await expect(figure(wide, "decidable")).to_have_text("30")
    await expect(figure(wide, "refused")).to_have_text("0")
    await expect(figure(wide, "group")).to_be_hidden()  # the top bar tells of it
    chart = wide.page.get_by_role("img", name="30 questions asked, 30 of them came to the desk")
    await expect(chart).to_be_visible()
    await expect(wide.page.locator("[data-testid^=phone-]")).to_have_count(2)
    assert await wide.page.evaluate(SIDEWAYS) == []

    await wide.page.reload()
    await expect(figure(wide, "decidable")).to_have_text("30")
    await wide.page.get_by_role("button", name="Close the flood’s figures").click()
    await expect(status).to_be_hidden()
    await expect(wide.page.get_by_test_id("flood")).to_be_enabled()


async def test_flood_on_a_phone_can_be_stopped(narrow: Visit) -> None:
    await narrow.page.get_by_role("button", name="Conditions and traffic").click()
    await narrow.begin_flood(200, 600)
    await expect(narrow.desk.place).to_be_visible()
    await expect(figure(narrow, "asked")).to_be_in_viewport(ratio=1)
    assert await narrow.page.evaluate(SIDEWAYS) == []
    await narrow.page.get_by_role("button", name="Stop").click()
    await expect(narrow.page.get_by_test_id("flood-status")).to_have_text("Stopped.")
    await expect(narrow.desk.composer).to_be_in_viewport(ratio=1)
    await expect(figure(narrow, "group")).to_be_hidden()
    assert await narrow.page.evaluate(FIGURES_LINES) == 1
    assert await narrow.page.evaluate(SIDEWAYS) == []


async def test_numbers_that_make_no_flood_are_not_taken(wide: Visit) -> None:
    await wide.page.get_by_test_id("flood").click()
    dialog = wide.page.get_by_role("dialog")
    await dialog.get_by_label("Questions").fill("2001")
    await dialog.get_by_role("button", name="Let them ask").click()
    await expect(dialog).to_be_visible()
    await dialog.get_by_role("button", name="Cancel").click()
    await expect(wide.page.get_by_test_id("flood-status")).to_be_hidden()
