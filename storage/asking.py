"""Asking: a question is kept, or refused with the reason."""

from storage import limits
from storage.changes import ChangeKind, note_change
from storage.database import Transaction
from storage.limits import MutedError, RefusedQuestionError
from storage.people import Signature, keep_signature
from storage.questions import State


class QuestionsClosedError(Exception):
    """The seminar takes no questions now."""


class SpeakerGoneError(Exception):
    """The addressee does not speak in the seminar any more."""


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
    await note_change(
        tx, row["id"], ChangeKind.STATE, person_id, now, from_state=None, to_state=State.PENDING
    )
    return int(row["id"])


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
