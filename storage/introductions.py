"""What Telegram was told about the bot, so that it is told again only when it changes."""

from storage.database import Transaction


async def get_fingerprint(tx: Transaction, scope: str, language: str) -> str | None:
    """Return the fingerprint of what Telegram was told last, or None."""
    row = await tx.first(
        "SELECT digest FROM introductions WHERE scope = :scope AND language = :language",
        scope=scope,
        language=language,
    )
    return str(row["digest"]) if row else None


async def put_fingerprint(tx: Transaction, scope: str, language: str, fingerprint: str) -> None:
    """Remember what Telegram was told."""
    await tx.run(
        "INSERT INTO introductions (scope, language, digest) VALUES (:scope, :language, :fingerprint)"
        " ON CONFLICT (scope, language) DO UPDATE SET digest = excluded.digest",
        scope=scope,
        language=language,
        fingerprint=fingerprint,
    )
