"""Cards in the desk; approving and declining, by button and by command, and who was first."""

from collections.abc import Callable

import pytest

from handlers.callbacks.desk import (
    AnsweredLive,
    Approve,
    AskToClarify,
    ChooseAddressee,
    ChooseReason,
    Decline,
    EditText,
    Readdress,
    Reopen,
    SendCard,
    ShowCard,
    ShowHistory,
    ShowMore,
    WriteAnswer,
    WriteReason,
)
from handlers.callbacks.press import Press
from handlers.phrases import REASONS
from handlers.words import label, say
from storage.outbox import Lane
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, SECOND, SPANISH, Hall


async def state_of(hall: Hall, number: int) -> str:
    return str(await hall.value("SELECT state FROM questions WHERE id = :number", number=number))


async def test_card_shows_number_seminar_addressee_signature_text_time_and_state(hall: Hall) -> None:
    number = await hall.asked(SPANISH, "¿Qué es <i>cyberspace</i>?")
    await hall.run("UPDATE questions SET asked_at = 1595257200000")  # 15:00 UTC, 09:00 in Costa Rica
    card = await hall.card(number)
    assert card.plain == (
        f"Question {number} · Legislation\nTo: Alexander Seger\nFrom: Anonymous\n\n"
        "¿Qué es <i>cyberspace</i>?\n\nAsked at 09:00 · Waiting for a decision"
    )
    assert card.labels == ["Approve", "Decline", "Answer", "More"]


