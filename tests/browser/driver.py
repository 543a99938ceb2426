"""The rehearsal's page in a browser: the true process behind it, and people who write and press."""

from __future__ import annotations

import asyncio
import os
import re
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.async_api import Browser, Dialog, Locator, Page, Request, async_playwright, expect

from handlers.words import label
from tests.end_to_end.driver import ASKDESK, STARTS_WITHIN, Process, words

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PATIENCE = 10_000
"""Milliseconds that a browser waits for anything; the machine may be busy."""
SEMINARS = {
    "es": "Seminario en línea del 20 de julio de 2020",
    "pt": "Seminário online de 20 de julho de 2020",
    "fr": "Séminaire en ligne du 20 juillet 2020",
    "en": "Online seminar of 20 July 2020",
}

_ADDRESS = re.compile(r"http://127\.0\.0\.1:\d+")

expect.set_options(timeout=PATIENCE)


@dataclass
class Rehearsing:
    """A process of `askdesk rehearse`, and where its page is."""

    process: Process
    address: str

    @property
    def port(self) -> int:
        return int(self.address.rpartition(":")[2])


@dataclass
class Chat:
    """A phone or the desk, as somebody uses it."""

    place: Locator

    @property
    def messages(self) -> Locator:
        return self.place.locator("[data-message-id]")

    @property
    def composer(self) -> Locator:
        return self.place.get_by_test_id("composer")

    def message(self, words: str) -> Locator:
        """The newest message that shows these words."""
        return self.messages.filter(has_text=words).last

    async def sees(self, words: str) -> Locator:
        """Wait until a message shows these words; return the newest that does."""
        await expect(self.message(words)).to_be_visible()
        return self.message(words)

    async def write(self, text: str) -> None:
        await self.composer.fill(text)
        await self.composer.press("Enter")

    def button(self, text: str) -> Locator:
        """The newest button below a message that says exactly this."""
        return self.messages.get_by_role("button", name=text, exact=True).last

    async def press(self, text: str) -> None:
        """Press the newest button that says exactly this, as soon as there is one."""
        await self.button(text).click()

    async def reply_to(self, message: Locator) -> None:
        await message.hover()
        await message.get_by_role("button", name="Reply", exact=True).click()

    async def send_voice(self, length: str) -> None:
        """Send a voice message of one of the lengths that the page offers."""
        await self.place.get_by_role("button", name="Attach").click()
        page = self.place.page
        await page.get_by_role("menuitem", name="Voice message").click()
        dialog = page.get_by_role("dialog")
        await dialog.get_by_role("radio", name=length).check()
        await dialog.get_by_role("button", name="Send").click()
        await expect(dialog).to_have_count(0)

    async def send_file(self, name: str, content: bytes, kind: str) -> None:
        """Send a file, as an answer to whatever is being replied to."""
        await self.place.locator("input[type=file]").set_input_files(
            {"name": name, "mimeType": kind, "buffer": content}
        )
        dialog = self.place.page.get_by_role("dialog")
        await dialog.get_by_role("button", name="Send").click()
        await expect(dialog).to_have_count(0)


@dataclass
class Visit:
    """The page in one window, and what the browser had to complain about."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def phone(self, name: str) -> Chat:
        return Chat(self.page.locator(f"[data-testid^=phone-][aria-label^='{name}']"))

    @property
    def desk(self) -> Chat:
        return Chat(self.page.locator("[data-testid^=desk-]"))

    def tab(self, name: str) -> Locator:
        return self.page.get_by_role("tab", name=name)

    def switch(self, name: str) -> Locator:
        return self.page.get_by_test_id(f"switch-{name}")

    async def turn(self, name: str, *, on: bool) -> None:
        """Turn a condition on or off; on a wide page."""
        await self.switch(name).click()
        await expect(self.switch(name)).to_have_attribute("aria-checked", "true" if on else "false")

    async def act_as(self, name: str) -> None:
        """Choose who acts in the desk."""
        await self.desk.place.get_by_role("radio", name=name).check()

    async def choose_in_menu(self, name: str, item: str) -> None:
        """Choose an item of the menu of somebody's phone."""
        await self.phone(name).place.get_by_role("button", name="Menu of").click()
        await self.page.get_by_role("menuitem", name=item).click()

    async def choose_in_desk_menu(self, item: str) -> None:
        """Choose an item of the desk's menu."""
        await self.desk.place.get_by_role("button", name="Menu of the desk").click()
        await self.page.get_by_role("menuitem", name=item).click()

    async def open_link_as(self, link: Locator, name: str, *, is_new: bool = False) -> Chat:
        """Open a link of the desk on somebody's phone, or on a new one of this name."""
        await link.click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_role("radio", name="Somebody new" if is_new else name).check()
        if is_new:
            await dialog.get_by_role("textbox").fill(name)
        await dialog.get_by_role("button", name="Open the link").click()
        await expect(dialog).to_have_count(0)
        return self.phone(name)

    async def begin_flood(self, questions: int, seconds: int) -> None:
        """Let so many participants ask, with Telegram's limits on."""
        await self.page.get_by_test_id("flood").click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_label("Questions").fill(f"{questions}")
        await dialog.get_by_label("In seconds").fill(f"{seconds}")
        await dialog.get_by_role("button", name="Let them ask").click()
        await expect(dialog).to_have_count(0)

    async def add_participant(self, name: str, language: str) -> Chat:
        await self.page.get_by_test_id("add-participant").click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_role("textbox", name="Name").fill(name)
        await dialog.get_by_role("radio", name=language).check()
        await dialog.get_by_role("button", name="Add").click()
        await expect(dialog).to_have_count(0)
        return self.phone(name)


