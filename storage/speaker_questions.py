"""The questions of speakers: approved, for them or for all speakers, in seminars in which they speak."""

from dataclasses import dataclass

from storage.database import Transaction
from storage.questions import SELECT, NoSuchQuestionError, Question, read_question

COUNT = "SELECT count(*) AS questions FROM questions JOIN seminars ON seminars.id = questions.seminar_id"
OPEN_TO = (
    " JOIN seminar_speakers ON seminar_speakers.seminar_id = questions.seminar_id"
    " AND (questions.speaker_id IS NULL OR questions.speaker_id = seminar_speakers.speaker_id)"
    " WHERE seminar_speakers.speaker_id = :speaker AND questions.state = 'approved'"
    " AND seminars.retired = 0"
)
MOST_WANTED = (
    " ORDER BY put_off_at IS NOT NULL, put_off_at,"
    " (SELECT count(*) FROM questions AS merged WHERE merged.merged_into = questions.id) DESC, questions.id"
)


@dataclass(frozen=True, slots=True)
class WantedQuestion:
    """A question, and how often it was asked: once itself, and once in each that was merged into it."""

    question: Question
    tally: int


async def list_for_speaker(tx: Transaction, speaker_id: str, limit: int, offset: int) -> list[WantedQuestion]:
    """Return a speaker's questions, most wanted first; those that were put off come last."""
    rows = await tx.all(
        f"{SELECT}{OPEN_TO}{MOST_WANTED} LIMIT :limit OFFSET :offset",
        speaker=speaker_id,
        limit=limit,
        offset=offset,
    )
    return [WantedQuestion(read_question(row), await tally_questions(tx, row["id"])) for row in rows]


async def count_for_speaker(tx: Transaction, speaker_id: str) -> int:
    """Count the questions that list_for_speaker would return in all."""
    row = await tx.one(f"{COUNT}{OPEN_TO}", speaker=speaker_id)
    return int(row["questions"])


async def tally_questions(tx: Transaction, number: int) -> int:
    """Count the questions that are one with this: itself, and those merged into it."""
    row = await tx.one("SELECT count(*) + 1 AS tally FROM questions WHERE merged_into = :id", id=number)
    return int(row["tally"])


async def is_for_speaker(tx: Transaction, question: Question, speaker_id: str) -> bool:
    """Tell whether a question is a speaker's to answer, whatever its state."""
    addressed = question.speaker_id in {None, speaker_id}
    return addressed and await speaks_in(tx, speaker_id, question.seminar_id)


async def speaks_in(tx: Transaction, speaker_id: str, seminar_id: str) -> bool:
    """Tell whether somebody speaks in a seminar, and so in the programme."""
    row = await tx.first(
        "SELECT 1 FROM seminar_speakers JOIN speakers ON speakers.id = speaker_id"
        " WHERE seminar_id = :seminar AND speaker_id = :speaker AND retired = 0",
        seminar=seminar_id,
        speaker=speaker_id,
    )
    return row is not None


async def list_to_tell(tx: Transaction, number: int) -> list[int]:
    """Return the people whose chats must show what has become of a question.

    It stands there already, or it is approved, theirs to answer, and they want to hear of it at once.
    """
    rows = await tx.all(
        "SELECT people.id FROM speaker_accounts"
        " JOIN speakers ON speakers.id = speaker_accounts.speaker_id"
        " JOIN people ON people.id = speaker_accounts.person_id"
        " JOIN questions ON questions.id = :number"
        " WHERE retired = 0 AND (EXISTS (SELECT 1 FROM message_subjects WHERE chat_id = telegram_id"
        " AND subject = 'speaker_card' AND subject_id = questions.id)"
        " OR EXISTS (SELECT 1 FROM digest_questions JOIN message_subjects ON subject = 'digest'"
        " AND subject_id = digest_id WHERE question_id = questions.id AND chat_id = telegram_id)"
        " OR (silent = 0 AND state = 'approved' AND (questions.speaker_id IS NULL"
        " OR questions.speaker_id = speaker_accounts.speaker_id) AND EXISTS (SELECT 1 FROM seminar_speakers"
        " WHERE seminar_speakers.seminar_id = questions.seminar_id"
        " AND seminar_speakers.speaker_id = speaker_accounts.speaker_id))) ORDER BY people.id",
        number=number,
    )
    return [row["id"] for row in rows]


async def put_off(tx: Transaction, number: int, now: int) -> None:
    """Put a question behind the others that wait for an answer; raises NoSuchQuestionError."""
    row = await tx.first(
        "UPDATE questions SET put_off_at = :now WHERE id = :id RETURNING id", id=number, now=now
    )
    if row is None:
        raise NoSuchQuestionError(number)
