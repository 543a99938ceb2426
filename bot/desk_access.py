"""Whether the desk takes messages. Where it does not, they wait, and who can mend it is told once."""

from collections.abc import Collection

import structlog

from bot.pauses import pause_after
from handlers.messages import Message
from handlers.words import say
from storage import desk, outbox, people
from storage.database import Database
from storage.outbox import Lane

log = structlog.get_logger()

MEANING = (
    "Askdesk may not write to the desk. Let it be a member, and let members send messages; in a group with"
    " topics, open General. What the desk is to get is kept, and tried again until it is taken."
)


class DeskAccess:
    """Counts refusals of the desk's group until it takes a message again.

    Telegram tells a bot of its own rights only, not of what a group forbids to all its members, nor of a
    closed topic: only trying shows that it may write again.
    """

    def __init__(self, database: Database, organisers: Collection[int]) -> None:
        """`organisers` are the Telegram ids that the settings list."""
        self._database = database
        self._organisers = organisers
        self._refusing: int | None = None
        self._refusals = 0

    async def note_refusal(self, chat_id: int, error: str) -> float | None:
        """Count a refusal; return the seconds until the next try, or None if the chat is not the desk.

        Raises DatabaseUnavailableError.
        """
        async with self._database.reading() as tx:
            if chat_id != (await desk.get_desk(tx)).chat_id:
                return None
        if chat_id != self._refusing:
            await self._tell_organisers()
            log.error("desk_unreachable", error=error, meaning=MEANING)
            self._refusing, self._refusals = chat_id, 0
        self._refusals += 1
        return pause_after(self._refusals)

    def note_message(self, chat_id: int) -> None:
        """Note that a chat has taken a new message."""
        if chat_id == self._refusing:
            self._refusing = None
            log.info("desk_reachable")

    async def _tell_organisers(self) -> None:
        """Tell those of the settings who have written to the bot: the desk itself cannot be told."""
        async with self._database.transaction() as tx:
            for telegram_id in sorted(self._organisers):
                person = await people.find_person(tx, telegram_id)
                if person is not None:
                    told = Message(say(person.language, "desk-unreachable"))
                    await outbox.put(tx, Lane.NEWS, told.method, told.payload(), person_id=person.id)
