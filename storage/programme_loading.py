"""Bringing the kept programme to what a file says."""

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import orjson

from storage import schedule
from storage.database import Transaction, Value
from storage.moments import end_of_day, milliseconds
from storage.programme_file import DocumentEntry, ProgrammeFile, SeminarEntry
from storage.text import Text

Values = dict[str, Value]
Snapshot = dict[str, list[tuple[Value, ...]]]  # all that is known of an id and people can see


@dataclass(frozen=True, slots=True)
class Changes:
    """Ids, by what became of them; what stayed the same is in none."""

    added: tuple[str, ...]
    """New, or back after it was retired."""
    updated: tuple[str, ...]
    retired: tuple[str, ...]
    deleted: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.added or self.updated or self.retired or self.deleted)


@dataclass(frozen=True, slots=True)
class ProgrammeChanges:
    """What loading a file changed."""

    series_changed: bool
    """Its title, organisers, time zone or documents."""
    seminars: Changes
    speakers: Changes

    @property
    def any(self) -> bool:
        """Whether the file said anything new."""
        return self.series_changed or self.seminars.any or self.speakers.any


async def load_programme(tx: Transaction, programme: ProgrammeFile, now: int) -> ProgrammeChanges:
    """Make the kept programme what the file says; `now` in ms of UTC.

    What left the file is retired if anything refers to it, else deleted; what returns is no longer retired. A
    new seminar takes questions if its time for them has come and is not over. Whether a known one does is for
    the desk and the schedule to say, unless the file now opens it at another time. The presentations that the
    desk added stay, also where the file has others for the same speaker and language.
    """
    before = await _all_snapshots(tx)
    known, planned = await _ids(tx, "SELECT id FROM seminars"), await schedule.list_planned(tx)
    await _put_series(tx, programme)
    await _put_speakers(tx, programme)
    await _put_seminars(tx, programme, now)
    await _put_parts(tx, programme)
    await _remove_seminars(tx, {seminar.id for seminar in programme.seminars})
    await _remove_speakers(tx, {speaker.id for speaker in programme.speakers})
    await schedule.settle_new(tx, planned, known, now)
    after = await _all_snapshots(tx)
    return ProgrammeChanges(
        series_changed=before[0] != after[0],
        seminars=_changes(before[1], after[1], await _ids(tx, "SELECT id FROM seminars")),
        speakers=_changes(before[2], after[2], await _ids(tx, "SELECT id FROM speakers")),
    )


def _changes(before: Snapshot, after: Snapshot, kept: set[str]) -> Changes:
    gone = [key for key in before if key not in after]
    return Changes(
        added=tuple(key for key in after if key not in before),
        updated=tuple(key for key in after if key in before and before[key] != after[key]),
        retired=tuple(key for key in gone if key in kept),
        deleted=tuple(key for key in gone if key not in kept),
    )


async def _ids(tx: Transaction, sql: str) -> set[str]:
    return {row["id"] for row in await tx.all(sql)}


async def _all_snapshots(tx: Transaction) -> tuple[Snapshot, Snapshot, Snapshot]:
    """Return series, seminars and speakers as they are shown; their place in lists does not count."""
    series = await _snapshot(
        tx,
        "SELECT '' AS id, title, organisers, timezone FROM series",
        "SELECT '' AS id, title, language, url FROM documents WHERE seminar_id IS NULL ORDER BY position",
    )
    seminars = await _snapshot(
        tx,
        "SELECT id, title, starts_at, ends_at, opens_at, closes_at FROM seminars"
        " WHERE retired = 0 ORDER BY position",
        "SELECT seminar_id AS id, speaker_id FROM seminar_speakers ORDER BY position",
        "SELECT seminar_id AS id, title, language, url FROM documents"
        " WHERE seminar_id IS NOT NULL ORDER BY position",
        "SELECT seminar_id AS id, speaker_id, language, url, file_id FROM presentations"
        " ORDER BY speaker_id, language",
    )
    speakers = await _snapshot(tx, "SELECT id, name, role FROM speakers WHERE retired = 0 ORDER BY position")
    return series, seminars, speakers


