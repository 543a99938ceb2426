"""What follows when a question has changed: who is told, and which messages show it."""

from handlers import news
from handlers.context import Context
from handlers.desk import agenda
from handlers.speaker import announcing
from storage.desk import Subject


async def follow_up(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Show and tell what follows when a question has another state.

    Speakers hear of a new one from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await news.tell_askers(context, number)
    await show_change(context, number, not_before=not_before)


async def show_change(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Let every message that shows the question show what is true.

    Speakers hear of a new one from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await context.refresh(Subject.CARD, number)
    await agenda.show_change(context, number)
    await announcing.announce_question(context, number, not_before=not_before)
