"""Telegram slow, out of reach, or saying no: nothing is lost, nobody waits for somebody else's trouble."""

import time

from tests.end_to_end.driver import Process, Stage

RECEIPT = "is with the moderators"
LATENCY = 1.5


async def test_telegram_out_of_reach_at_the_start_and_in_the_middle(stage: Stage) -> None:
    crowd = await stage.prepare(2)
    await stage.write_drafts(crowd)
    cut = stage.telegram.calls.cut
    stage.telegram.faults.is_down = True
    stage.send_draft(crowd[0])
    process = await stage.spawn("run", environment={})
    began = await stage.until(lambda: cut["getMe"] and time.monotonic(), within=20)
    await stage.until(lambda: cut["getMe"] == 2)
    assert time.monotonic() - began > 0.9  # again after 1 s, then 2 s, and so on
    stage.telegram.faults.is_down = False
    await stage.sees(stage.desk, "Question 1 ·")
    await stage.until(lambda: stage.telegram.world.updates.is_polled)

    hold = stage.telegram.faults.hold("sendMessage")
    stage.send_draft(crowd[1])
    await stage.until(lambda: hold.waiting)
    stage.telegram.faults.is_down = True
    hold.release()
    await stage.until(lambda: cut["getUpdates"])
    assert sum(cut.values()) - cut["getMe"] <= 6, cut  # in a second: whoever hammers makes hundreds
    stage.telegram.faults.is_down = False
    await stage.sees(crowd[1], RECEIPT)
    await stage.sees(stage.desk, "Question 2 ·", times=2)  # Telegram had it before the network broke
    await settled(stage, process)
    assert len(process.logged("telegram_unreachable")) == 2  # by who connects, and by who sends
    assert len(process.logged("no_updates", "nothing is lost for 24 hours")) == 1


async def test_message_whose_answer_is_lost_comes_twice_rather_than_never(stage: Stage) -> None:
    crowd = await stage.prepare(2)
    process = await stage.run_mortal()
    stage.telegram.faults.lose_answers("sendMessage")
    stage.telegram.world.start(crowd[0])
    await stage.sees(crowd[0], "Laws")
    stage.telegram.faults.fail_next("sendMessage", 500)
    stage.telegram.world.start(crowd[1])
    await stage.sees(crowd[0], "Laws", times=2)
    await stage.sees(crowd[1], "Laws")
    assert stage.telegram.calls.refused["sendMessage", 500] == 1
    await settled(stage, process)


async def test_429_pauses_its_chat_and_no_other(stage: Stage) -> None:
    first, second = await stage.prepare(2)
    process = await stage.run()
    stage.telegram.faults.fail_next("sendMessage", 429, retry_after=2)
    stage.telegram.world.start(first)
    refused = await stage.until(lambda: stage.telegram.refused_429 and time.monotonic())
    stage.telegram.world.start(second)
    await stage.sees(second, "Laws")
    assert time.monotonic() - refused < 1.5
    await stage.sees(first, "Laws")
    assert time.monotonic() - refused > 1.9
    assert stage.telegram.refused_429 == 1
    await settled(stage, process)


