"""Calls of the Bot API's methods by name, with fields that are JSON already."""

from collections.abc import Mapping
from typing import Any

from telegram.ext import ExtBot

from bot.transport import AiohttpRequest, Uploads


class Telegram:
    """The Bot API as one function. Raises telegram.error.TelegramError and what transport.py says."""

    def __init__(self, bot: ExtBot[None], requests: AiohttpRequest, polling: AiohttpRequest) -> None:
        self._bot = bot
        self._requests = requests
        self._polling = polling

    async def call(self, method: str, fields: Mapping[str, Any], files: Uploads | None = None) -> Any:
        """Call a method, with files to upload by the field that they go into, and return its result."""
        return await self._requests.call(f"{self._bot.base_url}/{method}", fields, files)

    async def poll(self, fields: Mapping[str, Any], held: float) -> list[dict[str, Any]]:
        """Return the updates that wait, as Telegram's JSON; the call is held for up to `held` seconds."""
        url = f"{self._bot.base_url}/getUpdates"
        return await self._polling.poll(url, {**fields, "timeout": int(held)}, held)

    async def download(self, path: str) -> bytes:
        """Return the file whose path getFile gave (Telegram allows 20 MB)."""
        return bytes(await self._requests.retrieve(f"{self._bot.base_file_url}/{path}"))
