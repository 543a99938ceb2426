"""Why somebody may not ask now, and what they can do about it. Their draft is kept in any case."""

from handlers.callbacks.private import ShowSeminar
from handlers.context import Context
from handlers.messages import Button, Message
from storage import mutes
from storage.limits import UNDECIDED_LIMIT, MutedError, RefusedQuestionError, RepeatedError, TooSoonError
from storage.mutes import Silence


def explain(context: Context, refusal: RefusedQuestionError) -> None:
    """Answer a press of [Send] that was refused."""
    match refusal:
        case MutedError(everywhere=everywhere):
            context.toast(_muted_key(everywhere=everywhere), alert=True)
        case RepeatedError(number=number):
            context.toast("refused-repeated", alert=True, number=f"{number}")
        case TooSoonError(seconds=seconds):
            context.toast("refused-too-soon", alert=True, seconds=seconds)
        case _:
            context.toast("refused-too-many", alert=True, limit=UNDECIDED_LIMIT)


async def refuse_muted(context: Context, seminar_id: str) -> bool:
    """Tell somebody who may not ask in this seminar so; False if they may."""
    silence = await mutes.get_silence(context.tx, context.writer.id)
    if not silence.covers(seminar_id):
        return False
    key = _muted_key(everywhere=silence.everywhere)
    if context.press:
        context.toast(key, alert=True)
    else:
        to_seminar = [Button(context.label("button-seminar"), ShowSeminar(seminar_id))]
        await context.reply(Message(context.say(key), [to_seminar]))
    return True


def no_seminar_key(silence: Silence, *, any_open: bool) -> str:
    """Return the words for why there is no seminar to ask in; `any_open`: for others there is."""
    if silence.everywhere:
        return "refused-muted-everywhere"
    return "refused-muted-in-open" if any_open else "no-seminar-open"


def _muted_key(*, everywhere: bool) -> str:
    return "refused-muted-everywhere" if everywhere else "refused-muted"
