"""A broadcast's text in several languages: which it is written in, and the others."""

from handlers import wording
from handlers.callbacks.broadcasts import (
    AddToVersion,
    ChooseLanguage,
    Preview,
    SetLanguage,
    WriteVersion,
)
from handlers.cards.broadcast import broadcast_message
from handlers.context import Context
from handlers.desk import checking, requests
from handlers.messages import Button, Message, cut
from handlers.showing import moving
from handlers.words import Argument, language_name
from storage import answers, broadcasts, corrections, subjects, versions
from storage.broadcasts import UNSTARTED, Broadcast, BroadcastDecidedError, Kind
from storage.people import LANGUAGES
from storage.subjects import Subject
from storage.versions import NoSuchVersionError


async def choose_language(context: Context, press: ChooseLanguage) -> None:
    """Offer the languages in which the text can be written, in place of the preview."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None:
            return
        written = await versions.list_versions(context.tx, broadcast)
        rows = [
            [Button(language_name(code, context.language).capitalize(), SetLanguage(broadcast.id, code))]
            for code in LANGUAGES
            if code not in written
        ]
        back = Preview(broadcast.id, broadcast.language or context.language)
        rows.append([Button(context.label("button-back"), back)])
        await context.show(Message(context.say("choose-written-language"), rows))


async def set_language(context: Context, press: SetLanguage) -> None:
    """Take the language in which the text is written."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None or press.language not in LANGUAGES:
            return
        if press.language not in await versions.list_versions(context.tx, broadcast):
            await broadcasts.choose_language(context.tx, broadcast.id, press.language)
        await _show(context, broadcast.id, press.language)


async def write_version(context: Context, press: WriteVersion) -> None:
    """Ask for the text in a language; of a correction show the former one, which may need little change."""
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
        written = await versions.list_versions(context.tx, broadcast)
        former = (await corrections.list_former_versions(context.tx, broadcast)).get(press.language)
        if former is None or press.language in {broadcast.language, *written}:
            await _ask(context, press, "version-write", Subject.VERSION)
        else:
            text = cut(former, requests.TEXT_SHOWN)
            await _ask(context, press, "version-renew", Subject.VERSION, text=text)


async def add_to_version(context: Context, press: AddToVersion) -> None:
    """Ask for more of the text in a language: nobody can write a reply that is longer than one message."""
    await _ask(context, press, "version-add", Subject.VERSION_ADDITION)


async def take_version(context: Context, version_id: int, written: str, *, adds: bool) -> None:
    """Take a reply as a broadcast's text in a language, or as what follows it."""
    try:
        version = await versions.get_version(context.tx, version_id)
        broadcast = await broadcasts.get_broadcast(context.tx, version.broadcast_id)
        if not checking.may_decide(context, broadcast):
            await context.reply(Message(context.say("desk-organisers-only")))
            return
        if adds:
            written = f"{await _text(context, broadcast, version.language)}\n\n{written}"
        text = await _read(context, broadcast, written)
        if text is not None:
            await versions.write_version(context.tx, version, text)
            await _bring(context, broadcast.id, version.language)
    except BroadcastDecidedError as error:
        line = checking.state_line(context, error.broadcast)
        await context.reply(Message(context.say("version-too-late", state=line)))
    except NoSuchVersionError:
        await context.reply(Message(context.say("press-outdated")))


async def _ask(
    context: Context, press: WriteVersion | AddToVersion, key: str, subject: Subject, **arguments: Argument
) -> None:
    async with checking.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None or press.language not in LANGUAGES:
            return
        version_id = await versions.ask_for_version(context.tx, broadcast.id, press.language)
        name = language_name(press.language, context.language)
        await requests.ask_for_reply(context, key, subject, version_id, language=name, **arguments)


async def _changeable(context: Context, broadcast_id: int) -> Broadcast | None:
    """Return the broadcast, if it has a text that whoever presses may change.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    broadcast = await checking.find_for_presser(context, broadcast_id, UNSTARTED)
    return broadcast if broadcast and broadcast.kind in {Kind.ANSWER, Kind.ANNOUNCEMENT} else None


async def _read(context: Context, broadcast: Broadcast, written: str) -> str | None:
    if broadcast.kind is Kind.ANSWER:
        return await wording.read_answer(context, written)
    return await wording.read_announcement(context, written)


async def _text(context: Context, broadcast: Broadcast, language: str) -> str:
    """Return what a broadcast says in a language so far."""
    written = await versions.list_versions(context.tx, broadcast)
    if language != broadcast.language:
        return written.get(language, "")
    if broadcast.answer_id is not None:
        return (await answers.get_answer(context.tx, broadcast.answer_id)).text
    return broadcast.text or ""


async def _bring(context: Context, broadcast_id: int, language: str) -> None:
    """Put the preview in a language under the text that was written for it, and there alone."""
    await moving.leave_behind(context.tx, Subject.BROADCAST, broadcast_id)
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    preview = await broadcast_message(context.tx, context.language, broadcast, shown_in=language)
    await context.reply(preview, subject=Subject.BROADCAST, about=broadcast_id)


async def _show(context: Context, broadcast_id: int, language: str) -> None:
    """Show the preview in a language, where it stands."""
    message_id = await subjects.find_message(context.tx, context.chat.id, Subject.BROADCAST, broadcast_id)
    if message_id is None:
        await context.refresh(Subject.BROADCAST, broadcast_id)
        return
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    preview = await broadcast_message(context.tx, context.language, broadcast, shown_in=language)
    await context.edit(message_id, preview)
