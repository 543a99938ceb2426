"""Answers that are longer than a message: written in pieces, read in pages, sent in parts."""

import orjson

from handlers.callbacks.desk import AddToAnswer, BroadcastAnswer, SendAnswer, ShowDraft
from handlers.cleaning import ANSWER_LIMIT, length
from handlers.messages import without_tags
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, MODERATOR, SECOND, Hall, Said

SENTENCES = [f"This is sentence number {number} of the answer." for number in range(1, 400)]
LONG = " ".join(SENTENCES)[:4500].rsplit(". ", 1)[0] + "."


async def drafted(hall: Hall, text: str = LONG) -> Said:
    """Draft an answer to the only question; return its preview."""
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} {text}", chat=DESK)
    return await hall.last(DESK)


async def added(hall: Hall, answer: int, text: str, *, by: int = MODERATOR) -> list[Said]:
    """Press [Add to it] and reply with more; return what the desk is shown."""
    await hall.press(by, AddToAnswer(answer), chat=DESK)
    request = await hall.only(DESK)
    assert (request.subject, request.subject_id) == (Subject.ADDITION, answer)
    asked = await hall.sent(Subject.ADDITION, answer)
    await hall.reply(by, asked, text)
    return await hall.said(DESK)


async def test_answer_of_4500_characters_reaches_its_asker_in_two_messages(hall: Hall) -> None:
    preview = await drafted(hall)
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    first, second = await hall.said(ASKER)
    assert first.plain.endswith("of the answer.\n\n(1/2)")
    assert second.plain.startswith("This is sentence number")
    assert second.plain.endswith("of the answer.\n\n(2/2)")
    assert first.buttons == []
    assert second.labels == ["To the seminar"]
    assert all(length(one.plain) <= 4096 for one in (first, second))
    received = f"{first.plain} {second.plain}"
    assert all(sentence in received for sentence in SENTENCES if sentence in LONG)
    assert {one.subject for one in (first, second)} == {Subject.ANSWER_COPY}


async def test_answer_of_4500_characters_is_broadcast_in_two_parts_in_order(hall: Hall) -> None:
    await hall.press(FOLLOWER, "fol:law")
    preview = await drafted(hall)
    await hall.press(MODERATOR, preview.button(BroadcastAnswer), chat=DESK, on=88)
    assert "It goes out in 2 messages." in (await hall.last(DESK)).plain
    await hall.start(MODERATOR, 1, on=88)
    rows = await hall.rows(
        "SELECT payload, deliveries.part FROM deliveries JOIN broadcast_contents"
        " USING (broadcast_id, language, part) WHERE own = 0 ORDER BY deliveries.id"
    )
    assert [row["part"] for row in rows] == [0, 1]
    first, second = [orjson.loads(row["payload"]) for row in rows]
    assert without_tags(first["text"]).endswith("of the answer.\n\n(1/2)")
    assert without_tags(second["text"]).endswith("of the answer.\n\n(2/2)")
    assert "reply_markup" not in first
    assert "reply_markup" in second


async def test_preview_of_a_long_answer_has_pages_and_says_how_many_messages_it_becomes(hall: Hall) -> None:
    preview = await drafted(hall)
    assert "It goes out in 2 messages." in preview.plain
    assert preview.labels[:2] == ["• 1", "2"]
    await hall.press(SECOND, preview.button(ShowDraft), chat=DESK, on=77)
    assert (await hall.only(DESK)).edits == 77
    seen = ""
    for page in (0, 1):
        await hall.press(SECOND, ShowDraft(1, page), chat=DESK)
        seen += f" {(await hall.only(DESK)).plain}"
    assert all(sentence in seen for sentence in SENTENCES if sentence in LONG)


async def test_page_that_is_not_there_any_more_shows_the_last_one(hall: Hall) -> None:
    await drafted(hall)
    await hall.press(SECOND, ShowDraft(1, 9), chat=DESK)
    assert "• 2" in (await hall.only(DESK)).labels


async def test_short_answer_has_no_pages_and_nothing_to_add(hall: Hall) -> None:
    assert (await drafted(hall, "Yes.")).labels == [
        "Send to the asker",
        "Broadcast to fewer than 5 followers …",
        "Discard",
    ]


async def test_answer_can_be_added_to(hall: Hall) -> None:
    preview = await drafted(hall, LONG[:3500])
    assert label("en", "button-add") in preview.labels
    (shown,) = await added(hall, 1, "And <b>one</b> more.")
    assert shown.subject == Subject.DRAFT
    assert await hall.value("SELECT text FROM answers") == f"{LONG[:3500]}\n\nAnd <b>one</b> more."
    await added(hall, 1, "And another.", by=SECOND)
    assert (await hall.value("SELECT text FROM answers")).endswith("more.\n\nAnd another.")


async def test_addition_that_makes_an_answer_too_long_is_counted_and_not_kept(hall: Hall) -> None:
    await drafted(hall)
    (refusal,) = await added(hall, 1, "x" * 4000)
    total = len(LONG) + 2 + 4000
    assert refusal.text == say("en", "answer-too-long", length=total, limit=ANSWER_LIMIT)
    assert await hall.value("SELECT text FROM answers") == LONG


async def test_addition_to_an_answer_that_was_sent_comes_too_late(hall: Hall) -> None:
    preview = await drafted(hall)
    await hall.press(SECOND, preview.button(SendAnswer), chat=DESK)
    await hall.said()
    toast = await hall.press(MODERATOR, AddToAnswer(1), chat=DESK)
    assert toast.text == label("en", "toast-answer-approved", who="Person 905")
    await hall.said()
    asked = await hall.sent(Subject.ADDITION, 1)
    await hall.reply(MODERATOR, asked, "Too late.")
    assert (await hall.only(DESK)).text == say("en", "toast-answer-approved", who="Person 905")
    assert await hall.value("SELECT text FROM answers") == LONG
