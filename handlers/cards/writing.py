"""What a card says of an answer that is being written."""

import time

from handlers import words
from handlers.phrases import moderator
from handlers.words import say
from storage.database import Transaction
from storage.questions import Question
from storage.writing import get_writing


async def writing_line(tx: Transaction, language: str, question: Question) -> str:
    """Say who is writing an answer, so that nobody else does."""
    writing = await get_writing(tx, question.id, int(time.time() * 1000))
    if writing is None:
        return ""
    return say(
        language,
        "card-writing",
        who=moderator(language, writing.name),
        time=words.clock(language, writing.since, question.timezone),
    )
