"""Texts that the desk writes for others, checked before they are kept."""

from handlers.cleaning import ANNOUNCEMENT_LIMIT, ANSWER_LIMIT, QUESTION_LIMIT, clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Message
from handlers.phrases import REASONS
from storage.clarifications import CLARIFICATION_LIMIT

REASON_LIMIT = 300
"""Characters of a reason that a moderator writes."""


async def read_answer(context: Context, written: str) -> str | None:
    """Return the text of an answer; None if it cannot be one, and the moderator is told why."""
    return await _read(context, written, "answer-empty", "answer-too-long", ANSWER_LIMIT)


async def read_announcement(context: Context, written: str) -> str | None:
    """Return the text of an announcement; None if it cannot be one, and the organiser is told why."""
    return await _read(context, written, "announcement-empty", "announcement-too-long", ANNOUNCEMENT_LIMIT)


async def read_question(context: Context, written: str) -> str | None:
    """Return the text of a question; None if it cannot be one, and the moderator is told why."""
    return await _read(context, written, "edit-empty", "edit-too-long", QUESTION_LIMIT)


async def read_request(context: Context, written: str) -> str | None:
    """Return what an asker is to clarify; None if it cannot be sent, and the moderator is told why."""
    return await _read(context, written, "clarify-empty", "clarify-too-long", CLARIFICATION_LIMIT)


async def read_reason(context: Context, written: str) -> str | None:
    """Return why a question is declined; None if that cannot be sent, and the moderator is told why.

    A reason that has words in every language is returned by its name.
    """
    reason = await _read(context, written, "reason-empty", "reason-too-long", REASON_LIMIT)
    names = {context.label(f"reason-{known}").casefold(): known for known in REASONS}
    return names.get(reason.casefold(), reason) if reason else None


async def _read(context: Context, written: str, empty: str, too_long: str, limit: int) -> str | None:
    text = clean_text(written)
    if not has_words(text):
        await context.ask_again(Message(context.say(empty)))
        return None
    if length(text) > limit:
        await context.ask_again(Message(context.say(too_long, length=length(text), limit=limit)))
        return None
    return text
