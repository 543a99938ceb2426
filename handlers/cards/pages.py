"""Texts of the desk that are longer than a message: shown a page at a time."""

from collections.abc import Callable

from handlers.callbacks.press import Press
from handlers.cleaning import length
from handlers.messages import Button, without_tags
from handlers.splitting import LIMIT, split
from handlers.words import Html, escaped

FOOT = 800
"""Characters that stay free for what is said under a text."""


def framed_pages(frame: Callable[[Html], Html], text: str) -> list[Html]:
    """Return the text in pages, each in its frame, with room for a line or two below."""
    room = LIMIT - FOOT - length(without_tags(frame(Html(""))))
    return [frame(escaped(piece)) for piece in split(text, room, room)]


def page_row(count: int, page: int, turn: Callable[[int], Press]) -> list[Button]:
    """Return a button for each of several pages; the one in view is marked."""
    if count < 2:
        return []
    return [
        Button(f"• {number + 1}" if number == page else f"{number + 1}", turn(number))
        for number in range(count)
    ]
