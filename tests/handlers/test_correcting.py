"""Correcting what was sent: announcements, slides and answers, in the copies that people have."""

from typing import Any

import orjson
import pytest

from handlers.callbacks.broadcasts import (
    CancelBroadcast,
    Correct,
    Preview,
    Resume,
    StartBroadcast,
    WriteVersion,
)
from handlers.callbacks.desk import (
    BroadcastAnswer,
    CorrectAnswer,
    DiscardAnswer,
    Reopen,
    SendAnswer,
    SendCorrection,
)
from handlers.messages import without_tags
from handlers.words import label, say
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import (
    ASKER,
    DESK,
    FOLLOWER,
    LISTED,
    MODERATOR,
    ORGANISER,
    PORTUGUESE,
    SECOND,
    SPANISH,
    Hall,
    Said,
)

STICKER = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}
LINK, NEW_LINK = "https://example.org/slides.pdf", "https://example.org/better.pdf"


async def running(hall: Hall, command: str = "/announce law We begin at nine.") -> None:
    """Have a broadcast sent to two followers."""
    for user in (SPANISH, FOLLOWER):
        await hall.press(user, "fol:law")
    await hall.said()
    await hall.write(ORGANISER, command, chat=DESK)
    await hall.press(ORGANISER, (await hall.only(DESK)).button(StartBroadcast), chat=DESK)
    await hall.said()


async def arrive(hall: Hall, broadcast: int) -> None:
    """Let every copy of a broadcast arrive."""
    await hall.run(
        "UPDATE deliveries SET state = 'delivered',"
        " message_id = CASE own WHEN 0 THEN COALESCE(edits, 500 + id) END WHERE broadcast_id = :id",
        id=broadcast,
    )
    await hall.run("UPDATE broadcasts SET state = 'done' WHERE id = :id", id=broadcast)


async def sent(hall: Hall, command: str = "/announce law We begin at nine.") -> None:
    await running(hall, command)
    await arrive(hall, 1)


async def written(hall: Hall, broadcast: int, text: str | None, **fields: Any) -> Said:
    """Press [Correct] and reply with the new text; return what the desk is shown."""
    await hall.press(ORGANISER, Correct(broadcast), chat=DESK)
    request = (await hall.said(DESK))[-1]
    assert request.subject is not None
    asked = await hall.sent(Subject(request.subject), request.subject_id or 0)
    await hall.reply(ORGANISER, asked, text, **fields)
    return await hall.only(DESK)


async def edits(hall: Hall, broadcast: int) -> list[tuple[str, int | None]]:
    """Return what a correction puts in the place of which message."""
    rows = await hall.rows(
        "SELECT payload, edits FROM deliveries JOIN broadcast_contents"
        " USING (broadcast_id, language, part) WHERE broadcast_id = :id AND own = 0 ORDER BY deliveries.id",
        id=broadcast,
    )
    return [(without_tags(orjson.loads(row["payload"])["text"]), row["edits"]) for row in rows]


async def test_correction_is_asked_for_with_the_present_text(hall: Hall) -> None:
    await sent(hall)
    await hall.press(ORGANISER, Correct(1), chat=DESK, on=77)
    request = await hall.only(DESK)
    assert request.text.endswith("At present it reads:\n<code>We begin at nine.</code>")
    assert f"tg://user?id={ORGANISER}" in request.text
    assert (request.subject, request.subject_id) == (Subject.CORRECTION, 1)


async def test_correction_is_previewed_with_the_number_of_copies(hall: Hall) -> None:
    await sent(hall)
    preview = await written(hall, 1, "We begin at ten.")
    assert say("en", "correction-preview", readers="few") in preview.text
    assert "Corrected: this replaces an earlier text.\n\nWe begin at ten." in preview.plain
    assert preview.labels == [
        "• EN",
        "(ES)",
        "(PT)",
        "(FR)",
        "Change language: English",
        "Replace the text in English",
        "Correct fewer than 5 copies",
        "Cancel",
    ]


async def translated(hall: Hall) -> Said:
    """Send an announcement with a Spanish version, and draft its correction; return the preview."""
    await hall.press(SPANISH, "fol:law")
    await hall.said()
    await hall.write(ORGANISER, "/announce law We begin at nine.", chat=DESK)
    await hall.run(
        "INSERT INTO broadcast_versions (broadcast_id, language, text)"
        " VALUES (1, 'es', 'A las 9.'), (1, 'fr', NULL)"
    )
    await hall.said()
    await hall.start(ORGANISER, 1)
    await hall.said()
    await arrive(hall, 1)
    return await written(hall, 1, "We begin at ten.")


