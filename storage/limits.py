"""What keeps one participant from crowding out the others: limits on asking, and why one is refused."""

from storage.database import Transaction
from storage.text import one_line

UNDECIDED_LIMIT = 5
"""Questions of one person that may wait for a decision in one seminar."""
PAUSE = 10_000
"""Milliseconds from one question of a person to their next, in whatever seminar."""


class RefusedQuestionError(Exception):
    """The person may not ask this now; nothing of it was kept."""


class MutedError(RefusedQuestionError):
    """The desk takes no questions from this person, in this seminar or in any.

    Attributes: `everywhere`.
    """

    def __init__(self, *, everywhere: bool) -> None:
        super().__init__(everywhere)
        self.everywhere = everywhere


class RepeatedError(RefusedQuestionError):
    """The person has asked the same in this seminar.

    Attributes: `number` of the question that was the first.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class TooManyWaitingError(RefusedQuestionError):
    """As many questions of the person as are allowed wait for a decision in this seminar."""


class TooSoonError(RefusedQuestionError):
    """The person has just asked something.

    Attributes: `seconds` until they may ask again, at least 1.
    """

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


async def find_refusal(
    tx: Transaction, person_id: int, seminar_id: str, text: str, now: int
) -> RefusedQuestionError | None:
    """Return why the person should not ask this text now, or None. One statement."""
    # What was declined may be asked again. What the desk has edited is known by both of its texts.
    rows = await tx.all(
        "SELECT id, seminar_id = :seminar_id AS is_here, state, text, asked_at,"
        " (SELECT before FROM question_changes WHERE question_id = questions.id AND what = 'text'"
        " ORDER BY id LIMIT 1) AS first_text"
        " FROM questions WHERE person_id = :person_id"
        " AND (seminar_id = :seminar_id OR asked_at > :now - :pause) ORDER BY id",
        person_id=person_id,
        seminar_id=seminar_id,
        now=now,
        pause=PAUSE,
    )
    here = [row for row in rows if row["is_here"]]
    wanted = _compared(text)
    for row in here:
        asked = {_compared(row["text"]), _compared(row["first_text"] or "")}
        if row["state"] != "declined" and wanted in asked:
            return RepeatedError(row["id"])
    if sum(row["state"] == "pending" for row in here) >= UNDECIDED_LIMIT:
        return TooManyWaitingError()
    # A clock that was set back keeps nobody waiting.
    passed = min((now - row["asked_at"] for row in rows if row["asked_at"] <= now), default=PAUSE)
    return TooSoonError(-(-(PAUSE - passed) // 1000)) if passed < PAUSE else None


def _compared(text: str) -> str:
    """Return the text without what does not make it another one: case and space."""
    return one_line(text).casefold()
