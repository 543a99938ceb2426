"""The agenda: what is spoken about, what is next, and moving on once."""

import pytest

from handlers.callbacks.agenda import BringAgenda, NextAfterLive, NextInstead, NextQuestion
from handlers.callbacks.desk import Approve, Decline, Reopen, ShowHistory
from handlers.callbacks.merging import Merge
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, SECOND, Hall, Said

TEXTS = (
    "Who pays for the translation of requests?",
    "May the police use a suspect's fingerprint to open a phone?",
    "Where are the training materials for judges?",
)


async def approved(hall: Hall, *texts: str) -> list[int]:
    """Let different people ask, and approve what they ask."""
    numbers = [await hall.asked(830 + 10 * at, text) for at, text in enumerate(texts)]
    for number in numbers:
        await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    return numbers


async def bring(hall: Hall) -> int:
    """Let the agenda of the seminar on law be out, and all that waited before; return its board."""
    await hall.write(MODERATOR, "/agenda law", chat=DESK)
    said = await hall.last(DESK)
    assert said.subject == Subject.AGENDA
    board = int(said.subject_id or 0)
    await hall.sent(Subject.AGENDA, board)
    return board


async def agenda(hall: Hall, board: int) -> Said:
    return await hall.shown(Subject.AGENDA, board)


def up_next(shown: Said) -> list[str]:
    return shown.plain.split("Up next\n")[1].split("\n\n")


async def edits_of(hall: Hall, board: int) -> list[Said]:
    return [one for one in await hall.said(DESK) if (one.subject, one.subject_id) == (Subject.AGENDA, board)]


async def test_agenda_of_an_empty_seminar_says_so(hall: Hall) -> None:
    await hall.asked()
    shown = await agenda(hall, await bring(hall))
    assert shown.plain == (
        "Agenda · Legislation\n\nNo question is being discussed now.\n\n"
        "No other approved question is waiting."
    )
    assert shown.buttons == []


async def test_agenda_lists_what_is_next_and_leads_there(hall: Hall) -> None:
    first, second, third = await approved(hall, *TEXTS)
    board = await bring(hall)
    shown = await agenda(hall, board)
    assert up_next(shown) == [
        f"{number} · Alexander Seger: {text}"
        for number, text in zip((first, second, third), TEXTS, strict=True)
    ]
    assert shown.presses == [NextQuestion(board, 0).pack()]
    toast = await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    assert toast.text == label("en", "toast-agenda-now", number=f"{first}")
    after = await agenda(hall, board)
    assert f"Now\nQuestion {first} · Legislation\nTo: Alexander Seger\nFrom: Anonymous" in after.plain
    assert TEXTS[0] in after.plain
    assert up_next(after)[0] == f"{second} · Alexander Seger: {TEXTS[1]}"


async def test_long_question_that_is_spoken_about_is_shown_whole_beside_five_others(hall: Hall) -> None:
    texts = [f"{at} " + "¿Qué dice el Convenio? " * 42 for at in range(7)]
    await approved(hall, *texts)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    shown = await agenda(hall, board)
    assert texts[0].strip() in shown.plain
    assert len(up_next(shown)) == 5
    assert len(shown.plain.encode("utf-16-le")) // 2 <= 4096


async def test_most_wanted_question_is_next_with_how_often_it_is_asked(hall: Hall) -> None:
    _, second, _ = await approved(hall, *TEXTS)
    for user in (910, 920):
        merged = await hall.asked(user, TEXTS[1])
        await hall.press(MODERATOR, Merge(merged, second), chat=DESK)
    board = await bring(hall)
    assert up_next(await agenda(hall, board))[0] == f"{second} (× 3) · Alexander Seger: {TEXTS[1]}"
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    assert "Asked 3 times: also as" in (await agenda(hall, board)).plain


