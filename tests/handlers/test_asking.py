"""A question on its way: to whom, its text, its preview, sent, and what the asker is told."""

import pytest

from handlers.callbacks.private import Ask, AskTo, Cancel, ChangeSignature, Send, ShowSeminars, UndoFollow
from handlers.words import label, say
from storage.outbox import Lane
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, SPANISH, Hall


async def test_asking_in_a_seminar_with_several_speakers_offers_each_and_all(hall: Hall) -> None:
    await hall.press(ASKER, Ask("law"))
    said = await hall.only(ASKER)
    assert said.text == say("en", "ask-to-whom")
    assert said.labels == ["Alexander Seger", "Pedro Verdelho", "All speakers", "Cancel"]


async def test_asking_in_a_seminar_with_one_speaker_goes_on_to_the_text(hall: Hall) -> None:
    await hall.press(ASKER, Ask("talks"))
    assert "Your question to Alexander Seger" in (await hall.only(ASKER)).plain


async def test_asking_in_a_seminar_without_speakers_goes_to_all(hall: Hall) -> None:
    await hall.open_only("past")
    await hall.press(ASKER, Ask("past"))
    assert "Your question to All speakers" in (await hall.only(ASKER)).plain


async def test_asking_in_a_closed_seminar_says_so_and_shows_its_page(hall: Hall) -> None:
    toast = await hall.press(ASKER, Ask("past"))
    assert (toast.text, toast.alert) == (label("en", "questions-closed"), True)
    assert "Questions are closed." in (await hall.only(ASKER)).plain


async def test_speaker_who_left_the_seminar_is_said_and_the_others_are_offered(hall: Hall) -> None:
    toast = await hall.press(ASKER, AskTo("law", "gone"))
    assert toast.text == label("en", "speaker-gone")
    assert "Pedro Verdelho" in (await hall.only(ASKER)).labels


async def test_menus_edit_one_message_in_place(hall: Hall) -> None:
    await hall.press(ASKER, Ask("law"), on=70)
    await hall.press(ASKER, AskTo("law", None), on=70)
    assert [(one.method, one.edits) for one in await hall.said(ASKER)] == [("editMessageText", 70)] * 2


async def test_preview_shows_the_question_as_the_desk_will_see_it(hall: Hall) -> None:
    preview = await hall.preview(ASKER, "What is\ncyberspace?")
    assert preview.plain.endswith("Legislation\nTo: Alexander Seger\nFrom: Anonymous\n\nWhat is\ncyberspace?")
    assert preview.labels == ["Send", "Change signature", "Cancel"]


async def test_sent_question_gets_a_receipt_with_its_number_and_a_card(hall: Hall) -> None:
    number = await hall.ask(ASKER)
    said = await hall.said()
    receipt = said[-2]
    assert receipt.plain.startswith(f"Question {number} is with the moderators.")
    assert "You are now following this seminar" in receipt.plain
    assert receipt.labels == ["Do not follow", "Ask another question", "To the seminar"]
    card = said[-1]
    assert (card.chat_id, card.subject, card.subject_id, card.lane) == (DESK, Subject.CARD, number, Lane.DESK)
    assert await hall.rows("SELECT * FROM dialogues") == []


async def test_question_reaches_the_desk_once_one_is_claimed(hall: Hall) -> None:
    await hall.run("UPDATE desk SET chat_id = NULL")
    await hall.ask(ASKER)
    assert await hall.said(DESK) == []
    assert await hall.value("SELECT count(*) FROM questions") == 1


async def test_one_tap_undoes_the_following_that_came_with_a_question(hall: Hall) -> None:
    number = await hall.ask(ASKER)
    receipt = (await hall.said(ASKER))[-1]
    toast = await hall.press(ASKER, receipt.button(UndoFollow))
    assert toast.text == label("en", "follow-ended")
    assert await hall.rows("SELECT * FROM follows") == []
    receipt = await hall.only(ASKER)
    assert receipt.plain.startswith(f"Question {number} is with the moderators.")
    assert say("en", "receipt-not-following") in receipt.text
    assert not receipt.offers(UndoFollow)


async def test_who_followed_before_is_not_offered_to_undo_it(hall: Hall) -> None:
    await hall.press(ASKER, "fol:law")
    await hall.ask(ASKER)
    assert not (await hall.said(ASKER))[-1].offers(UndoFollow)