async def _snapshot(tx: Transaction, things: str, *parts: str) -> Snapshot:
    snapshot: Snapshot = {row["id"]: [tuple(row)] for row in await tx.all(things)}
    for part in parts:
        for row in await tx.all(part):
            if row["id"] in snapshot:
                snapshot[row["id"]].append(tuple(row))
    return snapshot


async def _put_series(tx: Transaction, programme: ProgrammeFile) -> None:
    series = programme.series
    organisers = [
        {"name": organiser.name.translations, "about": _translations(organiser.about)}
        for organiser in series.organisers
    ]
    await tx.run(
        """
        INSERT INTO series (id, title, organisers, timezone) VALUES (1, :title, :organisers, :timezone)
        ON CONFLICT (id) DO UPDATE
        SET title = excluded.title, organisers = excluded.organisers, timezone = excluded.timezone
        """,
        title=series.title.to_json(),
        organisers=orjson.dumps(organisers).decode(),
        timezone=series.timezone,
    )


def _translations(text: Text | None) -> Mapping[str, str] | None:
    return text.translations if text else None


async def _put_speakers(tx: Transaction, programme: ProgrammeFile) -> None:
    await tx.run_many(
        """
        INSERT INTO speakers (id, position, name, role) VALUES (:id, :position, :name, :role)
        ON CONFLICT (id) DO UPDATE
        SET position = excluded.position, name = excluded.name, role = excluded.role, retired = 0
        """,
        [
            {
                "id": speaker.id,
                "position": position,
                "name": speaker.name,
                "role": speaker.role.to_json() if speaker.role else None,
            }
            for position, speaker in enumerate(programme.speakers)
        ],
    )


async def _put_seminars(tx: Transaction, programme: ProgrammeFile, now: int) -> None:
    zone = ZoneInfo(programme.series.timezone)
    await tx.run_many(
        """
        INSERT INTO seminars (id, position, title, starts_at, ends_at, opens_at, closes_at, open)
        VALUES (:id, :position, :title, :starts_at, :ends_at, :opens_at, :closes_at, :open)
        ON CONFLICT (id) DO UPDATE
        SET position = excluded.position, title = excluded.title, starts_at = excluded.starts_at,
            ends_at = excluded.ends_at, retired = 0,
            opens_at = excluded.opens_at, closes_at = excluded.closes_at,
            open = CASE
                WHEN COALESCE(seminars.opens_at, 0) = COALESCE(excluded.opens_at, 0) THEN seminars.open
                WHEN excluded.opens_at > :now THEN 0
                WHEN excluded.opens_at IS NULL AND seminars.opens_at > :now THEN excluded.open
                ELSE seminars.open
            END
        """,
        [
            {"position": position, "now": now, **_seminar_values(seminar, zone, now)}
            for position, seminar in enumerate(programme.seminars)
        ],
    )


def _seminar_values(seminar: SeminarEntry, zone: ZoneInfo, now: int) -> Values:
    starts_at, ends_at, opens_at, closes_at = (
        milliseconds(moment, zone) if moment else None
        for moment in (seminar.starts, seminar.ends, seminar.opens, seminar.closes)
    )
    over_at = end_of_day(starts_at, zone) if starts_at is not None and ends_at is None else ends_at
    closes_at = over_at if closes_at is None else closes_at
    return {
        "id": seminar.id,
        "title": seminar.title.to_json(),
        "starts_at": starts_at,
        "ends_at": ends_at,
        "opens_at": opens_at,
        "closes_at": closes_at,
        "open": int((opens_at is None or opens_at <= now) and (closes_at is None or now < closes_at)),
    }