async def test_correction_says_which_translation_was_for_the_former_wording(hall: Hall) -> None:
    preview = await translated(hall)
    outdated = say("en", "correction-outdated", language="Spanish")
    assert preview.text.count(outdated) == 1
    assert say("en", "correction-outdated", language="French") not in preview.text
    assert preview.labels[4:7] == [
        "Change language: English",
        "Replace the text in English",
        "Write in Spanish",
    ]
    await hall.press(ORGANISER, Preview(2, "es"), chat=DESK, on=77)
    assert (await hall.only(DESK)).labels.count("Write in Spanish") == 1


async def test_former_translation_is_shown_to_be_written_anew_and_is_outdated_no_more(hall: Hall) -> None:
    preview = await translated(hall)
    await hall.sent(Subject.BROADCAST, 2)
    await hall.press(ORGANISER, preview.data("Write in Spanish"), chat=DESK)
    request = await hall.only(DESK)
    assert request.text.endswith("For the earlier wording, it was:\n<code>A las 9.</code>")
    asked = await hall.sent(Subject(request.subject or ""), request.subject_id or 0)
    await hall.reply(ORGANISER, asked, "A las 10.")
    _, shown = await hall.said(DESK)
    assert say("en", "correction-outdated", language="Spanish") not in shown.text
    assert "A las 10." in shown.plain
    await hall.press(ORGANISER, WriteVersion(2, "es"), chat=DESK)
    assert "A las 9." not in (await hall.only(DESK)).plain
    await hall.start(ORGANISER, 2)
    assert [text.rsplit("\n", 1)[1] for text, _ in await edits(hall, 2)] == ["A las 10."]


async def test_correction_of_a_correction_looks_at_the_translations_of_the_last_one(hall: Hall) -> None:
    await translated(hall)
    await hall.start(ORGANISER, 2)
    await hall.said()
    await arrive(hall, 2)
    preview = await written(hall, 2, "We begin at eleven.")
    assert say("en", "correction-outdated", language="Spanish") not in preview.text


@pytest.mark.parametrize(
    ("command", "text"),
    [("/announce law We begin at nine.", "We begin at ten."), (f"/slides verdelho {LINK}", NEW_LINK)],
)
async def test_correction_can_be_written_as_a_reply_to_a_refusal(hall: Hall, command: str, text: str) -> None:
    await sent(hall, command)
    await hall.press(ORGANISER, Correct(1), chat=DESK)
    asked = await hall.delivered()
    for refused in ("…", None):
        await hall.reply(ORGANISER, asked, refused, **({} if refused else {"sticker": STICKER}))
        asked = await hall.delivered()
    await hall.reply(ORGANISER, asked, text)
    assert say("en", "correction-preview", readers="few") in (await hall.only(DESK)).text


async def test_correction_edits_the_copies_and_both_reports_tell_of_it(hall: Hall) -> None:
    await sent(hall)
    preview = await written(hall, 1, "We begin at ten.")
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    progress, before = await hall.said(DESK)
    assert (
        progress.plain == "Correction: The announcement – being sent by Person 900\nFor fewer than 5 people."
    )
    assert before.plain.endswith("This was corrected later.")
    assert before.labels == []
    copies = await edits(hall, 2)
    assert [message for _, message in copies] == [501, 502]
    assert all(text.endswith("We begin at ten.") for text, _ in copies)


async def test_correction_of_a_correction_edits_the_same_messages(hall: Hall) -> None:
    await sent(hall)
    await written(hall, 1, "We begin at ten.")
    await hall.start(ORGANISER, 2)
    await hall.said()
    await arrive(hall, 2)
    toast = await hall.press(ORGANISER, Correct(1), chat=DESK)
    assert toast.text == label("en", "broadcast-corrected-later")
    await written(hall, 2, "We begin at eleven.")
    await hall.start(ORGANISER, 3)
    copies = await edits(hall, 3)
    assert [message for _, message in copies] == [501, 502]
    assert all(text.endswith("We begin at eleven.") for text, _ in copies)
    assert await hall.value("SELECT corrects FROM broadcasts WHERE id = 3") == 1


