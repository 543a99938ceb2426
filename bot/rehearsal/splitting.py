"""How an app sends what a person typed and what is too long for one message: as several."""

from __future__ import annotations

import re

from bot.rehearsal.units import utf16_length, utf16_part

# As Telegram's desktop app cuts: at the last place of the best kind, looked for behind the middle.
_PLACES = tuple(
    re.compile(kind)
    for kind in (
        r"\n(?=\n)",
        r"\n",
        r"(?<=[.!?…])\s",
        r"(?<=[,;:\-–—])\s",
        r"\s",
    )
)


def split_typed(text: str, limit: int) -> list[str]:
    """Return the parts, each of at most `limit` UTF-16 units, none of them empty."""
    parts = []
    while utf16_length(text) > limit:
        end = _cut(text, limit)
        parts.append(text[:end])
        text = text[end:].lstrip()
    return [*parts, text] if text else parts


def _cut(text: str, limit: int) -> int:
    """Where the first part ends, in characters."""
    longest = len(utf16_part(text, 0, limit).removesuffix("\N{REPLACEMENT CHARACTER}"))  # half a pair
    half = len(utf16_part(text, 0, limit // 2))
    for place in _PLACES:
        found = [one.start() for one in place.finditer(text, half, longest + 2) if one.start() <= longest]
        if found:
            return found[-1]
    return longest
