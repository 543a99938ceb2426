"""Pictures and files that come with words, or several at once: nothing is lost, and nobody is told twice."""

from typing import Any

import pytest

from handlers.callbacks.private import Ask, Send
from handlers.callbacks.speaker import HandInFor, HandInSlides
from handlers.words import say
from tests.handlers.conftest import ASKER, DESK, Hall
from tests.handlers.speaking import ENGLISH, begun, joined, on_card, replying, with_card

PHOTO = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
QUESTION = "What is on these slides?"


def slides(name: str) -> dict[str, Any]:
    return {"document": {"file_id": name, "file_unique_id": name, "file_name": name}}


async def send(hall: Hall, user: int, *messages: dict[str, Any], album: str | None = None) -> None:
    """Send messages that are not text, as one album if it is named."""
    group = {} if album is None else {"media_group_id": album}
    for fields in messages:
        await hall.take(message={**hall.message(user), **fields, **group})


async def test_album_is_answered_once(hall: Hall) -> None:
    await send(hall, ASKER, *([PHOTO] * 10), album="1")
    assert (await hall.only(ASKER)).text == say("en", "media-instead-of-text")
    await send(hall, ASKER, PHOTO, PHOTO, album="2")
    assert (await hall.only(ASKER)).text == say("en", "media-instead-of-text")


async def test_pictures_that_are_no_album_are_each_answered(hall: Hall) -> None:
    await send(hall, ASKER, PHOTO, PHOTO)
    assert len(await hall.said(ASKER)) == 2


@pytest.mark.parametrize("at", [0, 2])
async def test_words_with_an_album_are_offered_as_a_question(hall: Hall, at: int) -> None:
    messages = [{**PHOTO, "caption": QUESTION} if one == at else PHOTO for one in range(3)]
    await send(hall, ASKER, *messages, album="1")
    *_, note, offer = await hall.said(ASKER)
    assert note.text == say("en", "media-left-out")
    assert offer.offers(Ask)
    assert await hall.value("SELECT draft FROM dialogues") == QUESTION


async def test_words_under_a_picture_are_the_question_that_was_asked_for(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.press(ASKER, "sig:anonymous")
    await hall.said()
    await send(hall, ASKER, {**PHOTO, "caption": QUESTION})
    await hall.press(ASKER, "sig:anonymous")
    preview = await hall.last(ASKER)
    assert preview.plain.endswith(QUESTION)
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == QUESTION


async def test_words_under_a_picture_do_not_replace_a_question_that_is_written(hall: Hall) -> None:
    await hall.preview(ASKER)
    await send(hall, ASKER, {**PHOTO, "caption": QUESTION})
    assert (await hall.only(ASKER)).text == say("en", "media-instead-of-text")
    assert await hall.value("SELECT draft FROM dialogues") == "What is cyberspace?"


@pytest.mark.parametrize("as_reply", [True, False])
async def test_words_of_a_speaker_under_a_picture_are_the_answer(hall: Hall, as_reply: bool) -> None:
    number = await with_card(hall)
    reply = {}
    if as_reply:
        reply = replying(hall, ENGLISH, await on_card(hall, ENGLISH, number))
    else:
        await begun(hall, number)
    await send(hall, ENGLISH, {**PHOTO, **reply, "caption": "There are several."}, PHOTO, album="1")
    said = await hall.said()
    (draft,) = [one for one in said if one.chat_id == DESK and "There are several." in one.plain]
    assert draft.subject == "draft"
    told = [one.text for one in said if one.chat_id == ENGLISH]
    assert told.count(say("en", "media-left-out")) == 1
    assert await hall.value("SELECT text FROM answers") == "There are several."


async def test_speaker_who_answers_with_an_album_is_told_once_what_an_answer_can_be(hall: Hall) -> None:
    await begun(hall, await with_card(hall))
    await send(hall, ENGLISH, *([PHOTO] * 5), album="1")
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-text-or-voice")


async def test_speaker_who_hands_in_an_album_is_told_which_file_was_taken(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.said()
    await send(hall, ENGLISH, *(slides(name) for name in ("1.pdf", "2.pdf", "3.pdf")), album="1")
    taken, note = await hall.said(ENGLISH)
    assert taken.text == say("en", "slides-taken", seminar="Legislation")
    assert note.text == say("en", "slides-one-at-a-time", name="1.pdf")
    assert note.offers(HandInSlides)
    assert [row["file_id"] for row in await hall.rows("SELECT file_id FROM broadcasts")] == ["1.pdf"]


async def test_of_an_album_the_first_file_that_can_be_slides_is_taken(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.said()
    await send(hall, ENGLISH, slides("1.exe"), slides("2.exe"), slides("3.pdf"), album="1")
    refused, _, note = await hall.said(ENGLISH)
    assert refused.text == say("en", "slides-file-or-link")
    assert note.text == say("en", "slides-one-at-a-time", name="3.pdf")
    assert await hall.value("SELECT file_id FROM broadcasts") == "3.pdf"