async def test_answered_live_tells_the_asker_and_moves_on(hall: Hall) -> None:
    first, second, _ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, NextAfterLive(board, first), chat=DESK)
    assert toast.text == label("en", "toast-agenda-now", number=f"{second}")
    said = await hall.said()
    assert [one.chat_id for one in said if one.subject == Subject.NEWS] == [830]
    assert Subject.CARD in {one.subject for one in said}
    assert await hall.value("SELECT answered_live FROM questions WHERE id = :id", id=first) == 1
    assert f"Question {second}" in (await agenda(hall, board)).plain


async def test_what_is_not_wanted_now_comes_again_behind_the_others(hall: Hall) -> None:
    first, second, third = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.press(MODERATOR, NextInstead(board, first), chat=DESK)
    shown = await agenda(hall, board)
    assert f"Now\nQuestion {second}" in shown.plain
    assert [entry.split(" ")[0] for entry in up_next(shown)] == [f"{third}", f"{first}"]
    assert await hall.value("SELECT state FROM questions WHERE id = :id", id=first) == "approved"


async def test_history_tells_who_put_a_question_off_from_the_chair(hall: Hall) -> None:
    first, *_ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.press(MODERATOR, NextInstead(board, first), chat=DESK)
    await hall.said()
    await hall.press(MODERATOR, ShowHistory(first, 0), chat=DESK)
    told = (await hall.only(DESK)).plain
    assert label("en", "history-put-off", time="", who=f"Person {MODERATOR}").strip() in told


async def test_question_that_was_answered_meanwhile_is_not_put_off(hall: Hall) -> None:
    first, second, _ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.press(SECOND, Decline(first, "unclear", "approved"), chat=DESK)
    toast = await hall.press(MODERATOR, NextInstead(board, first), chat=DESK)
    assert toast.text == label("en", "toast-agenda-now", number=f"{second}")
    assert await hall.value("SELECT put_off_at FROM questions WHERE id = :id", id=first) is None


async def test_only_question_that_is_put_off_is_not_spoken_about_and_waits_next(hall: Hall) -> None:
    (number,) = await approved(hall, TEXTS[0])
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    toast = await hall.press(MODERATOR, NextInstead(board, number), chat=DESK)
    assert toast.text == label("en", "agenda-nothing-next")
    shown = await agenda(hall, board)
    assert "No question is being discussed now." in shown.plain
    assert up_next(shown) == [f"{number} · Alexander Seger: {TEXTS[0]}"]


@pytest.mark.parametrize("kind", [NextQuestion, NextAfterLive, NextInstead])
async def test_two_who_press_at_once_move_on_once(hall: Hall, kind: type[NextQuestion]) -> None:
    first, second, _ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    hall.toasts.clear()
    presses = [hall.pressed(user, kind(board, first), chat=DESK) for user in (MODERATOR, SECOND)]
    await hall.askdesk.intake.take([hall.update(callback_query=press) for press in presses])
    done, late = hall.toasts
    assert done.text == label("en", "toast-agenda-now", number=f"{second}")
    assert (late.text, late.alert) == (label("en", "toast-agenda-second", number=f"{second}"), True)
    assert await hall.value("SELECT now_id FROM boards WHERE id = :id", id=board) == second


async def test_second_who_presses_after_the_last_question_is_told_that_nothing_waits(hall: Hall) -> None:
    (number,) = await approved(hall, TEXTS[0])
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.press(MODERATOR, NextAfterLive(board, number), chat=DESK)
    toast = await hall.press(SECOND, NextAfterLive(board, number), chat=DESK)
    assert toast.text == label("en", "toast-agenda-second-nothing")


async def test_question_that_was_declined_elsewhere_is_shown_as_such(hall: Hall) -> None:
    first, _, _ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.said()
    await hall.press(SECOND, Decline(first, "unclear", "approved"), chat=DESK)
    (edit,) = await edits_of(hall, board)
    assert "Declined by Person 905 at " in edit.plain
    assert edit.presses == [NextQuestion(board, first).pack()]


