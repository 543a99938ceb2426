"""Versions: a broadcast's text in other languages than the one that it was written in."""

from dataclasses import dataclass

from storage.broadcasts import Broadcast, BroadcastDecidedError, get_broadcast
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Version:
    """A broadcast's text in one language, written or asked for.

    In the language that the broadcast is written in, it stands for the broadcast's own text.
    """

    id: int
    broadcast_id: int
    language: str


class NoSuchVersionError(Exception):
    """There is no such version."""


async def ask_for_version(tx: Transaction, broadcast_id: int, language: str) -> int:
    """Return the id by which a text in this language can be written, with the one there is kept so far."""
    row = await tx.one(
        "INSERT INTO broadcast_versions (broadcast_id, language) VALUES (:broadcast_id, :language)"
        " ON CONFLICT (broadcast_id, language) DO UPDATE SET language = excluded.language RETURNING id",
        broadcast_id=broadcast_id,
        language=language,
    )
    return int(row["id"])


async def get_version(tx: Transaction, version_id: int) -> Version:
    """Return a version; raises NoSuchVersionError."""
    row = await tx.first(
        "SELECT id, broadcast_id, language FROM broadcast_versions WHERE id = :id", id=version_id
    )
    if row is None:
        raise NoSuchVersionError(version_id)
    return Version(*row)


async def list_versions(tx: Transaction, broadcast: Broadcast) -> dict[str, str]:
    """Return the written texts by language, the broadcast's own left out."""
    rows = await tx.all(
        "SELECT language, text FROM broadcast_versions"
        " WHERE broadcast_id = :id AND text IS NOT NULL AND language <> :original ORDER BY id",
        id=broadcast.id,
        original=broadcast.language or "",
    )
    return {row["language"]: row["text"] for row in rows}


async def write_version(tx: Transaction, version: Version, text: str) -> None:
    """Keep the text of a version, in place of an earlier one.

    Raises NoSuchBroadcastError, and BroadcastDecidedError once the broadcast was started or cancelled.
    """
    original = await tx.first(
        "UPDATE broadcasts SET text = :text WHERE id = :id AND language = :language"
        " AND kind = 'announcement' AND state IN ('drafted', 'scheduled') RETURNING id",
        id=version.broadcast_id,
        language=version.language,
        text=text,
    )
    if original is not None:
        return
    row = await tx.first(
        "UPDATE broadcast_versions SET text = :text WHERE id = :id AND EXISTS (SELECT 1 FROM broadcasts"
        " WHERE broadcasts.id = broadcast_id AND state IN ('drafted', 'scheduled')) RETURNING id",
        id=version.id,
        text=text,
    )
    if row is None:
        raise BroadcastDecidedError(await get_broadcast(tx, version.broadcast_id))
