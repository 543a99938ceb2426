"""Choosing a seminar: a list of buttons, a page at a time, and the seminar of the button that was pressed."""

from collections.abc import Callable

from handlers.callbacks.press import Press
from handlers.cards.pages import existing_page, turning_row
from handlers.context import Context
from handlers.messages import Button, Message, cut, fitting
from handlers.phrases import seminar_title
from storage import programme
from storage.programme import Seminar, Speaker

PAGE = 8
"""Buttons of a list that fit a phone's screen."""
LABEL = 48
"""Characters of a title that a button shows on a phone."""
IDS_SHOWN = 3600
"""Characters of the ids of all seminars, of a message of 4096."""


def title(context: Context, seminar: Seminar) -> str:
    """Return a seminar's title, short enough for a button."""
    return cut(seminar_title(context.language, seminar), LABEL)


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
    return [*rows, turning_row(context.language, page, len(seminars), PAGE, turn)]


async def find_seminar(context: Context, seminar_id: str) -> Seminar | None:
    """Return a seminar of the programme; tell whoever pressed if it is there no more."""
    seminar = await programme.get_seminar(context.tx, seminar_id)
    if seminar is None or seminar.retired:
        context.toast("seminar-gone", alert=True)
        return None
    return seminar


async def named_seminar(context: Context, seminars: list[Seminar], name: str) -> Seminar | None:
    """Return the seminar that a command names by its id; if there is none, say which there are."""
    for seminar in seminars:
        if seminar.id == name.casefold():
            return seminar
    ids = "\n".join(fitting([seminar.id for seminar in seminars], IDS_SHOWN))
    await context.reply(Message(context.say("seminar-unknown", name=cut(name, 60), ids=ids)))
    return None


async def find_speaker(context: Context, words: str) -> Speaker | None:
    """Return the one speaker that the words mean; ask for more if there are none or several."""
    found = await programme.find_speakers(context.tx, words)
    if len(found) == 1:
        return found[0]
    names = "\n".join(f"{speaker.id} — {speaker.name}" for speaker in found[:20])
    key = "speaker-several" if found else "speaker-unknown"
    await context.reply(Message(context.say(key, words=cut(words, 60), names=names)))
    return None