async def _put_parts(tx: Transaction, programme: ProgrammeFile) -> None:
    """Replace what seminars and the series are made of; retired seminars keep theirs."""
    seminars: list[Values] = [{"seminar": seminar.id} for seminar in programme.seminars]
    await tx.run_many("DELETE FROM seminar_speakers WHERE seminar_id = :seminar", seminars)
    await tx.run_many("DELETE FROM documents WHERE seminar_id = :seminar", seminars)
    await tx.run_many(
        "DELETE FROM presentations WHERE seminar_id = :seminar AND source = 'programme'", seminars
    )
    await tx.run("DELETE FROM documents WHERE seminar_id IS NULL")
    await _put_documents(tx, None, programme.series.documents)
    for seminar in programme.seminars:
        await _put_seminar_speakers(tx, seminar)
        await _put_documents(tx, seminar.id, seminar.documents)
        await _put_presentations(tx, seminar)


async def _put_seminar_speakers(tx: Transaction, seminar: SeminarEntry) -> None:
    await tx.run_many(
        """
        INSERT INTO seminar_speakers (seminar_id, speaker_id, position)
        VALUES (:seminar, :speaker, :position)
        """,
        [
            {"seminar": seminar.id, "speaker": speaker, "position": position}
            for position, speaker in enumerate(seminar.speakers)
        ],
    )


async def _put_documents(
    tx: Transaction, seminar_id: str | None, documents: tuple[DocumentEntry, ...]
) -> None:
    await tx.run_many(
        """
        INSERT INTO documents (seminar_id, position, title, language, url)
        VALUES (:seminar, :position, :title, :language, :url)
        """,
        [
            {
                "seminar": seminar_id,
                "position": position,
                "title": document.title.to_json(),
                "language": document.language,
                "url": document.url,
            }
            for position, document in enumerate(documents)
        ],
    )


async def _put_presentations(tx: Transaction, seminar: SeminarEntry) -> None:
    """Put the file's where the desk has put none: its are newer, and the file may not have changed."""
    await tx.run_many(
        """
        INSERT INTO presentations (seminar_id, speaker_id, language, url, source)
        VALUES (:seminar, :speaker, :language, :url, 'programme')
        ON CONFLICT (seminar_id, speaker_id, language) DO NOTHING
        """,
        [{"seminar": seminar.id, **presentation.model_dump()} for presentation in seminar.presentations],
    )


async def _remove_seminars(tx: Transaction, in_file: set[str]) -> None:
    """Follows count as well: a file that lacks a seminar by mistake must not cost it its followers."""
    await _remove(
        tx,
        await _ids(tx, "SELECT id FROM seminars") - in_file,
        """
        DELETE FROM seminars WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM questions WHERE seminar_id = :id)
        AND NOT EXISTS (SELECT 1 FROM broadcasts WHERE seminar_id = :id)
        AND NOT EXISTS (SELECT 1 FROM dialogues WHERE seminar_id = :id)
        AND NOT EXISTS (SELECT 1 FROM follows WHERE seminar_id = :id)
        AND NOT EXISTS (SELECT 1 FROM mutes WHERE seminar_id = :id)
        """,
        "UPDATE seminars SET retired = 1 WHERE id = :id",
    )


async def _remove_speakers(tx: Transaction, in_file: set[str]) -> None:
    """Retired seminars keep their speakers, and the desk its presentations."""
    await _remove(
        tx,
        await _ids(tx, "SELECT id FROM speakers") - in_file,
        """
        DELETE FROM speakers WHERE id = :id
        AND NOT EXISTS (SELECT 1 FROM questions WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM broadcasts WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM dialogues WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM seminar_speakers WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM presentations WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM answers WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM question_changes WHERE speaker_id = :id OR before = :id)
        AND NOT EXISTS (SELECT 1 FROM invitations WHERE speaker_id = :id)
        AND NOT EXISTS (SELECT 1 FROM speaker_accounts WHERE speaker_id = :id)
        """,
        "UPDATE speakers SET retired = 1 WHERE id = :id",
    )


async def _remove(tx: Transaction, gone: set[str], delete: str, retire: str) -> None:
    rows: list[Values] = [{"id": key} for key in sorted(gone)]
    await tx.run_many(delete, rows)
    await tx.run_many(retire, rows)
