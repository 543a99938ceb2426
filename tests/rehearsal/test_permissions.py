"""What a group and a person do not let the bot send, and the words in which Telegram says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

from bot.rehearsal import RefusedError

from .test_control import PNG

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


async def upload(api: Caller, kind: str, chat: int, data: bytes = b"x") -> dict[str, Any]:
    form = aiohttp.FormData({"chat_id": f"{chat}"})
    form.add_field(kind, data, filename="file.bin")
    url = f"{api.address}/bot{api.token}/send{kind.title()}"
    async with api.session.post(url, data=form) as response:
        answer: dict[str, Any] = await response.json()
        return answer


@pytest.mark.parametrize(
    ("permission", "kind", "words"),
    [
        ("can_send_photos", "photo", "photos"),
        ("can_send_documents", "document", "documents"),
        ("can_send_voice_notes", "voice", "voice notes"),
    ],
)
async def test_a_group_forbids_a_kind_of_file(
    rehearsal: Rehearsal, api: Caller, desk: int, *, permission: str, kind: str, words: str
) -> None:
    rehearsal.world.forbid(desk, [permission])
    answer = await upload(api, kind, desk, PNG)
    assert answer["error_code"] == 400
    assert answer["description"] == f"Bad Request: not enough rights to send {words} to the chat"
    await api.ok("sendMessage", chat_id=desk, text="x")
    rehearsal.world.forbid(desk, ())
    assert (await upload(api, kind, desk, PNG))["ok"]


async def test_a_group_forbids_writing_but_not_editing_and_tells_no_bot(
    rehearsal: Rehearsal, api: Caller, desk: int
) -> None:
    card = await api.ok("sendMessage", chat_id=desk, text="x")
    rehearsal.world.forbid(desk, ["can_send_messages"])
    refusal = await api.refusal("sendMessage", chat_id=desk, text="y")
    assert refusal == "Bad Request: not enough rights to send text messages to the chat"
    await api.ok("editMessageText", chat_id=desk, message_id=card["message_id"], text="z")
    assert (await api.ok("getChat", chat_id=desk))["permissions"]["can_send_messages"] is False
    assert await api.updates() == []


async def test_an_administrator_is_not_bound_by_what_members_may_not_do(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    world.forbid(desk, ["can_send_messages"])
    world.set_member(desk, world.bot.id, "administrator")
    await api.ok("sendMessage", chat_id=desk, text="x")
    world.send_text(desk, stage.ben, "x")
    with pytest.raises(RefusedError, match="may not send text messages"):
        world.send_text(desk, stage.ana, "x")


async def test_a_restricted_bot_is_told_what_it_lost(rehearsal: Rehearsal, api: Caller, desk: int) -> None:
    world = rehearsal.world
    world.set_member(desk, world.bot.id, "restricted", lacks=["can_send_messages"])
    now = (await api.updates())[0]["my_chat_member"]["new_chat_member"]
    assert (now["status"], now["is_member"]) == ("restricted", True)
    assert (now["can_send_messages"], now["can_send_photos"]) == (False, True)
    refusal = await api.refusal("sendMessage", chat_id=desk, text="x")
    assert refusal == "Bad Request: not enough rights to send text messages to the chat"


def test_only_permissions_that_there_are_can_be_forbidden(
    rehearsal: Rehearsal, stage: Stage, desk: int
) -> None:
    for chat, permission in ((desk, "can_fly"), (stage.ana, "can_send_messages")):
        with pytest.raises(RefusedError):
            rehearsal.world.forbid(chat, [permission])


async def test_who_keeps_voice_back_gets_texts_only(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    world = rehearsal.world
    world.restrict_voice(stage.ana, is_restricted=True)
    answer = await upload(api, "voice", stage.ana)
    assert (answer["error_code"], answer["description"]) == (400, "Bad Request: VOICE_MESSAGES_FORBIDDEN")
    await api.ok("sendMessage", chat_id=stage.ana, text="x")
    assert (await upload(api, "document", stage.ana))["ok"]
    assert (await api.ok("getChat", chat_id=stage.ana))["has_restricted_voice_and_video_messages"]
    world.send_voice(stage.ana, stage.ana)
    world.restrict_voice(stage.ana, is_restricted=False)
    assert (await upload(api, "voice", stage.ana))["ok"]
