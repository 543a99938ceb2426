"""Answers: written as a reply, by button or by command, previewed, sent to the asker or to all."""

import pytest

from handlers.callbacks.broadcasts import CancelBroadcast, StartBroadcast
from handlers.callbacks.desk import (
    Approve,
    BroadcastAnswer,
    Decline,
    DiscardAnswer,
    Reopen,
    SendAnswer,
    WriteAnswer,
)
from handlers.cleaning import ANSWER_LIMIT
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FOLLOWER,
    FRENCH,
    MODERATOR,
    PORTUGUESE,
    SECOND,
    SPANISH,
    Hall,
    Said,
)

ANSWER = "There is no agreed definition."


async def draft(hall: Hall, number: int, text: str = ANSWER, *, by: int = MODERATOR) -> Said:
    """Write an answer by command; return its preview."""
    await hall.write(by, f"/answer {number} {text}", chat=DESK)
    return await hall.last(DESK)


async def previewed(hall: Hall, draft: Said, *, by: int = MODERATOR, on: int = 88) -> Said:
    """Look at the broadcast of a drafted answer, in the message of the draft; return its preview."""
    await hall.press(by, draft.button(BroadcastAnswer), chat=DESK, on=on)
    return await hall.only(DESK)


async def broadcast(hall: Hall, draft: Said, *, by: int = MODERATOR) -> list[Said]:
    """Send a drafted answer to every follower; return what waits then."""
    preview = await previewed(hall, draft, by=by)
    await hall.press(by, preview.button(StartBroadcast), chat=DESK, on=88)
    return await hall.said()


async def test_reply_to_a_card_becomes_the_preview_of_an_answer(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, ANSWER)
    preview = await hall.only(DESK)
    assert (
        preview.plain
        == f"Answer to question {number}\n\n{ANSWER}\n\nWho should get it? The asker always does."
    )
    assert preview.labels == ["Send to the asker", "Broadcast to fewer than 5 followers …", "Discard"]


async def test_answer_button_asks_the_moderator_for_a_reply(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, WriteAnswer(number), chat=DESK, on=31)
    request = next(one for one in await hall.said(DESK) if one.subject == Subject.ANSWER)
    assert f'<a href="tg://user?id={MODERATOR}">Person 904</a>' in request.text
    assert request.fields["reply_markup"]["selective"] is True
    assert request.fields["reply_parameters"]["message_id"] == 31
    assert (request.subject, request.subject_id) == (Subject.ANSWER, number)
    asked = await hall.sent(Subject.ANSWER, number)
    await hall.reply(MODERATOR, asked, ANSWER)
    assert ANSWER in (await hall.last(DESK)).plain


async def test_answer_by_command_keeps_its_lines(hall: Hall) -> None:
    number = await hall.asked()
    preview = await draft(hall, number, "One.\n\nTwo <b>&</b> {three}.")
    assert "One.\n\nTwo <b>&</b> {three}." in preview.plain


@pytest.mark.parametrize("written", ["", "1", "one Yes.", "#"])
async def test_answer_command_with_nonsense_shows_how_it_is_written(hall: Hall, written: str) -> None:
    await hall.asked()
    await hall.write(MODERATOR, f"/answer {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-answer")


@pytest.mark.parametrize("text", ["👍", "…", "\u200b…"])
async def test_answer_without_words_is_asked_for_again(hall: Hall, text: str) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, text)
    assert (await hall.only(DESK)).text == say("en", "answer-empty")
    assert await hall.rows("SELECT * FROM answers") == []


async def test_too_long_answer_is_counted(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, "x" * 8001)
    assert (await hall.only(DESK)).text == say("en", "answer-too-long", length=8001, limit=ANSWER_LIMIT)
    assert await hall.rows("SELECT * FROM answers") == []


@pytest.mark.parametrize("sign", ["x", "𐌰", "&", "é"])
async def test_longest_question_and_answer_fit_every_message(hall: Hall, sign: str) -> None:
    size = 1000 if len(sign.encode("utf-16-le")) == 2 else 500
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked(SPANISH, "x" + sign * (size - 1))
    answer = "x" + sign * (size * 8 - 1)
    preview = await draft(hall, number, answer)
    said = await broadcast(hall, preview)
    assert {one.chat_id for one in said} == {DESK, SPANISH}
    received = "".join(one.plain for one in said if one.chat_id == SPANISH)
    assert received.count(sign) >= answer.count(sign)
    await hall.card(number)


