"""Texts, links and numbers that people write, checked before anything is done with them."""

from handlers import numbers
from handlers.cleaning import ANNOUNCEMENT_LIMIT, ANSWER_LIMIT, QUESTION_LIMIT, clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Message
from handlers.numbers import BackwardsRangeError, NoNumbersError, Numbers, TooManyNumbersError
from handlers.phrases import REASONS
from handlers.written import only_link
from storage.clarifications import CLARIFICATION_LIMIT
from storage.links import LinkError, check_link

REASON_LIMIT = 300
"""Characters of a reason that a moderator writes."""


async def read_answer(context: Context, written: str) -> str | None:
    """Return the text of an answer; None if it cannot be one, and the moderator is told why."""
    return await _read(context, written, "answer", ANSWER_LIMIT)


async def read_announcement(context: Context, written: str) -> str | None:
    """Return the text of an announcement; None if it cannot be one, and the organiser is told why."""
    return await _read(context, written, "announcement", ANNOUNCEMENT_LIMIT)


async def read_question(context: Context, written: str) -> str | None:
    """Return the text of a question; None if it cannot be one, and the moderator is told why."""
    return await _read(context, written, "edit", QUESTION_LIMIT)


async def read_request(context: Context, written: str) -> str | None:
    """Return what an asker is to clarify; None if it cannot be sent, and the moderator is told why."""
    return await _read(context, written, "clarify", CLARIFICATION_LIMIT)


async def read_reason(context: Context, written: str) -> str | None:
    """Return why a question is declined; None if that cannot be sent, and the moderator is told why.

    A reason that has words in every language is returned by its name.
    """
    reason = await _read(context, written, "reason", REASON_LIMIT)
    names = {context.label(f"reason-{known}").casefold(): known for known in REASONS}
    return names.get(reason.casefold(), reason) if reason else None


async def read_link(context: Context, written: str) -> str | None:
    """Return a link in its normal form; None if it cannot be passed on, and whoever wrote it is told why.

    Of a message with one formatted link that is the link, whatever it is called.
    """
    try:
        return check_link(only_link(context.message) or written)
    except LinkError as error:
        await context.ask_again(Message(context.say(f"link-{error.problem.replace('_', '-')}")))
        return None


async def read_numbers(context: Context, words: str, usage: str) -> Numbers | None:
    """Return the numbers that a command begins with; None if it has none, and the moderator is told."""
    try:
        return numbers.read_numbers(words)
    except BackwardsRangeError as error:
        note = context.say("numbers-backwards", begins=f"{error.first}", ends=f"{error.last}")
    except TooManyNumbersError as error:
        note = context.say("numbers-too-many", count=error.count, limit=numbers.MOST)
    except NoNumbersError:
        note = context.say(usage)
    await context.reply(Message(note))
    return None


async def fits(context: Context, what: str, text: str, limit: int) -> bool:
    """Tell whether a text has words and no more than `limit` characters; whoever wrote it is told why not.

    `what` it is to be begins the keys of what is said.
    """
    if not has_words(text):
        await context.ask_again(Message(context.say(f"{what}-empty")))
        return False
    if length(text) > limit:
        await context.ask_again(Message(context.say(f"{what}-too-long", length=length(text), limit=limit)))
        return False
    return True


async def _read(context: Context, written: str, what: str, limit: int) -> str | None:
    text = clean_text(written)
    return text if await fits(context, what, text, limit) else None
