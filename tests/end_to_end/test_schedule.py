"""What was planned while nothing ran: done after the start, or dropped with a note, and never twice."""

import time

from tests.end_to_end.driver import Stage, words

MINUTE = 60_000
LATE = "We begin three hours ago."


async def test_what_was_missed_is_done_once_or_dropped_with_a_note(stage: Stage) -> None:
    followers = await stage.prepare(participants=2)
    await stage.follow(followers)
    now = int(time.time() * 1000)
    stage.rows(
        "UPDATE seminars SET starts_at = ?, ends_at = ?, closes_at = ?",
        now + 10 * MINUTE,
        now + 90 * MINUTE,
        now - MINUTE,
    )
    stage.rows(
        "INSERT INTO broadcasts (seminar_id, kind, state, language, text, send_at)"
        " VALUES ('law', 'announcement', 'scheduled', 'en', ?, ?)",
        LATE,
        now - 180 * MINUTE,
    )
    process = await stage.run_mortal()
    soon = words("en", "letter-reminder-soon", seminar="Laws", time="").strip()
    for follower in followers:
        await stage.sees(follower, soon)
    closed = words("en", "closed-by-clock", seminar="Laws")
    await stage.sees(stage.desk, closed)
    await stage.sees(stage.desk, "draft again")
    await stage.sees(stage.desk, LATE)
    await stage.sees(stage.desk, "delivered to all")
    assert stage.has_button(stage.desk, "Send to fewer than 5 followers")

    await stage.everything_sent()  # what is out and not written down yet comes twice after a kill

    # Killed and started again, it repeats nothing.
    await stage.kill(process)
    process = await stage.run_mortal()
    stage.write(stage.marc, "/scheduled", stage.desk)
    await stage.sees(stage.desk, words("en", "plan-empty"))
    assert [len(stage.seen(follower, soon)) for follower in followers] == [1, 1]
    assert len(stage.seen(stage.desk, closed)) == 1
    assert len(stage.seen(stage.desk, "draft again")) == 1
    assert all(LATE not in text for follower in followers for text in stage.read(follower))
    await stage.everything_sent()
    assert await process.stop() == 0
    assert stage.unsent() == stage.count("dead_letters") == 0


async def test_announcement_for_later_goes_out_by_itself(stage: Stage) -> None:
    (follower,) = await stage.prepare(participants=1)
    await stage.follow([follower])
    process = await stage.run_mortal()
    stage.write(stage.ana, "/announce law We begin ten minutes later.", stage.desk)
    preview = await stage.sees(stage.desk, "We begin ten minutes later.")
    await stage.pressed(stage.ana, "Send later", stage.desk)
    choice = await stage.sees(stage.desk, "announcement go out?")
    await stage.pressed(stage.ana, words("en", "button-back"), stage.desk)
    await stage.sees(stage.desk, "We begin ten minutes later.")
    await stage.reply(stage.ana, "2099-12-01 14:00", choice)
    await stage.sees(stage.desk, "Tuesday, 1 December 2099, 14:00 (Costa Rica time)")
    assert preview.message_id == choice.message_id
    assert await process.stop() == 0

    stage.rows("UPDATE broadcasts SET send_at = ?", int(time.time() * 1000) - MINUTE)
    process = await stage.run_mortal()
    await stage.sees(follower, "We begin ten minutes later.")
    await stage.sees(stage.desk, "sent by Anneke Ana")
    assert await process.stop() == 0
