"""What several methods of the Bot API read from a call: chat, words, buttons, the message replied to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rehearsal.bot_side import Outgoing
from bot.rehearsal.entities import CAPTION_LIMIT, TEXT_LIMIT, format_text, read_entities
from bot.rehearsal.errors import bad_request
from bot.rehearsal.markup import Markup, read_markup

if TYPE_CHECKING:
    from bot.rehearsal.model import Json
    from bot.rehearsal.parameters import Parameters


def read_chat(parameters: Parameters) -> int | None:
    """The chat's id; None if what stands there is none."""
    if not parameters.text("chat_id"):
        raise bad_request("chat_id is empty")
    return parameters.number("chat_id")


def read_text(parameters: Parameters) -> tuple[str, list[Json]]:
    """The text of a message, which may not be missing, and its entities."""
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    entities = _entities(parameters, "entities")
    return format_text(parameters.text("text"), parameters.text("parse_mode"), entities, TEXT_LIMIT)


def read_caption(parameters: Parameters) -> tuple[str, list[Json]]:
    """The caption of a file, which may be missing, and its entities."""
    entities = _entities(parameters, "caption_entities")
    text, parse_mode = parameters.text("caption"), parameters.text("parse_mode")
    return format_text(text, parse_mode, entities, CAPTION_LIMIT)


def read_buttons(parameters: Parameters) -> Markup:
    """What `reply_markup` holds."""
    return read_markup(parameters.structure("reply_markup", "reply keyboard markup"))


def read_outgoing(parameters: Parameters) -> Outgoing:
    """A message to send, without its words: its buttons, its thread, and what it replies to."""
    outgoing = Outgoing(
        markup=read_buttons(parameters), thread=parameters.number("message_thread_id") or None
    )
    reply = parameters.structure("reply_parameters", "reply parameters")
    if reply is None:
        return outgoing
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    number = reply.get("message_id")
    if type(number) is not int:
        raise bad_request("can't parse reply parameters: message_id must be of type Number")
    outgoing.reply_to = number
    outgoing.reply_is_optional = reply.get("allow_sending_without_reply") is True
    return outgoing


def _entities(parameters: Parameters, name: str) -> list[Json]:
    entities = parameters.structure(name, "entities")
    return [] if entities is None else read_entities(entities)
