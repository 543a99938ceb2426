"""Letting the desk know who is writing an answer, so that two do not answer the same question."""

from handlers import words
from handlers.context import Context
from handlers.phrases import moderator
from storage import writing
from storage.questions import Question
from storage.subjects import Subject
from storage.writing import WRITING_FOR, Writing


async def begin(context: Context, number: int, by: int | None) -> Writing | None:
    """Show on the card that somebody begins to write an answer; or return who else is writing already.

    `by` None: an anonymous administrator. The card is shown anew when nobody can be taken to write any more.
    """
    other = await writing.begin_writing(context.tx, number, by, context.now)
    if other is None:
        await context.refresh(Subject.CARD, number)
        await context.refresh(Subject.CARD, number, not_before=context.now + WRITING_FOR)
    return other


def tell_second(context: Context, question: Question, other: Writing) -> None:
    """Tell a moderator who is writing, and how to answer all the same."""
    time = words.clock(context.language, other.since, question.timezone)
    context.toast("toast-writing", alert=True, who=moderator(context.language, other.name), time=time)


async def end(context: Context, number: int, by: int | None) -> None:
    """Show on the card that somebody is not writing any more; who else writes is shown on."""
    if await writing.end_writing(context.tx, number, by):
        await context.refresh(Subject.CARD, number)


async def end_all(context: Context, by: int) -> None:
    """Show on the cards that somebody, who has left the desk, is not writing any more."""
    for number in await writing.end_all_writing(context.tx, by):
        await context.refresh(Subject.CARD, number)
