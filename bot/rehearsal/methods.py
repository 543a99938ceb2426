"""The Bot API's methods. Each reads its parameters, lets the bot act, and shapes the answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.rehearsal import shapes
from bot.rehearsal.bot_side import Outgoing
from bot.rehearsal.entities import (
    CAPTION_LIMIT,
    TEXT_LIMIT,
    format_text,
    read_entities,
    require_utf8,
)
from bot.rehearsal.errors import ApiError, bad_request
from bot.rehearsal.files import DOCUMENT_LIMIT, DOWNLOAD_LIMIT, PHOTO_LIMIT
from bot.rehearsal.markup import Markup, read_markup

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.bot_side import BotSide
    from bot.rehearsal.files import FileKind, StoredFile
    from bot.rehearsal.model import Json
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
    outgoing = _outgoing(parameters)
    outgoing.text, outgoing.entities = _text(parameters)
    return _sent(scene, parameters, outgoing)


def send_document(scene: Scene, parameters: Parameters) -> Json:
    return _send_file(scene, parameters, "document")


def send_photo(scene: Scene, parameters: Parameters) -> Json:
    return _send_file(scene, parameters, "photo")


def send_voice(scene: Scene, parameters: Parameters) -> Json:
    return _send_file(scene, parameters, "voice")


def edit_message_text(scene: Scene, parameters: Parameters) -> Json:
    _check_preview(parameters)
    content, markup = _text(parameters), _markup(parameters)
    chat, message = _chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_text(chat, message, content, markup))


def edit_message_caption(scene: Scene, parameters: Parameters) -> Json:
    content, markup = _caption(parameters), _markup(parameters)
    chat, message = _chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_caption(chat, message, content, markup))


def edit_message_reply_markup(scene: Scene, parameters: Parameters) -> Json:
    markup = _markup(parameters)
    chat, message = _chat(parameters), parameters.number("message_id")
    return shapes.message_json(scene.bot.edit_markup(chat, message, markup))


def delete_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.delete(_chat(parameters), parameters.number("message_id"))
    return True


def answer_callback_query(scene: Scene, parameters: Parameters) -> bool:
    text = parameters.text("text")
    require_utf8(text)
    query = parameters.text("callback_query_id")
    scene.bot.answer_press(query, text, is_alert=parameters.flag("show_alert"))
    return True


def get_file(scene: Scene, parameters: Parameters) -> Json:
    file = scene.world.files.get(parameters.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.data),
        "file_path": file.path,
    }


def get_chat(scene: Scene, parameters: Parameters) -> Json:
    chat = scene.bot.chat(_chat(parameters))
    full: Json = {
        **shapes.chat_json(chat),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if chat.pinned is not None:
        full["pinned_message"] = shapes.message_json(chat.messages[chat.pinned])
    return full


def get_chat_member(scene: Scene, parameters: Parameters) -> Json:
    member = scene.bot.member(_chat(parameters), parameters.number("user_id"))
    return shapes.member_json(member)


def get_chat_administrators(scene: Scene, parameters: Parameters) -> list[Json]:
    return [shapes.member_json(one) for one in scene.bot.administrators(_chat(parameters))]


def get_chat_member_count(scene: Scene, parameters: Parameters) -> int:
    chat = scene.bot.open_chat(_chat(parameters))
    return sum(one.is_present for one in chat.members.values())


def leave_chat(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.leave(_chat(parameters))
    return True


def pin_chat_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.pin(_chat(parameters), parameters.number("message_id"))
    return True


def unpin_chat_message(scene: Scene, parameters: Parameters) -> bool:
    scene.bot.unpin(_chat(parameters), parameters.number("message_id"))
    return True


def send_chat_action(scene: Scene, parameters: Parameters) -> bool:
    if parameters.text("action") not in _CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    scene.bot.open_chat(_chat(parameters))
    return True


def _chat(parameters: Parameters) -> int | None:
    if not parameters.text("chat_id"):
        raise bad_request("chat_id is empty")
    return parameters.number("chat_id")


def _text(parameters: Parameters) -> tuple[str, list[Json]]:
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    entities = _entities(parameters, "entities")
    return format_text(parameters.text("text"), parameters.text("parse_mode"), entities, TEXT_LIMIT)


def _caption(parameters: Parameters) -> tuple[str, list[Json]]:
    entities = _entities(parameters, "caption_entities")
    text, parse_mode = parameters.text("caption"), parameters.text("parse_mode")
    return format_text(text, parse_mode, entities, CAPTION_LIMIT)


def _entities(parameters: Parameters, name: str) -> list[Json]:
    entities = parameters.structure(name, "entities")
    return [] if entities is None else read_entities(entities)


def _markup(parameters: Parameters) -> Markup:
    return read_markup(parameters.structure("reply_markup", "reply keyboard markup"))


def _check_preview(parameters: Parameters) -> None:
    preview = parameters.structure("link_preview_options", "link preview options")
    if preview is not None and not isinstance(preview, dict):
        raise bad_request("object expected as link preview options")


def _outgoing(parameters: Parameters) -> Outgoing:
    outgoing = Outgoing(markup=_markup(parameters))
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


def _sent(scene: Scene, parameters: Parameters, outgoing: Outgoing) -> Json:
    return shapes.message_json(scene.bot.send(_chat(parameters), outgoing))


def _send_file(scene: Scene, parameters: Parameters, kind: FileKind) -> Json:
    outgoing = _outgoing(parameters)
    outgoing.text, outgoing.entities = _caption(parameters)
    scene.bot.open_chat(_chat(parameters))
    outgoing.file = _file(scene, parameters, kind)
    return _sent(scene, parameters, outgoing)


def _file(scene: Scene, parameters: Parameters, kind: FileKind) -> StoredFile:
    reference = parameters.text(kind)
    upload = parameters.uploads.get(reference.removeprefix("attach://") or kind)
    if upload is None:
        known = scene.world.files.get(reference)
        if known is not None and known.kind == kind:
            return known
        if not reference:
            raise bad_request(f"there is no {kind} in the request")
        raise bad_request("wrong file identifier/HTTP URL specified")
    if not upload.data:
        raise bad_request("file must be non-empty")
    if len(upload.data) > (PHOTO_LIMIT if kind == "photo" else DOCUMENT_LIMIT):
        raise ApiError(413, "Request Entity Too Large")
    try:
        return scene.world.files.add(kind, upload.name, upload.data, upload.mime)
    except ValueError:
        raise ApiError(400, "Bad Request: IMAGE_PROCESS_FAILED") from None