async def test_cancelled_correction_changes_nothing(hall: Hall) -> None:
    await sent(hall)
    preview = await written(hall, 1, "We begin at ten.")
    await hall.press(ORGANISER, preview.button(CancelBroadcast), chat=DESK)
    assert (await hall.only(DESK)).plain == "Cancelled by Person 900. Nothing was sent."
    assert await edits(hall, 2) == []
    assert (await hall.shown(Subject.BROADCAST, 1)).labels == ["Correct"]


async def test_correcting_what_still_runs_pauses_it_first(hall: Hall) -> None:
    await running(hall)
    await hall.press(ORGANISER, Correct(1), chat=DESK)
    paused, request = await hall.said(DESK)
    assert "paused by Person 900" in paused.plain
    assert request.subject == Subject.CORRECTION


async def test_correction_of_a_paused_broadcast_reaches_those_who_still_wait(hall: Hall) -> None:
    await running(hall)
    await hall.run("UPDATE deliveries SET state = 'delivered', message_id = 501 WHERE id = 1")
    preview = await written(hall, 1, "We begin at ten.")
    assert "Correct fewer than 5 copies" in preview.labels
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert [message for _, message in await edits(hall, 2)] == [501, None]
    assert await hall.value("SELECT state FROM broadcasts WHERE id = 1") == "stopped"


async def test_correction_waits_while_the_original_was_let_go_on(hall: Hall) -> None:
    await running(hall)
    preview = await written(hall, 1, "We begin at ten.")
    await hall.press(ORGANISER, Resume(1), chat=DESK)
    await hall.said()
    toast = await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert (toast.text, toast.alert) == (label("en", "toast-still-running"), True)
    states = await hall.rows("SELECT state FROM broadcasts ORDER BY id")
    assert [one["state"] for one in states] == ["running", "drafted"]


async def test_second_start_of_a_correction_is_told_who_was_first(hall: Hall) -> None:
    await sent(hall)
    await written(hall, 1, "We begin at ten.")
    await hall.start(ORGANISER, 2)
    toast = await hall.press(LISTED, StartBroadcast(2, 0), chat=DESK)
    assert "Person 900" in toast.text
    assert await hall.value("SELECT count(*) FROM deliveries WHERE broadcast_id = 2") == 2


async def test_copies_that_are_not_there_any_more_are_reported(hall: Hall) -> None:
    for user in (830, 840, 850):
        await hall.press(user, "fol:law")
    await sent(hall)
    await written(hall, 1, "We begin at ten.")
    await hall.start(ORGANISER, 2)
    await hall.run("UPDATE deliveries SET state = 'gone' WHERE broadcast_id = 2 AND edits = 501")
    await hall.run("UPDATE deliveries SET state = 'delivered' WHERE broadcast_id = 2 AND edits > 501")
    await hall.run("UPDATE broadcasts SET state = 'done' WHERE id = 2")
    report = await hall.shown(Subject.BROADCAST, 2)
    assert "Delivered: 4 of 5" in report.plain
    assert "Not corrected, because the reader has deleted the message: 1" in report.plain


async def test_link_of_slides_is_corrected_in_the_copies_and_among_the_papers(hall: Hall) -> None:
    await sent(hall, f"/slides verdelho {LINK} es")
    preview = await written(hall, 1, NEW_LINK)
    assert preview.buttons[0]["url"] == NEW_LINK
    await hall.press(ORGANISER, preview.button(StartBroadcast), chat=DESK)
    assert [message for _, message in await edits(hall, 2)] == [501, 502]
    assert await hall.value("SELECT url FROM presentations WHERE speaker_id = 'verdelho'") == NEW_LINK


async def test_slides_can_be_corrected_by_a_file(hall: Hall) -> None:
    await sent(hall, f"/slides verdelho {LINK} es")
    document = {"file_id": "FILE", "file_unique_id": "u", "file_name": "slides.pdf"}
    await written(hall, 1, None, document=document)
    await hall.start(ORGANISER, 2)
    assert await hall.value("SELECT file_id FROM presentations WHERE speaker_id = 'verdelho'") == "FILE"
    assert [message for _, message in await edits(hall, 2)] == [501, 502]


@pytest.mark.parametrize("link", ["http://example.org/", "https://10.0.0.1/", "no link"])
async def test_link_that_must_not_be_passed_on_corrects_nothing(hall: Hall, link: str) -> None:
    await sent(hall, f"/slides verdelho {LINK} es")
    refusal = await written(hall, 1, link)
    assert "link" in refusal.plain
    assert await hall.value("SELECT count(*) FROM broadcasts") == 1


