"""What groups and people do not let through: nothing of it is lost, and nobody believes that it arrived."""

import pytest

from tests.end_to_end.driver import Process, Stage, words


async def begin(stage: Stage) -> tuple[Process, int, int]:
    """Run; the bot is a member of the desk without rights of its own. Return two who can ask, too."""
    asker, second = await stage.prepare(2)
    stage.telegram.world.set_member(stage.desk, stage.telegram.world.bot.id, "member")
    return await stage.run(), asker, second


async def answering(stage: Stage, asker: int) -> int:
    """Let a speaker begin to answer the first question; return who it is."""
    speaker = stage.add_person("Sigurd Segerson")
    stage.write(stage.ana, "/invite seger", stage.desk)
    invitation = await stage.sees(stage.desk, "?start=INV")
    stage.telegram.world.start(speaker, invitation.text.split("start=")[1].split()[0])
    await stage.ask(asker, "What is cyberspace, in a word?")
    await stage.pressed(stage.marc, "ok:1", stage.desk)
    await stage.pressed(speaker, "sp-ans:1")
    await stage.sees(speaker, "Your answer to question 1")
    return speaker


def voices(stage: Stage, chat: int) -> int:
    """Count the voice messages that the bot has sent to a chat."""
    return sum(one.is_from_bot and one.file is not None for one in stage.telegram.world.messages(chat))


@pytest.mark.parametrize("restarts", [False, True])
async def test_desk_that_lets_nobody_write_gets_all_when_it_does_again(stage: Stage, restarts: bool) -> None:
    process, asker, second = await begin(stage)
    speaker = await answering(stage, asker)
    stage.telegram.world.forbid(stage.desk, ["can_send_messages"])
    stage.write(speaker, "It has no agreed definition.")
    await stage.until(lambda: process.logged("desk_unreachable"))
    await stage.ask(second, "What is jurisdiction, then?")
    if restarts:
        await stage.kill(process)
        process = await stage.run()
        await stage.until(lambda: process.logged("desk_unreachable"))
    stage.telegram.world.forbid(stage.desk, [])
    await stage.sees(stage.desk, "It has no agreed definition.", within=20)
    await stage.sees(stage.desk, "What is jurisdiction, then?", within=20)
    assert process.logged("desk_reachable")
    assert len(process.logged("desk_unreachable")) == 1


async def test_desk_whose_general_topic_is_closed_gets_all_when_it_is_open_again(stage: Stage) -> None:
    process, asker, _ = await begin(stage)
    topics = stage.telegram.world.topics
    topics.begin(stage.desk)
    topics.close(stage.desk, stage.ana)
    await stage.ask(asker, "What is cyberspace, in a word?")
    await stage.until(lambda: process.logged("desk_unreachable", "Topic_closed"))
    topics.reopen(stage.desk, stage.ana)
    await stage.sees(stage.desk, "What is cyberspace, in a word?", within=20)
    await stage.everything_sent(20)
    assert len(stage.seen(stage.desk, "What is cyberspace, in a word?")) == 1
    assert stage.count("dead_letters") == 0


async def test_bot_that_was_removed_from_the_desk_brings_all_when_it_is_back(stage: Stage) -> None:
    process, asker, _ = await begin(stage)
    world = stage.telegram.world
    world.set_member(stage.desk, world.bot.id, "kicked")
    await stage.ask(asker, "What is cyberspace, in a word?")
    await stage.until(lambda: process.logged("desk_unreachable"))
    world.set_member(stage.desk, world.bot.id, "member")
    await stage.sees(stage.desk, "What is cyberspace, in a word?", within=20)
    await stage.everything_sent(20)
    assert len(stage.seen(stage.desk, "What is cyberspace, in a word?")) == 1


async def test_asker_who_keeps_voice_messages_back_can_hear_the_answer_later(stage: Stage) -> None:
    _, asker, _ = await begin(stage)
    speaker = await answering(stage, asker)
    world = stage.telegram.world
    world.restrict_voice(asker, is_restricted=True)
    world.send_voice(speaker, speaker, 7)
    await stage.sees(stage.desk, "Voice message (0:07)", within=20)
    await stage.pressed(stage.marc, "tell:", stage.desk, within=20)
    await stage.sees(asker, words("en", "voice-kept-back"))
    await stage.sees(speaker, words("en", "speaker-voice-kept-back", number="1"))
    await stage.sees(stage.desk, words("en", "desk-voice-kept-back", number="1"), within=20)
    assert voices(stage, asker) == 0
    world.restrict_voice(asker, is_restricted=False)
    await stage.pressed(asker, "rf-hear:")
    await stage.until(lambda: voices(stage, asker))
    await stage.everything_sent()
    assert voices(stage, asker) == 1


async def test_desk_that_forbids_voice_messages_can_listen_once_it_allows_them(stage: Stage) -> None:
    _, asker, _ = await begin(stage)
    speaker = await answering(stage, asker)
    world = stage.telegram.world
    world.forbid(stage.desk, ["can_send_voice_notes"])
    world.send_voice(speaker, speaker, 7)
    await stage.sees(stage.desk, "This group does not allow me to send voice messages.", within=20)
    assert voices(stage, stage.desk) == 0
    world.forbid(stage.desk, [])
    await stage.pressed(stage.marc, "rf-voice:", stage.desk, within=20)
    await stage.until(lambda: voices(stage, stage.desk), 20)
    await stage.everything_sent()
    assert voices(stage, stage.desk) == 1
