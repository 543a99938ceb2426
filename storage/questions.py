"""Questions, the rules of their change, and who changed what."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction
from storage.people import Signature, keep_signature
from storage.text import Text


class State(StrEnum):
    """What has become of a question."""

    PENDING = "pending"
    APPROVED = "approved"
    ANSWERED = "answered"
    DECLINED = "declined"


UNFINISHED = (State.PENDING, State.APPROVED)
"""States from which a question can still be answered or declined."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is needed to show it."""

    id: int
    seminar_id: str
    seminar_title: Text
    person_id: int
    speaker_id: str | None
    speaker_name: str | None
    text: str
    language: str
    signature: Signature
    name: str | None
    affiliation: str | None
    state: State
    reason: str | None
    asked_at: int
    timezone: str


@dataclass(frozen=True, slots=True)
class Change:
    """Who made a question what it is, and when.

    `person_id` None: an anonymous administrator; `name` as the desk knows them, None if it must not.
    """

    at: int
    person_id: int | None
    name: str | None
    from_state: State | None
    to_state: State
    note: str | None


class QuestionsClosedError(Exception):
    """The seminar takes no questions now."""


class SpeakerGoneError(Exception):
    """The addressee does not speak in the seminar any more."""


class NoSuchQuestionError(Exception):
    """No question has this number."""


class AlreadyChangedError(Exception):
    """The question is no longer in a state from which this change can be made.

    Attributes: `question` as it is now, `change` that made it so.
    """

    def __init__(self, question: Question, change: Change) -> None:
        super().__init__(question.id, question.state)
        self.question = question
        self.change = change


SELECT = (
    "SELECT questions.*, seminars.title AS seminar_title, speakers.name AS speaker_name,"
    " signatures.kind AS signature, signatures.name, signatures.affiliation, series.timezone"
    " FROM questions JOIN series ON series.id = 1"
    " JOIN seminars ON seminars.id = questions.seminar_id"
    " JOIN signatures ON signatures.id = questions.signature_id"
    " LEFT JOIN speakers ON speakers.id = questions.speaker_id"
)


async def ask_question(
    tx: Transaction,
    *,
    seminar_id: str,
    person_id: int,
    speaker_id: str | None,
    text: str,
    language: str,
    signature: Signature,
    now: int,
) -> int:
    """Keep a new question and return its number; raises QuestionsClosedError, SpeakerGoneError.

    It stays signed with what the person is called now.
    """
    row = await tx.first(
        "INSERT INTO questions"
        " (seminar_id, person_id, speaker_id, text, language, signature_id, state, asked_at)"
        " SELECT id, :person_id, :speaker_id, :text, :language, :signature_id, 'pending', :now"
        " FROM seminars WHERE id = :seminar_id AND open = 1 AND retired = 0"
        " AND (:speaker_id IS NULL OR EXISTS (SELECT 1 FROM seminar_speakers"
        " WHERE seminar_id = seminars.id AND speaker_id = :speaker_id)) RETURNING id",
        seminar_id=seminar_id,
        person_id=person_id,
        speaker_id=speaker_id,
        text=text,
        language=language,
        signature_id=await keep_signature(tx, person_id, signature),
        now=now,
    )
    if row is None:
        raise await _why_not_asked(tx, seminar_id)
    await _note_change(tx, row["id"], person_id, None, State.PENDING, None, now)
    return int(row["id"])


async def get_question(tx: Transaction, number: int) -> Question:
    """Return a question; raises NoSuchQuestionError."""
    row = await tx.first(f"{SELECT} WHERE questions.id = :id", id=number)
    if row is None:
        raise NoSuchQuestionError(number)
    return _question(row)


async def approve_question(tx: Transaction, number: int, by: int | None, now: int) -> Question:
    """Make a pending question public; raises NoSuchQuestionError, AlreadyChangedError."""
    return await _change(tx, number, (State.PENDING,), State.APPROVED, by, now)


async def decline_question(tx: Transaction, number: int, by: int | None, reason: str, now: int) -> Question:
    """Turn an unfinished question down; raises NoSuchQuestionError, AlreadyChangedError."""
    return await _change(tx, number, UNFINISHED, State.DECLINED, by, now, reason)