async def test_file_corrects_no_announcement(hall: Hall) -> None:
    await sent(hall)
    document = {"file_id": "FILE", "file_unique_id": "u", "file_name": "slides.pdf"}
    refusal = await written(hall, 1, None, document=document)
    assert refusal.text == say("en", "desk-text-only")


async def test_only_organisers_correct_an_announcement(hall: Hall) -> None:
    await sent(hall)
    asked = await hall.sent(Subject.CORRECTION, 1)
    await hall.reply(MODERATOR, asked, "Nonsense.")
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")


async def answered(hall: Hall, text: str = "No.", *, to_all: bool = False) -> int:
    """Answer a question, to its asker or to all; the asker's copy has arrived as message 301 and so on."""
    await hall.press(FOLLOWER, "fol:law")
    await hall.said()
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} {text}", chat=DESK)
    draft = await hall.last(DESK)
    if to_all:
        await hall.press(MODERATOR, draft.button(BroadcastAnswer), chat=DESK, on=88)
        await hall.start(MODERATOR, 1, on=88)
    else:
        await hall.press(MODERATOR, draft.button(SendAnswer), chat=DESK, on=88)
    copies = [one for one in await hall.said(ASKER) if one.subject == Subject.ANSWER_COPY]
    async with hall.database.transaction() as tx:
        for place, copy in enumerate(copies):
            assert copy.subject_id is not None
            await subjects.remember_message(tx, ASKER, 301 + place, Subject.ANSWER_COPY, copy.subject_id)
    if to_all:
        await arrive(hall, 1)
    return number


async def corrected(hall: Hall, answer: int, text: str, *, by: int = SECOND) -> Said:
    """Press [Correct] below an answer and reply with the new text; return its preview."""
    await hall.press(by, CorrectAnswer(answer), chat=DESK)
    request = await hall.only(DESK)
    assert request.subject is not None
    asked = await hall.sent(Subject(request.subject), request.subject_id or 0)
    await hall.reply(by, asked, text)
    return await hall.only(DESK)


async def test_answer_that_its_asker_alone_has_can_be_corrected(hall: Hall) -> None:
    number = await answered(hall)
    preview = await corrected(hall, 1, "Yes.")
    assert preview.plain.startswith(f"Correction of the answer to question {number}\n\nYes.\n\n")
    assert preview.text.endswith(say("en", "draft-correction-choose", count=1))
    assert preview.labels == ["Correct it", "Discard"]
    toast = await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    assert toast.text == label("en", "toast-corrected", number=f"{number}")
    said = await hall.said()
    (copy,) = [one for one in said if one.chat_id == ASKER]
    assert (copy.method, copy.edits) == ("editMessageText", 301)
    assert copy.plain.endswith("Corrected: this replaces an earlier text.\n\nYes.")
    assert "Yes." in (await hall.card(number)).plain
    states = await hall.rows("SELECT text, state FROM answers ORDER BY id")
    assert [(one["text"], one["state"]) for one in states] == [("No.", "corrected"), ("Yes.", "approved")]


async def test_correction_that_was_reworded_since_the_preview_is_not_sent(hall: Hall) -> None:
    await answered(hall)
    seen = await corrected(hall, 1, "Yes.")
    await hall.reply(SECOND, await hall.sent(Subject.DRAFT, 2), "Nobody else has read this.")
    await hall.said()
    toast = await hall.press(MODERATOR, seen.button(SendCorrection), chat=DESK)
    assert toast.text == label("en", "toast-draft-changed")
    assert await hall.said(ASKER) == []


async def test_correction_for_everyone_that_was_reworded_since_the_preview_is_not_sent(hall: Hall) -> None:
    await answered(hall, to_all=True)
    seen = await written(hall, 1, "Yes.")
    await hall.reply(SECOND, await hall.sent(Subject.DRAFT, 2), "Nobody else has read this.")
    await hall.said()
    toast = await hall.press(MODERATOR, seen.button(StartBroadcast), chat=DESK)
    assert toast.text == label("en", "toast-broadcast-changed")
    assert await hall.said(ASKER) == []
    assert await edits(hall, 2) == []


async def test_corrected_answer_can_be_corrected_again_in_the_same_message(hall: Hall) -> None:
    await answered(hall)
    for answer, text in ((1, "Yes."), (2, "Perhaps.")):
        preview = await corrected(hall, answer, text)
        await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
        copies = await hall.said(ASKER)
        assert [(one.edits, one.plain.endswith(text)) for one in copies] == [(301, True)]


