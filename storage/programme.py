"""The programme as it is kept: a series, its seminars, speakers, documents and presentations."""

from dataclasses import dataclass

import orjson

from storage.database import Row, Transaction
from storage.programme_loading import Changes, ProgrammeChanges, load_programme
from storage.text import Text, folded

__all__ = [
    "Changes",
    "Document",
    "Organiser",
    "Presentation",
    "ProgrammeChanges",
    "Seminar",
    "Series",
    "Speaker",
    "close_questions",
    "find_speakers",
    "get_seminar",
    "get_series",
    "get_speaker",
    "get_timezone",
    "list_documents",
    "list_presentations",
    "list_seminars",
    "list_seminars_of",
    "list_speakers",
    "load_programme",
    "open_questions",
    "put_presentation",
]


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who holds the series."""

    name: Text
    about: Text | None


@dataclass(frozen=True, slots=True)
class Series:
    """What all seminars have in common."""

    title: Text
    organisers: tuple[Organiser, ...]
    timezone: str


@dataclass(frozen=True, slots=True)
class Seminar:
    """One session; times in ms of UTC."""

    id: str
    title: Text
    starts_at: int | None
    """None: to be announced."""
    ends_at: int | None
    """None with a start: only the day is known, and the start is its midnight in the series' zone."""
    open: bool
    retired: bool
    """Gone from the file, kept because something refers to it."""
    opens_at: int | None = None
    """When questions open by themselves; None: they are open from the loading on."""
    closes_at: int | None = None
    """When questions close by themselves; None: the desk closes them."""

    @property
    def takes_questions(self) -> bool:
        """Whether a question can be asked now."""
        return self.open and not self.retired

    def opens_later(self, now: int) -> bool:
        """Tell whether questions are closed now and will open by themselves; `now` in ms."""
        return not self.open and self.opens_at is not None and now < self.opens_at

    def closes_early(self, now: int) -> bool:
        """Tell whether questions will close by themselves before the seminar begins; `now` in ms."""
        if self.closes_at is None or self.starts_at is None:
            return False
        return now < self.closes_at <= self.starts_at

    def begins_later(self, now: int) -> bool:
        """Tell whether the seminar is still to come; `now` in ms."""
        return self.starts_at is not None and now < self.starts_at


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person to whom questions can be addressed."""

    id: str
    name: str
    role: Text | None
    retired: bool


@dataclass(frozen=True, slots=True)
class Document:
    """A background paper, in one language."""

    title: Text
    language: str
    url: str


@dataclass(frozen=True, slots=True)
class Presentation:
    """A speaker's slides in one seminar and language: a link, or a file that Telegram keeps."""

    seminar_id: str
    speaker: Speaker
    language: str
    url: str | None
    file_id: str | None = None
    """Telegram's, where there is no link."""
    file_name: str | None = None


async def get_series(tx: Transaction) -> Series | None:
    """Return the series, or None before a programme is loaded."""
    row = await tx.first("SELECT title, organisers, timezone FROM series")
    return _series(row) if row else None


async def get_timezone(tx: Transaction) -> str:
    """Return the series' time zone, an IANA name; UTC before a programme is loaded."""
    row = await tx.first("SELECT timezone FROM series")
    return row["timezone"] if row else "UTC"


async def list_seminars(tx: Transaction) -> list[Seminar]:
    """Return the seminars of the programme by start, those to be announced last, else as in the file."""
    rows = await tx.all(
        "SELECT * FROM seminars WHERE retired = 0 ORDER BY starts_at IS NULL, starts_at, position"
    )
    return [_seminar(row) for row in rows]


async def list_seminars_of(tx: Transaction, speaker_id: str) -> list[Seminar]:
    """Return the seminars of the programme in which somebody speaks, in the order of list_seminars."""
    rows = await tx.all(
        """
        SELECT seminars.* FROM seminars JOIN seminar_speakers ON seminar_speakers.seminar_id = seminars.id
        WHERE retired = 0 AND speaker_id = :speaker ORDER BY starts_at IS NULL, starts_at, seminars.position
        """,
        speaker=speaker_id,
    )
    return [_seminar(row) for row in rows]


async def get_seminar(tx: Transaction, seminar_id: str | None) -> Seminar | None:
    """Return a seminar, also a retired one; None where there is none, or none was meant."""
    row = await tx.first("SELECT * FROM seminars WHERE id = :id", id=seminar_id)
    return _seminar(row) if row else None


async def list_speakers(tx: Transaction, seminar_id: str) -> list[Speaker]:
    """Return who speaks in a seminar, in the file's order."""
    rows = await tx.all(
        """
        SELECT speakers.* FROM speakers
        JOIN seminar_speakers ON seminar_speakers.speaker_id = speakers.id
        WHERE seminar_speakers.seminar_id = :seminar ORDER BY seminar_speakers.position
        """,
        seminar=seminar_id,
    )
    return [_speaker(row) for row in rows]


