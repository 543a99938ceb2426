"""News for askers: what became of their question, told once, as it is when it is told."""

import time
from collections.abc import Sequence

from handlers.callbacks.private import Ask, Clarify
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.phrases import addressee, quoted, reason_text
from handlers.words import Html, label, say
from storage import batches, changes, people, questions
from storage.batches import TOLD_AFTER
from storage.changes import LIVE, Change, ChangeKind
from storage.clarifications import Clarification
from storage.database import Transaction
from storage.outbox import Lane
from storage.people import Person
from storage.questions import Question, State
from storage.subjects import Subject


async def tell_askers(context: Context, number: int) -> None:
    """Tell everybody who shares a question's fate what became of it, each about a question of their own.

    What a batch has decided is told when it can no longer be undone. Raises NoSuchQuestionError.
    """
    for question in await questions.by_asker(context.tx, number):
        await tell_asker(context, number, question.person_id)


async def tell_asker(context: Context, number: int, person_id: int) -> None:
    """Tell one of those who share a question's fate; raises NoSuchQuestionError."""
    change = await changes.last_change(context.tx, number)
    not_before = None if change.batch_id is None else change.at + TOLD_AFTER
    await context.refresh(Subject.NEWS, change.id, Lane.NEWS, person_id=person_id, not_before=not_before)


async def tell_edited(context: Context, question: Question) -> None:
    """Tell the asker how their question reads now."""
    await _tell_edits(context, question, [ChangeKind.TEXT])


async def tell_new_addressee(context: Context, question: Question) -> None:
    """Tell the asker whom their question goes to now."""
    await _tell_edits(context, question, [ChangeKind.ADDRESSEE])


async def tell_edits(context: Context, question: Question) -> None:
    """Tell the asker how their question reads and whom it goes to, where that was ever changed."""
    made = await changes.newest_changes(context.tx, question.id)
    await _tell_edits(context, question, [kind for kind in EDITED if kind in made])


async def news_message(tx: Transaction, person: Person, change_id: int) -> Message | None:
    """Return what a change has made of the person's question, or of the one that it was merged into.

    None if there is nothing to tell: it was undone, or can be, or what came after it or an answer tells it.
    """
    change = await changes.get_change(tx, change_id)
    final = await batches.final_change(tx, change.question_id, int(time.time() * 1000))
    asked = await questions.by_asker(tx, change.question_id)
    question = next((one for one in asked if one.person_id == person.id), None)
    if final.id != change.id or question is None:
        return None
    if change.to_state is State.PENDING:
        # Who had heard of no decision has nothing to hear of its being taken back.
        heard = await batches.known_before(tx, change)
        return None if heard in {None, State.PENDING} else _told(person, question, "news-reopened")
    if change.to_state is State.APPROVED:
        return _told(person, question, "news-not-live" if change.is_not_live else "news-approved")
    if change.to_state is State.DECLINED:
        return _declined(person, question, reason_text(person.language, change.note))
    return _told(person, question, "news-live") if change.note == LIVE else None


def merged(person: Person, question: Question, target: Question, known: Change) -> Message:
    """Tell the asker that the question was merged; the other one is shown only if it is public.

    `known` is what may be told of the other one, see storage.batches.final_change.
    """
    text = say(
        person.language,
        f"news-merged-{'live' if known.note == LIVE else known.to_state}",
        number=f"{question.id}",
        text=quoted(question),
        other=quoted(target),
    )
    return Message(text)


def asked_to_clarify(person: Person, question: Question, clarification: Clarification) -> Message:
    """Bring the asker what the desk wants to know."""
    text = say(
        person.language,
        "news-clarify",
        number=f"{question.id}",
        text=quoted(question),
        wanted=clarification.text,
    )
    return Message(text, [[Button(label(person.language, "button-reply"), Clarify(clarification.id))]])


async def _tell_edits(context: Context, question: Question, kinds: Sequence[ChangeKind]) -> None:
    if not kinds:
        return
    asker = await people.get_person(context.tx, question.person_id)
    made = await changes.newest_changes(context.tx, question.id)
    text = Html("\n\n".join(EDITED[kind](asker.language, question) for kind in kinds))
    await context.tell(asker, Message(text), subject=Subject.NEWS, about=made[kinds[-1]].id)


def _edited(language: str, question: Question) -> Html:
    return say(language, "news-edited", number=f"{question.id}", text=question.text)


def _readdressed(language: str, question: Question) -> Html:
    name = addressee(language, question)
    return say(language, "news-readdressed", number=f"{question.id}", addressee=name)


EDITED = {ChangeKind.TEXT: _edited, ChangeKind.ADDRESSEE: _readdressed}
"""What an edit has made of a question, in the language of its asker."""


def _told(person: Person, question: Question, key: str) -> Message:
    return Message(say(person.language, key, number=f"{question.id}", text=quoted(question)))


def _declined(person: Person, question: Question, reason: str) -> Message:
    text = say(
        person.language, "news-declined", number=f"{question.id}", text=quoted(question), reason=reason
    )
    again = Button(label(person.language, "button-ask-again"), Ask(question.seminar_id))
    return Message(text, [[again]], lasting=True)
