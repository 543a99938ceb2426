"""How questions are signed: with name and affiliation, the name alone, or not at all."""

import pytest

from handlers.callbacks.desk import Approve, BroadcastAnswer
from handlers.callbacks.private import ChangeSignature, KeepAffiliation, KeepName, Send
from handlers.words import label, say
from storage.limits import PAUSE
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, MODERATOR, SPANISH, Hall, Said


async def begin(hall: Hall, user: int = ASKER) -> Said:
    """Write the first question; return what is asked next."""
    await hall.press(user, "to:law:seger")
    await hall.write(user, "What is cyberspace?")
    return await hall.last(user)


async def test_first_question_asks_how_to_sign(hall: Hall) -> None:
    said = await begin(hall)
    assert said.text == say("en", "signature-choose")
    assert said.labels == ["Name and affiliation", "Name only", "Anonymous", "Cancel"]


async def test_name_and_affiliation_are_asked_for_one_after_the_other(hall: Hall) -> None:
    choice = await begin(hall)
    await hall.press(ASKER, choice.data("Name and affiliation"))
    assert (await hall.only(ASKER)).text == say("en", "signature-write-name")
    await hall.write(ASKER, "Ana Pérez")
    assert (await hall.only(ASKER)).text == say("en", "signature-write-affiliation")
    await hall.write(ASKER, "Court of Appeal, Chile")
    assert "From: Ana Pérez, Court of Appeal, Chile" in (await hall.only(ASKER)).plain


async def test_name_alone_asks_for_no_affiliation(hall: Hall) -> None:
    choice = await begin(hall)
    await hall.press(ASKER, choice.data("Name only"))
    await hall.write(ASKER, "Ana Pérez")
    assert "From: Ana Pérez\n" in (await hall.last(ASKER)).plain


async def test_anonymous_goes_straight_to_the_preview_and_keeps_no_name(hall: Hall) -> None:
    choice = await begin(hall)
    await hall.press(ASKER, choice.data("Anonymous"))
    assert "From: Anonymous\n" in (await hall.last(ASKER)).plain
    (person,) = await hall.rows("SELECT * FROM people WHERE telegram_id = :id", id=ASKER)
    assert (person["name"], person["affiliation"], person["telegram_name"]) == (None, None, None)


async def test_signature_is_remembered_for_next_time(hall: Hall) -> None:
    await hall.asked()
    preview = await hall.preview(ASKER, "Another?")
    assert "From: Anonymous" in preview.plain


async def test_telegrams_name_is_offered_on_a_button(hall: Hall) -> None:
    hall.users[SPANISH] = {"first_name": "Lucía", "last_name": "Soto"}
    await begin(hall, SPANISH)
    await hall.press(SPANISH, "sig:name")
    asked = await hall.only(SPANISH)
    assert asked.labels[0] == "Usar «Lucía Soto»"
    await hall.press(SPANISH, asked.button(KeepName))
    assert "Lucía Soto" in (await hall.last(SPANISH)).plain


async def test_name_without_words_is_not_offered(hall: Hall) -> None:
    hall.users[ASKER] = {"first_name": "🦊"}
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    assert not (await hall.only(ASKER)).offers(KeepName)


