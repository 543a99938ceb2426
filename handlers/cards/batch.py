"""What was decided on several questions at once, and the button that takes it back."""

import time

from handlers import words
from handlers.callbacks.desk import Undo
from handlers.cards.question import state_line
from handlers.messages import MESSAGE_ROOM, Button, Message, cut, fitting
from handlers.numbers import write_numbers
from handlers.phrases import moderator, reason_text
from handlers.words import Html, label, say
from storage import batches, changes, programme, questions
from storage.batches import UNDO_TIME, Batch
from storage.database import Transaction
from storage.questions import NoSuchQuestionError, Question

NUMBERS_SHOWN = 1500
"""Characters of a list of numbers."""
ALREADY_SHOWN = 5
"""Questions that were decided before, each with who was first."""
STATE_SHOWN = 200
"""Characters of what somebody has decided before, a reason included."""


async def batch_message(tx: Transaction, language: str, batch_id: int) -> Message:
    """Show what was decided, what could not be, and what was undone; raises NoSuchBatchError."""
    batch = await batches.get_batch(tx, batch_id)
    undone = set(_numbers(batch, undone=True))
    done = tuple(number for number in _numbers(batch) if number not in undone)
    parts = [
        _decided_line(language, batch, done) if done or not undone else "",
        await _undone_line(tx, language, batch) if undone else "",
        *await _left_lines(tx, language, batch),
    ]
    can_undo = bool(done) and batch.can_be_undone(time.time() * 1000)
    if can_undo:
        parts.append(say(language, "batch-undo", limit=UNDO_TIME // 1000))
    rows = [[Button(label(language, "button-undo"), Undo(batch.id))]] if can_undo else []
    return Message("\n\n".join(fitting([part for part in parts if part], MESSAGE_ROOM)), rows)


def _numbers(batch: Batch, *, undone: bool = False) -> tuple[int, ...]:
    return tuple(change.question_id for change in (batch.undone if undone else batch.decisions))


def _decided_line(language: str, batch: Batch, done: tuple[int, ...]) -> Html:
    if not done:
        return say(language, "batch-nothing")
    decision = batch.decisions[0]
    return say(
        language,
        f"batch-{decision.to_state}",
        count=len(done),
        numbers=cut(write_numbers(done), NUMBERS_SHOWN),
        who=moderator(language, decision.name),
        reason=reason_text(language, decision.note),
    )


async def _undone_line(tx: Transaction, language: str, batch: Batch) -> Html:
    undoing = batch.undone[0]
    numbers = _numbers(batch, undone=True)
    return say(
        language,
        "batch-undone",
        count=len(numbers),
        numbers=cut(write_numbers(numbers), NUMBERS_SHOWN),
        who=moderator(language, undoing.name),
        time=words.clock(language, undoing.at, await programme.get_timezone(tx)),
    )


async def _left_lines(tx: Transaction, language: str, batch: Batch) -> list[Html]:
    """Say which questions were left as they are, and why."""
    known, unknown = await _left(tx, batch)
    lines = [await _already_line(tx, language, question) for question in known[:ALREADY_SHOWN]]
    if len(known) > ALREADY_SHOWN:
        lines.append(say(language, "batch-already-more", count=len(known) - ALREADY_SHOWN))
    if unknown:
        numbers = cut(write_numbers(tuple(unknown)), NUMBERS_SHOWN)
        lines.append(say(language, "batch-unknown", count=len(unknown), numbers=numbers))
    return lines


async def _left(tx: Transaction, batch: Batch) -> tuple[list[Question], list[int]]:
    """Return the questions that the batch did not change, and the numbers of none."""
    known, unknown = [], []
    for number in sorted(set(batch.numbers) - set(_numbers(batch))):
        try:
            known.append(await questions.get_question(tx, number))
        except NoSuchQuestionError:
            unknown.append(number)
    return known, unknown


async def _already_line(tx: Transaction, language: str, question: Question) -> Html:
    state = state_line(language, question, await changes.last_change(tx, question.id))
    return say(language, "toast-second", number=f"{question.id}", state=cut(state, STATE_SHOWN))
