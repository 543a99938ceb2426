"""What is edited after it was sent: taken where it can be, and nowhere ignored in silence."""

import time
from typing import Any

import pytest

from handlers.callbacks.speaker import HandInFor
from handlers.words import say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, BOT, DESK, ELSEWHERE, MODERATOR, Hall
from tests.handlers.speaking import ENGLISH, begun, joined, spoken, with_card

VOICE = {"voice": {"file_id": "voice-1", "file_unique_id": "v", "duration": 42}}
PHOTO = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
SENT = 7777
"""The id of the message that is edited."""


def slides(name: str) -> dict[str, Any]:
    return {"document": {"file_id": name, "file_unique_id": name, "file_name": name}}


async def edit_media(hall: Hall, user: int, **fields: Any) -> None:
    """Edit the message `SENT`."""
    edited = {**hall.message(user), "message_id": SENT, "edit_date": int(time.time()), **fields}
    await hall.take(edited_message=edited)


async def edit_in_desk(hall: Hall, text: str, *, chat: int = DESK, **fields: Any) -> None:
    """Edit a moderator's message; `fields` go into it."""
    edited = hall.written(MODERATOR, text, chat=chat, edit_date=int(time.time()), **fields)
    await hall.take(edited_message=edited)


def replying_to(hall: Hall, ours: int) -> dict[str, Any]:
    return {"reply_to_message": {**hall.message(BOT, DESK), "message_id": ours, "text": "…"}}


@pytest.mark.parametrize("before", ["Since 2001.", None])
async def test_words_under_a_voice_message_can_be_edited(hall: Hall, before: str | None) -> None:
    number = await with_card(hall)
    await begun(hall, number)
    await spoken(hall, ENGLISH, message_id=SENT, caption=before)
    await hall.said()
    await edit_media(hall, ENGLISH, **VOICE, caption="Since 2004.")
    draft, note = await hall.said()
    assert "Since 2004." in draft.plain
    assert note.text == say("en", "speaker-edited", number=f"{number}")
    assert await hall.value("SELECT text FROM answers") == "Since 2004."


async def test_words_under_a_voice_message_can_be_taken_away(hall: Hall) -> None:
    number = await with_card(hall)
    await begun(hall, number)
    await spoken(hall, ENGLISH, message_id=SENT, caption="Since 2001.")
    await edit_media(hall, ENGLISH, **VOICE)
    assert await hall.rows("SELECT text, voice FROM answers") == [{"text": "", "voice": "voice-1"}]


async def test_speaker_who_replaces_the_file_of_slides_is_told_to_send_it_again(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.take(message={**hall.message(ENGLISH), "message_id": SENT, **slides("old.pdf")})
    await hall.said()
    await edit_media(hall, ENGLISH, **slides("new.pdf"))
    assert (await hall.only(ENGLISH)).text == say("en", "edit-not-taken")
    assert await hall.value("SELECT file_id FROM broadcasts") == "old.pdf"


async def test_edited_words_under_a_picture_change_the_draft(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.take(message={**hall.message(ASKER), **PHOTO, "message_id": SENT, "caption": "What is lawe?"})
    await edit_media(hall, ASKER, **PHOTO, caption="What is law?")
    assert await hall.value("SELECT draft FROM dialogues") == "What is law?"


async def test_what_telegram_reports_as_an_edit_and_is_none_is_left_alone(hall: Hall) -> None:
    await edit_media(hall, ASKER, **PHOTO, edit_date=None)
    location = {"location": {"longitude": 1.0, "latitude": 1.0, "live_period": 60}}
    await edit_media(hall, ASKER, **location)
    assert await hall.said() == []


@pytest.mark.parametrize("subject", [Subject.CARD, Subject.DRAFT])
async def test_moderator_who_edits_a_reply_is_told_that_it_is_not_read_again(
    hall: Hall, subject: Subject
) -> None:
    number = await hall.asked()
    await hall.write(MODERATOR, f"/answer {number} There is none.", chat=DESK)
    ours = await hall.sent(subject, 1)
    await hall.said()
    await edit_in_desk(hall, "There are several.", **replying_to(hall, ours))
    assert (await hall.only(DESK)).text == say("en", "desk-edit-not-taken")
    assert await hall.value("SELECT text FROM answers") == "There is none."


async def test_moderator_who_edits_a_command_is_told_that_it_is_not_read_again(hall: Hall) -> None:
    number = await hall.asked()
    await edit_in_desk(hall, f"/approve {number}")
    assert (await hall.only(DESK)).text == say("en", "desk-edit-not-taken")
    assert await hall.value("SELECT state FROM questions") == "pending"


async def test_other_edits_in_groups_are_left_alone(hall: Hall) -> None:
    board = await hall.sent(Subject.BOARD, 1)
    await edit_in_desk(hall, "Look at that!", **replying_to(hall, board))
    await edit_in_desk(hall, "I think so.", **replying_to(hall, 4000))
    await edit_in_desk(hall, "What do you think?")
    await edit_in_desk(hall, "/approve@other_bot 1")
    await edit_in_desk(hall, "/approve 1", chat=ELSEWHERE)
    assert await hall.said() == []
