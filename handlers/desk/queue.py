"""Which seminar a command means: bringing its board, opening and closing it for questions."""

from collections.abc import Callable

from handlers import choosing
from handlers.callbacks.agenda import BringAgenda
from handlers.callbacks.board import BringBoard
from handlers.callbacks.desk import CloseQuestions, ListSeminars, OpenQuestions
from handlers.callbacks.press import Press
from handlers.choosing import find_seminar, title
from handlers.context import Context
from handlers.desk import board
from handlers.messages import Message
from storage import programme, questions
from storage.programme import Seminar

COMMANDS: dict[str, Callable[[str], Press]] = {
    "queue": BringBoard,
    "open": OpenQuestions,
    "close": CloseQuestions,
    "agenda": BringAgenda,
}
"""What the button of a seminar means, by the command that asked for one."""


async def command_queue(context: Context, name: str) -> None:
    """Put the board of a seminar at the end of the chat: /queue [SEMINAR]."""
    waiting = await questions.list_waiting_seminars(context.tx)
    if not name and len(waiting) == 1:
        await board.bring(context, waiting[0])
    elif seminar := await choose(context, name, "queue"):
        await board.bring(context, seminar.id)


async def list_seminars(context: Context, press: ListSeminars) -> None:
    """Show another page of the seminars that a command can be meant for."""
    if press.command not in COMMANDS:
        context.toast("press-outdated")
        return
    seminars = await programme.list_seminars(context.tx)
    await context.show(_choice(context, seminars, press.command, press.page))


async def command_open(context: Context, name: str) -> None:
    """Let a seminar take questions: /open [SEMINAR]."""
    if seminar := await choose(context, name, "open"):
        await context.reply(Message(await _open(context, seminar)))


async def command_close(context: Context, name: str) -> None:
    """Let a seminar take no more questions: /close [SEMINAR]."""
    if seminar := await choose(context, name, "close"):
        await context.reply(Message(await _close(context, seminar)))


async def open_questions(context: Context, press: OpenQuestions) -> None:
    """Let the chosen seminar take questions."""
    if seminar := await find_seminar(context, press.seminar):
        await context.show(Message(await _open(context, seminar)))


async def close_questions(context: Context, press: CloseQuestions) -> None:
    """Let the chosen seminar take no more questions."""
    if seminar := await find_seminar(context, press.seminar):
        await context.show(Message(await _close(context, seminar)))


async def _open(context: Context, seminar: Seminar) -> str:
    changed = await programme.open_questions(context.tx, seminar.id)
    return context.say("opened" if changed else "opened-already", seminar=title(context, seminar))


async def _close(context: Context, seminar: Seminar) -> str:
    changed = await programme.close_questions(context.tx, seminar.id)
    return context.say("closed" if changed else "closed-already", seminar=title(context, seminar))


async def choose(context: Context, name: str, command: str) -> Seminar | None:
    """Return the seminar that a command means, or ask with buttons."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
        return None
    if name:
        return await choosing.named_seminar(context, seminars, name)
    if len(seminars) == 1:
        return seminars[0]
    await context.reply(_choice(context, seminars, command, 0))
    return None


def _choice(context: Context, seminars: list[Seminar], command: str, page: int) -> Message:
    rows = choosing.seminar_rows(
        context, seminars, page, COMMANDS[command], lambda other: ListSeminars(command, other)
    )
    return Message(context.say("choose-seminar"), rows)
