"""Answers: drafted, approved, broadcast, or discarded."""

from dataclasses import dataclass
from enum import StrEnum

from storage.database import Row, Transaction


class AnswerState(StrEnum):
    """What has become of an answer. Approved ones went to the asker, broadcast ones to every follower too."""

    DRAFTED = "drafted"
    APPROVED = "approved"
    BROADCAST = "broadcast"
    DISCARDED = "discarded"
    CORRECTED = "corrected"
    """It was sent, and another has taken its place."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice message that Telegram keeps: its file_id, and how long it lasts in seconds."""

    file_id: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Answer:
    """A text for a question, or a voice message, or both. `decided_by_name` as the desk knows them."""

    id: int
    question_id: int
    text: str
    """Empty where the voice says it all."""
    state: AnswerState
    decided_by_name: str | None
    decided_at: int | None
    voice: Voice | None = None
    language: str | None = None
    """That it is given in; None: the desk's."""
    speaker_id: str | None = None
    """The speaker whose answer it is; None: it is the moderators'."""
    speaker_name: str | None = None
    drafted_by: int | None = None
    corrects: int | None = None
    """The answer whose place it takes when it is sent."""
    revision: int = 1
    """It grows when the draft says something else: whoever decides about it has read this one."""


class AnswerDecidedError(Exception):
    """The draft was sent or discarded before. Attribute: `answer` as it is."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.id, answer.state)
        self.answer = answer


class AnswerChangedError(Exception):
    """The draft says something else than whoever decides has read. Attribute: `answer` as it is."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(answer.id, answer.revision)
        self.answer = answer


class NoSuchAnswerError(Exception):
    """There is no such answer."""


SELECT = (
    "SELECT answers.*, people.telegram_name, speakers.name AS speaker_name FROM answers"
    " LEFT JOIN people ON people.id = answers.decided_by"
    " LEFT JOIN speakers ON speakers.id = answers.speaker_id"
)


async def draft_answer(
    tx: Transaction,
    question_id: int,
    text: str,
    by: int | None,
    now: int,
    *,
    speaker_id: str | None = None,
    voice: Voice | None = None,
    language: str | None = None,
) -> int:
    """Keep a draft and return its id; `text` may be empty where there is a voice."""
    row = await tx.one(
        "INSERT INTO answers (question_id, text, voice, voice_seconds, language, speaker_id, state,"
        " drafted_by, drafted_at) VALUES (:question_id, :text, :voice, :seconds, :language, :speaker_id,"
        " 'drafted', :by, :now) RETURNING id",
        question_id=question_id,
        text=text,
        voice=voice.file_id if voice else None,
        seconds=voice.seconds if voice else None,
        language=language,
        speaker_id=speaker_id,
        by=by,
        now=now,
    )
    return int(row["id"])


async def get_answer(tx: Transaction, answer_id: int) -> Answer:
    """Return an answer; raises NoSuchAnswerError."""
    row = await tx.first(f"{SELECT} WHERE answers.id = :id", id=answer_id)
    if row is None:
        raise NoSuchAnswerError(answer_id)
    return _answer(row)


async def latest_answer(tx: Transaction, question_id: int) -> Answer | None:
    """Return the newest answer of the question that was sent, or None."""
    row = await tx.first(
        f"{SELECT} WHERE question_id = :question_id AND state IN ('approved', 'broadcast')"
        " ORDER BY answers.id DESC LIMIT 1",
        question_id=question_id,
    )
    return _answer(row) if row else None


async def newest_answer(tx: Transaction, question_id: int) -> Answer | None:
    """Return the newest answer of the question, or None.

    What was discarded or corrected does not count, nor does the draft of a correction.
    """
    row = await tx.first(
        f"{SELECT} WHERE question_id = :question_id AND state NOT IN ('discarded', 'corrected')"
        " AND NOT (state = 'drafted' AND corrects IS NOT NULL)"
        " ORDER BY answers.id DESC LIMIT 1",
        question_id=question_id,
    )
    return _answer(row) if row else None


