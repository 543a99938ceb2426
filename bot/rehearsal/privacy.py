"""Which messages of people reach the bot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.units import utf16_part

if TYPE_CHECKING:
    from bot.rehearsal.model import Message, Person
    from bot.rehearsal.world import World


def bot_sees(world: World, message: Message) -> bool:
    """With privacy mode on: commands, replies to the bot, mentions of it, and service messages."""
    if message.chat.is_private:
        return True
    bot = message.chat.members.get(world.bot.id)
    if bot is None or not bot.is_present:
        return False
    if not world.privacy or bot.is_administrator or _is_service(message):
        return True
    if message.reply_to is not None and message.reply_to.sender.id == world.bot.id:
        return True
    return _addresses(world.bot, message)


def _is_service(message: Message) -> bool:
    return message.service is not None and not {"contact", "location"} & message.content.keys()


def _addresses(bot: Person, message: Message) -> bool:
    name = f"@{bot.username}".lower()
    text = message.text.lower()
    if text.startswith("/"):
        _, at, named = text.split(maxsplit=1)[0].partition("@")
        return not at or f"@{named}" == name
    return any(
        entity["type"] == "mention" and utf16_part(text, entity["offset"], entity["length"]) == name
        for entity in message.entities
    )
