"""Correcting what was sent: the copies that people have are edited where they stand."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest

from handlers import letters
from handlers.callbacks.broadcasts import Correct
from handlers.callbacks.desk import CorrectAnswer, SendCorrection
from handlers.context import Context
from handlers.desk import deciding, releasing, wording
from handlers.desk.broadcasting import find_for_presser, may_decide, unless_decided
from handlers.messages import Message, cut
from handlers.speaker import reporting
from handlers.words import FALLBACK, say
from storage import (
    answers,
    broadcasts,
    corrections,
    deliveries,
    desk,
    outbox,
    people,
    programme,
    questions,
    versions,
)
from storage.answers import Answer, AnswerChangedError, AnswerDecidedError, AnswerState, NoSuchAnswerError
from storage.broadcasts import UNENDED, Broadcast, BroadcastDecidedError, BroadcastState, Kind
from storage.corrections import StillRunningError
from storage.desk import Subject
from storage.links import LinkError, check_link
from storage.outbox import Lane
from storage.people import Person

STARTED = (*UNENDED, BroadcastState.STOPPED, BroadcastState.DONE)
SENT = (AnswerState.APPROVED, AnswerState.BROADCAST)
TEXT_SHOWN = 3000
"""Characters of the present text that are shown, to be copied."""
EDIT = "editMessageText"


async def correct(context: Context, press: Correct) -> None:
    """Ask for the new text or link of a broadcast. While it is written, nobody else gets the old one."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast)
        if broadcast is None:
            return
        if broadcast.state not in STARTED:
            raise BroadcastDecidedError(broadcast)
        if await corrections.is_corrected(context.tx, broadcast):
            context.toast("broadcast-corrected-later", alert=True)
            return
        if broadcast.state is BroadcastState.RUNNING:
            await broadcasts.pause_broadcast(context.tx, broadcast.id, context.by)
            await context.refresh(Subject.BROADCAST, broadcast.id)
        await _ask(context, broadcast)


