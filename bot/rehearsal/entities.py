"""A text as Telegram keeps it: cleaned, trimmed, counted, its entities put in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Any

from bot.rehearsal.detection import find_entities
from bot.rehearsal.errors import RefusedError, bad_request
from bot.rehearsal.html_parser import parse_html
from bot.rehearsal.links import check_link
from bot.rehearsal.units import utf16_length, utf16_part

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.rehearsal.model import Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100

# The order in which entities that cover the same text stand, outermost first.
_PRIORITY = {
    name: rank
    for rank, name in enumerate(
        [
            "expandable_blockquote",
            "blockquote",
            "pre",
            "code",
            "text_link",
            "text_mention",
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "custom_emoji",
        ]
    )
}
_DETAILS = {"pre": ["language"], "text_mention": ["user"], "custom_emoji": ["custom_emoji_id"]}
_SPLITTABLE = frozenset({"bold", "italic", "underline", "strikethrough", "spoiler"})
_QUOTES = frozenset({"blockquote", "expandable_blockquote"})
_WHOLE = frozenset({"text_link", "text_mention", "custom_emoji"})

_TO_SPACE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f]")
_TO_NOTHING = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_MARKS = re.compile("[\u200e\u200f]+(?=[\u200e\u200f])")
_INVISIBLE = re.compile(
    "[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc\U000e0000-\U000e007f]*"
)


def format_text(
    text: str, parse_mode: str, entities: list[Json] | None, limit: int = TEXT_LIMIT
) -> tuple[str, list[Json]]:
    """Turn what a bot sends into text and entities; captions pass CAPTION_LIMIT and may be empty.

    Raises ApiError 400 where Telegram refuses: bad markup, nothing to read, too long, not UTF-8.
    """
    require_utf8(text)
    if parse_mode.lower() == "html":
        text, entities = parse_html(text)
    elif parse_mode:
        raise bad_request("unsupported parse_mode")
    text, entities = clean(text, entities or [])
    is_caption = limit == CAPTION_LIMIT
    if _INVISIBLE.fullmatch(text):
        if is_caption:
            return "", []
        raise bad_request("message text is empty")
    if utf16_length(text) > limit:
        raise bad_request("message caption is too long" if is_caption else "message is too long")
    return text, merge(entities, find_entities(text))


def read_typed(text: str, limit: int | None = TEXT_LIMIT) -> tuple[str, list[Json]]:
    """What a person types, as it arrives; RefusedError if Telegram's apps would not send it.

    limit: None if the text may be of any length.
    """
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise RefusedError("half a surrogate pair cannot be sent")
    text, _ = clean(text, [])
    if is_blank(text):
        raise RefusedError("there is nothing to send")
    if limit is not None and utf16_length(text) > limit:
        raise RefusedError(f"a text has at most {limit} characters")
    return text, find_entities(text)


def require_utf8(text: str) -> None:
    """Refuse a text that holds half a surrogate pair."""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def read_entities(value: Any) -> list[Json]:
    """Check entities that a bot gives instead of markup; what Telegram finds by itself is left out."""
    if not isinstance(value, list) or not all(map(_is_entity, value)):
        raise bad_request("can't parse entities: expected an Array of MessageEntity")
    return [read for one in value if (read := _read_entity(one)) is not None]


def clean(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Clean controls and bidi overrides away, put entities in order, trim both."""
    text = _TO_SPACE.sub(" ", text)
    if entities:
        gone = _removed_offsets(text)
        entities = [_without(entity, gone) for entity in entities]
    text = _TO_NOTHING.sub("", text)
    text = _MARKS.sub(lambda found: "\u200c" * len(found[0]), text)
    entities = _in_order(entities)
    if entities:
        entities = _not_blank(text, entities)
    return _trim(text, entities)


def is_blank(text: str) -> bool:
    """Whether there is nothing in the text that anyone could read."""
    return _INVISIBLE.fullmatch(text) is not None


def merge(entities: list[Json], found: list[Json]) -> list[Json]:
    """Add what Telegram finds by itself where nothing stands in its way; keep about 100."""
    if found:
        taken = [_range(one) for one in entities if one["type"] not in _SPLITTABLE | _QUOTES]
        found = [one for one in found if not _touches(_range(one), taken)]
    if len(entities) > ENTITY_LIMIT:
        entities = entities[:ENTITY_LIMIT]
    return sorted([*entities, *found], key=_sort_key)


