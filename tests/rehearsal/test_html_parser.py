"""HTML as Telegram reads it: every refusal in its words, and offsets in UTF-16 units."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rehearsal.entities import clean, format_text
from bot.rehearsal.errors import ApiError
from bot.rehearsal.html_parser import parse_html
from bot.rehearsal.page_html import to_html
from bot.rehearsal.units import utf16_length

PIECES = (
    *("<b>", "</b>", "<i>", "</i>", "</a>", "<pre>", "</pre>", "<code", "</code>", "class="),
    *("<a href='", "<a href=https://x.org>", '"language-py"', "&lt;", "&#x41;", "&#xd83d;", ">"),
    *("<blockquote expandable>", "</blockquote>", "<span class='tg-spoiler'>", "</span>", "</"),
    *("<", "&", ";", "é", "😀", "a", " ", "\n", "'", "\x00", "\u202e"),
)
MARKUP = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("b", "bold"),
        ("strong", "bold"),
        ("i", "italic"),
        ("em", "italic"),
        ("u", "underline"),
        ("ins", "underline"),
        ("s", "strikethrough"),
        ("strike", "strikethrough"),
        ("del", "strikethrough"),
        ("tg-spoiler", "spoiler"),
        ("code", "code"),
        ("pre", "pre"),
        ("blockquote", "blockquote"),
        ("B", "bold"),
    ],
)
def test_each_tag_becomes_its_entity(tag: str, kind: str) -> None:
    assert parse_html(f"x <{tag}>yz</{tag}>") == ("x yz", [entity(kind, 2, 2)])


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("😀<b>é</b>", "😀é", [entity("bold", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("italic", 1, 1), entity("bold", 0, 2)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        (
            "<a href='https://Example.org?a=1&amp;b'>x</a>",
            "x",
            [entity("text_link", 0, 1, url="https://example.org/?a=1&b")],
        ),
        (
            "<a>example.org</a>",
            "example.org",
            [entity("text_link", 0, 11, url="http://example.org/")],
        ),
        ("<a href='tg://user?id=7'>x</a>", "x", [entity("text_mention", 0, 1, user_id=7)]),
        ("<a href='javascript:alert(1)'>x</a>", "x", []),
        ("<a href='http://localhost'>x</a>", "x", []),
        (
            '<pre><code class="language-py">x</code></pre>',
            "x",
            [entity("pre", 0, 1, language="py")],
        ),
        ("<blockquote expandable>x</blockquote>", "x", [entity("expandable_blockquote", 0, 1)]),
        (
            '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
            "👍",
            [entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286")],
        ),
        ("&lt;&gt;&amp;&quot;&#65;&#x42;&nbsp;&apos;&", '<>&"AB&nbsp;&apos;&', []),
        ("<b></b>x", "x", []),
        ("<b>x</>", "x", [entity("bold", 0, 1)]),
    ],
)
def test_reads_markup(markup: str, text: str, entities: list[dict[str, Any]]) -> None:
    assert parse_html(markup) == (text, entities)


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("é<script>", 'Unsupported start tag "script" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x", "Can't find end tag corresponding to start tag b"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        (
            "<b>x</i>",
            'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"',
        ),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        (
            "<b x>y</b>",
            'Expected equal sign in declaration of an attribute of the tag "b" at byte offset 0',
        ),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href=x:y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
        (
            "&#xd83d;",
            (
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            ),
        ),
    ],
)
def test_refuses_bad_markup_in_telegrams_words(markup: str, reason: str) -> None:
    with pytest.raises(ApiError) as refused:
        parse_html(markup)
    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


@given(MARKUP)
def test_any_markup_is_read_or_refused_never_worse(markup: str) -> None:
    try:
        text, entities = format_text(markup, "HTML", None)
    except ApiError:
        return
    size = utf16_length(text)
    for one in entities:
        assert 0 <= one["offset"] < one["offset"] + one["length"] <= size
    assert to_html(text, entities).count("<") == to_html(text, entities).count(">")


@given(st.text())
def test_an_escaped_text_comes_out_as_it_went_in(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.text(max_size=200))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once, _ = clean(text, [])
    assert clean(once, []) == (once, [])
