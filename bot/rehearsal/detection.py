"""What Telegram finds in a text by itself: commands, mentions, links, e-mail addresses, hashtags."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.rehearsal.units import utf16_length

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

_ENDINGS = "com|org|net|int|edu|gov|info|io|eu|de|fr|es|pt|br|ar|cl|co|cr|mx|pe|uy|uk|ch|at|it|me|app|dev"
_FOUND = re.compile(
    r"(?P<url>https?://[^\s<>\"«»]+"
    rf"|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:{_ENDINGS})(?![\w@-])(?:[/?#][^\s<>\"«»]*)?)"
    r"|(?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/@<>])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?)(?![\w/@<>])"
    r"|(?<![\w@./])(?P<mention>@[A-Za-z0-9_]{4,32})(?!\w)"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)",
    re.IGNORECASE,
)
_HINT = re.compile(r"[/@#.]")


def find_entities(text: str) -> list[Json]:
    """Return the entities that the text itself shows, with offsets in UTF-16 units."""
    if not _HINT.search(text):
        return []
    found = []
    for one in _FOUND.finditer(text):
        kind = one.lastgroup or ""
        what = one[kind].rstrip(".,;:!?)'") if kind == "url" else one[kind]
        found.append(
            {"type": kind, "offset": utf16_length(text[: one.start(kind)]), "length": utf16_length(what)}
        )
    return found
