"""The questions of speakers: approved, for them or for all speakers, in seminars in which they speak."""

from storage.database import Transaction
from storage.putting_off import PUT_OFF_BY_SPEAKER
from storage.questions import Question
from storage.wanted import MOST_WANTED, SELECT_WANTED, WantedQuestion, read_wanted

# Constants: what is put together with them below (S608) holds nothing that people write.
GIVEN = (
    "EXISTS (SELECT 1 FROM answers WHERE question_id = questions.id AND answers.speaker_id = :speaker"
    " AND answers.state = 'drafted' AND corrects IS NULL)"
)
"""The speaker's answer is with the desk, which has not decided on it."""
COUNT = "SELECT count(*) AS questions FROM questions JOIN seminars ON seminars.id = questions.seminar_id"
OPEN_TO = (
    " JOIN seminar_speakers ON seminar_speakers.seminar_id = questions.seminar_id"
    " AND (questions.speaker_id IS NULL OR questions.speaker_id = seminar_speakers.speaker_id)"
    " WHERE seminar_speakers.speaker_id = :speaker AND questions.state = 'approved'"
    " AND seminars.retired = 0"
)

SPEAKING = (
    "SELECT 1 FROM seminar_speakers"
    " JOIN speakers ON speakers.id = seminar_speakers.speaker_id AND speakers.retired = 0"
    " JOIN seminars ON seminars.id = seminar_speakers.seminar_id AND seminars.retired = 0"
)
"""Who speaks in which seminar, as far as both are in the programme."""


async def list_for_speaker(tx: Transaction, speaker_id: str, limit: int, offset: int) -> list[WantedQuestion]:
    """Return what waits for a speaker's answer, most wanted first.

    Last comes what was put off, by this speaker or for all.
    """
    rows = await tx.all(
        f"{SELECT_WANTED}{OPEN_TO} AND NOT {GIVEN}"
        f" ORDER BY COALESCE({PUT_OFF_BY_SPEAKER}, put_off_at, 0), tally DESC, questions.id"
        " LIMIT :limit OFFSET :offset",
        speaker=speaker_id,
        limit=limit,
        offset=offset,
    )
    return [read_wanted(row) for row in rows]


async def count_for_speaker(tx: Transaction, speaker_id: str) -> int:
    """Count the questions that list_for_speaker would return in all."""
    row = await tx.one(f"{COUNT}{OPEN_TO} AND NOT {GIVEN}", speaker=speaker_id)
    return int(row["questions"])


async def list_given(tx: Transaction, speaker_id: str, limit: int) -> list[WantedQuestion]:
    """Return a speaker's questions to which their answer is with the desk, most wanted first."""
    rows = await tx.all(
        f"{SELECT_WANTED}{OPEN_TO} AND {GIVEN}{MOST_WANTED} LIMIT :limit", speaker=speaker_id, limit=limit
    )
    return [read_wanted(row) for row in rows]


async def is_given(tx: Transaction, number: int, speaker_id: str) -> bool:
    """Tell whether a speaker's answer to a question is with the desk, which has not decided on it."""
    row = await tx.one(f"{COUNT} WHERE questions.id = :number AND {GIVEN}", number=number, speaker=speaker_id)
    return bool(row["questions"])


async def is_for_speaker(tx: Transaction, question: Question, speaker_id: str) -> bool:
    """Tell whether a question is a speaker's to answer, whatever its state."""
    addressed = question.speaker_id in {None, speaker_id}
    return addressed and await speaks_in(tx, speaker_id, question.seminar_id)


async def speaks_in(tx: Transaction, speaker_id: str, seminar_id: str) -> bool:
    """Tell whether somebody speaks in a seminar, and both are in the programme."""
    row = await tx.first(
        f"{SPEAKING} WHERE seminar_id = :seminar AND speaker_id = :speaker",
        seminar=seminar_id,
        speaker=speaker_id,
    )
    return row is not None


async def list_to_tell(tx: Transaction, number: int) -> list[int]:
    """Return the people whose chats must show what has become of a question.

    It stands there already, or it is approved, theirs to answer, and they want to hear of it at once.
    """
    rows = await tx.all(
        "SELECT people.id FROM speaker_accounts"  # noqa: S608
        " JOIN speakers ON speakers.id = speaker_accounts.speaker_id"
        " JOIN people ON people.id = speaker_accounts.person_id"
        " JOIN questions ON questions.id = :number"
        " WHERE retired = 0 AND (EXISTS (SELECT 1 FROM message_subjects WHERE chat_id = telegram_id"
        " AND subject = 'speaker_card' AND subject_id = questions.id)"
        " OR EXISTS (SELECT 1 FROM digest_questions JOIN message_subjects ON subject = 'digest'"
        " AND subject_id = digest_id WHERE question_id = questions.id AND chat_id = telegram_id)"
        " OR (silent = 0 AND state = 'approved' AND (questions.speaker_id IS NULL"
        f" OR questions.speaker_id = speaker_accounts.speaker_id) AND EXISTS ({SPEAKING}"
        " WHERE seminar_speakers.seminar_id = questions.seminar_id"
        " AND seminar_speakers.speaker_id = speaker_accounts.speaker_id))) ORDER BY people.id",
        number=number,
    )
    return [row["id"] for row in rows]
