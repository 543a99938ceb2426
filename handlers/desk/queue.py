"""What waits for a decision, and opening and closing seminars for questions."""

from collections.abc import Callable

from handlers import choosing, words
from handlers.callbacks.desk import CloseQuestions, ListSeminars, OpenQuestions, SendCard, ShowQueue
from handlers.callbacks.press import Press
from handlers.choosing import find_seminar, title
from handlers.context import Context
from handlers.messages import Button, Message, cut, fitting
from storage import programme, questions
from storage.programme import Seminar
from storage.questions import Question, State

QUEUE_PAGE = 10
"""Questions of a page of the queue: each takes three lines of a phone."""
SHOWN = 120
"""Characters of a question that the queue shows."""
IDS_SHOWN = 3600
"""Characters of the ids of all seminars, of a message of 4096."""
COMMANDS: dict[str, Callable[[str], Press]] = {
    "queue": lambda seminar_id: ShowQueue(seminar_id, 0),
    "open": OpenQuestions,
    "close": CloseQuestions,
}
"""What the button of a seminar means, by the command that asked for one."""


async def command_queue(context: Context, name: str) -> None:
    """List what waits in a seminar: /queue [SEMINAR]."""
    if seminar := await _choose(context, name, "queue"):
        await context.reply(await _queue_message(context, seminar, 0))


async def show_queue(context: Context, press: ShowQueue) -> None:
    """Show a page of what waits in place of the message."""
    if seminar := await find_seminar(context, press.seminar):
        await context.show(await _queue_message(context, seminar, press.page))


async def list_seminars(context: Context, press: ListSeminars) -> None:
    """Show another page of the seminars that a command can be meant for."""
    if press.command not in COMMANDS:
        context.toast("press-outdated")
        return
    seminars = await programme.list_seminars(context.tx)
    await context.show(_choice(context, seminars, press.command, press.page))


async def command_open(context: Context, name: str) -> None:
    """Let a seminar take questions: /open [SEMINAR]."""
    if seminar := await _choose(context, name, "open"):
        await context.reply(Message(await _open(context, seminar)))


async def command_close(context: Context, name: str) -> None:
    """Let a seminar take no more questions: /close [SEMINAR]."""
    if seminar := await _choose(context, name, "close"):
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


async def _queue_message(context: Context, seminar: Seminar, page: int) -> Message:
    pending, approved = await questions.count_unfinished(context.tx, seminar.id)
    page = choosing.existing_page(page, pending + approved, QUEUE_PAGE)
    shown = await questions.list_unfinished(context.tx, seminar.id, QUEUE_PAGE, page * QUEUE_PAGE)
    parts = [
        context.say("queue", seminar=title(context, seminar), waiting=pending),
        *(_line(context, question) for question in shown if question.state is State.PENDING),
        context.say("queue-approved", waiting=approved) if approved else "",
        *(_line(context, question) for question in shown if question.state is State.APPROVED),
        context.say("queue-how") if shown else "",
    ]
    cards = [Button(f"{question.id}", SendCard(question.id)) for question in shown]
    turning = choosing.turning_row(
        context, page, pending + approved, QUEUE_PAGE, lambda other: ShowQueue(seminar.id, other)
    )
    return Message("\n\n".join(part for part in parts if part), [cards[:5], cards[5:], turning])


def _line(context: Context, question: Question) -> str:
    return context.say(
        "queue-line",
        number=f"{question.id}",
        text=cut(" ".join(question.text.split()), SHOWN),
        time=words.clock(context.language, question.asked_at, question.timezone),
    )


async def _choose(context: Context, name: str, command: str) -> Seminar | None:
    """Return the seminar that a command means, or ask with buttons."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
        return None
    if name:
        return await _named(context, seminars, name)
    if len(seminars) == 1:
        return seminars[0]
    await context.reply(_choice(context, seminars, command, 0))
    return None


def _choice(context: Context, seminars: list[Seminar], command: str, page: int) -> Message:
    rows = choosing.seminar_rows(
        context, seminars, page, COMMANDS[command], lambda other: ListSeminars(command, other)
    )
    return Message(context.say("choose-seminar"), rows)


async def _named(context: Context, seminars: list[Seminar], name: str) -> Seminar | None:
    for seminar in seminars:
        if seminar.id == name.casefold():
            return seminar
    ids = "\n".join(fitting([seminar.id for seminar in seminars], IDS_SHOWN))
    await context.reply(Message(context.say("seminar-unknown", name=cut(name, 60), ids=ids)))
    return None
