"""What happens by the clock: the moments of its steps, what is late, and that each step comes once."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from storage.broadcasts import (
    BroadcastDecidedError,
    BroadcastState,
    Kind,
    NoSuchBroadcastError,
    cancel_broadcast,
    draft_broadcast,
    get_broadcast,
)
from storage.database import Transaction
from storage.deliveries import start_broadcast
from storage.programme import get_seminar, load_programme
from storage.programme_file import read_programme
from storage.schedule import (
    DAY,
    HOUR,
    MINUTE,
    PlannedStep,
    ScheduledBroadcast,
    StepKind,
    Timeliness,
    Times,
    list_outstanding,
    list_scheduled,
    schedule_broadcast,
    settle,
    steps,
    timeliness,
    unschedule_broadcast,
)

MADRID = ZoneInfo("Europe/Madrid")
EARLY, DUE, LATE = Timeliness.EARLY, Timeliness.DUE, Timeliness.LATE
START, END = 100 * DAY, 100 * DAY + 2 * HOUR


def ms(text: str, zone: str = "UTC") -> int:
    """Return a moment such as 2026-03-29 09:00 in ms."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()) * 1000


def step(kind: StepKind, times: Times, zone: ZoneInfo = MADRID) -> PlannedStep:
    """Return the one step of a kind."""
    (found,) = [one for one in steps(times, zone) if one.kind is kind]
    return found


def programme(seminars: str, timezone: str = "Europe/Madrid") -> bytes:
    return f"""
series: {{title: Series, organisers: [{{name: Institute}}], timezone: {timezone}}}
seminars: [{seminars}]
""".encode()


async def load(tx: Transaction, seminars: str, now: str, timezone: str = "Europe/Madrid") -> None:
    """Load seminars at a moment of UTC."""
    await load_programme(tx, read_programme(programme(seminars, timezone)), ms(now))


async def outstanding(tx: Transaction) -> list[tuple[str, str]]:
    """Return what is still to be done, with the day and time in UTC."""
    return [
        (one.kind, f"{datetime.fromtimestamp(one.due_at / 1000, UTC):%m-%d %H:%M}")
        for one in await list_outstanding(tx)
    ]


# When ------------------------------------------------------------------------------------------------


def test_seminar_with_hours_has_two_reminders_and_a_closing() -> None:
    times = Times("law", START, END, closes_at=END)
    assert [(one.kind, one.due_at) for one in steps(times, MADRID)] == [
        (StepKind.REMINDER_DAY, START - DAY),
        (StepKind.REMINDER_SOON, START - 15 * MINUTE),
        (StepKind.CLOSING, END),
    ]


def test_questions_open_by_themselves_only_where_the_programme_says_when() -> None:
    opening = step(StepKind.OPENING, Times("law", START, END, opens_at=START - 3 * DAY, closes_at=END))
    assert opening == PlannedStep(StepKind.OPENING, "law", START - 3 * DAY, END)


def test_seminar_to_be_announced_has_only_what_the_programme_plans() -> None:
    assert steps(Times("law"), MADRID) == []
    assert [one.kind for one in steps(Times("law", opens_at=5, closes_at=9), MADRID)] == [
        "opening",
        "closing",
    ]


@pytest.mark.parametrize(
    ("zone", "day", "reminded"),
    [
        ("Europe/Madrid", "2026-11-25", "2026-11-24 08:00"),
        ("America/Costa_Rica", "2026-11-25", "2026-11-24 15:00"),
        # On the day between, the clocks of Madrid go forward.
        ("Europe/Madrid", "2026-03-30", "2026-03-29 07:00"),
        # Midnight does not exist when the clocks of São Paulo went forward.
        ("America/Sao_Paulo", "2018-11-04", "2018-11-03 12:00"),
    ],
)
def test_day_without_hour_is_reminded_of_once_on_the_morning_before(
    zone: str, day: str, reminded: str
) -> None:
    midnight = "01:00" if zone == "America/Sao_Paulo" else "00:00"
    (reminder,) = steps(Times("law", ms(f"{day} {midnight}", zone)), ZoneInfo(zone))
    assert (reminder.kind, reminder.due_at) == (StepKind.REMINDER_DAY, ms(reminded))


