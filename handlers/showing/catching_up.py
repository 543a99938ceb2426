"""Askers who can be written to again hear what they have missed of their questions."""

from handlers import news
from handlers.context import Context
from handlers.messages import Message
from handlers.showing.bringing import bring_answer
from handlers.words import say
from storage import (
    answers,
    batches,
    broadcasts,
    changes,
    clarifications,
    missed,
    people,
    questions,
    subjects,
    versions,
)
from storage.answers import Answer
from storage.changes import LIVE, Change
from storage.outbox import Lane
from storage.people import Person
from storage.questions import UNFINISHED, Question, State
from storage.subjects import Subject


async def note_reachable(context: Context, person: Person) -> None:
    """Remember that somebody can be written to again, and tell them what they have missed of their questions.

    Each is told once, as it stands now: what has passed meanwhile is no news any more.
    """
    await people.set_reachable(context.tx, person.id, True)
    listed = await missed.take_missed(context.tx, person.id)
    if listed:
        await context.tell(person, Message(say(person.language, "news-missed")))
    for question in listed:
        await _tell_fate(context, person, question)
        await _ask_again(context, person, question)


async def _tell_fate(context: Context, person: Person, question: Question) -> None:
    number = question.merged_into or question.id
    known = await batches.final_change(context.tx, number, context.now)
    answer = await _answer(context, known)
    if answer is not None:
        await _bring_anew(context, person, question, answer)
    elif question.merged_into is not None and known.to_state is not State.DECLINED:
        target = await questions.get_question(context.tx, number)
        own = await changes.last_change(context.tx, question.id)
        message = news.merged(person, question, target, known)
        await context.tell(person, message, subject=Subject.NEWS, about=own.id)
    elif known.from_state is None:
        await news.tell_edits(context, question)
    else:
        await context.refresh(Subject.NEWS, known.id, Lane.NEWS, person_id=person.id)


async def _answer(context: Context, known: Change) -> Answer | None:
    if known.to_state is not State.ANSWERED or known.note == LIVE:
        return None
    return await answers.latest_answer(context.tx, known.question_id)


async def _bring_anew(context: Context, person: Person, question: Question, answer: Answer) -> None:
    """Bring an answer, of which the person may have a copy that a correction could not reach."""
    for message_id in await subjects.list_messages(
        context.tx, person.telegram_id, Subject.ANSWER_COPY, answer.id
    ):
        await subjects.forget_message(context.tx, person.telegram_id, message_id)
    sent = await broadcasts.find_broadcast_of(context.tx, answer.id)
    written = await versions.list_versions(context.tx, sent) if sent else None
    await bring_answer(context, question, answer, written)


async def _ask_again(context: Context, person: Person, question: Question) -> None:
    """Ask once more what the desk wants to know, where it still does."""
    wanted = await clarifications.newest_clarification(context.tx, question.id)
    if wanted is not None and wanted.reply is None and question.state in UNFINISHED:
        message = news.asked_to_clarify(person, question, wanted)
        await context.tell(person, message, subject=Subject.CLARIFICATION, about=wanted.id)