async def test_answer_that_everyone_has_is_corrected_for_everyone(hall: Hall) -> None:
    number = await answered(hall, to_all=True)
    preview = await written(hall, 1, "Yes.")
    assert "Correct fewer than 5 copies" in preview.labels
    assert "Everyone who asked this question gets it, too." in preview.plain
    await hall.press(SECOND, preview.button(StartBroadcast), chat=DESK)
    said = await hall.said()
    assert [(one.edits, "Yes." in one.plain) for one in said if one.chat_id == ASKER] == [(301, True)]
    assert [message for _, message in await edits(hall, 2)] == [501]
    assert "Yes." in (await hall.card(number)).plain
    states = await hall.rows("SELECT state FROM answers ORDER BY id")
    assert [one["state"] for one in states] == ["corrected", "broadcast"]


async def test_longer_correction_of_an_answer_is_edited_and_added_to(hall: Hall) -> None:
    await answered(hall)
    preview = await corrected(hall, 1, "It depends on the law. " * 177)
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    first, second = await hall.said(ASKER)
    assert (first.edits, second.edits) == (301, None)
    assert (second.subject, second.subject_id) == (Subject.ANSWER_COPY, 2)


async def test_part_that_a_shorter_correction_does_not_need_is_marked(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, "It depends on the law. " * 177)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    copies = await hall.said(ASKER)
    assert len(copies) == 2
    async with hall.database.transaction() as tx:
        for message_id in (301, 302):
            await subjects.remember_message(tx, ASKER, message_id, Subject.ANSWER_COPY, 1)
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    first, second = await hall.said(ASKER)
    assert (first.edits, second.edits) == (301, 302)
    assert second.text == say("en", "letter-part-gone")


async def test_asker_whose_copy_is_not_known_gets_the_correction_as_a_message(hall: Hall) -> None:
    await answered(hall)
    await hall.run("DELETE FROM message_subjects")
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    (copy,) = await hall.said(ASKER)
    assert (copy.method, copy.edits, copy.subject) == ("sendMessage", None, Subject.ANSWER_COPY)


async def test_second_of_two_corrections_is_told(hall: Hall) -> None:
    await answered(hall)
    first = await corrected(hall, 1, "Yes.")
    second = await corrected(hall, 1, "Perhaps.", by=MODERATOR)
    await hall.press(SECOND, first.button(SendCorrection), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, second.button(SendCorrection), chat=DESK)
    assert toast.text == label("en", "toast-answer-corrected")
    assert await hall.said(ASKER) == []
    shown = await hall.shown(Subject.DRAFT, 3)
    assert "Somebody else has corrected this answer in the meantime." in shown.plain
    assert shown.labels == ["Discard"]


async def test_discarded_correction_leaves_the_answer(hall: Hall) -> None:
    number = await answered(hall)
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(SECOND, preview.button(DiscardAnswer), chat=DESK)
    await hall.said()
    toast = await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    assert "discarded" in toast.text
    assert await hall.said(ASKER) == []
    assert "No." in (await hall.card(number)).plain


async def test_reply_to_the_preview_of_a_correction_rewords_it(hall: Hall) -> None:
    await answered(hall)
    await corrected(hall, 1, "Yes.")
    shown = await hall.sent(Subject.DRAFT, 2)
    await hall.reply(SECOND, shown, "Certainly.")
    assert "Certainly." in (await hall.only(DESK)).plain
    states = await hall.rows("SELECT text, state FROM answers ORDER BY id")
    assert [(one["text"], one["state"]) for one in states] == [("No.", "approved"), ("Certainly.", "drafted")]


@pytest.mark.parametrize("button", [CorrectAnswer(99), SendCorrection(99, 1)])
async def test_button_of_no_answer_is_out_of_date(hall: Hall, button: CorrectAnswer) -> None:
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == label("en", "press-outdated")


async def test_draft_that_corrects_nothing_cannot_be_sent_as_a_correction(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, SendCorrection(1, 1), chat=DESK)
    assert toast.text == label("en", "press-outdated")
    assert await hall.said(ASKER) == []
    assert PORTUGUESE not in {one.chat_id for one in await hall.said()}


async def test_answer_broadcast_while_its_correction_is_written_is_corrected_for_everyone(hall: Hall) -> None:
    await answered(hall)
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK, on=88)
    await hall.start(MODERATOR, 1, on=88)
    await arrive(hall, 1)
    await hall.said()
    for _ in range(2):
        await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
        assert "Correct fewer than 5 copies" in (await hall.only(DESK)).labels
    await hall.start(SECOND, 2)
    assert [one.edits for one in await hall.said(ASKER)] == [301]
    assert [message for _, message in await edits(hall, 2)] == [501]