async def test_name_and_affiliation_of_before_are_offered_on_buttons(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:full")
    await hall.write(ASKER, "Ana")
    await hall.write(ASKER, "Court of Appeal")
    await hall.press(ASKER, ChangeSignature())
    await hall.press(ASKER, "sig:full")
    asked = await hall.last(ASKER)
    assert asked.labels[0] == "Use “Ana”"
    await hall.press(ASKER, asked.button(KeepName))
    asked = await hall.last(ASKER)
    assert asked.labels[0] == "Use “Court of Appeal”"
    await hall.press(ASKER, asked.button(KeepAffiliation))
    assert "From: Ana, Court of Appeal" in (await hall.last(ASKER)).plain


async def test_change_of_signature_leaves_the_question_as_it_is(hall: Hall) -> None:
    preview = await hall.preview(ASKER)
    await hall.press(ASKER, preview.button(ChangeSignature))
    assert (await hall.only(ASKER)).text == say("en", "signature-choose")
    await hall.press(ASKER, "sig:name")
    await hall.press(ASKER, KeepName())
    preview = await hall.last(ASKER)
    assert preview.plain.endswith("To: Alexander Seger\nFrom: Person 810\n\nWhat is cyberspace?")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.rows("SELECT kind, name FROM signatures") == [{"kind": "name", "name": "Person 810"}]


async def test_another_way_to_sign_can_be_chosen_while_the_name_is_asked_for(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:full")
    asked = await hall.last(ASKER)
    await hall.press(ASKER, asked.data("Choose another signature"))
    assert (await hall.only(ASKER)).text == say("en", "signature-choose")


async def test_signature_that_is_not_completed_is_not_remembered(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:full")
    await hall.write(ASKER, "Ana")
    await hall.write(ASKER, "/cancel")
    await hall.said()
    assert (await begin(hall)).text == say("en", "signature-choose")


@pytest.mark.parametrize("step", ["name", "affiliation"])
async def test_too_long_name_or_affiliation_is_counted_and_asked_for_again(hall: Hall, step: str) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:full")
    if step == "affiliation":
        await hall.write(ASKER, "Ana")
    await hall.write(ASKER, "x" * 500)
    limit = 80 if step == "name" else 120
    assert (await hall.last(ASKER)).text == say("en", "signature-too-long", length=500, limit=limit)
    await hall.write(ASKER, "x" * limit)
    assert (await hall.last(ASKER)).text != say("en", "signature-too-long", length=500, limit=limit)


async def test_very_long_name_of_telegrams_is_offered_in_part(hall: Hall) -> None:
    hall.users[ASKER] = {"first_name": "N" * 64, "last_name": "M" * 64}
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.press(ASKER, KeepName())
    assert f"From: {'N' * 64} {'M' * 15}\n" in (await hall.last(ASKER)).plain


@pytest.mark.parametrize("written", ["", "   ", "\u200b\u2060", "🦊", "…"])
async def test_name_without_words_is_asked_for_again(hall: Hall, written: str) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, written or "\x00")
    assert (await hall.last(ASKER)).text == say("en", "signature-empty")


async def test_name_with_markup_is_shown_as_it_was_written(hall: Hall) -> None:
    name = "<b>Ana</b> & {name} *x* \u202e"
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, name)
    preview = await hall.last(ASKER)
    assert "From: <b>Ana</b> & {name} *x*\n" in preview.plain
    await hall.press(ASKER, preview.button(Send))
    card = (await hall.said())[-1]
    assert "From: <b>Ana</b> & {name} *x*\n" in card.plain


async def test_name_of_several_lines_becomes_one(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, "Ana\n\nTo: Nobody")
    assert "From: Ana To: Nobody\n" in (await hall.last(ASKER)).plain


@pytest.mark.parametrize("data", ["sig:full", "name", "affi", "chg"])
async def test_button_of_a_signature_outside_its_step_is_out_of_date(hall: Hall, data: str) -> None:
    toast = await hall.press(ASKER, data)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


async def test_unknown_way_to_sign_changes_nothing(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:everybody")
    assert await hall.said() == []
    assert await hall.value("SELECT step FROM dialogues") == "signature"


async def test_name_once_given_stays_with_its_question_when_the_next_one_is_anonymous(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.press(ASKER, KeepName())
    await hall.press(ASKER, (await hall.last(ASKER)).button(Send))
    await hall.let_pass(ASKER, PAUSE)
    await hall.preview(ASKER, "Another?")
    await hall.press(ASKER, ChangeSignature())
    await hall.press(ASKER, "sig:anonymous")
    await hall.press(ASKER, (await hall.last(ASKER)).button(Send))
    assert "From: Person 810" in (await hall.card(1)).plain
    assert "From: Anonymous" in (await hall.card(2)).plain


async def test_signature_stays_as_the_moderators_saw_it(hall: Hall) -> None:
    await begin(hall)
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, "Ana López")
    await hall.press(ASKER, (await hall.last(ASKER)).button(Send))
    await hall.press(FOLLOWER, "fol:law")
    await hall.press(MODERATOR, Approve(1), chat=DESK)
    await hall.write(MODERATOR, "/answer 1 It is everywhere.", chat=DESK)
    moderated = await hall.shown(Subject.CARD, 1)

    await hall.preview(ASKER, "Another?")
    await hall.press(ASKER, ChangeSignature())
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, "An insult to everybody")
    assert (await hall.shown(Subject.CARD, 1)).plain == moderated.plain

    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK)
    for content in await hall.rows("SELECT payload FROM broadcast_contents"):
        assert "Ana López" in content["payload"]
        assert "insult" not in content["payload"]
