"""Who may not ask, known to the desk by a question alone.

A mute belongs to the question on whose card it was done. Several questions of one person can each have one:
what the desk sees and does with one of them must not tell that another is the same person's.
"""

from dataclasses import dataclass

from storage.changes import Change, ChangeKind, list_changes, note_change
from storage.database import Row, Transaction
from storage.questions import get_question
from storage.text import Text


@dataclass(frozen=True, slots=True)
class Mute:
    """The mute of a question's asker, as the desk may see it.

    `seminar_title` None: in all seminars. `name` is of who did it, None: an anonymous administrator.
    """

    question_id: int
    seminar_title: Text | None
    name: str | None
    at: int
    timezone: str

    @property
    def everywhere(self) -> bool:
        """Tell whether it counts in all seminars."""
        return self.seminar_title is None


@dataclass(frozen=True, slots=True)
class Silence:
    """Where a person may not ask: everywhere, or in these seminars."""

    everywhere: bool
    seminars: frozenset[str]

    def covers(self, seminar_id: str) -> bool:
        """Tell whether the person may not ask in this seminar."""
        return self.everywhere or seminar_id in self.seminars


class AlreadyMutedError(Exception):
    """This question's asker is muted as far as was wanted.

    Attributes: `mute`.
    """

    def __init__(self, mute: Mute) -> None:
        super().__init__(mute.question_id)
        self.mute = mute


class NotMutedError(Exception):
    """No mute was done through this question, or it was lifted.

    Attributes: `change` that lifted it; None if there never was one.
    """

    def __init__(self, number: int, change: Change | None) -> None:
        super().__init__(number)
        self.change = change


SELECT = (
    "SELECT mutes.*, seminars.title AS seminar_title, people.telegram_name AS name, series.timezone"
    " FROM mutes JOIN series ON series.id = 1"
    " LEFT JOIN seminars ON seminars.id = mutes.seminar_id"
    " LEFT JOIN people ON people.id = mutes.muted_by"
)


async def mute_asker(tx: Transaction, number: int, by: int | None, now: int, *, everywhere: bool) -> None:
    """Take no more questions from a question's asker, in its seminar or in all; one seminar can become all.

    Raises NoSuchQuestionError, AlreadyMutedError.
    """
    question = await get_question(tx, number)
    row = await tx.first(
        "INSERT INTO mutes (person_id, seminar_id, question_id, muted_by, muted_at)"
        " VALUES (:person_id, :seminar_id, :number, :by, :now)"
        " ON CONFLICT (question_id) DO UPDATE SET seminar_id = NULL, muted_by = excluded.muted_by,"
        " muted_at = excluded.muted_at"
        " WHERE mutes.seminar_id IS NOT NULL AND excluded.seminar_id IS NULL RETURNING id",
        person_id=question.person_id,
        seminar_id=None if everywhere else question.seminar_id,
        number=number,
        by=by,
        now=now,
    )
    if row is None:
        raise AlreadyMutedError(await _get_mute(tx, number))
    state, note = question.state, None if everywhere else question.seminar_id
    await note_change(tx, number, ChangeKind.MUTED, by, now, from_state=state, to_state=state, note=note)


async def unmute_asker(tx: Transaction, number: int, by: int | None, now: int) -> None:
    """Lift the mute of this question, and no other; raises NoSuchQuestionError, NotMutedError."""
    question = await get_question(tx, number)
    row = await tx.first("DELETE FROM mutes WHERE question_id = :number RETURNING id", number=number)
    if row is None:
        lifted = [change for change in await list_changes(tx, number) if change.kind is ChangeKind.UNMUTED]
        raise NotMutedError(number, lifted[-1] if lifted else None)
    state = question.state
    await note_change(tx, number, ChangeKind.UNMUTED, by, now, from_state=state, to_state=state)


async def find_mute(tx: Transaction, number: int) -> Mute | None:
    """Return the mute that was done through this question, or None; what others did is not told."""
    row = await tx.first(f"{SELECT} WHERE question_id = :number", number=number)
    return _mute(row) if row else None


async def list_mutes(tx: Transaction, limit: int, offset: int) -> list[Mute]:
    """Return the mutes that count, the newest first."""
    rows = await tx.all(
        f"{SELECT} ORDER BY muted_at DESC, mutes.id DESC LIMIT :limit OFFSET :offset",
        limit=limit,
        offset=offset,
    )
    return [_mute(row) for row in rows]


async def count_mutes(tx: Transaction) -> int:
    """Count the mutes that count."""
    return int((await tx.one("SELECT count(*) AS mutes FROM mutes"))["mutes"])


async def get_silence(tx: Transaction, person_id: int) -> Silence:
    """Return where a person may not ask, whatever question it came from."""
    rows = await tx.all("SELECT seminar_id FROM mutes WHERE person_id = :person_id", person_id=person_id)
    seminars = frozenset(row["seminar_id"] for row in rows)
    everywhere = None in seminars
    return Silence(everywhere, frozenset() if everywhere else seminars)


async def _get_mute(tx: Transaction, number: int) -> Mute:
    return _mute(await tx.one(f"{SELECT} WHERE question_id = :number", number=number))


def _mute(row: Row) -> Mute:
    title = row["seminar_title"]
    return Mute(
        question_id=row["question_id"],
        seminar_title=Text.from_json(title) if title else None,
        name=row["name"],
        at=row["muted_at"],
        timezone=row["timezone"],
    )
