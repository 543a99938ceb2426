"""The pictures of the documents: `python -m tests.browser.pictures` plays a short seminar and writes them."""

from __future__ import annotations

import asyncio
import base64
import re
import struct
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.async_api import Locator, expect

from handlers.words import label
from tests.browser.driver import (
    SEMINARS,
    Chat,
    Rehearsing,
    Visit,
    browsing,
    choose_addressee,
    rehearsing,
    send_question,
    sign_with_name,
    start,
    visiting,
    write_question,
)

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from playwright.async_api import Browser

FOLDER = Path(__file__).parents[2] / "docs" / "pictures"
WIDE, NARROW, LONG = (1440, 1100), (390, 844), (390, 3400)
AROUND = 10
"""Pixels of the wall that are seen around a card."""
STEP = 2
"""Neighbouring shades that become one: nobody sees it, and the files are a third smaller."""

ANSWERED = (
    "Un proveedor extranjero no responde a nuestra orden de preservación. "
    "¿Qué es más rápido: la red 24/7 o la asistencia judicial?"
)
ANSWER = (
    "The 24/7 network, under Article 35 of the Budapest Convention. "
    "It preserves the data; mutual assistance then obtains them."
)
DECLINED = "Onde posso me inscrever no próximo curso?"
WAITING = "¿Puede un fiscal pedir datos de abonado directamente a un proveedor de otro país?"
SLIDES = "https://rm.coe.int/cyber-eu-coe-webinar-latam-caribbean-en-20-july-2020-pedro/16809f0022"

HIDE = """async (which) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame(await frame());
    const top = (element) => element.getBoundingClientRect().top;
    for (const message of document.querySelectorAll(".message")) {
        const isCut = top(message) < top(message.closest(".messages"));
        message.classList.toggle("left-out", which ? message.dataset.messageId !== which : isCut);
    }
    for (const message of document.querySelectorAll(".left-out")) message.style.opacity = 0;
    await frame(await frame());
}"""
"""Leaves out of a picture the messages that its edge cuts, or all but the one with this id."""
FLOOD = (60, 6)
"""Questions of the flood, and seconds in which they come."""
FLOOD_PATIENCE = 120_000
"""Milliseconds after which the desk must have them all."""
DIGEST = "OK approves; Open shows the whole question."

BOARD = "The oldest has been waiting for"
INVITATION = "a[href*='t.me/askdesk_bot?start=']"
SPEAKER = "Fernanda"

PIXELS = """async ([picture, step]) => {
    const blob = await (await fetch(`data:image/png;base64,${picture}`)).blob();
    const image = await createImageBitmap(blob);
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    context.drawImage(image, 0, 0);
    const seen = context.getImageData(0, 0, image.width, image.height).data;
    const shades = seen
        .filter((_, at) => at % 4 < 3)
        .map((shade) => Math.floor(shade / step) * step + step / 2);
    let text = "";
    for (let at = 0; at < shades.length; at += 8192)
        text += String.fromCharCode(...shades.subarray(at, at + 8192));
    return [image.width, image.height, btoa(text)];
}"""


