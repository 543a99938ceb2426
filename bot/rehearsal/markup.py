"""reply_markup: inline keyboards, force_reply and remove_keyboard, as strict as Telegram."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.rehearsal.entities import is_blank, require_utf8
from bot.rehearsal.errors import ApiError, bad_request
from bot.rehearsal.links import check_link

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

BUTTON_LIMIT = 100
CALLBACK_DATA_LIMIT = 64
PLACEHOLDER_LIMIT = 64

_ACTIONS = frozenset(
    {
        "url",
        "callback_data",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)


@dataclass(slots=True)
class Markup:
    """What goes with a message: buttons under it, or a wish for a reply."""

    buttons: list[list[Json]] | None = None
    force_reply: Json | None = None


def read_markup(value: Any) -> Markup:
    """Check a reply_markup object; raise ApiError 400 with Telegram's reason."""
    if value is None:
        return Markup()
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        return Markup(buttons=_read_keyboard(value["inline_keyboard"]))
    if value.get("force_reply") is True:
        return Markup(force_reply=_read_force_reply(value))
    if value.get("remove_keyboard") is True:
        return Markup()
    raise bad_request("can't parse reply keyboard markup JSON object")


def _read_keyboard(rows: Any) -> list[list[Json]] | None:
    if not isinstance(rows, list):
        raise bad_request('Field "inline_keyboard" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request('Field "inline_keyboard" must be an Array of Arrays')
    keyboard = [[_read_button(button) for button in row] for row in rows if row]
    if sum(map(len, keyboard)) > BUTTON_LIMIT:
        raise bad_request("reply markup is too long")
    return keyboard or None


def _read_button(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _button_refusal("expected an Object")
    text = button.get("text")
    if text is None:
        raise _button_refusal('Can\'t find field "text"')
    if not isinstance(text, str):
        raise _button_refusal('Field "text" must be of type String')
    require_utf8(text)
    if is_blank(text):
        raise bad_request("inline keyboard button text must be non-empty")
    actions = sorted(_ACTIONS & button.keys())
    if not actions:
        raise _button_refusal("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise _button_refusal("exactly one of the optional fields must be used")
    action = actions[0]
    return {"text": text, action: _read_action(action, button[action])}


def _read_action(action: str, value: Any) -> Any:
    if action in ("url", "callback_data") and not isinstance(value, str):
        raise _button_refusal(f'Field "{action}" must be of type String')
    if action == "callback_data":
        require_utf8(value)
        if not 1 <= len(value.encode()) <= CALLBACK_DATA_LIMIT:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
        return value
    if action == "url":
        try:
            return check_link(value)
        except ValueError as error:
            raise bad_request(f"inline keyboard button URL '{value}' is invalid: {error}") from None
    return value


def _button_refusal(reason: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {reason}")


def _read_force_reply(value: Json) -> Json:
    placeholder = value.get("input_field_placeholder", "")
    if not isinstance(placeholder, str):
        raise bad_request('Field "input_field_placeholder" must be of type String')
    if "input_field_placeholder" in value and not 1 <= len(placeholder) <= PLACEHOLDER_LIMIT:
        raise bad_request("input field placeholder must be 1-64 characters long")
    return {"placeholder": placeholder, "selective": value.get("selective") is True}
