"""What the clock does: questions open and close, followers are reminded, planned announcements go out.

Nobody has written or pressed anything here, so there is no Context; what is said goes through the outbox all
the same. What comes too late to make sense is dropped, and the desk is told.
"""

from handlers import letters
from handlers.cards import scheduled
from handlers.messages import Message
from handlers.phrases import seminar_title
from handlers.reminders import reminder
from handlers.showing import moving
from handlers.words import Html, say
from storage import broadcasts, deliveries, desk, outbox, programme, schedule
from storage.broadcasts import Kind
from storage.database import Transaction
from storage.deliveries import Content
from storage.outbox import Lane
from storage.people import LANGUAGES
from storage.programme import Seminar
from storage.schedule import PlannedStep, ScheduledBroadcast, StepKind, Timeliness


async def do_step(tx: Transaction, step: PlannedStep, now: int) -> None:
    """Do what is due in a seminar, or drop it if it makes no sense any more. It does not come again."""
    seminar = await programme.get_seminar(tx, step.seminar_id)
    if seminar is None:
        return
    await schedule.settle(tx, [step], now)
    if step.timeliness(now) is Timeliness.LATE:
        await _drop_step(tx, step, seminar)
    elif step.kind is StepKind.OPENING:
        if await programme.open_questions(tx, seminar.id):
            await _tell(tx, "opened-by-clock", seminar)
    elif step.kind is StepKind.CLOSING:
        if await programme.close_questions(tx, seminar.id):
            await _tell(tx, "closed-by-clock", seminar)
    else:
        await _remind(tx, step.kind, seminar, now)


async def send_scheduled(tx: Transaction, planned: ScheduledBroadcast, now: int) -> None:
    """Send an announcement whose moment has come; one that comes too late is a draft again, and nobody's.

    Raises BroadcastDecidedError if somebody was faster.
    """
    if planned.timeliness(now) is Timeliness.LATE:
        await schedule.unschedule_broadcast(tx, planned.id)
        if seminar := await programme.get_seminar(tx, planned.seminar_id):
            await _tell_dropped(tx, "announcement-dropped", seminar, planned.due_at)
        await moving.bring_broadcast(tx, planned.id, Lane.DESK)
        return
    contents = await letters.letters(tx, await broadcasts.get_broadcast(tx, planned.id))
    await deliveries.start_broadcast(tx, planned.id, planned.by, contents, now)
    await deliveries.finish_broadcasts(tx, now)
    await moving.bring_broadcast(tx, planned.id, Lane.DESK)


async def _remind(tx: Transaction, kind: StepKind, seminar: Seminar, now: int) -> None:
    """Remind the followers who want it. Where there is none, nothing is said to anybody."""
    if not await deliveries.count_followers(tx, seminar.id, kind=Kind.REMINDER):
        return
    zone = await programme.get_timezone(tx)
    messages = {code: reminder(code, zone, seminar, kind) for code in LANGUAGES}
    contents = {code: [Content(one.method, one.payload())] for code, one in messages.items()}
    broadcast_id = await broadcasts.draft_broadcast(tx, seminar.id, Kind.REMINDER, None)
    await deliveries.start_broadcast(tx, broadcast_id, None, contents, now)
    await moving.bring_broadcast(tx, broadcast_id, Lane.DESK)


async def _drop_step(tx: Transaction, step: PlannedStep, seminar: Seminar) -> None:
    """Tell the desk what was not done, unless it has been done by hand or was for nobody."""
    if step.kind is StepKind.OPENING:
        if not seminar.open:
            await _tell_dropped(tx, "opening-dropped", seminar, step.due_at)
    elif await deliveries.count_followers(tx, seminar.id, kind=Kind.REMINDER):
        await _tell_dropped(tx, "reminder-dropped", seminar, step.due_at)


async def _tell(tx: Transaction, key: str, seminar: Seminar) -> None:
    language = (await desk.get_desk(tx)).language
    await _put(tx, say(language, key, seminar=seminar_title(language, seminar)))


async def _tell_dropped(tx: Transaction, key: str, seminar: Seminar, due_at: int) -> None:
    language = (await desk.get_desk(tx)).language
    when = await scheduled.moment(tx, language, due_at)
    await _put(tx, say(language, key, seminar=seminar_title(language, seminar), when=when))


async def _put(tx: Transaction, text: Html) -> None:
    chat_id = (await desk.get_desk(tx)).chat_id
    if chat_id is not None:
        await outbox.put(tx, Lane.DESK, "sendMessage", Message(text).payload(), chat_id=chat_id)
