"""Corrections: what was sent is edited where it stands, and what it was before is kept."""

from storage.answers import (
    Answer,
    AnswerChangedError,
    AnswerDecidedError,
    AnswerState,
    NoSuchAnswerError,
    get_answer,
)
from storage.broadcasts import Broadcast, BroadcastState, get_broadcast
from storage.database import Transaction
from storage.deliveries import VOICE, Contents, begin, stop_broadcast
from storage.questions import SELECT as SELECT_QUESTIONS
from storage.questions import Question, by_asker, read_question
from storage.versions import list_versions


class StillRunningError(Exception):
    """What is to be corrected is being sent. Attribute: `broadcast` that runs."""

    def __init__(self, broadcast: Broadcast) -> None:
        super().__init__(broadcast.id)
        self.broadcast = broadcast


# Of the broadcasts that correct each other: everybody's messages, who waits for a paused one, and to whom one
# failed. A constant, so what is put together with it below (S608) holds nothing that people write.
_READERS = (
    "WITH related AS (SELECT id, state FROM broadcasts WHERE id = :root OR corrects = :root),"
    " messages AS (SELECT person_id, part, max(language) AS language, max(message_id) AS message_id"
    " FROM deliveries WHERE broadcast_id IN (SELECT id FROM related)"
    " AND state = 'delivered' AND message_id IS NOT NULL GROUP BY person_id, part),"
    " readers AS (SELECT person_id, max(language) AS language, min(own) AS own FROM"
    " (SELECT person_id, language, 0 AS own FROM messages"
    " UNION ALL SELECT person_id, language, own FROM deliveries"
    " WHERE broadcast_id IN (SELECT id FROM related WHERE state = 'paused') AND state = 'waiting'"
    " UNION ALL SELECT person_id, language, own FROM deliveries"
    " WHERE broadcast_id IN (SELECT id FROM related) AND state = 'failed'"
    " UNION ALL SELECT person_id, language, own FROM deliveries"
    " WHERE broadcast_id IN (SELECT id FROM related) AND state = 'delivered' AND own = 1)"
    " GROUP BY person_id) "
)


async def count_readers(tx: Transaction, root: int) -> int:
    """Count the people whom a correction of this broadcast would reach now."""
    row = await tx.one(f"{_READERS} SELECT count(*) AS people FROM readers", root=root)  # noqa: S608
    return int(row["people"])


async def count_parts(tx: Transaction, root: int) -> dict[str, int]:
    """Return of how many texts the longest copy in each language consists."""
    rows = await tx.all(
        f"{_READERS} SELECT language, max(part) + 1 AS parts FROM messages WHERE part < :voice"  # noqa: S608
        " GROUP BY language",
        root=root,
        voice=VOICE,
    )
    return {row["language"]: row["parts"] for row in rows}


async def is_corrected(tx: Transaction, broadcast: Broadcast) -> bool:
    """Tell whether a later broadcast has corrected this one, which was started, or is doing so."""
    row = await tx.first(
        "SELECT 1 FROM broadcasts WHERE corrects = :root AND (started_at, id) > (:started_at, :id) LIMIT 1",
        root=broadcast.root,
        started_at=broadcast.started_at,
        id=broadcast.id,
    )
    return row is not None


async def find_corrected(tx: Transaction, correction: Broadcast) -> int:
    """Return the broadcast whose text a drafted correction would replace: what was started last."""
    row = await tx.one(
        "SELECT id FROM broadcasts WHERE (id = :root OR corrects = :root) AND id <> :id"
        " AND started_at IS NOT NULL ORDER BY started_at DESC, id DESC LIMIT 1",
        root=correction.root,
        id=correction.id,
    )
    return int(row["id"])


async def list_former_versions(tx: Transaction, broadcast: Broadcast) -> dict[str, str]:
    """Return the translations, by language, of what a broadcast corrects; none if it corrects nothing."""
    if broadcast.corrects is None:
        return {}
    former = await get_broadcast(tx, await find_corrected(tx, broadcast))
    return await list_versions(tx, former)


