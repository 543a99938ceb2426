"""Choosing a seminar: a list of buttons, a page at a time, and the seminar of the button that was pressed."""

from collections.abc import Callable

from handlers.callbacks.press import Press
from handlers.context import Context
from handlers.messages import Button, cut
from handlers.words import FALLBACK
from storage import programme
from storage.programme import Seminar

PAGE = 8
"""Buttons of a list that fit a phone's screen."""
LABEL = 48
"""Characters of a title that a button shows on a phone."""


def title(context: Context, seminar: Seminar) -> str:
    """Return a seminar's title, short enough for a button."""
    return cut(seminar.title.in_language(context.language, FALLBACK), LABEL)


def seminar_rows(
    context: Context,
    seminars: list[Seminar],
    page: int,
    choose: Callable[[str], Press],
    turn: Callable[[int], Press],
) -> list[list[Button]]:
    """Return a page of seminars as buttons: `choose` takes a seminar's id, `turn` leads to another page."""
    page = existing_page(page, len(seminars), PAGE)
    shown = seminars[page * PAGE : (page + 1) * PAGE]
    rows = [[Button(title(context, seminar), choose(seminar.id))] for seminar in shown]
    return [*rows, turning_row(context, page, len(seminars), PAGE, turn)]


def turning_row(
    context: Context, page: int, length: int, size: int, turn: Callable[[int], Press]
) -> list[Button]:
    """Return the buttons to the neighbouring pages of a list."""
    row = []
    if page > 0:
        row.append(Button(context.label("button-earlier"), turn(page - 1)))
    if (page + 1) * size < length:
        row.append(Button(context.label("button-later"), turn(page + 1)))
    return row


def existing_page(page: int, length: int, size: int) -> int:
    """Return the page, or the last one of a list that has become shorter."""
    return min(page, max(length - 1, 0) // size)


async def find_seminar(context: Context, seminar_id: str) -> Seminar | None:
    """Return a seminar of the programme; tell whoever pressed if it is there no more."""
    seminar = await programme.get_seminar(context.tx, seminar_id)
    if seminar is None or seminar.retired:
        context.toast("seminar-gone", alert=True)
        return None
    return seminar
