"""The Bot API's methods. Each reads its parameters, lets the bot act, and shapes the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.rehearsal import shapes
from bot.rehearsal.entities import require_utf8
from bot.rehearsal.errors import bad_request
from bot.rehearsal.fields import read_buttons, read_chat, read_outgoing, read_text
from bot.rehearsal.permissions import permissions_json

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.bot_side import BotSide
    from bot.rehearsal.model import Chat, Json
    from bot.rehearsal.parameters import Parameters
    from bot.rehearsal.profile import Profile
    from bot.rehearsal.world import World


@dataclass(slots=True, frozen=True)
class Scene:
    """What a method can reach."""

    world: World
    bot: BotSide
    profile: Profile


if TYPE_CHECKING:
    Method = Callable[[Scene, Parameters], Any]

_CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)


def get_me(scene: Scene, _: Parameters) -> Json:
    return {
        **shapes.user_json(scene.world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": not scene.world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def send_message(scene: Scene, parameters: Parameters) -> Json:
    _check_preview(parameters)
    outgoing = read_outgoing(parameters)
    outgoing.text, outgoing.entities = read_text(parameters)
    return shapes.message_json(scene.bot.send(read_chat(parameters), outgoing))


def edit_message_text(scene: Scene, parameters: Parameters) -> Json:
    _check_preview(parameters)
    content, markup = read_text(parameters), read_buttons(parameters)
    chat, message = read_chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_text(chat, message, content, markup))


def edit_message_reply_markup(scene: Scene, parameters: Parameters) -> Json:
    markup = read_buttons(parameters)
    chat, message = read_chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_markup(chat, message, markup))


def delete_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.delete(read_chat(parameters), parameters.number("message_id"))
    return True


def answer_callback_query(scene: Scene, parameters: Parameters) -> bool:
    text = parameters.text("text")
    require_utf8(text)
    query = parameters.text("callback_query_id")
    scene.bot.answer_press(query, text, is_alert=parameters.flag("show_alert"))
    return True


def get_chat(scene: Scene, parameters: Parameters) -> Json:
    chat = scene.bot.chat(read_chat(parameters))
    full: Json = {
        **shapes.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    full.update(_more_of_person(chat) if chat.is_private else _more_of_group(chat))
    if chat.pins:
        full["pinned_message"] = shapes.message_json(chat.messages[chat.pins[-1]])
    return full


def get_chat_member(scene: Scene, parameters: Parameters) -> Json:
    member = scene.bot.member(read_chat(parameters), parameters.number("user_id"))
    return shapes.member_json(member)


def get_chat_administrators(scene: Scene, parameters: Parameters) -> list[Json]:
    return [shapes.member_json(one) for one in scene.bot.administrators(read_chat(parameters))]


def get_chat_member_count(scene: Scene, parameters: Parameters) -> int:
    chat = scene.bot.open_chat(read_chat(parameters))
    return sum(one.is_present for one in chat.members.values())


def leave_chat(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.leave(read_chat(parameters))
    return True


def pin_chat_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.pin(read_chat(parameters), parameters.number("message_id"))
    return True


def unpin_chat_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.unpin(read_chat(parameters), parameters.number("message_id"))
    return True


def unpin_all_chat_messages(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.unpin_all(read_chat(parameters))
    return True


def send_chat_action(scene: Scene, parameters: Parameters) -> bool:
    if parameters.text("action") not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    scene.bot.open_chat(read_chat(parameters))
    return True


def _more_of_person(chat: Chat) -> Json:
    return {"has_restricted_voice_and_video_messages": True} if chat.person.restricts_voice else {}


def _more_of_group(chat: Chat) -> Json:
    more: Json = {"permissions": permissions_json(chat.forbidden)}
    if chat.username:
        more["active_usernames"] = [chat.username]
    if chat.linked is not None:
        more["linked_chat_id"] = chat.linked.id
    if chat.kind == "supergroup" and chat.must_join:
        more["join_to_send_messages"] = True
    return more


def _check_preview(parameters: Parameters) -> None:
    preview = parameters.structure("link_preview_options", "link preview options")
    if preview is not None and not isinstance(preview, dict):
        raise bad_request("object expected as link preview options")
