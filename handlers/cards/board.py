"""The board: what waits in a seminar, a page at a time."""

import time
from collections.abc import Sequence
from itertools import groupby

from handlers import words
from handlers.callbacks.agenda import BringAgenda
from handlers.callbacks.board import SortBoard, TurnBoard
from handlers.callbacks.desk import SendCard
from handlers.cards.pages import count_pages, existing_page, turning_row
from handlers.messages import Button, Message, cut_line, in_rows
from handlers.phrases import seminar_title
from handlers.words import Html, label, say
from storage import boards, likeness, programme, questions
from storage.boards import Board
from storage.database import Transaction
from storage.likeness import Grouped
from storage.questions import Question, State
from storage.schedule import MINUTE

PAGE = 8
"""Questions of a page of the board: each takes three lines of a phone."""
SHOWN = 120
"""Characters of a question that the board shows."""
IN_ROW = 4


async def board_message(tx: Transaction, language: str, board_id: int) -> Message:
    """Show how many questions of a seminar wait, for how long, and a page of them."""
    board = await boards.get_board_by_id(tx, board_id)
    pending, approved = await questions.count_unfinished(tx, board.seminar_id)
    page = existing_page(board.page, pending + approved, PAGE)
    shown = await _page(tx, board, page * PAGE)
    pages = count_pages(pending + approved, PAGE)
    parts = [
        await _heading(tx, language, board, pending),
        *_pending_parts(language, shown),
        say(language, "board-approved", waiting=approved) if approved else "",
        *(_line(language, one.question) for one in shown if one.question.state is State.APPROVED),
        say(language, "board-page", page=f"{page + 1}", pages=f"{pages}") if pages > 1 else "",
    ]
    rows = _rows(language, board, page, [one.question for one in shown], pending + approved)
    agenda = _agenda(language, board) if approved else []
    return Message("\n\n".join(part for part in parts if part), [*rows, agenda])


async def _page(tx: Transaction, board: Board, offset: int) -> list[Grouped]:
    """Return a page of what waits; by age, each question stands alone."""
    if board.by_likeness:
        return await likeness.list_by_likeness(tx, board.seminar_id, PAGE, offset)
    listed = await questions.list_unfinished(tx, board.seminar_id, PAGE, offset)
    return [Grouped(question, question.id, 1) for question in listed]


def _pending_parts(language: str, shown: Sequence[Grouped]) -> list[str]:
    """Write what waits for a decision; questions that are alike stand close together, under their number."""
    pending = [one for one in shown if one.question.state is State.PENDING]
    parts = []
    for _, group in groupby(pending, key=lambda one: one.first):
        alike = [*group]
        size = alike[0].size
        heading = [say(language, "board-alike", count=size)] if size > 1 else []
        parts.append("\n".join([*heading, *(_line(language, one.question) for one in alike)]))
    return parts


async def _heading(tx: Transaction, language: str, board: Board, pending: int) -> Html:
    seminar = await programme.get_seminar(tx, board.seminar_id)
    lines = [say(language, "board", seminar=seminar_title(language, seminar), waiting=pending)]
    since = await questions.oldest_pending(tx, board.seminar_id)
    if since is not None:
        lines.append(say(language, "board-oldest", duration=_duration(language, since)))
    if seminar is None or not seminar.takes_questions:
        lines.append(say(language, "questions-closed"))
    return Html("\n".join(lines))


def _duration(language: str, since: int) -> str:
    return words.duration(language, max(int(time.time() * 1000) - since, MINUTE))


def _line(language: str, question: Question) -> Html:
    return say(
        language,
        "board-line",
        number=f"{question.id}",
        text=cut_line(question.text, SHOWN),
        time=words.clock(language, question.asked_at, question.timezone),
    )


def _rows(language: str, board: Board, page: int, shown: list[Question], length: int) -> list[list[Button]]:
    cards = [
        Button(label(language, "button-open-question", number=f"{question.id}"), SendCard(question.id))
        for question in shown
    ]
    turning = turning_row(language, page, length, PAGE, lambda other: TurnBoard(board.id, other))
    key = "button-oldest-first" if board.by_likeness else "button-most-alike-first"
    sort = Button(label(language, key), SortBoard(board.id, int(not board.by_likeness)))
    return [*in_rows(cards, IN_ROW), turning, [sort] if length > 1 else []]


def _agenda(language: str, board: Board) -> list[Button]:
    return [Button(label(language, "button-agenda"), BringAgenda(board.seminar_id))]
