"""Safe HTML for the page, made from a text and its entities; everything else is escaped."""

from __future__ import annotations

import html
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.rehearsal.units import utf16_length, utf16_part

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ('<span class="spoiler">', "</span>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote>", "</blockquote>"),
}
_SCHEMES = ("http://", "https://", "tg://")


def to_html(text: str, entities: list[Json]) -> str:
    """Return HTML with only b, i, u, s, code, pre, blockquote, a[href] and span.spoiler."""
    shown = [one for one in entities if one["type"] in _TAGS or _link(one, text)]
    if not shown:
        return html.escape(text)
    edges = sorted({0, utf16_length(text), *_edges(shown)})
    written: list[str] = []
    open_now: list[Json] = []
    for begin, end in pairwise(edges):
        wanted = [one for one in shown if one["offset"] <= begin < one["offset"] + one["length"]]
        same = _common(open_now, wanted)
        written.extend(_tags(one, text)[1] for one in reversed(open_now[same:]))
        written.extend(_tags(one, text)[0] for one in wanted[same:])
        written.append(html.escape(utf16_part(text, begin, end - begin)))
        open_now = wanted
    written.extend(_tags(one, text)[1] for one in reversed(open_now))
    return "".join(written)


def _edges(entities: list[Json]) -> list[int]:
    return [edge for one in entities for edge in (one["offset"], one["offset"] + one["length"])]


def _common(one: list[Json], other: list[Json]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[count] is other[count]:
        count += 1
    return count


def _tags(entity: Json, text: str) -> tuple[str, str]:
    if entity["type"] in _TAGS:
        return _TAGS[entity["type"]]
    return f'<a href="{html.escape(_link(entity, text))}">', "</a>"


def _link(entity: Json, text: str) -> str:
    """The address that an entity leads to, "" if it leads nowhere that a page may go."""
    if entity["type"] == "text_link":
        link: str = entity["url"]
    elif entity["type"] == "url":
        link = utf16_part(text, entity["offset"], entity["length"])
        link = link if "://" in link else f"http://{link}"
    else:
        return ""
    return link if link.lower().startswith(_SCHEMES) else ""
