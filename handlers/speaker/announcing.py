"""Speakers hear of their questions: new ones as they come, and what became of those they know."""

from handlers.context import Context
from storage import speaker_questions
from storage.desk import Subject
from storage.outbox import Lane


async def announce_question(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Bring the speakers' cards of a question up to date, after any change of it.

    A question that waits for an answer comes anew to every speaker whom it is for, unless they are silent;
    not before `not_before`, in ms.
    """
    for person_id in await speaker_questions.list_to_tell(context.tx, number):
        await context.refresh(
            Subject.SPEAKER_CARD, number, Lane.NEWS, person_id=person_id, not_before=not_before
        )
