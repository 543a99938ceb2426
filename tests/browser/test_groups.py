"""What the page shows of groups, files and buttons, of a rehearsal that runs without Askdesk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from bot.rehearsal import Rehearsal
from tests.browser.driver import Chat, Visit, visiting
from tests.browser.test_page import SIDEWAYS

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from typing import Any

    from bot.rehearsal.model import Member

pytestmark = pytest.mark.asyncio(loop_scope="session")

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


class Stage:
    """A Telegram in this process, with a group that the bot administers."""

    def __init__(self, supergroup: bool = True) -> None:
        self.telegram = Rehearsal()
        self.world = self.telegram.world
        self.ana, self.lucia = self.world.add_person("Ana"), self.world.add_person("Lucía", "es")
        self.desk = self.world.add_group("Desk", [self.ana, self.world.bot.id], supergroup=supergroup)
        self.world.set_member(self.desk, self.world.bot.id, "administrator")
        self.world.start(self.lucia)
        self.address = ""

    async def call(self, method: str, **parameters: Any) -> Any:
        """What the bot does."""
        answer = await self.answer(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def answer(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the bot does, and the whole answer, also where it is refused."""
        url = f"{self.address}/bot{self.telegram.token}/{method}"
        async with aiohttp.ClientSession() as session, session.post(url, json=parameters) as response:
            answer: dict[str, Any] = await response.json()
            return answer


@pytest_asyncio.fixture(loop_scope="session")
async def stage() -> AsyncIterator[Stage]:
    stage = Stage(supergroup=False)
    stage.address = await stage.telegram.start()
    yield stage
    await stage.telegram.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visit(browser: Browser, stage: Stage) -> AsyncIterator[Visit]:
    async with visiting(browser, stage.address, 1440, 900) as visit:
        yield visit
        assert visit.complaints == []


async def test_group_that_became_a_supergroup_is_shown_in_its_place(stage: Stage, visit: Visit) -> None:
    new = stage.world.migrate_group(stage.desk)
    await expect(visit.page.get_by_test_id(f"desk-{new}")).to_be_visible()
    await expect(visit.page.locator("[data-testid^=desk-]")).to_have_count(1)
    await expect(visit.page.locator(".group-tab")).to_have_count(0)
    await visit.desk.write("Still here")
    await visit.desk.sees("Still here")
    assert stage.world.messages(new)[-1].text == "Still here"


async def test_administrator_of_a_supergroup_writes_as_the_group_and_as_themselves_again(
    stage: Stage, visit: Visit
) -> None:
    new = stage.world.migrate_group(stage.desk)
    await expect(visit.page.get_by_test_id(f"desk-{new}")).to_be_visible()
    await visit.choose_in_desk_menu("Write anonymously")
    await expect(visit.desk.place.get_by_text("owner, anonymous")).to_be_visible()
    await visit.desk.write("Who am I?")
    await expect(await visit.desk.sees("Who am I?")).to_contain_text("Desk")
    assert stage.world.messages(new)[-1].as_group
    await visit.choose_in_desk_menu("Write as Ana again")
    await expect(visit.desk.place.get_by_text("owner, anonymous")).to_have_count(0)


async def test_nobody_writes_anonymously_in_a_basic_group(visit: Visit) -> None:
    await visit.desk.place.get_by_role("button", name="Menu of the desk").click()
    menu = visit.page.get_by_role("menu")
    await expect(menu.get_by_role("menuitem", name="Open Ana’s phone")).to_be_visible()
    await expect(menu.get_by_role("menuitem", name="Write anonymously")).to_have_count(0)


async def test_members_may_not_write_until_they_may_again(stage: Stage, visit: Visit) -> None:
    await visit.choose_in_desk_menu("Members may not write")
    await expect(visit.desk.place.get_by_text("members may not write")).to_be_visible()
    await stage.call("sendMessage", chat_id=stage.desk, text="An administrator may")
    await visit.choose_in_desk_menu("Make the bot a plain member")
    await expect(visit.desk.place.get_by_text("administrator", exact=True)).to_have_count(0)
    refused = await stage.answer("sendMessage", chat_id=stage.desk, text="A member may not")
    assert refused["description"] == "Bad Request: not enough rights to send text messages to the chat"
    await visit.choose_in_desk_menu("Members may write again")
    await expect(visit.desk.place.get_by_text("members may not write")).to_be_hidden()
    await stage.call("sendMessage", chat_id=stage.desk, text="Now it may")
    await visit.desk.sees("Now it may")
    await visit.choose_in_desk_menu("Make the bot an administrator")
    await stage.telegram.wait_for(lambda: bot_of(stage).is_administrator)


async def test_member_of_a_silent_group_is_told_why_nothing_is_sent(stage: Stage, visit: Visit) -> None:
    stage.world.set_member(stage.desk, stage.lucia, "member")
    stage.world.forbid(stage.desk, ["can_send_messages"])
    await visit.act_as("Lucía")
    await visit.desk.write("May I?")
    await expect(visit.page.get_by_text("Members may not send text messages here")).to_be_visible()
    visit.complaints.clear()  # the browser notes each refusal