async def test_refusals_concern_one_message(stage: Stage) -> None:
    """403 marks somebody unreachable until they come back; a message that Telegram never takes is kept."""
    blocker, unlucky = await stage.prepare(2)
    await stage.follow([blocker])
    process = await stage.run_mortal()
    stage.write(stage.ana, "/announce The recording is there now.", stage.desk)
    await stage.sees(stage.desk, "Preview – for fewer than 5 followers")
    stage.telegram.faults.fail_next("sendMessage", 403)
    await stage.pressed(stage.ana, "Send to fewer than 5 followers", stage.desk)
    await stage.sees(stage.desk, "Not delivered to all")
    stage.write(stage.ana, "/announce The slides are there now.", stage.desk)
    await stage.sees(stage.desk, "nobody follows this seminar yet")
    stage.telegram.world.start(blocker)
    await stage.sees(blocker, "Laws")
    stage.write(stage.ana, "/announce The answers are there now.", stage.desk)
    await stage.sees(stage.desk, "Preview – for fewer than 5 followers")

    stage.telegram.faults.fail_next("sendMessage", 400)
    stage.telegram.world.start(unlucky)
    await stage.until(lambda: stage.telegram.calls.refused["sendMessage", 400])
    stage.telegram.world.start(unlucky)
    await stage.sees(unlucky, "Laws")
    assert await process.stop() == 0
    assert len(stage.seen(unlucky, "Laws")) == 1
    (letter,) = stage.rows("SELECT * FROM dead_letters")
    (person,) = stage.rows("SELECT telegram_id FROM people WHERE id = ?", letter["person_id"])
    assert person["telegram_id"] == unlucky
    assert process.logged("message_refused", letter["incident"])
    assert stage.unsent() == 0


async def test_edits_that_are_pointless_or_come_too_late(stage: Stage) -> None:
    crowd = await stage.prepare(1)
    await stage.write_drafts(crowd)
    process = await stage.run_mortal()
    stage.send_draft(crowd[0])
    card = await stage.sees(stage.desk, "Question 1 ·")
    stage.telegram.world.delete_message(stage.desk, stage.ana, card.message_id)
    stage.write(stage.marc, "/approve 1", stage.desk)
    await stage.sees(stage.desk, "Approved by Marcelin Marc")
    stage.write(stage.ana, "/announce The recording is there now.", stage.desk)
    await stage.pressed(stage.ana, "pre:1:en", stage.desk)  # what is shown already
    await stage.until(lambda: stage.telegram.calls.refused["editMessageText", 400] == 2)
    await settled(stage, process)
    assert len(stage.seen(stage.desk, "Preview")) == 1


async def test_group_that_becomes_a_supergroup_stays_the_desk(stage: Stage) -> None:
    crowd = await stage.prepare(3)
    await stage.write_drafts(crowd)
    world = stage.telegram.world
    group = world.add_group("Small desk", [stage.ana, stage.marc, world.bot.id], supergroup=False)
    world.set_member(group, world.bot.id, "administrator")
    world.updates.clear()
    process = await stage.run_mortal(ASKDESK_DESK_CHAT=str(group))
    stage.send_draft(crowd[0])
    await stage.sees(group, "Question 1 ·")
    hold = stage.telegram.faults.hold("sendMessage")
    stage.send_draft(crowd[1])
    await stage.until(lambda: hold.waiting)
    new = world.migrate_group(group)
    hold.release()  # the card is refused: its chat is gone
    await stage.sees(new, "Question 2 ·")
    await stage.sees(new, "Question 1 ·")
    stage.send_draft(crowd[2])
    await stage.sees(new, "Question 3 ·")
    await stage.pressed(stage.marc, "ok:1", new)
    await stage.sees(new, "Approved by Marcelin Marc")
    await stage.sees(crowd[0], "was approved")
    await settled(stage, process)
    assert [len(stage.seen(new, f"Question {number} ·")) for number in (1, 2, 3)] == [1, 1, 1]
    assert not stage.seen(group, "Question 2 ·")
    assert stage.rows("SELECT chat_id FROM desk") == [{"chat_id": new}]

    process = await stage.run_mortal(ASKDESK_DESK_CHAT=str(group))  # nobody has changed the settings yet
    stage.write(stage.ana, "/approve 2", new)
    await stage.sees(crowd[1], "was approved")
    await stage.sees(new, "Approved by Anneke Ana")
    await settled(stage, process)


