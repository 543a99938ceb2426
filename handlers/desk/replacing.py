"""Putting a correction in the place of what people have: their copies are edited where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from handlers import letters
from handlers.callbacks.desk import SendCorrection
from handlers.context import Context
from handlers.desk import correcting, papers, releasing
from handlers.desk.checking import is_as_seen
from handlers.desk.correcting import SENT
from handlers.messages import EDIT, Message
from handlers.speaker import reporting
from handlers.words import say
from storage import (
    answers,
    broadcasts,
    corrections,
    deliveries,
    outbox,
    people,
    subjects,
    versions,
)
from storage.answers import Answer, AnswerChangedError, AnswerDecidedError, AnswerState, NoSuchAnswerError
from storage.broadcasts import Broadcast
from storage.corrections import StillRunningError
from storage.outbox import Lane
from storage.people import Person
from storage.subjects import Subject


async def send_correction(context: Context, press: SendCorrection) -> None:
    """Put a drafted correction in the place of the answer that its askers have."""
    try:
        if await _went_to_everyone(context, press.answer):
            return
        before = await corrections.replace_answer(
            context.tx, press.answer, context.by, context.now, revision=press.revision
        )
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return
    except AnswerDecidedError as error:
        await releasing.tell_decided(context, error.answer)
        return
    except AnswerChangedError as error:
        await releasing.tell_changed(context, error.answer)
        return
    answer = await answers.get_answer(context.tx, press.answer)
    await _edit_askers_copies(context, answer, before, {})
    await reporting.report_answer(context, answer)
    context.toast("toast-corrected", number=f"{answer.question_id}")
    await context.refresh(Subject.DRAFT, answer.id)


async def start_correction(context: Context, broadcast: Broadcast, seen: int) -> None:
    """Edit everybody's copy of what a drafted broadcast corrects, if it still is as `seen`.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    if decided := await _decided_otherwise(context, broadcast):
        await broadcasts.cancel_broadcast(context.tx, broadcast.id, context.by)
        await context.refresh(Subject.BROADCAST, broadcast.id)
        await releasing.tell_decided(context, decided)
        return
    if not await is_as_seen(context, broadcast, seen):
        return
    contents = await letters.letters(context.tx, broadcast)
    try:
        await corrections.start_correction(context.tx, broadcast, context.by, contents, context.now)
    except StillRunningError:
        context.toast("toast-still-running", alert=True)
        return
    if broadcast.answer_id is not None:
        await _replace_answer(context, broadcast, broadcast.answer_id)
    await deliveries.finish_broadcasts(context.tx, context.now)
    await papers.keep_slides(context, broadcast)
    await context.refresh(Subject.BROADCAST, broadcast.id)
    before_id = await corrections.find_corrected(context.tx, broadcast)
    await context.refresh(Subject.BROADCAST, before_id, Lane.DESK)


async def _replace_answer(context: Context, broadcast: Broadcast, answer_id: int) -> None:
    """Let the askers have the corrected answer that a broadcast brings to everyone."""
    draft = await answers.get_answer(context.tx, answer_id)
    before = await corrections.replace_answer(
        context.tx, answer_id, context.by, context.now, revision=draft.revision
    )
    answer = await answers.get_answer(context.tx, answer_id)
    written = await versions.list_versions(context.tx, broadcast)
    await _edit_askers_copies(context, answer, before, written)
    await reporting.report_answer(context, answer)


async def _went_to_everyone(context: Context, answer_id: int) -> bool:
    """If what a draft corrects was broadcast meanwhile, show who would get the correction; True then.

    Raises NoSuchAnswerError.
    """
    draft = await answers.get_answer(context.tx, answer_id)
    before = await answers.get_answer(context.tx, draft.corrects or 0)
    sent = await broadcasts.find_broadcast_of(context.tx, before.id)
    if (draft.state, before.state) != (AnswerState.DRAFTED, AnswerState.BROADCAST) or sent is None:
        return False
    if drafted := await broadcasts.find_broadcast_of(context.tx, draft.id):
        await context.refresh(Subject.BROADCAST, drafted.id)
    else:
        await correcting.draft_correction(context, sent, answer_id=draft.id)
    return True


async def _decided_otherwise(context: Context, broadcast: Broadcast) -> Answer | None:
    """Return the answer because of which a correction comes too late: it, or what it corrects; else None."""
    if broadcast.answer_id is None:
        return None
    draft = await answers.get_answer(context.tx, broadcast.answer_id)
    if draft.state is not AnswerState.DRAFTED:
        return draft
    before = await answers.get_answer(context.tx, draft.corrects or 0)
    return None if before.state in SENT else before


async def _edit_askers_copies(
    context: Context, answer: Answer, before: Answer, texts: Mapping[str, str]
) -> None:
    """Let those who asked see the answer in its new words; `texts` by language where there are versions."""
    for question in await corrections.list_letters(context.tx, before):
        asker = await people.get_person(context.tx, question.person_id)
        worded = replace(answer, text=texts.get(asker.language, answer.text))
        messages = [one for one in letters.answered(asker, question, worded) if isinstance(one, Message)]
        await _edit_copy(context, asker, messages, answer, before)
    await context.refresh(Subject.CARD, answer.question_id)


async def _edit_copy(
    context: Context, asker: Person, messages: list[Message], answer: Answer, before: Answer
) -> None:
    """Put new messages in the place of those that an asker has; more are sent, what is left is marked."""
    chat = asker.telegram_id
    if chat is None:
        return
    await outbox.withdraw(context.tx, asker.id, Subject.ANSWER_COPY, before.id)
    old = await subjects.list_messages(context.tx, chat, Subject.ANSWER_COPY, before.id)
    gone = Message(say(asker.language, "letter-part-gone"))
    for message_id, message in zip_longest(old, messages, fillvalue=None):
        if message_id is None:
            await context.tell(asker, message or gone, subject=Subject.ANSWER_COPY, about=answer.id)
            continue
        payload = (message or gone).payload()
        await outbox.put(
            context.tx,
            Lane.NEWS,
            EDIT,
            payload,
            person_id=asker.id,
            edits=message_id,
            subject=Subject.ANSWER_COPY,
            subject_id=answer.id,
            note=outbox.EDIT_ONLY if message is None else None,
        )
    await subjects.change_subject_id(context.tx, chat, Subject.ANSWER_COPY, before.id, answer.id)