async def test_two_corrections_of_what_everyone_has_do_not_both_go_out(hall: Hall) -> None:
    await answered(hall, to_all=True)
    await written(hall, 1, "Yes.")
    await written(hall, 1, "Perhaps.")
    await hall.start(ORGANISER, 2)
    await hall.said()
    await arrive(hall, 2)
    toast = await hall.start(ORGANISER, 3)
    assert toast.text == label("en", "toast-answer-corrected")
    assert await hall.said(ASKER) == []
    assert await edits(hall, 3) == []
    assert await hall.value("SELECT state FROM broadcasts WHERE id = 3") == "cancelled"


async def test_broadcast_command_shows_what_was_sent_while_a_correction_is_drafted(hall: Hall) -> None:
    number = await answered(hall)
    await corrected(hall, 1, "Yes.")
    await hall.write(MODERATOR, f"/broadcast {number}", chat=DESK)
    shown = await hall.only(DESK)
    assert "No." in shown.plain
    assert shown.labels == ["Broadcast to fewer than 5 followers …", "Correct"]


async def out(hall: Hall, *users: int) -> None:
    """Let the letter with the first answer be out to these people."""
    await hall.said()
    async with hall.database.transaction() as tx:
        for user in users:
            await subjects.remember_message(tx, user, 301, Subject.ANSWER_COPY, 1)


async def merged(hall: Hall) -> tuple[int, int]:
    """Let two people ask the same, and merge the second question into the first; return both."""
    first, second = await hall.asked(), await hall.asked(SPANISH, "Who pays for the translation of requests?")
    await hall.write(MODERATOR, f"/merge {second} {first}", chat=DESK)
    await hall.said()
    await hall.write(MODERATOR, f"/answer {first} No.", chat=DESK)
    return first, second


async def test_asker_whose_question_was_taken_out_of_a_merge_gets_the_correction(hall: Hall) -> None:
    _, second = await merged(hall)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await out(hall, ASKER, SPANISH)
    await hall.press(MODERATOR, Reopen(second, "merged"), chat=DESK)
    await hall.said()
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    copies = {one.chat_id: one for one in await hall.said() if one.chat_id != DESK}
    assert {chat: one.edits for chat, one in copies.items()} == {ASKER: 301, SPANISH: 301}
    assert "Who pays for the translation" in copies[SPANISH].plain


async def test_asker_whose_question_was_taken_out_of_a_merge_is_not_only_counted_as_corrected(
    hall: Hall,
) -> None:
    _, second = await merged(hall)
    await hall.press(FOLLOWER, "fol:law")
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK, on=88)
    await hall.start(MODERATOR, 1, on=88)
    await out(hall, ASKER, SPANISH)
    await arrive(hall, 1)
    await hall.press(MODERATOR, Reopen(second, "merged"), chat=DESK)
    await hall.said()
    await written(hall, 1, "Yes.")
    await hall.start(ORGANISER, 2)
    assert {one.chat_id for one in await hall.said() if one.edits == 301} == {ASKER, SPANISH}


async def test_letter_that_waits_while_its_answer_is_corrected_is_not_sent(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} No.", chat=DESK)
    await hall.said()
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await hall.press(SECOND, CorrectAnswer(1), chat=DESK)
    await hall.reply(SECOND, await hall.sent(Subject.ANSWER_CORRECTION, 1), "Yes.")
    preview = await hall.shown(Subject.DRAFT, 2)
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    (letter,) = await hall.said(ASKER)
    assert letter.plain.endswith("Yes.")


async def test_broadcast_of_a_correction_that_was_discarded_can_be_cancelled(hall: Hall) -> None:
    await answered(hall)
    preview = await corrected(hall, 1, "Yes.")
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK, on=88)
    await hall.start(MODERATOR, 1, on=88)
    await arrive(hall, 1)
    await hall.press(SECOND, preview.button(SendCorrection), chat=DESK)
    await hall.press(SECOND, preview.button(DiscardAnswer), chat=DESK)
    shown = await hall.shown(Subject.BROADCAST, 2)
    await hall.press(SECOND, shown.button(CancelBroadcast), chat=DESK)
    assert await hall.value("SELECT state FROM broadcasts WHERE id = 2") == "cancelled"
    assert await hall.rows("SELECT * FROM dead_letters") == []
