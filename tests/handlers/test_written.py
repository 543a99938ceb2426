"""Links that stand behind words are kept, whoever writes them, and wherever they go."""

import time
from typing import Any

import pytest
from telegram import Message

from handlers.callbacks.desk import SendAnswer
from handlers.callbacks.speaker import HandInFor
from handlers.words import say
from handlers.written import only_link, read_text
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, MODERATOR, ORGANISER, Hall
from tests.handlers.speaking import ENGLISH, begun, joined, with_card

TARGET = "https://example.org/convention"
WRITTEN = "See the convention here."
KEPT = f"See the convention here ({TARGET})."


def linked(text: str, words: str, target: str = TARGET) -> list[dict[str, Any]]:
    """Return the entities of a text in which some words are a link."""
    before = text[: text.index(words)]
    return [
        {"type": "text_link", "offset": units(before), "length": units(words), "url": target},
    ]


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def message(text: str, entities: list[dict[str, Any]], *, caption: bool = False) -> Message:
    fields = (
        {"caption": text, "caption_entities": entities} if caption else {"text": text, "entities": entities}
    )
    chat = {"id": 1, "type": "private"}
    return Message.de_json({"message_id": 1, "date": int(time.time()), "chat": chat, **fields})


@pytest.mark.parametrize("caption", [False, True])
def test_target_follows_the_words_of_its_link(caption: bool) -> None:
    assert read_text(message(WRITTEN, linked(WRITTEN, "here"), caption=caption)) == KEPT


def test_links_are_found_behind_signs_that_count_twice() -> None:
    text = "🎓🎓 first and 🎓 second"
    entities = [*linked(text, "🎓 second", "https://b.example"), *linked(text, "first", "https://a.example")]
    assert read_text(message(text, entities)) == (
        "🎓🎓 first (https://a.example) and 🎓 second (https://b.example)"
    )


@pytest.mark.parametrize("words", ["https://example.org/convention", "Example.org/convention/"])
def test_link_whose_words_are_its_target_is_written_once(words: str) -> None:
    assert read_text(message(words, linked(words, words))) == words


def test_link_that_shows_another_address_shows_where_it_leads() -> None:
    assert read_text(message("https://coe.int", linked("https://coe.int", "https://coe.int"))) == (
        f"https://coe.int ({TARGET})"
    )


def test_message_without_words_has_no_text_and_no_link() -> None:
    bare = message("", [])
    assert (read_text(bare), only_link(bare)) == ("", None)


def test_of_several_links_none_is_the_only_one() -> None:
    text = "here or https://b.example"
    plain = {"type": "url", "offset": 8, "length": 17}
    assert only_link(message(text, linked(text, "here"))) == TARGET
    assert only_link(message(text, [*linked(text, "here"), plain])) is None
    assert only_link(message(text, [plain])) is None


async def test_answer_of_a_moderator_keeps_its_link(hall: Hall) -> None:
    number = await hall.asked()
    card = await hall.sent(Subject.CARD, number)
    await hall.reply(MODERATOR, card, WRITTEN, entities=linked(WRITTEN, "here"))
    preview = await hall.only(DESK)
    assert KEPT in preview.plain
    await hall.press(MODERATOR, preview.button(SendAnswer), chat=DESK)
    assert KEPT in (await hall.said(ASKER))[0].plain


async def test_answer_of_a_speaker_keeps_its_link_when_it_is_edited_too(hall: Hall) -> None:
    number = await with_card(hall)
    await begun(hall, number)
    sent = await hall.write(ENGLISH, WRITTEN, entities=linked(WRITTEN, "here"))
    assert await hall.value("SELECT text FROM answers") == KEPT
    changed = f"Please {WRITTEN.lower()}"
    edited = hall.written(ENGLISH, changed, message_id=sent, edit_date=int(time.time()))
    await hall.take(edited_message={**edited, "entities": linked(changed, "here")})
    assert await hall.value("SELECT text FROM answers") == f"Please {KEPT.lower()}"


async def test_question_keeps_its_link(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.write(ASKER, WRITTEN, entities=linked(WRITTEN, "here"))
    assert await hall.value("SELECT draft FROM dialogues") == KEPT


async def test_announcement_keeps_its_link(hall: Hall) -> None:
    text = "/announce law The room has moved here"
    command = {"type": "bot_command", "offset": 0, "length": 9}
    made = {**hall.written(ORGANISER, text, chat=DESK), "entities": [command, *linked(text, "here")]}
    await hall.take(message=made)
    assert f"The room has moved here ({TARGET})" in (await hall.only(DESK)).plain


async def test_slides_of_a_speaker_can_be_a_formatted_link(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.write(ENGLISH, "My slides", entities=linked("My slides", "slides"))
    assert await hall.value("SELECT url FROM broadcasts") == TARGET


async def test_slides_of_the_desk_can_be_a_formatted_link(hall: Hall) -> None:
    text = "/slides law Seger these slides es"
    command = {"type": "bot_command", "offset": 0, "length": 7}
    made = {**hall.written(ORGANISER, text, chat=DESK), "entities": [command, *linked(text, "these slides")]}
    await hall.take(message=made)
    assert await hall.rows("SELECT url, language, speaker_id FROM broadcasts") == [
        {"url": TARGET, "language": "es", "speaker_id": "seger"}
    ]


async def test_formatted_link_to_what_cannot_be_passed_on_is_refused(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.said()
    await hall.write(ENGLISH, "slides", entities=linked("slides", "slides", "http://example.org"))
    assert (await hall.only(ENGLISH)).text == say("en", "link-scheme")
