"""Where the agenda stands in the desk's chat, and when it must be shown anew."""

from handlers.cards.agenda import UP_NEXT
from handlers.context import Context
from handlers.desk.moving import leave_behind
from storage import agenda, boards, changes, desk, questions
from storage.boards import Board
from storage.desk import Subject
from storage.outbox import Lane
from storage.questions import Question, State


async def bring(context: Context, seminar_id: str) -> None:
    """Put a seminar's agenda at the end of the chat, and there alone."""
    board = await boards.get_board(context.tx, seminar_id)
    await leave_behind(context.tx, Subject.AGENDA, board.id)
    await context.refresh(Subject.AGENDA, board.id)


async def show_change(context: Context, number: int) -> None:
    """Make the agenda show what has become of a question, if it shows or has shown it."""
    question = await questions.get_question(context.tx, number)
    board = await boards.get_board(context.tx, question.seminar_id)
    if await _stands_here(context, board) and await _concerns(context, board, question):
        await context.refresh(Subject.AGENDA, board.id, Lane.NEWS)


async def _stands_here(context: Context, board: Board) -> bool:
    chat_id = context.desk.chat_id
    if chat_id is None:
        return False
    return await desk.find_message(context.tx, chat_id, Subject.AGENDA, board.id) is not None


async def _concerns(context: Context, board: Board, question: Question) -> bool:
    """Tell whether the question is spoken about, has come among those up next, or has left them."""
    if question.id == board.now_id:
        return True
    if question.state is not State.APPROVED:
        change = await changes.last_change(context.tx, question.id)
        return change.from_state is State.APPROVED
    up_next = await agenda.list_up_next(context.tx, board, UP_NEXT)
    return any(wanted.question.id == question.id for wanted in up_next)
