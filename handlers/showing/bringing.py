"""An answer is brought to those who asked."""

from collections.abc import Mapping
from dataclasses import replace

from handlers import letters
from handlers.context import Context
from handlers.messages import EDIT, Message
from handlers.words import say
from storage import corrections, outbox, people
from storage.answers import Answer
from storage.database import Transaction
from storage.outbox import EDIT_ONLY, Lane
from storage.questions import Question
from storage.subjects import Subject


async def bring_answer(
    context: Context, question: Question, answer: Answer, versions: Mapping[str, str] | None = None
) -> None:
    """Bring an answer to the asker of its question, or of one that was merged into that.

    `versions` are its texts by language.
    """
    asker = await people.get_person(context.tx, question.person_id)
    worded = replace(answer, text=(versions or {}).get(asker.language, answer.text))
    for message in letters.answered(asker, question, worded):
        # A correction edits texts; a voice message stays as it is.
        subject = Subject.ANSWER_COPY if isinstance(message, Message) else None
        await context.tell(asker, message, subject=subject, about=answer.id)


async def mark_outdated(tx: Transaction, person_id: int, answer_id: int, message_id: int) -> bool:
    """Mark a copy that was in flight while its answer was corrected, and which the right text follows.

    False if it was not corrected.
    """
    if not await corrections.is_answer_corrected(tx, answer_id):
        return False
    asker = await people.get_person(tx, person_id)
    mark = Message(say(asker.language, "letter-outdated"))
    await outbox.put(
        tx, Lane.NEWS, EDIT, mark.payload(), person_id=person_id, edits=message_id, note=EDIT_ONLY
    )
    return True
