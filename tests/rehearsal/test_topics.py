"""Forums, and the threads of replies in other supergroups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.rehearsal import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


@pytest.fixture
def forum(rehearsal: Rehearsal, desk: int) -> int:
    world = rehearsal.world
    world.set_member(desk, world.bot.id, "administrator", lacks=["can_manage_topics"])
    world.topics.begin(desk)
    world.updates.clear()
    return desk


async def test_what_is_written_in_a_topic_carries_its_id_and_answers_its_beginning(
    rehearsal: Rehearsal, api: Caller, stage: Stage, forum: int
) -> None:
    world = rehearsal.world
    topic = world.topics.add(forum, stage.ben, "Law")
    world.send_text(forum, stage.ben, "/claim", topic=topic)
    world.send_text(forum, stage.ben, "/queue")
    begun, claim, queue = (one["message"] for one in await api.updates())
    assert (begun["message_id"], begun["forum_topic_created"]["name"]) == (topic, "Law")
    assert (claim["message_thread_id"], claim["is_topic_message"]) == (topic, True)
    assert claim["reply_to_message"]["message_id"] == topic
    assert claim["chat"]["is_forum"]
    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & queue.keys()


async def test_the_bot_sends_into_a_topic_and_replies_stay_in_theirs(
    rehearsal: Rehearsal, api: Caller, stage: Stage, forum: int
) -> None:
    topic = rehearsal.world.topics.add(forum, stage.ben, "Law")
    sent = await api.ok("sendMessage", chat_id=forum, text="x", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"]) == (topic, True)
    reply = {"message_id": sent["message_id"]}
    sent = await api.ok("sendMessage", chat_id=forum, text="x", reply_parameters=reply)
    assert sent["message_thread_id"] == topic
    assert "message_thread_id" not in await api.ok("sendMessage", chat_id=forum, text="x")


async def test_a_reply_from_another_topic_is_external(
    rehearsal: Rehearsal, api: Caller, stage: Stage, forum: int
) -> None:
    world = rehearsal.world
    card = (await api.ok("sendMessage", chat_id=forum, text="card"))["message_id"]
    topic = world.topics.add(forum, stage.ben, "Law")
    world.updates.clear()
    world.send_text(forum, stage.ben, "x", reply_to=card, topic=topic)
    message = (await api.updates())[0]["message"]
    assert (message["external_reply"]["message_id"], message["external_reply"]["chat"]["id"]) == (card, forum)
    assert message["external_reply"]["origin"]["sender_user"]["id"] == world.bot.id
    assert "reply_to_message" not in message


async def test_only_who_manages_topics_writes_in_a_closed_one(
    rehearsal: Rehearsal, api: Caller, stage: Stage, forum: int
) -> None:
    world = rehearsal.world
    topic = world.topics.add(forum, stage.ben, "Law")
    inside = await api.ok("sendMessage", chat_id=forum, text="x", message_thread_id=topic)
    world.topics.close(forum, stage.ben)
    refusal = await api.refusal("sendMessage", chat_id=forum, text="x")
    assert refusal == "Bad Request: TOPIC_CLOSED"
    reply = {"message_id": inside["message_id"]}
    await api.refusal("sendMessage", chat_id=forum, text="x", reply_parameters=reply)
    await api.ok("sendMessage", chat_id=forum, text="x", message_thread_id=topic, reply_parameters=reply)
    with pytest.raises(RefusedError, match="closed"):
        world.send_text(forum, stage.ana, "x")
    world.send_text(forum, stage.ben, "x")
    world.set_member(forum, world.bot.id, "administrator")
    await api.ok("sendMessage", chat_id=forum, text="x")
    world.set_member(forum, world.bot.id, "member")
    world.topics.reopen(forum, stage.ben)
    await api.ok("sendMessage", chat_id=forum, text="x")


async def test_threads_that_are_not_there_are_refused(
    rehearsal: Rehearsal, api: Caller, stage: Stage, forum: int
) -> None:
    world = rehearsal.world
    topic = world.topics.add(forum, stage.ben, "Law")
    world.topics.delete(forum, topic)
    for chat, thread in ((forum, topic), (forum, 1), (forum, 4711), (stage.ana, 1)):
        refusal = await api.refusal("sendMessage", chat_id=chat, text="x", message_thread_id=thread)
        assert refusal == "Bad Request: message thread not found"
    assert not any(one.thread == topic for one in world.messages(forum))
    with pytest.raises(RefusedError, match="no such topic"):
        world.send_text(forum, stage.ben, "x", topic=topic)


async def test_replies_in_a_plain_supergroup_carry_their_thread_but_are_of_no_topic(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    card = (await api.ok("sendMessage", chat_id=desk, text="card"))["message_id"]
    first = world.send_text(desk, stage.ana, "x", reply_to=card)
    world.send_text(desk, stage.ben, f"/queue {first}", reply_to=first)
    threads = [one["message"]["message_thread_id"] for one in await api.updates()]
    assert threads == [card, card]
    sent = await api.ok("sendMessage", chat_id=desk, text="x", message_thread_id=card)
    assert "is_topic_message" not in sent


def test_only_supergroups_have_topics(rehearsal: Rehearsal, stage: Stage, desk: int) -> None:
    with pytest.raises(RefusedError, match="no forum"):
        rehearsal.world.topics.add(desk, stage.ben, "Law")
    group = rehearsal.world.add_group("Old", [stage.ben], supergroup=False)
    with pytest.raises(RefusedError, match="only a supergroup"):
        rehearsal.world.topics.begin(group)
