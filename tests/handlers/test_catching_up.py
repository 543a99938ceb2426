"""Askers who could not be written to: what they have missed of their questions, told once they can be."""

from typing import Any

import pytest

from handlers.callbacks.desk import (
    Approve,
    AskToClarify,
    ChooseReason,
    CorrectAnswer,
    Decline,
    EditText,
    Readdress,
    Reopen,
    SendAnswer,
    SendCorrection,
)
from handlers.words import say
from storage import missed, subjects
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, MODERATOR, SPANISH, Hall

NEWS = say("en", "news-missed")


def status(hall: Hall, before: str, after: str, user: int = ASKER) -> dict[str, Any]:
    """Return what Telegram reports when somebody blocks the bot, or does so no more."""

    def side(status: str) -> dict[str, Any]:
        bot = {"id": 1, "is_bot": True, "first_name": "Askdesk"}
        return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}

    chat = {"id": user, "type": "private", "first_name": "P"}
    sides = {"old_chat_member": side(before), "new_chat_member": side(after)}
    return {"chat": chat, "from": hall.user(user), "date": 0, **sides}


async def block(hall: Hall, user: int = ASKER) -> None:
    await hall.take(my_chat_member=status(hall, "member", "kicked", user))


async def unblock(hall: Hall, user: int = ASKER) -> None:
    await hall.take(my_chat_member=status(hall, "kicked", "member", user))


async def lose(hall: Hall, user: int = ASKER) -> None:
    """Let what waits for somebody be refused by Telegram, because they have blocked the bot."""
    async with hall.database.transaction() as tx:
        waiting = await tx.all(
            "SELECT outbox.* FROM outbox JOIN people ON people.id = person_id WHERE telegram_id = :user",
            user=user,
        )
        for row in waiting:
            await missed.note_missed(tx, row["person_id"], row["subject"], row["subject_id"])
    await hall.said()


async def told(hall: Hall, user: int = ASKER) -> list[str]:
    """Unblock the bot; return what is told, after the sentence that explains it."""
    await unblock(hall, user)
    first, *others = await hall.said(user)
    assert first.text == NEWS
    return [one.plain for one in others]


async def test_approval_that_was_missed_is_told_once(hall: Hall) -> None:
    number = await hall.asked()
    await block(hall)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await lose(hall)
    (approved,) = await told(hall)
    assert f"Your question {number} was approved." in approved
    await block(hall)
    await unblock(hall)
    assert await hall.said(ASKER) == []


