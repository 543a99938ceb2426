"""The page, and the requests by which it lets people act."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import orjson
from aiohttp import web

from bot.rehearsal.errors import RefusedError
from bot.rehearsal.permissions import SENDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.rehearsal.faults import Faults
    from bot.rehearsal.flood import Floods
    from bot.rehearsal.limits import Limits
    from bot.rehearsal.live import LiveFeed
    from bot.rehearsal.model import Json, Status
    from bot.rehearsal.world import World

PAGE = Path(__file__).resolve().parent / "page"
SLOW_SECONDS = 1.5

_SHOWN = ("image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg", "audio/mpeg")
_KINDS = ("document", "photo", "voice")


class Control:
    """The page's side of the rehearsal. What cannot be done is answered 400 with {"error"}."""

    def __init__(self, world: World, live: LiveFeed, faults: Faults, limits: Limits, floods: Floods) -> None:
        self._world = world
        self._live = live
        self._faults = faults
        self._limits = limits
        self._floods = floods

    def routes(self) -> list[web.AbstractRouteDef]:
        acts: dict[str, Callable[[_Body], Json]] = {
            "people": self._add_person,
            "members": self._set_anonymous,
            "messages": self._send_text,
            "voices": self._send_voice,
            "edits": self._edit_text,
            "deletions": self._delete_message,
            "presses": self._press,
            "blocks": self._block,
            "privacy": self._restrict_voice,
            "permissions": self._permit_writing,
            "ranks": self._rank,
            "switches": self._switch,
            "floods": self._begin_flood,
            "floods/end": self._end_flood,
        }
        return [
            web.get("/", self._page),
            web.get("/page/{name:.+}", self._page),
            web.get("/rehearsal/live", self._live.serve),
            web.get("/rehearsal/files/{id}", self._show_file),
            web.post("/rehearsal/files", self._send_file),
            *(web.post(f"/rehearsal/{name}", _json_act(act)) for name, act in acts.items()),
        ]

    def switches(self) -> Json:
        """The switches as the page shows them."""
        return {
            "slow": self._faults.latency > 0,
            "limits": self._limits.enabled,
            "network": "down" if self._faults.is_down else "up",
        }

    async def _page(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("name", "index.html")
        path = (PAGE / name).resolve()
        if not path.is_relative_to(PAGE) or not path.is_file():
            return web.Response(text="Not found", status=404)
        return web.FileResponse(path)

    def _add_person(self, body: _Body) -> Json:
        username = body.text("username", "") or None
        return {"id": self._world.add_person(body.text("name"), body.text("language"), username)}

    def _send_text(self, body: _Body) -> Json:
        chat, user, text = body.number("chat"), body.number("user"), body.text("text")
        reply_to = body.optional_number("reply_to")
        return {"message_id": self._world.send_text(chat, user, text, reply_to=reply_to)}

    def _send_voice(self, body: _Body) -> Json:
        chat, user, seconds = body.number("chat"), body.number("user"), body.number("seconds")
        reply_to = body.optional_number("reply_to")
        return {"message_id": self._world.send_voice(chat, user, seconds, reply_to=reply_to)}

    def _set_anonymous(self, body: _Body) -> Json:
        chat, user = body.number("chat"), body.number("user")
        self._world.set_anonymous(chat, user, is_anonymous=body.flag("is_anonymous"))
        return {}

    def _begin_flood(self, body: _Body) -> Json:
        self._floods.begin(body.number("questions"), body.number("seconds"))
        return {}

    def _end_flood(self, _: _Body) -> Json:
        self._floods.end()
        return {}

    def _edit_text(self, body: _Body) -> Json:
        message = body.number("message_id")
        self._world.edit_text(body.number("chat"), body.number("user"), message, body.text("text"))
        return {}

    def _delete_message(self, body: _Body) -> Json:
        message = body.number("message_id")
        self._world.delete_message(body.number("chat"), body.number("user"), message)
        return {}

    def _press(self, body: _Body) -> Json:
        user, chat = body.number("user"), body.number("chat")
        return {"press": self._world.press(user, chat, body.number("message_id"), body.text("data"))}

    def _block(self, body: _Body) -> Json:
        act = self._world.block if body.flag("blocked") else self._world.unblock
        act(body.number("user"))
        return {}

    def _restrict_voice(self, body: _Body) -> Json:
        self._world.restrict_voice(body.number("user"), is_restricted=body.flag("restricts_voice"))
        return {}

    def _permit_writing(self, body: _Body) -> Json:
        self._world.forbid(body.number("chat"), () if body.flag("may_write") else SENDING)
        return {}

    def _rank(self, body: _Body) -> Json:
        """The bot becomes an administrator of a group, or is none any more."""
        status: Status = "administrator" if body.flag("is_administrator") else "member"
        self._world.set_member(body.number("chat"), self._world.bot.id, status)
        return {}

    def _switch(self, body: _Body) -> Json:
        if "network" in body.values and body.values["network"] not in ("up", "down"):
            raise RefusedError("network is up or down")
        if "slow" in body.values:
            self._faults.latency = SLOW_SECONDS if body.flag("slow") else 0.0
        if "limits" in body.values:
            self._limits.enabled = body.flag("limits")
            self._limits.forget()
        if "network" in body.values:
            self._faults.is_down = body.values["network"] == "down"
        self._world.changes.publish("switches")
        return self.switches()

    async def _send_file(self, request: web.Request) -> web.StreamResponse:
        form = await request.post()
        upload = form.get("file")
        body = _Body({name: value for name, value in form.items() if isinstance(value, str)})
        kind = body.values.get("kind", "document")
        if not isinstance(upload, web.FileField) or kind not in _KINDS:
            return _error("a file is needed, and a kind: document, photo or voice")
        file = (upload.filename, upload.file.read(), upload.content_type)
        try:
            message = self._world.send_media(
                kind,
                body.number("chat"),
                body.number("user"),
                file,
                body.text("caption", ""),
                body.optional_number("reply_to"),
            )
        except RefusedError as error:
            return _error(str(error))
        return web.json_response({"message_id": message})

    async def _show_file(self, request: web.Request) -> web.StreamResponse:
        file = self._world.files.get(request.match_info["id"])
        if file is None:
            return web.Response(text="Not found", status=404)
        is_shown = file.mime in _SHOWN
        how = "inline" if is_shown else "attachment"
        headers = {
            "Content-Disposition": f"{how}; filename*=UTF-8''{quote(file.name, safe='')}",
            "Content-Type": file.mime if is_shown else "application/octet-stream",
        }
        return web.Response(body=file.data, headers=headers)


class _Body:
    """The values of a request; each reader raises RefusedError for what is missing or of a wrong type."""

    def __init__(self, values: Json) -> None:
        self.values = values

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self.values.get(name, otherwise)
        if value is None and otherwise is not None:
            return otherwise
        if not isinstance(value, str):
            raise RefusedError(f"{name} must be a text")
        return value

    def number(self, name: str) -> int:
        value = self.optional_number(name)
        if value is None:
            raise RefusedError(f"{name} must be a number")
        return value

    def optional_number(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if isinstance(value, str) and value.removeprefix("-").isdecimal():
            return int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            raise RefusedError(f"{name} must be a number")
        return value

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if not isinstance(value, bool):
            raise RefusedError(f"{name} must be true or false")
        return value


def _json_act(act: Callable[[_Body], Json]) -> Callable[[web.Request], Any]:
    async def handle(request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":
            return _error("JSON expected")
        try:
            values = orjson.loads(await request.read())
            if not isinstance(values, dict):
                raise RefusedError("an object is expected")
            return web.json_response(act(_Body(values)))
        except orjson.JSONDecodeError:
            return _error("JSON expected")
        except RefusedError as error:
            return _error(str(error))

    return handle


def _error(reason: str) -> web.Response:
    return web.json_response({"error": reason}, status=400)
