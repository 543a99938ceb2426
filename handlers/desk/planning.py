"""The list of what is planned: questions that open and close, reminders, announcements."""

from handlers import words
from handlers.callbacks.schedule import FetchBroadcast, ShowPlan
from handlers.cards.pages import existing_page, turning_row
from handlers.context import Context
from handlers.desk import checking
from handlers.messages import Button, Message, cut_line, in_rows
from handlers.phrases import seminar_title
from handlers.showing import moving
from handlers.words import Html
from storage import broadcasts, programme, schedule
from storage.outbox import Lane
from storage.schedule import PlannedStep, ScheduledBroadcast

PAGE = 10
"""Lines of the plan that a phone's screen shows."""
TEXT_SHOWN = 60
"""Characters of an announcement that a line of the plan shows."""


async def command_scheduled(context: Context, _: str) -> None:
    """List what is planned."""
    await context.reply(await _plan(context, 0))


async def show_plan(context: Context, press: ShowPlan) -> None:
    """Show another page of what is planned."""
    await context.show(await _plan(context, press.page))


async def fetch_broadcast(context: Context, press: FetchBroadcast) -> None:
    """Put an announcement's message at the end of the chat, where its buttons are at hand."""
    async with checking.unless_decided(context, press.broadcast):
        await broadcasts.get_broadcast(context.tx, press.broadcast)
        await moving.bring_broadcast(context.tx, press.broadcast, Lane.REPLY)


async def _plan(context: Context, page: int) -> Message:
    """Return a page of the plan, the next thing first; numbered buttons fetch announcements."""
    planned = await _planned(context)
    if not planned:
        return Message(context.say("plan-empty"))
    page = existing_page(page, len(planned), PAGE)
    zone = await programme.get_timezone(context.tx)
    parts = [context.say("plan", zone=words.zone_name(context.language, zone))]
    fetch: list[Button] = []
    for one in planned[page * PAGE : (page + 1) * PAGE]:
        if isinstance(one, PlannedStep):
            parts.append(await _step_line(context, zone, one))
        else:
            fetch.append(Button(f"{len(fetch) + 1}", FetchBroadcast(one.id)))
            parts.append(await _broadcast_line(context, zone, one, fetch[-1].text))
    turning = turning_row(context.language, page, len(planned), PAGE, ShowPlan)
    return Message("\n".join(parts), [*in_rows(fetch, 5), turning])


async def _planned(context: Context) -> list[PlannedStep | ScheduledBroadcast]:
    steps = await schedule.list_outstanding(context.tx)
    announcements = await schedule.list_scheduled(context.tx)
    planned: list[PlannedStep | ScheduledBroadcast] = [*steps, *announcements]
    return sorted(planned, key=lambda one: one.due_at)


async def _step_line(context: Context, zone: str, step: PlannedStep) -> Html:
    return context.say(
        f"plan-{step.kind.replace('_', '-')}",
        when=_when(context, zone, step.due_at),
        seminar=await _title(context, step.seminar_id),
    )


async def _broadcast_line(context: Context, zone: str, planned: ScheduledBroadcast, number: str) -> Html:
    broadcast = await broadcasts.get_broadcast(context.tx, planned.id)
    return context.say(
        "plan-announcement",
        when=_when(context, zone, planned.due_at),
        seminar=await _title(context, planned.seminar_id),
        number=number,
        text=cut_line(broadcast.text or "", TEXT_SHOWN),
    )


def _when(context: Context, zone: str, at: int) -> str:
    day = words.day(context.language, at, zone)
    return f"{day}, {words.clock(context.language, at, zone)}"


async def _title(context: Context, seminar_id: str) -> str:
    seminar = await programme.get_seminar(context.tx, seminar_id)
    return seminar_title(context.language, seminar)
