"""What messages of ours show that are made when they are sent, from what is true then."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from handlers.cards.agenda import agenda_message
from handlers.cards.batch import batch_message
from handlers.cards.board import board_message
from handlers.cards.broadcast import broadcast_message
from handlers.cards.digest import digest_message, speaker_digest_message
from handlers.cards.draft import draft_message
from handlers.cards.invitation import invitation_message
from handlers.cards.question import card_message
from handlers.cards.speaker import answer_prompt_message, speaker_card_message
from handlers.messages import Message
from handlers.news import news_message
from storage import answers, broadcasts, desk, people, questions
from storage.database import Transaction
from storage.subjects import Subject


async def compose(
    tx: Transaction, subject: Subject, subject_id: int, person_id: int | None = None
) -> Message | None:
    """Return the message about this as things stand now; None if there is nothing to say any more.

    `person_id` is the person in whose chat it stands; None is the desk.
    """
    if person_id is not None:
        return await IN_PRIVATE[subject](tx, subject_id, person_id)
    return await IN_DESK[subject](tx, (await desk.get_desk(tx)).language, subject_id)


async def _card(tx: Transaction, language: str, number: int) -> Message:
    return await card_message(tx, language, await questions.get_question(tx, number))


async def _draft(tx: Transaction, language: str, answer_id: int) -> Message:
    return await draft_message(tx, language, await answers.get_answer(tx, answer_id))


async def _broadcast(tx: Transaction, language: str, broadcast_id: int) -> Message:
    return await broadcast_message(tx, language, await broadcasts.get_broadcast(tx, broadcast_id))


async def _news(tx: Transaction, change_id: int, person_id: int) -> Message | None:
    return await news_message(tx, await people.get_person(tx, person_id), change_id)


InDesk: TypeAlias = Callable[[Transaction, str, int], Awaitable[Message | None]]
InPrivate: TypeAlias = Callable[[Transaction, int, int], Awaitable[Message | None]]

IN_DESK: dict[Subject, InDesk] = {
    Subject.CARD: _card,
    Subject.DIGEST: digest_message,
    Subject.BATCH: batch_message,
    Subject.BOARD: board_message,
    Subject.AGENDA: agenda_message,
    Subject.DRAFT: _draft,
    Subject.BROADCAST: _broadcast,
    Subject.INVITATION: invitation_message,
}
"""What the desk's messages show: from the desk's language and the id of what they are about."""
IN_PRIVATE: dict[Subject, InPrivate] = {
    Subject.DIGEST: speaker_digest_message,
    Subject.SPEAKER_CARD: speaker_card_message,
    Subject.ANSWER_PROMPT: answer_prompt_message,
    Subject.NEWS: _news,
}
"""What messages in a person's chat show: from the id of what they are about, and the person."""
