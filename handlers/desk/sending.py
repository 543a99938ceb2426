"""A broadcast on its way: started or dropped, paused, resumed, stopped, and sent again where it failed."""

from contextlib import suppress

from handlers import letters
from handlers.callbacks.broadcasts import (
    CancelBroadcast,
    KeepSlides,
    Pause,
    Resume,
    SendAgain,
    StartBroadcast,
    Stop,
    StopForGood,
)
from handlers.context import Context
from handlers.desk import papers, releasing, replacing
from handlers.desk.checking import find_for_presser, is_as_seen, unless_decided
from handlers.speaker import reporting
from storage import answers, broadcasts, corrections, deliveries, subjects, versions
from storage.answers import Answer, AnswerDecidedError, AnswerState
from storage.broadcasts import UNSTARTED, Broadcast, BroadcastState
from storage.subjects import Subject


async def start_broadcast(context: Context, press: StartBroadcast) -> None:
    """Send a broadcast to every follower; an answer goes to those who asked as well, unless they have it."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast, UNSTARTED)
        if broadcast is None:
            return
        if broadcast.seminar_id is None:
            context.toast("press-outdated")
        elif broadcast.corrects is not None:
            await replacing.start_correction(context, broadcast, press.seen)
        elif await is_as_seen(context, broadcast, press.seen) and await _release(context, broadcast):
            await _start(context, broadcast)


async def cancel_broadcast(context: Context, press: CancelBroadcast) -> None:
    """Drop a broadcast that was not started; an answer's draft is shown again."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None:
            return
        await broadcasts.cancel_broadcast(context.tx, broadcast.id, context.by)
        if broadcast.answer_id is None:
            await context.refresh(Subject.BROADCAST, broadcast.id)
            await reporting.report_slides(context, broadcast, "slides-refused")
        elif broadcast.corrects is None:
            await _turn_into_draft(context, broadcast.answer_id)
            await context.refresh(Subject.DRAFT, broadcast.answer_id)
        else:
            # The draft may have been discarded before, under its own preview.
            with suppress(AnswerDecidedError):
                await answers.discard_answer(context.tx, broadcast.answer_id, context.by, context.now)
            await context.refresh(Subject.BROADCAST, broadcast.id)


async def keep_slides(context: Context, press: KeepSlides) -> None:
    """Put slides that a speaker has handed in among the seminar's papers, and send nothing."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None or not broadcast.handed_in:
            return
        await broadcasts.cancel_broadcast(context.tx, broadcast.id, context.by)
        await papers.keep_slides(context, broadcast)
        context.toast("toast-slides-kept")
        await context.refresh(Subject.BROADCAST, broadcast.id)
        await reporting.report_slides(context, broadcast, "slides-kept")


async def pause(context: Context, press: Pause) -> None:
    """Let nobody else get a broadcast for now. Anybody in the desk may: it loses nothing."""
    async with unless_decided(context, press.broadcast):
        await broadcasts.pause_broadcast(context.tx, press.broadcast, context.by)
        await context.refresh(Subject.BROADCAST, press.broadcast)


async def resume(context: Context, press: Resume) -> None:
    """Go on with a paused broadcast."""
    async with unless_decided(context, press.broadcast):
        if await find_for_presser(context, press.broadcast):
            await broadcasts.resume_broadcast(context.tx, press.broadcast, context.by)
            await context.refresh(Subject.BROADCAST, press.broadcast)


async def stop(context: Context, press: Stop) -> None:
    """Pause a broadcast at once, and let whoever presses say that it is to end: that cannot be taken back."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None:
            return
        if broadcast.state is not BroadcastState.PAUSED:
            await broadcasts.pause_broadcast(context.tx, broadcast.id, context.by)
        context.toast("toast-stop-paused")
        await context.refresh(Subject.BROADCAST, broadcast.id)


async def stop_for_good(context: Context, press: StopForGood) -> None:
    """Let nobody else get a broadcast, ever; a speaker whose it is hears that not everybody has it."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None:
            return
        await deliveries.stop_broadcast(context.tx, broadcast.id, context.by)
        await context.refresh(Subject.BROADCAST, broadcast.id)
        await reporting.report_stop(context, broadcast)


async def send_again(context: Context, press: SendAgain) -> None:
    """Try those anew to whom a broadcast failed."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None:
            return
        if await corrections.is_corrected(context.tx, broadcast):
            # They have got the correction instead, or can be sent that again.
            context.toast("broadcast-corrected-later", alert=True)
        else:
            await deliveries.send_again(context.tx, broadcast.id, context.by)
            await deliveries.finish_broadcasts(context.tx, context.now)
        await context.refresh(Subject.BROADCAST, broadcast.id)


async def _start(context: Context, broadcast: Broadcast) -> None:
    contents = await letters.letters(context.tx, broadcast)
    await deliveries.start_broadcast(context.tx, broadcast.id, context.by, contents, context.now)
    await deliveries.finish_broadcasts(context.tx, context.now)
    await papers.keep_slides(context, broadcast)
    await reporting.report_slides(context, broadcast, "slides-sent")
    await context.refresh(Subject.BROADCAST, broadcast.id)


async def _release(context: Context, broadcast: Broadcast) -> bool:
    """Bring an answer, if it is one, to those who asked, unless they have it; False if it cannot be sent."""
    if broadcast.answer_id is None:
        return True
    answer = await answers.get_answer(context.tx, broadcast.answer_id)
    if not await _reach_askers(context, broadcast, answer):
        await broadcasts.cancel_broadcast(context.tx, broadcast.id, context.by)
        await _turn_into_draft(context, answer.id)
        return False
    answer = await answers.mark_broadcast(context.tx, answer.id, context.by, context.now)
    await reporting.report_answer(context, answer)
    return True


async def _reach_askers(context: Context, broadcast: Broadcast, answer: Answer) -> bool:
    if answer.state is AnswerState.APPROVED:
        return await releasing.may_go_to_all(context, answer)
    written = await versions.list_versions(context.tx, broadcast)
    return await releasing.release(context, answer.id, answer.revision, written) is not None


async def _turn_into_draft(context: Context, answer_id: int) -> None:
    """Let the message with the preview show the answer's draft from now on."""
    await subjects.remember_message(context.tx, context.chat.id, context.message_id, Subject.DRAFT, answer_id)
