"""A card into which the most is written that people and the programme may write."""

from handlers.callbacks.desk import Approve
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, SPANISH, Hall


async def test_longest_card_fits_a_message_and_still_shows_the_question(hall: Hall) -> None:
    text = "What is cyberspace? " + "q" * 980
    number = await hall.asked(text=text)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.write(MODERATOR, f"/answer {number} {'a' * 4000}", chat=DESK)
    draft = next(one for one in await hall.said(DESK) if one.subject == Subject.DRAFT)
    await hall.press(MODERATOR, draft.data("Send"), chat=DESK)
    other = await hall.asked(SPANISH, "What is it?")
    await hall.run(
        "UPDATE questions SET state = 'merged', merged_into = :number WHERE id = :other",
        number=number,
        other=other,
    )
    await hall.run("UPDATE seminars SET title = json_object('en', :title)", title="t" * 120)
    await hall.run("UPDATE speakers SET name = :name", name="s" * 120)
    await hall.run("UPDATE people SET telegram_name = :name", name="m" * 64)
    await hall.run(
        "UPDATE signatures SET kind = 'full', name = :name, affiliation = :at", name="n" * 80, at="a" * 120
    )
    await hall.run(
        "INSERT INTO clarifications (question_id, text, asked_by, asked_at, reply, replied_at)"
        " SELECT :number, :text, id, 0, :text, 0 FROM people WHERE telegram_id = :moderator",
        number=number,
        text="c" * 1000,
        moderator=MODERATOR,
    )
    for what in ("text", "addressee"):
        await hall.run(
            "INSERT INTO question_changes (question_id, what, at, person_id, from_state, to_state)"
            " SELECT :number, :what, 0, id, 'approved', 'approved' FROM people"
            " WHERE telegram_id = :moderator",
            number=number,
            what=what,
            moderator=MODERATOR,
        )
    card = await hall.shown(Subject.CARD, number)
    assert text in card.plain
    assert len(card.plain) <= 4096
    assert card.plain.count("a" * 1000) == 0, "the answer has no room, and is left out whole"


async def test_card_names_as_many_of_the_questions_merged_into_it_as_fit_two_lines(hall: Hall) -> None:
    first, *others = [await hall.asked(8000 + 10 * at, f"Question about case {at}") for at in range(81)]
    await hall.run(
        "UPDATE questions SET state = 'merged', merged_into = :first WHERE id > :first AND id % 2",
        first=first,
    )
    card = await hall.shown(Subject.CARD, first)
    line = next(line for line in card.plain.splitlines() if f"{others[1]}, {others[3]}" in line)
    assert "…" in line
    assert len(line) < 250