async def test_asking_again_begins_a_new_question_in_the_same_seminar(hall: Hall) -> None:
    await hall.ask(ASKER)
    receipt = (await hall.said(ASKER))[-1]
    await hall.press(ASKER, receipt.button(Ask))
    assert (await hall.only(ASKER)).text == say("en", "ask-to-whom")
    assert await hall.ask(ASKER, "Another?") == 2


async def test_second_press_of_send_is_told_and_sends_nothing(hall: Hall) -> None:
    preview = await hall.preview(ASKER)
    await hall.press(ASKER, preview.button(Send))
    await hall.said()
    toast = await hall.press(ASKER, preview.button(Send))
    assert (toast.text, toast.alert) == (label("en", "preview-outdated"), True)
    assert await hall.said() == []
    assert await hall.value("SELECT count(*) FROM questions") == 1


async def test_send_of_an_older_preview_does_not_send_the_newer_text(hall: Hall) -> None:
    older = await hall.preview(ASKER, "The older text?")
    await hall.write(ASKER, "The newer text?")
    newer = await hall.last(ASKER)
    toast = await hall.press(ASKER, older.button(Send))
    assert toast.text == label("en", "preview-outdated")
    assert await hall.rows("SELECT * FROM questions") == []
    await hall.press(ASKER, newer.button(Send))
    assert await hall.value("SELECT text FROM questions") == "The newer text?"


async def test_send_of_an_anonymous_preview_does_not_send_the_name_that_was_chosen_later(hall: Hall) -> None:
    anonymous = await hall.preview(ASKER)
    await hall.press(ASKER, ChangeSignature())
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, "Ana")
    assert "From: Ana" in (await hall.last(ASKER)).plain
    toast = await hall.press(ASKER, anonymous.button(Send))
    assert toast.text == label("en", "preview-outdated")
    assert await hall.rows("SELECT * FROM questions") == []


async def test_send_after_the_seminar_closed_keeps_the_draft_and_says_so(hall: Hall) -> None:
    preview = await hall.preview(ASKER)
    await hall.open_only()
    toast = await hall.press(ASKER, preview.button(Send))
    assert (toast.text, toast.alert) == (label("en", "questions-closed-draft-kept"), True)
    assert await hall.value("SELECT draft FROM dialogues") == "What is cyberspace?"
    assert await hall.rows("SELECT * FROM questions") == []

    await hall.open_only("law")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == "What is cyberspace?"


@pytest.mark.parametrize("by_command", [True, False])
async def test_cancelling_forgets_the_draft_and_says_that_nothing_was_sent(
    hall: Hall, by_command: bool
) -> None:
    preview = await hall.preview(ASKER)
    if by_command:
        await hall.write(ASKER, "/cancel")
    else:
        await hall.press(ASKER, preview.button(Cancel))
    said = await hall.only(ASKER)
    assert said.text == say("en", "cancelled")
    assert said.offers(ShowSeminars)
    assert await hall.rows("SELECT * FROM dialogues") == []
    toast = await hall.press(ASKER, preview.button(Send))
    assert toast.text == label("en", "preview-outdated")


async def test_cancel_command_with_nothing_to_cancel_says_so(hall: Hall) -> None:
    await hall.write(ASKER, "/cancel")
    assert (await hall.only(ASKER)).text == say("en", "cancel-nothing")


async def test_ask_command_offers_the_open_seminars(hall: Hall) -> None:
    await hall.write(ASKER, "/ask")
    said = await hall.only(ASKER)
    assert said.labels == ["Legislation", "Cooperation", "No, thank you"]


async def test_text_outside_a_dialogue_is_offered_to_be_asked_and_not_lost(hall: Hall) -> None:
    await hall.write(ASKER, "What is cyberspace?")
    offer = await hall.only(ASKER)
    assert offer.text == say("en", "offer")
    assert offer.labels == ["Legislation", "Cooperation", "No, thank you"]

    await hall.press(ASKER, offer.data("Legislation"))
    await hall.press(ASKER, (await hall.last(ASKER)).data("All speakers"))
    await hall.press(ASKER, "sig:anonymous")
    preview = await hall.last(ASKER)
    assert preview.plain.endswith("What is cyberspace?")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == "What is cyberspace?"


async def test_text_outside_a_dialogue_with_one_open_seminar_and_speaker_takes_one_tap_to_the_signature(
    hall: Hall,
) -> None:
    await hall.open_only("talks")
    await hall.write(ASKER, "What is cyberspace?")
    offer = await hall.only(ASKER)
    assert offer.labels == ["Cooperation", "No, thank you"]
    await hall.press(ASKER, offer.data("Cooperation"))
    assert (await hall.only(ASKER)).text == say("en", "signature-choose")