@pytest.mark.parametrize(
    ("start", "reminded"),
    [
        # The clocks of Madrid went forward, or back, in the night before.
        ("2026-03-29 09:00", "2026-03-28 08:00"),
        ("2026-10-25 09:00", "2026-10-24 10:00"),
    ],
)
def test_reminder_comes_24_hours_before_also_where_the_clocks_change(start: str, reminded: str) -> None:
    starts_at = ms(start, "Europe/Madrid")
    reminder = step(StepKind.REMINDER_DAY, Times("law", starts_at, starts_at + HOUR))
    assert reminder.due_at == ms(reminded, "Europe/Madrid")


# What is late ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "at", "expected"),
    [
        (StepKind.REMINDER_DAY, START - DAY - 1, EARLY),
        (StepKind.REMINDER_DAY, START - DAY, DUE),
        (StepKind.REMINDER_DAY, START - HOUR - 1, DUE),
        (StepKind.REMINDER_DAY, START - HOUR, LATE),
        (StepKind.REMINDER_SOON, START - 15 * MINUTE - 1, EARLY),
        (StepKind.REMINDER_SOON, START - 15 * MINUTE, DUE),
        (StepKind.REMINDER_SOON, START + 5 * MINUTE - 1, DUE),
        (StepKind.REMINDER_SOON, START + 5 * MINUTE, LATE),
        (StepKind.OPENING, START - 2 * DAY - 1, EARLY),
        (StepKind.OPENING, START - 2 * DAY, DUE),
        (StepKind.OPENING, END - 1, DUE),
        (StepKind.OPENING, END, LATE),
        (StepKind.CLOSING, END - 1, EARLY),
        (StepKind.CLOSING, END, DUE),
        (StepKind.CLOSING, END + 1000 * DAY, DUE),
    ],
)
def test_late_step_is_done_as_long_as_it_makes_sense(kind: StepKind, at: int, expected: Timeliness) -> None:
    times = Times("law", START, END, opens_at=START - 2 * DAY, closes_at=END)
    assert step(kind, times).timeliness(at) is expected


def test_reminder_of_a_day_makes_sense_until_the_day_begins() -> None:
    midnight = ms("2026-11-25 00:00", "Europe/Madrid")
    reminder = step(StepKind.REMINDER_DAY, Times("law", midnight))
    assert reminder.timeliness(midnight - 1) is DUE
    assert reminder.timeliness(midnight) is LATE


@pytest.mark.parametrize(
    ("late", "expected"), [(-1, EARLY), (0, DUE), (2 * HOUR - 1, DUE), (2 * HOUR, LATE), (300 * DAY, LATE)]
)
def test_announcement_goes_out_up_to_two_hours_late(late: int, expected: Timeliness) -> None:
    assert ScheduledBroadcast(1, "law", START, None).timeliness(START + late) is expected


def test_clock_that_is_set_back_makes_things_early_again() -> None:
    with time_machine.travel("2026-11-25 08:00", tick=False) as clock:
        now = datetime.now(UTC)
        due_at = int(now.timestamp() * 1000)
        assert timeliness(due_at, None, int(datetime.now(UTC).timestamp() * 1000)) is DUE
        clock.move_to("2026-11-25 07:59")
        assert timeliness(due_at, None, int(datetime.now(UTC).timestamp() * 1000)) is EARLY


# Once ------------------------------------------------------------------------------------------------

LAW = "{id: law, title: Law, starts: 2026-11-25 10:00, ends: 2026-11-25 12:00}"
NEW = LAW.replace("law", "new")
"""A seminar that is not known before."""


