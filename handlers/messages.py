"""A message as we compose it, and as the Bot API takes it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from itertools import accumulate
from typing import Any, ClassVar, Literal

import orjson

from handlers.callbacks.press import Press
from handlers.cleaning import length

EDIT = "editMessageText"
"""The method that puts a Message in the place of one that is there."""
MESSAGE_LIMIT = 4096
"""Characters of one message, after its tags are read (Bot API, sendMessage)."""
MESSAGE_ROOM = 4000
"""Characters of it that are filled line by line; the rest is for what joins the lines."""
TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Button:
    """A button: what it says, and the press or the https link behind it."""

    text: str
    action: Press | str

    def as_json(self, *, lasting: bool = False) -> dict[str, str]:
        """Return the Bot API's InlineKeyboardButton, of a message that stays if `lasting`."""
        if isinstance(self.action, str):
            return {"text": self.text, "url": self.action}
        return {"text": self.text, "callback_data": self.action.pack(lasting=lasting)}


@dataclass(frozen=True, slots=True)
class Message:
    """A text in Telegram's HTML with rows of buttons.

    `placeholder`: ask for a reply, with these words in the empty field. `lasting`: whoever has it wants to
    keep it, so that what its buttons lead to never takes its place (see Context.show).
    """

    method: ClassVar[str] = "sendMessage"

    text: str
    rows: Sequence[Sequence[Button]] = ()
    placeholder: str | None = None
    lasting: bool = False

    def payload(self, reply_to: int | None = None) -> str:
        """Return the fields of sendMessage or editMessageText as JSON."""
        fields: dict[str, Any] = {
            "text": self.text,
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        }
        if keyboard := _keyboard(self.rows, lasting=self.lasting):
            fields["reply_markup"] = keyboard
        elif self.placeholder:
            fields["reply_markup"] = {
                "force_reply": True,
                "selective": True,
                "input_field_placeholder": self.placeholder[:64],
            }
        return _packed(fields, reply_to)


@dataclass(frozen=True, slots=True)
class File:
    """A voice message or a document that Telegram has already, by its file_id; the caption is HTML."""

    kind: Literal["voice", "document"]
    file_id: str
    caption: str = ""
    rows: Sequence[Sequence[Button]] = ()

    @property
    def method(self) -> str:
        """The method of the Bot API that sends it."""
        return f"send{self.kind.capitalize()}"

    def payload(self, reply_to: int | None = None) -> str:
        """Return the fields of the method as JSON."""
        fields: dict[str, Any] = {self.kind: self.file_id}
        if self.caption:
            fields |= {"caption": self.caption, "parse_mode": "HTML"}
        if keyboard := _keyboard(self.rows):
            fields["reply_markup"] = keyboard
        return _packed(fields, reply_to)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is drawn when it is sent, from its SVG; the caption is HTML."""

    method: ClassVar[str] = "sendPhoto"

    svg: str
    caption: str

    def payload(self, reply_to: int | None = None) -> str:
        """Return the fields of sendPhoto as JSON, the picture as `svg` instead of a photo."""
        return _packed({"svg": self.svg, "caption": self.caption, "parse_mode": "HTML"}, reply_to)


def _keyboard(rows: Sequence[Sequence[Button]], *, lasting: bool = False) -> dict[str, Any] | None:
    filled = [[button.as_json(lasting=lasting) for button in row] for row in rows if row]
    return {"inline_keyboard": filled} if filled else None


def _packed(fields: dict[str, Any], reply_to: int | None) -> str:
    if reply_to is not None:
        fields["reply_parameters"] = {"message_id": reply_to, "allow_sending_without_reply": True}
    return orjson.dumps(fields).decode()


def in_rows(buttons: Sequence[Button], size: int) -> list[list[Button]]:
    """Put buttons into rows of `size`; eight fit the widest, four a phone with words on them."""
    return [[*buttons[at : at + size]] for at in range(0, len(buttons), size)]


def cut(text: str, limit: int) -> str:
    """Return the text, or its beginning with an ellipsis, in `limit` characters as Telegram counts."""
    if length(text) <= limit:
        return text
    # What is cut in the middle of a pair is left out.
    beginning = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)].decode("utf-16-le", "ignore")
    return beginning.rstrip() + "…"


def cut_line(text: str, limit: int) -> str:
    """Return the text on one line, or its beginning with an ellipsis, in `limit` characters."""
    return cut(" ".join(text.split()), limit)


def without_tags(html: str) -> str:
    """Return the text of Telegram's HTML."""
    return unescape(TAG.sub("", html))


def fitting(lines: Sequence[str], limit: int) -> list[str]:
    """Return the first lines that have room in `limit` characters; tags are not counted."""
    ends = accumulate(length(without_tags(line)) + 1 for line in lines)
    return [line for line, end in zip(lines, ends, strict=True) if end <= limit]