async def test_text_while_no_seminar_is_open_waits_until_one_is(hall: Hall) -> None:
    await hall.open_only()
    await hall.write(ASKER, "What is cyberspace?")
    said = await hall.only(ASKER)
    assert said.text == say("en", "no-seminar-open")
    assert said.offers(ShowSeminars)

    await hall.open_only("talks")
    await hall.press(ASKER, Ask("talks"))
    await hall.press(ASKER, "sig:anonymous")
    assert (await hall.last(ASKER)).plain.endswith("What is cyberspace?")


async def test_text_before_there_is_a_programme_is_answered(bare_hall: Hall) -> None:
    await bare_hall.write(ASKER, "What is cyberspace?")
    assert (await bare_hall.only(ASKER)).text == say("en", "no-seminar-open")


async def test_offer_that_is_turned_down_is_forgotten(hall: Hall) -> None:
    await hall.write(ASKER, "Hello")
    await hall.press(ASKER, (await hall.only(ASKER)).data("No, thank you"))
    assert (await hall.only(ASKER)).text == say("en", "cancelled")
    await hall.press(ASKER, Ask("talks"))
    assert "Please write it now" in (await hall.last(ASKER)).plain


async def test_sign_without_words_outside_a_dialogue_gets_help(hall: Hall) -> None:
    await hall.write(ASKER, "👍")
    assert (await hall.only(ASKER)).text == say("en", "help")


