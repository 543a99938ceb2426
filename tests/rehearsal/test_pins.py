"""Pinned messages: who may pin, what everyone is told, and which one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage

NO_RIGHTS = "Bad Request: not enough rights to manage pinned messages in the chat"


@pytest.fixture
def board_desk(rehearsal: Rehearsal, desk: int) -> int:
    """The desk, with the bot as an administrator."""
    rehearsal.world.set_member(desk, rehearsal.world.bot.id, "administrator")
    rehearsal.world.updates.clear()
    return desk


async def send(api: Caller, chat: int, text: str) -> dict[str, Any]:
    sent = await api.ok("sendMessage", chat_id=chat, text=text)
    return {"chat_id": chat, "message_id": sent["message_id"]}


async def shown_pin(api: Caller, chat: int) -> str | None:
    pinned = (await api.ok("getChat", chat_id=chat)).get("pinned_message")
    return str(pinned["text"]) if pinned else None


@pytest.mark.parametrize("supergroup", [True, False])
async def test_pinning_in_a_group_needs_an_administrator_with_the_right(
    rehearsal: Rehearsal, api: Caller, stage: Stage, *, supergroup: bool
) -> None:
    world = rehearsal.world
    group = world.add_group("Desk", [stage.ben, world.bot.id], supergroup=supergroup)
    board = await send(api, group, "Board")
    assert await api.refusal("pinChatMessage", **board) == NO_RIGHTS
    world.set_member(group, world.bot.id, "administrator", lacks=["can_pin_messages"])
    assert await api.refusal("pinChatMessage", **board) == NO_RIGHTS
    assert await api.refusal("unpinChatMessage", **board) == NO_RIGHTS
    assert await api.refusal("unpinAllChatMessages", chat_id=group) == NO_RIGHTS
    own = await api.ok("getChatMember", chat_id=group, user_id=world.bot.id)
    assert (own["can_pin_messages"], own["can_delete_messages"]) == (False, True)
    world.set_member(group, world.bot.id, "administrator")
    await api.ok("pinChatMessage", **board, disable_notification=True)
    assert await shown_pin(api, group) == "Board"


async def test_a_pin_is_told_in_the_chat_and_to_the_bot_itself(
    rehearsal: Rehearsal, api: Caller, board_desk: int
) -> None:
    board = await send(api, board_desk, "Board")
    await api.ok("pinChatMessage", **board)
    told = (await api.updates())[0]["message"]
    assert (told["pinned_message"]["text"], told["from"]["id"]) == ("Board", rehearsal.world.bot.id)
    assert "reply_to_message" not in told
    notice = rehearsal.world.messages(board_desk)[-1]
    assert notice.service == "Askdesk pinned a message"
    await api.ok("deleteMessage", chat_id=board_desk, message_id=notice.message_id)
    assert await shown_pin(api, board_desk) == "Board"


async def test_pinning_once_more_is_no_news(rehearsal: Rehearsal, api: Caller, board_desk: int) -> None:
    board = await send(api, board_desk, "Board")
    await api.ok("pinChatMessage", **board)
    count = len(rehearsal.world.messages(board_desk))
    await api.ok("pinChatMessage", **board)
    assert len(rehearsal.world.messages(board_desk)) == count


async def test_several_messages_are_pinned_and_the_newest_is_shown(api: Caller, board_desk: int) -> None:
    first, second, third = [await send(api, board_desk, text) for text in ("First", "Second", "Third")]
    for board in (third, first, second):
        await api.ok("pinChatMessage", **board)
    assert await shown_pin(api, board_desk) == "Third"
    await api.ok("unpinChatMessage", chat_id=board_desk)
    assert await shown_pin(api, board_desk) == "Second"
    await api.ok("unpinChatMessage", **first)
    await api.ok("deleteMessage", **second)
    assert await shown_pin(api, board_desk) is None
    refusal = await api.refusal("unpinChatMessage", chat_id=board_desk)
    assert refusal == "Bad Request: message to unpin not found"


async def test_all_pins_go_at_once(api: Caller, board_desk: int) -> None:
    for text in ("First", "Second"):
        await api.ok("pinChatMessage", **await send(api, board_desk, text))
    await api.ok("unpinAllChatMessages", chat_id=board_desk)
    assert await shown_pin(api, board_desk) is None


async def test_nothing_is_pinned_that_is_not_there(api: Caller, board_desk: int) -> None:
    refusal = await api.refusal("pinChatMessage", chat_id=board_desk, message_id=99)
    assert refusal == "Bad Request: message to pin not found"
    refusal = await api.refusal("unpinChatMessage", chat_id=board_desk, message_id=99)
    assert refusal == "Bad Request: message to unpin not found"


async def test_a_bot_pins_in_a_private_chat(api: Caller, stage: Stage) -> None:
    await api.ok("pinChatMessage", **await send(api, stage.ana, "Board"))
    assert await shown_pin(api, stage.ana) == "Board"


async def test_pins_take_no_place_within_the_limits(
    rehearsal: Rehearsal, api: Caller, board_desk: int
) -> None:
    boards = [await send(api, board_desk, text) for text in "abc"]
    rehearsal.limits.enabled, rehearsal.limits.chat_count = True, 1
    rehearsal.limits.forget()
    for board in boards:
        await api.ok("pinChatMessage", **board)
        await api.ok("unpinChatMessage", **board)
    assert (await api.ok("sendMessage", chat_id=board_desk, text="x"))["text"] == "x"


async def test_deleting_what_others_wrote_needs_the_right(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    theirs = {"chat_id": desk, "message_id": world.send_text(desk, stage.ben, "theirs")}
    world.set_member(desk, world.bot.id, "administrator", lacks=["can_delete_messages"])
    assert await api.refusal("deleteMessage", **theirs) == "Bad Request: message can't be deleted"
    world.set_member(desk, world.bot.id, "administrator")
    await api.ok("deleteMessage", **theirs)
