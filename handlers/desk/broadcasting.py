"""Slides and announcements for every follower: previewed, sent, and followed to the last delivery."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers import choosing, letters
from handlers.callbacks.broadcasts import (
    CancelBroadcast,
    ChooseSeminar,
    ListCandidates,
    Preview,
    StartBroadcast,
)
from handlers.cards.broadcast import broadcast_message
from handlers.cleaning import ANSWER_LIMIT, clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.words import FALLBACK
from storage import broadcasts, programme
from storage.broadcasts import BroadcastDecidedError, BroadcastState, Kind, NoSuchBroadcastError
from storage.desk import Subject
from storage.links import LinkError, check_link
from storage.people import LANGUAGES
from storage.programme import Seminar, Speaker
from storage.text import is_language


async def command_announce(context: Context, words: str) -> None:
    """Draft an announcement: /announce [SEMINAR] TEXT."""
    seminars = await programme.list_seminars(context.tx)
    chosen, text = _named_seminar(seminars, words)
    text = clean_text(text)
    if not has_words(text):
        await context.reply(Message(context.say("usage-announce")))
    elif length(text) > ANSWER_LIMIT:
        note = context.say("announcement-too-long", length=length(text), limit=ANSWER_LIMIT)
        await context.reply(Message(note))
    elif not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
    else:
        await _draft(context, chosen, Kind.ANNOUNCEMENT, text=text)


async def command_slides(context: Context, words: str) -> None:
    """Draft a presentation for followers: /slides SPEAKER URL [LANGUAGE]."""
    seminars = await programme.list_seminars(context.tx)
    if not seminars:
        await context.reply(Message(context.say("desk-no-programme")))
        return
    chosen, words = _named_seminar(seminars, words)
    speaker_words, url, language = _slides_words(words)
    if not speaker_words or not url:
        await context.reply(Message(context.say("usage-slides")))
        return
    if language and not is_language(language):
        await context.reply(Message(context.say("slides-language-unknown", language=cut(language, 40))))
        return
    try:
        link = check_link(url)
    except LinkError as error:
        await context.reply(Message(context.say(f"link-{error.problem.replace('_', '-')}")))
        return
    speaker = await _find_speaker(context, speaker_words)
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
    async with _unless_decided(context, press.broadcast):
        await broadcasts.choose_seminar(context.tx, press.broadcast, seminar.id)
        await context.refresh(Subject.BROADCAST, press.broadcast)


async def list_candidates(context: Context, press: ListCandidates) -> None:
    """Show another page of the seminars that a drafted broadcast can be for."""
    try:
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
    except NoSuchBroadcastError:
        context.toast("press-outdated")
        return
    if broadcast.state is not BroadcastState.DRAFTED:
        await _show_truth(context, press.broadcast)
        return
    candidates = await _candidates(context, broadcast.speaker_id)
    await context.show(_choice(context, candidates, broadcast.id, press.page))


async def preview(context: Context, press: Preview) -> None:
    """Show a drafted broadcast in another language."""
    try:
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
    except NoSuchBroadcastError:
        context.toast("press-outdated")
        return
    if broadcast.state is not BroadcastState.DRAFTED or press.language not in LANGUAGES:
        await _show_truth(context, press.broadcast)
        return
    await context.show(
        await broadcast_message(context.tx, context.language, broadcast, shown_in=press.language)
    )


async def start_broadcast(context: Context, press: StartBroadcast) -> None:
    """Send a drafted broadcast to every follower."""
    async with _unless_decided(context, press.broadcast):
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
        if broadcast.seminar_id is None:
            context.toast("press-outdated")
            return
        await start(context, broadcast.id)
        if broadcast.kind is Kind.PRESENTATION:
            await programme.put_presentation(
                context.tx,
                broadcast.seminar_id,
                broadcast.speaker_id or "",
                broadcast.language or FALLBACK,
                broadcast.url or "",
            )


async def start(context: Context, broadcast_id: int, but_not: int | None = None) -> None:
    """Address a drafted broadcast to its followers; raises BroadcastDecidedError, NoSuchBroadcastError."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    contents = await letters.letters(context.tx, broadcast)
    await broadcasts.start_broadcast(
        context.tx, broadcast_id, context.by, contents, context.now, but_not=but_not
    )
    await broadcasts.finish_broadcasts(context.tx, context.now)
    await context.refresh(Subject.BROADCAST, broadcast_id)


async def cancel_broadcast(context: Context, press: CancelBroadcast) -> None:
    """Drop a drafted broadcast."""
    async with _unless_decided(context, press.broadcast):
        await broadcasts.cancel_broadcast(context.tx, press.broadcast, context.by, context.now)
        await context.refresh(Subject.BROADCAST, press.broadcast)


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


async def _find_speaker(context: Context, words: str) -> Speaker | None:
    """Return the one speaker that the words mean; ask for more if there are none or several."""
    found = await programme.find_speaker(context.tx, words)
    if len(found) == 1:
        return found[0]
    names = "\n".join(f"{speaker.id} — {speaker.name}" for speaker in found[:20])
    key = "speaker-several" if found else "speaker-unknown"
    await context.reply(Message(context.say(key, words=cut(words, 60), names=names)))
    return None


async def _candidates(
    context: Context, speaker_id: str | None, chosen: Seminar | None = None
) -> list[Seminar]:
    """Return the seminars that a broadcast can be for; slides need one in which their speaker speaks."""
    if speaker_id is not None:
        of_speaker = await programme.list_seminars_of(context.tx, speaker_id)
        return [seminar for seminar in of_speaker if chosen in {None, seminar}]
    seminars = [chosen] if chosen else await programme.list_seminars(context.tx)
    return [seminar for seminar in seminars if seminar.open] or seminars


@asynccontextmanager
async def _unless_decided(context: Context, broadcast_id: int) -> AsyncIterator[None]:
    """Do the block; where somebody was faster, show what became of the broadcast instead."""
    try:
        yield
    except NoSuchBroadcastError:
        context.toast("press-outdated")
    except BroadcastDecidedError:
        await _show_truth(context, broadcast_id)


async def _show_truth(context: Context, broadcast_id: int) -> None:
    """Tell a moderator that somebody was faster, and show what became of the broadcast."""
    context.toast("broadcast-decided", alert=True)
    await context.refresh(Subject.BROADCAST, broadcast_id)


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
