"""Who writes in a group without being one of its people: commenters, channels, other bots, the public."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.rehearsal import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


@pytest.fixture
def channel(rehearsal: Rehearsal, stage: Stage, desk: int) -> int:
    """Ana's channel, discussed in the desk."""
    world = rehearsal.world
    channel = world.channels.add("News", stage.ana, "news")
    world.channels.link(channel, desk)
    return channel


async def test_a_post_arrives_in_the_discussion_and_strangers_comment_on_it(
    rehearsal: Rehearsal, api: Caller, desk: int, channel: int
) -> None:
    world = rehearsal.world
    stranger = world.add_person("Cleo")
    post = world.channels.post(channel, "Our news")
    world.send_text(desk, stranger, "/queue", reply_to=post)
    message = (await api.updates())[0]["message"]
    assert (message["from"]["id"], message["message_thread_id"]) == (stranger, post)
    arrived = message["reply_to_message"]
    assert (arrived["from"]["id"], arrived["is_automatic_forward"]) == (777000, True)
    news = {"id": channel, "title": "News", "type": "channel", "username": "news"}
    assert arrived["sender_chat"] == arrived["forward_origin"]["chat"] == news
    assert (await api.ok("getChatMember", chat_id=desk, user_id=stranger))["status"] == "left"


async def test_a_group_tells_which_channel_it_discusses_and_who_may_write(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    before = await api.ok("getChat", chat_id=desk)
    assert (before.get("linked_chat_id"), before["join_to_send_messages"]) == (None, True)
    channel = world.channels.add("News", stage.ana)
    world.channels.link(channel, desk)
    after = await api.ok("getChat", chat_id=desk)
    assert (after["linked_chat_id"], after.get("join_to_send_messages")) == (channel, None)
    refusal = await api.refusal("sendMessage", chat_id=channel, text="x")
    assert refusal == "Forbidden: bot is not a member of the channel chat"


def test_strangers_do_not_comment_where_one_must_join_or_was_thrown_out(
    rehearsal: Rehearsal, stage: Stage, desk: int, channel: int
) -> None:
    world = rehearsal.world
    world.set_member(desk, stage.ana, "kicked")
    with pytest.raises(RefusedError, match="not in this chat"):
        world.send_text(desk, stage.ana, "x")
    world.channels.link(channel, desk, must_join=True)
    with pytest.raises(RefusedError, match="not in this chat"):
        world.send_text(desk, world.add_person("Cleo"), "x")


async def test_who_writes_as_a_channel_hides_behind_it(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int, channel: int
) -> None:
    rehearsal.world.send_text(desk, stage.ana, "/queue", as_channel=channel)
    message = (await api.updates())[0]["message"]
    assert (message["from"]["id"], message["from"]["username"]) == (136817688, "Channel_Bot")
    assert message["sender_chat"]["id"] == channel
    assert "is_automatic_forward" not in message


def test_one_writes_as_a_channel_of_ones_own_in_public_groups_and_discussions_only(
    rehearsal: Rehearsal, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    channel = world.channels.add("News", stage.ana)
    with pytest.raises(RefusedError, match="only in public groups"):
        world.send_text(desk, stage.ana, "x", as_channel=channel)
    world.set_username(desk, "our_desk")
    world.send_text(desk, stage.ana, "x", as_channel=channel)
    with pytest.raises(RefusedError, match="not a channel of theirs"):
        world.send_text(desk, stage.ben, "x", as_channel=channel)


async def test_a_public_group_shows_its_name_in_each_update(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    world.set_username(desk, "our_desk")
    world.send_text(desk, stage.ana, "/queue")
    world.set_username(desk, None)
    world.send_text(desk, stage.ana, "/queue")
    chats = [one["message"]["chat"] for one in await api.updates()]
    assert [one.get("username") for one in chats] == ["our_desk", None]


async def test_a_plain_command_goes_to_the_bot_that_spoke_last(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    other = world.add_bot("Other", "other_bot")
    world.set_member(desk, other, "member")
    await api.ok("sendMessage", chat_id=desk, text="card")
    world.updates.clear()
    world.send_text(desk, stage.ana, "/first")
    world.send_text(desk, other, "Hello")
    world.send_text(desk, stage.ana, "/missed")
    world.send_text(desk, stage.ana, "/named@askdesk_bot")
    await api.ok("sendMessage", chat_id=desk, text="card")
    world.send_text(desk, stage.ana, "/last")
    texts = [one["message"]["text"] for one in await api.updates()]
    assert texts == ["/first", "/named@askdesk_bot", "/last"]
    world.set_member(desk, world.bot.id, "administrator")
    world.send_text(desk, other, "Hello")
    world.updates.clear()
    world.send_text(desk, stage.ana, "/seen")
    assert len(await api.updates()) == 1


async def test_other_bots_are_heard_in_bot_to_bot_mode_only(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    other = world.add_bot("Other", "other_bot")
    world.set_member(desk, other, "administrator")
    card = (await api.ok("sendMessage", chat_id=desk, text="card"))["message_id"]
    world.updates.clear()
    world.send_text(desk, other, "/approve@askdesk_bot 1")
    assert await api.updates() == []
    world.hears_bots = True
    world.send_text(desk, other, "/approve@askdesk_bot 1")
    world.send_text(desk, other, "An answer", reply_to=card)
    world.send_text(desk, other, "/plain")
    world.send_text(desk, other, "see @askdesk_bot")
    messages = [one["message"] for one in await api.updates()]
    assert [one["text"] for one in messages] == ["/approve@askdesk_bot 1", "An answer"]
    assert all(one["from"]["is_bot"] for one in messages)
    administrators = await api.ok("getChatAdministrators", chat_id=desk)
    assert [one["user"]["id"] for one in administrators] == [stage.ben]
