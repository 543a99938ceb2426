"""What waits for a decision, and opening and closing seminars for questions."""

from collections.abc import Callable

from handlers import words
from handlers.callbacks import CloseQuestions, OpenQuestions, Press, SendCard, ShowQueue
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.words import FALLBACK
from storage import programme, questions
from storage.programme import Seminar
from storage.questions import Question

QUEUE_PAGE = 10
"""Questions of a page of the queue: each takes three lines of a phone."""
SHOWN = 120
"""Characters of a question that the queue shows."""


async def command_queue(context: Context, name: str) -> None:
    """List what waits in a seminar: /queue [SEMINAR]."""
    if seminar := await _choose(context, name, lambda seminar_id: ShowQueue(seminar_id, 0)):
        await context.reply(await _queue_message(context, seminar, 0))


async def show_queue(context: Context, press: ShowQueue) -> None:
    """Show a page of what waits in place of the message."""
    if seminar := await _find(context, press.seminar):
        await context.show(await _queue_message(context, seminar, press.page))


async def command_open(context: Context, name: str) -> None:
    """Let a seminar take questions: /open [SEMINAR]."""
    if seminar := await _choose(context, name, OpenQuestions):
        await context.reply(Message(await _open(context, seminar)))


async def command_close(context: Context, name: str) -> None:
    """Let a seminar take no more questions: /close [SEMINAR]."""
    if seminar := await _choose(context, name, CloseQuestions):
        await context.reply(Message(await _close(context, seminar)))


async def open_questions(context: Context, press: OpenQuestions) -> None:
    """Let the chosen seminar take questions."""
    if seminar := await _find(context, press.seminar):
        await context.show(Message(await _open(context, seminar)))


async def close_questions(context: Context, press: CloseQuestions) -> None:
    """Let the chosen seminar take no more questions."""
    if seminar := await _find(context, press.seminar):
        await context.show(Message(await _close(context, seminar)))


async def _open(context: Context, seminar: Seminar) -> str:
    changed = await programme.open_questions(context.tx, seminar.id)
    return context.say("opened" if changed else "opened-already", seminar=_title(context, seminar))


async def _close(context: Context, seminar: Seminar) -> str:
    changed = await programme.close_questions(context.tx, seminar.id)
    return context.say("closed" if changed else "closed-already", seminar=_title(context, seminar))


async def _queue_message(context: Context, seminar: Seminar, page: int) -> Message:
    waiting = await questions.count_pending(context.tx, seminar.id)
    page = min(page, max(waiting - 1, 0) // QUEUE_PAGE)
    shown = await questions.list_pending(context.tx, seminar.id, QUEUE_PAGE, page * QUEUE_PAGE)
    heading = context.say("queue", seminar=_title(context, seminar), waiting=waiting)
    lines = [_line(context, question) for question in shown]
    cards = [Button(f"{question.id}", SendCard(question.id)) for question in shown]
    rows = [cards[:5], cards[5:], _pages(context, seminar, page, waiting)]
    note = [context.say("queue-how")] if shown else []
    return Message("\n\n".join([heading, *lines, *note]), rows)


def _line(context: Context, question: Question) -> str:
    return context.say(
        "queue-line",
        number=f"{question.id}",
        text=cut(" ".join(question.text.split()), SHOWN),
        time=words.clock(context.language, question.asked_at, question.timezone),
    )


def _pages(context: Context, seminar: Seminar, page: int, waiting: int) -> list[Button]:
    row = []
    if page > 0:
        row.append(Button(context.label("button-earlier"), ShowQueue(seminar.id, page - 1)))
    if (page + 1) * QUEUE_PAGE < waiting:
        row.append(Button(context.label("button-later"), ShowQueue(seminar.id, page + 1)))
    return row


async def _choose(context: Context, name: str, button: Callable[[str], Press]) -> Seminar | None:
    """Return the seminar that a command means, or ask with buttons."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
        return None
    if name:
        return await _named(context, seminars, name)
    if len(seminars) == 1:
        return seminars[0]
    rows = [[Button(_title(context, seminar), button(seminar.id))] for seminar in seminars[:30]]
    await context.reply(Message(context.say("choose-seminar"), rows))
    return None


async def _named(context: Context, seminars: list[Seminar], name: str) -> Seminar | None:
    for seminar in seminars:
        if seminar.id == name.casefold():
            return seminar
    ids = "\n".join(seminar.id for seminar in seminars[:30])
    await context.reply(Message(context.say("seminar-unknown", name=cut(name, 60), ids=ids)))
    return None


async def _find(context: Context, seminar_id: str) -> Seminar | None:
    seminar = await programme.get_seminar(context.tx, seminar_id)
    if seminar is None or seminar.retired:
        context.toast("seminar-gone", alert=True)
        return None
    return seminar


def _title(context: Context, seminar: Seminar) -> str:
    return cut(seminar.title.in_language(context.language, FALLBACK), 48)
