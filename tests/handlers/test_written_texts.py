"""Whatever people write gets a clear answer, and what they meant is kept."""

import asyncio
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.callbacks.private import Cancel, Send
from handlers.cleaning import MARKS_LIMIT, QUESTION_LIMIT, clean_line, clean_text, has_words, length
from handlers.messages import cut, fitting
from handlers.words import say
from tests.handlers.conftest import ASKER, Hall, open_hall


async def in_preview(hall: Hall, text: str) -> str:
    """Write a question and return the text that its preview shows."""
    return (await hall.preview(ASKER, text)).plain.split("\n\n", 2)[-1]


@pytest.mark.parametrize(
    "text", ["   ", "\n\n", "\u200b\u2060\ufeff", "\x00", "\ud800", "\u202e", "👍👍🎓", "?!…", "—"]
)
async def test_question_without_words_is_asked_for_again(hall: Hall, text: str) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.write(ASKER, text)
    assert (await hall.last(ASKER)).text == say("en", "question-empty")
    await hall.write(ASKER, "What is cyberspace?")
    assert (await hall.only(ASKER)).text == say("en", "signature-choose")


async def test_text_without_words_leaves_the_draft_in_preview_alone(hall: Hall) -> None:
    preview = await hall.preview(ASKER)
    await hall.write(ASKER, "👍")
    assert (await hall.only(ASKER)).text == say("en", "question-empty")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == "What is cyberspace?"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<b>Is</b> this <script>bold</script>? a < b && c > d &lt;", None),
        ("*Is* _this_ `bold`? [link](https://example.org) ~x~ ||y||", None),
        ("{$number} {braces} {{ }} %s {0}", None),
        ("\"quotes\" 'and' “others”", None),
        ("Is \u202ethis\u202c \u2066hidden\u2069?", "Is this hidden?"),
        ("Is\u200b this\u00ad clear\ufeff?", "Is this clear?"),
        ("Is\x00 this\x07 clear\x1b[31m?", "Is this clear[31m?"),
        ("Is \ud800this\udfff clear?", "Is this clear?"),
        ("e" + "\u0301" * 1000 + "?", "é" + "\u0301" * MARKS_LIMIT + "?"),
        ("e" + "\u0316\x00" * 1000 + "?", "e" + "\u0316" * MARKS_LIMIT + "?"),
        ("e" + "\u0316\u200d" * 100 + "?", "e" + "\u0316\u200d" * MARKS_LIMIT + "\u200d" * 92 + "?"),
        ("ca\u200bfe\u200b\u0301", "café"),
        ("  Two \t words\r\n\r\n\r\n\r\nand more  ", "Two words\n\nand more"),
        ("👩‍👩‍👧 Who? नमस्ते می‌خواهم", None),
    ],
)
async def test_what_is_written_is_shown_and_kept_without_harm(
    hall: Hall, written: str, shown: str | None
) -> None:
    shown = shown or written
    preview = await hall.preview(ASKER, written)
    assert preview.plain.endswith(f"\n\n{shown}")
    await hall.press(ASKER, preview.button(Send))
    card = (await hall.said())[-1]
    assert f"\n\n{shown}\n\n" in card.plain
    assert await hall.value("SELECT text FROM questions") == shown


async def test_question_of_the_longest_length_is_taken(hall: Hall) -> None:
    await hall.ask(ASKER, "x" * QUESTION_LIMIT)
    assert len(await hall.value("SELECT text FROM questions")) == QUESTION_LIMIT


async def test_too_long_question_is_counted_and_kept_until_it_is_shorter(hall: Hall) -> None:
    await hall.preview(ASKER)
    await hall.write(ASKER, "x" * 1001)
    told = await hall.only(ASKER)
    assert told.text == say("en", "question-too-long", length=1001, limit=QUESTION_LIMIT)
    assert told.offers(Cancel)
    assert await hall.value("SELECT draft FROM dialogues") == "x" * 1001

    await hall.write(ASKER, "x" * 1000)
    preview = await hall.only(ASKER)
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == "x" * 1000


async def test_too_long_question_goes_on_when_its_message_is_edited(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    message = await hall.write(ASKER, "x" * 4096)
    assert "4,096" in (await hall.last(ASKER)).text
    await hall.edit(ASKER, message, "Shorter?")
    await hall.press(ASKER, "sig:anonymous")
    assert (await hall.last(ASKER)).plain.endswith("Shorter?")


async def test_too_long_text_outside_a_dialogue_is_counted(hall: Hall) -> None:
    await hall.write(ASKER, "x" * 1001)
    told = await hall.only(ASKER)
    assert told.text == say("en", "question-too-long-outside", length=1001, limit=QUESTION_LIMIT)


async def test_letters_beyond_the_basic_plane_count_as_telegram_counts_them(hall: Hall) -> None:
    await hall.press(ASKER, "to:law:seger")
    await hall.write(ASKER, "𐌰" * 501)
    assert "1,002" in (await hall.last(ASKER)).text


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(
        st.text(st.characters(codec=None), max_size=80)
        | st.text("a\u0301\u200b\u200d\ud800\x00\n \u202e<>&{}*/👍", max_size=80)
        | st.text("xy ", min_size=990, max_size=1100),
        min_size=1,
        max_size=4,
    )
)
def test_no_text_fails_and_what_is_stored_is_the_cleaned_text(texts: list[str]) -> None:
    assert asyncio.run(_dead_letters_of(texts)) == []


async def _dead_letters_of(texts: list[str]) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        async with open_hall(Path(folder)) as hall:
            await _write_all(hall, [text for text in texts if text and not text.startswith("/")])
            return await hall.rows("SELECT error FROM dead_letters")


async def _write_all(hall: Hall, texts: list[str]) -> None:
    """Let people write a text each: as a question, a name, an affiliation, and outside any dialogue."""
    for asker, text in enumerate(texts, 1000):
        await hall.write(asker, text)
        await hall.write(asker, "/cancel")
        await hall.preview(asker, "A question?")
        for data in ("chg", "sig:full"):
            await hall.press(asker, data)
        for line in (text, "Ana", text, "Court"):
            await hall.write(asker, line)
        await hall.said()
        await hall.press(asker, "to:law:seger")
        await hall.write(asker, text)
        shown = await hall.last(asker)
        if has_words(clean_text(text)) and length(clean_text(text)) <= QUESTION_LIMIT:
            await hall.press(asker, shown.button(Send))
            assert await hall.value("SELECT text FROM questions ORDER BY id DESC LIMIT 1") == clean_text(text)
            await hall.said()
        await hall.press(asker, "no")


any_text = st.text(st.characters(codec=None)) | st.text(
    "aé\u0301\u0300\u200b\u200d\ud800\x00\r\n\t \u202e\u1100\u1161"
)


@settings(max_examples=300)
@given(any_text)
def test_cleaned_text_can_be_stored_and_stays_as_it_is(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode()
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    assert "\n" not in clean_line(text)


@settings(max_examples=300)
@given(st.text(), st.integers(1, 50))
def test_cut_text_never_takes_more_room_than_it_may(text: str, limit: int) -> None:
    shown = cut(text, limit)
    assert length(shown) <= limit
    assert shown == text or shown.endswith("…")


def test_lines_that_fit_are_counted_without_their_tags() -> None:
    lines = ['<a href="https://example.org/a/long/address">ab</a>', "&lt;&gt;", "cd"]
    assert fitting(lines, 6) == lines[:2]
    assert fitting(lines, 0) == []
