"""Several questions in one message: for the desk to decide on each or on all, for a speaker to open."""

import time
from collections.abc import Sequence

from handlers.callbacks.board import ApproveDigest
from handlers.callbacks.desk import Approve, SendCard, Undo
from handlers.callbacks.speaker import OpenQuestion
from handlers.cleaning import length
from handlers.messages import MESSAGE_ROOM, Button, Message, cut, in_rows, without_tags
from handlers.phrases import addressee, moderator
from handlers.words import Html, clock, label, say
from storage import batches, digests, people, speaker_accounts, speaker_questions, subjects
from storage.batches import Batch
from storage.database import Transaction
from storage.digests import Digest
from storage.questions import Question, State
from storage.subjects import Subject

LEAST_SHOWN = 40
"""Characters of a question that is decided: enough to know it again."""
IN_ROW = 4
"""Buttons that fit a phone's width."""


async def digest_message(tx: Transaction, language: str, digest_id: int) -> Message:
    """Show the desk a digest: each question with as much of its text as fits, and what became of it."""
    digest = await digests.get_digest(tx, digest_id)
    waiting = [question for question in digest.questions if question.state is State.PENDING]
    heading = say(
        language,
        "digest",
        waiting=len(waiting),
        total=len(digest.questions),
        seminar=_seminar(language, digest),
    )
    batch = await batches.get_batch(tx, digest.batch_id) if digest.batch_id is not None else None
    if batch is not None and batch.decisions and batch.undone_at is None:
        heading = Html(f"{heading}\n{_approved_line(language, digest, batch)}")
    rows = [*_rows(language, digest, waiting), _undo(language, batch)]
    return Message(_text(language, heading, digest, waiting), rows)


async def speaker_digest_message(tx: Transaction, digest_id: int, person_id: int) -> Message | None:
    """Show a speaker the questions of a digest that they can answer.

    None: the person is no speaker now, or has become silent before it was sent.
    """
    account = await speaker_accounts.find_account(tx, person_id)
    if account is None or account.retired:
        return None
    person = await people.get_person(tx, person_id)
    seen = await subjects.find_message(tx, person.telegram_id, Subject.DIGEST, digest_id)
    if account.silent and seen is None:
        return None
    language = person.language
    digest = await digests.get_digest(tx, digest_id)
    waiting = [
        question
        for question in digest.questions
        if question.state is State.APPROVED
        and await speaker_questions.is_for_speaker(tx, question, account.speaker_id)
        and not await speaker_questions.is_given(tx, question.id, account.speaker_id)
    ]
    heading = say(language, "speaker-digest", total=len(digest.questions), seminar=_seminar(language, digest))
    opening = [
        Button(label(language, "button-open-question", number=f"{question.id}"), OpenQuestion(question.id))
        for question in waiting
    ]
    return Message(_text(language, heading, digest, waiting), in_rows(opening, IN_ROW))


def shares(lengths: Sequence[int], room: int) -> list[int]:
    """Divide room among texts: short ones get what they need, long ones the same share of the rest."""
    given = [0] * len(lengths)
    left = len(lengths)
    for index in sorted(range(len(lengths)), key=lambda index: lengths[index]):
        given[index] = min(lengths[index], max(room, 0) // left)
        room -= given[index]
        left -= 1
    return given


def _seminar(language: str, digest: Digest) -> str:
    titles = {question.seminar_title.in_language(language) for question in digest.questions}
    return titles.pop() if len(titles) == 1 else label(language, "digest-several-seminars")


def _text(language: str, heading: Html, digest: Digest, waiting: list[Question]) -> str:
    """Write the heading and a line for each question; what waits has the most room."""
    texts = [" ".join(question.text.split()) for question in digest.questions]
    room = MESSAGE_ROOM - length(without_tags(heading))
    wanted = []
    for question, text in zip(digest.questions, texts, strict=True):
        room -= length(without_tags(_line(language, question, "", waits=question in waiting))) + 2
        wanted.append(length(text) if question in waiting else min(length(text), LEAST_SHOWN))
    lines = [
        _line(language, question, cut(text, share), waits=question in waiting)
        for question, text, share in zip(digest.questions, texts, shares(wanted, room), strict=True)
    ]
    return "\n\n".join([heading, *lines])


def _line(language: str, question: Question, text: str, *, waits: bool) -> Html:
    return say(
        language,
        "digest-line" if waits else "question-line",
        number=f"{question.id}",
        addressee=addressee(language, question),
        state=label(language, f"state-{question.state}"),
        text=text,
    )


def _rows(language: str, digest: Digest, waiting: list[Question]) -> list[list[Button]]:
    """Keep every button in its place while questions are decided, or thumbs would miss."""
    if not waiting:
        return []
    rows = in_rows(
        [button for question in digest.questions for button in _buttons(language, question)], IN_ROW
    )
    every = Button(label(language, "button-approve-all", count=len(waiting)), ApproveDigest(digest.id))
    return [*rows, [every]] if len(waiting) > 1 else rows


def _approved_line(language: str, digest: Digest, batch: Batch) -> Html:
    """Say who has approved all that waited, and when."""
    zone = digest.questions[0].timezone
    who = moderator(language, batch.decisions[0].name)
    return say(language, "digest-approved", who=who, time=clock(language, batch.at, zone))


def _undo(language: str, batch: Batch | None) -> list[Button]:
    """Offer to take back what was approved all at once, as long as that can be done."""
    if batch is None or not batch.can_be_undone(time.time() * 1000):
        return []
    return [Button(label(language, "button-undo"), Undo(batch.id))]


def _buttons(language: str, question: Question) -> list[Button]:
    number = f"{question.id}"
    key = "button-ok" if question.state is State.PENDING else "button-done"
    return [
        Button(label(language, key, number=number), Approve(question.id)),
        Button(label(language, "button-open-question", number=number), SendCard(question.id)),
    ]
