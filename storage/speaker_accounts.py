"""Which person is which speaker of the programme; who has left it keeps the account, without rights."""

from dataclasses import dataclass

from storage.database import Row, Transaction
from storage.programme import Speaker, get_speaker


@dataclass(frozen=True, slots=True)
class SpeakerAccount:
    """A speaker, and the person who is it."""

    speaker_id: str
    speaker_name: str
    person_id: int
    silent: bool
    """New questions are not announced."""
    retired: bool
    """The speaker has left the programme: no right is left."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a speaker of the programme has come with us; times in ms."""

    speaker_id: str
    speaker_name: str
    joined_at: int | None
    reachable: bool
    """Whoever has joined can be written to."""
    invited_until: int | None
    """Of an invitation that is still good."""


class AnotherSpeakerError(Exception):
    """The person is another speaker already. Attribute: `account`."""

    def __init__(self, account: SpeakerAccount) -> None:
        super().__init__(account.speaker_id)
        self.account = account


SELECT = (
    "SELECT speaker_accounts.*, speakers.name, speakers.retired FROM speaker_accounts"
    " JOIN speakers ON speakers.id = speaker_accounts.speaker_id"
)


async def find_account(tx: Transaction, person_id: int) -> SpeakerAccount | None:
    """Return which speaker a person is, also one who has left the programme; None: none."""
    row = await tx.first(f"{SELECT} WHERE person_id = :person_id", person_id=person_id)
    return _account(row) if row else None


async def find_account_of(tx: Transaction, speaker_id: str) -> SpeakerAccount | None:
    """Return the account of a speaker, also of one who has left the programme; None: nobody has joined."""
    row = await tx.first(f"{SELECT} WHERE speaker_id = :speaker_id", speaker_id=speaker_id)
    return _account(row) if row else None


async def put_account(tx: Transaction, speaker_id: str, person_id: int, now: int) -> int | None:
    """Let a person be this speaker; return the person whose place it was, None: nobody else's.

    Raises AnotherSpeakerError, unless that other speaker has left the programme.
    """
    own = await find_account(tx, person_id)
    if own is not None and own.speaker_id != speaker_id:
        if not own.retired:
            raise AnotherSpeakerError(own)
        await remove_account(tx, own.speaker_id)
    before = await find_account_of(tx, speaker_id)
    await tx.run(
        "INSERT INTO speaker_accounts (speaker_id, person_id, since) VALUES (:speaker_id, :person_id, :now)"
        " ON CONFLICT (speaker_id) DO UPDATE SET person_id = excluded.person_id, since = excluded.since,"
        " silent = 0",
        speaker_id=speaker_id,
        person_id=person_id,
        now=now,
    )
    return before.person_id if before and before.person_id != person_id else None


async def remove_account(tx: Transaction, speaker_id: str) -> int | None:
    """Let nobody be this speaker any more; return who it was, None: nobody."""
    row = await tx.first(
        "DELETE FROM speaker_accounts WHERE speaker_id = :speaker_id RETURNING person_id",
        speaker_id=speaker_id,
    )
    return int(row["person_id"]) if row else None


async def set_silent(tx: Transaction, speaker_id: str, *, silent: bool) -> None:
    """Announce new questions to a speaker no longer, or again."""
    await tx.run(
        "UPDATE speaker_accounts SET silent = :silent WHERE speaker_id = :speaker_id",
        speaker_id=speaker_id,
        silent=int(silent),
    )


async def list_standings(tx: Transaction, now: int, limit: int, offset: int) -> list[Standing]:
    """Return the speakers of the programme in its order, and who of them has joined or is invited."""
    rows = await tx.all(
        "SELECT speakers.id, speakers.name, since, COALESCE(reachable, 1), (SELECT max(expires_at)"
        " FROM invitations WHERE invitations.speaker_id = speakers.id AND used_at IS NULL"
        " AND revoked_at IS NULL AND expires_at > :now) AS invited_until FROM speakers"
        " LEFT JOIN speaker_accounts ON speaker_accounts.speaker_id = speakers.id"
        " LEFT JOIN people ON people.id = person_id"
        " WHERE retired = 0 ORDER BY position LIMIT :limit OFFSET :offset",
        now=now,
        limit=limit,
        offset=offset,
    )
    return [Standing(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows]


async def list_unjoined(tx: Transaction) -> list[Speaker]:
    """Return the speakers of the programme, in its order, who have not joined."""
    rows = await tx.all(
        "SELECT id FROM speakers WHERE retired = 0"
        " AND NOT EXISTS (SELECT 1 FROM speaker_accounts WHERE speaker_id = speakers.id) ORDER BY position"
    )
    return [speaker for row in rows if (speaker := await get_speaker(tx, row["id"]))]


async def count_speakers(tx: Transaction) -> int:
    """Count the speakers of the programme."""
    row = await tx.one("SELECT count(*) AS speakers FROM speakers WHERE retired = 0")
    return int(row["speakers"])


def _account(row: Row) -> SpeakerAccount:
    return SpeakerAccount(
        speaker_id=row["speaker_id"],
        speaker_name=row["name"],
        person_id=row["person_id"],
        silent=bool(row["silent"]),
        retired=bool(row["retired"]),
    )
