"""The moderators' group: which chat it is."""

from dataclasses import dataclass

from storage import notices, people
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Desk:
    """The moderators' group; `chat_id` None while no group has claimed it.

    `moved_from` is the chat that it was before it became a supergroup.
    """

    chat_id: int | None
    language: str
    claim_code: str | None
    moved_from: int | None = None


async def get_desk(tx: Transaction) -> Desk:
    """Return the desk."""
    return Desk(*await tx.one("SELECT chat_id, language, claim_code, moved_from FROM desk"))


async def set_claim_code(tx: Transaction, code: str) -> None:
    """Let the group that knows this code become the desk."""
    await tx.run("UPDATE desk SET claim_code = :code", code=code)


async def claim_desk(tx: Transaction, chat_id: int, language: str) -> bool:
    """Make this group the desk; False if another group is already."""
    row = await tx.first(
        "UPDATE desk SET chat_id = :chat_id, language = :language, claim_code = NULL"
        " WHERE chat_id IS NULL RETURNING id",
        chat_id=chat_id,
        language=language,
    )
    return row is not None


async def set_desk(tx: Transaction, chat_id: int) -> None:
    """Make this group the desk. Of the one before nothing stays: messages, what waits for it, members."""
    former = (await get_desk(tx)).chat_id
    if former not in {None, chat_id}:
        await tx.run("DELETE FROM message_subjects WHERE chat_id = :former", former=former)
        await tx.run("DELETE FROM outbox WHERE chat_id = :former", former=former)
        await people.forget_desk_members(tx)
        await notices.clear_all(tx)
    await tx.run("UPDATE desk SET chat_id = :chat_id, claim_code = NULL, moved_from = NULL", chat_id=chat_id)


async def set_desk_language(tx: Transaction, language: str) -> None:
    """Speak this language in the desk."""
    await tx.run("UPDATE desk SET language = :language", language=language)


async def move_desk(tx: Transaction, old: int, new: int) -> bool:
    """Follow the desk's group to its new chat id; False if `old` was not the desk.

    The messages of the old chat stay behind and cannot be edited, so they are forgotten.
    """
    row = await tx.first(
        "UPDATE desk SET chat_id = :new, moved_from = :old WHERE chat_id = :old RETURNING id",
        old=old,
        new=new,
    )
    if row is None:
        return False
    await tx.run("DELETE FROM message_subjects WHERE chat_id = :old", old=old)
    await tx.run("UPDATE digests SET chat_id = :new WHERE chat_id = :old", old=old, new=new)
    return True