async def test_who_writes_again_is_told_too(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await lose(hall)
    await hall.run("UPDATE people SET reachable = 0")
    await hall.write(ASKER, "/start")
    plain = [one.plain for one in await hall.said(ASKER)]
    assert NEWS in plain
    assert any(f"Your question {number} was approved." in text for text in plain)


async def test_of_several_news_only_the_present_state_is_told(hall: Hall) -> None:
    number = await hall.asked()
    await block(hall)
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await lose(hall)
    await hall.press(MODERATOR, Reopen(number, "approved"), chat=DESK)
    await lose(hall)
    await hall.press(MODERATOR, ChooseReason(number, "pending"), chat=DESK)
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    await lose(hall)
    (declined,) = await told(hall)
    assert f"Your question {number} was not taken up." in declined


async def test_answer_that_was_missed_is_brought_and_can_be_corrected(hall: Hall) -> None:
    number = await hall.asked()
    await block(hall)
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await lose(hall)
    await unblock(hall)
    _, answer = await hall.said(ASKER)
    assert "There is none." in answer.plain
    assert (answer.subject, answer.subject_id) == (Subject.ANSWER_COPY, 1)


async def test_correction_that_was_missed_is_brought_as_a_message_that_later_ones_edit(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await hall.said()
    copy = await copied(hall, 1)
    await correct(hall, 1, "There are two.")
    (edit,) = [one for one in await hall.said(ASKER) if one.edits == copy]
    assert (edit.subject, edit.subject_id) == (Subject.ANSWER_COPY, 2)
    async with hall.database.transaction() as tx:
        person = await tx.one("SELECT id FROM people WHERE telegram_id = :id", id=ASKER)
        await missed.note_missed(tx, person["id"], edit.subject, edit.subject_id)
    (answer,) = await told(hall)
    assert "There are two." in answer
    brought = await copied(hall, 2)
    await correct(hall, 2, "There are three.")
    (edit,) = await hall.said(ASKER)
    assert edit.edits == brought
    assert "There are three." in edit.plain


async def copied(hall: Hall, answer: int) -> int:
    """Let the asker's copy of an answer be out; return the message's id."""
    message_id = int(hall.message(ASKER)["message_id"])
    async with hall.database.transaction() as tx:
        await subjects.remember_message(tx, ASKER, message_id, Subject.ANSWER_COPY, answer)
    return message_id


async def correct(hall: Hall, answer: int, text: str) -> None:
    """Correct an answer that its asker has; what it said still waits."""
    await hall.press(MODERATOR, CorrectAnswer(answer), chat=DESK)
    await hall.reply(MODERATOR, await hall.delivered(), text)
    preview = await hall.last(DESK)
    await hall.press(MODERATOR, preview.button(SendCorrection), chat=DESK)


async def test_reader_of_another_language_gets_the_answer_in_it(hall: Hall) -> None:
    number = await hall.asked(SPANISH)
    await block(hall, SPANISH)
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await lose(hall, SPANISH)
    await hall.run(
        "INSERT INTO broadcasts (kind, state, answer_id, language) VALUES ('answer', 'done', 1, 'en')"
    )
    await hall.run(
        "INSERT INTO broadcast_versions (broadcast_id, language, text) VALUES (1, 'es', 'No hay.')"
    )
    await unblock(hall, SPANISH)
    intro, answer = await hall.said(SPANISH)
    assert intro.text == say("es", "news-missed")
    assert "No hay." in answer.plain


async def test_edits_that_were_missed_are_told_as_they_are_now(hall: Hall) -> None:
    number = await hall.asked()
    await block(hall)
    for text in ("What is law?", "What is the law?"):
        await hall.press(MODERATOR, EditText(number), chat=DESK)
        request = await hall.delivered()
        await hall.reply(MODERATOR, request, text)
        await lose(hall)
    await hall.press(MODERATOR, Readdress(number, "verdelho"), chat=DESK)
    await lose(hall)
    (edits,) = await told(hall)
    assert "What is the law?" in edits
    assert "Pedro Verdelho" in edits
    assert "What is law?" not in edits


async def test_merged_question_is_told_with_the_fate_that_it_shares(hall: Hall) -> None:
    mine, other = await hall.asked(), await hall.asked(FOLLOWER, "What is it, cyberspace?")
    await block(hall)
    await hall.write(MODERATOR, f"/merge {mine} {other}", chat=DESK)
    await lose(hall)
    await unblock(hall)
    _, merged = await hall.said(ASKER)
    assert f"Your question {mine} was joined with a similar one." in merged.plain
    await block(hall)
    await hall.press(MODERATOR, Approve(other), chat=DESK)
    await hall.write(MODERATOR, f"/answer {other} There is none.", chat=DESK)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    await lose(hall)
    (answer,) = await told(hall)
    assert f"The answer to your question {mine}" in answer


async def test_what_the_desk_wants_to_know_is_asked_again(hall: Hall) -> None:
    number = await hall.asked()
    await block(hall)
    await hall.press(MODERATOR, AskToClarify(number), chat=DESK)
    await hall.reply(MODERATOR, await hall.delivered(), "Which law?")
    await lose(hall)
    await unblock(hall)
    _, asked = await hall.said(ASKER)
    assert "Which law?" in asked.plain
    assert asked.subject == Subject.CLARIFICATION


async def test_who_has_missed_nothing_hears_nothing(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.said()
    await block(hall)
    await unblock(hall)
    assert await hall.said() == []


async def test_blocking_is_no_return_though_a_message_was_refused_before(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await lose(hall)
    await hall.run("UPDATE people SET reachable = 0")
    await block(hall)
    assert await hall.said() == []
    assert len(await told(hall)) == 1


@pytest.mark.parametrize(("subject", "about"), [(None, None), ("card", 1), ("job", None), (Subject.NEWS, 99)])
async def test_message_about_no_question_of_theirs_leaves_nothing_to_tell(
    hall: Hall, subject: str | None, about: int | None
) -> None:
    await hall.asked()
    async with hall.database.transaction() as tx:
        await missed.note_missed(tx, 1, subject, about)
    await unblock(hall)
    assert await hall.said() == []
