"""The desk asks an asker what they mean, and never learns who it is."""

import pytest

from handlers.callbacks.desk import Approve, AskToClarify, Decline
from handlers.callbacks.private import Cancel, Clarify, Send
from handlers.cleaning import length
from handlers.words import label, say
from storage.subjects import Subject, find_message, remember_message
from tests.handlers.conftest import ASKER, BOT, DESK, FRENCH, MODERATOR, SECOND, SPANISH, Hall, Said


async def clarify(
    hall: Hall, number: int, text: str = "Which law do you mean?", user: int = MODERATOR
) -> Said:
    """Have the desk ask the asker of a question; return what the asker gets."""
    await hall.press(user, AskToClarify(number), chat=DESK)
    await hall.said()
    await hall.reply(user, await hall.sent(Subject.CLARIFY, number), text)
    return next(one for one in await hall.said() if one.chat_id != DESK)


async def reply_in_private(hall: Hall, user: int, clarification: int, text: str) -> None:
    """Reply to the desk's message in the asker's chat."""
    async with hall.database.transaction() as tx:
        await remember_message(tx, user, 3000 + clarification, Subject.CLARIFICATION, clarification)
    ours = {**hall.message(BOT, user), "message_id": 3000 + clarification, "text": "…"}
    await hall.write(user, text, reply_to_message=ours)


async def test_asker_gets_what_the_desk_wants_to_know_with_their_question(hall: Hall) -> None:
    number = await hall.asked(SPANISH, "¿Es legal?")
    asked = await clarify(hall, number, "¿Qué ley, <en concreto>?")
    assert asked.chat_id == SPANISH
    assert f"entender mejor su pregunta {number}." in asked.plain
    assert asked.plain.endswith("¿Es legal?\n¿Qué ley, <en concreto>?")
    assert (asked.subject, asked.labels) == (Subject.CLARIFICATION, ["Contestar"])


