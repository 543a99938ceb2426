"""The messages that wait to be sent. A row is deleted once its message is out."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from storage.database import Transaction
from storage.subjects import Subject

TOO_FAST = "too-fast"
"""The note of the reply that tells somebody that they write faster than replies can be sent."""
EDIT_ONLY = "edit-only"
"""The note of an edit that is not sent as a new message where the one to edit is gone."""


class Lane(IntEnum):
    """What goes first: a smaller number."""

    REPLY = 0
    DESK = 1
    NEWS = 2
    BROADCAST = 3


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message that waits. `payload` None: it is live, made when it is sent, from what is true then.

    `edits` is the message to edit; a live one finds it when it is sent. `subject` and `subject_id` say what
    it is about; `note` is what whoever takes the result must know; before `not_before`, in ms, it is not
    sent. With `may_gather` several go out as one digest where many wait.
    """

    id: int
    lane: Lane
    may_gather: bool
    person_id: int | None
    chat_id: int
    method: str
    payload: str | None
    edits: int | None
    subject: str | None
    subject_id: int | None
    note: str | None
    not_before: int | None = None


async def put(
    tx: Transaction,
    lane: Lane,
    method: str,
    payload: str,
    *,
    person_id: int | None = None,
    chat_id: int | None = None,
    edits: int | None = None,
    subject: str | None = None,
    subject_id: int | None = None,
    note: str | None = None,
) -> None:
    """Have a message sent to a person, or to a group by its chat id."""
    await tx.run(
        "INSERT INTO outbox (lane, person_id, chat_id, method, payload, edits, subject, subject_id, note)"
        " VALUES (:lane, :person_id, :chat_id, :method, :payload, :edits, :subject, :subject_id, :note)",
        lane=lane,
        person_id=person_id,
        chat_id=chat_id,
        method=method,
        payload=payload,
        edits=edits,
        subject=subject,
        subject_id=subject_id,
        note=note,
    )


async def put_live(
    tx: Transaction,
    lane: Lane,
    subject: Subject,
    subject_id: int,
    *,
    person_id: int | None = None,
    chat_id: int | None = None,
    may_gather: bool = False,
    not_before: int | None = None,
) -> None:
    """Have a chat's message about this show what is true when it is sent; `not_before` in ms.

    It edits the newest one about the same there, or is a new one.
    """
    await tx.run(
        "INSERT INTO outbox (lane, person_id, chat_id, method, subject, subject_id, may_gather, not_before)"
        " VALUES (:lane, :person_id, :chat_id, 'sendMessage', :subject, :subject_id, :may_gather,"
        " :not_before)",
        lane=lane,
        person_id=person_id,
        chat_id=chat_id,
        subject=subject,
        subject_id=subject_id,
        may_gather=int(may_gather),
        not_before=not_before,
    )


async def load(tx: Transaction, after: int, limit: int) -> list[Parcel]:
    """Return waiting messages with ids above `after`, oldest first."""
    rows = await tx.all(
        "SELECT outbox.id, lane, may_gather, person_id, COALESCE(chat_id, telegram_id), method, payload,"
        " edits, subject, subject_id, note, not_before FROM outbox"
        " LEFT JOIN people ON people.id = outbox.person_id"
        " WHERE outbox.id > :after ORDER BY outbox.id LIMIT :limit",
        after=after,
        limit=limit,
    )
    return [Parcel(row[0], Lane(row[1]), bool(row[2]), *row[3:]) for row in rows]


async def count_replies(tx: Transaction, person_id: int) -> tuple[int, bool]:
    """Count the replies that wait for a person, and tell whether TOO_FAST is among them."""
    row = await tx.one(
        "SELECT count(*) AS replies, COALESCE(max(note = :too_fast), 0) AS told FROM outbox"
        " WHERE person_id = :person_id AND lane = :lane",
        person_id=person_id,
        lane=Lane.REPLY,
        too_fast=TOO_FAST,
    )
    return row["replies"], bool(row["told"])


async def take(tx: Transaction, parcel_id: int) -> bool:
    """Forget one message or job; False if it was done before."""
    row = await tx.first("DELETE FROM outbox WHERE id = :id RETURNING id", id=parcel_id)
    return row is not None


async def remove(tx: Transaction, ids: Iterable[int]) -> None:
    """Forget messages that are out, or that nobody can be sent."""
    await tx.run_many("DELETE FROM outbox WHERE id = :id", [{"id": id_} for id_ in ids])


async def withdraw(tx: Transaction, person_id: int, subject: Subject, subject_id: int) -> None:
    """Do not send what waits for a person about this. What is in flight arrives all the same."""
    await tx.run(
        "DELETE FROM outbox WHERE person_id = :person_id AND subject = :subject AND subject_id = :subject_id",
        person_id=person_id,
        subject=subject,
        subject_id=subject_id,
    )


async def find_chat(tx: Transaction, parcel_id: int) -> int | None:
    """Return the chat that a message waits for; None if it does not wait any more."""
    row = await tx.first(
        "SELECT COALESCE(chat_id, telegram_id) AS chat_id FROM outbox"
        " LEFT JOIN people ON people.id = outbox.person_id WHERE outbox.id = :id",
        id=parcel_id,
    )
    return int(row["chat_id"]) if row else None


async def exchange(tx: Transaction, ids: list[int], subject: str, subject_id: int) -> int:
    """Send one live message about a subject in the place of several to the same chat; return its id."""
    row = await tx.one(
        "INSERT INTO outbox (lane, person_id, chat_id, method, subject, subject_id)"
        " SELECT lane, person_id, chat_id, 'sendMessage', :subject, :subject_id FROM outbox WHERE id = :first"
        " RETURNING id",
        subject=subject,
        subject_id=subject_id,
        first=ids[0],
    )
    await remove(tx, ids)
    return int(row["id"])


async def is_on_its_way(
    tx: Transaction, subject: str, subject_id: int, *, person_id: int | None, chat_id: int | None
) -> bool:
    """Tell whether a message about this waits for a person or a group, or has been sent just now."""
    row = await tx.first(
        "SELECT 1 FROM outbox WHERE subject = :subject AND subject_id = :subject_id"
        " AND (chat_id = :chat_id OR person_id = :person_id)",
        subject=subject,
        subject_id=subject_id,
        chat_id=chat_id,
        person_id=person_id,
    )
    return row is not None


async def move_chat(tx: Transaction, old: int, new: int) -> None:
    """Send what waits for a group to its new chat; edits of messages left behind become new messages."""
    await tx.run("DELETE FROM outbox WHERE chat_id = :old AND note = :note", old=old, note=EDIT_ONLY)
    await tx.run(
        "UPDATE outbox SET chat_id = :new, edits = NULL,"
        " method = CASE WHEN edits IS NULL THEN method ELSE 'sendMessage' END WHERE chat_id = :old",
        old=old,
        new=new,
    )