async def test_slow_telegram_keeps_the_order_in_each_chat(stage: Stage) -> None:
    first, second = await stage.prepare(2)
    process = await stage.run()
    stage.telegram.faults.latency = LATENCY
    for command in ("/help", "/language", "/seminars"):
        stage.write(first, command)
        stage.write(second, command)
    for one in (first, second):
        await stage.until(lambda: len(stage.read(one)) == 3)  # noqa: B023
        helped, languages, seminars = stage.read(one)
        assert "/seminars" in helped
        assert "language" in languages
        assert "A series" in seminars
    stage.telegram.faults.latency = 0.0
    await settled(stage, process)


async def test_burst_stays_below_telegrams_limits(stage: Stage) -> None:
    """30 a second over all, 8 in 8 s for each of 40 people and for the desk, and 20 a minute there."""
    crowd = await stage.prepare(40)
    process = await stage.run()
    stage.telegram.limits.enabled = True
    for one in crowd:
        stage.telegram.world.start(one, "law_seger")
    for one in crowd:
        await stage.sees(one, "Your question to")
        stage.write(one, f"What does the convention say to {one}?")
    for one in crowd:
        await stage.pressed(one, "send:")
    for one in crowd:
        await stage.sees(one, RECEIPT)
    shown = [f"What does the convention say to {one}?" for one in crowd]
    await stage.until(lambda: all(text in "\n".join(stage.read(stage.desk)) for text in shown), within=60)
    assert stage.telegram.refused_429 == 0
    assert await process.stop() == 0
    assert len(stage.rows("SELECT id FROM questions")) == 40


async def test_waiting_edit_of_a_card_gives_way_to_a_newer_one(stage: Stage) -> None:
    (asker,) = await stage.prepare(1)
    await stage.write_drafts([asker])
    process = await stage.run_mortal()
    stage.send_draft(asker)
    card = await stage.sees(stage.desk, "Question 1 ·")
    await stage.sees(asker, RECEIPT)
    hold = stage.telegram.faults.hold("editMessageText")
    await stage.pressed(stage.ana, "why:1", stage.desk)
    await stage.until(lambda: hold.waiting)  # the card asks for the reason; two more edits come to wait
    stage.write(stage.marc, "/approve 1", stage.desk)
    await stage.sees(asker, "was approved")
    stage.write(stage.ana, "/decline 1 This was answered in the talk.", stage.desk)
    await stage.sees(asker, "was not taken up")
    hold.release()
    await stage.until(lambda: "Declined by Anneke Ana" in card.text)
    await settled(stage, process)
    edits = edits_in(stage, stage.desk)
    assert len(edits) == 2
    assert "Declined" in edits[-1]
    assert not stage.telegram.calls.refused["editMessageText", 400]


async def test_waiting_edit_of_a_menu_gives_way_to_a_newer_one(stage: Stage) -> None:
    (reader,) = await stage.prepare(1)
    process = await stage.run_mortal()
    stage.telegram.world.start(reader)
    menu = await stage.sees(reader, "Laws")
    hold = stage.telegram.faults.hold("editMessageText")
    await stage.pressed(reader, "fol:law")
    await stage.until(lambda: hold.waiting)
    for data in ("unf:law", "doc:law"):  # the buttons that an impatient thumb finds
        press = stage.telegram.world.press(reader, reader, menu.message_id, data, forge=True)
        await stage.until(lambda: stage.telegram.world.presses[press].answered)  # noqa: B023
    hold.release()
    await stage.until(lambda: "Slides and documents" in menu.text)
    await settled(stage, process)
    assert len(edits_in(stage, reader)) == 2
    assert stage.count("follows") == 0


def edits_in(stage: Stage, chat: int) -> list[str]:
    """The texts to which messages of a chat were edited."""
    calls = stage.telegram.calls.of("editMessageText")
    return [str(call.parameters["text"]) for call in calls if call.parameters["chat_id"] == chat]


async def settled(stage: Stage, process: Process) -> None:
    """Stop: everything is out, and nothing was given up."""
    assert await process.stop() == 0
    assert stage.unsent() == stage.count("dead_letters") == 0