async def get_speaker(tx: Transaction, speaker_id: str | None) -> Speaker | None:
    """Return a speaker, also a retired one; None where there is none, or none was meant."""
    row = await tx.first("SELECT * FROM speakers WHERE id = :id", id=speaker_id)
    return _speaker(row) if row else None


async def find_speakers(tx: Transaction, words: str) -> list[Speaker]:
    """Return the speakers of the programme whom a moderator may mean; case and accents do not count.

    An id or a whole name means one speaker; otherwise each word must begin a word of the name.
    """
    rows = await tx.all("SELECT * FROM speakers WHERE retired = 0 ORDER BY position")
    speakers = [_speaker(row) for row in rows]
    wanted = folded(words).split()
    exact = [s for s in speakers if wanted in ([s.id], folded(s.name).split())]
    return exact or [s for s in speakers if wanted and _begin(wanted, folded(s.name).split())]


def _begin(wanted: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(start) for word in words) for start in wanted)


async def list_documents(tx: Transaction, seminar_id: str | None) -> list[Document]:
    """Return the documents of a seminar, or with None those of the whole series, in the file's order."""
    rows = await tx.all(
        """
        SELECT title, language, url FROM documents
        WHERE COALESCE(seminar_id, '') = :seminar ORDER BY position
        """,
        seminar=seminar_id or "",
    )
    return [Document(Text.from_json(row["title"]), row["language"], row["url"]) for row in rows]


async def list_presentations(tx: Transaction, seminar_id: str) -> list[Presentation]:
    """Return the slides of a seminar, by speaker as in the file, then language."""
    rows = await tx.all(
        """
        SELECT speakers.*, presentations.language, url, file_id, file_name FROM presentations
        JOIN speakers ON speakers.id = presentations.speaker_id
        WHERE presentations.seminar_id = :seminar ORDER BY speakers.position, presentations.language
        """,
        seminar=seminar_id,
    )
    return [
        Presentation(seminar_id, _speaker(row), row["language"], row["url"], row["file_id"], row["file_name"])
        for row in rows
    ]


async def put_presentation(
    tx: Transaction,
    seminar_id: str,
    speaker_id: str,
    language: str,
    url: str | None = None,
    *,
    file_id: str | None = None,
    file_name: str | None = None,
) -> None:
    """Keep slides that the desk was given, in the place of the same speaker's in that language.

    Either `url`, which has passed check_link, or the `file_id` of a file that Telegram keeps.
    """
    await tx.run(
        """
        INSERT INTO presentations (seminar_id, speaker_id, language, url, file_id, file_name, source)
        VALUES (:seminar, :speaker, :language, :url, :file_id, :file_name, 'desk')
        ON CONFLICT (seminar_id, speaker_id, language) DO UPDATE SET url = excluded.url,
            file_id = excluded.file_id, file_name = excluded.file_name, source = 'desk'
        """,
        seminar=seminar_id,
        speaker=speaker_id,
        language=language,
        url=url,
        file_id=file_id,
        file_name=file_name,
    )


async def open_questions(tx: Transaction, seminar_id: str) -> bool:
    """Let a seminar take questions; False if it did already or is not in the programme."""
    opened = await tx.first(
        "UPDATE seminars SET open = 1 WHERE id = :id AND open = 0 AND retired = 0 RETURNING id", id=seminar_id
    )
    return opened is not None


async def close_questions(tx: Transaction, seminar_id: str) -> bool:
    """Let a seminar take no more questions; False if it took none already or is not in the programme."""
    closed = await tx.first(
        "UPDATE seminars SET open = 0 WHERE id = :id AND open = 1 AND retired = 0 RETURNING id", id=seminar_id
    )
    return closed is not None


def _series(row: Row) -> Series:
    organisers = tuple(
        Organiser(Text(organiser["name"]), Text(organiser["about"]) if organiser["about"] else None)
        for organiser in orjson.loads(row["organisers"])
    )
    return Series(Text.from_json(row["title"]), organisers, row["timezone"])


def _seminar(row: Row) -> Seminar:
    return Seminar(
        id=row["id"],
        title=Text.from_json(row["title"]),
        starts_at=row["starts_at"],
        ends_at=row["ends_at"],
        open=bool(row["open"]),
        retired=bool(row["retired"]),
        opens_at=row["opens_at"],
        closes_at=row["closes_at"],
    )


def _speaker(row: Row) -> Speaker:
    role = Text.from_json(row["role"]) if row["role"] else None
    return Speaker(row["id"], row["name"], role, bool(row["retired"]))
