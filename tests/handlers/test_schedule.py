"""What the clock does in a seminar, and what people see of it: opening and closing, reminders."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import time_machine

from bot.schedule import LONGEST_SLEEP, Schedule
from handlers.callbacks.press import LASTING
from handlers.callbacks.private import Ask, Remind, ShowSeminar
from handlers.words import label, say
from storage.database import DatabaseUnavailableError, Transaction
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FOLLOWER,
    FRENCH,
    ORGANISER,
    PORTUGUESE,
    SPANISH,
    Hall,
)

ZONE = ZoneInfo("Europe/Madrid")
PROGRAMME = """
series: {{title: Series, organisers: [{{name: Institute}}], timezone: Europe/Madrid}}
seminars:
  - {{id: clock, title: Clocks, {times}}}
"""
TIMES = "starts: 2026-11-25 10:00, ends: 2026-11-25 12:00"


class Clock:
    """A hall in which it is always as late as the test says."""

    def __init__(self, hall: Hall, traveller: time_machine.Traveller) -> None:
        self.hall = hall
        self.wakes = 0
        self._traveller = traveller
        self._schedule = Schedule(hall.database, self._wake)

    def _wake(self) -> None:
        self.wakes += 1

    def set(self, moment: str) -> None:
        """Make it so late in Madrid."""
        self._traveller.move_to(datetime.fromisoformat(moment).replace(tzinfo=ZONE))

    async def strike(self, moment: str | None = None) -> float:
        """Let the schedule look at the clock; return the seconds until it looks again."""
        if moment:
            self.set(moment)
        return await self._schedule.do_what_is_due()

    async def at(self, moment: str) -> list[str]:
        """Let it be so late; return what the desk is told."""
        await self.strike(moment)
        return [said.text for said in await self.hall.said(DESK)]

    async def plan(self, times: str, now: str = "2026-11-01 12:00") -> None:
        """Load a seminar with these times at a moment."""
        self.set(now)
        await self.hall.load(PROGRAMME.format(times=times))

    async def takes_questions(self) -> bool:
        return bool(await self.hall.value("SELECT open FROM seminars WHERE id = 'clock'"))


@pytest.fixture
def clock(hall: Hall) -> Iterator[Clock]:
    """A clock that stands still until it is set."""
    with time_machine.travel("2026-11-01 12:00", tick=False) as traveller:
        yield Clock(hall, traveller)


async def deliveries(hall: Hall) -> list[dict[str, Any]]:
    """Return what followers get, by their Telegram id."""
    return await hall.rows(
        "SELECT telegram_id, payload FROM deliveries JOIN people ON people.id = person_id"
        " JOIN broadcast_contents USING (broadcast_id, language, part) ORDER BY deliveries.id"
    )


# Opening and closing ---------------------------------------------------------------------------------


async def test_questions_open_and_close_at_the_times_of_the_programme(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    assert await clock.at("2026-11-20 07:59") == []
    assert not await clock.takes_questions()

    assert await clock.at("2026-11-20 08:00") == [say("en", "opened-by-clock", seminar="Clocks")]
    assert await clock.takes_questions()

    assert await clock.at("2026-11-25 12:00") == [say("en", "closed-by-clock", seminar="Clocks")]
    assert not await clock.takes_questions()
    assert await clock.at("2026-11-25 12:01") == []


async def test_desk_that_closes_by_hand_is_left_alone_until_the_next_planned_time(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.at("2026-11-20 08:00")
    await clock.hall.write(ORGANISER, "/close clock", chat=DESK)
    await clock.hall.said()
    await clock.strike("2026-11-21 08:00")
    assert not await clock.takes_questions()
    assert await clock.at("2026-11-25 12:00") == []


async def test_desk_that_opens_early_or_late_is_not_told_what_it_did_itself(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.hall.write(ORGANISER, "/open clock", chat=DESK)
    await clock.hall.said()
    assert await clock.at("2026-11-20 08:00") == []
    await clock.at("2026-11-25 12:00")
    await clock.hall.write(ORGANISER, "/open clock", chat=DESK)
    await clock.hall.said()
    assert await clock.at("2026-11-25 13:00") == []
    assert await clock.takes_questions()


async def test_seminar_that_is_moved_while_it_runs_closes_at_its_new_end(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.strike("2026-11-25 11:00")
    await clock.hall.load(PROGRAMME.format(times=TIMES.replace("12:00", "13:00")))
    assert await clock.at("2026-11-25 12:00") == []
    assert await clock.at("2026-11-25 13:00") == [say("en", "closed-by-clock", seminar="Clocks")]


async def test_opening_that_was_missed_is_dropped_with_a_note_and_closing_never_is(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00, closes: 2026-11-21 08:00")
    when = "Friday, 20 November 2026, 08:00 (Madrid time)"
    dropped = say("en", "opening-dropped", seminar="Clocks", when=when)
    assert await clock.at("2026-12-20 08:00") == [dropped]
    assert not await clock.takes_questions()


async def test_opening_that_comes_late_still_opens_while_questions_can_be_asked(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.at("2026-11-25 11:59")
    assert await clock.takes_questions()


async def test_missed_opening_that_the_desk_did_by_hand_needs_no_note(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.hall.write(ORGANISER, "/open clock", chat=DESK)
    await clock.hall.said()
    assert await clock.at("2026-12-20 08:00") == [say("en", "closed-by-clock", seminar="Clocks")]


async def test_without_a_desk_questions_open_and_close_all_the_same(bare_hall: Hall) -> None:
    with time_machine.travel("2026-11-01 12:00", tick=False) as traveller:
        clock = Clock(bare_hall, traveller)
        await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
        await clock.strike("2026-11-20 08:00")
        assert await clock.takes_questions()
        await bare_hall.press(FOLLOWER, "fol:clock")
        await clock.strike("2026-11-24 10:00")
        assert len(await deliveries(bare_hall)) == 1


# What participants see -------------------------------------------------------------------------------


async def test_page_of_a_seminar_says_when_questions_open(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.hall.press(ASKER, ShowSeminar("clock"))
    page = await clock.hall.only(ASKER)
    opens = say("en", "seminar-opens", when="Friday, 20 November 2026, 08:00 (Madrid time)")
    assert opens in page.text.split("\n\n")
    assert not page.offers(Ask)

    await clock.strike("2026-11-20 08:00")
    await clock.hall.press(ASKER, ShowSeminar("clock"))
    page = await clock.hall.last(ASKER)
    assert say("en", "seminar-open") in page.text.split("\n\n")
    assert page.offers(Ask)


async def test_page_of_a_seminar_says_when_questions_close_before_it_begins(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, closes: 2026-11-20 08:00")
    await clock.hall.press(SPANISH, ShowSeminar("clock"))
    until = say("es", "seminar-open-until", when="viernes, 20 de noviembre de 2026, 8:00 (hora de Madrid)")
    assert until in (await clock.hall.only(SPANISH)).text.split("\n\n")


async def test_seminar_that_the_desk_closed_does_not_promise_an_opening_that_has_passed(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.at("2026-11-20 08:00")
    await clock.hall.write(ORGANISER, "/close clock", chat=DESK)
    await clock.hall.said()
    await clock.hall.press(ASKER, ShowSeminar("clock"))
    assert say("en", "seminar-closed") in (await clock.hall.only(ASKER)).text.split("\n\n")


# Reminders -------------------------------------------------------------------------------------------


async def test_followers_are_reminded_a_day_and_a_quarter_of_an_hour_before(clock: Clock) -> None:
    await clock.plan(TIMES)
    for follower in (FOLLOWER, SPANISH):
        await clock.hall.press(follower, "fol:clock")
    await clock.hall.said()
    await clock.strike("2026-11-24 09:59")
    assert await deliveries(clock.hall) == []

    await clock.strike("2026-11-24 10:00")
    english, spanish = await deliveries(clock.hall)
    assert (english["telegram_id"], spanish["telegram_id"]) == (FOLLOWER, SPANISH)
    assert "Reminder" in english["payload"]
    assert "Wednesday, 25 November 2026, 10:00 to 12:00 (Madrid time)" in english["payload"]
    assert "miércoles, 25 de noviembre de 2026, de 10:00 a 12:00 (hora de Madrid)" in spanish["payload"]

    await clock.strike("2026-11-25 09:45")
    *_, last = await deliveries(clock.hall)
    assert "Comienza en breve" in last["payload"]
    await clock.strike("2026-11-25 09:50")
    assert len(await deliveries(clock.hall)) == 4


async def test_reminder_leads_to_the_seminar_and_can_be_ended_for_good(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.strike("2026-11-24 10:00")
    (reminder,) = await deliveries(clock.hall)
    end = LASTING + Remind("clock", 0).pack()
    assert LASTING + ShowSeminar("clock").pack() in reminder["payload"]
    assert end in reminder["payload"]
    await clock.hall.said()

    toast = await clock.hall.press(FOLLOWER, end, on=77)
    assert toast.text == label("en", "reminders-ended")
    page = await clock.hall.only(FOLLOWER)
    assert page.edits is None
    await clock.strike("2026-11-25 09:45")
    assert len(await deliveries(clock.hall)) == 1

    toast = await clock.hall.press(FOLLOWER, page.button(Remind))
    assert toast.text == label("en", "reminders-begun")
    assert (await clock.hall.last(FOLLOWER)).data("No more reminders") == Remind("clock", 0).pack()


async def test_page_offers_reminders_to_followers_until_the_seminar_begins(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.hall.press(ASKER, ShowSeminar("clock"))
    assert not (await clock.hall.only(ASKER)).offers(Remind)
    await clock.hall.press(ASKER, "fol:clock")
    assert (await clock.hall.only(ASKER)).offers(Remind)
    clock.set("2026-11-25 10:00")
    await clock.hall.press(ASKER, ShowSeminar("clock"))
    assert not (await clock.hall.only(ASKER)).offers(Remind)


async def test_old_reminder_of_a_seminar_that_is_gone_still_ends_nothing_and_says_so(clock: Clock) -> None:
    await clock.plan(TIMES)
    toast = await clock.hall.press(ASKER, Remind("gone", 0))
    assert toast.text == label("en", "seminar-gone")
    assert await clock.hall.value("SELECT min(reminders) FROM people") == 1


async def test_desk_is_told_of_a_reminder_in_one_line_without_names(clock: Clock) -> None:
    await clock.plan(TIMES)
    for follower in (FOLLOWER, FRENCH, PORTUGUESE, SPANISH, 830):
        await clock.hall.press(follower, "fol:clock")
    await clock.hall.said()
    await clock.strike("2026-11-24 10:00")
    (said,) = await clock.hall.said(DESK)
    assert said.text == say("en", "reminder-report", seminar="Clocks", delivered=0, total=5)
    assert (said.subject, said.buttons) == (Subject.BROADCAST, [])
    assert clock.wakes == 1


async def test_nobody_is_told_of_a_reminder_that_nobody_wants(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.hall.press(FOLLOWER, Remind("clock", 0))
    await clock.hall.press(SPANISH, "fol:clock")
    await clock.hall.run("UPDATE people SET reachable = 0 WHERE telegram_id = :id", id=SPANISH)
    await clock.hall.said()
    assert await clock.at("2026-11-24 10:00") == []
    assert await clock.at("2026-11-25 09:00") == []
    assert await clock.hall.rows("SELECT * FROM broadcasts") == []


async def test_reminder_that_came_too_late_is_dropped_with_a_note(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.hall.said()
    when = "Tuesday, 24 November 2026, 10:00 (Madrid time)"
    assert await clock.at("2026-11-25 09:00") == [say("en", "reminder-dropped", seminar="Clocks", when=when)]
    assert await deliveries(clock.hall) == []


async def test_restart_after_days_tells_each_thing_once(clock: Clock) -> None:
    await clock.plan(TIMES)
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.hall.said()
    told = await clock.at("2026-11-28 09:00")
    assert [text.split(",")[0] for text in told] == [
        "The reminder for “Clocks”",
        "The reminder for “Clocks”",
        "“Clocks” is now closed for questions",
    ]
    assert await clock.at("2026-11-28 09:01") == []


async def test_reminder_of_a_day_comes_on_the_morning_before(clock: Clock) -> None:
    await clock.plan("starts: 2026-11-25")
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.strike("2026-11-24 08:59")
    assert await deliveries(clock.hall) == []
    await clock.strike("2026-11-24 09:00")
    (reminder,) = await deliveries(clock.hall)
    assert "Wednesday, 25 November 2026" in reminder["payload"]


# The loop --------------------------------------------------------------------------------------------


async def test_schedule_sleeps_until_the_next_moment_but_never_long(clock: Clock) -> None:
    await clock.plan(TIMES)
    assert await clock.strike("2026-11-02 09:00") == LONGEST_SLEEP
    assert await clock.strike("2026-11-24 09:59:58") == 2.0
    assert clock.wakes == 0


async def test_clock_that_is_set_back_repeats_nothing(clock: Clock) -> None:
    await clock.plan(f"{TIMES}, opens: 2026-11-20 08:00")
    await clock.at("2026-11-20 08:00")
    await clock.hall.write(ORGANISER, "/close clock", chat=DESK)
    await clock.hall.said()
    assert await clock.at("2026-11-20 07:00") == []
    assert await clock.at("2026-11-20 08:00") == []
    assert not await clock.takes_questions()


async def test_mistake_in_one_step_stops_no_other_and_is_tried_again(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    await clock.plan(f"{TIMES}, closes: 2026-11-24 10:01")
    await clock.hall.press(FOLLOWER, "fol:clock")
    await clock.hall.said()

    def fail(*_: object) -> None:
        raise KeyError("Clocks")

    with monkeypatch.context() as broken:
        broken.setattr("handlers.clockwork.reminder", fail)
        assert await clock.at("2026-11-24 10:02") == [say("en", "closed-by-clock", seminar="Clocks")]
        assert await deliveries(clock.hall) == []
    await clock.strike("2026-11-24 10:03")
    assert len(await deliveries(clock.hall)) == 1


@asynccontextmanager
async def running(hall: Hall) -> AsyncIterator[asyncio.Event]:
    """Let the schedule run by the true clock; the event is set at each of its commits."""
    committed = asyncio.Event()
    task = asyncio.create_task(Schedule(hall.database, committed.set).run())
    try:
        yield committed
    finally:
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task


async def close_a_minute_ago(hall: Hall) -> None:
    """Let the seminar on law have been due to close."""
    minute_ago = int(time.time() * 1000) - 60_000
    await hall.run("UPDATE seminars SET closes_at = :at WHERE id = 'law'", at=minute_ago)


async def test_schedule_that_sleeps_finds_plans_that_were_made_meanwhile(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.schedule.LONGEST_SLEEP", 0.01)
    async with asyncio.timeout(5), running(hall) as committed:
        await asyncio.sleep(0)
        await close_a_minute_ago(hall)
        await committed.wait()
    assert [said.text for said in await hall.said(DESK)] == [
        say("en", "closed-by-clock", seminar="Legislation")
    ]


async def test_full_disk_puts_off_what_is_planned_and_ends_nothing(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    await close_a_minute_ago(hall)
    monkeypatch.setattr("bot.schedule.AGAIN_AFTER", 0.001)
    failures = iter([DatabaseUnavailableError("disk full")] * 3)
    transaction = hall.database.transaction

    def full_at_first() -> AbstractAsyncContextManager[Transaction]:
        if failure := next(failures, None):
            raise failure
        return transaction()

    monkeypatch.setattr(hall.database, "transaction", full_at_first)
    async with asyncio.timeout(5), running(hall) as committed:
        await committed.wait()
    assert await hall.value("SELECT open FROM seminars WHERE id = 'law'") == 0
