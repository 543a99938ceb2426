"""Long texts are split where readers pause, and nothing of them is lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.cleaning import ANSWER_LIMIT, clean_text, length
from handlers.messages import MESSAGE_LIMIT, Button, without_tags
from handlers.splitting import in_messages, in_pages, split
from handlers.words import Html

SENTENCES = " ".join(f"This is sentence number {number} of a long answer." for number in range(1, 400))
SIGNS = [*"abcé .!?\n,", "\n\n", "👩‍👩‍👧", "𐌰", "&", "<", "e\u0301", "。", "ا"]
written = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=400).map("".join).map(clean_text)


def without_space(text: str) -> str:
    return re.sub(r"\s+", "", text)


@settings(deadline=None, max_examples=300)
@given(written, st.integers(20, 60), st.integers(20, 60))
def test_pieces_fit_and_hold_the_whole_text(text: str, first: int, rest: int) -> None:
    pieces = split(text, first, rest)
    limits = [first, *[rest] * (len(pieces) - 1)]
    assert all(length(piece) <= limit for piece, limit in zip(pieces, limits, strict=True))
    assert without_space("".join(pieces)) == without_space(text)
    assert all(pieces) or not text

    "".join(pieces).encode("utf-8")  # fails for half a pair


@settings(deadline=None, max_examples=100)
@given(st.text(min_size=ANSWER_LIMIT // 4, max_size=ANSWER_LIMIT // 2).map(clean_text))
def test_whatever_people_write_is_split_into_at_most_three_messages(text: str) -> None:
    text = (text * 8).strip()
    while length(text) > ANSWER_LIMIT:
        text = text[: len(text) - (length(text) - ANSWER_LIMIT + 1) // 2].rstrip()
    assert len(split(text, 3000, MESSAGE_LIMIT)) <= 3


def test_short_text_stays_whole() -> None:
    assert split("One. Two.", 9, 5) == ["One. Two."]


def test_text_is_split_between_paragraphs_rather_than_sentences() -> None:
    text = f"{SENTENCES[:2500]}.\n\n{SENTENCES[:2500]}"
    assert [piece[:16] for piece in split(text, 4000, 4000)] == ["This is sentence"] * 2


@pytest.mark.parametrize("end", [". ", "! ", "? ", "… ", ".” ", ".\n", "\n", "。", "؟ "])
def test_text_is_split_after_a_sentence_rather_than_a_word(end: str) -> None:
    sentence = f"{'word ' * 20}end{end}"
    first, *_ = split((sentence * 60).strip(), 4000, 4000)
    assert first.endswith(f"end{end}".rstrip())


def test_text_without_sentences_is_split_between_words() -> None:
    first, second = split("word " * 999 + "word", 4000, 4000)
    assert first.endswith(" word")
    assert second.startswith("word ")


def test_number_of_pieces_is_no_larger_than_it_must_be() -> None:
    assert len(split(SENTENCES[:4500], 3500, 4000)) == 2
    assert len(split(SENTENCES[:8000], 3500, 4000)) == 3


@pytest.mark.parametrize("sign", ["👩‍👩‍👧", "e\u0316\u0317", "🇪🇸"[:1] * 2, "👍🏽"])
def test_signs_of_several_characters_are_not_torn(sign: str) -> None:
    pieces = split(sign * 300, 100, 100)
    assert without_space("".join(pieces)) == sign * 300
    assert all(not piece.startswith(tuple("\u200d\u0316\u0317🏽")) for piece in pieces)
    assert all(not piece.endswith("\u200d") for piece in pieces)


def test_buttons_are_under_the_last_message_and_each_says_which_it_is() -> None:
    rows = [[Button("Seminar", "https://example.org/")]]
    messages = in_messages(lambda text: Html(f"<b>Heading</b>\n{text}"), SENTENCES[:9000], rows)
    assert [message.text.rsplit("\n\n", 1)[1] for message in messages] == ["(1/3)", "(2/3)", "(3/3)"]
    assert [bool(message.rows) for message in messages] == [False, False, True]
    assert [message.text.startswith("<b>Heading</b>") for message in messages] == [True, False, False]


@pytest.mark.parametrize("sign", ["&", "<", "𐌰", "x"])
def test_messages_fit_telegram_and_never_tear_an_entity(sign: str) -> None:
    size = ANSWER_LIMIT // length(sign)
    messages = in_messages(lambda text: Html(f"<b>Heading</b>\n{text}"), sign * size)
    plain = [without_tags(message.text) for message in messages]
    assert all(length(text) <= MESSAGE_LIMIT for text in plain)
    assert sum(text.count(sign) for text in plain) == size


def test_each_page_has_the_heading_and_its_size() -> None:
    pages = in_pages(lambda text: Html(f"<b>Heading</b>\n{text}"), SENTENCES[:2500], 1000)
    plain = [without_tags(page) for page in pages]
    assert len(plain) > 2
    assert all(page.startswith("Heading\n") and len(page) <= 1000 for page in plain)
    assert " ".join(page.removeprefix("Heading\n") for page in plain).split() == SENTENCES[:2500].split()