async def start_correction(
    tx: Transaction, correction: Broadcast, by: int | None, contents: Contents, now: int
) -> None:
    """Address a correction to everybody's copy, and to those who wait for what it corrects.

    What was paused is stopped: nobody gets the old text any more. A text is edited, or sent where there is
    none; what can only be edited (editMessageText) or only be sent (a voice message) goes where it can.
    Raises NoSuchBroadcastError, BroadcastDecidedError, StillRunningError.
    """
    related = await tx.all(
        "SELECT id, state FROM broadcasts WHERE (id = :root OR corrects = :root) AND id <> :id"
        " AND state IN ('running', 'paused') ORDER BY state = 'paused', id",
        root=correction.root,
        id=correction.id,
    )
    if related and related[0]["state"] == BroadcastState.RUNNING:
        raise StillRunningError(await get_broadcast(tx, related[0]["id"]))
    await begin(tx, correction.id, by, contents, now)
    await _address(tx, correction.id, correction.root)
    for row in related:
        await stop_broadcast(tx, row["id"], by)


async def correct_late_copy(tx: Transaction, delivery_id: int) -> bool:
    """Let a correction edit a copy that was still under way when it began; False: nothing is to be sent.

    To call once such a copy is delivered: its broadcast was paused or stopped meanwhile.
    """
    late = await tx.first(
        "SELECT person_id, part, message_id, corrections.corrects AS root, corrections.id AS id"
        " FROM deliveries JOIN broadcasts ON broadcasts.id = deliveries.broadcast_id"
        " JOIN broadcasts AS corrections"
        " ON corrections.corrects = COALESCE(broadcasts.corrects, broadcasts.id)"
        " AND (corrections.started_at, corrections.id) > (broadcasts.started_at, broadcasts.id)"
        " WHERE deliveries.id = :delivery_id AND message_id IS NOT NULL"
        " AND corrections.state IN ('running', 'paused', 'done')"
        " ORDER BY corrections.started_at DESC, corrections.id DESC LIMIT 1",
        delivery_id=delivery_id,
    )
    if late is None:
        return False
    # What would have been sent to them as new edits this copy; a voice message they have now.
    await tx.run(
        "UPDATE deliveries SET edits = CASE WHEN part < :voice THEN :message_id END,"
        " state = CASE WHEN part < :voice THEN 'waiting' ELSE 'delivered' END"
        " WHERE broadcast_id = :id AND person_id = :person_id AND part = :part"
        " AND state = 'waiting' AND edits IS NULL",
        id=late["id"],
        person_id=late["person_id"],
        part=late["part"],
        message_id=late["message_id"],
        voice=VOICE,
    )
    await _address(tx, late["id"], late["root"], late["person_id"])
    if not await _waits(tx, late["id"], late["person_id"]):
        return False
    await tx.run(
        "UPDATE broadcasts SET state = 'running', ended_at = NULL WHERE id = :id AND state = 'done'",
        id=late["id"],
    )
    return True


async def _waits(tx: Transaction, correction_id: int, person_id: int) -> bool:
    row = await tx.first(
        "SELECT 1 FROM deliveries WHERE broadcast_id = :id AND person_id = :person_id AND state = 'waiting'",
        id=correction_id,
        person_id=person_id,
    )
    return row is not None


async def _address(tx: Transaction, correction_id: int, root: int, person_id: int | None = None) -> None:
    """Make the deliveries of a correction: to all readers, or to one whom it has not reached."""
    await tx.run_apart(
        f"{_READERS} INSERT INTO deliveries"  # noqa: S608
        " (broadcast_id, person_id, part, language, state, edits, own)"
        " SELECT :id, readers.person_id, contents.part, readers.language, 'waiting', messages.message_id, own"
        " FROM readers JOIN broadcast_contents AS contents"
        " ON contents.broadcast_id = :id AND contents.language = readers.language"
        " LEFT JOIN messages ON messages.person_id = readers.person_id AND messages.part = contents.part"
        " WHERE CASE contents.method WHEN 'sendMessage' THEN TRUE"
        " WHEN 'editMessageText' THEN messages.message_id IS NOT NULL ELSE messages.message_id IS NULL END"
        " AND (:person_id IS NULL OR readers.person_id = :person_id)"
        " ORDER BY readers.person_id, contents.part ON CONFLICT DO NOTHING",
        root=root,
        id=correction_id,
        person_id=person_id,
    )


