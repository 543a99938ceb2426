"""What follows when a question has changed: who is told, and which messages show it."""

from handlers import news
from handlers.cards.agenda import UP_NEXT
from handlers.context import Context
from storage import agenda, answers, boards, changes, questions, speaker_questions, subjects
from storage.boards import Board
from storage.outbox import Lane
from storage.questions import Question, State
from storage.subjects import Subject


async def follow_up(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Show and tell what follows when a question has another state.

    Speakers hear of a new one from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await news.tell_askers(context, number)
    await show_change(context, number, not_before=not_before)


async def show_change(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Let every message that shows the question show what is true.

    Speakers hear of a new one from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await context.refresh(Subject.CARD, number)
    await show_in_agenda(context, number)
    await _show_in_drafts(context, number)
    await announce_question(context, number, not_before=not_before)


async def show_in_agenda(context: Context, number: int) -> None:
    """Make the agenda show what has become of a question, if it shows or has shown it.

    Raises NoSuchQuestionError.
    """
    question = await questions.get_question(context.tx, number)
    board = await boards.get_board(context.tx, question.seminar_id)
    if await _agenda_stands_here(context, board) and await _concerns_agenda(context, board, question):
        await context.refresh(Subject.AGENDA, board.id, Lane.NEWS)


async def _show_in_drafts(context: Context, number: int) -> None:
    """Make the drafts of answers that the desk sees offer what can still be done with them."""
    chat_id = context.desk.chat_id
    for answer_id in await answers.list_drafts(context.tx, number):
        if chat_id and await subjects.find_message(context.tx, chat_id, Subject.DRAFT, answer_id):
            await context.refresh(Subject.DRAFT, answer_id, Lane.NEWS)


async def announce_question(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Bring the speakers' cards of a question up to date, after any change of it.

    A question that waits for an answer comes anew to every speaker whom it is for, unless they are silent;
    not before `not_before`, in ms.
    """
    for person_id in await speaker_questions.list_to_tell(context.tx, number):
        await context.refresh(
            Subject.SPEAKER_CARD, number, Lane.NEWS, person_id=person_id, not_before=not_before
        )


async def _agenda_stands_here(context: Context, board: Board) -> bool:
    chat_id = context.desk.chat_id
    if chat_id is None:
        return False
    return await subjects.find_message(context.tx, chat_id, Subject.AGENDA, board.id) is not None


async def _concerns_agenda(context: Context, board: Board, question: Question) -> bool:
    """Tell whether the question is spoken about, has come among those up next, or has left them."""
    if question.id == board.now_id:
        return True
    if question.state is not State.APPROVED:
        change = await changes.last_change(context.tx, question.id)
        return change.from_state is State.APPROVED
    up_next = await agenda.list_up_next(context.tx, board, UP_NEXT)
    return any(wanted.question.id == question.id for wanted in up_next)
