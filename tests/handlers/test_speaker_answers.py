"""Speakers answer in writing: a draft for the desk, which says what became of it."""

import time
from typing import Any

import pytest

from handlers.callbacks import speaker as buttons
from handlers.callbacks.broadcasts import StartBroadcast
from handlers.callbacks.desk import (
    BroadcastAnswer,
    Decline,
    DiscardAnswer,
    Readdress,
    SendAnswer,
    SendCorrection,
)
from handlers.callbacks.inviting import RemoveAccess
from handlers.callbacks.press import Press
from handlers.cleaning import ANSWER_LIMIT
from handlers.words import label, say
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FRENCH,
    MODERATOR,
    ORGANISER,
    PROGRAMME,
    Hall,
    Said,
)
from tests.handlers.speaking import (
    ENGLISH,
    approved,
    begun,
    invited,
    joined,
    on_card,
    replying,
    with_card,
)

ANSWER = "There is no agreed definition."
WORD = "law "


@pytest.fixture
async def number(hall: Hall) -> int:
    """A question that waits for the answer of a speaker who has joined; its card is out."""
    return await with_card(hall)


async def drafted(hall: Hall, number: int, text: str = ANSWER) -> int:
    """Let the speaker write an answer; return the id of the message."""
    await begun(hall, number)
    message_id = await hall.write(ENGLISH, text)
    await hall.said()
    return message_id


async def sent_prompt(hall: Hall, number: int) -> int:
    """Let the request to answer be out in the speaker's chat; return the message's id."""
    message_id = int(hall.message(ENGLISH)["message_id"])
    async with hall.database.transaction() as tx:
        await subjects.remember_message(tx, ENGLISH, message_id, Subject.ANSWER_PROMPT, number)
    return message_id


def drafts(said: list[Said]) -> list[Said]:
    """Return the drafts among what is said."""
    return [one for one in said if one.subject == Subject.DRAFT]


async def texts(hall: Hall) -> list[str]:
    """Return the texts of all answers."""
    return [row["text"] for row in await hall.rows("SELECT text FROM answers ORDER BY id")]


async def test_answer_button_asks_for_the_answer_and_the_desk_sees_who_writes(
    hall: Hall, number: int
) -> None:
    await hall.press(ENGLISH, buttons.Answer(number))
    said = await hall.said()
    (prompt,) = [one for one in said if one.chat_id == ENGLISH]
    assert prompt.text == say("en", "speaker-write", number=f"{number}", limit=ANSWER_LIMIT)
    assert prompt.labels == ["Cancel"]
    card, when_it_is_over = [one for one in said if one.chat_id == DESK]
    assert "Writing an answer: Alexander Seger (since" in card.plain
    assert when_it_is_over.subject == Subject.CARD


async def test_text_is_a_draft_in_the_speakers_name(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.write(ENGLISH, ANSWER)
    said = await hall.said()
    (draft,) = drafts(said)
    assert draft.plain.startswith(
        f"Answer by Alexander Seger to question {number}\nAnonymous:\nWhat is cyberspace?\n\n{ANSWER}\n\n"
    )
    assert draft.labels == ["Send to the asker", "Broadcast to fewer than 5 followers …", "Discard"]
    card = next(one for one in said if one.subject == Subject.SPEAKER_CARD)
    assert card.plain.endswith(label("en", "speaker-draft-waits"))
    assert say("en", "speaker-answer-taken", number=f"{number}") in [one.text for one in said]
    in_desk = next(one for one in said if one.subject == Subject.CARD)
    assert "Writing an answer" not in in_desk.plain


async def test_next_text_after_the_answer_is_none(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.write(ENGLISH, "What do others say?")
    assert (await hall.only(ENGLISH)).text == say("en", "offer")
    assert await texts(hall) == [ANSWER]


async def test_reply_to_the_card_is_a_draft_without_any_button(hall: Hall, number: int) -> None:
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, ANSWER, **replying(hall, ENGLISH, card))
    assert ANSWER in drafts(await hall.said())[0].plain


async def test_reply_to_a_card_leaves_the_speakers_own_question_alone(hall: Hall, number: int) -> None:
    await hall.preview(ENGLISH, "My own question?")
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, ANSWER, **replying(hall, ENGLISH, card))
    assert await texts(hall) == [ANSWER]
    assert await hall.value("SELECT draft FROM dialogues") == "My own question?"