async def list_drafts(tx: Transaction, question_id: int) -> list[int]:
    """Return the drafts of a question's answer that nobody has decided on, without those of corrections."""
    rows = await tx.all(
        "SELECT id FROM answers WHERE question_id = :question_id AND state = 'drafted' AND corrects IS NULL"
        " ORDER BY id",
        question_id=question_id,
    )
    return [row["id"] for row in rows]


async def find_by_voice(tx: Transaction, file_id: str) -> Answer | None:
    """Return the newest answer that is spoken in this voice message, or None."""
    row = await tx.first(f"{SELECT} WHERE voice = :file_id ORDER BY answers.id DESC LIMIT 1", file_id=file_id)
    return _answer(row) if row else None


async def find_spoken_draft(tx: Transaction, question_id: int, speaker_id: str) -> Answer | None:
    """Return the voice message with which a speaker answers, if the desk has not decided on it."""
    row = await tx.first(
        f"{SELECT} WHERE question_id = :question_id AND speaker_id = :speaker_id AND state = 'drafted'"
        " AND voice IS NOT NULL AND corrects IS NULL ORDER BY answers.id DESC LIMIT 1",
        question_id=question_id,
        speaker_id=speaker_id,
    )
    return _answer(row) if row else None


async def is_replaced(tx: Transaction, answer: Answer) -> bool:
    """Tell whether a draft was discarded because its speaker has sent another one in its place."""
    row = await tx.first(
        "SELECT 1 FROM answers WHERE question_id = :question_id AND speaker_id = :speaker_id AND id > :id"
        " AND drafted_at = :at",
        question_id=answer.question_id,
        speaker_id=answer.speaker_id,
        id=answer.id,
        at=answer.decided_at,
    )
    return row is not None and answer.state is AnswerState.DISCARDED


async def approve_answer(
    tx: Transaction, answer_id: int, by: int | None, now: int, *, revision: int
) -> Answer:
    """Release this revision of a draft to its asker.

    Raises NoSuchAnswerError, AnswerDecidedError, AnswerChangedError.
    """
    return await _decide(tx, answer_id, AnswerState.DRAFTED, AnswerState.APPROVED, by, now, revision)


async def discard_answer(tx: Transaction, answer_id: int, by: int | None, now: int) -> Answer:
    """Throw a draft away; raises NoSuchAnswerError, AnswerDecidedError."""
    return await _decide(tx, answer_id, AnswerState.DRAFTED, AnswerState.DISCARDED, by, now)


async def mark_broadcast(tx: Transaction, answer_id: int, by: int | None, now: int) -> Answer:
    """Note that an approved answer goes to every follower; raises AnswerDecidedError if it did before."""
    return await _decide(tx, answer_id, AnswerState.APPROVED, AnswerState.BROADCAST, by, now)


async def _decide(
    tx: Transaction,
    answer_id: int,
    from_state: AnswerState,
    to_state: AnswerState,
    by: int | None,
    now: int,
    revision: int | None = None,
) -> Answer:
    row = await tx.first(
        "UPDATE answers SET state = :to_state, decided_by = :by, decided_at = :now"
        " WHERE id = :id AND state = :from_state AND revision = COALESCE(:revision, revision) RETURNING id",
        id=answer_id,
        revision=revision,
        from_state=from_state,
        to_state=to_state,
        by=by,
        now=now,
    )
    answer = await get_answer(tx, answer_id)
    if row is None and answer.state is from_state:
        raise AnswerChangedError(answer)
    if row is None:
        raise AnswerDecidedError(answer)
    return answer


def _answer(row: Row) -> Answer:
    return Answer(
        id=row["id"],
        question_id=row["question_id"],
        text=row["text"],
        state=AnswerState(row["state"]),
        decided_by_name=row["telegram_name"],
        decided_at=row["decided_at"],
        voice=Voice(row["voice"], row["voice_seconds"] or 0) if row["voice"] else None,
        language=row["language"],
        speaker_id=row["speaker_id"],
        speaker_name=row["speaker_name"],
        drafted_by=row["drafted_by"],
        corrects=row["corrects"],
        revision=row["revision"],
    )
