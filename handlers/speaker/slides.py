"""Slides that a speaker hands in: a file or a link, which the desk keeps and offers to followers."""

from pathlib import PurePath

from handlers import albums, choosing, wording
from handlers.callbacks.speaker import HandInFor, HandInSlides, ListQuestions, StopSlides
from handlers.cleaning import clean_line
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.phrases import seminar_title
from handlers.showing import enclosures
from handlers.speaker import answering, rights
from handlers.words import language_name
from storage import broadcasts, people, programme, speaker_questions
from storage.broadcasts import Kind
from storage.outbox import Lane
from storage.people import LANGUAGES, Dialogue, Step
from storage.subjects import Subject

SUFFIXES = {".pdf", ".ppt", ".pptx", ".odp", ".key"}
FILE_NAME = 120
"""Characters of a file's name that are kept."""


async def hand_in(context: Context, press: HandInSlides) -> None:
    """Ask for which seminar the slides are, if the speaker speaks in several."""
    account = await rights.current_account(context)
    if account is None:
        return
    seminars = await programme.list_seminars_of(context.tx, account.speaker_id)
    if not seminars:
        context.toast("slides-no-seminar", alert=True)
    elif len(seminars) == 1:
        await hand_in_for(context, HandInFor(seminars[0].id, context.language))
    else:
        rows = choosing.seminar_rows(
            context,
            seminars,
            press.page,
            lambda seminar_id: HandInFor(seminar_id, context.language),
            HandInSlides,
        )
        rows.append([Button(context.label("button-back"), ListQuestions(0))])
        await context.show(Message(context.say("slides-for-which"), rows))


async def hand_in_for(context: Context, press: HandInFor) -> None:
    """Ask for the slides of a seminar in a language: the next file or link are they."""
    account = await rights.current_account(context)
    if account is None:
        return
    seminar = await choosing.find_seminar(context, press.seminar)
    if seminar is None or press.language not in LANGUAGES:
        return
    if not await speaker_questions.speaks_in(context.tx, account.speaker_id, seminar.id):
        context.toast("speaker-not-yours", alert=True)
        return
    if await rights.is_busy(context):
        return
    await answering.forget_answer(context, context.writer.id)
    dialogue = Dialogue(Step.SLIDES, seminar.id, account.speaker_id, language=press.language)
    await people.put_dialogue(context.tx, context.writer.id, dialogue)
    others = [
        Button(_name(context, code), HandInFor(seminar.id, code))
        for code in LANGUAGES
        if code != press.language
    ]
    title = seminar_title(context.language, seminar)
    prompt = context.say("slides-send", seminar=title, language=_name(context, press.language))
    await context.show(Message(prompt, [others, [Button(context.label("button-cancel"), StopSlides())]]))


async def stop(context: Context, _: StopSlides) -> None:
    """Hand in no slides after all. A button of slides that are handed in, or given up, stops nothing else."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is not None and dialogue.step is Step.SLIDES:
        await people.end_dialogue(context.tx, context.writer.id)
    rows = [[Button(context.label("button-hand-in-slides"), HandInSlides(0))]]
    await context.show(Message(context.say("slides-over"), rows))


async def take_link(context: Context, dialogue: Dialogue, written: str) -> None:
    """Take a link to the slides."""
    if link := await wording.read_link(context, written):
        await _hand_to_desk(context, dialogue, url=link)


async def take_file(context: Context, dialogue: Dialogue) -> None:
    """Take the file of the slides."""
    document = context.message.document
    name = clean_line(document.file_name or "") if document else ""
    first = await albums.is_first(context)
    if document is None or PurePath(name).suffix.lower() not in SUFFIXES:
        if first:
            await context.reply(Message(context.say("slides-file-or-link")))
        return
    await _hand_to_desk(context, dialogue, file_id=document.file_id, file_name=_short(name))
    if context.message.media_group_id is not None:
        rows = [[Button(context.label("button-hand-in-slides"), HandInSlides(0))]]
        await context.reply(Message(context.say("slides-one-at-a-time", name=name), rows))


async def _hand_to_desk(
    context: Context,
    dialogue: Dialogue,
    *,
    url: str | None = None,
    file_id: str | None = None,
    file_name: str | None = None,
) -> None:
    """Draft a broadcast of the slides: the desk decides whether they are sent, only kept, or neither."""
    await people.end_dialogue(context.tx, context.writer.id)
    account = await rights.current_account(context)
    if account is None:
        return
    seminar = await programme.get_seminar(context.tx, dialogue.seminar_id)
    if seminar is None or not await speaker_questions.speaks_in(context.tx, account.speaker_id, seminar.id):
        await context.reply(Message(context.say("speaker-not-yours")))
        return
    language = dialogue.language or context.language
    broadcast_id = await broadcasts.draft_broadcast(
        context.tx,
        seminar.id,
        Kind.PRESENTATION,
        context.writer.id,
        speaker_id=account.speaker_id,
        language=language,
        url=url,
        file_id=file_id,
        file_name=file_name,
        handed_in=True,
    )
    await enclosures.enclose_slides(
        context.tx, context.desk, await broadcasts.get_broadcast(context.tx, broadcast_id)
    )
    await context.refresh(Subject.BROADCAST, broadcast_id, Lane.DESK)
    title = seminar_title(context.language, seminar)
    await context.reply(Message(context.say("slides-taken", seminar=title)))


def _short(name: str) -> str:
    """Shorten a file's name, not its ending."""
    suffix = PurePath(name).suffix
    return cut(name.removesuffix(suffix), FILE_NAME - len(suffix)) + suffix


def _name(context: Context, code: str) -> str:
    return language_name(code, context.language)
