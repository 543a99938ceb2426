"""The board of a seminar and the digests: looking at what waits, and approving several at once."""

from handlers.callbacks.board import ApproveDigest, BringBoard, SortBoard, TurnBoard
from handlers.cards.board import board_message
from handlers.choosing import find_seminar
from handlers.context import Context
from handlers.desk import batching
from handlers.messages import Message
from handlers.showing import moving
from handlers.work import Job, JobDone
from storage import boards, digests, notices
from storage.batches import UNDO_TIME
from storage.boards import NoSuchBoardError
from storage.digests import NoSuchDigestError
from storage.notices import Notice
from storage.outbox import Lane
from storage.questions import State
from storage.subjects import Subject


async def turn_board(context: Context, press: TurnBoard) -> None:
    """Show another page."""
    await _look(context, press.board, page=press.page)


async def sort_board(context: Context, press: SortBoard) -> None:
    """Show the first page in another order."""
    await _look(context, press.board, by_likeness=bool(press.by_likeness))


async def bring_board(context: Context, press: BringBoard) -> None:
    """Put the board of the chosen seminar at the end of the chat."""
    if seminar := await find_seminar(context, press.seminar):
        await bring(context, seminar.id)


async def bring(context: Context, seminar_id: str) -> None:
    """Put a seminar's board at the end of the chat, and there alone."""
    board = await boards.get_board(context.tx, seminar_id)
    before = await moving.leave_behind(context.tx, Subject.BOARD, board.id)
    if before is not None:
        await _unpin(context, before)
    await context.refresh(Subject.BOARD, board.id)


async def approve_digest(context: Context, press: ApproveDigest) -> None:
    """Approve everything that waits in a digest; it can be undone for a while."""
    try:
        digest = await digests.get_digest(context.tx, press.digest)
    except NoSuchDigestError:
        context.toast("press-outdated")
        return
    pending = [question.id for question in digest.questions if question.state is State.PENDING]
    if not pending:
        context.toast("toast-approved-all", count=0)
        return
    approval = await batching.approve_many(context, pending)
    await digests.note_batch(context.tx, digest.id, approval.batch)
    context.toast("toast-approved-all", count=len(approval.approved))
    # The button that undoes it goes away when it is too late.
    await context.refresh(Subject.DIGEST, digest.id, Lane.NEWS, not_before=context.now + UNDO_TIME)


async def note_pin(context: Context, done: JobDone) -> None:
    """Tell the desk that boards cannot be pinned, once until one can be, or the bot's rights change."""
    if done.note != "pin":
        return
    if done.error is None:
        await notices.clear(context.tx, Notice.PINNING)
    elif await notices.note(context.tx, Notice.PINNING):
        await context.tell_desk(Message(context.say("board-not-pinned")))


async def _look(context: Context, board_id: int, *, page: int = 0, by_likeness: bool | None = None) -> None:
    try:
        board = await boards.get_board_by_id(context.tx, board_id)
    except NoSuchBoardError:
        context.toast("press-outdated")
        return
    order = board.by_likeness if by_likeness is None else by_likeness
    await boards.turn_board(context.tx, board.id, page, by_likeness=order)
    await context.show(await board_message(context.tx, context.language, board.id))


async def _unpin(context: Context, message_id: int) -> None:
    fields = {"chat_id": context.chat.id, "message_id": message_id}
    await context.ask_telegram(Job.PIN, "unpinChatMessage", fields, "unpin", context.chat.id)
