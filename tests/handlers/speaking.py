"""Speakers for tests: how somebody becomes one, and has a question's card in the chat."""

import re
from typing import Any

from handlers.callbacks.desk import Approve
from handlers.callbacks.speaker import Answer
from storage import subjects
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, BOT, DESK, MODERATOR, ORGANISER, Hall

SEGER, VERDELHO = 831, 832
"""Speakers, who read Spanish and Portuguese; an English one is made by `joined(hall, user=…)`."""
ENGLISH = 830


async def invited(hall: Hall, speaker: str = "seger") -> str:
    """Invite a speaker; return the secret of the link."""
    await hall.write(ORGANISER, f"/invite {speaker}", chat=DESK)
    said = await hall.last(DESK)
    found = re.search(r"https://t\.me/askdesk_bot\?start=(\S+)", said.plain)
    assert found is not None
    return found[1]


async def joined(hall: Hall, user: int = ENGLISH, speaker: str = "seger") -> int:
    """Let somebody become a speaker; return them."""
    secret = await invited(hall, speaker)
    await hall.write(user, f"/start {secret}")
    await hall.said()
    return user


async def approved(hall: Hall, number: int) -> None:
    """Approve a question; what it said still waits."""
    await hall.press(MODERATOR, Approve(number), chat=DESK)


async def on_card(hall: Hall, user: int, number: int) -> int:
    """Let a question's card be out in a speaker's chat; return the message's id."""
    message_id = int(hall.message(user)["message_id"])
    async with hall.database.transaction() as tx:
        await subjects.remember_message(tx, user, message_id, Subject.SPEAKER_CARD, number)
    return message_id


def replying(hall: Hall, user: int, to: int) -> dict[str, Any]:
    """Return the field of a message that replies in private to ours."""
    return {"reply_to_message": {**hall.message(BOT, user), "message_id": to, "text": "…"}}


async def spoken(hall: Hall, user: int, seconds: int = 42, **fields: Any) -> None:
    """Send a voice message."""
    voice = {"file_id": "voice-1", "file_unique_id": "v", "duration": seconds}
    await hall.take(message={**hall.message(user), "voice": voice, **fields})


async def with_card(hall: Hall) -> int:
    """Let a question wait for a speaker who has joined, and whose card of it is out; return its number."""
    await joined(hall)
    number = await hall.ask(ASKER)
    await approved(hall, number)
    await on_card(hall, ENGLISH, number)
    await hall.said()
    return number


async def begun(hall: Hall, number: int) -> None:
    """Let the speaker press [Answer]."""
    await hall.press(ENGLISH, Answer(number))
    await hall.said()
