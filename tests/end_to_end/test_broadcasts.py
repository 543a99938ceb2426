"""Broadcasts in the true process: held up, stopped, restarted while paused, and corrected in the copies."""

from tests.end_to_end.driver import Stage

FOLLOWERS = 90
"""Three seconds at the rate that is free."""


def reached(stage: Stage, crowd: list[int], words: str) -> int:
    """How many people see these words."""
    return sum(bool(stage.seen(one, words)) for one in crowd)


async def announced(stage: Stage, crowd: list[int], text: str = "We begin at nine.") -> None:
    """Have an announcement sent, until some have it."""
    stage.write(stage.ana, f"/announce law {text}", stage.desk)
    await stage.pressed(stage.ana, f"Send to {len(crowd)} followers", stage.desk)
    await stage.until(lambda: reached(stage, crowd, text) >= 10)


async def test_paused_broadcast_stays_paused_over_a_restart_and_then_reaches_everyone_once(
    stage: Stage,
) -> None:
    crowd = await stage.prepare(FOLLOWERS)
    await stage.follow(crowd)
    process = await stage.run()
    await announced(stage, crowd)
    await stage.pressed(stage.marc, "Pause", stage.desk)
    await stage.sees(stage.desk, "paused by Marcelin Marc")
    assert await process.stop() == 0
    arrived = reached(stage, crowd, "We begin at nine.")
    assert 10 <= arrived < FOLLOWERS

    process = await stage.run()
    stage.write(stage.marc, "/help", stage.desk)
    await stage.sees(stage.desk, "/queue")
    assert reached(stage, crowd, "We begin at nine.") == arrived
    await stage.pressed(stage.ana, "Resume", stage.desk)
    report = await stage.sees(
        stage.desk, f"Delivered: {FOLLOWERS} of {FOLLOWERS}\nBlocked the bot: 0", within=20
    )
    assert "sent by Anneke Ana" in report.text
    assert await process.stop() == 0
    assert all(len(stage.seen(one, "We begin at nine.")) == 1 for one in crowd)


async def test_stop_in_the_middle_leaves_the_rest_out_and_counts_every_copy(stage: Stage) -> None:
    crowd = await stage.prepare(FOLLOWERS)
    await stage.follow(crowd)
    process = await stage.run()
    stage.telegram.faults.latency = 0.3  # so that several copies are in flight
    await announced(stage, crowd)
    await stage.pressed(stage.ana, "Stop", stage.desk)
    await stage.pressed(stage.ana, "Stop for good", stage.desk)
    report = await stage.sees(stage.desk, "Not sent: ", within=20)
    arrived = reached(stage, crowd, "We begin at nine.")
    assert "stopped by Anneke Ana" in report.text
    assert f"Delivered: {arrived} of {FOLLOWERS}\nNot sent: {FOLLOWERS - arrived}" in report.text
    assert await process.stop() == 0
    shown = [call.parameters["text"] for call in stage.telegram.calls.of("editMessageText")]
    assert len([text for text in shown if "Not sent: " in text]) == 1
    assert reached(stage, crowd, "We begin at nine.") < FOLLOWERS
    assert stage.rows("SELECT count(*) AS n FROM deliveries WHERE state = 'waiting'") == [{"n": 0}]


async def test_correction_edits_the_copies_and_reports_those_that_are_gone(stage: Stage) -> None:
    crowd = await stage.prepare(8)
    await stage.follow(crowd)
    process = await stage.run()
    stage.write(stage.ana, "/announce law We begin at nine.", stage.desk)
    await stage.pressed(stage.ana, "Send to 8 followers", stage.desk)
    await stage.sees(stage.desk, "Delivered: 8 of 8\nBlocked the bot: 0")
    world = stage.telegram.world
    deleted, blocked, *others = crowd
    world.remove_message(world.chat(deleted), stage.seen(deleted, "at nine.")[0].message_id)
    world.person(blocked).blocked = True

    await stage.pressed(stage.ana, "Correct", stage.desk)
    request = await stage.sees(stage.desk, "At present it reads:\nWe begin at nine.")
    await stage.reply(stage.ana, "We begin at ten.", request)
    await stage.pressed(stage.ana, "Correct 8 copies", stage.desk)
    report = await stage.sees(stage.desk, "Correction: The announcement – sent by Anneke Ana", within=20)
    assert "Delivered: 6 of 8\nBlocked the bot: 1\nFailed: 0" in report.text
    assert "the reader has deleted the message: 1" in report.text
    for one in others:
        assert len(stage.seen(one, "Announcement")) == 1
        assert stage.seen(one, "Corrected: this replaces an earlier text.\n\nWe begin at ten.")
    assert stage.seen(deleted, "We begin at") == []
    assert await process.stop() == 0
    assert stage.count("dead_letters") == 0


async def test_long_answer_arrives_in_two_messages_in_order(stage: Stage) -> None:
    follower, asker = await stage.prepare(2)
    await stage.follow([follower])
    process = await stage.run()
    await stage.ask(asker, "What is cyberspace, in all detail?")
    card = await stage.sees(stage.desk, "What is cyberspace")
    # Telegram's apps split what is longer than a message; the second half is asked for.
    first, second = ("One sentence of the answer. " * 120).strip(), ("And one more sentence. " * 90).strip()
    await stage.reply(stage.marc, first, card)
    await stage.pressed(stage.marc, "Add to it", stage.desk)
    request = await stage.sees(stage.desk, "with the rest of the answer")
    await stage.reply(stage.marc, second, request)
    await stage.sees(stage.desk, "It goes out in 2 messages.")
    await stage.pressed(stage.marc, "Broadcast to fewer than 5 followers", stage.desk)
    await stage.pressed(stage.marc, "Send to fewer than 5 followers", stage.desk)
    for reader in (asker, follower):
        await stage.sees(reader, "(2/2)")
        parts = [text for text in stage.read(reader) if text.endswith("/2)")]
        assert [text[-5:] for text in parts] == ["(1/2)", "(2/2)"]
        joined = " ".join(parts)
        assert joined.count("One sentence of the answer.") == 120
        assert joined.count("And one more sentence.") == 90
    assert await process.stop() == 0