async def test_step_that_is_done_does_not_come_again(tx: Transaction) -> None:
    await load(tx, LAW, "2026-11-01 00:00")
    first, *rest = await list_outstanding(tx)
    await settle(tx, [first], 1)
    await settle(tx, [first], 2)
    assert await list_outstanding(tx) == rest


async def test_seminar_that_moves_has_its_steps_anew_and_one_that_stays_does_not(tx: Transaction) -> None:
    await load(tx, LAW, "2026-11-01 00:00")
    await settle(tx, await list_outstanding(tx), 1)
    await load(tx, LAW, "2026-11-01 00:00")
    assert await outstanding(tx) == []
    later = LAW.replace("10:00", "11:00")
    await load(tx, later, "2026-11-01 00:00")
    assert await outstanding(tx) == [("reminder_day", "11-24 10:00"), ("reminder_soon", "11-25 09:45")]


async def test_what_is_past_in_a_new_seminar_is_never_done(tx: Transaction) -> None:
    await load(tx, NEW, "2026-11-24 10:00")
    assert await outstanding(tx) == [("reminder_soon", "11-25 08:45"), ("closing", "11-25 11:00")]
    await load(tx, LAW.replace("law", "newer"), "2026-12-01 00:00")
    assert await outstanding(tx) == []


async def test_desk_can_open_a_past_seminar_and_the_clock_lets_it_be(tx: Transaction) -> None:
    await load(tx, NEW, "2026-12-01 00:00")
    await tx.run("UPDATE seminars SET open = 1")
    await load(tx, NEW, "2026-12-01 00:00")
    assert await outstanding(tx) == []


async def test_known_seminar_that_moves_into_the_past_is_closed_and_nobody_is_told_of_its_reminders(
    tx: Transaction,
) -> None:
    await load(tx, "{id: law, title: Law}", "2026-11-01 00:00")
    await load(tx, LAW, "2026-12-01 00:00")
    assert await outstanding(tx) == [("closing", "11-25 11:00")]


async def test_known_seminar_that_moves_to_tomorrow_still_has_its_reminder(tx: Transaction) -> None:
    await load(tx, "{id: law, title: Law, starts: 2027-01-01}", "2026-11-01 00:00")
    await load(tx, LAW, "2026-11-25 04:00")
    assert ("reminder_day", "11-24 09:00") in await outstanding(tx)


async def test_another_time_zone_plans_anew(tx: Transaction) -> None:
    await load(tx, LAW, "2026-11-01 00:00")
    await settle(tx, await list_outstanding(tx), 1)
    await load(tx, LAW, "2026-11-01 00:00", timezone="America/Costa_Rica")
    assert await outstanding(tx) == [
        ("reminder_day", "11-24 16:00"),
        ("reminder_soon", "11-25 15:45"),
        ("closing", "11-25 18:00"),
    ]


async def test_retired_seminar_has_no_steps_until_it_is_back(tx: Transaction) -> None:
    await load(tx, LAW, "2026-11-01 00:00")
    await tx.run("UPDATE seminars SET retired = 1 WHERE id = 'law'")
    assert await outstanding(tx) == []
    await load(tx, LAW, "2026-11-01 00:00")
    assert len(await outstanding(tx)) == 3


async def test_nothing_is_planned_before_a_programme_is_loaded(tx: Transaction) -> None:
    await tx.run("DELETE FROM series")
    assert await list_outstanding(tx) == []


# Open or closed --------------------------------------------------------------------------------------

OPENS = LAW.replace("}", ", opens: 2026-11-20 08:00}")


@pytest.mark.parametrize(
    ("now", "takes"),
    [
        ("2026-11-20 06:59", False),
        ("2026-11-20 07:00", True),
        ("2026-11-25 10:59", True),
        ("2026-11-25 11:00", False),
    ],
)
async def test_new_seminar_takes_questions_between_opening_and_closing(
    tx: Transaction, now: str, takes: bool
) -> None:
    await load(tx, OPENS.replace("law", "new"), now)
    new = await get_seminar(tx, "new")
    assert new
    assert new.takes_questions is takes


