"""Texts as Telegram keeps them: cleaned, trimmed, counted, with what it finds by itself."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rehearsal.entities import CAPTION_LIMIT, format_text
from bot.rehearsal.errors import ApiError
from bot.rehearsal.page_html import to_html


def plain(text: str) -> str:
    return format_text(text, "", None)[0]


def ranges(markup: str) -> list[tuple[str, int, int]]:
    _, entities = format_text(markup, "HTML", None)
    return [(one["type"], one["offset"], one["length"]) for one in entities]


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("  a \n", "a"),
        ("a\tb\x00c\x1fd", "a b c d"),
        ("a\r\nb", "a\nb"),
        ("a\u202eb\u2028c", "abc"),
        ("a\u2068b\u2069c\u2066d", "a\u2068b\u2069c\u2066d"),
        ("a\u200bb\u200dc", "a\u200bb\u200dc"),
        ("a\u200f\u200f\u200eb", "a\u200c\u200c\u200eb"),
        ("a\u0333b", "ab"),
        ("&lt; {braces}", "&lt; {braces}"),
    ],
)
def test_cleans_as_telegram_does(sent: str, kept: str) -> None:
    assert plain(sent) == kept


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u2800\u00a0", "\x00", "\ufeff"])
def test_a_text_that_shows_nothing_is_empty(text: str) -> None:
    with pytest.raises(ApiError, match="Bad Request: message text is empty"):
        plain(text)


def test_counts_utf16_units_after_the_markup_is_read() -> None:
    assert len(plain("a" * 4096)) == 4096
    assert format_text("<b>" + "a" * 4096 + "</b>", "HTML", None)[0] == "a" * 4096
    plain("😀" * 2048)
    with pytest.raises(ApiError, match="Bad Request: message is too long"):
        plain("😀" * 2048 + "a")


def test_a_caption_holds_1024_and_may_be_empty() -> None:
    assert format_text(" ", "", None, CAPTION_LIMIT) == ("", [])
    assert len(format_text("a" * 1024, "", None, CAPTION_LIMIT)[0]) == 1024
    with pytest.raises(ApiError, match="Bad Request: message caption is too long"):
        format_text("a" * 1025, "", None, CAPTION_LIMIT)


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(ApiError, match="Bad Request: strings must be encoded in UTF-8"):
        plain("a\ud83d")


def test_an_unknown_parse_mode_is_refused() -> None:
    with pytest.raises(ApiError, match="Bad Request: unsupported parse_mode"):
        format_text("a", "BBCode", None)


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<code><b>a</b></code>", [("code", 0, 1)]),
        ("<b>a<code>b</code>c</b>", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
        ("<b>a<b>b</b></b>", [("bold", 0, 2)]),
        ("<a href='http://x.org'><code>a</code></a>", [("code", 0, 1)]),
        ("<a href='http://x.org'>a<code>b</code></a>", [("text_link", 0, 2)]),
        ("<blockquote>a<b>b</b></blockquote>", [("blockquote", 0, 2), ("bold", 1, 1)]),
        ("a<b> \n</b>b", []),
        ("a<b>b  </b>", [("bold", 1, 1)]),
        ("  <b>a</b>", [("bold", 0, 1)]),
        ("\u202ea<b>b</b>", [("bold", 1, 1)]),
        ("😀\u202e<b>b</b>", [("bold", 2, 1)]),
    ],
)
def test_entities_nest_as_telegram_lets_them(markup: str, found: list[tuple[str, int, int]]) -> None:
    assert ranges(markup) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start@askdesk_bot x", [("bot_command", 0, 18)]),
        ("a/b and/or", []),
        ("😀 @anna_b.", [("mention", 3, 7)]),
        ("see https://x.org/a?b=c.", [("url", 4, 19)]),
        ("see example.org", [("url", 4, 11)]),
        ("a@example.org #tag #1", [("email", 0, 13), ("hashtag", 14, 4)]),
    ],
)
def test_finds_what_a_text_shows(text: str, found: list[tuple[str, int, int]]) -> None:
    assert ranges(text) == found


def test_keeps_a_hundred_entities() -> None:
    assert len(ranges("<b>a</b> " * 150)) == 100


@pytest.mark.parametrize(
    ("text", "entities", "shown"),
    [
        ("<b>&'\"", [], "&lt;b&gt;&amp;&#x27;&quot;"),
        (
            "😀ab",
            [
                {"type": "bold", "offset": 0, "length": 3},
                {"type": "italic", "offset": 2, "length": 2},
            ],
            "<b>😀<i>a</i></b><i>b</i>",
        ),
        (
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": 'https://x.org/"><b>'}],
            '<a href="https://x.org/&quot;&gt;&lt;b&gt;">x</a>',
        ),
        (
            "x",
            [{"type": "text_link", "offset": 0, "length": 1, "url": "javascript:alert(1)"}],
            "x",
        ),
        ("x.org", [{"type": "url", "offset": 0, "length": 5}], '<a href="http://x.org">x.org</a>'),
        ("@anna", [{"type": "mention", "offset": 0, "length": 5}], "@anna"),
        (
            "a",
            [{"type": "spoiler", "offset": 0, "length": 1}],
            '<span class="spoiler">a</span>',
        ),
    ],
)
def test_the_pages_html_is_safe(text: str, entities: list[dict[str, Any]], shown: str) -> None:
    assert to_html(text, entities) == shown
