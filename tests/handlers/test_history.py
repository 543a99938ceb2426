"""Everything that was done to a question, for the desk: /history, and [History] on its card."""

import pytest

from handlers.callbacks.desk import (
    AnsweredLive,
    Approve,
    Decline,
    Readdress,
    Reopen,
    SendCard,
    ShowHistory,
    Undo,
)
from handlers.cleaning import length
from handlers.words import label, say
from storage.editing import edit_text, find_text_change
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, MODERATOR, SECOND, SPANISH, Hall, Said


async def history(hall: Hall, number: int) -> Said:
    """Ask for the history of a question."""
    await hall.said()
    await hall.write(MODERATOR, f"/history {number}", chat=DESK)
    return await hall.only(DESK)


async def edit(hall: Hall, number: int, text: str) -> None:
    async with hall.database.transaction() as tx:
        await edit_text(tx, await find_text_change(tx, number), text, None, 1_795_600_000_000)


def steps(said: Said) -> list[str]:
    """Return the lines that begin with a time, without it."""
    return [line.split(" · ", 1)[1] for line in said.plain.splitlines() if " · " in line]


async def test_history_names_every_step_and_the_state_before_it(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.press(SECOND, Readdress(number, "verdelho"), chat=DESK)
    await hall.press(SECOND, Decline(number, "unclear", "approved"), chat=DESK)
    await hall.press(MODERATOR, Reopen(number, "declined"), chat=DESK)
    await hall.press(SECOND, AnsweredLive(number), chat=DESK)
    shown = await history(hall, number)
    assert shown.plain.startswith(f"History of question {number}\nAs first asked:\nWhat is cyberspace?")
    assert steps(shown) == [
        "Asked",
        "Approved by Person 904 (before: waiting)",
        "Addressee changed by Person 905: Pedro Verdelho (before: Alexander Seger)",
        "Declined by Person 905: Not clear to the moderators (before: approved)",
        "Reopened by Person 904 (before: declined)",
        "Answered live, noted by Person 905 (before: waiting)",
    ]


async def test_undo_of_a_batch_stands_in_the_history(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {number} 99", chat=DESK)
    await hall.press(SECOND, Undo(1), chat=DESK)
    assert steps(await history(hall, number))[1:] == [
        "Approved by Person 904 (before: waiting)",
        "Undone by Person 905 (before: approved)",
    ]


async def test_edit_loses_nothing(hall: Hall) -> None:
    number = await hall.asked(text="First <wording>")
    await edit(hall, number, "Second wording")
    await edit(hall, number, "Third wording")
    shown = await history(hall, number)
    assert "As first asked:\nFirst <wording>" in shown.plain
    assert "Text edited by an administrator. It was:\nFirst <wording>" in shown.plain
    assert "Text edited by an administrator. It was:\nSecond wording" in shown.plain


async def test_answers_that_were_discarded_are_kept(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} No.", chat=DESK)
    await hall.press(SECOND, (await hall.only(DESK)).data("Discard"), chat=DESK)
    assert "Answer written by Person 904 (discarded)\nNo." in (await history(hall, number)).plain


async def test_long_history_has_pages_each_under_the_original_text(hall: Hall) -> None:
    number = await hall.asked(text="Original " + "o" * 900)
    for at in range(8):
        await edit(hall, number, f"Version {at} " + "é" * 950)
    page = await history(hall, number)
    seen: list[str] = []
    for turn in range(1, 20):
        assert length(page.plain) <= 4096
        assert "Original ooo" in page.plain
        seen.append(page.plain)
        if "Next →" not in page.labels:
            break
        await hall.press(MODERATOR, page.data("Next"), chat=DESK, on=70)
        page = await hall.only(DESK)
        assert page.edits == 70
        assert turn < 19
    assert len(seen) > 2
    whole = "\n".join(seen)
    assert all(f"It was:\nVersion {at} " in whole for at in range(7))
    await hall.press(MODERATOR, page.data("← Back"), chat=DESK, on=70)
    assert (await hall.only(DESK)).plain == seen[-2]


async def test_answer_that_is_longer_than_a_message_is_shown_whole(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} {'word ' * 700}", chat=DESK)
    await hall.run("UPDATE answers SET text = text || ' ' || text")
    first = await history(hall, number)
    await hall.press(MODERATOR, first.data("Next"), chat=DESK, on=70)
    second = await hall.only(DESK)
    pages = [first.plain, second.plain]
    if "Next →" in second.labels:
        await hall.press(MODERATOR, second.data("Next"), chat=DESK, on=70)
        pages.append((await hall.only(DESK)).plain)
    assert sum(page.count("word") for page in pages) == 1400
    assert max(length(page) for page in pages) <= 4096


async def test_history_from_a_card_is_a_new_message_and_leaves_the_card(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.press(MODERATOR, ShowHistory(number, 0), chat=DESK, on=card)
    shown = await hall.only(DESK)
    assert shown.edits is None
    await hall.press(MODERATOR, shown.button(SendCard), chat=DESK)
    assert (await hall.said(DESK))[-1].subject == Subject.CARD


async def test_page_that_is_no_more_is_the_last_one(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, ShowHistory(number, 99), chat=DESK)
    assert steps(await hall.only(DESK)) == ["Asked"]


@pytest.mark.parametrize("written", ["", "twelve", "1 2"])
async def test_history_of_nothing_shows_how_it_is_written(hall: Hall, written: str) -> None:
    await hall.write(MODERATOR, f"/history {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-history")


async def test_asker_who_is_a_moderator_is_named_for_what_they_decide_and_not_for_asking(hall: Hall) -> None:
    number = await hall.asked(MODERATOR)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert steps(await history(hall, number)) == ["Asked", "Approved by Person 904 (before: waiting)"]


async def test_anonymous_administrator_is_named_nowhere(hall: Hall) -> None:
    number = await hall.asked(ASKER)
    await hall.command_anonymously(f"/approve {number}")
    who = label("en", "administrator")
    assert steps(await history(hall, number))[1] == f"Approved by {who} (before: waiting)"
