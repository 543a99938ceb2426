"""Who changed what in a question, and when."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction
from storage.questions import NoSuchQuestionError, Question, State


class ChangeKind(StrEnum):
    """What a change was about."""

    STATE = "state"
    TEXT = "text"
    """The desk edited the text; `Change.before` is the one that was there."""
    ADDRESSEE = "addressee"
    """`Change.before` is the speaker it was for, `Change.note` the one it is for now; None: all of them."""
    CLARIFY = "clarify"
    """The desk asked what the asker means; `Change.note` is what it asked."""
    CLARIFIED = "clarified"
    """The asker replied; `Change.note` is the reply."""
    MUTED = "muted"
    """The desk takes no more questions from the asker; `Change.note` is the seminar's id, None: in all."""
    UNMUTED = "unmuted"
    """The asker may ask again, as far as the mute of this question goes."""
    PUT_OFF = "put-off"
    """A speaker, or whoever chairs, put the question behind the others."""
    PUT_BACK = "put-back"
    """The speaker has taken that back."""


LIVE = "live"
"""The note of a change of state: the question was answered in the seminar, without a text."""


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed a question, and when.

    `person_id` None: an anonymous administrator; `name` as the desk knows them, None if it must not. What the
    asker did has no name either, though the asker may be a member of the desk. `note` of a change of state is
    why a question was declined, the number of the one that it was merged into, or LIVE.
    """

    id: int
    question_id: int
    at: int
    person_id: int | None
    name: str | None
    by_asker: bool
    kind: ChangeKind
    from_state: State | None
    to_state: State
    note: str | None
    before: str | None
    speaker_id: str | None
    """The speaker as whom somebody acted; None: it was no speaker."""
    batch_id: int | None
    """The decisions on several questions at once that it belongs to."""
    is_undo: bool
    """It takes back what its batch did."""

    @property
    def is_not_live(self) -> bool:
        """Tell whether a speaker took back that the question was answered in the seminar."""
        return (self.from_state, self.to_state) == (State.ANSWERED, State.APPROVED)


class AlreadyChangedError(Exception):
    """The question is no longer in a state from which this change can be made.

    Attributes: `question` as it is now, `change` that made it so.
    """

    def __init__(self, question: Question, change: Change) -> None:
        super().__init__(question.id, question.state)
        self.question = question
        self.change = change


SELECT_CHANGES = (
    "SELECT question_changes.*, COALESCE(speakers.name, people.telegram_name) AS name,"
    " question_changes.batch_id IS NOT NULL AND EXISTS (SELECT 1 FROM question_changes AS earlier"
    " WHERE earlier.batch_id = question_changes.batch_id AND earlier.id < question_changes.id"
    " AND earlier.question_id = question_changes.question_id) AS is_undo FROM question_changes"
    " LEFT JOIN people ON people.id = question_changes.person_id"
    " LEFT JOIN speakers ON speakers.id = question_changes.speaker_id"
)


async def last_change(tx: Transaction, number: int) -> Change:
    """Return who brought the question into its state; raises NoSuchQuestionError."""
    row = await tx.first(
        f"{SELECT_CHANGES} WHERE question_id = :id AND what = 'state'"
        " ORDER BY question_changes.id DESC LIMIT 1",
        id=number,
    )
    if row is None:
        raise NoSuchQuestionError(number)
    return read_change(row)


async def require_state(tx: Transaction, question: Question, allowed: Collection[State]) -> None:
    """Pass a question that is in one of these states; raises AlreadyChangedError."""
    if question.state not in allowed:
        raise AlreadyChangedError(question, await last_change(tx, question.id))


async def newest_changes(tx: Transaction, number: int) -> dict[ChangeKind, Change]:
    """Return who brought a question into its state, and who changed its text and its addressee last, if ever.

    Raises NoSuchQuestionError.
    """
    rows = await tx.all(
        f"{SELECT_CHANGES} WHERE question_id = :id AND what IN ('state', 'text', 'addressee')"
        " ORDER BY question_changes.id",
        id=number,
    )
    if not rows:
        raise NoSuchQuestionError(number)
    return {change.kind: change for change in map(read_change, rows)}


async def get_change(tx: Transaction, change_id: int) -> Change:
    """Return one change of a question; raises NotExactlyOneError."""
    return read_change(await tx.one(f"{SELECT_CHANGES} WHERE question_changes.id = :id", id=change_id))


async def list_changes(tx: Transaction, number: int) -> list[Change]:
    """Return everything that was done to a question, from its asking on."""
    rows = await tx.all(
        f"{SELECT_CHANGES} WHERE question_id = :id ORDER BY question_changes.id",
        id=number,
    )
    return [read_change(row) for row in rows]


async def note_change(
    tx: Transaction,
    number: int,
    kind: ChangeKind,
    by: int | None,
    now: int,
    *,
    from_state: State | None,
    to_state: State,
    note: str | None = None,
    before: str | None = None,
    speaker_id: str | None = None,
    batch_id: int | None = None,
) -> None:
    """Write into a question's history what was done to it; `from_state` None: it was asked."""
    await tx.run(
        "INSERT INTO question_changes (question_id, at, person_id, what, from_state, to_state, note,"
        " before, speaker_id, batch_id) VALUES (:question_id, :now, :by, :what, :from_state, :to_state,"
        " :note, :before, :speaker_id, :batch_id)",
        question_id=number,
        now=now,
        by=by,
        what=kind,
        from_state=from_state,
        to_state=to_state,
        note=note,
        before=before,
        speaker_id=speaker_id,
        batch_id=batch_id,
    )


def read_change(row: Row) -> Change:
    """Return the change of a row of SELECT_CHANGES."""
    from_state = State(row["from_state"]) if row["from_state"] else None
    by_asker = from_state is None or row["what"] == ChangeKind.CLARIFIED
    return Change(
        id=row["id"],
        question_id=row["question_id"],
        at=row["at"],
        person_id=row["person_id"],
        name=None if by_asker else row["name"],
        by_asker=by_asker,
        kind=ChangeKind(row["what"]),
        from_state=from_state,
        to_state=State(row["to_state"]),
        note=row["note"],
        before=row["before"],
        speaker_id=row["speaker_id"],
        batch_id=row["batch_id"],
        is_undo=bool(row["is_undo"]),
    )
