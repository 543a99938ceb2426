"""The real library speaks to the rehearsal as it speaks to Telegram."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from telegram import Bot, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup, ReplyParameters
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.rehearsal import Rehearsal

    from .stage import Stage


@asynccontextmanager
async def library(address: str, token: str) -> AsyncIterator[Bot]:
    async with Bot(token, base_url=f"{address}/bot", base_file_url=f"{address}/file/bot") as bot:
        yield bot


@pytest.fixture
async def bot(rehearsal: Rehearsal, address: str) -> AsyncIterator[Bot]:
    async with library(address, rehearsal.token) as bot:
        yield bot


async def test_a_conversation(rehearsal: Rehearsal, bot: Bot, stage: Stage) -> None:
    world = rehearsal.world
    assert (await bot.get_me()).username == "askdesk_bot"
    world.start(stage.ben, "legislation")
    (update,) = await bot.get_updates(timeout=5, allowed_updates=["message", "callback_query"])
    assert update.effective_user is not None
    assert update.effective_user.language_code == "en"
    sent = await bot.send_message(
        stage.ben,
        "<b>Ask</b> away",
        parse_mode="HTML",
        reply_parameters=ReplyParameters(1),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Ask", callback_data="ask:1")]]),
    )
    assert sent.text_html == "<b>Ask</b> away"
    world.press(stage.ben, stage.ben, sent.message_id, "ask:1")
    (update,) = await bot.get_updates(offset=update.update_id + 1)
    assert update.callback_query is not None
    assert update.callback_query.data == "ask:1"
    await update.callback_query.answer("Write your question")
    await update.callback_query.edit_message_text("Now write", reply_markup=None)
    assert [one.text for one in world.messages(stage.ben)] == ["/start legislation", "Now write"]
    await bot.send_message(stage.ben, "Why?", reply_markup=ForceReply(selective=True))
    await bot.delete_message(stage.ben, sent.message_id)


async def test_files_go_both_ways(rehearsal: Rehearsal, bot: Bot, stage: Stage) -> None:
    rehearsal.world.send_file(stage.ana, stage.ana, "a.yaml", b"series: 1", "application/yaml")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.document is not None
    file = await update.message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"series: 1"
    sent = await bot.send_document(stage.ana, b"a,b", filename="record.csv", caption="Record")
    assert sent.document is not None
    assert sent.document.file_name == "record.csv"


async def test_members_and_rights_are_read(rehearsal: Rehearsal, bot: Bot, stage: Stage, desk: int) -> None:
    rehearsal.world.set_member(desk, rehearsal.world.bot.id, "administrator")
    members = await bot.get_chat_administrators(desk)
    assert {one.user.id: one.status for one in members} == {
        stage.ben: "creator",
        1000001: "administrator",
    }
    assert (await bot.get_chat(desk)).title == "Desk"
    assert (await bot.get_chat_member(desk, stage.ana)).status == "member"
    updates = await bot.get_updates()
    assert updates[-1].my_chat_member is not None


async def test_profile_methods(bot: Bot) -> None:
    await bot.set_my_commands([("ask", "Ask a question")], language_code="en")
    assert (await bot.get_my_commands(language_code="en"))[0].command == "ask"
    await bot.set_my_description("Questions", language_code="en")
    assert (await bot.get_my_description("en")).description == "Questions"
    await bot.set_chat_menu_button()


async def test_refusals_become_the_librarys_errors(
    rehearsal: Rehearsal, bot: Bot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    world = rehearsal.world
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(4711, "x")
    with pytest.raises(BadRequest, match="Can't parse entities: unsupported start tag"):
        await bot.send_message(stage.ana, "<x>", parse_mode="HTML")
    with pytest.raises(Forbidden, match="initiate conversation"):
        await bot.send_message(stage.ben, "x")
    group = world.add_group("Desk", [stage.ben, world.bot.id], supergroup=False)
    new = world.migrate_group(group)
    with pytest.raises(ChatMigrated) as migrated:
        await bot.send_message(group, "x")
    assert migrated.value.new_chat_id == new
    rehearsal.faults.fail_next("sendMessage", 429, retry_after=7)
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(stage.ana, "x")
    assert refused.value.retry_after == timedelta(seconds=7)
    rehearsal.faults.lose_answers("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(stage.ana, "x")
    rehearsal.faults.fail_next("sendMessage", 502)
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(stage.ana, "x")


async def test_a_second_poller_is_a_conflict(rehearsal: Rehearsal, address: str, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=20))
    await rehearsal.wait_for(lambda: rehearsal.world.updates.is_polled)
    async with library(address, rehearsal.token) as other:
        await other.get_updates()
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first


@pytest.mark.parametrize("token", ["1000001:WRONG", "nonsense"])
async def test_a_wrong_token_is_invalid(address: str, token: str) -> None:
    with pytest.raises(InvalidToken):
        async with library(address, token):
            pass
