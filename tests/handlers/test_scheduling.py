"""Announcements for later: choosing the moment, changing one's mind, and what is planned."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import time_machine

from bot.schedule import Schedule
from handlers.callbacks.broadcasts import CancelBroadcast, Preview, StartBroadcast
from handlers.callbacks.press import Press
from handlers.callbacks.schedule import FetchBroadcast, SendAt, SendLater, ShowBroadcast, ShowPlan
from handlers.words import label, say
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import (
    DESK,
    FOLLOWER,
    MODERATOR,
    ORGANISER,
    SPANISH,
    Hall,
    Said,
    change_of_member,
)

ZONE = ZoneInfo("Europe/Madrid")
PROGRAMME = """
series: {title: Series, organisers: [{name: Institute}], timezone: Europe/Madrid}
seminars:
  - {id: clock, title: Clocks, starts: 2026-11-25 10:00, ends: 2026-11-25 12:00}
  - {id: day, title: A day, starts: 2026-12-01}
"""
SOON = ["In 15 minutes", "In 1 hour"]
TEXT = "We begin ten minutes later."


@pytest.fixture
async def hall(hall: Hall, traveller: time_machine.Traveller) -> Hall:
    """A hall with two seminars: one with hours, one of which only the day is known."""
    assert traveller
    await hall.load(PROGRAMME)
    return hall


@pytest.fixture
def traveller() -> Iterator[time_machine.Traveller]:
    """The clock, which stands still on 10 November at noon in Madrid, until it is moved."""
    with time_machine.travel(datetime(2026, 11, 10, 12, tzinfo=ZONE), tick=False) as traveller:
        yield traveller


async def drafted(hall: Hall, seminar: str = "clock") -> int:
    """Draft an announcement; return its id."""
    await hall.write(ORGANISER, f"/announce {seminar} {TEXT}", chat=DESK)
    await hall.said()
    return int(await hall.value("SELECT max(id) FROM broadcasts"))


async def pressed(hall: Hall, button: Press | str) -> Said:
    """Press a button as an organiser; return what the desk sees."""
    await hall.press(ORGANISER, button, chat=DESK)
    return await hall.only(DESK)


async def replied(hall: Hall, broadcast: int, text: str, by: int = ORGANISER) -> Said:
    """Reply to the message of an announcement; return what the desk sees first."""
    message_id = await hall.sent(Subject.BROADCAST, broadcast)
    await hall.reply(by, message_id, text)
    first, *_ = await hall.said(DESK)
    return first


async def scheduled(hall: Hall, moment: str = "hour-before") -> int:
    """Draft an announcement and have it sent later; return its id."""
    broadcast = await drafted(hall)
    await pressed(hall, SendAt(broadcast, moment))
    return broadcast


async def state(hall: Hall, broadcast: int) -> str:
    return str(await hall.value("SELECT state FROM broadcasts WHERE id = :id", id=broadcast))


async def strike(hall: Hall, traveller: time_machine.Traveller, moment: str) -> list[Said]:
    """Let it be so late in Madrid and the schedule look at the clock; return what the desk is told."""
    traveller.move_to(datetime.fromisoformat(moment).replace(tzinfo=ZONE))
    await Schedule(hall.database, lambda: None).do_what_is_due()
    return await hall.said(DESK)


def goes_out(when: str, who: str = "Person 900") -> str:
    return say("en", "scheduled", seminar="Clocks", when=f"{when} (Madrid time)", who=who)


def heading(said: Said) -> str:
    """Return what stands above the text of a planned announcement: when it goes out, and who planned it."""
    assert TEXT in said.text
    return "\n".join(said.text.split("\n")[:3])


# Choosing --------------------------------------------------------------------------------------------


async def test_preview_of_an_announcement_offers_to_send_it_later(hall: Hall) -> None:
    broadcast = await drafted(hall)
    preview = await hall.shown(Subject.BROADCAST, broadcast)
    choice = await pressed(hall, preview.data("Send later"))
    assert choice.labels == [
        "In 15 minutes",
        "In 1 hour",
        "24 hours before the start",
        "1 hour before the start",
        "At the start",
        "At the end",
        "Back",
    ]
    assert "Wednesday, 25 November 2026, 10:00 to 12:00 (Madrid time)" in choice.plain
    assert "Now: Tuesday, 10 November 2026, 12:00 (Madrid time)" in choice.plain
    assert "tomorrow 14:00 or 17.11. 14:00" in choice.plain
    assert f"\n\n{TEXT}\n\n" in choice.plain


async def test_slides_are_not_offered_for_later(hall: Hall) -> None:
    await hall.run(
        "INSERT INTO broadcasts (seminar_id, kind, state, url, language, speaker_id)"
        " VALUES ('clock', 'presentation', 'drafted', 'https://example.org', 'en', NULL)"
    )
    assert (await hall.press(ORGANISER, SendLater(1), chat=DESK)).text == label("en", "press-outdated")
    assert await state(hall, 1) == "drafted"


@pytest.mark.parametrize(
    ("moment", "when"),
    [
        ("in-15-minutes", "Tuesday, 10 November 2026, 12:15"),
        ("in-an-hour", "Tuesday, 10 November 2026, 13:00"),
        ("day-before", "Tuesday, 24 November 2026, 10:00"),
        ("hour-before", "Wednesday, 25 November 2026, 09:00"),
        ("start", "Wednesday, 25 November 2026, 10:00"),
        ("end", "Wednesday, 25 November 2026, 12:00"),
    ],
)
async def test_announcement_waits_for_the_moment_that_was_chosen(hall: Hall, moment: str, when: str) -> None:
    broadcast = await drafted(hall)
    said = await pressed(hall, SendAt(broadcast, moment))
    assert heading(said) == goes_out(when)
    assert said.labels[-3:] == ["Send now", "Another time …", "Cancel"]
    assert await state(hall, broadcast) == "scheduled"


async def test_only_moments_that_are_still_to_come_are_offered(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    broadcast = await drafted(hall)
    choice = await pressed(hall, SendLater(broadcast))
    traveller.move_to(datetime(2026, 11, 25, 9, 30, tzinfo=ZONE))
    toast = await hall.press(ORGANISER, choice.data("1 hour before the start"), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "moment-passed"), True)
    assert (await hall.only(DESK)).labels == [*SOON, "At the start", "At the end", "Back"]
    assert await state(hall, broadcast) == "drafted"


async def test_something_can_be_chosen_for_a_seminar_without_hours(hall: Hall) -> None:
    broadcast = await drafted(hall, "day")
    assert (await pressed(hall, SendLater(broadcast))).labels == [*SOON, "Back"]


async def test_something_can_be_chosen_for_a_seminar_that_is_over(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    broadcast = await drafted(hall)
    traveller.move_to(datetime(2026, 12, 24, 12, tzinfo=ZONE))
    choice = await pressed(hall, SendLater(broadcast))
    assert choice.labels == [*SOON, "Back"]
    said = await pressed(hall, choice.data("In 15 minutes"))
    assert heading(said) == goes_out("Thursday, 24 December 2026, 12:15")


async def test_only_the_beginning_of_a_long_announcement_stands_above_the_choice(hall: Hall) -> None:
    await hall.write(ORGANISER, f"/announce clock {'Word ' * 1000}", chat=DESK)
    await hall.said()
    choice = await pressed(hall, SendLater(1))
    assert choice.plain.count("Word") == 60
    assert "…" in choice.plain


async def test_time_can_be_written_as_a_reply(hall: Hall) -> None:
    broadcast = await drafted(hall)
    said = await replied(hall, broadcast, " 2026-12-01  14:00 ")
    assert heading(said) == goes_out("Tuesday, 1 December 2026, 14:00")
    said = await replied(hall, broadcast, "2026-12-02 14:00")
    assert heading(said) == goes_out("Wednesday, 2 December 2026, 14:00")


async def test_time_that_was_written_is_confirmed_where_it_was_written(hall: Hall) -> None:
    preview = await hall.sent(Subject.BROADCAST, await drafted(hall))
    await hall.reply(ORGANISER, preview, "2026-12-01 14:00")
    _, confirmed = await hall.said(DESK)
    assert confirmed.text == say("en", "time-taken", when="Tuesday, 1 December 2026, 14:00 (Madrid time)")
    assert confirmed.edits is None


async def test_time_for_what_cannot_wait_or_has_begun_is_answered(hall: Hall) -> None:
    broadcast = await drafted(hall)
    await hall.run("UPDATE broadcasts SET state = 'done'")
    said = await replied(hall, broadcast, "2026-12-01 14:00")
    late = say("en", "version-too-late", state=label("en", "broadcast-is-done"))
    assert said.text == late
    await hall.run("UPDATE broadcasts SET state = 'drafted', kind = 'presentation'")
    said = await replied(hall, broadcast, "2026-12-01 14:00")
    assert said.text == say("en", "time-not-for-this")


@pytest.mark.parametrize(
    ("written", "when"),
    [
        ("tomorrow 14:00", "Wednesday, 11 November 2026, 14:00"),
        ("MAÑANA, 9:00", "Wednesday, 11 November 2026, 09:00"),
        ("amanha 14:00", "Wednesday, 11 November 2026, 14:00"),
        ("demain 14:00", "Wednesday, 11 November 2026, 14:00"),
        ("today 18:30", "Tuesday, 10 November 2026, 18:30"),
        ("hoy 18:30", "Tuesday, 10 November 2026, 18:30"),
        ("hoje 18:30", "Tuesday, 10 November 2026, 18:30"),
        ("aujourd'hui 18:30", "Tuesday, 10 November 2026, 18:30"),
        ("14:00", "Tuesday, 10 November 2026, 14:00"),
        ("11:59", "Wednesday, 11 November 2026, 11:59"),
        ("30.11. 14:00", "Monday, 30 November 2026, 14:00"),
        ("30/11 14:00", "Monday, 30 November 2026, 14:00"),
        ("5/1 14:00", "Tuesday, 5 January 2027, 14:00"),
    ],
)
async def test_time_can_be_written_as_people_write_it(hall: Hall, written: str, when: str) -> None:
    said = await replied(hall, await drafted(hall), written)
    assert heading(said) == goes_out(when)


@pytest.mark.parametrize(
    "written", ["tomorrow", "soon 14:00", "2026-12-01", "2026-13-01 14:00", "30.11. 25:00", "31/11 14:00"]
)
async def test_reply_without_a_time_shows_how_one_is_written(hall: Hall, written: str) -> None:
    broadcast = await drafted(hall)
    said = await replied(hall, broadcast, written)
    assert said.text == say("en", "time-unreadable", example="tomorrow 14:00", date="17.11. 14:00")
    assert await state(hall, broadcast) == "drafted"


@pytest.mark.parametrize("written", ["tomorrow", "2026-11-09 12:00", "2027-03-28 02:30", "…"])
async def test_time_can_be_written_as_a_reply_to_a_refusal(hall: Hall, written: str) -> None:
    broadcast = await drafted(hall)
    preview = await hall.sent(Subject.BROADCAST, broadcast)
    await hall.reply(ORGANISER, preview, "soon")
    refusal = await hall.delivered()
    await hall.reply(ORGANISER, refusal, written)
    refusal = await hall.delivered()
    await hall.reply(ORGANISER, refusal, "2026-12-01 14:00")
    said, _ = await hall.said(DESK)
    assert heading(said) == goes_out("Tuesday, 1 December 2026, 14:00")
    async with hall.database.reading() as tx:
        assert await subjects.find_message(tx, DESK, Subject.BROADCAST, broadcast) == preview


@pytest.mark.parametrize("written", ["2026-11-10 12:00", "today 11:59", "9.11. 14:00"])
async def test_time_that_has_passed_is_refused(hall: Hall, written: str) -> None:
    said = await replied(hall, await drafted(hall), written)
    assert said.text == say("en", "time-passed", now="Tuesday, 10 November 2026, 12:00 (Madrid time)")


@pytest.mark.parametrize("written", ["2027-03-28 02:30", "28.3. 2:30"])
async def test_time_that_the_clocks_jump_over_is_refused(hall: Hall, written: str) -> None:
    said = await replied(hall, await drafted(hall), written)
    assert said.text == say("en", "time-skipped", time="2027-03-28 02:30", zone="Europe/Madrid")


async def test_only_organisers_choose_the_time(hall: Hall) -> None:
    broadcast = await drafted(hall)
    said = await replied(hall, broadcast, "2026-12-01 14:00", by=MODERATOR)
    assert said.text == say("en", "desk-organisers-only")
    for button in (SendLater(broadcast), SendAt(broadcast, "start")):
        toast = await hall.press(MODERATOR, button, chat=DESK)
        assert toast.text == label("en", "desk-organisers-only")
    assert await state(hall, broadcast) == "drafted"


async def test_anonymous_administrator_can_plan_and_is_not_named(hall: Hall) -> None:
    broadcast = await drafted(hall)
    message_id = await hall.sent(Subject.BROADCAST, broadcast)
    group = {"id": DESK, "type": "supergroup", "title": "Group"}
    await hall.reply(1087968824, message_id, "2026-12-01 14:00", sender_chat=group)
    said, _ = await hall.said(DESK)
    assert heading(said) == goes_out("Tuesday, 1 December 2026, 14:00", "an administrator")


async def test_back_shows_the_preview_again(hall: Hall) -> None:
    broadcast = await drafted(hall)
    choice = await pressed(hall, SendLater(broadcast))
    assert (await pressed(hall, choice.data("Back"))).offers(StartBroadcast)


async def test_planned_announcement_says_which_languages_it_has_and_shows_each(hall: Hall) -> None:
    broadcast = await scheduled(hall)
    await hall.run(
        "INSERT INTO broadcast_versions (broadcast_id, language, text) VALUES (:id, 'pt', 'Mais tarde.')",
        id=broadcast,
    )
    planned = await hall.shown(Subject.BROADCAST, broadcast)
    assert planned.labels[:4] == ["• EN", "(ES)", "PT", "(FR)"]
    missing = say("en", "broadcast-missing", languages="Spanish and French", original="English")
    assert missing in planned.text
    shown = await pressed(hall, Preview(broadcast, "pt"))
    assert "Mais tarde." in shown.plain
    assert goes_out("Wednesday, 25 November 2026, 09:00") in shown.text
    assert shown.labels[:4] == ["EN", "(ES)", "• PT", "(FR)"]
    assert shown.offers(SendLater)


async def test_planned_announcement_that_was_reworded_is_not_sent_unread(hall: Hall) -> None:
    broadcast = await scheduled(hall)
    seen = await hall.shown(Subject.BROADCAST, broadcast)
    await hall.run("UPDATE broadcasts SET text = 'Reworded.' WHERE id = :id", id=broadcast)
    toast = await hall.press(ORGANISER, seen.button(StartBroadcast), chat=DESK)
    assert toast.text == label("en", "toast-broadcast-changed")
    assert "Reworded." in (await hall.only(DESK)).plain
    assert await state(hall, broadcast) == "scheduled"


# Changing one's mind ---------------------------------------------------------------------------------


async def test_planned_announcement_can_be_sent_at_once(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    await hall.press(FOLLOWER, "fol:clock")
    broadcast = await scheduled(hall)
    await hall.start(ORGANISER, broadcast)
    assert await state(hall, broadcast) == "running"
    await hall.said()
    await strike(hall, traveller, "2026-11-25 09:00")
    assert await hall.value("SELECT count(*) FROM deliveries WHERE broadcast_id = :id", id=broadcast) == 1


async def test_planned_announcement_that_is_cancelled_does_not_go_out(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    await hall.press(FOLLOWER, "fol:clock")
    broadcast = await scheduled(hall)
    await hall.press(ORGANISER, CancelBroadcast(broadcast), chat=DESK)
    await hall.said()
    await strike(hall, traveller, "2026-11-24 09:59")
    assert await state(hall, broadcast) == "cancelled"
    for button in (SendLater(broadcast), SendAt(broadcast, "start")):
        toast = await hall.press(ORGANISER, button, chat=DESK)
        cancelled = label("en", "broadcast-is-cancelled", who="Person 900")
        assert toast.text == label("en", "toast-second-broadcast", state=cancelled)


@pytest.mark.parametrize("button", [SendLater(9), SendAt(9, "start"), ShowBroadcast(9), FetchBroadcast(9)])
async def test_button_of_an_announcement_that_never_was_is_answered(
    hall: Hall, button: SendLater | SendAt
) -> None:
    assert (await hall.press(ORGANISER, button, chat=DESK)).text == label("en", "press-outdated")


async def test_button_with_an_unknown_moment_is_answered(hall: Hall) -> None:
    broadcast = await drafted(hall)
    toast = await hall.press(ORGANISER, SendAt(broadcast, "never"), chat=DESK)
    assert toast.text == label("en", "moment-passed")


# Going out -------------------------------------------------------------------------------------------


async def test_planned_announcement_goes_out_at_its_time_to_those_who_follow_then(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    broadcast = await scheduled(hall, "day-before")
    before = await hall.sent(Subject.BROADCAST, broadcast)
    await hall.press(SPANISH, "fol:clock")
    await hall.said()
    assert await strike(hall, traveller, "2026-11-24 09:59:59") == []

    said = await strike(hall, traveller, "2026-11-24 10:00")
    assert await state(hall, broadcast) == "running"
    assert await hall.rows("SELECT language FROM deliveries WHERE broadcast_id = :id", id=broadcast) == [
        {"language": "es"}
    ]
    reminder, moved, progress = said
    assert (moved.edits, moved.text) == (before, say("en", "broadcast-moved"))
    assert "Person 900" in progress.plain
    assert reminder.text == say("en", "reminder-report-few", seminar="Clocks", reached="waiting")
    assert await strike(hall, traveller, "2026-11-24 10:01") == []


async def test_announcement_up_to_two_hours_late_still_goes_out(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    broadcast = await scheduled(hall)
    await strike(hall, traveller, "2026-11-25 10:59:59")
    assert await state(hall, broadcast) in {"running", "done"}


async def test_announcement_that_is_too_late_is_a_draft_again_and_the_desk_is_told(
    hall: Hall, traveller: time_machine.Traveller
) -> None:
    broadcast = await scheduled(hall)
    await hall.press(FOLLOWER, "fol:clock")
    await hall.said()
    said = await strike(hall, traveller, "2026-11-25 11:00")
    when = "Wednesday, 25 November 2026, 09:00 (Madrid time)"
    assert say("en", "announcement-dropped", seminar="Clocks", when=when) in [one.text for one in said]
    draft = await hall.shown(Subject.BROADCAST, broadcast)
    assert TEXT in draft.plain
    assert draft.offers(StartBroadcast)
    assert await hall.rows("SELECT * FROM deliveries WHERE broadcast_id = :id", id=broadcast) == []


# The plan --------------------------------------------------------------------------------------------


async def test_plan_lists_everything_by_time(hall: Hall) -> None:
    await hall.load(PROGRAMME.replace("12:00}", "12:00, opens: 2026-11-20 08:00}"))
    broadcast = await scheduled(hall, "start")
    await hall.write(MODERATOR, "/scheduled", chat=DESK)
    plan = await hall.only(DESK)
    heading, *lines = plan.plain.split("\n")
    assert heading == "What is planned (Madrid time)"
    assert lines == [
        "Friday, 20 November 2026, 08:00: questions open · Clocks",
        "Tuesday, 24 November 2026, 10:00: reminder, the day before · Clocks",
        "Wednesday, 25 November 2026, 09:45: reminder, just before · Clocks",
        f"Wednesday, 25 November 2026, 10:00: announcement 1 · Clocks · {TEXT}",
        "Wednesday, 25 November 2026, 12:00: questions close · Clocks",
        "Monday, 30 November 2026, 09:00: reminder, the day before · A day",
        "Wednesday, 2 December 2026, 00:00: questions close · A day",
    ]
    assert plan.presses == [FetchBroadcast(broadcast).pack()]


async def test_number_in_the_plan_fetches_the_announcement(hall: Hall) -> None:
    broadcast = await scheduled(hall)
    before = await hall.sent(Subject.BROADCAST, broadcast)
    await hall.press(MODERATOR, FetchBroadcast(broadcast), chat=DESK)
    moved, shown = await hall.said(DESK)
    assert (moved.edits, moved.buttons) == (before, [])
    assert heading(shown) == goes_out("Wednesday, 25 November 2026, 09:00")


async def test_long_plan_has_pages(hall: Hall) -> None:
    seminars = "".join(f"  - {{id: s{i}, title: S{i}, starts: 2026-12-0{i + 1}}}\n" for i in range(6))
    await hall.load(PROGRAMME + seminars)
    await hall.write(MODERATOR, "/scheduled", chat=DESK)
    first = await hall.only(DESK)
    assert len(first.plain.split("\n")) == 11
    await hall.press(MODERATOR, first.button(ShowPlan), chat=DESK)
    assert len((await hall.only(DESK)).plain.split("\n")) > 1


async def test_empty_plan_says_so(bare_hall: Hall) -> None:
    async with bare_hall.database.transaction() as tx:
        await tx.run("UPDATE desk SET chat_id = :chat", chat=DESK)
    await bare_hall.take(chat_member=change_of_member(bare_hall, MODERATOR, "left", "member"))
    await bare_hall.write(MODERATOR, "/scheduled", chat=DESK)
    assert (await bare_hall.only(DESK)).text == say("en", "plan-empty")