async def main() -> None:
    """Play the seminar once, and write every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with rehearsing(Path(folder)) as rehearsal, browsing() as browser:
            async with visiting(browser, rehearsal.address, *WIDE) as visit:
                await play(visit)
            for name, size, scale, take in (
                ("rehearsal-wide", WIDE, 1, take_page),
                ("rehearsal-narrow", NARROW, 2, take_phone),
                ("desk-card", WIDE, 2, take_card),
            ):
                await take_picture(browser, rehearsal, name, size, scale, take)
            async with visiting(browser, rehearsal.address, *WIDE) as visit:
                await invite_speaker(visit)
            await take_picture(browser, rehearsal, "speaker", LONG, 2, take_speaker)
            async with visiting(browser, rehearsal.address, *WIDE) as visit:
                await let_everyone_ask(visit)
                await visit.desk.write("/stats july-2020")
                await expect(visit.desk.place.locator("[data-photo]")).to_be_visible(timeout=FLOOD_PATIENCE)
            for name, size, scale, take in (
                ("rehearsal-flood", WIDE, 1, take_flood),
                ("desk-digest", LONG, 2, take_digest),
                ("desk-board", LONG, 2, take_board),
                ("desk-stats", LONG, 2, take_statistics),
            ):
                await take_picture(browser, rehearsal, name, size, scale, take)


async def take_picture(
    browser: Browser,
    rehearsal: Rehearsing,
    name: str,
    size: tuple[int, int],
    scale: int,
    take: Callable[[Visit], Awaitable[bytes]],
) -> None:
    async with visiting(browser, rehearsal.address, *size, scale=scale) as visit:
        await visit.page.get_by_role("button", name="Close the guide").click()
        picture = await take(visit)
    await write_picture(browser, name, picture)


async def take_page(visit: Visit) -> bytes:
    await visit.desk.sees(WAITING)
    await visit.page.evaluate(HIDE, None)
    return await visit.page.screenshot()


async def take_phone(visit: Visit) -> bytes:
    await visit.tab("João").click()
    await visit.phone("João").sees(SEMINARS["pt"])
    await visit.page.evaluate(HIDE, None)
    return await visit.page.screenshot()


async def take_card(visit: Visit) -> bytes:
    return await take_message(visit, card_of(visit))


async def take_flood(visit: Visit) -> bytes:
    await visit.desk.sees(DIGEST)
    return await visit.page.screenshot()


async def take_digest(visit: Visit) -> bytes:
    """A digest as a phone shows it, on a screen so long that nothing of it is cut."""
    await visit.tab("Desk").click()
    digest = await visit.desk.sees(DIGEST)
    await digest.evaluate("(message) => message.scrollIntoView({block: 'start'})")
    return await take_message(visit, digest)


async def take_board(visit: Visit) -> bytes:
    """The board as a phone shows it, once it has seen the flood."""
    await visit.tab("Desk").click()
    board = await visit.desk.sees(BOARD)
    await expect(board).to_contain_text(re.compile(r"\d\d questions to decide"), timeout=FLOOD_PATIENCE)
    await board.evaluate("(message) => message.scrollIntoView({block: 'start'})")
    return await take_message(visit, board)


async def take_statistics(visit: Visit) -> bytes:
    await visit.tab("Desk").click()
    picture = visit.desk.messages.filter(has=visit.page.locator("[data-photo]")).last
    await picture.evaluate("(message) => message.scrollIntoView({block: 'start'})")
    return await take_message(visit, picture)


async def take_speaker(visit: Visit) -> bytes:
    await visit.tab(SPEAKER).click()
    return await take_message(visit, await visit.phone(SPEAKER).sees(WAITING))


def card_of(visit: Visit) -> Locator:
    """The card of the question that waits: the board shows its text as well."""
    return visit.desk.messages.filter(has_text=WAITING).filter(has_text="Asked at").last


async def take_message(visit: Visit, message: Locator) -> bytes:
    """A message of the bot alone, with some wall around it."""
    await visit.page.evaluate(HIDE, await message.get_attribute("data-message-id"))
    line = await message.locator(".message-line").bounding_box()
    body = await message.locator(".message-body").bounding_box()
    assert line is not None
    assert body is not None
    return await visit.page.screenshot(
        clip={
            "x": line["x"] - AROUND,
            "y": body["y"] - AROUND,
            "width": body["x"] + body["width"] - line["x"] + 2 * AROUND,
            "height": body["height"] + 2 * AROUND,
        }
    )


async def invite_speaker(visit: Visit) -> None:
    """Let the addressee of the question that waits join, and approve it."""
    await visit.desk.write("/invite Souza")
    link = visit.desk.place.locator(INVITATION).last
    await expect(link).to_be_visible()
    speaker = await visit.open_link_as(link, SPEAKER, is_new=True)
    await card_of(visit).get_by_role("button", name=label("en", "button-approve")).click()
    await speaker.sees(WAITING)


async def let_everyone_ask(visit: Visit) -> None:
    await visit.begin_flood(*FLOOD)
    status = visit.page.get_by_test_id("flood-status")
    await expect(status).to_contain_text("could be read and decided", timeout=FLOOD_PATIENCE)


async def play(visit: Visit) -> None:
    """Three questions: one is answered to everyone, one declined, one waits; and slides."""
    lucia, joao, desk = visit.phone("Lucía"), visit.phone("João"), visit.desk
    await start(lucia, "es")
    await choose_addressee(lucia, "es", "Pedro Verdelho")
    await write_question(lucia, "es", "Pedro Verdelho", ANSWERED)
    await sign_with_name(lucia, "es", "Lucía", "Fiscalía, Costa Rica")
    await send_question(lucia, "es")
    await start(joao, "pt")
    await choose_addressee(joao, "pt", label("pt", "all-speakers"))
    await write_question(joao, "pt", label("pt", "all-speakers"), DECLINED)
    await joao.press(label("pt", "button-sign-anonymous"))
    await send_question(joao, "pt")
    await decide(visit)
    await desk.write(f"/slides Verdelho {SLIDES} en")
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    await expect(joao.button(label("pt", "button-open-slides"))).to_be_visible()
    await ask_again(lucia)
    await desk.sees(WAITING)


async def decide(visit: Visit) -> None:
    """Decline the second question, approve the first, and send its answer to everyone."""
    desk = visit.desk
    await desk.message(DECLINED).get_by_role("button", name=label("en", "button-decline")).click()
    await desk.press(label("en", "reason-off-topic"))
    first = desk.message(ANSWERED)
    await first.get_by_role("button", name=label("en", "button-approve")).click()
    await expect(visit.phone("Lucía").messages.last).to_contain_text("1")
    await desk.reply_to(first)
    await desk.write(ANSWER)
    await desk.press(label("en", "button-broadcast", followers="few"))
    await desk.press(label("en", "button-send-to-followers", followers="few"))
    for name in ("Lucía", "João"):
        await visit.phone(name).sees(ANSWER)


async def ask_again(phone: Chat) -> None:
    await phone.press(label("es", "button-ask-again"))
    await phone.press("Fernanda Souza Domingos")
    await write_question(phone, "es", "Fernanda Souza Domingos", WAITING)
    await send_question(phone, "es")


async def write_picture(browser: Browser, name: str, picture: bytes) -> None:
    """Write a picture without PNG's filters, which make pictures of text larger."""
    page = await browser.new_page()
    width, height, text = await page.evaluate(PIXELS, [base64.b64encode(picture).decode(), STEP])
    await page.close()
    shades = base64.b64decode(text)
    rows = (b"\0" + shades[at : at + 3 * width] for at in range(0, len(shades), 3 * width))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"".join(rows), 9)),
        (b"IEND", b""),
    )
    file = FOLDER / f"{name}.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*chunk) for chunk in chunks))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    asyncio.run(main())
