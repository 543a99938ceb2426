"""What a bot says of itself: its commands, name, descriptions and menu button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.rehearsal.errors import ApiError, bad_request

if TYPE_CHECKING:
    from bot.rehearsal.model import Chat, Json

# Scope, chat (0 for all), language ("" for every one that has no list of its own).
Scope = tuple[str, int, int]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
_COMMAND_LIMIT = 100
_DESCRIPTION_LIMIT = 256
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")
_TEXT_LIMITS = {"name": 64, "description": 512, "short_description": 120}


class Profile:
    """The bot's profile; each text and each list of commands for every language."""

    def __init__(self, name: str) -> None:
        self.commands: dict[tuple[Scope, str], list[Json]] = {}
        self.menu_buttons: dict[int, Json] = {}
        self._texts: dict[tuple[str, str], str] = {("name", ""): name}

    def set_text(self, field: str, text: str, language: str) -> None:
        """Set the name, description or short_description in one language."""
        if len(text) > _TEXT_LIMITS[field]:
            raise bad_request(f"bot {field.replace('_', ' ')} is too long")
        if text:
            self._texts[field, language] = text
        elif (field, language) != ("name", ""):
            self._texts.pop((field, language), None)

    def text(self, field: str, language: str) -> str:
        """The text in a language, or the one for all others."""
        return self._texts.get((field, language)) or self._texts.get((field, ""), "")

    def texts(self, field: str) -> dict[str, str]:
        """A text in each language that the bot gave it in, "" for all others."""
        return {language: text for (name, language), text in self._texts.items() if name == field}

    def set_commands(self, scope: Scope, language: str, commands: Any) -> None:
        if not isinstance(commands, list):
            raise bad_request("expected an Array of BotCommand")
        if len(commands) > _COMMAND_LIMIT:
            raise ApiError(400, "Bad Request: BOT_COMMANDS_TOO_MUCH")
        self.commands[scope, language] = [_read_command(one) for one in commands]

    def shown_commands(self, chat: Chat, language: str) -> list[Json]:
        """The commands that a chat shows, by Telegram's order of scopes and languages."""
        for scope in _scopes_of(chat):
            for one in dict.fromkeys((language, "")):
                if (scope, one) in self.commands:
                    return self.commands[scope, one]
        return []

    def commands_by_language(self, chat: Chat) -> dict[str, list[Json]]:
        """The commands that a chat shows in each language that the bot knows, "" for all others."""
        languages = {"", *(language for _, language in self.commands)}
        shown = {one: self.shown_commands(chat, one) for one in sorted(languages)}
        return {one: commands for one, commands in shown.items() if commands}


def read_language(code: str) -> str:
    """Check a two-letter language code; "" means every language."""
    if not _LANGUAGE.fullmatch(code):
        raise bad_request("Invalid language code specified")
    return code


def read_scope(value: Any) -> Scope:
    """Check a BotCommandScope object; none at all is the default scope."""
    if value is None:
        return ("default", 0, 0)
    if not isinstance(value, dict):
        raise bad_request("expected an Object as bot command scope")
    kind = value.get("type")
    if kind in _SCOPES:
        return (kind, 0, 0)
    if kind not in _CHAT_SCOPES:
        raise bad_request("unsupported type specified")
    return (kind, _identifier(value, "chat_id"), _member(value) if kind == "chat_member" else 0)


def _member(value: Json) -> int:
    return _identifier(value, "user_id")


def _identifier(value: Json, field: str) -> int:
    try:
        return int(value[field])
    except (KeyError, TypeError, ValueError):
        raise bad_request(f"{field} is empty") from None


def _read_command(value: Any) -> Json:
    if not isinstance(value, dict):
        raise bad_request("expected an Object")
    command, description = value.get("command"), value.get("description")
    if not isinstance(command, str) or not _COMMAND.fullmatch(command.removeprefix("/")):
        raise ApiError(400, "Bad Request: BOT_COMMAND_INVALID")
    if not isinstance(description, str) or not 1 <= len(description) <= _DESCRIPTION_LIMIT:
        raise ApiError(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command.removeprefix("/"), "description": description}


def _scopes_of(chat: Chat) -> list[Scope]:
    if chat.is_private:
        return [("chat", chat.id, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    return [
        ("chat_administrators", chat.id, 0),
        ("chat", chat.id, 0),
        ("all_chat_administrators", 0, 0),
        ("all_group_chats", 0, 0),
        ("default", 0, 0),
    ]
