"""What Telegram shows about the bot: its commands and its description, in each language."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson

from bot.telegram_calls import Telegram
from handlers.words import FALLBACK, label
from storage import introductions
from storage.database import Database
from storage.people import LANGUAGES

PRIVATE_COMMANDS = ("ask", "seminars", "slides", "language", "cancel", "help")
DESK_COMMANDS = (
    "queue",
    "approve",
    "decline",
    "answer",
    "broadcast",
    "slides",
    "announce",
    "open",
    "close",
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
        digest = hashlib.sha256(orjson.dumps(introduction.fields)).hexdigest()
        scope = f"{introduction.method} {introduction.scope}"
        async with database.reading() as tx:
            known = await introductions.get_digest(tx, scope, introduction.language)
        if known == digest:
            continue
        await telegram.call(introduction.method, introduction.fields)
        async with database.transaction() as tx:
            await introductions.put_digest(tx, scope, introduction.language, digest)


def _introductions(desk_chat: int | None) -> Iterator[Introduction]:
    for code in ("", *LANGUAGES):
        language = code or FALLBACK
        private = _commands("command", PRIVATE_COMMANDS, language)
        yield Introduction(
            "setMyCommands",
            "private",
            code,
            {"commands": private, "scope": {"type": "all_private_chats"}, "language_code": code},
        )
        yield Introduction(
            "setMyDescription",
            "",
            code,
            {"description": label(language, "bot-description"), "language_code": code},
        )
        yield Introduction(
            "setMyShortDescription",
            "",
            code,
            {"short_description": label(language, "bot-short-description"), "language_code": code},
        )
        if desk_chat is not None:
            scope = {"type": "chat", "chat_id": desk_chat}
            desk = _commands("desk-command", DESK_COMMANDS, language)
            yield Introduction(
                "setMyCommands",
                f"{desk_chat}",
                code,
                {"commands": desk, "scope": scope, "language_code": code},
            )


def _commands(prefix: str, names: tuple[str, ...], language: str) -> list[dict[str, str]]:
    return [{"command": name, "description": label(language, f"{prefix}-{name}")} for name in names]