@asynccontextmanager
async def rehearsing(folder: Path, port: int = 0) -> AsyncIterator[Rehearsing]:
    """Run `askdesk rehearse`; at the end it is ended by its own pid, and must go quietly."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ASKDESK_")}
    stirred = asyncio.Event()
    process = Process(
        await asyncio.create_subprocess_exec(
            *ASKDESK,
            "rehearse",
            "--port",
            f"{port}",
            cwd=folder,
            env=environment,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        ),
        stirred.set,
    )
    try:
        yield Rehearsing(process, await _address(process, stirred))
    finally:
        status = await process.stop()
    assert status == 0, process.output
    assert "Traceback" not in process.output, process.output


async def _address(process: Process, stirred: asyncio.Event) -> str:
    async with asyncio.timeout(STARTS_WITHIN):
        while not (found := _ADDRESS.search(process.output)):
            assert process.is_running, process.output
            await stirred.wait()
            stirred.clear()
    return found[0]


@asynccontextmanager
async def browsing() -> AsyncIterator[Browser]:
    """Run Debian's Chromium."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@asynccontextmanager
async def visiting(
    browser: Browser, address: str, width: int, height: int, *, scale: float = 1
) -> AsyncIterator[Visit]:
    """Open the page in a window of its own, where the sample programme's seminars take place."""
    context = await browser.new_context(
        viewport={"width": width, "height": height},
        base_url=address,
        device_scale_factor=scale,
        locale="en-GB",
        timezone_id="America/Costa_Rica",
        color_scheme="light",
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    visit = Visit(await context.new_page())
    _watch(visit, address)
    await visit.page.goto("/")
    await expect(visit.desk.place).to_be_attached()
    yield visit
    await context.close()


def _watch(visit: Visit, address: str) -> None:
    """Note errors of scripts, refusals by the page's policy, dialogs, and requests to anywhere else."""
    note = visit.complaints.append

    async def dismiss(dialog: Dialog) -> None:
        note(f"dialog: {dialog.message}")
        await dialog.dismiss()

    def check(request: Request) -> None:
        if not request.url.startswith(address):
            note(f"request: {request.url}")

    visit.page.on("console", lambda message: note(f"{message.type}: {message.text}"))
    visit.page.on("pageerror", lambda error: note(f"error: {error}"))
    visit.page.on("dialog", dismiss)
    visit.page.on("request", check)


# What participants do


async def start_with_link(visit: Visit, name: str, payload: str) -> None:
    """Open a link to the bot, as from a QR code: a seminar, or a speaker to be asked."""
    await visit.choose_in_menu(name, "Start with a link")
    dialog = visit.page.get_by_role("dialog")
    await dialog.get_by_role("textbox").fill(payload)
    await dialog.get_by_role("button", name="Open the link").click()
    await expect(dialog).to_have_count(0)


async def start(phone: Chat, language: str) -> None:
    """Press Start, and choose the seminar of 20 July."""
    await phone.place.get_by_test_id("start").click()
    await phone.press(SEMINARS[language])


async def choose_addressee(phone: Chat, language: str, addressee: str) -> None:
    """Go from the seminar's page to the writing of a question."""
    await phone.press(label(language, "button-ask"))
    await phone.press(addressee)


async def write_question(phone: Chat, language: str, addressee: str, text: str) -> None:
    """Write a question as soon as the bot asks for it."""
    await phone.sees(first_line(language, "ask-write", addressee=addressee, limit=1000))
    await phone.write(text)


async def sign_with_name(phone: Chat, language: str, name: str, affiliation: str) -> None:
    """Sign with the name that Telegram knows, and an affiliation."""
    await phone.press(label(language, "button-sign-full"))
    await phone.press(label(language, "button-keep", value=name))
    await phone.sees(first_line(language, "signature-write-affiliation"))
    await phone.write(affiliation)


async def send_question(phone: Chat, language: str) -> None:
    """Send what the preview shows, and wait for the receipt."""
    await phone.press(label(language, "button-send"))
    await expect(phone.button(label(language, "button-ask-again"))).to_be_visible()


def first_line(language: str, key: str, **arguments: str | int) -> str:
    """The first line of what the bot says, with "" for every argument of the lines after it."""
    return words(language, key, **arguments).partition("\n")[0]
