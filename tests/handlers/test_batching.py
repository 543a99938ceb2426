"""Deciding on several questions at once, and taking it back within half a minute."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine

from handlers.callbacks.desk import Approve, Decline, Reopen, Undo
from handlers.words import label, say
from storage.batches import UNDO_TIME
from storage.outbox import Lane
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, SECOND, SPANISH, Hall, Said

AFTER_UNDO = timedelta(milliseconds=UNDO_TIME)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """A clock that stands still until it is shifted."""
    with time_machine.travel("2026-11-25 10:00:00+00:00", tick=False) as traveller:
        yield traveller


async def several(hall: Hall, count: int) -> list[int]:
    """Let so many questions wait, each of another asker, and return their numbers."""
    return [await hall.asked(8000 + 10 * at, f"Question about case {at}") for at in range(count)]


async def states(hall: Hall, numbers: list[int]) -> list[str]:
    rows = await hall.rows("SELECT id, state FROM questions")
    by_number = {row["id"]: row["state"] for row in rows}
    return [by_number[number] for number in numbers]


async def written(hall: Hall, text: str, user: int = MODERATOR) -> Said:
    """Write in the desk, and return the reply to it."""
    await hall.write(user, text, chat=DESK)
    return next(one for one in await hall.said(DESK) if one.subject not in {Subject.CARD, Subject.AGENDA})


async def held(hall: Hall) -> list[int | None]:
    """Return from when on the news that wait can be sent."""
    rows = await hall.rows("SELECT not_before FROM outbox WHERE subject = 'news' ORDER BY id")
    return [row["not_before"] for row in rows]


def news(state: str, number: int) -> str:
    return say("es", f"news-{state}", number=f"{number}", text="What is cyberspace?")


async def test_several_are_approved_at_once_and_one_reply_says_which(hall: Hall) -> None:
    numbers = await several(hall, 4)
    reply = await written(hall, f"/approve {numbers[0]}, {numbers[1]}-{numbers[2]} and #{numbers[3]}")
    assert await states(hall, numbers) == ["approved"] * 4
    assert "Approved by Person 904: 4 questions\n1–4" in reply.plain
    assert reply.subject == Subject.BATCH
    assert reply.labels == ["Undo"]


async def test_reply_names_what_was_decided_before_and_what_does_not_exist(hall: Hall) -> None:
    first, second, third = await several(hall, 3)
    await hall.press(SECOND, Decline(second, "unclear", "pending"), chat=DESK)
    await hall.said()
    reply = await written(hall, f"/approve {first} {second} {third} 98-99")
    assert await states(hall, [first, second, third]) == ["approved", "declined", "approved"]
    assert f"Question {second}: Declined by Person 905 at " in reply.plain
    assert "There are no questions 98, 99." in reply.plain


async def test_nothing_can_be_undone_where_nothing_was_done(hall: Hall) -> None:
    reply = await written(hall, "/approve 98 99")
    assert reply.plain == "Nothing was changed.\n\nThere are no questions 98, 99."
    assert reply.labels == []


async def test_many_that_were_decided_before_are_counted(hall: Hall) -> None:
    numbers = await several(hall, 8)
    await written(hall, f"/approve {numbers[0]}-{numbers[-1]}")
    reply = await written(hall, f"/approve {numbers[0]}-{numbers[-1]}", SECOND)
    assert reply.plain.count("Approved by Person 904") == 5
    assert "3 more had already been decided." in reply.plain


async def test_longest_reply_fits_a_message(hall: Hall) -> None:
    numbers = await several(hall, 7)
    await written(hall, f"/decline {numbers[0]}-{numbers[-1]} {'x' * 300}")
    unknown = " ".join(f"{10**14 + 2 * at}" for at in range(190))
    reply = await written(hall, f"/approve {numbers[0]}-{numbers[-1]} {unknown}")
    assert reply.plain.startswith("Nothing was changed.")
    assert len(reply.plain) <= 4096


async def test_several_are_declined_for_one_reason(hall: Hall) -> None:
    of_spaniard, of_frenchman = await hall.asked(SPANISH), await hall.asked(FRENCH)
    reply = await written(hall, f"/decline {of_spaniard} {of_frenchman} already answered")
    assert "Declined by Person 904: 2 questions\n1, 2\nReason: Already answered" in reply.plain
    assert await hall.rows("SELECT DISTINCT state, reason FROM questions") == [
        {"state": "declined", "reason": "already-answered"}
    ]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("/approve 20-15", say("en", "numbers-backwards", begins="20", ends="15")),
        ("/approve 1 2 7-3", say("en", "numbers-backwards", begins="7", ends="3")),
        ("/approve 1-10000", say("en", "numbers-too-many", count=10_000, limit=200)),
        ("/approve 1-999999999", say("en", "numbers-too-many", count=999_999_999, limit=200)),
        ("/approve 1 2 three", say("en", "usage-approve")),
        ("/approve and 2", say("en", "usage-approve")),
        ("/decline 20-15 off topic", say("en", "numbers-backwards", begins="20", ends="15")),
        ("/decline 1 2", say("en", "usage-decline")),
        ("/decline 1 2 👎", say("en", "reason-empty")),
    ],
)
async def test_what_cannot_be_meant_is_refused_and_changes_nothing(hall: Hall, text: str, note: str) -> None:
    numbers = await several(hall, 2)
    assert (await written(hall, text)).text == note
    assert await states(hall, numbers) == ["pending"] * 2
    assert await hall.value("SELECT count(*) FROM batches") == 0


@pytest.mark.usefixtures("clock")
async def test_askers_of_a_batch_are_told_when_it_can_no_longer_be_undone(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    (moment,) = await held(hall)
    # More than the 30 s of the undo: one that is handled in the last moment is committed by then.
    assert moment == await hall.value("SELECT at FROM batches") + 32_000
    assert await hall.said(SPANISH) == []


async def test_decision_while_news_are_held_is_told_at_once_and_alone(
    hall: Hall, clock: time_machine.Traveller
) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    await hall.press(SECOND, Decline(number, "unclear", "approved"), chat=DESK)
    (told,) = await hall.said(SPANISH, due=True)
    assert told.lane is Lane.NEWS
    assert label("es", "reason-unclear") in told.plain
    clock.shift(2 * AFTER_UNDO)
    assert await hall.said(SPANISH, due=True) == []


async def test_undo_brings_all_back_and_no_asker_hears_of_it(
    hall: Hall, clock: time_machine.Traveller
) -> None:
    numbers = await several(hall, 3)
    reply = await hall.sent(Subject.BATCH, 1)
    await hall.write(MODERATOR, f"/approve {numbers[0]}-{numbers[2]}", chat=DESK)
    clock.shift(timedelta(seconds=29))
    toast = await hall.press(SECOND, Undo(1), chat=DESK, on=reply)
    assert toast.text == "Undone: 3 questions are back as they were."
    assert await states(hall, numbers) == ["pending"] * 3
    clock.shift(timedelta(seconds=10))
    assert [one for one in await hall.said() if one.chat_id != DESK] == []
    shown = await hall.shown(Subject.BATCH, 1)
    assert shown.plain.startswith("Undone by Person 905 at ")
    assert "3 questions are back as they were: 1–3" in shown.plain
    assert shown.labels == []
    assert "reopened by Person 905" in (await hall.card(numbers[0])).plain


async def test_undo_leaves_what_was_answered_meanwhile(hall: Hall, clock: time_machine.Traveller) -> None:
    first, second = await several(hall, 2)
    await hall.write(MODERATOR, f"/approve {first} {second}", chat=DESK)
    await hall.write(SECOND, f"/answer {second} Yes.", chat=DESK)
    draft = [one for one in await hall.said(DESK) if one.subject == Subject.DRAFT][-1]
    await hall.press(SECOND, draft.data("Send to the asker"), chat=DESK)
    await hall.said()
    clock.shift(timedelta(seconds=5))
    toast = await hall.press(MODERATOR, Undo(1), chat=DESK)
    assert toast.text == "Undone: 1 question is back as it was."
    assert await states(hall, [first, second]) == ["pending", "answered"]
    shown = await hall.shown(Subject.BATCH, 1)
    assert f"Approved by Person 904: question {second}" in shown.plain
    assert f"Question {first} is back as it was." in shown.plain


async def test_undo_where_all_was_decided_meanwhile_says_so(hall: Hall) -> None:
    numbers = await several(hall, 2)
    await hall.write(MODERATOR, f"/approve {numbers[0]} {numbers[1]}", chat=DESK)
    for number in numbers:
        await hall.press(SECOND, Decline(number, "unclear", "approved"), chat=DESK)
    toast = await hall.press(MODERATOR, Undo(1), chat=DESK)
    assert toast.alert
    assert toast.text == "Nothing was undone: all of it has been decided again since."
    assert await states(hall, numbers) == ["declined"] * 2


async def test_second_undo_is_told_who_was_first(hall: Hall) -> None:
    numbers = await several(hall, 2)
    await hall.write(MODERATOR, f"/approve {numbers[0]} {numbers[1]}", chat=DESK)
    await hall.press(SECOND, Undo(1), chat=DESK)
    toast = await hall.press(MODERATOR, Undo(1), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "toast-undone-already", who="Person 905"), True)
    assert await hall.value("SELECT count(*) FROM question_changes WHERE batch_id = 1") == 4


async def test_undo_after_half_a_minute_is_too_late_and_points_to_reopening(
    hall: Hall, clock: time_machine.Traveller
) -> None:
    numbers = await several(hall, 2)
    reply = await hall.sent(Subject.BATCH, 1)
    await hall.write(MODERATOR, f"/approve {numbers[0]} {numbers[1]}", chat=DESK)
    await hall.said()
    clock.shift(AFTER_UNDO)
    toast = await hall.press(MODERATOR, Undo(1), chat=DESK, on=reply)
    assert (toast.text, toast.alert) == (label("en", "toast-undo-late"), True)
    assert await states(hall, numbers) == ["approved"] * 2
    shown = await hall.only(DESK)
    assert (shown.subject, shown.labels) == (Subject.BATCH, [])


async def test_undo_button_goes_away_by_itself(hall: Hall, clock: time_machine.Traveller) -> None:
    numbers = await several(hall, 2)
    await hall.write(MODERATOR, f"/approve {numbers[0]} {numbers[1]}", chat=DESK)
    rows = await hall.rows("SELECT not_before FROM outbox WHERE subject = 'batch' AND payload IS NULL")
    assert [row["not_before"] for row in rows] == [await hall.value("SELECT at FROM batches") + UNDO_TIME]
    assert (await hall.shown(Subject.BATCH, 1)).labels == ["Undo"]
    clock.shift(AFTER_UNDO)
    assert (await hall.shown(Subject.BATCH, 1)).labels == []


@pytest.mark.parametrize("sent", ["before the batch", "before the undo", "after the undo"])
async def test_decision_is_told_once_though_a_batch_that_followed_is_undone(
    hall: Hall, clock: time_machine.Traveller, sent: str
) -> None:
    number = await hall.asked(SPANISH)
    heard = []
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    if sent == "before the batch":
        heard += await hall.said(SPANISH, due=True)
    await hall.write(SECOND, f"/decline {number} 99 unclear", chat=DESK)
    if sent == "before the undo":
        heard += await hall.said(SPANISH, due=True)
    await hall.press(SECOND, Undo(1), chat=DESK)
    heard += await hall.said(SPANISH, due=True)
    clock.shift(2 * AFTER_UNDO)
    heard += await hall.said(SPANISH, due=True)
    assert [one.text for one in heard] == [news("approved", number)]


async def test_batch_is_told_once_though_another_that_followed_is_undone(
    hall: Hall, clock: time_machine.Traveller
) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    clock.shift(timedelta(seconds=10))
    await hall.write(SECOND, f"/decline {number} 99 unclear", chat=DESK)
    clock.shift(timedelta(seconds=10))
    await hall.press(SECOND, Undo(2), chat=DESK)
    clock.shift(timedelta(seconds=13))
    assert [one.text for one in await hall.said(SPANISH, due=True)] == [news("approved", number)]
    clock.shift(timedelta(seconds=10))
    assert await hall.said(SPANISH, due=True) == []


async def test_undone_batch_can_be_approved_again_and_is_told_once(
    hall: Hall, clock: time_machine.Traveller
) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    await hall.press(MODERATOR, Undo(1), chat=DESK)
    clock.shift(timedelta(seconds=20))
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    clock.shift(timedelta(seconds=13))
    # The news of the first approval are due now, and those of the second can still be undone.
    assert [one for one in await hall.said() if one.chat_id == SPANISH] == []
    assert await states(hall, [number]) == ["approved"]


@pytest.mark.parametrize("stale", [Reopen, None])
async def test_button_of_an_undone_state_tells_what_is_true(hall: Hall, stale: type[Reopen] | None) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    await hall.press(SECOND, Undo(1), chat=DESK)
    button = Reopen(number, "approved") if stale else Decline(number, "unclear", "approved")
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.alert
    assert "reopened by Person 905" in toast.text
    assert await states(hall, [number]) == ["pending"]


async def test_undo_of_no_batch_is_out_of_date(hall: Hall) -> None:
    toast = await hall.press(MODERATOR, Undo(99), chat=DESK)
    assert toast.text == label("en", "press-outdated")


async def test_one_number_is_decided_without_a_batch_and_told_at_once(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {number}", chat=DESK)
    assert await held(hall) == [None]
    assert await hall.value("SELECT count(*) FROM batches") == 0


async def test_anonymous_administrator_undoes_without_a_name(hall: Hall) -> None:
    numbers = await several(hall, 2)
    await hall.command_anonymously(f"/approve {numbers[0]} {numbers[1]}")
    assert "Approved by an administrator: 2 questions" in (await hall.shown(Subject.BATCH, 1)).plain
    assert await hall.value("SELECT count(*) FROM question_changes WHERE person_id IS NULL") == 2


async def test_approved_singly_by_another_in_the_same_moment_is_not_in_the_batch(hall: Hall) -> None:
    first, second = await several(hall, 2)
    press = hall.update(callback_query=hall.pressed(SECOND, Approve(first), chat=DESK))
    command = hall.update(message=hall.written(MODERATOR, f"/approve {first} {second}", chat=DESK))
    await hall.askdesk.intake.take([press, command])
    reply = next(one for one in await hall.said(DESK) if one.subject == Subject.BATCH)
    assert f"Approved by Person 904: question {second}" in reply.plain
    assert f"Question {first}: Approved by Person 905" in reply.plain
    assert await hall.said(ASKER) == []


@pytest.mark.parametrize("delay", [1_000, UNDO_TIME + 1_000])
async def test_asker_who_was_told_of_no_decision_is_told_of_no_reopening(
    hall: Hall, clock: time_machine.Traveller, delay: int
) -> None:
    numbers = [await hall.asked(), await hall.asked(SPANISH)]
    await written(hall, f"/approve {numbers[0]} {numbers[1]}")
    clock.shift(timedelta(milliseconds=delay))
    await hall.press(SECOND, Reopen(numbers[0], "approved"), chat=DESK)
    clock.shift(AFTER_UNDO)
    assert await hall.said(ASKER) == []


async def test_long_list_of_numbers_is_cut_beside_what_was_decided_before(hall: Hall) -> None:
    """Uncut it would have no room beside the reasons, and be left out."""
    numbers = await several(hall, 5)
    await hall.write(MODERATOR, f"/decline {numbers[0]}-{numbers[-1]} {'x' * 300}", chat=DESK)
    await hall.said()
    unknown = [10**14 + 2 * at for at in range(195)]
    reply = await written(hall, "/approve " + " ".join(map(str, [*numbers, *unknown])))
    assert str(unknown[0]) in reply.plain
    assert str(unknown[-1]) not in reply.plain
    assert reply.plain.count("x" * 100) == len(numbers)