async def test_card_of_a_question_to_everybody_says_so(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:")
    await hall.write(ASKER, "What is cyberspace?")
    await hall.press(ASKER, "sig:anonymous")
    await hall.press(ASKER, (await hall.last(ASKER)).data("Send"))
    assert "To: All speakers" in (await hall.card(1)).plain


async def test_card_is_in_the_language_of_the_desk(hall: Hall) -> None:
    number = await hall.asked()
    await hall.run("UPDATE desk SET language = 'fr'")
    assert "Législation" in (await hall.card(number)).plain


async def test_approving_tells_the_moderator_and_the_asker_and_shows_who_did_it(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    toast = await hall.press(MODERATOR, Approve(number), chat=DESK)
    assert toast.text == label("en", "toast-approved", number=f"{number}")
    news, card = await hall.said()
    assert (news.chat_id, news.lane) == (SPANISH, Lane.NEWS)
    assert news.plain.startswith(f"Su pregunta {number} fue aprobada.")
    assert (card.subject, card.subject_id) == (Subject.CARD, number)
    assert "Approved by Person 904 at " in card.plain
    assert card.labels == ["Answer", "Decline", "Answered live", "More"]


async def test_declining_begins_with_the_choice_of_a_reason(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, ChooseReason(number, "pending"), chat=DESK, on=60)
    choice = await hall.only(DESK)
    assert choice.edits == 60
    assert choice.labels == [
        "Not about the topic of this seminar",
        "Already answered",
        "Not clear to the moderators",
        "Not appropriate here",
        "Another reason …",
        "Back",
    ]
    assert await state_of(hall, number) == "pending"
    await hall.press(MODERATOR, choice.button(ShowCard), chat=DESK)
    assert (await hall.only(DESK)).labels == ["Approve", "Decline", "Answer", "More"]


@pytest.mark.parametrize("reason", REASONS)
async def test_declining_for_a_reason_tells_the_asker_in_their_language(hall: Hall, reason: str) -> None:
    number = await hall.asked(FRENCH)
    toast = await hall.press(MODERATOR, Decline(number, reason, "pending"), chat=DESK)
    assert toast.text == label("en", "toast-declined", number=f"{number}")
    news, card = await hall.said()
    assert news.chat_id == FRENCH
    assert label("fr", f"reason-{reason}") in news.plain
    assert label("en", f"reason-{reason}") in card.plain
    assert " · Declined by Person 904 at " in card.plain.splitlines()[-1]
    assert card.labels == ["Reopen", "More"]


async def test_approved_question_can_still_be_declined(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    choice = (await hall.card(number)).button(ChooseReason)
    await hall.said()
    await hall.press(SECOND, choice, chat=DESK)
    await hall.press(SECOND, (await hall.only(DESK)).data("Not clear"), chat=DESK)
    assert await state_of(hall, number) == "declined"


async def test_another_reason_is_written_as_a_reply(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, WriteReason(number, "pending"), chat=DESK)
    card, request = await hall.said(DESK)
    assert card.offers(Approve)
    assert request.fields["reply_markup"]["force_reply"] is True
    assert f'<a href="tg://user?id={MODERATOR}">Person 904</a>' in request.text

    asked = await hall.sent(Subject.DECLINE, number)
    await hall.reply(MODERATOR, asked, "We take this up <b>tomorrow</b>.")
    said = await hall.said()
    assert "We take this up <b>tomorrow</b>." in next(one for one in said if one.chat_id == SPANISH).plain
    assert say("en", "toast-declined", number=f"{number}") in [one.text for one in said]
    assert await state_of(hall, number) == "declined"


async def test_written_reason_that_is_a_known_one_reaches_the_asker_in_their_language(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/decline {number} already answered", chat=DESK)
    assert label("es", "reason-already-answered") in (await hall.only(SPANISH)).plain


@pytest.mark.parametrize("separator", [" ", "\n", "  "])
async def test_decline_command_takes_number_and_reason(hall: Hall, separator: str) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/decline #{number}{separator}It was said\nin the talk.", chat=DESK)
    assert "It was said\nin the talk." in (await hall.only(ASKER)).plain
    assert await hall.value("SELECT reason FROM questions") == "It was said\nin the talk."


async def test_too_long_reason_is_counted_and_declines_nothing(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/decline {number} {'x' * 301}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "reason-too-long", length=301, limit=300)
    assert await state_of(hall, number) == "pending"
    await hall.write(MODERATOR, f"/decline {number} {'x' * 300}", chat=DESK)
    assert await state_of(hall, number) == "declined"


async def test_reason_without_words_declines_nothing(hall: Hall) -> None:
    number = await hall.asked()
    asked = await hall.sent(Subject.DECLINE, number)
    await hall.reply(MODERATOR, asked, "👎")
    assert (await hall.only(DESK)).text == say("en", "reason-empty")
    assert await state_of(hall, number) == "pending"


async def test_unknown_reason_of_a_forged_button_declines_nothing(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Decline(number, "because", "pending"), chat=DESK)
    assert await hall.said() == []
    assert await state_of(hall, number) == "pending"


async def test_second_moderator_is_told_who_approved(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, Approve(number), chat=DESK)
    assert toast.alert
    assert toast.text.startswith(f"Question {number}: Approved by Person 904 at ")
    assert [one.subject for one in await hall.said()] == [Subject.CARD]
    assert await hall.value("SELECT count(*) FROM question_changes WHERE to_state = 'approved'") == 1


async def test_second_moderator_is_told_who_declined_and_why(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    for button in (
        Approve(number),
        Decline(number, "off-topic", "pending"),
        ChooseReason(number, "pending"),
        WriteReason(number, "pending"),
    ):
        toast = await hall.press(SECOND, button, chat=DESK)
        assert toast.alert
        assert "Declined by Person 904" in toast.text
        assert "Not clear to the moderators" in toast.text
    assert all(one.chat_id == DESK for one in await hall.said())
    assert await hall.value("SELECT reason FROM questions") == "unclear"


async def test_two_moderators_in_one_batch_have_one_effect(hall: Hall) -> None:
    number = await hall.asked()
    hall.toasts.clear()
    presses = [hall.pressed(user, Approve(number), chat=DESK) for user in (MODERATOR, SECOND)]
    await hall.askdesk.intake.take([hall.update(callback_query=press) for press in presses])
    first, second = hall.toasts
    assert first.text == label("en", "toast-approved", number=f"{number}")
    assert "Approved by Person 904" in second.text
    assert len(await hall.said(ASKER)) == 1


async def test_second_command_is_told_who_was_first(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {number}", chat=DESK)
    await hall.said()
    await hall.write(SECOND, f"/approve {number}", chat=DESK)
    assert "Approved by Person 904" in (await hall.only(DESK)).plain
    await hall.write(SECOND, f"/decline {number} unclear", chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, f"/decline {number} off topic", chat=DESK)
    assert "Declined by Person 905" in (await hall.only(DESK)).plain


@pytest.mark.parametrize("written", ["{}", "#{}", " {} ", "# {}"])
async def test_approve_command_takes_a_number(hall: Hall, written: str) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {written.format(number)}", chat=DESK)
    said = await hall.said(DESK)
    assert say("en", "toast-approved", number=f"{number}") in [one.text for one in said]
    assert await state_of(hall, number) == "approved"


@pytest.mark.parametrize(
    "written", ["", "twelve", "-1", "1.5", "1 x", "١", "²", "9" * 30, "0x1", "1;--", "\ud800"]
)
async def test_approve_with_nonsense_shows_how_it_is_written(hall: Hall, written: str) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/approve {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-approve")
    assert await state_of(hall, number) == "pending"


@pytest.mark.parametrize("number", ["0", "999", "9" * 15])
@pytest.mark.parametrize(
    "command",
    ["/approve {}", "/decline {} unclear", "/answer {} Yes.", "/broadcast {}", "/history {}"],
)
async def test_number_of_no_question_is_said(hall: Hall, command: str, number: str) -> None:
    await hall.write(MODERATOR, command.format(number), chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "question-unknown", number=f"{int(number)}")


@pytest.mark.parametrize("written", ["", "unclear", "1", "x 1"])
async def test_decline_with_nonsense_shows_how_it_is_written(hall: Hall, written: str) -> None:
    await hall.write(MODERATOR, f"/decline {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-decline")


@pytest.mark.parametrize(
    "button",
    [
        Approve(999),
        ChooseReason(999, "pending"),
        Decline(999, "unclear", "pending"),
        WriteReason(999, "pending"),
        AnsweredLive(999),
        Reopen(999, "declined"),
        EditText(999),
        ChooseAddressee(999),
        Readdress(999, "seger"),
        AskToClarify(999),
        ShowHistory(999, 0),
        ShowMore(999),
        ShowCard(999),
        SendCard(999),
        WriteAnswer(999),
    ],
)
async def test_button_of_no_question_says_so(hall: Hall, button: Press) -> None:
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == label("en", "question-unknown", number="999")
    assert await hall.said() == []


async def test_reply_to_a_message_of_nothing_is_left_alone(hall: Hall) -> None:
    await hall.reply(MODERATOR, 4711, "Well done.")
    assert await hall.said() == []


async def test_history_names_each_step_and_who_took_it(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.press(SECOND, Decline(number, "unclear", "approved"), chat=DESK)
    history = await hall.rows(
        "SELECT telegram_id, from_state, to_state, note FROM question_changes"
        " JOIN people ON people.id = person_id ORDER BY question_changes.id"
    )
    assert [tuple(step.values()) for step in history] == [
        (ASKER, None, "pending", None),
        (MODERATOR, "pending", "approved", None),
        (SECOND, "approved", "declined", "unclear"),
    ]


def _decline(number: int) -> Decline:
    return Decline(number, "unclear", "pending")


@pytest.mark.parametrize(
    ("first", "second", "state", "told"),
    [
        (Approve, _decline, "approved", "Approved by Person 904"),
        (_decline, Approve, "declined", "Declined by Person 904"),
        (AnsweredLive, _decline, "answered", "Answered live, noted by Person 904"),
        (_decline, AnsweredLive, "declined", "Declined by Person 904"),
        (AnsweredLive, Approve, "answered", "Answered live, noted by Person 904"),
    ],
)
async def test_of_opposite_buttons_in_the_same_moment_one_wins_and_the_other_is_told_who(
    hall: Hall, first: Callable[[int], Press], second: Callable[[int], Press], state: str, told: str
) -> None:
    number = await hall.asked(SPANISH)
    hall.toasts.clear()
    presses = [
        hall.pressed(MODERATOR, first(number), chat=DESK),
        hall.pressed(SECOND, second(number), chat=DESK),
    ]
    await hall.askdesk.intake.take([hall.update(callback_query=press) for press in presses])
    toast = hall.toasts[-1]
    assert toast.alert
    assert told in toast.text
    assert await state_of(hall, number) == state
    assert await hall.value("SELECT count(*) FROM question_changes") == 2


async def test_reasons_for_declining_are_not_offered_for_a_card_that_another_has_approved(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.card(number)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    for button in (card.button(ChooseReason), WriteReason(number, "pending")):
        toast = await hall.press(SECOND, button, chat=DESK)
        assert "Approved by Person 904" in toast.text
    assert {one.subject for one in await hall.said()} == {Subject.CARD}


async def test_answered_live_needs_no_text_and_the_asker_is_told(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, (await hall.card(number)).button(AnsweredLive), chat=DESK)
    assert toast.text == label("en", "toast-live", number=f"{number}")
    news, card = await hall.said()
    assert news.plain.startswith(f"Su pregunta {number} se respondió en el seminario.")
    assert "Answered live, noted by Person 905 at " in card.plain
    assert card.labels == ["Answer", "Reopen", "More"]


async def test_question_answered_live_gets_a_text_later(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, AnsweredLive(number), chat=DESK)
    await hall.said()
    await hall.write(SECOND, f"/answer {number} In short: yes.", chat=DESK)
    await hall.press(SECOND, (await hall.only(DESK)).data("Send to the asker"), chat=DESK)
    told = [one for one in await hall.said(SPANISH) if "In short: yes." in one.plain]
    assert len(told) == 1
    card = await hall.card(number)
    assert "In short: yes." in card.plain
    assert "Answered by Person 905" in card.plain
    assert card.labels == ["Reopen", "More"]


@pytest.mark.parametrize(
    ("decide", "seen"),
    [(Approve, "approved"), (_decline, "declined"), (AnsweredLive, "answered")],
)
async def test_reopened_question_waits_again_and_its_asker_is_told_once(
    hall: Hall, decide: Callable[[int], Press], seen: str
) -> None:
    number = await hall.asked(SPANISH)
    await hall.press(MODERATOR, decide(number), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, Reopen(number, seen), chat=DESK)
    assert toast.text == label("en", "toast-reopened", number=f"{number}")
    news, card = await hall.said()
    assert news.plain.startswith(f"Los moderadores vuelven a examinar su pregunta {number}.")
    assert "Waiting for a decision; reopened by Person 905 at " in card.plain
    assert card.labels == ["Approve", "Decline", "Answer", "More"]


async def test_reopened_question_keeps_the_answer_in_its_history(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    await hall.press(MODERATOR, (await hall.only(DESK)).data("Send to the asker"), chat=DESK)
    await hall.press(MODERATOR, Reopen(number, "answered"), chat=DESK)
    await hall.said()
    assert await state_of(hall, number) == "pending"
    await hall.write(MODERATOR, f"/history {number}", chat=DESK)
    history = await hall.only(DESK)
    assert "Answer written by Person 904 (sent to the asker)\nYes." in history.plain


async def test_reopening_what_another_has_decided_anew_tells_who(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, _decline(number), chat=DESK)
    await hall.press(SECOND, Reopen(number, "declined"), chat=DESK)
    await hall.press(SECOND, Approve(number), chat=DESK)
    toast = await hall.press(MODERATOR, Reopen(number, "declined"), chat=DESK)
    assert "Approved by Person 905" in toast.text
    assert await state_of(hall, number) == "approved"


@pytest.mark.parametrize(
    "button", [Reopen(1, "pending"), Reopen(1, "nothing"), Decline(1, "unclear", "merged")]
)
async def test_forged_state_of_a_button_changes_nothing(hall: Hall, button: Press) -> None:
    await hall.asked()
    await hall.press(MODERATOR, button, chat=DESK)
    assert await hall.said() == []
    assert await hall.value("SELECT count(*) FROM question_changes") == 1


async def test_askers_of_merged_questions_share_the_news_each_about_their_own(hall: Hall) -> None:
    target = await hall.asked(SPANISH, "¿Qué es el ciberespacio?")
    of_frenchman = await hall.asked(FRENCH, "Qu’est-ce que le cyberespace ?")
    again = await hall.asked(SPANISH, "¿Y qué es, en fin?")
    for number in (of_frenchman, again):
        await hall.run(
            "UPDATE questions SET state = 'merged', merged_into = :target WHERE id = :number",
            target=target,
            number=number,
        )
    await hall.press(MODERATOR, Approve(target), chat=DESK)
    news = [one for one in await hall.said() if one.chat_id != DESK]
    assert [one.chat_id for one in news] == [SPANISH, FRENCH]
    assert "ciberespacio" in news[0].plain
    assert f"Votre question {of_frenchman} a été approuvée." in news[1].plain
    assert "le cyberespace" in news[1].plain


async def test_more_shows_what_is_rare_in_place_of_the_buttons_and_the_text_stays(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.card(number)
    await hall.press(MODERATOR, card.button(ShowMore), chat=DESK, on=60)
    more = await hall.only(DESK)
    assert (more.edits, more.plain) == (60, card.plain)
    offered = {"Edit the text", "Other addressee", "Ask to clarify", "Answered live", "History"}
    assert offered <= set(more.labels)
    assert more.labels[-1] == "Back"
    await hall.press(MODERATOR, more.button(ShowCard), chat=DESK, on=60)
    back = await hall.only(DESK)
    assert (back.edits, back.labels) == (60, card.labels)


@pytest.mark.parametrize(
    ("button", "offered", "missing"),
    [
        (Approve(1), {"Other addressee", "Ask to clarify", "Reopen"}, {"Edit the text", "Answered live"}),
        (_decline(1), {"History"}, {"Edit the text", "Other addressee", "Ask to clarify", "Answered live"}),
    ],
)
async def test_more_offers_only_what_makes_sense(
    hall: Hall, button: Press, offered: set[str], missing: set[str]
) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, button, chat=DESK)
    await hall.said()
    await hall.press(MODERATOR, ShowMore(number), chat=DESK)
    labels = set((await hall.only(DESK)).labels)
    assert offered <= labels
    assert not missing & labels
