"""Groups: members, anonymous administrators, privacy mode, and what the bot is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.rehearsal import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


async def test_the_bot_is_told_when_it_is_added_and_thrown_out(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    world = rehearsal.world
    group = world.add_group("Desk", [stage.ben, world.bot.id])
    world.set_member(group, world.bot.id, "kicked")
    added, joined, kicked = await api.updates()
    change = added["my_chat_member"]
    assert (change["chat"], change["from"]["id"]) == (
        {"id": group, "title": "Desk", "type": "supergroup"},
        stage.ben,
    )
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == (
        "left",
        "member",
    )
    assert joined["message"]["new_chat_members"][0]["id"] == world.bot.id
    assert kicked["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_who_comes_and_goes_is_a_service_message(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    cleo = world.add_person("Cleo")
    world.set_member(desk, cleo, "member")
    world.set_member(desk, cleo, "left")
    came, went = (one["message"] for one in await api.updates())
    assert [one["id"] for one in came["new_chat_members"]] == [cleo]
    assert (went["left_chat_member"]["id"], went["from"]["id"]) == (cleo, cleo)
    with pytest.raises(RefusedError, match="not in this chat"):
        world.send_text(desk, cleo, "x")
    assert stage.ana in world.chats[desk].members


@pytest.mark.parametrize(
    ("text", "is_seen"),
    [
        ("just talk", False),
        ("/queue", True),
        ("/queue@askdesk_bot now", True),
        ("/queue@Askdesk_Bot", True),
        ("/queue@other_bot", False),
        ("see @askdesk_bot", True),
        ("see @askdesk_bot2", False),
    ],
)
async def test_privacy_mode_shows_commands_and_mentions_only(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int, *, text: str, is_seen: bool
) -> None:
    rehearsal.world.send_text(desk, stage.ana, text)
    assert len(await api.updates()) == is_seen


async def test_a_bot_sees_replies_to_it_and_an_administrator_bot_sees_all(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    card = (await api.ok("sendMessage", chat_id=desk, text="Question 1"))["message_id"]
    talk = world.send_text(desk, stage.ana, "talk")
    world.send_text(desk, stage.ana, "to talk", reply_to=talk)
    world.send_text(desk, stage.ana, "to the card", reply_to=card)
    assert [one["message"]["text"] for one in await api.updates()] == ["to the card"]
    world.set_member(desk, world.bot.id, "administrator")
    world.updates.clear()
    world.send_text(desk, stage.ana, "talk")
    assert len(await api.updates()) == 1


async def test_an_anonymous_administrator_writes_as_the_group_and_presses_as_themselves(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    world.set_member(desk, stage.ben, "creator", is_anonymous=True)
    world.send_text(desk, stage.ben, "/queue")
    message = (await api.updates())[0]["message"]
    assert message["from"]["id"] == 1087968824
    assert message["sender_chat"] == {"id": desk, "title": "Desk", "type": "supergroup"}
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    card = await api.ok("sendMessage", chat_id=desk, text="?", reply_markup=markup)
    world.press(stage.ben, desk, card["message_id"], "yes")
    assert (await api.updates(offset=-1))[0]["callback_query"]["from"]["id"] == stage.ben


async def test_an_anonymous_administrator_changes_members_as_the_group(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    world.set_member(desk, world.bot.id, "administrator")
    world.set_member(desk, stage.ana, "administrator", is_anonymous=True)
    cleo = world.add_person("Cleo")
    await api.updates(allowed_updates=["message", "chat_member", "my_chat_member"])
    world.updates.clear()
    world.set_member(desk, cleo, "member", by=stage.ana)
    change, came = await api.updates()
    assert change["chat_member"]["from"]["id"] == came["message"]["from"]["id"] == 1087968824
    assert came["message"]["sender_chat"]["id"] == desk
    world.updates.clear()
    world.set_member(desk, world.bot.id, "member", by=stage.ana)
    (change,) = await api.updates()
    assert change["my_chat_member"]["from"]["id"] == 1087968824


def test_only_administrators_write_as_the_group(rehearsal: Rehearsal, stage: Stage, desk: int) -> None:
    with pytest.raises(RefusedError, match="only an administrator"):
        rehearsal.world.send_text(desk, stage.ana, "x", as_group=True)


def test_members_delete_their_own_messages_administrators_all(
    rehearsal: Rehearsal, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    of_ben = world.send_text(desk, stage.ben, "x")
    of_ana = world.send_text(desk, stage.ana, "x")
    with pytest.raises(RefusedError):
        world.delete_message(desk, stage.ana, of_ben)
    world.delete_message(desk, stage.ben, of_ana)
    world.delete_message(desk, stage.ben, of_ben)


async def test_members_as_the_bot_reads_them(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    rehearsal.world.set_member(desk, stage.ana, "administrator", is_anonymous=True)
    member = await api.ok("getChatMember", chat_id=desk, user_id=stage.ben)
    assert (member["status"], member["is_anonymous"]) == ("creator", False)
    administrators = await api.ok("getChatAdministrators", chat_id=desk)
    assert [(one["user"]["id"], one["is_anonymous"]) for one in administrators] == [
        (stage.ben, False),
        (stage.ana, True),
    ]
    stranger = rehearsal.world.add_person("Cleo")
    assert (await api.ok("getChatMember", chat_id=desk, user_id=stranger))["status"] == "left"
    assert await api.ok("getChatMemberCount", chat_id=desk) == 3
    refusal = await api.refusal("getChatMember", chat_id=desk, user_id=4711)
    assert refusal == "Bad Request: user not found"
    refusal = await api.refusal("getChatAdministrators", chat_id=stage.ana)
    assert refusal == "Bad Request: there are no administrators in the private chat"


async def test_the_bot_leaves_a_group_but_no_private_chat(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    await api.ok("leaveChat", chat_id=desk)
    change = (await api.updates())[0]["my_chat_member"]
    assert (change["from"]["id"], change["new_chat_member"]["status"]) == (1000001, "left")
    assert await api.refusal("leaveChat", chat_id=desk) == (
        "Forbidden: bot is not a member of the supergroup chat"
    )
    await api.refusal("leaveChat", chat_id=stage.ana)
    assert not rehearsal.world.chats[desk].members[1000001].is_present


def test_only_a_basic_group_becomes_a_supergroup_and_then_it_is_closed(
    rehearsal: Rehearsal, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    with pytest.raises(RefusedError):
        world.migrate_group(desk)
    group = world.add_group("Old", [stage.ben], supergroup=False)
    new = world.migrate_group(group)
    assert world.chats[new].members[stage.ben].status == "creator"
    with pytest.raises(RefusedError, match="became a supergroup"):
        world.send_text(group, stage.ben, "x")
    with pytest.raises(RefusedError):
        world.set_member(group, stage.ana, "member")
