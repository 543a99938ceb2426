"""The agenda of a seminar: what is spoken about now, and what is up next."""

from handlers import words
from handlers.callbacks.agenda import NextAfterLive, NextInstead, NextQuestion
from handlers.cards.alike import tally_line
from handlers.cards.question import question_text, state_line
from handlers.messages import Button, Message, cut_line
from handlers.phrases import addressee, seminar_title
from handlers.words import Html, label, say
from storage import agenda, boards, changes, programme, questions
from storage.boards import Board
from storage.database import Transaction
from storage.questions import Question, State
from storage.wanted import WantedQuestion

UP_NEXT = 5
"""Questions that are shown as up next."""
TEXT_SHOWN = 120
"""Characters of each of them."""


async def agenda_message(tx: Transaction, language: str, board_id: int) -> Message:
    """Show the question that is spoken about, whole, and those that come next."""
    board = await boards.get_board_by_id(tx, board_id)
    now = await questions.get_question(tx, board.now_id) if board.now_id else None
    up_next = await agenda.list_up_next(tx, board, UP_NEXT)
    parts = [
        await _heading(tx, language, board),
        await _now(tx, language, now),
        _up_next(language, up_next),
    ]
    return Message("\n\n".join(parts), _rows(language, board, now, up_next))


async def _heading(tx: Transaction, language: str, board: Board) -> Html:
    seminar = await programme.get_seminar(tx, board.seminar_id)
    return say(language, "agenda", seminar=seminar_title(language, seminar))


async def _now(tx: Transaction, language: str, now: Question | None) -> str:
    if now is None:
        return say(language, "agenda-now-nothing")
    change = await changes.last_change(tx, now.id)
    lines = [
        say(language, "agenda-now"),
        question_text(language, now),
        words.escaped(state_line(language, now, change)),
        await tally_line(tx, language, now),
    ]
    return "\n".join(line for line in lines if line)


def _up_next(language: str, up_next: list[WantedQuestion]) -> str:
    if not up_next:
        return say(language, "agenda-nothing-next")
    lines = [_line(language, wanted) for wanted in up_next]
    return say(language, "agenda-up-next") + "\n" + "\n\n".join(lines)


def _line(language: str, wanted: WantedQuestion) -> Html:
    return say(
        language,
        "agenda-line" if wanted.tally == 1 else "agenda-line-wanted",
        number=f"{wanted.question.id}",
        count=wanted.tally,
        addressee=addressee(language, wanted.question),
        text=cut_line(wanted.question.text, TEXT_SHOWN),
    )


def _rows(
    language: str, board: Board, now: Question | None, up_next: list[WantedQuestion]
) -> list[list[Button]]:
    """Return the ways to the next question; what is spoken about must not be left behind unsettled."""
    if now is not None and now.state is State.APPROVED:
        return [
            [Button(label(language, "button-next-live"), NextAfterLive(board.id, now.id))],
            [Button(label(language, "button-next-later"), NextInstead(board.id, now.id))],
        ]
    if not up_next:
        return []
    return [[Button(label(language, "button-next"), NextQuestion(board.id, now.id if now else 0))]]
