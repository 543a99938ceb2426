"""What is longer than a message, or than a screen: shown a page at a time."""

from collections.abc import Callable

from handlers.callbacks.press import Press
from handlers.messages import Button
from handlers.words import label

MANY = 4
"""Pages beyond the first from which on it takes long to go through them one by one."""
LONG = 3000
"""Characters of a text from which on its author may want to add to it: a reply is one message at most."""


def existing_page(page: int, length: int, size: int) -> int:
    """Return the page, or the last one of a list that has become shorter."""
    return min(page, count_pages(length, size) - 1)


def count_pages(length: int, size: int) -> int:
    """Return how many pages a list has; an empty one has one."""
    return max(length - 1, 0) // size + 1


def turning_row(
    language: str, page: int, length: int, size: int, turn: Callable[[int], Press]
) -> list[Button]:
    """Return the buttons to the neighbouring pages of a list of `length`, with `size` on a page.

    Where there are many pages, the first and the last are a press away as well.
    """
    row = []
    last = count_pages(length, size) - 1
    if page > 1 and last >= MANY:
        row.append(Button("1", turn(0)))
    if page > 0:
        row.append(Button(label(language, "button-earlier"), turn(page - 1)))
    if page < last:
        row.append(Button(label(language, "button-later"), turn(page + 1)))
    if page < last - 1 and last >= MANY:
        row.append(Button(f"{last + 1}", turn(last)))
    return row


def page_row(count: int, page: int, turn: Callable[[int], Press]) -> list[Button]:
    """Return a button for each of several pages; the one in view is marked."""
    if count < 2:
        return []
    return [
        Button(f"• {number + 1}" if number == page else f"{number + 1}", turn(number))
        for number in range(count)
    ]