async def test_answered_live_of_a_question_that_was_declined_meanwhile_tells_who_was_first(
    hall: Hall,
) -> None:
    first, second, _ = await approved(hall, *TEXTS)
    board = await bring(hall)
    await hall.press(MODERATOR, NextQuestion(board, 0), chat=DESK)
    await hall.press(SECOND, Decline(first, "unclear", "approved"), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, NextAfterLive(board, first), chat=DESK)
    assert toast.alert
    assert f"Question {first}: Declined by Person 905" in toast.text
    assert f"Now\nQuestion {second}" in (await agenda(hall, board)).plain


async def test_agenda_follows_what_is_approved_joined_and_reopened(hall: Hall) -> None:
    first, second = await approved(hall, *TEXTS[:2])
    third = await hall.asked(900, TEXTS[2])
    board = await bring(hall)
    await hall.press(MODERATOR, Approve(third), chat=DESK)
    (edit,) = await edits_of(hall, board)
    assert f"{third} · Alexander Seger: {TEXTS[2]}" in up_next(edit)
    await hall.press(MODERATOR, Merge(second, first), chat=DESK)
    (edit, *_) = await edits_of(hall, board)
    assert f"Up next\n{first} (× 2) · " in edit.plain
    await hall.press(MODERATOR, Reopen(third, "approved"), chat=DESK)
    (edit,) = await edits_of(hall, board)
    assert f"{third} · " not in edit.plain


async def test_decision_on_a_question_that_the_agenda_does_not_show_costs_no_edit(hall: Hall) -> None:
    await approved(hall, *(f"{text} {at}" for at in range(2) for text in TEXTS))
    board = await bring(hall)
    for user in (910, 920):
        number = await hall.asked(user, f"What does the Convention say of {user}?")
        button = Approve(number) if user == 910 else Decline(number, "unclear", "pending")
        await hall.press(MODERATOR, button, chat=DESK)
        assert await edits_of(hall, board) == []


async def test_command_brings_the_agenda_to_the_end_of_the_chat(hall: Hall) -> None:
    board = await bring(hall)
    before = await hall.sent(Subject.AGENDA, board)
    await hall.write(MODERATOR, "/agenda law", chat=DESK)
    moved, new = await hall.said(DESK)
    assert (moved.edits, moved.text, moved.buttons) == (before, say("en", "agenda-moved"), [])
    assert (new.subject, new.edits) == (Subject.AGENDA, None)


async def test_only_seminar_with_approved_questions_is_meant_unless_another_is_named(hall: Hall) -> None:
    (number,) = await approved(hall, TEXTS[0])
    await hall.run("UPDATE questions SET seminar_id = 'talks' WHERE id = :id", id=number)
    await hall.asked(860, TEXTS[1])
    await hall.write(MODERATOR, "/agenda", chat=DESK)
    said = await hall.only(DESK)
    assert (said.subject, said.plain.split("\n")[0]) == (Subject.AGENDA, "Agenda · Cooperation")
    await hall.write(MODERATOR, "/agenda law", chat=DESK)
    assert (await hall.only(DESK)).plain.startswith("Agenda · Legislation\n")


async def test_command_asks_which_where_several_seminars_have_approved_questions(hall: Hall) -> None:
    first, _ = await approved(hall, *TEXTS[:2])
    await hall.run("UPDATE questions SET seminar_id = 'talks' WHERE id = :id", id=first)
    await hall.write(MODERATOR, "/agenda", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "choose-seminar")


async def test_command_without_a_seminar_asks_which(hall: Hall) -> None:
    await hall.write(MODERATOR, "/agenda", chat=DESK)
    choice = await hall.only(DESK)
    await hall.press(MODERATOR, choice.button(BringAgenda), chat=DESK)
    assert (await hall.only(DESK)).subject == Subject.AGENDA


@pytest.mark.parametrize("kind", [NextQuestion, NextAfterLive, NextInstead])
async def test_button_of_no_agenda_is_out_of_date(hall: Hall, kind: type[NextQuestion]) -> None:
    toast = await hall.press(MODERATOR, kind(999, 1), chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []
