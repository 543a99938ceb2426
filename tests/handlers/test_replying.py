"""What a reply in the desk means, also one to a message that has refused an earlier one."""

import pytest

from handlers.callbacks.desk import Approve, EditText, SendAnswer
from handlers.desk.replying import TAKERS
from handlers.words import say
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, MODERATOR, ORGANISER, SECOND, Hall

TOO_LONG = "x" * 8001
STICKER = {"file_id": "f", "file_unique_id": "u", "type": "regular", "width": 1, "height": 1}
STICKER |= {"is_animated": False, "is_video": False}
OF_TEXTS = [subject for subject in TAKERS if subject not in {Subject.BROADCAST, Subject.SENDING_TIME}]


async def everything(hall: Hall) -> None:
    """Let there be one of each thing that a reply can be about: its id is 1."""
    number = await hall.asked()
    await hall.press(MODERATOR, EditText(number), chat=DESK)
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    await hall.write(ORGANISER, "/announce law We begin later.", chat=DESK)
    await hall.run("INSERT INTO broadcast_versions (broadcast_id, language) VALUES (1, 'es')")
    await hall.said()


@pytest.mark.parametrize("text", [TOO_LONG, None])
@pytest.mark.parametrize("subject", OF_TEXTS)
async def test_reply_to_a_refusal_means_what_the_refused_reply_meant(
    hall: Hall, subject: Subject, text: str | None
) -> None:
    await everything(hall)
    await hall.run("UPDATE answers SET state = :state", state=state_for(subject))
    to = await hall.sent(subject, 1)
    for _ in range(2):
        await hall.reply(ORGANISER, to, text, **({"sticker": STICKER} if text is None else {}))
        refusal = await hall.only(DESK)
        assert refusal.subject is not None
        assert (TAKERS[Subject(refusal.subject)], refusal.subject_id) == (TAKERS[subject], 1)
        to = await hall.sent(Subject(refusal.subject), 1)


def state_for(subject: Subject) -> str:
    return "approved" if subject is Subject.ANSWER_CORRECTION else "drafted"


async def test_card_stays_the_card_after_a_refused_answer(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, "…")
    refusal = await hall.delivered()
    async with hall.database.reading() as tx:
        assert await subjects.find_message(tx, DESK, Subject.CARD, number) == card
    await hall.press(SECOND, Approve(number), chat=DESK)
    await hall.said()
    await hall.reply(MODERATOR, refusal, "There is none.")
    assert "There is none." in (await hall.only(DESK)).plain


async def test_refused_new_wording_of_a_draft_leaves_its_preview_in_place(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    preview = await hall.delivered()
    await hall.reply(MODERATOR, preview, "…")
    refusal = await hall.delivered()
    async with hall.database.reading() as tx:
        assert await subjects.find_message(tx, DESK, Subject.DRAFT, 1) == preview
    await hall.reply(MODERATOR, refusal, "There are many.")
    await hall.said()
    await hall.press(MODERATOR, SendAnswer(2, 1), chat=DESK)
    assert "There are many." in (await hall.last(ASKER)).plain


async def test_refusal_of_a_command_asks_for_no_reply(hall: Hall) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} …", chat=DESK)
    refusal = await hall.only(DESK)
    assert (refusal.text, refusal.subject) == (say("en", "answer-empty"), None)


@pytest.mark.parametrize("subject", [Subject.DIGEST, Subject.BOARD, Subject.BATCH, Subject.AGENDA])
@pytest.mark.parametrize("text", ["It is not defined.", None])
async def test_reply_to_what_is_about_several_questions_is_told_how_to_name_one(
    hall: Hall, subject: Subject, text: str | None
) -> None:
    await hall.asked()
    ours = await hall.sent(subject, 1)
    await hall.reply(MODERATOR, ours, text, **({"sticker": STICKER} if text is None else {}))
    assert (await hall.only(DESK)).text == say("en", "desk-reply-to-one")
    assert await hall.value("SELECT count(*) FROM answers") == 0


@pytest.mark.parametrize("text", ["Thank you!", None])
async def test_reply_to_an_invitation_is_talk(hall: Hall, text: str | None) -> None:
    ours = await hall.sent(Subject.INVITATION, 1)
    await hall.reply(MODERATOR, ours, text, **({"sticker": STICKER} if text is None else {}))
    assert await hall.said() == []