async def test_person_keeps_voice_messages_back_and_takes_them_again(stage: Stage, visit: Visit) -> None:
    lucia = visit.phone("Lucía")
    await visit.choose_in_menu("Lucía", "No voice messages")
    await expect(lucia.place.get_by_text("no voice messages")).to_be_visible()
    assert stage.world.people[stage.lucia].restricts_voice
    await visit.choose_in_menu("Lucía", "Take voice messages again")
    await expect(lucia.place.get_by_text("no voice messages")).to_be_hidden()
    assert not stage.world.people[stage.lucia].restricts_voice


async def test_pinned_messages_are_shown_one_after_the_other(stage: Stage, visit: Visit) -> None:
    boards = []
    for name in ("First board", "Second board"):
        sent = await stage.call("sendMessage", chat_id=stage.desk, text=name)
        boards.append({"chat_id": stage.desk, "message_id": sent["message_id"]})
        await stage.call("pinChatMessage", **boards[-1])
    for number in range(40):
        stage.world.send_text(stage.desk, stage.ana, f"Talk {number}")
    bar = visit.desk.place.locator(".pinned")
    await expect(bar).to_contain_text("Second board")
    await expect(visit.desk.message("Talk 39")).to_be_in_viewport()
    await expect(visit.desk.message("Second board")).not_to_be_in_viewport()
    await bar.click()
    await expect(visit.desk.messages.filter(has_text="Second board").first).to_be_in_viewport()
    await expect(bar).to_contain_text("First board")
    await stage.call("editMessageText", **boards[0], text="First board, page 2")
    await expect(bar).to_contain_text("page 2")
    await stage.call("unpinAllChatMessages", chat_id=stage.desk)
    await expect(bar).to_be_hidden()


async def test_eight_buttons_fit_in_a_row_of_a_phone(stage: Stage, browser: Browser) -> None:
    row = [{"text": f"{number}", "callback_data": f"x:{number}"} for number in range(1, 9)]
    await stage.call(
        "sendMessage", chat_id=stage.lucia, text="Choose", reply_markup={"inline_keyboard": [row]}
    )
    async with visiting(browser, stage.address, 390, 844) as visit:
        lucia = visit.phone("Lucía")
        for number in (1, 8):
            await expect(lucia.button(f"{number}")).to_be_in_viewport(ratio=1)
        assert await visit.page.evaluate(SIDEWAYS) == []
        await lucia.button("8").click()
        await expect(lucia.button("8")).to_have_attribute("aria-busy", "true")


async def test_voice_photo_and_document_are_shown_as_what_they_are(stage: Stage, visit: Visit) -> None:
    lucia = visit.phone("Lucía")
    await lucia.send_voice("1 minute")
    await expect(play_button(lucia)).to_have_attribute("aria-label", "Play the voice message, 1:00")
    voice = stage.world.messages(stage.lucia)[-1]
    assert voice.file is not None
    assert (voice.file.kind, voice.file.seconds) == ("voice", 60)
    await lucia.send_file("slides.pdf", b"%PDF", "application/pdf")
    await expect(lucia.place.get_by_role("link", name="slides.pdf")).to_be_visible()
    stage.world.send_photo(stage.lucia, stage.lucia, PNG)
    await expect(lucia.place.get_by_role("img", name="photo.jpg")).to_be_visible()
    await stage.call("sendVoice", chat_id=stage.desk, voice=voice.file.id, caption="An answer")
    await expect(play_button(visit.desk)).to_be_visible()
    await expect(await visit.desk.sees("An answer")).to_contain_text("1:00")


async def test_voice_can_be_played_and_paused(stage: Stage, visit: Visit) -> None:
    stage.world.send_voice(stage.lucia, stage.lucia, 180)
    lucia = visit.phone("Lucía")
    button = play_button(lucia)
    await button.click()
    await expect(button).to_have_attribute("aria-label", "Pause")
    await expect(lucia.place.locator(".voice-length")).to_have_text("0:01")
    await button.click()
    await expect(button).to_have_attribute("aria-label", "Play the voice message, 3:00")


async def test_voice_answers_what_is_replied_to(stage: Stage, visit: Visit) -> None:
    await stage.call("sendMessage", chat_id=stage.lucia, text="Your question?")
    lucia = visit.phone("Lucía")
    await (await lucia.sees("Your question?")).click(button="right")
    await visit.page.get_by_role("menuitem", name="Reply").click()
    await lucia.send_voice("5 seconds")
    await expect(play_button(lucia)).to_be_visible()
    replied = stage.world.messages(stage.lucia)[-1].reply_to
    assert replied is not None
    assert replied.text == "Your question?"
    await expect(lucia.place.get_by_text("Reply to Askdesk", exact=True)).to_be_hidden()


async def test_no_flood_without_a_script(visit: Visit) -> None:
    await expect(visit.page.get_by_test_id("flood")).to_be_hidden()


def play_button(chat: Chat) -> Any:
    return chat.place.locator(".voice-button").last


def bot_of(stage: Stage) -> Member:
    return stage.world.chats[stage.desk].members[stage.world.bot.id]
