"""What messages of ours show that are made when they are sent, from what is true then."""

from handlers.cards.broadcast import broadcast_message
from handlers.cards.draft import draft_message
from handlers.cards.question import card_message
from handlers.messages import Message
from storage import answers, broadcasts, desk, questions
from storage.database import Transaction
from storage.desk import Subject


async def compose(
    tx: Transaction, subject: Subject, subject_id: int, person_id: int | None = None
) -> Message | None:
    """Return the message about this as things stand now; None if there is nothing to say any more.

    `person_id` is the person in whose chat it stands; None is the desk.
    """
    language = (await desk.get_desk(tx)).language
    match subject:
        case Subject.CARD:
            return await card_message(tx, language, await questions.get_question(tx, subject_id))
        case Subject.DRAFT:
            return await draft_message(tx, language, await answers.get_answer(tx, subject_id))
        case Subject.BROADCAST:
            return await broadcast_message(tx, language, await broadcasts.get_broadcast(tx, subject_id))
    return None