async def correct_answer(context: Context, press: CorrectAnswer) -> None:
    """Ask for the new text of an answer that its asker has."""
    try:
        answer = await answers.get_answer(context.tx, press.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return
    if answer.state in SENT:
        await _ask_for_answer(context, answer)
    else:
        await releasing.tell_decided(context, answer)


async def take_correction(context: Context, broadcast_id: int, written: str) -> None:
    """Take a reply as an announcement's new text, or as the new link of slides."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    if not may_decide(context, broadcast):
        await context.reply(Message(context.say("desk-organisers-only")))
    elif broadcast.kind is Kind.PRESENTATION:
        try:
            await _draft(context, broadcast, url=check_link(written.strip()))
        except LinkError as error:
            await context.ask_again(Message(context.say(f"link-{error.problem.replace('_', '-')}")))
    elif text := await wording.read_announcement(context, written):
        await _draft(context, broadcast, text=text)


async def take_file(context: Context, broadcast_id: int) -> None:
    """Take a file that replies to the request for a correction as the new slides."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    document = context.message.document
    if not may_decide(context, broadcast):
        await context.reply(Message(context.say("desk-organisers-only")))
    elif broadcast.kind is not Kind.PRESENTATION or document is None:
        await context.ask_again(Message(context.say("desk-text-only")))
    else:
        await _draft(context, broadcast, file_id=document.file_id, file_name=document.file_name)


async def take_answer(context: Context, answer_id: int, written: str) -> None:
    """Take a reply as the new text of an answer, and show what it will look like."""
    text = await wording.read_answer(context, written)
    if text is None:
        return
    before = await answers.get_answer(context.tx, answer_id)
    if before.state not in SENT:
        await context.reply(Message(releasing.decided_line(context, before)))
        return
    draft_id = await corrections.draft_correction(context.tx, before, text, context.by, context.now)
    sent = await broadcasts.find_broadcast_of(context.tx, before.id)
    if before.state is AnswerState.BROADCAST and sent is not None:
        await _draft(context, sent, answer_id=draft_id)
    else:
        await context.refresh(Subject.DRAFT, draft_id)


async def send_correction(context: Context, press: SendCorrection) -> None:
    """Put a drafted correction in the place of the answer that its askers have."""
    try:
        if await _went_to_everyone(context, press.answer):
            return
        before = await corrections.replace_answer(
            context.tx, press.answer, context.by, context.now, version=press.version
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


async def start_correction(context: Context, broadcast: Broadcast, version: int) -> None:
    """Edit everybody's copy of what a drafted broadcast corrects; `version` is the answer's that was shown.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    if decided := await _decided_otherwise(context, broadcast):
        await broadcasts.cancel_broadcast(context.tx, broadcast.id, context.by)
        await context.refresh(Subject.BROADCAST, broadcast.id)
        await releasing.tell_decided(context, decided)
        return
    if broadcast.answer_id is not None:
        draft = await answers.get_answer(context.tx, broadcast.answer_id)
        if draft.version != version:
            await show_changed(context, broadcast)
            return
    contents = await letters.letters(context.tx, broadcast)
    try:
        await corrections.start_correction(context.tx, broadcast, context.by, contents, context.now)
    except StillRunningError:
        context.toast("toast-still-running", alert=True)
        return
    if broadcast.answer_id is not None:
        before = await corrections.replace_answer(
            context.tx, broadcast.answer_id, context.by, context.now, version=version
        )
        answer = await answers.get_answer(context.tx, broadcast.answer_id)
        written = await versions.list_versions(context.tx, broadcast)
        await _edit_askers_copies(context, answer, before, written)
        await reporting.report_answer(context, answer)
    await deliveries.finish_broadcasts(context.tx, context.now)
    await keep_slides(context, broadcast)
    await context.refresh(Subject.BROADCAST, broadcast.id)
    before_id = await corrections.find_corrected(context.tx, broadcast)
    await context.refresh(Subject.BROADCAST, before_id, Lane.DESK)


async def show_changed(context: Context, broadcast: Broadcast) -> None:
    """Answer a press about another version of the answer in a preview, and show what it says now."""
    context.toast("toast-draft-changed", alert=True)
    await context.refresh(Subject.BROADCAST, broadcast.id)


async def keep_slides(context: Context, broadcast: Broadcast) -> None:
    """Put the slides of a broadcast, if it has any, among the seminar's papers."""
    if broadcast.kind is Kind.PRESENTATION:
        await programme.put_presentation(
            context.tx,
            broadcast.seminar_id or "",
            broadcast.speaker_id or "",
            broadcast.language or FALLBACK,
            broadcast.url,
            file_id=broadcast.file_id,
            file_name=broadcast.file_name,
        )


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
        await _draft(context, sent, answer_id=draft.id)
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


async def _ask(context: Context, broadcast: Broadcast) -> None:
    if broadcast.kind is Kind.ANSWER:
        await _ask_for_answer(context, await answers.get_answer(context.tx, broadcast.answer_id or 0))
    elif broadcast.kind is Kind.PRESENTATION:
        await deciding.ask_for_reply(context, "correct-slides", broadcast.id, Subject.CORRECTION)
    else:
        text = cut(broadcast.text or "", TEXT_SHOWN)
        await deciding.ask_for_reply(
            context, "correct-announcement", broadcast.id, Subject.CORRECTION, text=text
        )


async def _ask_for_answer(context: Context, answer: Answer) -> None:
    await deciding.ask_for_reply(
        context,
        "correct-answer",
        answer.question_id,
        Subject.ANSWER_CORRECTION,
        answer.id,
        text=cut(answer.text, TEXT_SHOWN),
    )


async def _draft(
    context: Context,
    corrected: Broadcast,
    *,
    answer_id: int | None = None,
    text: str | None = None,
    url: str | None = None,
    file_id: str | None = None,
    file_name: str | None = None,
) -> None:
    """Keep a broadcast that corrects another one, and show its preview."""
    broadcast_id = await broadcasts.draft_broadcast(
        context.tx,
        corrected.seminar_id,
        corrected.kind,
        context.by,
        answer_id=answer_id,
        speaker_id=corrected.speaker_id,
        language=corrected.language,
        url=url,
        file_id=file_id,
        file_name=file_name,
        text=text,
        corrects=corrected.root,
    )
    await context.refresh(Subject.BROADCAST, broadcast_id)


async def _edit_askers_copies(
    context: Context, answer: Answer, before: Answer, texts: Mapping[str, str]
) -> None:
    """Let those who asked see the answer in its new words; `texts` by language where there are versions."""
    for question in await questions.by_asker(context.tx, answer.question_id):
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
    old = await desk.list_messages(context.tx, chat, Subject.ANSWER_COPY, before.id)
    gone = Message(say(asker.language, "letter-part-gone"))
    for message_id, message in zip_longest(old, messages, fillvalue=None):
        if message_id is None:
            await context.tell(asker, message or gone, subject=Subject.ANSWER_COPY, about=answer.id)
            continue
        payload = (message or gone).payload()
        await outbox.put(context.tx, Lane.NEWS, EDIT, payload, person_id=asker.id, edits=message_id)
    await desk.change_subject_id(context.tx, chat, Subject.ANSWER_COPY, before.id, answer.id)