async def test_speaker_who_writes_a_question_of_their_own_sends_it_first(hall: Hall, number: int) -> None:
    await hall.preview(ENGLISH, "My own question?")
    toast = await hall.press(ENGLISH, buttons.Answer(number))
    assert (toast.text, toast.alert) == (label("en", "speaker-busy"), True)
    assert await hall.value("SELECT draft FROM dialogues") == "My own question?"


async def test_reply_of_somebody_who_is_no_speaker_is_no_answer(hall: Hall, number: int) -> None:
    card = await on_card(hall, FRENCH, number)
    await hall.write(FRENCH, ANSWER, **replying(hall, FRENCH, card))
    assert (await hall.only(FRENCH)).text == say("fr", "speakers-only")
    assert await texts(hall) == []


async def test_answer_of_4500_characters_arrives_as_the_app_split_it_and_is_one_draft(
    hall: Hall, number: int
) -> None:
    whole = (WORD * 1125).strip()
    first, second = whole[:4095], whole[4096:]
    await begun(hall, number)
    await hall.write(ENGLISH, first)
    await hall.write(ENGLISH, second)
    said = await hall.said()
    assert await texts(hall) == [whole]
    assert say("en", "speaker-answer-continued", number=f"{number}", length=len(whole)) in [
        one.text for one in said
    ]
    await hall.write(ENGLISH, "Something else?")
    assert (await hall.only(ENGLISH)).text == say("en", "offer")


async def test_reply_that_the_app_split_is_one_draft(hall: Hall, number: int) -> None:
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, "x" * 4095, **replying(hall, ENGLISH, card))
    await hall.write(ENGLISH, "y")
    assert await texts(hall) == ["x" * 4095 + " y"]


