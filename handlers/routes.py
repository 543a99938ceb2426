"""From updates to handlers: who may call what, and from where."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeAlias

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from handlers.callbacks.press import Press
from handlers.cleaning import clean_text
from handlers.context import Context
from handlers.messages import Message
from handlers.work import Job, JobDone
from handlers.written import read_text

Route: TypeAlias = BaseHandler[Any, Context, Any]
Handler: TypeAlias = Callable[[Context], Awaitable[None]]
Commanded: TypeAlias = Callable[[Context, str], Awaitable[None]]

PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
GROUP = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
PRIVATE_EDIT = filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE
GROUP_EDIT = filters.ChatType.GROUPS & filters.UpdateType.EDITED_MESSAGE
EDITABLE_MEDIA = (
    filters.PHOTO | filters.VIDEO | filters.ANIMATION | filters.AUDIO | filters.VOICE | filters.Document.ALL
)
"""What has a caption or a file that can be edited."""


def command(name: str, function: Commanded) -> Route:
    """A command in private; the function gets the words after it."""

    async def handle(_: Update, context: Context) -> None:
        await function(context, words_after_command(context))

    return CommandHandler(name, handle, filters=PRIVATE)


def group_command(name: str, function: Commanded) -> Route:
    """A command in any group."""

    async def handle(_: Update, context: Context) -> None:
        await function(context, words_after_command(context))

    return CommandHandler(name, handle, filters=GROUP)


def desk_command(name: str, function: Commanded, *, organisers_only: bool = False) -> Route:
    """A command that means something in the desk only."""

    async def handle(_: Update, context: Context) -> None:
        if not context.in_desk:
            await say_not_here(context)
        elif organisers_only and not context.by_organiser:
            await context.reply(Message(context.say("desk-organisers-only")))
        else:
            await function(context, words_after_command(context))

    return CommandHandler(name, handle, filters=GROUP)


def pressed(kind: type[Press], function: Callable[[Context, Any], Awaitable[None]]) -> Route:
    """A button in private."""

    async def handle(_: Update, context: Context) -> None:
        press = kind.read(context.press.data if context.press else None)
        if context.chat.type == "private" and press is not None:
            await function(context, press)

    return CallbackQueryHandler(handle, pattern=lambda data: kind.read(data) is not None)


def desk_pressed(
    kind: type[Press], function: Callable[[Context, Any], Awaitable[None]], *, organisers_only: bool = False
) -> Route:
    """A button in the desk. Who presses belongs to it: see arrivals."""

    async def handle(_: Update, context: Context) -> None:
        press = kind.read(context.press.data if context.press else None)
        if press is None or not context.in_desk:
            return
        if organisers_only and not context.by_organiser:
            context.toast("desk-organisers-only", alert=True)
        else:
            await function(context, press)

    return CallbackQueryHandler(handle, pattern=lambda data: kind.read(data) is not None)


def message(kinds: filters.BaseFilter, function: Handler) -> Route:
    """A message of these kinds."""

    async def handle(_: Update, context: Context) -> None:
        await function(context)

    return MessageHandler(kinds, handle)


def any_press(function: Handler) -> Route:
    """A button that nothing else takes."""

    async def handle(_: Update, context: Context) -> None:
        await function(context)

    return CallbackQueryHandler(handle)


def member_change(kind: int, function: Handler) -> Route:
    """A change of who is where: ChatMemberHandler.CHAT_MEMBER, or MY_CHAT_MEMBER for the bot itself."""

    async def handle(_: Update, context: Context) -> None:
        await function(context)

    return ChatMemberHandler(handle, kind)


def jobs_done(functions: Mapping[Job, Callable[[Context, JobDone], Awaitable[None]]]) -> Route:
    """The results of our jobs, each for its function."""

    async def handle(done: JobDone, context: Context) -> None:
        await functions[done.job](context, done)

    return TypeHandler(JobDone, handle)


def words_after_command(context: Context, *, links_alone: bool = False) -> str:
    """Return what stands after the command, with its line breaks, fit to be kept and shown.

    `links_alone`: see handlers.written.read_text.
    """
    _, *words = read_text(context.message, links_alone=links_alone).split(maxsplit=1)
    return clean_text(words[0]) if words else ""


async def say_not_here(context: Context) -> None:
    """Say in a foreign group, and in nothing more than a sentence, where we can be used."""
    await context.reply(Message(context.say("group-not-mine", bot=context.bot.username)))