async def mark_answered(tx: Transaction, number: int, by: int | None, now: int) -> Question:
    """Note that the question has its answer; raises NoSuchQuestionError, AlreadyChangedError."""
    return await _change(tx, number, UNFINISHED, State.ANSWERED, by, now)


async def last_change(tx: Transaction, number: int) -> Change:
    """Return who made the question what it is now."""
    row = await tx.first(
        "SELECT question_changes.*, people.telegram_name FROM question_changes"
        " LEFT JOIN people ON people.id = question_changes.person_id"
        " WHERE question_id = :id ORDER BY question_changes.id DESC LIMIT 1",
        id=number,
    )
    if row is None:
        raise NoSuchQuestionError(number)
    return Change(
        at=row["at"],
        person_id=row["person_id"],
        name=row["telegram_name"],
        from_state=State(row["from_state"]) if row["from_state"] else None,
        to_state=State(row["to_state"]),
        note=row["note"],
    )


async def list_unfinished(tx: Transaction, seminar_id: str, limit: int, offset: int) -> list[Question]:
    """Return a seminar's questions that wait: first for a decision, then for an answer, oldest first."""
    rows = await tx.all(
        f"{SELECT} WHERE questions.seminar_id = :seminar_id AND state IN ('pending', 'approved')"
        " ORDER BY state = 'approved', questions.id LIMIT :limit OFFSET :offset",
        seminar_id=seminar_id,
        limit=limit,
        offset=offset,
    )
    return [_question(row) for row in rows]


async def count_unfinished(tx: Transaction, seminar_id: str) -> tuple[int, int]:
    """Count a seminar's questions that wait for a decision, and those that wait for an answer."""
    rows = await tx.all(
        "SELECT state, count(*) AS questions FROM questions"
        " WHERE seminar_id = :seminar_id AND state IN ('pending', 'approved') GROUP BY state",
        seminar_id=seminar_id,
    )
    counts = {row["state"]: int(row["questions"]) for row in rows}
    return counts.get(State.PENDING, 0), counts.get(State.APPROVED, 0)


async def _why_not_asked(tx: Transaction, seminar_id: str) -> QuestionsClosedError | SpeakerGoneError:
    takes_questions = await tx.first(
        "SELECT 1 FROM seminars WHERE id = :id AND open = 1 AND retired = 0", id=seminar_id
    )
    return SpeakerGoneError() if takes_questions else QuestionsClosedError()


async def _change(
    tx: Transaction,
    number: int,
    allowed: tuple[State, ...],
    to_state: State,
    by: int | None,
    now: int,
    reason: str | None = None,
) -> Question:
    question = await get_question(tx, number)
    row = await tx.first(
        "UPDATE questions SET state = :to_state, reason = :reason"
        " WHERE id = :id AND state = :from_state AND state IN (:first, :second) RETURNING id",
        id=number,
        from_state=question.state,
        to_state=to_state,
        reason=reason,
        first=allowed[0],
        second=allowed[-1],
    )
    if row is None:
        raise AlreadyChangedError(await get_question(tx, number), await last_change(tx, number))
    await _note_change(tx, number, by, question.state, to_state, reason, now)
    return await get_question(tx, number)


async def _note_change(
    tx: Transaction,
    number: int,
    by: int | None,
    from_state: State | None,
    to_state: State,
    note: str | None,
    now: int,
) -> None:
    await tx.run(
        "INSERT INTO question_changes (question_id, at, person_id, from_state, to_state, note)"
        " VALUES (:question_id, :now, :by, :from_state, :to_state, :note)",
        question_id=number,
        now=now,
        by=by,
        from_state=from_state,
        to_state=to_state,
        note=note,
    )


def _question(row: Row) -> Question:
    return Question(
        id=row["id"],
        seminar_id=row["seminar_id"],
        seminar_title=Text.from_json(row["seminar_title"]),
        person_id=row["person_id"],
        speaker_id=row["speaker_id"],
        speaker_name=row["speaker_name"],
        text=row["text"],
        language=row["language"],
        signature=Signature(row["signature"]),
        name=row["name"] or None,
        affiliation=row["affiliation"] or None,
        state=State(row["state"]),
        reason=row["reason"],
        asked_at=row["asked_at"],
        timezone=row["timezone"],
    )