async def test_text_that_was_split_within_a_word_is_joined_without_a_space(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.write(ENGLISH, "x" * 4096)
    await hall.write(ENGLISH, "x" * 404)
    assert await texts(hall) == ["x" * 4500]


async def test_text_long_after_a_long_answer_is_not_its_continuation(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.write(ENGLISH, "x" * 4095)
    await hall.said()
    await hall.write(ENGLISH, "Something else?", date=int(time.time()) + 31)
    assert (await hall.only(ENGLISH)).text == say("en", "offer")
    assert await texts(hall) == ["x" * 4095]


async def test_continuation_that_makes_an_answer_too_long_is_counted_and_the_rest_is_kept(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    await hall.write(ENGLISH, "x" * 4096)
    await hall.write(ENGLISH, "x" * 4096)
    too_long = say("en", "answer-too-long", length=8192, limit=ANSWER_LIMIT)
    assert too_long in [one.text for one in await hall.said(ENGLISH)]
    assert await texts(hall) == ["x" * 4096]


async def test_answer_without_words_is_asked_for_again(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.write(ENGLISH, "…")
    assert (await hall.only(ENGLISH)).text == say("en", "answer-empty")
    await hall.write(ENGLISH, ANSWER)
    assert await texts(hall) == [ANSWER]


async def test_edit_of_the_message_changes_the_draft(hall: Hall, number: int) -> None:
    message_id = await drafted(hall, number)
    await hall.edit(ENGLISH, message_id, "There are several.")
    draft, note = await hall.said()
    assert "There are several." in draft.plain
    assert note.text == say("en", "speaker-edited", number=f"{number}")
    assert await texts(hall) == ["There are several."]


async def test_edit_of_one_part_leaves_the_other(hall: Hall, number: int) -> None:
    await begun(hall, number)
    first = await hall.write(ENGLISH, "x" * 4095)
    await hall.write(ENGLISH, "The end.")
    await hall.edit(ENGLISH, first, "The beginning.")
    assert await texts(hall) == ["The beginning. The end."]


async def test_edit_comes_too_late_once_the_desk_has_decided_or_changed_the_words(
    hall: Hall, number: int
) -> None:
    message_id = await drafted(hall, number)
    draft = await hall.sent(Subject.DRAFT, 1)
    await hall.reply(MODERATOR, draft, "In the words of the desk.")
    await hall.said()
    await hall.edit(ENGLISH, message_id, "There are several.")
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-edit-too-late")
    await hall.press(MODERATOR, SendAnswer(1, 2), chat=DESK)
    await hall.said()
    await hall.edit(ENGLISH, message_id, "There are many.")
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-edit-too-late")
    assert await texts(hall) == ["In the words of the desk."]


async def test_desk_does_not_send_what_a_speaker_has_changed_since_the_preview(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    message_id = await hall.write(ENGLISH, ANSWER)
    (seen,) = drafts(await hall.said(DESK))
    await hall.edit(ENGLISH, message_id, "Nobody in the desk has read this.")
    await hall.said()
    for button in (seen.button(SendAnswer), seen.button(BroadcastAnswer)):
        toast = await hall.press(MODERATOR, button, chat=DESK)
        assert toast.alert
        assert toast.text == label("en", "toast-draft-changed")
        (shown,) = await hall.said()
        assert "Nobody in the desk has read this." in shown.plain
    await hall.press(MODERATOR, shown.button(SendAnswer), chat=DESK)
    assert "Nobody in the desk has read this." in (await hall.said(ASKER))[0].plain


async def test_desk_does_not_broadcast_what_a_speaker_has_changed_since_the_preview(
    hall: Hall, number: int
) -> None:
    message_id = await drafted(hall, number)
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK, on=88)
    seen = await hall.only(DESK)
    await hall.edit(ENGLISH, message_id, "Nobody in the desk has read this.")
    await hall.said()
    toast = await hall.press(MODERATOR, seen.button(StartBroadcast), chat=DESK, on=88)
    assert toast.text == label("en", "toast-broadcast-changed")
    shown = await hall.only(DESK)
    assert "Nobody in the desk has read this." in shown.plain
    assert await hall.rows("SELECT * FROM deliveries") == []
    await hall.press(MODERATOR, shown.button(StartBroadcast), chat=DESK, on=88)
    assert await hall.value("SELECT state FROM answers") == "broadcast"


async def test_edit_by_somebody_who_is_the_speaker_no_more_changes_nothing(hall: Hall, number: int) -> None:
    message_id = await drafted(hall, number)
    await hall.press(ORGANISER, RemoveAccess("seger", 0), chat=DESK)
    await hall.said()
    await hall.edit(ENGLISH, message_id, "By somebody whose access was removed.")
    assert (await hall.only(ENGLISH)).text == say("en", "speakers-only")
    assert await texts(hall) == [ANSWER]


async def test_edit_by_somebody_who_is_another_speaker_now_changes_nothing(hall: Hall, number: int) -> None:
    message_id = await drafted(hall, number)
    await hall.press(ORGANISER, RemoveAccess("seger", 0), chat=DESK)
    await joined(hall, ENGLISH, "verdelho")
    await hall.edit(ENGLISH, message_id, "In the name of another.")
    assert (await hall.only(ENGLISH)).text == say("en", "speakers-only")
    assert await texts(hall) == [ANSWER]


@pytest.mark.parametrize(
    "press", [buttons.HandOver(1, "verdelho"), buttons.AnsweredLive(1), buttons.PutOff(1)]
)
async def test_speaker_who_does_something_else_with_the_question_writes_no_answer_any_more(
    hall: Hall, number: int, press: Press
) -> None:
    await begun(hall, number)
    await hall.press(ENGLISH, press)
    await hall.write(ENGLISH, "A question of my own.")
    assert await texts(hall) == []
    assert await hall.value("SELECT writing_at FROM questions") is None


async def test_question_that_the_desk_gives_to_another_speaker_is_not_answered_any_more(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    await hall.press(MODERATOR, Readdress(number, "verdelho"), chat=DESK)
    await hall.said()
    await hall.write(ENGLISH, ANSWER)
    assert say("en", "speaker-not-yours") in [one.text for one in await hall.said(ENGLISH)]
    assert await texts(hall) == []


async def test_edit_of_somebody_elses_message_with_the_same_number_changes_nothing(
    hall: Hall, number: int
) -> None:
    message_id = await drafted(hall, number)
    await hall.edit(FRENCH, message_id, "Not mine.")
    assert await texts(hall) == [ANSWER]


async def test_draft_of_a_joined_question_counts_the_questions_not_the_people(
    hall: Hall, number: int
) -> None:
    for _ in range(2):
        other = await hall.ask(FRENCH, f"What is cyberspace, number {_}?")
        await hall.write(MODERATOR, f"/merge {other} {number}", chat=DESK)
    await drafted(hall, number)
    shown = await hall.shown(Subject.DRAFT, 1)
    assert label("en", "button-send-to-asker", count=3) in shown.labels
    assert say("en", "draft-choose", count=3) in shown.text
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    shown = await hall.shown(Subject.DRAFT, 1)
    who = await hall.value("SELECT telegram_name FROM people WHERE telegram_id = :id", id=MODERATOR)
    assert say("en", "draft-sent", count=3, who=who) in shown.text


async def test_speaker_is_told_that_the_answer_was_sent(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    said = await hall.said()
    told = [one for one in said if one.chat_id == ENGLISH]
    assert say("en", "speaker-answer-approved", number=f"{number}") in [one.text for one in told]
    card = next(one for one in told if one.subject == Subject.SPEAKER_CARD)
    assert card.plain.endswith(label("en", "speaker-question-answered"))
    (news,) = [one for one in said if one.chat_id == ASKER]
    assert f"Alexander Seger:\n{ANSWER}" in news.plain


async def test_speaker_is_told_in_which_words_the_desk_has_sent_it(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.reply(MODERATOR, await hall.sent(Subject.DRAFT, 1), "In the words of the desk.")
    await hall.press(MODERATOR, SendAnswer(1, 2), chat=DESK)
    told = [one for one in await hall.said(ENGLISH) if one.subject is None]
    assert say("en", "speaker-reworded", text="In the words of the desk.") in told[-1].text


async def test_speaker_whose_answer_is_discarded_can_write_another(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.press(MODERATOR, DiscardAnswer(1), chat=DESK)
    told = next(one for one in await hall.said(ENGLISH) if one.subject is None)
    assert told.text == say("en", "speaker-answer-discarded", number=f"{number}")
    await hall.press(ENGLISH, told.button(buttons.Answer))
    await hall.write(ENGLISH, "A better one.")
    assert await texts(hall) == [ANSWER, "A better one."]


async def test_speaker_is_told_that_the_desk_has_corrected_the_answer(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    correcting = await hall.sent(Subject.ANSWER_CORRECTION, 1)
    await hall.reply(MODERATOR, correcting, "The corrected words.")
    await hall.said()
    await hall.press(MODERATOR, SendCorrection(2, 1), chat=DESK)
    (told,) = [one.text for one in await hall.said(ENGLISH) if one.subject is None]
    assert told.startswith(say("en", "speaker-answer-corrected", number=f"{number}"))
    assert say("en", "speaker-reworded", text="The corrected words.") in told


async def test_speaker_is_not_told_of_a_correction_that_is_dropped(hall: Hall, number: int) -> None:
    await drafted(hall, number)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await hall.reply(MODERATOR, await hall.sent(Subject.ANSWER_CORRECTION, 1), "The corrected words.")
    await hall.said()
    await hall.press(MODERATOR, DiscardAnswer(2), chat=DESK)
    assert await hall.said(ENGLISH) == []


async def test_speaker_removed_from_the_programme_while_answering_loses_nothing_but_the_rights(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    without = PROGRAMME.read_text("utf-8").replace("speakers: [seger, verdelho]", "speakers: [verdelho]")
    without = without.replace("  - {id: seger, name: Alexander Seger}\n", "").replace("[seger]", "[verdelho]")
    await hall.load(without.replace("speaker: seger", "speaker: verdelho"))
    await hall.write(ENGLISH, ANSWER)
    said = await hall.said()
    (draft,) = drafts(said)
    assert ANSWER in draft.plain
    assert say("en", "draft-former-speaker", speaker="Alexander Seger") in draft.text
    assert "Send to the asker" in draft.labels
    told = [one.text for one in said if one.chat_id == ENGLISH]
    assert told == [say("en", "speaker-answer-taken-retired", number=f"{number}")]
    toast = await hall.press(ENGLISH, buttons.Answer(number))
    assert toast.text == label("en", "speaker-retired")
    card = await on_card(hall, ENGLISH, number)
    await hall.write(ENGLISH, "Another one.", **replying(hall, ENGLISH, card))
    assert (await hall.last(ENGLISH)).text == say("en", "speaker-retired")
    assert await texts(hall) == [ANSWER]


async def test_speaker_whose_access_is_removed_while_answering_hands_nothing_over(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    await hall.press(ORGANISER, RemoveAccess("seger", 0), chat=DESK)
    await hall.said()
    await hall.write(ENGLISH, ANSWER)
    assert (await hall.only(ENGLISH)).text == say("en", "offer")
    assert await texts(hall) == []


async def test_speaker_replaced_while_answering_hands_nothing_over(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.write(FRENCH, f"/start {await invited(hall)}")
    await hall.said()
    await hall.write(ENGLISH, ANSWER)
    assert (await hall.only(ENGLISH)).text == say("en", "offer")
    assert await texts(hall) == []


async def test_answer_to_a_question_that_was_declined_meanwhile_is_not_passed_on(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    await hall.press(MODERATOR, Decline(number, "unclear", "approved"), chat=DESK)
    await hall.said()
    await hall.write(ENGLISH, ANSWER)
    state = label("en", "speaker-question-declined")
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-too-late", number=f"{number}", state=state)
    assert await texts(hall) == []
    await hall.write(ENGLISH, "Something else?")
    assert (await hall.only(ENGLISH)).text == say("en", "offer")


@pytest.mark.parametrize(
    "media",
    [
        {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]},
        {"video_note": {"file_id": "f", "file_unique_id": "u", "length": 1, "duration": 1}},
        {"document": {"file_id": "f", "file_unique_id": "u", "file_name": "answer.pdf"}},
        {
            "sticker": {
                "file_id": "f",
                "file_unique_id": "u",
                "type": "regular",
                "width": 1,
                "height": 1,
                "is_animated": False,
                "is_video": False,
            }
        },
    ],
)
async def test_answer_that_is_neither_text_nor_voice_is_asked_for_again(
    hall: Hall, number: int, media: dict[str, Any]
) -> None:
    await begun(hall, number)
    await hall.take(message={**hall.message(ENGLISH), **media})
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-text-or-voice")
    await hall.write(ENGLISH, ANSWER)
    assert await texts(hall) == [ANSWER]


async def test_cancelling_by_button_or_command_stops_and_the_desk_sees_it(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.press(ENGLISH, buttons.StopAnswering(number))
    stopped, card = sorted(await hall.said(), key=lambda one: one.chat_id, reverse=True)
    assert stopped.text == say("en", "speaker-stopped", number=f"{number}")
    assert "Writing an answer" not in card.plain
    await begun(hall, number)
    await hall.write(ENGLISH, "/cancel")
    said = await hall.said()
    assert say("en", "cancelled") in [one.text for one in said]
    assert any(one.subject == Subject.CARD for one in said)
    await hall.write(ENGLISH, ANSWER)
    assert await texts(hall) == []


async def test_cancel_button_goes_once_the_answer_is_given(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await sent_prompt(hall, number)
    await hall.write(ENGLISH, ANSWER)
    (prompt,) = [one for one in await hall.said(ENGLISH) if one.subject == Subject.ANSWER_PROMPT]
    assert (prompt.text, prompt.buttons) == (say("en", "speaker-write-done", number=f"{number}"), [])


async def test_cancel_button_goes_once_the_speaker_does_something_else(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await sent_prompt(hall, number)
    await hall.press(ENGLISH, buttons.HandInFor("law", "en"))
    (prompt,) = [one for one in await hall.said(ENGLISH) if one.subject == Subject.ANSWER_PROMPT]
    assert (prompt.text, prompt.buttons) == (say("en", "speaker-write-over", number=f"{number}"), [])


async def test_cancel_button_of_an_answer_that_is_given_says_so_and_stops_nothing_else(
    hall: Hall, number: int
) -> None:
    await drafted(hall, number)
    other = await hall.ask(FRENCH, "What is the law?")
    await approved(hall, other)
    await begun(hall, other)
    toast = await hall.press(ENGLISH, buttons.StopAnswering(number))
    assert toast.text == label("en", "speaker-write-over", number=f"{number}")
    assert (await hall.only(ENGLISH)).buttons == []
    await hall.write(ENGLISH, "The law is the law.")
    assert await texts(hall) == [ANSWER, "The law is the law."]


async def test_reply_to_the_request_is_an_answer_also_after_another_one(hall: Hall, number: int) -> None:
    await begun(hall, number)
    prompt = await sent_prompt(hall, number)
    await hall.write(ENGLISH, ANSWER, **replying(hall, ENGLISH, prompt))
    await hall.write(ENGLISH, "One more.", **replying(hall, ENGLISH, prompt))
    assert await texts(hall) == [ANSWER, "One more."]


async def test_reply_to_another_card_leaves_the_answer_that_is_being_written(hall: Hall, number: int) -> None:
    other = await hall.ask(FRENCH, "What is the law?")
    await approved(hall, other)
    card = await on_card(hall, ENGLISH, other)
    await begun(hall, number)
    await hall.write(ENGLISH, "The law is the law.", **replying(hall, ENGLISH, card))
    await hall.write(ENGLISH, ANSWER)
    answered = await hall.rows("SELECT question_id, text FROM answers ORDER BY id")
    assert [(one["question_id"], one["text"]) for one in answered] == [
        (other, "The law is the law."),
        (number, ANSWER),
    ]


async def test_question_that_a_moderator_is_answering_can_still_be_answered(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, f"ans:{number}", chat=DESK)
    toast = await hall.press(ENGLISH, buttons.Answer(number))
    assert toast.text == label("en", "toast-speaker-other-writes")
    await hall.write(ENGLISH, ANSWER)
    assert await texts(hall) == [ANSWER]


async def test_seminar_that_a_speaker_asks_in_ends_the_answer_that_was_begun(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await hall.press(ENGLISH, "to:law:verdelho")
    await hall.write(ENGLISH, "My own question?")
    assert await texts(hall) == []
    assert await hall.value("SELECT draft FROM dialogues") == "My own question?"


async def test_speaker_removed_from_the_programme_can_hand_over_the_answer_as_a_reply(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    async with hall.database.transaction() as tx:
        await subjects.remember_message(tx, ENGLISH, 77, Subject.ANSWER_PROMPT, number)
    await hall.run("UPDATE speakers SET retired = 1 WHERE id = 'seger'")
    await hall.write(ENGLISH, "What I had begun.", **replying(hall, ENGLISH, 77))
    told = [one.text for one in await hall.said(ENGLISH)]
    assert say("en", "speaker-answer-taken-retired", number=f"{number}") in told
    assert await texts(hall) == ["What I had begun."]
    await hall.write(ENGLISH, "And one more.", **replying(hall, ENGLISH, 77))
    assert (await hall.last(ENGLISH)).text == say("en", "speaker-retired")
    assert await texts(hall) == ["What I had begun."]
