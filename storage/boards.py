"""The board of a seminar: how the desk looks at what waits there, and what is spoken about."""

from dataclasses import dataclass

from storage.database import Row, Transaction


@dataclass(frozen=True, slots=True)
class Board:
    """Which page of what waits the desk looks at, in which order; `now_id` is what is spoken about."""

    id: int
    seminar_id: str
    page: int
    by_likeness: bool
    now_id: int | None


class NoSuchBoardError(Exception):
    """There is no such board."""


async def get_board(tx: Transaction, seminar_id: str) -> Board:
    """Return a seminar's board, a new one if there is none."""
    row = await tx.first("SELECT * FROM boards WHERE seminar_id = :id", id=seminar_id)
    if row is None:
        row = await tx.one("INSERT INTO boards (seminar_id) VALUES (:id) RETURNING *", id=seminar_id)
    return _board(row)


async def get_board_by_id(tx: Transaction, board_id: int) -> Board:
    """Return a board; raises NoSuchBoardError."""
    row = await tx.first("SELECT * FROM boards WHERE id = :id", id=board_id)
    if row is None:
        raise NoSuchBoardError(board_id)
    return _board(row)


async def turn_board(tx: Transaction, board_id: int, page: int, *, by_likeness: bool) -> None:
    """Look at another page, or in another order; raises NoSuchBoardError."""
    row = await tx.first(
        "UPDATE boards SET page = :page, by_likeness = :by_likeness WHERE id = :id RETURNING id",
        id=board_id,
        page=page,
        by_likeness=int(by_likeness),
    )
    if row is None:
        raise NoSuchBoardError(board_id)


async def list_boards_to_show(tx: Transaction, chat_id: int) -> list[int]:
    """Return the boards that the desk must see: of seminars that take questions and have some.

    A board that has a message stays until nothing waits and the seminar is closed.
    """
    await tx.run(
        "INSERT INTO boards (seminar_id) SELECT id FROM seminars WHERE open = 1 AND retired = 0"
        " AND EXISTS (SELECT 1 FROM questions WHERE seminar_id = seminars.id) ON CONFLICT DO NOTHING"
    )
    rows = await tx.all(
        "SELECT boards.id FROM boards JOIN seminars ON seminars.id = seminar_id WHERE EXISTS"
        " (SELECT 1 FROM questions WHERE seminar_id = seminars.id) AND (open = 1 AND retired = 0 OR EXISTS"
        " (SELECT 1 FROM message_subjects"
        " WHERE chat_id = :chat_id AND subject = 'board' AND subject_id = boards.id)) ORDER BY boards.id",
        chat_id=chat_id,
    )
    return [row["id"] for row in rows]


def _board(row: Row) -> Board:
    return Board(row["id"], row["seminar_id"], row["page"], bool(row["by_likeness"]), row["now_id"])