async def test_editing_the_message_changes_the_draft_in_preview(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    message = await hall.write(ASKER, "What is cyberspce?")
    await hall.press(ASKER, "sig:anonymous")
    older = await hall.last(ASKER)
    await hall.edit(ASKER, message, "What is cyberspace?")
    newer = await hall.only(ASKER)
    assert newer.plain.endswith("What is cyberspace?")
    toast = await hall.press(ASKER, older.button(Send))
    assert toast.text == label("en", "preview-outdated")
    await hall.press(ASKER, newer.button(Send))
    assert await hall.value("SELECT text FROM questions") == "What is cyberspace?"


async def test_editing_another_message_leaves_the_draft_alone(hall: Hall) -> None:
    sent = await hall.write(ASKER, "An older message")
    await hall.write(ASKER, "/cancel")
    await hall.preview(ASKER)
    await hall.edit(ASKER, sent, "An older message, corrected")
    assert await hall.said() == []
    assert await hall.value("SELECT draft FROM dialogues") == "What is cyberspace?"


async def test_editing_the_name_does_not_become_the_question(hall: Hall) -> None:
    await hall.preview(ASKER)
    await hall.press(ASKER, ChangeSignature())
    await hall.press(ASKER, "sig:name")
    name = await hall.write(ASKER, "Ana Maria")
    await hall.edit(ASKER, name, "Ana María")
    assert await hall.value("SELECT draft FROM dialogues") == "What is cyberspace?"


async def test_editing_the_question_does_not_become_the_name(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    message = await hall.write(ASKER, "What is cyberspce?")
    await hall.press(ASKER, "sig:name")
    await hall.edit(ASKER, message, "What is cyberspace?")
    await hall.press(ASKER, "sig:name")
    await hall.write(ASKER, "Ana")
    preview = await hall.last(ASKER)
    assert preview.plain.endswith("From: Ana\n\nWhat is cyberspace?")


async def test_editing_an_offered_text_changes_what_would_be_asked(hall: Hall) -> None:
    message = await hall.write(ASKER, "What is cyberspce?")
    await hall.edit(ASKER, message, "What is cyberspace?")
    await hall.press(ASKER, Ask("talks"))
    await hall.press(ASKER, "sig:anonymous")
    assert (await hall.last(ASKER)).plain.endswith("What is cyberspace?")


async def test_editing_a_message_outside_a_dialogue_is_left_alone(hall: Hall) -> None:
    await hall.edit(ASKER, 3, "An old message, corrected")
    assert await hall.said() == []


@pytest.mark.parametrize("step", ["signature", "name", "affiliation", "preview"])
async def test_draft_stays_when_the_button_of_another_seminar_is_pressed(hall: Hall, step: str) -> None:
    older = await hall.preview(ASKER)
    presses = {"signature": ["chg"], "name": ["chg", "sig:full"], "affiliation": ["chg", "sig:full", "name"]}
    for press in presses.get(step, []):
        await hall.press(ASKER, press)
    assert await hall.value("SELECT step FROM dialogues") == step
    await hall.press(ASKER, AskTo("talks", "seger"))
    preview = await hall.last(ASKER)
    assert "Cooperation\nTo: Alexander Seger\n" in preview.plain
    assert preview.plain.endswith("What is cyberspace?")
    toast = await hall.press(ASKER, older.button(Send))
    assert toast.text == label("en", "preview-outdated")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT seminar_id FROM questions") == "talks"


async def test_draft_stays_when_a_link_to_a_speaker_is_opened(hall: Hall) -> None:
    await hall.preview(ASKER, speaker="verdelho")
    await hall.write(ASKER, "/start law_seger")
    assert (await hall.last(ASKER)).plain.endswith(
        "To: Alexander Seger\nFrom: Anonymous\n\nWhat is cyberspace?"
    )


async def test_text_that_is_too_long_can_still_be_edited_after_another_addressee_was_chosen(
    hall: Hall,
) -> None:
    await hall.press(ASKER, "to:law:seger")
    message = await hall.write(ASKER, "x" * 1001)
    await hall.press(ASKER, "to:law:verdelho")
    await hall.edit(ASKER, message, "x" * 1000)
    await hall.press(ASKER, "sig:anonymous")
    assert "To: Pedro Verdelho\n" in (await hall.last(ASKER)).plain


async def test_text_where_a_signature_is_to_be_chosen_does_not_replace_the_question(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.write(ASKER, "What is cyberspace?")
    await hall.said()
    await hall.write(ASKER, "Ana Lopez")
    choice = await hall.only(ASKER)
    assert choice.text == say("en", "signature-choose")
    await hall.press(ASKER, choice.data("Anonymous"))
    assert (await hall.last(ASKER)).plain.endswith("What is cyberspace?")


async def test_words_after_the_ask_command_are_offered_to_be_asked(hall: Hall) -> None:
    await hall.write(ASKER, "/ask What is\ncyberspace?")
    offer = await hall.only(ASKER)
    assert offer.text == say("en", "offer")
    await hall.press(ASKER, offer.data("Cooperation"))
    await hall.press(ASKER, "sig:anonymous")
    assert (await hall.last(ASKER)).plain.endswith("What is\ncyberspace?")


async def test_send_to_a_speaker_who_has_left_keeps_the_draft_and_asks_for_another(hall: Hall) -> None:
    preview = await hall.preview(ASKER, speaker="verdelho")
    await hall.run("INSERT INTO speakers (id, position, name) VALUES ('pawlak', 9, 'Patryk Pawlak')")
    await hall.run("UPDATE seminar_speakers SET speaker_id = 'pawlak' WHERE speaker_id = 'verdelho'")
    toast = await hall.press(ASKER, preview.button(Send))
    assert (toast.text, toast.alert) == (label("en", "speaker-gone"), True)
    assert await hall.rows("SELECT * FROM questions") == []
    choice = await hall.only(ASKER)
    assert choice.labels == ["Alexander Seger", "Patryk Pawlak", "All speakers", "Cancel"]
    await hall.press(ASKER, choice.data("Patryk Pawlak"))
    preview = await hall.only(ASKER)
    assert preview.plain.endswith("To: Patryk Pawlak\nFrom: Anonymous\n\nWhat is cyberspace?")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT speaker_id FROM questions") == "pawlak"


async def test_two_people_ask_at_once_without_mixing(hall: Hall) -> None:
    first, second = await hall.preview(SPANISH, "¿Uno?"), await hall.preview(FRENCH, "Deux ?")
    toast = await hall.press(FRENCH, first.button(Send))
    assert toast.text == label("fr", "preview-outdated")
    await hall.press(FRENCH, second.button(Send))
    await hall.press(SPANISH, first.button(Send))
    asked = await hall.rows("SELECT text, language FROM questions ORDER BY id")
    assert asked == [{"text": "Deux ?", "language": "fr"}, {"text": "¿Uno?", "language": "es"}]


async def test_second_receipt_of_a_follower_speaks_of_following_no_more(hall: Hall) -> None:
    await hall.ask(804, "The first question?")
    await hall.said()
    await hall.ask(804, "The second question?")
    receipt = next(one for one in await hall.said(804) if one.plain.startswith("Question 2"))
    assert "follow" not in receipt.plain
    assert receipt.labels == ["Ask another question", "To the seminar"]
