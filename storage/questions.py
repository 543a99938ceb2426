"""Questions, the rules of their change, and who changed what."""

from dataclasses import dataclass
from enum import StrEnum

from storage import limits
from storage.database import Row, Transaction
from storage.limits import MutedError, RefusedQuestionError
from storage.people import Signature, keep_signature
from storage.text import Text


class State(StrEnum):
    """What has become of a question."""

    PENDING = "pending"
    APPROVED = "approved"
    ANSWERED = "answered"
    DECLINED = "declined"
    MERGED = "merged"


class What(StrEnum):
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


UNFINISHED = (State.PENDING, State.APPROVED)
"""States from which a question can still be answered or declined."""
LIVE = "live"
"""The note of a change of state: the question was answered in the seminar, without a text."""
DECIDED = (State.APPROVED, State.ANSWERED, State.DECLINED, State.MERGED)
"""States from which a question can be reopened."""


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
    merged_into: int | None
    """The question that it was merged into; never one that is merged itself."""
    answered_live: bool
    """It was answered in the seminar, without a text."""

    @property
    def takes_answer(self) -> bool:
        """Tell whether a text can still be its answer."""
        return self.state in UNFINISHED or self.answered_live


@dataclass(frozen=True, slots=True)
class Change:
    """Who changed a question, and when.

    `person_id` None: an anonymous administrator; `name` as the desk knows them, None if it must not. What the
    asker did has no name either, though the asker may be a member of the desk. `note` of a change of state is
    why a question was declined, the number of the one that it was merged into, or LIVE.
    """

    question_id: int
    at: int
    person_id: int | None
    name: str | None
    by_asker: bool
    what: What
    from_state: State | None
    to_state: State
    note: str | None
    before: str | None
    batch_id: int | None
    """The decisions on several questions at once that it belongs to."""
    is_undo: bool
    """It takes back what its batch did."""


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
SELECT_CHANGES = (
    "SELECT question_changes.*, COALESCE(speakers.name, people.telegram_name) AS name,"
    " question_changes.batch_id IS NOT NULL AND EXISTS (SELECT 1 FROM question_changes AS earlier"
    " WHERE earlier.batch_id = question_changes.batch_id AND earlier.id < question_changes.id"
    " AND earlier.question_id = question_changes.question_id) AS is_undo FROM question_changes"
    " LEFT JOIN people ON people.id = question_changes.person_id"
    " LEFT JOIN speakers ON speakers.id = question_changes.speaker_id"
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
    """Keep a new question and return its number.

    It stays signed with what the person is called now. Raises QuestionsClosedError, SpeakerGoneError, and
    RefusedQuestionError with what the person can do about it.
    """
    if refusal := await limits.find_refusal(tx, person_id, seminar_id, text, now):
        raise await _why_not_asked(tx, seminar_id, person_id, speaker_id, refusal)
    row = await tx.first(
        "INSERT INTO questions"
        " (seminar_id, person_id, speaker_id, text, language, signature_id, state, asked_at)"
        " SELECT id, :person_id, :speaker_id, :text, :language, :signature_id, 'pending', :now"
        " FROM seminars WHERE id = :seminar_id AND open = 1 AND retired = 0"
        " AND (:speaker_id IS NULL OR EXISTS (SELECT 1 FROM seminar_speakers"
        " WHERE seminar_id = seminars.id AND speaker_id = :speaker_id))"
        " AND NOT EXISTS (SELECT 1 FROM mutes WHERE person_id = :person_id"
        " AND (seminar_id IS NULL OR seminar_id = seminars.id)) RETURNING id",
        seminar_id=seminar_id,
        person_id=person_id,
        speaker_id=speaker_id,
        text=text,
        language=language,
        signature_id=await keep_signature(tx, person_id, signature),
        now=now,
    )
    if row is None:
        raise await _why_not_asked(tx, seminar_id, person_id, speaker_id)
    await note_change(tx, row["id"], What.STATE, person_id, now, from_state=None, to_state=State.PENDING)
    return int(row["id"])


async def get_question(tx: Transaction, number: int) -> Question:
    """Return a question; raises NoSuchQuestionError."""
    row = await tx.first(f"{SELECT} WHERE questions.id = :id", id=number)
    if row is None:
        raise NoSuchQuestionError(number)
    return read_question(row)


async def approve_question(
    tx: Transaction, number: int, by: int | None, now: int, *, batch_id: int | None = None
) -> Question:
    """Make a pending question public; raises NoSuchQuestionError, AlreadyChangedError."""
    return await change_state(tx, number, (State.PENDING,), State.APPROVED, by, now, batch_id=batch_id)


async def decline_question(
    tx: Transaction,
    number: int,
    by: int | None,
    reason: str,
    now: int,
    *,
    seen: State | None = None,
    batch_id: int | None = None,
) -> Question:
    """Turn an unfinished question down, only from the state in which it was `seen` if that is given.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    allowed = tuple(state for state in UNFINISHED if seen in {None, state})
    return await change_state(tx, number, allowed, State.DECLINED, by, now, reason, batch_id=batch_id)


async def mark_answered(
    tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str | None = None
) -> Question:
    """Note that the question has its answer, also after it was answered live.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    live = (await get_question(tx, number)).answered_live
    allowed = (*UNFINISHED, State.ANSWERED) if live else UNFINISHED
    return await change_state(tx, number, allowed, State.ANSWERED, by, now, speaker_id=speaker_id)


async def mark_answered_live(
    tx: Transaction, number: int, by: int | None, now: int, *, speaker_id: str | None = None
) -> Question:
    """Note that an unfinished question was answered in the seminar, without a text.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    return await change_state(
        tx, number, UNFINISHED, State.ANSWERED, by, now, answered_live=True, speaker_id=speaker_id
    )


async def reopen_question(tx: Transaction, number: int, seen: State, by: int | None, now: int) -> Question:
    """Let a question that was decided wait for a decision again; a merged one stands for itself again.

    `seen` is the state that is taken back. Raises NoSuchQuestionError, AlreadyChangedError.
    """
    allowed = tuple(state for state in DECIDED if state is seen)
    return await change_state(tx, number, allowed, State.PENDING, by, now)


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


async def with_merged(tx: Transaction, number: int) -> list[Question]:
    """Return a question and, after it, those that were merged into it: their askers share its fate.

    Raises NoSuchQuestionError.
    """
    rows = await tx.all(f"{SELECT} WHERE merged_into = :id ORDER BY questions.id", id=number)
    return [await get_question(tx, number), *(read_question(row) for row in rows)]


async def by_asker(tx: Transaction, number: int) -> list[Question]:
    """Return a question, and of those merged into it one for each person who asks nothing before it.

    So each asker is told of a common fate once, about a question of their own. Raises NoSuchQuestionError.
    """
    first: dict[int, Question] = {}
    for question in await with_merged(tx, number):
        first.setdefault(question.person_id, question)
    return list(first.values())


async def list_unfinished(tx: Transaction, seminar_id: str, limit: int, offset: int) -> list[Question]:
    """Return a seminar's questions that wait: first for a decision, then for an answer, oldest first."""
    rows = await tx.all(
        f"{SELECT} WHERE questions.seminar_id = :seminar_id AND state IN ('pending', 'approved')"
        " ORDER BY state = 'approved', questions.id LIMIT :limit OFFSET :offset",
        seminar_id=seminar_id,
        limit=limit,
        offset=offset,
    )
    return [read_question(row) for row in rows]


async def count_unfinished(tx: Transaction, seminar_id: str) -> tuple[int, int]:
    """Count a seminar's questions that wait for a decision, and those that wait for an answer."""
    rows = await tx.all(
        "SELECT state, count(*) AS questions FROM questions"
        " WHERE seminar_id = :seminar_id AND state IN ('pending', 'approved') GROUP BY state",
        seminar_id=seminar_id,
    )
    counts = {row["state"]: int(row["questions"]) for row in rows}
    return counts.get(State.PENDING, 0), counts.get(State.APPROVED, 0)


async def list_waiting_seminars(tx: Transaction) -> list[str]:
    """Return the ids of the seminars in which a question waits for a decision or an answer."""
    rows = await tx.all(
        "SELECT id FROM seminars WHERE EXISTS (SELECT 1 FROM questions WHERE seminar_id = seminars.id"
        " AND state IN ('pending', 'approved')) ORDER BY position"
    )
    return [row["id"] for row in rows]


async def oldest_pending(tx: Transaction, seminar_id: str) -> int | None:
    """Return when the question that has waited longest was asked, in ms; None if none is pending."""
    row = await tx.one(
        "SELECT min(asked_at) AS since FROM questions WHERE seminar_id = :seminar_id AND state = 'pending'",
        seminar_id=seminar_id,
    )
    return None if row["since"] is None else int(row["since"])


async def _why_not_asked(
    tx: Transaction,
    seminar_id: str,
    person_id: int,
    speaker_id: str | None,
    refusal: RefusedQuestionError | None = None,
) -> QuestionsClosedError | SpeakerGoneError | RefusedQuestionError:
    """Return why a question was not kept; `refusal` counts where nothing else is in the way."""
    row = await tx.first(
        "SELECT :speaker_id IS NULL OR EXISTS (SELECT 1 FROM seminar_speakers"
        " WHERE seminar_id = seminars.id AND speaker_id = :speaker_id) AS speaks,"
        " (SELECT max(seminar_id IS NULL) FROM mutes WHERE person_id = :person_id"
        " AND (seminar_id IS NULL OR seminar_id = seminars.id)) AS muted_everywhere"
        " FROM seminars WHERE id = :seminar_id AND open = 1 AND retired = 0",
        seminar_id=seminar_id,
        person_id=person_id,
        speaker_id=speaker_id,
    )
    if row is None:
        return QuestionsClosedError()
    if row["muted_everywhere"] is not None:
        return MutedError(everywhere=bool(row["muted_everywhere"]))
    return refusal if refusal and row["speaks"] else SpeakerGoneError()


async def change_state(
    tx: Transaction,
    number: int,
    allowed: tuple[State, ...],
    to_state: State,
    by: int | None,
    now: int,
    reason: str | None = None,
    *,
    merged_into: int | None = None,
    answered_live: bool = False,
    speaker_id: str | None = None,
    batch_id: int | None = None,
) -> Question:
    """Bring a question from one of the allowed states into another, and note who did it.

    `reason` is of a decline; what is noted of a merge is the number that it was merged into. `speaker_id` is
    the speaker as whom somebody acts, `batch_id` of decisions that can be undone together. Raises
    NoSuchQuestionError, AlreadyChangedError.
    """
    question = await get_question(tx, number)
    row = None
    if question.state in allowed:
        row = await tx.first(
            "UPDATE questions SET state = :to_state, reason = :reason, merged_into = :merged_into,"
            " answered_live = :answered_live, writing_at = NULL"
            " WHERE id = :id AND state = :from_state RETURNING id",
            id=number,
            from_state=question.state,
            to_state=to_state,
            reason=reason,
            merged_into=merged_into,
            answered_live=int(answered_live),
        )
    if row is None:
        raise AlreadyChangedError(await get_question(tx, number), await last_change(tx, number))
    await note_change(
        tx,
        number,
        What.STATE,
        by,
        now,
        from_state=question.state,
        to_state=to_state,
        note=_note_of(reason, merged_into, answered_live=answered_live),
        speaker_id=speaker_id,
        batch_id=batch_id,
    )
    return await get_question(tx, number)


def _note_of(reason: str | None, merged_into: int | None, *, answered_live: bool) -> str | None:
    if answered_live:
        return LIVE
    return reason if merged_into is None else f"{merged_into}"


async def note_change(
    tx: Transaction,
    number: int,
    what: What,
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
        what=what,
        from_state=from_state,
        to_state=to_state,
        note=note,
        before=before,
        speaker_id=speaker_id,
        batch_id=batch_id,
    )


def read_question(row: Row) -> Question:
    """Return the question of a row of SELECT."""
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
        merged_into=row["merged_into"],
        answered_live=bool(row["answered_live"]),
    )


def read_change(row: Row) -> Change:
    """Return the change of a row of SELECT_CHANGES."""
    from_state = State(row["from_state"]) if row["from_state"] else None
    by_asker = from_state is None or row["what"] == What.CLARIFIED
    return Change(
        question_id=row["question_id"],
        at=row["at"],
        person_id=row["person_id"],
        name=None if by_asker else row["name"],
        by_asker=by_asker,
        what=What(row["what"]),
        from_state=from_state,
        to_state=State(row["to_state"]),
        note=row["note"],
        before=row["before"],
        batch_id=row["batch_id"],
        is_undo=bool(row["is_undo"]),
    )
