"""What the desk is told once, and not again before it has changed."""

from enum import StrEnum

from storage.database import Transaction


class Notice(StrEnum):
    """Something about its group that the desk is told once."""

    PUBLIC = "public"
    """The group has a public name: anybody can read it."""
    LINKED = "linked"
    """The group discusses a channel: its readers can write there without being members."""
    PINNING = "pinning"
    """The bot may not pin messages."""


async def note(tx: Transaction, notice: Notice) -> bool:
    """Note that the desk is told of this; False if it was already."""
    row = await tx.first(
        "INSERT INTO desk_notices (notice) VALUES (:notice) ON CONFLICT DO NOTHING RETURNING notice",
        notice=notice,
    )
    return row is not None


async def clear(tx: Transaction, notice: Notice) -> None:
    """Note that this is so no more: the next time, the desk is told anew."""
    await tx.run("DELETE FROM desk_notices WHERE notice = :notice", notice=notice)


async def clear_all(tx: Transaction) -> None:
    """Forget what the desk was told: another group is the desk."""
    await tx.run("DELETE FROM desk_notices")
