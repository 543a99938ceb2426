"""What Telegram shows about the bot: its commands and its description, in each language."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from bot.telegram_calls import Telegram
from handlers.words import label
from storage import introductions
from storage.database import Database
from storage.people import LANGUAGES
from storage.text import FALLBACK

PRIVATE_COMMANDS = ("ask", "seminars", "slides", "cancel", "language", "questions", "help")
DESK_COMMANDS = (
    "queue",
    "approve",
    "decline",
    "answer",
    "broadcast",
    "agenda",
    "merge",
    "history",
    "muted",
    "stats",
    "invite",
    "speakers",
    "open",
    "close",
    "slides",
    "announce",
    "scheduled",
    "language",
    "help",
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """One call that tells Telegram something about the bot."""

    method: str
    scope: str
    language: str
    fields: dict[str, Any]


async def introduce(database: Database, telegram: Telegram, desk_chat: int | None) -> None:
    """Tell Telegram what has changed since it was last told; raises telegram.error.TelegramError.

    Telegram allows few changes of a description a day, so nothing is told twice.
    """
    for introduction in _introductions(desk_chat):
        fingerprint = hashlib.sha256(orjson.dumps(introduction.fields)).hexdigest()
        scope = f"{introduction.method} {introduction.scope}"
        async with database.reading() as tx:
            known = await introductions.get_fingerprint(tx, scope, introduction.language)
        if known == fingerprint:
            continue
        await telegram.call(introduction.method, introduction.fields)
        async with database.transaction() as tx:
            await introductions.put_fingerprint(tx, scope, introduction.language, fingerprint)


def _introductions(desk_chat: int | None) -> Iterator[Introduction]:
    """The desk comes last: a group that cannot be reached keeps nothing from participants."""
    for code in ("", *LANGUAGES):
        language = code or FALLBACK
        private = {"type": "all_private_chats"}
        yield _commands("private", private, "command", PRIVATE_COMMANDS, code)
        about = {"description": label(language, "bot-description"), "language_code": code}
        yield Introduction("setMyDescription", "", code, about)
        short = {"short_description": label(language, "bot-short-description"), "language_code": code}
        yield Introduction("setMyShortDescription", "", code, short)
    if desk_chat is not None:
        for code in ("", *LANGUAGES):
            chat = {"type": "chat", "chat_id": desk_chat}
            yield _commands(f"{desk_chat}", chat, "desk-command", DESK_COMMANDS, code)


def _commands(
    name: str, scope: dict[str, Any], prefix: str, commands: tuple[str, ...], code: str
) -> Introduction:
    described = [
        {"command": command, "description": label(code or FALLBACK, f"{prefix}-{command}")}
        for command in commands
    ]
    fields = {"commands": described, "scope": scope, "language_code": code}
    return Introduction("setMyCommands", name, code, fields)