@pytest.mark.parametrize(
    "fields", [{"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}]
)
async def test_reply_without_text_says_what_the_bot_can_carry(hall: Hall, fields: dict[str, object]) -> None:
    card = await hall.sent(Subject.CARD, await hall.asked())
    await hall.reply(MODERATOR, card, None, **fields)
    assert (await hall.only(DESK)).text == say("en", "desk-text-only")


async def test_file_that_answers_a_card_says_what_the_bot_can_carry(hall: Hall) -> None:
    card = await hall.sent(Subject.CARD, await hall.asked())
    document = {"file_id": "f", "file_unique_id": "u", "file_name": "answer.pdf"}
    await hall.reply(MODERATOR, card, None, document=document)
    assert (await hall.only(DESK)).text == say("en", "desk-text-only")


async def test_sending_an_answer_brings_it_to_the_asker_in_their_language(hall: Hall) -> None:
    number = await hall.asked(FRENCH)
    preview = await draft(hall, number)
    toast = await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    assert toast.text == label("en", "toast-answered", number=f"{number}")
    said = await hall.said()
    news = next(one for one in said if one.chat_id == FRENCH)
    assert news.plain.startswith(f"La réponse à votre question {number}")
    assert ANSWER in news.plain
    shown = {one.subject: one for one in said if one.chat_id == DESK}
    assert "Sent to the asker by Person 904." in shown[Subject.DRAFT].plain
    assert shown[Subject.DRAFT].labels == ["Broadcast to fewer than 5 followers …", "Correct"]
    assert shown[Subject.CARD].plain.endswith(f"Answer\n{ANSWER}")
    assert "Answered by Person 904 at " in shown[Subject.CARD].plain


async def test_answer_to_a_pending_question_needs_no_approval_first(hall: Hall) -> None:
    number = await hall.asked()
    preview = await draft(hall, number)
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    assert len(await hall.said(ASKER)) == 1
    assert await hall.value("SELECT state FROM questions") == "answered"


async def test_declined_question_cannot_be_answered(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    for write in (
        hall.reply(MODERATOR, card, ANSWER),
        hall.write(MODERATOR, f"/answer 1 {ANSWER}", chat=DESK),
    ):
        await write
        assert "Declined by Person 905" in (await hall.only(DESK)).plain
    toast = await hall.press(MODERATOR, WriteAnswer(number), chat=DESK)
    assert "Declined by Person 905" in toast.text
    assert await hall.rows("SELECT * FROM answers") == []


async def test_question_declined_while_its_answer_is_drafted_gets_no_answer(hall: Hall) -> None:
    number = await hall.asked()
    preview = await draft(hall, number)
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    for button in (SendAnswer, BroadcastAnswer):
        toast = await hall.press(MODERATOR, button(1, 1), chat=DESK)
        assert "Declined by Person 905" in toast.text
    said = await hall.said()
    assert {one.chat_id for one in said} == {DESK}
    assert said[-1].subject == Subject.DRAFT
    assert said[-1].labels == ["Discard"]
    assert await hall.value("SELECT state FROM answers") == "drafted"
    assert preview.offers(SendAnswer)


async def test_reply_to_a_preview_replaces_the_draft(hall: Hall) -> None:
    number = await hall.asked()
    await draft(hall, number)
    shown = await hall.sent(Subject.DRAFT, 1)
    await hall.reply(SECOND, shown, "A better answer.")
    before, after = await hall.said(DESK)
    assert "discarded by Person 905" in before.plain
    assert before.buttons == []
    assert "A better answer." in after.plain
    await hall.press(MODERATOR, after.button(SendAnswer), chat=DESK)
    assert "A better answer." in (await hall.only(ASKER)).plain


async def test_reply_to_a_preview_that_was_sent_is_told_so(hall: Hall) -> None:
    preview = await draft(hall, await hall.asked())
    shown = await hall.sent(Subject.DRAFT, 1)
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    await hall.said()
    await hall.reply(SECOND, shown, "Too late.")
    assert (await hall.only(DESK)).text == say("en", "toast-answer-approved", who="Person 904")
    assert await hall.value("SELECT count(*) FROM answers") == 1


async def test_reply_without_words_to_a_preview_keeps_the_draft(hall: Hall) -> None:
    await draft(hall, await hall.asked())
    shown = await hall.sent(Subject.DRAFT, 1)
    for text in ("👍", "x" * 8001):
        await hall.reply(SECOND, shown, text)
    assert await hall.value("SELECT state FROM answers") == "drafted"


async def test_broadcast_counts_every_follower_whoever_asked(hall: Hall) -> None:
    for user in (FOLLOWER, SPANISH, PORTUGUESE, FRENCH):
        await hall.press(user, "fol:law")
    number = await hall.asked(ASKER)
    assert (await draft(hall, number)).labels == [
        "Send to the asker",
        "Broadcast to 5 followers …",
        "Discard",
    ]


async def test_broadcast_reaches_the_asker_once_and_every_follower_in_their_language(hall: Hall) -> None:
    for user in (SPANISH, PORTUGUESE, FRENCH, FOLLOWER):
        await hall.press(user, "fol:law")
    number = await hall.asked(ASKER)
    said = await broadcast(hall, await draft(hall, number), by=SECOND)
    assert ANSWER in next(one for one in said if one.chat_id == ASKER).plain
    progress = next(one for one in said if one.subject == Subject.BROADCAST)
    assert f"The answer to question {number} – being sent by Person 905\nDelivered: 0 of 5" in progress.plain
    card = next(one for one in said if one.subject == Subject.CARD)
    assert "Answered by Person 905" in card.plain

    deliveries = await hall.rows(
        "SELECT telegram_id, state FROM deliveries JOIN people ON people.id = person_id"
        " WHERE own = 0 ORDER BY telegram_id"
    )
    assert [(one["telegram_id"], one["state"]) for one in deliveries] == [
        (user, "waiting") for user in (SPANISH, PORTUGUESE, FRENCH, FOLLOWER)
    ]
    contents = {
        row["language"]: row["payload"] for row in await hall.rows("SELECT * FROM broadcast_contents")
    }
    assert set(contents) == {"en", "es", "pt", "fr"}
    for language, title in (("en", "Legislation"), ("es", "Legislación"), ("pt", "Legislação")):
        assert title in contents[language]
        assert label(language, "anonymous") in contents[language]
    assert all(ANSWER in content for content in contents.values())


async def test_message_of_the_draft_turns_into_the_preview_of_the_broadcast(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    preview = await previewed(hall, await draft(hall, number))
    about = await hall.rows("SELECT subject, subject_id FROM message_subjects WHERE message_id = 88")
    assert about == [{"subject": "broadcast", "subject_id": 1}]
    assert say("en", "broadcast-preview", followers="few") in preview.text
    assert "Everyone who asked this question gets it, too." in preview.plain
    assert "Readers of Spanish, Portuguese and French (in brackets below) get the text in" in preview.plain
    assert f"Question {number}" in preview.plain
    assert ANSWER in preview.plain
    assert preview.labels == [
        "• EN",
        "(ES)",
        "(PT)",
        "(FR)",
        "Change language: English",
        "Send to fewer than 5 followers",
        "Back",
    ]


async def test_looking_at_a_broadcast_sends_nothing(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    for _ in range(2):
        await previewed(hall, await draft(hall, await hall.asked()))
    assert await hall.said(ASKER) == []
    assert await hall.rows("SELECT * FROM deliveries") == []
    assert await hall.value("SELECT count(*) FROM answers WHERE state <> 'drafted'") == 0


async def test_back_from_the_preview_of_a_broadcast_shows_the_draft_again(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    first = await draft(hall, await hall.asked())
    preview = await previewed(hall, first)
    await hall.press(SECOND, preview.button(CancelBroadcast), chat=DESK, on=88)
    again = await hall.only(DESK)
    assert (again.text, again.labels) == (first.text, first.labels)
    about = await hall.rows("SELECT subject FROM message_subjects WHERE message_id = 88")
    assert about == [{"subject": "draft"}]
    assert len(await hall.rows("SELECT * FROM message_subjects")) == 1
    await broadcast(hall, again)
    assert await hall.value("SELECT state FROM answers") == "broadcast"


async def test_looking_twice_drafts_one_broadcast(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    first = await draft(hall, await hall.asked())
    await previewed(hall, first, on=88)
    await previewed(hall, first, by=SECOND, on=89)
    assert await hall.value("SELECT count(*) FROM broadcasts") == 1


async def test_question_declined_while_its_broadcast_is_looked_at_is_sent_to_nobody(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    preview = await previewed(hall, await draft(hall, number))
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, preview.button(StartBroadcast), chat=DESK, on=88)
    assert "Declined by Person 905" in toast.text
    said = await hall.said()
    assert {one.chat_id for one in said} == {DESK}
    assert next(one for one in said if one.subject == Subject.DRAFT).labels == ["Discard"]
    assert await hall.rows("SELECT * FROM deliveries") == []
    about = await hall.rows("SELECT subject FROM message_subjects WHERE message_id = 88")
    assert about == [{"subject": "draft"}]


async def test_any_moderator_may_broadcast_an_answer(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await broadcast(hall, await draft(hall, await hall.asked()), by=SECOND)
    assert await hall.value("SELECT state FROM broadcasts") == "running"


async def test_answer_that_the_asker_has_can_be_broadcast_later(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await draft(hall, await hall.asked())
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    sent = next(one for one in await hall.said(DESK) if one.subject == Subject.DRAFT)
    assert sent.labels == ["Broadcast to fewer than 5 followers …", "Correct"]
    said = await broadcast(hall, sent, by=SECOND)
    assert [one.chat_id for one in said if one.chat_id == ASKER] == []
    assert await hall.value("SELECT count(*) FROM deliveries") == 2
    assert await hall.value("SELECT state FROM answers") == "broadcast"


@pytest.mark.parametrize("button", [SendAnswer, DiscardAnswer])
async def test_each_button_of_a_draft_twice_has_one_effect(hall: Hall, button: type[SendAnswer]) -> None:
    preview = await draft(hall, await hall.asked())
    await hall.press(MODERATOR, preview.button(button), chat=DESK)
    await hall.said()
    before = await hall.rows("SELECT * FROM answers")
    await hall.press(SECOND, preview.button(button), chat=DESK)
    assert await hall.said(ASKER) == []
    assert await hall.rows("SELECT * FROM answers") == before


async def test_answer_is_broadcast_once(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await previewed(hall, await draft(hall, await hall.asked()))
    await hall.press(MODERATOR, preview.button(StartBroadcast), chat=DESK, on=88)
    await hall.said()
    for late in (StartBroadcast(1, 0), CancelBroadcast(1)):
        toast = await hall.press(SECOND, late, chat=DESK, on=88)
        assert "Person 904" in toast.text
        assert toast.alert
        assert await hall.said(ASKER) == []
    toast = await hall.press(SECOND, BroadcastAnswer(1, 1), chat=DESK, on=88)
    assert toast.text == label("en", "toast-answer-broadcast", who="Person 904")
    assert await hall.value("SELECT count(*) FROM broadcasts") == 1
    assert await hall.value("SELECT count(*) FROM deliveries") == 2


@pytest.mark.parametrize("first", [SendAnswer, DiscardAnswer])
@pytest.mark.parametrize("second", [SendAnswer, DiscardAnswer])
async def test_second_decision_about_a_draft_is_told_who_was_first(
    hall: Hall, first: type[SendAnswer], second: type[SendAnswer]
) -> None:
    preview = await draft(hall, await hall.asked())
    await hall.press(MODERATOR, preview.button(first), chat=DESK)
    before = await hall.rows("SELECT * FROM answers")
    await hall.said()
    toast = await hall.press(SECOND, preview.button(second), chat=DESK)
    assert toast.alert
    assert "Person 904" in toast.text
    assert await hall.said(ASKER) == []
    assert await hall.rows("SELECT * FROM answers") == before


async def test_second_draft_of_an_answered_question_can_only_be_discarded(hall: Hall) -> None:
    number = await hall.asked()
    first = await draft(hall, number)
    second = await draft(hall, number, "Another answer.", by=SECOND)
    await hall.press(MODERATOR, first.button(SendAnswer), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, second.button(SendAnswer), chat=DESK)
    assert "Answered by Person 904" in toast.text
    said = await hall.said()
    assert {one.chat_id for one in said} == {DESK}
    assert said[-1].labels == ["Discard"]


@pytest.mark.parametrize("button", [SendAnswer(999, 1), BroadcastAnswer(999, 1), DiscardAnswer(999)])
async def test_button_of_no_answer_is_out_of_date(hall: Hall, button: SendAnswer) -> None:
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


async def test_broadcast_command_without_an_answer_says_how_to_write_one(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/broadcast {number}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "broadcast-no-answer", number=f"{number}")


async def test_broadcast_command_shows_the_draft_with_its_buttons_again(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    await draft(hall, number)
    older = await hall.sent(Subject.DRAFT, 1)
    await hall.write(MODERATOR, f"/broadcast #{number}", chat=DESK)
    before, said = await hall.said(DESK)
    assert (before.edits, before.text, before.buttons) == (older, say("en", "draft-moved"), [])
    assert said.labels == ["Send to the asker", "Broadcast to fewer than 5 followers …", "Discard"]
    await hall.reply(MODERATOR, older, "It can still be worded anew by a reply.")
    assert "It can still be worded anew" in (await hall.last(DESK)).plain


async def test_broadcast_command_after_sending_offers_the_followers(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    preview = await draft(hall, number)
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, f"/broadcast {number}", chat=DESK)
    assert (await hall.only(DESK)).labels == ["Broadcast to fewer than 5 followers …", "Correct"]


async def test_broadcast_command_after_the_broadcast_says_who_sent_it(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    await broadcast(hall, await draft(hall, number))
    await hall.write(SECOND, f"/broadcast {number}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "toast-answer-broadcast", who="Person 904")


@pytest.mark.parametrize("written", ["", "x", "1 2"])
async def test_broadcast_command_with_nonsense_shows_how_it_is_written(hall: Hall, written: str) -> None:
    await hall.write(MODERATOR, f"/broadcast {written}", chat=DESK)
    assert (await hall.only(DESK)).text == say("en", "usage-broadcast")


async def test_broadcast_of_a_named_question_shows_the_signature_and_the_addressee(hall: Hall) -> None:
    await hall.preview(ASKER)
    for step in ("chg", "sig:name", "name"):
        await hall.press(ASKER, step)
    await hall.press(ASKER, (await hall.last(ASKER)).data("Send"))
    await hall.press(FOLLOWER, "fol:law")
    await hall.press(MODERATOR, Approve(1), chat=DESK)
    await broadcast(hall, await draft(hall, 1))
    content = await hall.value("SELECT payload FROM broadcast_contents WHERE language = 'en'")
    assert "Person 810" in content
    assert "Alexander Seger" in content


async def test_broadcast_that_never_was_cannot_be_started(hall: Hall) -> None:
    toast = await hall.press(900, StartBroadcast(999, 0), chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said() == []


async def test_answer_of_a_question_that_was_declined_since_goes_to_nobody_else(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    number = await hall.asked()
    preview = await draft(hall, number)
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    sent = await hall.shown(Subject.DRAFT, 1)
    await hall.press(MODERATOR, sent.button(BroadcastAnswer), chat=DESK, on=88)
    shown = await hall.shown(Subject.BROADCAST, 1)
    await hall.press(SECOND, Reopen(number, "answered"), chat=DESK)
    await hall.press(SECOND, Decline(number, "unclear", "pending"), chat=DESK)
    await hall.said()
    assert not (await hall.shown(Subject.DRAFT, 1)).offers(BroadcastAnswer)
    for button in (sent.button(BroadcastAnswer), shown.button(StartBroadcast)):
        toast = await hall.press(MODERATOR, button, chat=DESK, on=88)
        assert toast.alert
        assert toast.text.startswith(f"Question {number}: Declined by Person 905")
    assert await hall.rows("SELECT * FROM deliveries") == []
    assert await hall.rows("SELECT state FROM broadcasts") == [{"state": "cancelled"}]
    assert await hall.rows("SELECT state FROM answers") == [{"state": "approved"}]
