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
from handlers.desk import broadcasting, requests
from handlers.messages import Button, Message, cut
from handlers.words import Argument, join, language_name
from storage import answers, broadcasts, corrections, desk, versions
from storage.broadcasts import UNSTARTED, Broadcast, BroadcastDecidedError, Kind
from storage.desk import Subject
from storage.people import LANGUAGES
from storage.versions import NoSuchVersionError

TEXT_SHOWN = 3000
"""Characters of a former text that are shown, to be copied."""


async def choose_language(context: Context, press: ChooseLanguage) -> None:
    """Offer the languages in which the text can be written, in place of the preview."""
    async with broadcasting.unless_decided(context, press.broadcast):
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
    async with broadcasting.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None or press.language not in LANGUAGES:
            return
        if press.language not in await versions.list_versions(context.tx, broadcast):
            await broadcasts.choose_language(context.tx, broadcast.id, press.language)
        await _show(context, broadcast.id, press.language)


async def write_version(context: Context, press: WriteVersion) -> None:
    """Ask for the text in a language; of a correction show the former one, which may need little change."""
    async with broadcasting.unless_decided(context, press.broadcast):
        broadcast = await broadcasts.get_broadcast(context.tx, press.broadcast)
        written = await versions.list_versions(context.tx, broadcast)
        former = (await corrections.list_former_versions(context.tx, broadcast)).get(press.language)
        if former is None or press.language in {broadcast.language, *written}:
            await _ask(context, press, "version-write", Subject.VERSION)
        else:
            text = cut(former, TEXT_SHOWN)
            await _ask(context, press, "version-renew", Subject.VERSION, text=text)


async def add_to_version(context: Context, press: AddToVersion) -> None:
    """Ask for more of the text in a language: nobody can write a reply that is longer than one message."""
    await _ask(context, press, "version-add", Subject.VERSION_ADDITION)


async def take_version(context: Context, version_id: int, written: str, *, adds: bool) -> None:
    """Take a reply as a broadcast's text in a language, or as what follows it."""
    try:
        version = await versions.get_version(context.tx, version_id)
        broadcast = await broadcasts.get_broadcast(context.tx, version.broadcast_id)
        if not broadcasting.may_decide(context, broadcast):
            await context.reply(Message(context.say("desk-organisers-only")))
            return
        if adds:
            written = f"{await _text(context, broadcast, version.language)}\n\n{written}"
        text = await _read(context, broadcast, written)
        if text is not None:
            await versions.write_version(context.tx, version, text)
            await _show(context, broadcast.id, version.language)
            await _confirm(context, broadcast, version.language)
    except BroadcastDecidedError as error:
        line = broadcasting.state_line(context, error.broadcast)
        await context.reply(Message(context.say("version-too-late", state=line)))
    except NoSuchVersionError:
        await context.reply(Message(context.say("press-outdated")))


async def _ask(
    context: Context, press: WriteVersion | AddToVersion, key: str, subject: Subject, **arguments: Argument
) -> None:
    async with broadcasting.unless_decided(context, press.broadcast):
        broadcast = await _changeable(context, press.broadcast)
        if broadcast is None or press.language not in LANGUAGES:
            return
        version_id = await versions.ask_for_version(context.tx, broadcast.id, press.language)
        name = language_name(press.language, context.language)
        await requests.ask_for_reply(
            context, key, broadcast.id, subject, version_id, language=name, **arguments
        )


async def _changeable(context: Context, broadcast_id: int) -> Broadcast | None:
    """Return the broadcast, if it has a text that whoever presses may change.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    broadcast = await broadcasting.find_for_presser(context, broadcast_id)
    if broadcast is not None and broadcast.state not in UNSTARTED:
        raise BroadcastDecidedError(broadcast)
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


async def _confirm(context: Context, broadcast: Broadcast, language: str) -> None:
    """Say that a text was taken, and which languages have one: the preview may be far above."""
    written = {broadcast.language, *await versions.list_versions(context.tx, broadcast)}
    missing = [code for code in LANGUAGES if code not in written]
    names = {
        "language": language_name(language, context.language),
        "written": _names(context, [code for code in LANGUAGES if code in written]),
    }
    if missing:
        text = context.say("version-written", **names, missing=_names(context, missing))
    else:
        text = context.say("version-written-all", **names)
    await context.reply(Message(text))


def _names(context: Context, languages: list[str]) -> str:
    return join(context.language, [language_name(code, context.language) for code in languages])


async def _show(context: Context, broadcast_id: int, language: str) -> None:
    """Show the preview in a language, where it stands."""
    message_id = await desk.find_message(context.tx, context.chat.id, Subject.BROADCAST, broadcast_id)
    if message_id is None:
        await context.refresh(Subject.BROADCAST, broadcast_id)
        return
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    preview = await broadcast_message(context.tx, context.language, broadcast, shown_in=language)
    await context.edit(message_id, preview)