async def test_card_shows_what_was_asked_by_whom_and_that_the_reply_is_awaited(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    card = await hall.card(number)
    assert "Person 904 asked for clarification at " in card.plain
    assert "Which law do you mean?\nNo reply yet." in card.plain


async def test_next_text_of_an_asker_who_does_nothing_else_is_the_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await hall.write(SPANISH, "La de <2020>.")
    said = await hall.said()
    assert say("es", "reply-sent", number=f"{number}") in [one.text for one in said]
    (card,) = [one for one in said if one.chat_id == DESK]
    assert (card.subject, card.edits) == (Subject.CARD, None)
    assert "La de <2020>." in card.plain
    await hall.write(SPANISH, "¿Y otra cosa?")
    assert label("es", "button-no") in (await hall.only(SPANISH)).labels


async def test_card_that_a_reply_brings_shows_what_was_decided_before_it_is_sent(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    former = await hall.sent(Subject.CARD, number)
    await clarify(hall, number)
    await hall.write(SPANISH, "La de 2020.")
    await hall.write(SECOND, f"/approve {number}", chat=DESK)
    said = await hall.said(DESK)
    assert [one.text for one in said if one.edits == former] == [say("en", "card-moved", number=f"{number}")]
    cards = [one for one in said if one.subject == Subject.CARD]
    assert cards
    assert not any(one.offers(Approve) for one in cards)


async def test_decision_after_a_reply_does_not_go_to_the_former_card(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.sent(Subject.CARD, number)
    await clarify(hall, number)
    await hall.write(SPANISH, "La de 2020.")
    async with hall.database.reading() as tx:
        assert await find_message(tx, DESK, Subject.CARD, number) is None


async def test_card_that_a_reply_brings_is_not_gathered_with_new_ones(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await hall.ask(FRENCH, "Et les données ?")
    await hall.write(SPANISH, "La de 2020.")
    new, brought = await hall.rows("SELECT may_gather FROM outbox WHERE subject = 'card' ORDER BY id")
    assert (new["may_gather"], brought["may_gather"]) == (1, 0)


async def test_text_after_reply_is_the_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.press(SPANISH, asked.button(Clarify))
    prompt = await hall.only(SPANISH)
    assert prompt.text == say("es", "reply-write", number=f"{number}", limit=1000)
    assert prompt.offers(Cancel)
    await hall.write(SPANISH, "La de 2020.")
    assert "La de 2020." in (await hall.only(DESK)).plain
    assert await hall.rows("SELECT * FROM dialogues") == []


async def test_reply_to_the_message_is_the_reply_whatever_the_asker_is_writing(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await hall.let_pass(SPANISH, 10_000)
    preview = await hall.preview(SPANISH, "¿Otra pregunta?")
    await reply_in_private(hall, SPANISH, 1, "La de 2020.")
    assert "La de 2020." in (await hall.card(number)).plain
    await hall.press(SPANISH, preview.button(Send))
    assert await hall.value("SELECT text FROM questions ORDER BY id DESC LIMIT 1") == "¿Otra pregunta?"


async def test_pressing_reply_keeps_the_question_that_is_being_written(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.let_pass(SPANISH, 10_000)
    preview = await hall.preview(SPANISH, "¿Otra pregunta?")
    await hall.press(SPANISH, asked.button(Clarify))
    prompt = await hall.only(SPANISH)
    assert prompt.text == say("es", "reply-write-beside", number=f"{number}", limit=1000)
    assert prompt.fields["reply_markup"]["force_reply"] is True
    assert prompt.subject == Subject.CLARIFICATION
    await hall.press(SPANISH, preview.button(Send))
    assert await hall.value("SELECT count(*) FROM questions") == 2


async def test_question_that_is_begun_instead_of_replying_is_no_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.press(SPANISH, asked.button(Clarify))
    await hall.let_pass(SPANISH, 10_000)
    second = await hall.asked(SPANISH, "¿Otra pregunta?")
    assert await hall.value("SELECT text FROM questions WHERE id = :id", id=second) == "¿Otra pregunta?"
    assert "No reply yet." in (await hall.card(number)).plain


async def test_reply_that_is_cancelled_can_be_given_later(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.press(SPANISH, asked.button(Clarify))
    await hall.press(SPANISH, Cancel())
    await hall.said()
    await hall.write(SPANISH, "La de 2020.")
    assert "La de 2020." in (await hall.card(number)).plain


async def test_second_reply_to_the_message_is_added(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await reply_in_private(hall, SPANISH, 1, "Primero.")
    await reply_in_private(hall, SPANISH, 1, "Segundo.")
    assert "Primero.\n\nSegundo." in (await hall.card(number)).plain


async def test_desk_can_ask_again_and_the_history_has_both(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number, "Which law?")
    await hall.write(SPANISH, "La de 2020.")
    await hall.said()
    await clarify(hall, number, "Which country?", SECOND)
    await hall.write(SPANISH, "España.")
    card = await hall.card(number)
    assert "Which country?" in card.plain
    assert "Which law?" not in card.plain
    await hall.said()
    await hall.write(MODERATOR, f"/history {number}", chat=DESK)
    history = (await hall.only(DESK)).plain
    for text in ("Which law?", "La de 2020.", "Which country?", "España."):
        assert text in history


async def test_reply_after_the_decision_is_not_lost(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    await hall.press(SPANISH, asked.button(Clarify))
    await hall.said()
    await hall.write(SPANISH, "La de 2020.")
    said = await hall.said()
    assert say("es", "reply-sent-late", number=f"{number}") in [one.text for one in said]
    (card,) = [one for one in said if one.chat_id == DESK]
    assert "La de 2020." in card.plain
    assert "Reopen" in card.labels


async def test_text_after_the_decision_is_a_new_question_unless_it_is_a_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    await hall.write(SPANISH, "¿Y otra cosa?")
    assert label("es", "button-no") in (await hall.only(SPANISH)).labels


@pytest.mark.parametrize(
    ("text", "note"),
    [("👍", say("es", "reply-empty")), ("x" * 1001, say("es", "reply-too-long", length=1001, limit=1000))],
)
async def test_reply_that_cannot_be_taken_is_asked_for_again(hall: Hall, text: str, note: str) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    await hall.press(SPANISH, asked.button(Clarify))
    await hall.said()
    message = await hall.write(SPANISH, text)
    assert (await hall.only(SPANISH)).text == note
    await hall.edit(SPANISH, message, "La de 2020.")
    if text != "👍":
        assert "La de 2020." in (await hall.card(number)).plain
    else:
        await hall.write(SPANISH, "La de 2021.")
        assert "La de 2021." in (await hall.card(number)).plain


async def test_two_replies_have_room_together(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await clarify(hall, number)
    await reply_in_private(hall, SPANISH, 1, "x" * 600)
    await hall.said()
    await reply_in_private(hall, SPANISH, 1, "y" * 399)
    assert (await hall.only(SPANISH)).text == say("es", "reply-too-long", length=1001, limit=1000)


async def test_somebody_else_cannot_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    asked = await clarify(hall, number)
    toast = await hall.press(FRENCH, asked.button(Clarify))
    assert toast.text == label("fr", "press-outdated")
    await hall.write(FRENCH, "Je réponds.")
    assert "No reply yet." in (await hall.card(number)).plain


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("…", say("en", "clarify-empty")),
        ("x" * 1001, say("en", "clarify-too-long", length=1001, limit=1000)),
    ],
)
async def test_request_that_cannot_be_sent_is_not(hall: Hall, text: str, note: str) -> None:
    number = await hall.asked(SPANISH)
    await hall.reply(MODERATOR, await hall.sent(Subject.CLARIFY, number), text)
    said = await hall.said()
    assert [(one.chat_id, one.text) for one in said] == [(DESK, note)]


async def test_decided_question_is_not_clarified(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    to = await hall.sent(Subject.CLARIFY, number)
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    await hall.reply(MODERATOR, to, "Which law?")
    assert "Declined by Person 905" in (await hall.only(DESK)).plain
    toast = await hall.press(MODERATOR, AskToClarify(number), chat=DESK)
    assert "Declined by Person 905" in toast.text
    assert await hall.value("SELECT count(*) FROM clarifications") == 0


async def test_desk_never_learns_who_an_anonymous_asker_is(hall: Hall) -> None:
    hall.users[ASKER] = {"first_name": "Zenobia", "username": "zenobia_q"}
    number = await hall.asked(ASKER)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await clarify(hall, number)
    await hall.write(ASKER, "That of 2020.")
    await hall.write(MODERATOR, f"/history {number}", chat=DESK)
    in_desk = [one for one in await hall.said() if one.chat_id == DESK]
    assert len(in_desk) > 1
    for one in in_desk:
        shown = f"{one.text} {one.buttons}"
        assert "enobia" not in shown
        assert f"{ASKER}" not in shown


async def test_longest_card_fits_a_message(hall: Hall) -> None:
    number = await hall.asked(SPANISH, "é" * 1000)
    await clarify(hall, number, "ñ" * 1000)
    await hall.write(SPANISH, "ü" * 1000)
    await hall.said()
    waiting = await hall.card(number)
    assert "ü" * 1000 in waiting.plain
    await hall.write(MODERATOR, f"/answer {number} {'x' * 4000}", chat=DESK)
    await hall.press(MODERATOR, (await hall.said(DESK))[-1].data("Send to the asker"), chat=DESK)
    answered = await hall.card(number)
    assert "é" * 1000 in answered.plain
    assert "x" * 1400 in answered.plain
    assert max(length(waiting.plain), length(answered.plain)) <= 4096
