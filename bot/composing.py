"""From a message that waits to a call of the Bot API: a live message is written now."""

from dataclasses import dataclass, field
from typing import Any

import orjson

from bot.pictures import make_png
from bot.waiting import Item
from handlers import cards
from storage import digests, outbox, subjects
from storage.database import Database
from storage.outbox import Lane
from storage.subjects import Subject

FEW = 3
"""As many cards leave one by one."""
USUAL, MOST = 10, 36
"""Questions of a digest. In a flood more of them share a message, and less of each is seen; more than 36
could not be told from each other."""
MANY = 20
"""Where more wait than these, a digest takes as many as it can."""


def digest_size(waiting: int) -> int:
    """Return how many questions go into one message when so many wait: one while they are few."""
    if waiting <= FEW:
        return 1
    return USUAL if waiting <= MANY else MOST


class NothingToSayError(Exception):
    """What was to be said is not true any more."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call of the Bot API; `files` are uploaded, by field: name and bytes."""

    method: str
    fields: dict[str, Any]
    files: dict[str, tuple[str, bytes]] = field(default_factory=dict)


class Composing:
    """Makes calls. With `paid` broadcasts may go faster than is free."""

    def __init__(self, database: Database, *, paid: bool) -> None:
        self._database = database
        self._paid = paid

    async def compose(self, item: Item) -> Call:
        """Return the call for an item; raises NothingToSayError, DatabaseUnavailableError."""
        if item.payload is None:
            return await self._compose_live(item)
        if item.subject == Subject.ANSWER_COPY:
            await self._require_waiting(item)
        fields = {**orjson.loads(item.payload), "chat_id": item.chat_id}
        if self._paid and item.lane is Lane.BROADCAST:
            fields["allow_paid_broadcast"] = True
        if svg := fields.pop("svg", None):
            return Call(item.method, fields, {"photo": ("picture.png", await make_png(svg))})
        return _call(item.method, fields, item.edits)

    async def _require_waiting(self, item: Item) -> None:
        """Pass what was not withdrawn since it was loaded; raises NothingToSayError."""
        async with self._database.reading() as tx:
            if await outbox.find_chat(tx, item.parcel_id or 0) is None:
                raise NothingToSayError

    async def gather(self, item: Item, alike: list[Item]) -> Item:
        """Put several waiting cards into one digest; return it as an item, which is in the outbox now.

        Raises NothingToSayError, DatabaseUnavailableError.
        """
        async with self._database.transaction() as tx:
            ids = [one.parcel_id for one in (item, *alike) if one.parcel_id is not None]
            # A group may have moved since they were loaded.
            chat_id = await outbox.find_chat(tx, ids[0])
            if chat_id is None:
                raise NothingToSayError
            numbers = [one.subject_id for one in (item, *alike) if one.subject_id is not None]
            digest_id = await digests.make_digest(tx, chat_id, numbers)
            parcel_id = await outbox.exchange(tx, ids, Subject.DIGEST, digest_id)
        return Item(
            item.lane,
            item.chat_id,
            "sendMessage",
            None,
            parcel_id=parcel_id,
            person_id=item.person_id,
            subject=Subject.DIGEST,
            subject_id=digest_id,
        )

    async def _compose_live(self, item: Item) -> Call:
        subject, subject_id = Subject(item.subject or ""), item.subject_id or 0
        async with self._database.reading() as tx:
            message = await cards.compose(tx, subject, subject_id, item.person_id)
            item.edits = await subjects.find_message(tx, item.chat_id, subject, subject_id)
        if message is None:
            raise NothingToSayError
        fields = {**orjson.loads(message.payload()), "chat_id": item.chat_id}
        return _call("sendMessage", fields, item.edits)


def _call(method: str, fields: dict[str, Any], edits: int | None) -> Call:
    if edits is None:
        return Call(method, fields)
    return Call("editMessageText", {**fields, "message_id": edits})
