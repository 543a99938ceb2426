"""What is spoken about in a seminar now, and what is up next, for whoever chairs."""

from storage import boards
from storage.boards import Board
from storage.database import Transaction
from storage.wanted import MOST_WANTED, SELECT_WANTED, WantedQuestion, read_wanted


class AlreadyMovedOnError(Exception):
    """Another question is spoken about than whoever pressed has seen. Attribute: `board` as it is."""

    def __init__(self, board: Board) -> None:
        super().__init__(board.id, board.now_id)
        self.board = board


async def list_seminars_with_approved(tx: Transaction) -> list[str]:
    """Return the ids of the programme's seminars in which an approved question waits for an answer."""
    rows = await tx.all(
        "SELECT id FROM seminars WHERE retired = 0 AND EXISTS (SELECT 1 FROM questions"
        " WHERE seminar_id = seminars.id AND state = 'approved') ORDER BY position"
    )
    return [row["id"] for row in rows]


async def list_up_next(tx: Transaction, board: Board, limit: int) -> list[WantedQuestion]:
    """Return what waits for an answer, most wanted first, without what is spoken about now."""
    rows = await tx.all(
        f"{SELECT_WANTED} WHERE seminar_id = :seminar_id AND state = 'approved'"
        f" AND (:now_id IS NULL OR questions.id <> :now_id){MOST_WANTED} LIMIT :limit",
        seminar_id=board.seminar_id,
        now_id=board.now_id,
        limit=limit,
    )
    return [read_wanted(row) for row in rows]


async def move_on(tx: Transaction, board_id: int, seen: int) -> Board:
    """Speak about the next question, or about none where nothing is up next.

    `seen` is the one that was now, 0: none. Raises NoSuchBoardError, and AlreadyMovedOnError if another one
    is spoken about already.
    """
    board = await boards.get_board_by_id(tx, board_id)
    up_next = await list_up_next(tx, board, 1)
    row = await tx.first(
        "UPDATE boards SET now_id = :next WHERE id = :id AND COALESCE(now_id, 0) = :seen RETURNING id",
        id=board_id,
        next=up_next[0].question.id if up_next else None,
        seen=seen,
    )
    if row is None:
        raise AlreadyMovedOnError(board)
    return await boards.get_board_by_id(tx, board_id)
