"""Announcements that go out by themselves: choosing the moment, by a button or by writing it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from handlers import choosing, times
from handlers.callbacks.schedule import SendAt, SendLater, ShowBroadcast
from handlers.context import Context
from handlers.desk import checking
from handlers.messages import Button, Message, cut
from handlers.phrases import seminar_title
from handlers.words import label
from storage import broadcasts, programme, schedule
from storage.broadcasts import UNSTARTED, Broadcast, Kind
from storage.moments import is_skipped, milliseconds, parse_time
from storage.people import LANGUAGES
from storage.programme import Seminar
from storage.schedule import DAY, HOUR, MINUTE
from storage.subjects import Subject
from storage.text import one_line

WRITTEN = "%Y-%m-%d %H:%M"
EXAMPLE = "14:00"
TEXT_SHOWN = 300
"""Characters of an announcement that are shown beside the choice: enough to know it again."""


async def send_later(context: Context, press: SendLater) -> None:
    """Ask when an announcement is to go out, in place of its preview."""
    async with checking.unless_decided(context, press.broadcast):
        if broadcast := await _changeable(context, press.broadcast):
            await context.show(await _choice(context, broadcast))


async def send_at(context: Context, press: SendAt) -> None:
    """Let an announcement go out soon, or at a moment of its seminar as the programme has it now."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None:
            return
        seminar = await choosing.find_seminar(context, broadcast.seminar)
        if seminar is None:
            return
        at = moments(seminar, context.now).get(press.moment)
        if at is None:
            context.toast("moment-passed", alert=True)
            await context.show(await _choice(context, broadcast))
            return
        await _schedule(context, broadcast, at)


async def take_time(context: Context, broadcast_id: int, written: str) -> None:
    """Take a reply to an announcement that was not sent yet as the time at which it is to go out."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    if broadcast.state not in UNSTARTED:
        state = checking.state_line(context, broadcast)
        await context.reply(Message(context.say("version-too-late", state=state)))
        return
    if not _can_wait(broadcast):
        await context.reply(Message(context.say("time-not-for-this")))
        return
    if not context.by_organiser:
        await context.reply(Message(context.say("desk-organisers-only")))
        return
    moment = parse_time(one_line(written), await _now(context), _named_days())
    if moment is not None:
        await _take_moment(context, broadcast, moment)
    else:
        examples = await _examples(context)
        await context.ask_again(Message(context.say("time-unreadable", **examples)))


async def show_broadcast(context: Context, press: ShowBroadcast) -> None:
    """Show an announcement as it is, in place of the choice of a time."""
    async with checking.unless_decided(context, press.broadcast):
        await broadcasts.get_broadcast(context.tx, press.broadcast)
        await context.refresh(Subject.BROADCAST, press.broadcast)


def moments(seminar: Seminar, now: int) -> dict[str, int]:
    """Return when an announcement can be sent, in ms, by name: soon, or with its seminar."""
    soon = {"in-15-minutes": now + 15 * MINUTE, "in-an-hour": now + HOUR}
    if seminar.starts_at is None or seminar.ends_at is None:
        return soon
    named = {
        "day-before": seminar.starts_at - DAY,
        "hour-before": seminar.starts_at - HOUR,
        "start": seminar.starts_at,
        "end": seminar.ends_at,
    }
    return soon | {name: moment for name, moment in named.items() if moment > now}


async def _take_moment(context: Context, broadcast: Broadcast, moment: datetime) -> None:
    zone = await _zone(context)
    at = milliseconds(moment, zone)
    if is_skipped(moment, zone):
        skipped = context.say("time-skipped", time=f"{moment:{WRITTEN}}", zone=zone.key)
        await context.ask_again(Message(skipped))
    elif at <= context.now:
        now = times.moment(context.language, context.now, zone.key)
        await context.ask_again(Message(context.say("time-passed", now=now)))
    else:
        await _schedule(context, broadcast, at)
        # The announcement's message, which shows it as well, may be far above.
        when = times.moment(context.language, at, zone.key)
        await context.reply(Message(context.say("time-taken", when=when)))


async def _changeable(context: Context, broadcast_id: int) -> Broadcast | None:
    """Return an announcement that was not started; tell whoever presses for anything else.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    broadcast = await checking.find_in(context, broadcast_id, UNSTARTED)
    if _can_wait(broadcast):
        return broadcast
    context.toast("press-outdated")
    return None


def _can_wait(broadcast: Broadcast) -> bool:
    """Tell what can be sent later. A correction cannot: what it corrects is out already."""
    announcement = broadcast.kind is Kind.ANNOUNCEMENT and broadcast.seminar_id is not None
    return announcement and broadcast.corrects is None


async def _schedule(context: Context, broadcast: Broadcast, at: int) -> None:
    await schedule.schedule_broadcast(context.tx, broadcast.id, at, context.by)
    await context.refresh(Subject.BROADCAST, broadcast.id)


async def _choice(context: Context, broadcast: Broadcast) -> Message:
    """Offer the moments, say how to write any other, and keep the announcement in view."""
    zone = await _zone(context)
    seminar = await programme.get_seminar(context.tx, broadcast.seminar_id)
    offered = moments(seminar, context.now) if seminar else {}
    text = context.say(
        "choose-time",
        seminar=seminar_title(context.language, seminar),
        time=times.time_line(context.language, zone.key, seminar) if seminar else "",
        now=times.moment(context.language, context.now, zone.key),
        text=cut(broadcast.text or "", TEXT_SHOWN),
        **await _examples(context),
    )
    rows = [[Button(context.label(f"button-at-{name}"), SendAt(broadcast.id, name))] for name in offered]
    return Message(text, [*rows, [Button(context.label("button-back"), ShowBroadcast(broadcast.id))]])


async def _examples(context: Context) -> dict[str, str]:
    """Write times as we can read them: tomorrow's, and one by its date."""
    later = await _now(context) + timedelta(days=7)
    tomorrow = context.label("day-tomorrow")
    return {"example": f"{tomorrow} {EXAMPLE}", "date": f"{later.day}.{later.month}. {EXAMPLE}"}


async def _now(context: Context) -> datetime:
    """Return what the clocks of the series show."""
    return datetime.fromtimestamp(context.now / 1000, await _zone(context)).replace(tzinfo=None)


def _named_days() -> dict[str, int]:
    """Return how far away a day is that has a name, in all languages: an organiser may write their own."""
    named = {label(code, "day-today"): 0 for code in LANGUAGES}
    return named | {label(code, "day-tomorrow"): 1 for code in LANGUAGES}


async def _zone(context: Context) -> ZoneInfo:
    return ZoneInfo(await programme.get_timezone(context.tx))