def _is_entity(value: Any) -> bool:
    return (
        isinstance(value, dict)
        and isinstance(value.get("type"), str)
        and all(type(value.get(name)) is int and value[name] >= 0 for name in ("offset", "length"))
    )


def _read_entity(value: Json) -> Json | None:
    entity: Json = {name: value[name] for name in ("type", "offset", "length")}
    if entity["type"] not in _PRIORITY:
        return None
    for name in _DETAILS.get(entity["type"], ()):
        if name in value:
            entity[name] = value[name]
    if entity["type"] != "text_link":
        return entity
    try:
        return {**entity, "url": check_link(str(value.get("url", "")))}
    except ValueError:
        return None


def _removed_offsets(text: str) -> list[int]:
    """Where in the text, in UTF-16 units, the signs stand that are cleaned away."""
    offsets, units, seen = [], 0, 0
    for found in _TO_NOTHING.finditer(text):
        units += utf16_length(text[seen : found.start()])
        offsets.append(units)
        units, seen = units + 1, found.end()
    return offsets


def _without(entity: Json, gone: list[int]) -> Json:
    begin, end = _range(entity)
    begin, end = begin - bisect_left(gone, begin), end - bisect_left(gone, end)
    return {**entity, "offset": begin, "length": end - begin}


def _range(entity: Json) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _sort_key(entity: Json) -> tuple[int, int, int]:
    return entity["offset"], -entity["length"], _PRIORITY.get(entity["type"], len(_PRIORITY))


def _touches(one: tuple[int, int], others: Iterable[tuple[int, int]]) -> bool:
    return any(one[0] < end and begin < one[1] for begin, end in others)


def _in_order(entities: list[Json]) -> list[Json]:
    """Drop and split entities until they nest as Telegram lets them: nothing inside code."""
    if not entities:
        return []
    entities = sorted((one for one in entities if one["length"] > 0), key=_sort_key)
    kept: list[Json] = []
    code: list[tuple[int, int]] = []
    for family in (_QUOTES, frozenset(_PRIORITY) - _QUOTES - _SPLITTABLE):
        taken: list[tuple[int, int]] = []
        for entity in entities:
            if entity["type"] in family and not _touches(_range(entity), taken):
                taken.append(_range(entity))
                kept.append(entity)
                if entity["type"] in ("code", "pre"):
                    code.append(_range(entity))
    for name in _SPLITTABLE:
        ranges = _union(_range(one) for one in entities if one["type"] == name)
        kept.extend(
            {"type": name, "offset": begin, "length": end - begin} for begin, end in _outside(ranges, code)
        )
    return sorted(kept, key=_sort_key)


def _union(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for begin, end in sorted(ranges):
        if joined and begin < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((begin, end))
    return joined


def _outside(ranges: list[tuple[int, int]], holes: list[tuple[int, int]]) -> list[tuple[int, int]]:
    for hole_begin, hole_end in holes:
        ranges = [
            part
            for begin, end in ranges
            for part in ((begin, min(end, hole_begin)), (max(begin, hole_end), end))
            if part[0] < part[1]
        ]
    return sorted(set(ranges))


def _not_blank(text: str, entities: list[Json]) -> list[Json]:
    size = utf16_length(text)
    return [
        {**one, "length": min(one["length"], size - one["offset"])}
        for one in entities
        if one["offset"] < size
        and (one["type"] in _WHOLE or utf16_part(text, one["offset"], one["length"]).strip(" \n"))
    ]


def _trim(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    text = text.rstrip(" \n")
    size = utf16_length(text)
    trimmed = [
        {**one, "length": min(one["length"], size - one["offset"])}
        for one in entities
        if one["offset"] < size
    ]
    leading = len(text) - len(text.lstrip(" \n"))
    if trimmed:
        leading = min(leading, trimmed[0]["offset"])
    if leading:
        text = text[leading:]
        trimmed = [{**one, "offset": one["offset"] - leading} for one in trimmed]
    return text, trimmed
