"""Logs at DEBUG say what went wrong, and neither the token nor a word of anybody.

Every test here runs its processes at DEBUG, and the stage looks through all that they print when it ends.
"""

from bot.rehearsal import TOKEN
from tests.end_to_end.driver import Stage


async def test_logs_of_every_trouble_keep_the_token_and_peoples_words(stage: Stage) -> None:
    crowd = await stage.prepare(6)
    await stage.write_drafts(crowd)
    stage.rows("DROP TABLE follows")  # so that every question fails
    process = await stage.run_mortal()
    faults = stage.telegram.faults
    stage.send_draft(crowd[0])
    await stage.sees(crowd[0], "Something went wrong on our side")
    stage.telegram.world.updates.emit("message", {"text": stage.draft(crowd[0])})
    for asker, status in zip(crowd, (400, 403, 429, 500, 502), strict=False):
        faults.fail_next("sendMessage", status)
        stage.write(asker, f"Answer me with {status} please")
        await stage.until(lambda: stage.telegram.calls.refused["sendMessage", status])  # noqa: B023
    faults.lose_answers("sendMessage")
    stage.write(crowd[5], "/announce nobody hears this, José Secreto")
    stage.write(stage.ana, "/answer 1 José Secreto knows the answer", stage.desk)
    await stage.sees(crowd[5], "I do not know this command")
    await stage.sees(stage.desk, "There is no question 1")
    faults.is_down = True
    await stage.until(lambda: process.logged("no_updates"))
    faults.is_down = False
    await stage.until(lambda: stage.telegram.world.updates.is_polled)
    faults.fail_next("getUpdates", 401)
    stage.telegram.world.start(crowd[1])
    assert await process.ended() == 2

    events = ("update_failed", "message_refused", "told_to_wait", "telegram_unreachable", "no_updates")
    assert all(process.logged(event) for event in events)
    assert stage.draft(crowd[0]) in str(stage.rows("SELECT payload FROM dead_letters"))
    for secret in (TOKEN.partition(":")[2], "Answer me", "Secreto", stage.draft(crowd[0]), "Askerson"):
        assert secret not in process.output


async def test_search_for_leaks_finds_one(stage: Stage) -> None:
    process = await stage.spawn("--unknown-option", TOKEN, environment={})
    await process.ended()
    stage.spoken.add("--unknown-option")
    assert stage.leaks() == ["--unknown-option"]
    process.lines.clear()
