"""Deciding, taking back and asking what is meant, with the true process over true HTTP."""

from handlers.callbacks.desk import Approve, SendCard
from storage.batches import UNDO_TIME
from storage.questions import State
from tests.end_to_end.driver import Stage


async def test_batch_is_undone_before_anybody_hears_of_it_and_each_news_is_a_new_message(
    stage: Stage,
) -> None:
    askers = await stage.prepare(3)
    process = await stage.run()
    desk, marc = stage.desk, stage.marc
    for asker in askers:
        await stage.ask(asker, f"Question of asker {asker}")
        await stage.sees(desk, f"Question of asker {asker}")

    stage.write(marc, "/approve 1-2", desk)
    reply = await stage.sees(desk, "Approved by Marcelin Marc: 2 questions")
    assert await stage.pressed(marc, "undo:1", desk) == "Undone: 2 questions are back as they were."
    await stage.until(lambda: "Undone by Marcelin Marc" in reply.text and reply.buttons is None)
    await stage.sees(desk, "reopened by Marcelin Marc", times=2, within=30)

    # What is decided one by one is told at once, each time in a message of its own.
    first, _, third = askers
    stage.write(marc, "/approve 3", desk)
    await stage.sees(third, "Your question 3 was approved.")
    await stage.sees(desk, "Approved by Marcelin Marc at", within=30)
    await stage.pressed(marc, "more:3", desk)
    await stage.pressed(marc, f"reop:3:{State.APPROVED}", desk, within=30)
    await stage.sees(third, "The moderators are looking at your question 3 again.")
    stage.write(marc, "/approve 3", desk)
    await stage.sees(third, "Your question 3 was approved.", times=2)

    stage.write(marc, "/approve 1 2", desk)
    await stage.sees(desk, "Approved by Marcelin Marc: 2 questions", within=30)
    assert stage.seen(first, "Your question 1 was approved.") == []
    await stage.sees(first, "Your question 1 was approved.", within=UNDO_TIME / 1000 + 15)
    assert len(stage.seen(first, "Your question 1 was approved.")) == 1
    assert not stage.has_button(desk, "undo:2")

    await stage.everything_sent(within=60)
    assert await process.stop() == 0
    assert stage.unsent() == stage.count("dead_letters") == 0


async def test_desk_and_asker_talk_without_a_name(stage: Stage) -> None:
    (asker,) = await stage.prepare(1)
    process = await stage.run()
    desk, marc = stage.desk, stage.marc
    await stage.ask(asker, "Is this legal?")
    await stage.sees(desk, "Is this legal?")

    await stage.pressed(marc, "more:1", desk)
    await stage.pressed(marc, "clar:1", desk, within=20)
    request = await stage.sees(desk, "what you would like to know from the asker of question 1", within=20)
    await stage.reply(marc, "Which law do you mean?", request)
    asked = await stage.sees(asker, "Which law do you mean?")
    await stage.reply(asker, "That of 2020.", asked)
    await stage.sees(asker, "Your reply about question 1 is with the moderators.")
    card = await stage.sees(desk, "That of 2020.", within=20)
    assert "From: Anonymous" in card.text
    assert "Which law do you mean?" in card.text

    assert await process.stop() == 0
    assert stage.count("dead_letters") == 0


async def test_card_that_a_moderator_deleted_comes_again_without_a_word_about_the_old_one(
    stage: Stage,
) -> None:
    (asker,) = await stage.prepare(1)
    process = await stage.run()
    desk, marc = stage.desk, stage.marc
    await stage.ask(asker, "Is this legal?")
    card = await stage.sees(desk, "Is this legal?")
    await stage.until_written(lambda: stage.count("message_subjects") == 1)
    stage.telegram.world.delete_message(desk, stage.ana, card.message_id)
    stage.write(marc, "/history 1", desk)
    await stage.sees(desk, "History of question 1")
    await stage.pressed(marc, SendCard(1).pack(), desk)
    await stage.until(lambda: stage.has_button(desk, Approve(1).pack()))
    await stage.everything_sent()
    assert stage.seen(desk, "further down") == []
    assert await process.stop() == 0
