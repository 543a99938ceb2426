"""Parameters of a call: from JSON, a form or an upload, read as the Bot API server reads them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

from bot.rehearsal.errors import ApiError, bad_request

if TYPE_CHECKING:
    from bot.rehearsal.model import Json

_INT64 = range(-(2**63), 2**63)


@dataclass(slots=True, frozen=True)
class Upload:
    """A file that came with the call."""

    name: str
    mime: str
    data: bytes


class Parameters:
    """The values of one call. What has no value and what is empty are the same, as on Telegram."""

    def __init__(self, values: Json, uploads: dict[str, Upload] | None = None) -> None:
        self.values = values
        self.uploads = uploads or {}

    def text(self, name: str) -> str:
        """The value as a string, "" if there is none."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value
        return "" if value is None else json.dumps(value)

    def number(self, name: str) -> int | None:
        """A whole number, or None if there is none or what stands there is none."""
        value = self.values.get(name)
        if isinstance(value, str):
            digits = value.strip().removeprefix("-")
            value = int(value) if digits.isascii() and digits.isdigit() else None
        if isinstance(value, bool) or not isinstance(value, int) or value not in _INT64:
            return None
        return value

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in ("true", "yes", "1")

    def structure(self, name: str, what: str) -> Any:
        """An object or array, given as such or as JSON text; ApiError 400 if it is no JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return parse_json(value)
        except ValueError:
            raise bad_request(f"can't parse {what} JSON object") from None


def parse_json(text: str | bytes) -> Any:
    """Parse JSON; half a surrogate pair in it is kept, to be refused by who reads the string."""
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return json.loads(text)


async def read_parameters(request: web.Request) -> Parameters:
    """Read the query string and the body, whatever its form; ApiError if it cannot be read."""
    try:
        return await _read(request)
    except UnicodeDecodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    except ValueError:
        raise bad_request("can't parse request") from None
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, "Request Entity Too Large") from None


async def _read(request: web.Request) -> Parameters:
    values: Json = dict(request.query)
    if not request.can_read_body:
        return Parameters(values)
    if request.content_type == "application/json":
        values.update(_read_json(await request.read()))
    elif request.content_type == "application/x-www-form-urlencoded":
        values.update(_read_form(await request.read()))
    elif request.content_type == "multipart/form-data":
        return await _read_multipart(request, values)
    return Parameters(values)


async def _read_multipart(request: web.Request, values: Json) -> Parameters:
    uploads: dict[str, Upload] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            uploads[name] = Upload(value.filename, value.content_type, value.file.read())
        elif isinstance(value, str):
            values[name] = value
        else:
            values[name] = bytes(value).decode()
    return Parameters(values, uploads)


def _read_form(body: bytes) -> dict[str, str]:
    """A form's values; bytes that are no UTF-8 stay halves of surrogate pairs, to be refused."""
    text = body.decode("utf-8", "surrogateescape")
    return dict(parse_qsl(text, keep_blank_values=True, errors="surrogateescape"))


def _read_json(body: bytes) -> Json:
    if not body.strip():
        return {}
    values = parse_json(body)
    if not isinstance(values, dict):
        raise ApiError(400, "Bad Request: JSON object expected")
    return values
