"""News for askers: what became of their question, told once, as it is when it is told."""

import time

from handlers.callbacks.private import Ask, Clarify
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.phrases import addressee, reason_text
from handlers.words import label, say
from storage import batches, outbox, questions
from storage.batches import UNDO_TIME
from storage.clarifications import Clarification
from storage.database import Transaction
from storage.desk import Subject
from storage.outbox import Lane
from storage.people import Person
from storage.questions import Change, Question, State

QUESTION_SHOWN = 300
"""Characters of a question that its news quote."""
LEAD = 1000
"""Milliseconds: news that leave sooner may be on their way already, with what was true before."""


async def tell_askers(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Tell everybody who shares a question's fate what became of it, each about a question of their own.

    They are told what is true when it is sent, not before `not_before`, in ms; whoever is told of it later
    anyway is told then. Raises NoSuchQuestionError.
    """
    for question in await questions.by_asker(context.tx, number):
        asker = question.person_id
        told_later = not_before is None and await outbox.is_held(
            context.tx, asker, Subject.NEWS, question.id, context.now + LEAD
        )
        if not told_later:
            await context.refresh(
                Subject.NEWS, question.id, Lane.NEWS, person_id=asker, not_before=not_before
            )


async def news_message(tx: Transaction, person: Person, question: Question) -> Message | None:
    """Return what became of the question, or of the one that it was merged into.

    None if there is nothing to tell: it was undone, or can be, or an answer tells it.
    """
    fate = question
    if question.merged_into is not None:
        fate = await questions.get_question(tx, question.merged_into)
    change = await questions.last_change(tx, fate.id)
    if change.by_asker or change.is_undo or await _can_be_undone(tx, change):
        return None
    if fate.state is State.PENDING:
        return _told(person, question, "news-reopened")
    if fate.state is State.APPROVED:
        return _told(person, question, "news-approved")
    if fate.state is State.DECLINED:
        return _declined(person, question, reason_text(person.language, fate.reason))
    return _told(person, question, "news-live") if fate.answered_live else None


def edited(person: Person, question: Question) -> Message:
    """Tell the asker how their question reads now."""
    return Message(say(person.language, "news-edited", number=f"{question.id}", text=question.text))


def readdressed(person: Person, question: Question) -> Message:
    """Tell the asker whom their question goes to now."""
    name = addressee(person.language, question)
    return Message(say(person.language, "news-readdressed", number=f"{question.id}", addressee=name))


def asked_to_clarify(person: Person, question: Question, clarification: Clarification) -> Message:
    """Bring the asker what the desk wants to know."""
    text = say(
        person.language,
        "news-clarify",
        number=f"{question.id}",
        text=_quoted(question),
        wanted=clarification.text,
    )
    return Message(text, [[Button(label(person.language, "button-reply"), Clarify(clarification.id))]])


def _told(person: Person, question: Question, key: str) -> Message:
    return Message(say(person.language, key, number=f"{question.id}", text=_quoted(question)))


def _declined(person: Person, question: Question, reason: str) -> Message:
    text = say(
        person.language, "news-declined", number=f"{question.id}", text=_quoted(question), reason=reason
    )
    return Message(text, [[Button(label(person.language, "button-ask-again"), Ask(question.seminar_id))]])


def _quoted(question: Question) -> str:
    return cut(question.text, QUESTION_SHOWN)


async def _can_be_undone(tx: Transaction, change: Change) -> bool:
    """Tell whether the change is of a batch that was begun after these news were ordered."""
    if change.batch_id is None:
        return False
    batch = await batches.get_batch(tx, change.batch_id)
    return time.time() * 1000 < batch.at + UNDO_TIME
