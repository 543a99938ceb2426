"""What is longer than a message, or than a screen: shown a page at a time."""

from collections.abc import Callable

from handlers.callbacks.press import Press
from handlers.cleaning import length
from handlers.messages import MESSAGE_LIMIT, Button, without_tags
from handlers.splitting import split
from handlers.words import Html, escaped, label

FOOT = 800
"""Characters that stay free for what is said under a text."""
LONG = 3000
"""Characters of a text from which on its author may want to add to it: a reply is one message at most."""


def framed_pages(frame: Callable[[Html], Html], text: str) -> list[Html]:
    """Return the text in pages, each in its frame, with room for a line or two below."""
    room = MESSAGE_LIMIT - FOOT - length(without_tags(frame(Html(""))))
    return [frame(escaped(piece)) for piece in split(text, room, room)]


def existing_page(page: int, length: int, size: int) -> int:
    """Return the page, or the last one of a list that has become shorter."""
    return min(page, max(length - 1, 0) // size)


def turning_row(
    language: str, page: int, length: int, size: int, turn: Callable[[int], Press]
) -> list[Button]:
    """Return the buttons to the neighbouring pages of a list of `length`, with `size` on a page."""
    row = []
    if page > 0:
        row.append(Button(label(language, "button-earlier"), turn(page - 1)))
    if (page + 1) * size < length:
        row.append(Button(label(language, "button-later"), turn(page + 1)))
    return row


def page_row(count: int, page: int, turn: Callable[[int], Press]) -> list[Button]:
    """Return a button for each of several pages; the one in view is marked."""
    if count < 2:
        return []
    return [
        Button(f"• {number + 1}" if number == page else f"{number + 1}", turn(number))
        for number in range(count)
    ]
