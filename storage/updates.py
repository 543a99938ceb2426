"""Which updates are done, and those that could not be."""

from storage.database import Transaction
from storage.invitations import redacted

KEPT_FOR = 3 * 24 * 3600 * 1000
"""How long a done update is remembered, in ms: Telegram repeats updates for at most 24 hours."""

DEAD_LETTERS_KEPT_FOR = 30 * 24 * 3600 * 1000
"""How long what failed is kept, in ms."""


async def mark_done(tx: Transaction, update_id: int, now: int) -> bool:
    """Note that an update has had its effect; False if it had it before."""
    row = await tx.first(
        "INSERT INTO done_updates (update_id, done_at) VALUES (:update_id, :now)"
        " ON CONFLICT DO NOTHING RETURNING update_id",
        update_id=update_id,
        now=now,
    )
    return row is not None


async def forget_done(tx: Transaction, now: int) -> None:
    """Forget updates that Telegram cannot repeat any more."""
    await tx.run("DELETE FROM done_updates WHERE done_at < :before", before=now - KEPT_FOR)


async def forget_dead_letters(tx: Transaction, now: int) -> None:
    """Forget dead letters that nobody has asked about in time: they hold what people wrote."""
    await tx.run("DELETE FROM dead_letters WHERE at < :before", before=now - DEAD_LETTERS_KEPT_FOR)


async def put_dead_letter(
    tx: Transaction, incident: str, telegram_id: int | None, error: str, payload: str, now: int
) -> None:
    """Keep an update that could not be handled, under the incident number that the person is told.

    `telegram_id` is of the person whom it comes from or goes to. The secrets of invitations are not kept.
    """
    await tx.run(
        "INSERT INTO dead_letters (incident, at, person_id, error, payload) VALUES (:incident, :now,"
        " (SELECT id FROM people WHERE telegram_id = :telegram_id), :error, :payload)",
        incident=incident,
        now=now,
        telegram_id=telegram_id,
        error=redacted(error),
        payload=redacted(payload),
    )