async def test_questions_close_at_the_time_given_rather_than_at_the_end(tx: Transaction) -> None:
    await load(tx, NEW.replace("}", ", closes: 2026-11-30 08:00}"), "2026-11-26 00:00")
    new = await get_seminar(tx, "new")
    assert new
    assert (new.takes_questions, new.closes_at) == (True, ms("2026-11-30 07:00"))


@pytest.mark.parametrize(
    ("before", "after", "takes"),
    [
        # An opening in the future means closed until then.
        ("{id: law, title: Law}", "{id: law, title: Law, opens: 2026-11-20 08:00}", False),
        (
            "{id: law, title: Law, opens: 2026-11-01 08:00}",
            "{id: law, title: Law, opens: 2026-11-20 08:00}",
            False,
        ),
        # Without an opening questions are open from the loading on.
        ("{id: law, title: Law, opens: 2026-11-20 08:00}", "{id: law, title: Law}", True),
        # An opening that has passed: the clock opens them in a moment.
        (
            "{id: law, title: Law, opens: 2026-11-20 08:00}",
            "{id: law, title: Law, opens: 2026-11-09 08:00}",
            False,
        ),
    ],
)
async def test_loading_another_opening_for_a_known_seminar_counts(
    tx: Transaction, before: str, after: str, takes: bool
) -> None:
    await load(tx, before, "2026-11-10 00:00")
    await load(tx, after, "2026-11-10 00:00")
    law = await get_seminar(tx, "law")
    assert law
    assert law.takes_questions is takes


@pytest.mark.parametrize("opened", [0, 1])
async def test_what_the_desk_chose_stays_when_the_same_programme_is_loaded(
    tx: Transaction, opened: int
) -> None:
    await load(tx, OPENS, "2026-11-10 00:00")
    await tx.run("UPDATE seminars SET open = :opened", opened=opened)
    await load(tx, OPENS, "2026-11-10 00:00")
    law = await get_seminar(tx, "law")
    assert law
    assert law.open is bool(opened)


# Announcements for later -----------------------------------------------------------------------------


async def draft(tx: Transaction) -> int:
    return await draft_broadcast(tx, "law", Kind.ANNOUNCEMENT, None, text="Hello")


async def test_scheduled_announcements_come_by_time_with_who_planned_them(tx: Transaction, ana: int) -> None:
    late, soon = await draft(tx), await draft(tx)
    await schedule_broadcast(tx, late, 2000, ana)
    await schedule_broadcast(tx, soon, 1000, None)
    assert await list_scheduled(tx) == [
        ScheduledBroadcast(soon, "law", 1000, None),
        ScheduledBroadcast(late, "law", 2000, ana),
    ]


async def test_scheduled_announcement_can_be_moved_drafted_again_sent_and_cancelled(tx: Transaction) -> None:
    moved, sent, cancelled = await draft(tx), await draft(tx), await draft(tx)
    for broadcast in (moved, sent, cancelled):
        await schedule_broadcast(tx, broadcast, 1000, None)
    await schedule_broadcast(tx, moved, 3000, None)
    assert (await get_broadcast(tx, moved)).send_at == 3000
    await unschedule_broadcast(tx, moved)
    await start_broadcast(tx, sent, None, {}, 500)
    await cancel_broadcast(tx, cancelled, None)
    assert await list_scheduled(tx) == []
    drafted = await get_broadcast(tx, moved)
    assert (drafted.state, drafted.send_at) == (BroadcastState.DRAFTED, None)


async def test_announcement_that_is_out_or_unknown_cannot_be_scheduled(tx: Transaction) -> None:
    broadcast = await draft(tx)
    await start_broadcast(tx, broadcast, None, {}, 500)
    for change in (schedule_broadcast(tx, broadcast, 1000, None), unschedule_broadcast(tx, broadcast)):
        with pytest.raises(BroadcastDecidedError):
            await change
    with pytest.raises(NoSuchBroadcastError):
        await schedule_broadcast(tx, 99, 1000, None)