async def is_answer_corrected(tx: Transaction, answer_id: int) -> bool:
    """Tell whether another answer has taken the place of this one."""
    row = await tx.first("SELECT 1 FROM answers WHERE id = :id AND state = 'corrected'", id=answer_id)
    return row is not None


async def list_letters(tx: Transaction, answer: Answer) -> list[Question]:
    """Return the questions to whose askers an answer went as a letter, or is about to; each asker once.

    Beside those who share its question's fate, they are those whose question was merged into it and stands
    for itself again. Raises NoSuchQuestionError.
    """
    letters = {one.person_id: one for one in await by_asker(tx, answer.question_id)}
    rows = await tx.all(
        f"{SELECT_QUESTIONS} WHERE EXISTS (SELECT 1 FROM question_changes"  # noqa: S608
        " WHERE question_id = questions.id AND what = 'state' AND to_state = 'merged' AND note = :number)"
        " AND questions.person_id IN (SELECT people.id FROM people JOIN message_subjects"
        " ON chat_id = telegram_id WHERE subject = 'answer_copy' AND subject_id = :id"
        " UNION ALL SELECT person_id FROM outbox WHERE subject = 'answer_copy' AND subject_id = :id)"
        " ORDER BY questions.id",
        number=f"{answer.question_id}",
        id=answer.id,
    )
    for row in rows:
        letters.setdefault(row["person_id"], read_question(row))
    return list(letters.values())


async def draft_correction(tx: Transaction, answer: Answer, text: str, by: int | None, now: int) -> int:
    """Keep the draft of an answer that is to take another one's place, and return its id.

    It keeps the voice, the language and the speaker.
    """
    row = await tx.one(
        "INSERT INTO answers (question_id, text, voice, voice_seconds, language, speaker_id, state,"
        " corrects, drafted_by, drafted_at) SELECT question_id, :text, voice, voice_seconds, language,"
        " speaker_id, 'drafted', id, :by, :now FROM answers WHERE id = :id RETURNING id",
        id=answer.id,
        text=text,
        by=by,
        now=now,
    )
    return int(row["id"])


async def replace_answer(
    tx: Transaction, answer_id: int, by: int | None, now: int, *, revision: int
) -> Answer:
    """Let this revision of a correction take the place of the answer that it corrects; return that one.

    Raises NoSuchAnswerError also of what corrects nothing, AnswerChangedError, and AnswerDecidedError with
    whichever of the two was decided before.
    """
    draft = await get_answer(tx, answer_id)
    if draft.state is AnswerState.DRAFTED and draft.revision != revision:
        raise AnswerChangedError(draft)
    if draft.corrects is None:
        raise NoSuchAnswerError(answer_id)
    before = await get_answer(tx, draft.corrects)
    row = await tx.first(
        "UPDATE answers SET state = 'corrected' WHERE id = :id AND state IN ('approved', 'broadcast')"
        " AND EXISTS (SELECT 1 FROM answers WHERE id = :draft AND state = 'drafted') RETURNING id",
        id=before.id,
        draft=answer_id,
    )
    if row is None:
        raise AnswerDecidedError(draft if draft.state is not AnswerState.DRAFTED else before)
    await tx.run(
        "UPDATE answers SET state = :state, decided_by = :by, decided_at = :now WHERE id = :id",
        id=answer_id,
        state=before.state,
        by=by,
        now=now,
    )
    return before
