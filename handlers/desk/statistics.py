"""Statistics of a seminar or of all of them: a picture, with the same as text below it."""

from handlers import choosing
from handlers.callbacks.statistics import ListForStatistics, ShowStatistics
from handlers.context import Context
from handlers.messages import Button, Message, Picture
from handlers.statistics.caption import caption
from handlers.statistics.drawing import draw
from handlers.statistics.report import MOST_WANTED, draw_up_report
from storage import programme
from storage.programme import Seminar
from storage.statistics import count_questions, list_seminars_with_questions


async def command_stats(context: Context, name: str) -> None:
    """Draw statistics: /stats [SEMINAR].

    Without a name they are those of the only seminar with questions, or we ask which.
    """
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
    elif name:
        if seminar := await choosing.named_seminar(context, seminars, name):
            await _send(context, seminar)
    elif only := await _only(context, seminars):
        await _send(context, only)
    else:
        await context.reply(_choice(context, seminars, 0))


async def list_seminars(context: Context, press: ListForStatistics) -> None:
    """Show another page of the seminars."""
    await context.show(_choice(context, await programme.list_seminars(context.tx), press.page))


async def show_statistics(context: Context, press: ShowStatistics) -> None:
    """Draw the statistics of the chosen seminar, or of all of them."""
    if press.seminar is None:
        await _send(context, None)
    elif seminar := await choosing.find_seminar(context, press.seminar):
        await _send(context, seminar)


async def _only(context: Context, seminars: list[Seminar]) -> Seminar | None:
    """Return the one seminar that can be meant without a name; None if there are several."""
    asked = await list_seminars_with_questions(context.tx)
    meant = [seminar for seminar in seminars if seminar.id in asked] or seminars
    return meant[0] if len(meant) == 1 else None


def _choice(context: Context, seminars: list[Seminar], page: int) -> Message:
    rows = choosing.seminar_rows(context, seminars, page, ShowStatistics, ListForStatistics)
    every = [Button(context.label("button-all-seminars"), ShowStatistics(None))]
    return Message(context.say("choose-seminar"), [every, *rows])


async def _send(context: Context, seminar: Seminar | None) -> None:
    series = await programme.get_series(context.tx)
    if series is None:
        context.toast("desk-no-programme", alert=True)
        return
    statistics = await count_questions(context.tx, seminar.id if seminar else None, MOST_WANTED)
    title = (seminar or series).title.in_language(context.language)
    report = draw_up_report(statistics, context.language, title, series.timezone, context.now)
    await context.reply(Picture(draw(report), caption(report)))
