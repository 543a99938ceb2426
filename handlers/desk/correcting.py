"""Correcting what was sent: asking for the new text, and taking it as a draft."""

from handlers import wording
from handlers.callbacks.broadcasts import Correct
from handlers.callbacks.desk import CorrectAnswer
from handlers.context import Context
from handlers.desk import releasing, requests
from handlers.desk.checking import find_for_presser, may_decide, unless_decided
from handlers.messages import Message, cut
from storage import answers, broadcasts, corrections
from storage.answers import Answer, AnswerState, NoSuchAnswerError
from storage.broadcasts import UNENDED, Broadcast, BroadcastState, Kind
from storage.subjects import Subject

STARTED = (*UNENDED, BroadcastState.STOPPED, BroadcastState.DONE)
SENT = (AnswerState.APPROVED, AnswerState.BROADCAST)


async def correct(context: Context, press: Correct) -> None:
    """Ask for the new text or link of a broadcast. While it is written, nobody else gets the old one."""
    async with unless_decided(context, press.broadcast):
        broadcast = await find_for_presser(context, press.broadcast, STARTED)
        if broadcast is None:
            return
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
        if link := await wording.read_link(context, written):
            await draft_correction(context, broadcast, url=link)
    elif text := await wording.read_announcement(context, written):
        await draft_correction(context, broadcast, text=text)


async def take_file(context: Context, broadcast_id: int) -> None:
    """Take a file that replies to the request for a correction as the new slides."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    document = context.message.document
    if not may_decide(context, broadcast):
        await context.reply(Message(context.say("desk-organisers-only")))
    elif broadcast.kind is not Kind.PRESENTATION or document is None:
        await context.ask_again(Message(context.say("desk-text-only")))
    else:
        await draft_correction(context, broadcast, file_id=document.file_id, file_name=document.file_name)


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
        await draft_correction(context, sent, answer_id=draft_id)
    else:
        await context.refresh(Subject.DRAFT, draft_id)


async def _ask(context: Context, broadcast: Broadcast) -> None:
    if broadcast.answer_id is not None:
        await _ask_for_answer(context, await answers.get_answer(context.tx, broadcast.answer_id))
    elif broadcast.kind is Kind.PRESENTATION:
        await requests.ask_for_reply(context, "correct-slides", Subject.CORRECTION, broadcast.id)
    else:
        text = cut(broadcast.text or "", requests.TEXT_SHOWN)
        await requests.ask_for_reply(
            context, "correct-announcement", Subject.CORRECTION, broadcast.id, text=text
        )


async def _ask_for_answer(context: Context, answer: Answer) -> None:
    await requests.ask_for_reply(
        context,
        "correct-answer",
        Subject.ANSWER_CORRECTION,
        answer.id,
        number=f"{answer.question_id}",
        text=cut(answer.text, requests.TEXT_SHOWN),
    )


async def draft_correction(
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
