"""Who may act in the desk is what Telegram says it is, with the true process over true HTTP."""

from tests.end_to_end.driver import Stage, words


async def test_first_command_of_a_member_takes_effect_however_late_telegram_says_who_it_is(
    stage: Stage,
) -> None:
    first, second = await stage.prepare(2)
    process = await stage.run()
    desk, marc = stage.desk, stage.marc
    await stage.ask(first, "Is this legal?")
    hold = stage.telegram.faults.hold("getChatMember")
    stage.write(marc, "/approve 1", desk)
    await stage.until(lambda: hold.waiting)
    await stage.ask(second, "And who decides on that?")
    assert stage.seen(first, "was approved") == []

    # Not even a kill loses it.
    await stage.kill(process)
    process = await stage.run()
    await stage.until(lambda: hold.waiting)
    hold.release()
    await stage.sees(first, "Your question 1 was approved.")
    stage.write(marc, "/approve 2", desk)
    await stage.sees(second, "Your question 2 was approved.")


async def test_readers_of_the_channel_that_a_desk_discusses_learn_and_decide_nothing(stage: Stage) -> None:
    (asker,) = await stage.prepare(1)
    world, desk = stage.telegram.world, stage.desk
    reader = stage.add_person("Regina Reader")
    world.channels.link(world.channels.add("News", stage.ana), desk)
    await stage.run()
    warning = await stage.sees(desk, words("en", "desk-linked"))
    await stage.ask(asker, "Is this legal?")
    await stage.sees(desk, "Is this legal?")

    for command in ("/queue", "/history 1", "/decline 1 nonsense"):
        stage.write(reader, command, desk)
    await stage.until(lambda: stage.telegram.calls.accepted["getChatMember"] == 3)
    own = world.channels.add("Readers", reader)
    world.send_text(desk, reader, "/approve 1", as_channel=own)
    await stage.sees(desk, words("en", "desk-as-channel"))
    assert len(stage.seen(desk, words("en", "desk-members-only"))) == 1
    assert stage.seen(asker, "was declined") == stage.seen(asker, "was approved") == []

    stage.write(stage.marc, "/approve 1", desk)
    await stage.sees(asker, "Your question 1 was approved.")
    assert stage.seen(desk, words("en", "desk-linked")) == [warning]
