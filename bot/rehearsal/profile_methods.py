"""The Bot API's methods about the bot's profile, and about its webhook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.rehearsal.errors import bad_request
from bot.rehearsal.profile import read_language, read_scope

if TYPE_CHECKING:
    from bot.rehearsal.methods import Method, Scene
    from bot.rehearsal.model import Json
    from bot.rehearsal.parameters import Parameters
    from bot.rehearsal.profile import Scope

_MENU_BUTTONS = ("default", "commands", "web_app")


def set_my_commands(scene: Scene, parameters: Parameters) -> bool:
    scope, language = _place(parameters)
    commands = parameters.structure("commands", "commands")
    scene.profile.set_commands(scope, language, commands)
    scene.world.changes.publish("commands")
    return True


def get_my_commands(scene: Scene, parameters: Parameters) -> list[Json]:
    return scene.profile.commands.get(_place(parameters), [])


def delete_my_commands(scene: Scene, parameters: Parameters) -> bool:
    scene.profile.commands.pop(_place(parameters), None)
    scene.world.changes.publish("commands")
    return True


def text_setter(field: str) -> Method:
    """setMyName, setMyDescription or setMyShortDescription."""

    def set_text(scene: Scene, parameters: Parameters) -> bool:
        language = read_language(parameters.text("language_code"))
        scene.profile.set_text(field, parameters.text(field), language)
        scene.world.changes.publish("bot")
        return True

    return set_text


def text_getter(field: str) -> Method:
    """getMyName, getMyDescription or getMyShortDescription."""

    def get_text(scene: Scene, parameters: Parameters) -> Json:
        language = read_language(parameters.text("language_code"))
        return {field: scene.profile.text(field, language)}

    return get_text


def set_chat_menu_button(scene: Scene, parameters: Parameters) -> bool:
    button: Any = parameters.structure("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in _MENU_BUTTONS:
        raise bad_request("unsupported menu button type")
    scene.profile.menu_buttons[parameters.number("chat_id") or 0] = button
    return True


def get_chat_menu_button(scene: Scene, parameters: Parameters) -> Json:
    buttons = scene.profile.menu_buttons
    chat = parameters.number("chat_id") or 0
    return buttons.get(chat) or buttons.get(0) or {"type": "commands"}


def set_webhook(scene: Scene, parameters: Parameters) -> bool:
    """Remember a webhook, so that getUpdates is refused; nothing is delivered to it."""
    url = parameters.text("url")
    if not url:
        return delete_webhook(scene, parameters)
    if not url.lower().startswith("https://"):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    updates = scene.world.updates
    updates.allow(read_kinds(parameters))
    if parameters.flag("drop_pending_updates"):
        updates.clear()
    updates.webhook = {
        "url": url,
        "has_custom_certificate": False,
        "max_connections": parameters.number("max_connections") or 40,
    }
    updates.end_poll_for_webhook()
    return True


def delete_webhook(scene: Scene, parameters: Parameters) -> bool:
    scene.world.updates.webhook = None
    if parameters.flag("drop_pending_updates"):
        scene.world.updates.clear()
    return True


def get_webhook_info(scene: Scene, _: Parameters) -> Json:
    updates = scene.world.updates
    info: Json = updates.webhook or {"url": "", "has_custom_certificate": False}
    info = {**info, "pending_update_count": len(updates)}
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    return info


def read_kinds(parameters: Parameters) -> list[str] | None:
    """allowed_updates; None if the call says nothing of it."""
    kinds = parameters.structure("allowed_updates", "allowed updates")
    if kinds is None:
        return None
    if not isinstance(kinds, list) or not all(isinstance(one, str) for one in kinds):
        raise bad_request("expected an Array of String as allowed updates")
    return kinds


def _place(parameters: Parameters) -> tuple[Scope, str]:
    scope = read_scope(parameters.structure("scope", "bot command scope"))
    return scope, read_language(parameters.text("language_code"))
