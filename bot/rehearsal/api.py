"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import web

from bot.rehearsal.errors import ApiError
from bot.rehearsal.files import DOWNLOAD_LIMIT
from bot.rehearsal.parameters import read_parameters
from bot.rehearsal.profile_methods import read_kinds
from bot.rehearsal.registry import GET_UPDATES, METHODS

if TYPE_CHECKING:
    from bot.rehearsal.calls import CallLog
    from bot.rehearsal.faults import Faults
    from bot.rehearsal.methods import Scene
    from bot.rehearsal.parameters import Parameters

_TOKEN = re.compile(r"[1-9][0-9]{0,15}:[A-Za-z0-9_-]{1,80}")
_LIMIT = 100
_NAMES = {name.lower(): name for name in (*METHODS, GET_UPDATES)}


class BotApi:
    """Answers the bot's calls; faults come in between."""

    def __init__(self, token: str, scene: Scene, faults: Faults, calls: CallLog) -> None:
        self._token = token
        self._scene = scene
        self._faults = faults
        self._calls = calls

    def routes(self) -> list[web.AbstractRouteDef]:
        return [
            web.route("*", "/bot{token}/{method}", self.answer),
            web.get("/file/bot{token}/{path:.+}", self.download),
            web.route("*", "/bot{rest:.*}", _not_found),
        ]

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Answer one call: in time, late, with a refusal, or not at all."""
        name = _NAMES.get(request.match_info["method"].lower(), "")
        if self._faults.is_down:
            self._calls.cut[name] += 1
            self._scene.world.changes.stir()
            return _hang_up(request)
        try:
            self._require_token(request.match_info["token"])
            result = await self._call(request, name)
            response = _respond({"ok": True, "result": result})
        except ApiError as error:
            self._calls.refuse(name, error.code)
            response = _refuse(error)
        self._scene.world.changes.stir()
        await self._faults.wait(name, after_effect=True)
        if self._faults.latency:
            await asyncio.sleep(self._faults.latency)
        if self._faults.is_down or (response.status == 200 and self._faults.loses_answer(name)):
            return _hang_up(request)
        return response

    async def download(self, request: web.Request) -> web.StreamResponse:
        """Serve a file's bytes at the path that getFile gave."""
        if self._faults.is_down:
            return _hang_up(request)
        if self._faults.latency:
            await asyncio.sleep(self._faults.latency)
        file = self._scene.world.files.at(request.match_info["path"])
        if request.match_info["token"] != self._token or file is None:
            return await _not_found(request)
        if len(file.data) > DOWNLOAD_LIMIT:
            return await _not_found(request)
        return web.Response(body=file.data, content_type="application/octet-stream")

    def _require_token(self, token: str) -> None:
        if token == self._token:
            return
        if _TOKEN.fullmatch(token):
            raise ApiError(401, "Unauthorized")
        raise ApiError(404, "Not Found")

    async def _call(self, request: web.Request, name: str) -> Any:
        at = self._scene.world.clock()
        if not name:
            raise ApiError(404, "Not Found: method not found")
        parameters = await read_parameters(request)
        await self._meet_faults(name)
        if name == GET_UPDATES:
            result = await self._get_updates(parameters)
        else:
            result = METHODS[name](self._scene, parameters)
        self._calls.accept(name, parameters.values, at, result)
        return result

    async def _get_updates(self, parameters: Parameters) -> Any:
        updates = self._scene.world.updates
        updates.allow(read_kinds(parameters))
        limit = parameters.number("limit")
        return await updates.poll(
            parameters.number("offset") or 0,
            _LIMIT if limit is None else max(1, min(limit, _LIMIT)),
            max(0, parameters.number("timeout") or 0),
        )

    async def _meet_faults(self, method: str) -> None:
        planned = self._faults.failure_for(method)
        if planned is not None:
            raise ApiError(planned.code, planned.description, planned.parameters)
        await self._faults.wait(method, after_effect=False)


async def _not_found(_: web.Request) -> web.StreamResponse:
    return _refuse(ApiError(404, "Not Found"))


def _hang_up(request: web.Request) -> web.StreamResponse:
    """Close the connection; the response that aiohttp wants goes nowhere."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _refuse(error: ApiError) -> web.Response:
    if error.code == 502:  # comes from the proxy before Telegram's servers, not as JSON
        return web.Response(text="<html>502 Bad Gateway</html>", status=502, content_type="text/html")
    answer: dict[str, Any] = {
        "ok": False,
        "error_code": error.code,
        "description": error.description,
    }
    if error.parameters is not None:
        answer["parameters"] = error.parameters
    return _respond(answer, error.code)


def _respond(answer: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(body=_dump(answer), status=status, content_type="application/json")


def _dump(answer: Any) -> bytes:
    try:
        return orjson.dumps(answer)
    except TypeError:  # half a surrogate pair, which orjson refuses and a forged update may hold
        return json.dumps(answer).encode()
