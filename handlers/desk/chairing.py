"""Chairing: from one question to the next, by what is wanted most."""

from handlers import choosing
from handlers.callbacks.agenda import BringAgenda, NextAfterLive, NextInstead, NextQuestion
from handlers.context import Context
from handlers.desk import queue, racing
from handlers.showing import consequences, moving
from storage import agenda, decisions, putting_off
from storage.agenda import AlreadyMovedOnError
from storage.boards import Board, NoSuchBoardError
from storage.subjects import Subject


async def command_agenda(context: Context, name: str) -> None:
    """Put a seminar's agenda at the end of the chat: /agenda [SEMINAR].

    Without a name it is that of the only seminar with approved questions, or we ask which.
    """
    approved = await agenda.list_seminars_with_approved(context.tx)
    if not name and len(approved) == 1:
        await moving.bring_agenda(context, approved[0])
    elif seminar := await queue.choose(context, name, "agenda"):
        await moving.bring_agenda(context, seminar.id)


async def bring_agenda(context: Context, press: BringAgenda) -> None:
    """Put the agenda of the chosen seminar at the end of the chat."""
    if seminar := await choosing.find_seminar(context, press.seminar):
        await moving.bring_agenda(context, seminar.id)


async def next_question(context: Context, press: NextQuestion) -> None:
    """Speak about the next question."""
    await _move_on(context, press)


async def next_after_live(context: Context, press: NextAfterLive) -> None:
    """Note that the question was answered in the seminar, and speak about the next one."""
    if not await _move_on(context, press):
        return
    async with racing.unless_second(context, press.now):
        await decisions.mark_answered_live(context.tx, press.now, context.by, context.now)
        await consequences.follow_up(context, press.now)


async def next_instead(context: Context, press: NextInstead) -> None:
    """Put the question behind the others, and speak about the next one."""
    if await _move_on(context, press):
        await putting_off.put_off(context.tx, press.now, context.by, context.now, speaker_id=None)


async def _move_on(context: Context, press: NextQuestion | NextAfterLive | NextInstead) -> bool:
    """Speak about the next question; False if somebody was faster, and the presser is told."""
    try:
        board = await agenda.move_on(context.tx, press.board, press.now)
    except NoSuchBoardError:
        context.toast("press-outdated")
        return False
    except AlreadyMovedOnError as error:
        _tell_second(context, error.board)
        await context.refresh(Subject.AGENDA, press.board)
        return False
    if board.now_id is None:
        context.toast("agenda-nothing-next")
    else:
        context.toast("toast-agenda-now", number=f"{board.now_id}")
    await context.refresh(Subject.AGENDA, board.id)
    return True


def _tell_second(context: Context, board: Board) -> None:
    if board.now_id is None:
        context.toast("toast-agenda-second-nothing", alert=True)
    else:
        context.toast("toast-agenda-second", alert=True, number=f"{board.now_id}")
