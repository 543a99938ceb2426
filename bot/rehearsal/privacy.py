"""Which messages of people, and of other bots, reach the bot.

core.telegram.org/bots/features, "Privacy mode": a command that names no bot reaches the one that was the last
to send a message to the group. core.telegram.org/api/bots/bot-to-bot: what other bots write reaches it only
in that mode.
"""

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
    if _is_service(message):
        return True
    if message.is_from_bot and not world.hears_bots:
        return False
    sees_all = bot.is_administrator or not world.privacy
    return sees_all or _answers(world.bot, message) or _addresses(world.bot, message)


def _is_service(message: Message) -> bool:
    return message.service is not None and not {"contact", "location", "poll"} & message.content.keys()


def _answers(bot: Person, message: Message) -> bool:
    return message.reply_to is not None and message.reply_to.sender is bot


def _addresses(bot: Person, message: Message) -> bool:
    name = f"@{bot.username}".lower()
    text = message.text.lower()
    if text.startswith("/"):
        _, at, named = text.split(maxsplit=1)[0].partition("@")
        return f"@{named}" == name if at else not message.is_from_bot and _spoke_last(bot, message)
    return not message.is_from_bot and any(
        entity["type"] == "mention" and utf16_part(text, entity["offset"], entity["length"]) == name
        for entity in message.entities
    )


def _spoke_last(bot: Person, message: Message) -> bool:
    """Whether no other bot was the last one to send a message to the group."""
    spoken = (one.sender for one in reversed(message.chat.messages.values()) if one.is_from_bot)
    return next(spoken, bot) is bot
