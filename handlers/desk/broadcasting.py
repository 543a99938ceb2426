"""Slides and announcements for every follower: drafted, and previewed in each language."""

from handlers import choosing, wording
from handlers.callbacks.broadcasts import CancelBroadcast, ChooseSeminar, ListCandidates, Preview
from handlers.cards.broadcast import broadcast_message
from handlers.cleaning import has_words
from handlers.context import Context
from handlers.desk import checking
from handlers.messages import Button, Message, cut
from handlers.routes import words_after_command
from handlers.written_language import written_language
from storage import broadcasts, programme, subjects
from storage.broadcasts import UNSTARTED, BroadcastState, Kind
from storage.people import LANGUAGES
from storage.programme import Seminar
from storage.subjects import Subject
from storage.text import is_language


async def command_announce(context: Context, words: str) -> None:
    """Draft an announcement: /announce [SEMINAR] TEXT."""
    seminars = await programme.list_seminars(context.tx)
    chosen, text = _named_seminar(seminars, words)
    if not has_words(text):
        await context.reply(Message(context.say("usage-announce")))
    elif not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
    elif read := await wording.read_announcement(context, text):
        language = written_language(read) or context.language
        await _draft(context, chosen, Kind.ANNOUNCEMENT, text=read, language=language)


async def command_slides(context: Context, _: str) -> None:
    """Draft a presentation for followers: /slides SPEAKER URL [LANGUAGE]."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
        return
    chosen, words = _named_seminar(seminars, words_after_command(context, links_alone=True))
    speaker_words, url, language = _slides_words(words)
    if not speaker_words or not url:
        await context.reply(Message(context.say("usage-slides")))
        return
    if language and not is_language(language):
        await context.reply(Message(context.say("slides-language-unknown", language=cut(language, 40))))
        return
    link = await wording.read_link(context, url)
    if link is None:
        return
    speaker = await choosing.find_speaker(context, speaker_words)
    if speaker is None:
        return
    await _draft(
        context,
        chosen,
        Kind.PRESENTATION,
        speaker_id=speaker.id,
        url=link,
        language=language.lower() or context.language,
    )


async def choose_seminar(context: Context, press: ChooseSeminar) -> None:
    """Take the seminar that a drafted broadcast is for, and show the preview."""
    seminar = await choosing.find_seminar(context, press.seminar)
    if seminar is None:
        return
    async with checking.unless_decided(context, press.broadcast):
        await broadcasts.choose_seminar(context.tx, press.broadcast, seminar.id)
        # The preview takes the place of the choice, whichever message was the newest about the broadcast.
        await subjects.remember_message(
            context.tx, context.chat.id, context.message_id, Subject.BROADCAST, press.broadcast
        )
        await context.refresh(Subject.BROADCAST, press.broadcast)


async def list_candidates(context: Context, press: ListCandidates) -> None:
    """Show another page of the seminars that a drafted broadcast can be for."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await checking.find_in(context, press.broadcast, [BroadcastState.DRAFTED])
        candidates = await _candidates(context, broadcast.speaker_id)
        await context.show(_choice(context, candidates, broadcast.id, press.page))


async def preview(context: Context, press: Preview) -> None:
    """Show a broadcast that was not started in another language, or another page of it."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await checking.find_in(context, press.broadcast, UNSTARTED)
        if press.language in LANGUAGES and broadcast.seminar_id is not None:
            message = await broadcast_message(
                context.tx, context.language, broadcast, shown_in=press.language, page=press.page
            )
            await context.show(message)


async def _draft(
    context: Context,
    chosen: Seminar | None,
    kind: Kind,
    *,
    text: str | None = None,
    speaker_id: str | None = None,
    url: str | None = None,
    language: str | None = None,
) -> None:
    """Keep a broadcast and show its preview, or ask first which seminar it is for."""
    candidates = await _candidates(context, speaker_id, chosen)
    if not candidates:
        await context.reply(Message(context.say("no-seminar-for-this")))
        return
    seminar_id = candidates[0].id if len(candidates) == 1 else None
    broadcast_id = await broadcasts.draft_broadcast(
        context.tx,
        seminar_id,
        kind,
        context.by,
        speaker_id=speaker_id,
        language=language,
        url=url,
        text=text,
    )
    if seminar_id is not None:
        await context.refresh(Subject.BROADCAST, broadcast_id)
        return
    question = _choice(context, candidates, broadcast_id, 0)
    await context.reply(question, subject=Subject.BROADCAST, about=broadcast_id)


def _choice(context: Context, candidates: list[Seminar], broadcast_id: int, page: int) -> Message:
    rows = choosing.seminar_rows(
        context,
        candidates,
        page,
        lambda seminar_id: ChooseSeminar(broadcast_id, seminar_id),
        lambda other: ListCandidates(broadcast_id, other),
    )
    rows.append([Button(context.label("button-cancel"), CancelBroadcast(broadcast_id))])
    return Message(context.say("choose-seminar"), rows)


async def _candidates(
    context: Context, speaker_id: str | None, chosen: Seminar | None = None
) -> list[Seminar]:
    """Return the seminars that a broadcast can be for; slides need one in which their speaker speaks."""
    if speaker_id is not None:
        of_speaker = await programme.list_seminars_of(context.tx, speaker_id)
        return [seminar for seminar in of_speaker if chosen in {None, seminar}]
    seminars = [chosen] if chosen else await programme.list_seminars(context.tx)
    return [seminar for seminar in seminars if seminar.open] or seminars


def _named_seminar(seminars: list[Seminar], words: str) -> tuple[Seminar | None, str]:
    """Take a seminar's id off the front of a command's words.

    Only as it is written in the programme, in small letters: a text may begin with the same word.
    """
    first, *rest = words.split(maxsplit=1) or [""]
    named = next((seminar for seminar in seminars if seminar.id == first), None)
    return (named, rest[0] if rest else "") if named else (None, words)


def _slides_words(words: str) -> tuple[str, str, str]:
    """Split SPEAKER URL [LANGUAGE]: the link is the first word that looks like one, most surely by its ://."""
    parts = words.split()
    links = [i for i, part in enumerate(parts) if "://" in part]
    dotted = [i for i, part in enumerate(parts) if "." in part.rstrip(".")]
    at = next(iter(links or dotted), None)
    if at is None:
        return words, "", ""
    return " ".join(parts[:at]), parts[at], " ".join(parts[at + 1 :])
