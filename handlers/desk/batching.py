"""Deciding on several questions at once, and taking that back."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from handlers import wording
from handlers.callbacks.desk import Undo
from handlers.cards.batch import batch_message
from handlers.context import Context
from handlers.desk import deciding, racing
from handlers.messages import Message
from handlers.phrases import moderator
from handlers.showing import consequences
from storage import batches, decisions, subjects
from storage.batches import TOLD_AFTER, UNDO_TIME, BatchUndoneError, NoSuchBatchError, TooLateToUndoError
from storage.changes import AlreadyChangedError
from storage.questions import NoSuchQuestionError
from storage.subjects import Subject

Decide = Callable[[int, int], Awaitable[object]]
"""Decides on a question, by its number, as part of a batch."""


@dataclass(frozen=True, slots=True)
class Approval:
    """What was approved at once; `batch` knows what was meant as well."""

    batch: int
    approved: tuple[int, ...]


async def command_approve(context: Context, words: str) -> None:
    """Approve questions: /approve 12, or /approve 12 14 15-20."""
    found = await wording.read_numbers(context, " ".join(words.split()).rstrip(" ."), "usage-approve")
    if found is None:
        return
    if found.rest:
        await context.reply(Message(context.say("usage-approve")))
    elif len(found.numbers) == 1:
        await _approve_alone(context, found.numbers[0])
    else:
        approval = await approve_many(context, found.numbers)
        await _show(context, approval.batch)


async def command_decline(context: Context, words: str) -> None:
    """Decline questions for one reason: /decline 12 reason, or /decline 12 14 reason."""
    found = await wording.read_numbers(context, words, "usage-decline")
    if found is None:
        return
    if not found.rest:
        await context.reply(Message(context.say("usage-decline")))
    elif len(found.numbers) == 1:
        await deciding.decline_with_words(context, found.numbers[0], found.rest)
    elif reason := await wording.read_reason(context, found.rest):
        await _show(context, await _decline_many(context, found.numbers, reason))


async def approve_many(context: Context, meant: Sequence[int]) -> Approval:
    """Approve the questions that wait, as one batch that can be undone; their askers are told after that."""

    async def approve(number: int, batch: int) -> None:
        await decisions.approve_question(context.tx, number, context.by, context.now, batch_id=batch)

    batch = await batches.begin_batch(context.tx, meant, context.now)
    return Approval(batch, tuple(await _decide_each(context, meant, batch, approve)))


async def undo(context: Context, press: Undo) -> None:
    """Take a batch back, as far as nobody has decided on its questions since."""
    try:
        brought_back = await batches.undo_batch(context.tx, press.batch, context.by, context.now)
    except NoSuchBatchError:
        context.toast("press-outdated")
    except TooLateToUndoError:
        context.toast("toast-undo-late", alert=True)
        await _show_again(context, press.batch)
    except BatchUndoneError as error:
        context.toast("toast-undone-already", alert=True, who=_undoer(context, error))
        await _show_again(context, press.batch)
    else:
        context.toast("toast-undone", alert=not brought_back, count=len(brought_back))
        for number in brought_back:
            await consequences.show_change(context, number)
        await _show_again(context, press.batch)


async def _approve_alone(context: Context, number: int) -> None:
    async with racing.unless_second_by_command(context, number):
        await deciding.approve_one(context, number)
        await context.reply(Message(context.say("toast-approved", number=f"{number}")))


async def _decline_many(context: Context, meant: Sequence[int], reason: str) -> int:
    """Decline the questions that wait, and return the batch."""

    async def decline(number: int, batch: int) -> None:
        await decisions.decline_question(context.tx, number, context.by, reason, context.now, batch_id=batch)

    batch = await batches.begin_batch(context.tx, meant, context.now)
    await _decide_each(context, meant, batch, decline)
    return batch


async def _decide_each(context: Context, meant: Sequence[int], batch: int, decide: Decide) -> list[int]:
    """Return which questions were decided: not those that had been before, nor the numbers of none."""
    done = []
    for number in meant:
        with suppress(AlreadyChangedError, NoSuchQuestionError):
            await decide(number, batch)
            done.append(number)
    for number in done:
        await consequences.follow_up(context, number, not_before=context.now + TOLD_AFTER)
    return done


async def _show(context: Context, batch: int) -> None:
    """Reply what was done; the button that undoes it goes away when it is too late."""
    message = await batch_message(context.tx, context.language, batch)
    await context.reply(message, subject=Subject.BATCH, about=batch)
    if message.rows:
        await context.refresh(Subject.BATCH, batch, not_before=context.now + UNDO_TIME)


async def _show_again(context: Context, batch: int) -> None:
    """Make the reply whose button was pressed show the truth; a digest does that by itself."""
    about = await subjects.find_subject(context.tx, context.chat.id, context.message_id)
    if about is None or about[0] is not Subject.DIGEST:
        await context.refresh(Subject.BATCH, batch)


def _undoer(context: Context, error: BatchUndoneError) -> str:
    undone = error.batch.undone
    return moderator(context.language, undone[0].name if undone else None)
