"""A Telegram on this machine: a Bot API server, people to play, and a page to watch them on."""

from bot.rehearsal.errors import RefusedError
from bot.rehearsal.limits import Limits
from bot.rehearsal.model import Message
from bot.rehearsal.scripts import Part, Press, Say, Script
from bot.rehearsal.server import TOKEN, Rehearsal

__all__ = ["TOKEN", "Limits", "Message", "Part", "Press", "RefusedError", "Rehearsal", "Say", "Script"]
