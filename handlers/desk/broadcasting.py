"""Slides and announcements for every follower: drafted, and previewed in each language."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers import choosing, letters, wording
from handlers.callbacks.broadcasts import CancelBroadcast, ChooseSeminar, ListCandidates, Preview
from handlers.cards.broadcast import broadcast_message
from handlers.cleaning import has_words
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.phrases import moderator
from handlers.words import FALLBACK
from storage import broadcasts, desk, programme
from storage.broadcasts import (
    UNSTARTED,
    Broadcast,
    BroadcastDecidedError,
    BroadcastState,
    Kind,
    NoSuchBroadcastError,
)
from storage.desk import Subject
from storage.people import LANGUAGES
from storage.programme import Seminar
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
        await _draft(context, chosen, Kind.ANNOUNCEMENT, text=read, language=context.language)


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
    async with unless_decided(context, press.broadcast):
        await broadcasts.choose_seminar(context.tx, press.broadcast, seminar.id)
        # The preview takes the place of the choice, whichever message was the newest about the broadcast.
        await desk.remember_message(
            context.tx, context.chat.id, context.message_id, Subject.BROADCAST, press.broadcast
        )
        await context.refresh(Subject.BROADCAST, press.broadcast)


async def list_candidates(context: Context, press: ListCandidates) -> None:
    """Show another page of the seminars that a drafted broadcast can be for."""
    async with unless_decided(context, press.broadcast):
        broadcast = await _find_in(context, press.broadcast, (BroadcastState.DRAFTED,))
        candidates = await _candidates(context, broadcast.speaker_id)
        await context.show(_choice(context, candidates, broadcast.id, press.page))


async def preview(context: Context, press: Preview) -> None:
    """Show a broadcast that was not started in another language, or another page of it."""
    async with unless_decided(context, press.broadcast):
        broadcast = await _find_in(context, press.broadcast, UNSTARTED)
        if press.language in LANGUAGES and broadcast.seminar_id is not None:
            message = await broadcast_message(
                context.tx, context.language, broadcast, shown_in=press.language, page=press.page
            )
            await context.show(message)


async def find_for_presser(context: Context, broadcast_id: int) -> Broadcast | None:
    """Return a broadcast if whoever presses may decide about it, else tell them.

    Raises NoSuchBroadcastError.
    """
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    if may_decide(context, broadcast):
        return broadcast
    context.toast("desk-organisers-only", alert=True)
    return None


def may_decide(context: Context, broadcast: Broadcast) -> bool:
    """Tell whether somebody of the desk may decide about a broadcast: any moderator about an answer's."""
    return broadcast.kind is Kind.ANSWER or context.by_organiser


@asynccontextmanager
async def unless_decided(context: Context, broadcast_id: int) -> AsyncIterator[None]:
    """Do the block for a press; where somebody was faster, say who, and show what became of the broadcast."""
    try:
        yield
    except NoSuchBroadcastError:
        context.toast("press-outdated")
    except BroadcastDecidedError as error:
        context.toast("toast-second-broadcast", alert=True, state=state_line(context, error.broadcast))
        await context.refresh(Subject.BROADCAST, broadcast_id)


def state_line(context: Context, broadcast: Broadcast) -> str:
    """Say how far a broadcast has come, and who brought it there."""
    who = moderator(context.language, broadcast.changed_by_name)
    return context.label(f"broadcast-is-{broadcast.state}", who=who)


async def is_as_seen(context: Context, broadcast: Broadcast, seen: int) -> bool:
    """Tell whether readers would get what the pressed preview showed; if not, show what they would get."""
    if await letters.fingerprint(context.tx, broadcast) == seen:
        return True
    context.toast("toast-broadcast-changed", alert=True)
    await context.show(await broadcast_message(context.tx, context.language, broadcast))
    return False


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


async def _find_in(context: Context, broadcast_id: int, states: tuple[BroadcastState, ...]) -> Broadcast:
    """Return a broadcast in one of the states; raises NoSuchBroadcastError, BroadcastDecidedError."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    if broadcast.state not in states:
        raise BroadcastDecidedError(broadcast)
    return broadcast


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
