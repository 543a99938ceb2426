"""Calls to the Bot API over aiohttp, in place of python-telegram-bot's httpx: JSON both ways, by orjson.

The bot token is part of every URL, and aiohttp's errors hold the URL. So errors leave here with texts of our
own and without the error that caused them, and a body that is not Telegram's is not quoted.

What an error says about the message:

- `NotSent`: no connection was made, so the request never left.
- `telegram.error.TimedOut` and plain `telegram.error.NetworkError`: the outcome is unknown. This includes a
  kept-alive connection that the server closes as the request goes out: aiohttp by itself repeats only
  idempotent methods, never a POST, and cannot know whether the server had read it.
- Every other class of `telegram.error` is Telegram's answer, a 429 as `TooManyRequests`.

The proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY) is used, but never for a loopback
address: the rehearsal and a Bot API server on this machine work behind any proxy.
"""

import io
import json
from collections.abc import Mapping
from functools import lru_cache
from mimetypes import guess_type
from typing import IO, TYPE_CHECKING, Any, TypeAlias, cast
from urllib.request import getproxies, proxy_bypass

import aiohttp
import orjson
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData
from yarl import URL

if TYPE_CHECKING:
    from telegram._utils.types import JSONDict, ODVInput

Body: TypeAlias = aiohttp.FormData | aiohttp.BytesPayload
FilePart: TypeAlias = tuple[str, bytes | IO[bytes], str]
"""File name, content, and media type."""
Uploads: TypeAlias = Mapping[str, tuple[str, bytes]]
"""From a field of the Bot API to the name and the content of its file."""

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

ERRORS: dict[int, type[TelegramError]] = {
    400: BadRequest,
    401: InvalidToken,
    403: Forbidden,
    404: InvalidToken,
    409: Conflict,
}

# Shorter than servers keep theirs: an idle connection is better closed by us than under a request.
KEEPALIVE_SECONDS = 15.0
POOL_SECONDS = 5.0
WRITE_SECONDS = 5.0
UNKNOWN_TYPE = "application/octet-stream"
NOT_TELEGRAM = "The answer is not Telegram's"


class NotSent(NetworkError):  # noqa: N818  as telegram.error names its own
    """The request never left: safe to send again."""


class TooManyRequests(RetryAfter):
    """Telegram's 429."""

    @property
    def retry_after(self) -> int:
        """Seconds to wait. The inherited one is about to change its type, and warns of that at every 429."""
        return int(self._retry_after.total_seconds())


class AiohttpRequest(BaseRequest):
    """A transport for `telegram.Bot`: one pool of kept-alive connections, on one event loop.

    `initialize` opens it and `shutdown` closes it; either may be called twice. Redirects are not followed:
    they would carry the token elsewhere.
    """

    __slots__ = ("_connect_timeout", "_limit", "_proxies", "_read_timeout", "_session", "_upload_timeout")

    def __init__(
        self,
        *,
        limit: int = 100,
        read_timeout: float = 10.0,
        connect_timeout: float = 5.0,
        upload_timeout: float = 300.0,
    ) -> None:
        """`limit` is the number of connections, and so of calls in flight; a call above it waits 5 s for one.

        In seconds: `read_timeout` bounds each wait for bytes of the answer, `upload_timeout` the sending of
        files. No POST lasts longer than all of its time-outs together.
        """
        self._limit = limit
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._upload_timeout = upload_timeout
        self._session: aiohttp.ClientSession | None = None
        self._proxies: dict[str, str] = {}

    @property
    def read_timeout(self) -> float:
        """In seconds. `telegram.Bot.get_updates` adds the time that its poll is held to it."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool on the running loop, and read which proxies the environment names."""
        if self._session is not None:
            return
        self._proxies = getproxies()
        connector = aiohttp.TCPConnector(
            limit=self._limit,
            keepalive_timeout=KEEPALIVE_SECONDS,
            # The system's resolver, even where aiodns happens to be installed.
            resolver=aiohttp.ThreadedResolver(),
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
        )

    async def shutdown(self) -> None:
        """Close the pool; calls in flight end with a NetworkError."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        write_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        connect_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
        pool_timeout: "ODVInput[float]" = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Status and body of the answer; raises NotSent, TimedOut or NetworkError as this module promises."""
        timeout = _client_timeout(
            _given_or(read_timeout, self._read_timeout),
            _given_or(write_timeout, self._write_seconds(request_data)),
            _given_or(connect_timeout, self._connect_timeout),
            _given_or(pool_timeout, POOL_SECONDS),
        )
        body = None if request_data is None else _body(request_data)
        return await self._exchange(method, url, body, timeout)

    async def _exchange(
        self,
        method: str,
        url: str,
        body: Body | None,
        timeout: aiohttp.ClientTimeout,  # noqa: ASYNC109  it is aiohttp's to keep
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("AiohttpRequest is used before initialize or after shutdown")
        try:
            proxy = self._proxy_for(url) if self._proxies else None
            async with self._session.request(
                method, url, data=body, timeout=timeout, proxy=proxy, allow_redirects=False
            ) as response:
                status, payload = response.status, await response.read()
        except (aiohttp.ClientError, OSError, ValueError) as error:
            failure = _failure(error)
        else:
            if status >= 300:
                _check_refusal(status, payload)
            return status, payload
        # Raised out here, where `error` is no longer being handled: it would hang on as the context, and its
        # text, or that of its own cause, may show the URL.
        raise failure

    async def call(self, url: str, payload: Mapping[str, Any], files: Uploads | None = None) -> Any:
        """Send `payload`, already in the Bot API's fields and JSON types; the `result` of the answer.

        Each of `files` is uploaded under its name: that of a field, or one that a field attaches (attach://name).
        Raises what `telegram.Bot` would, at half the cost: that builds objects on both ways.
        """
        if files:
            return await self._result(url, _upload(payload, files), self._read_timeout, self._upload_timeout)
        return await self._result(url, _json(payload), self._read_timeout)

    async def poll(self, url: str, payload: Mapping[str, Any], held: float) -> "list[JSONDict]":
        """`call` getUpdates, whose answer Telegram holds back for up to `held` seconds."""
        updates = await self._result(url, _json(payload), self._read_timeout + held)
        return cast("list[JSONDict]", updates)

    async def _result(
        self, url: str, body: Body, read_timeout: float, write_timeout: float = WRITE_SECONDS
    ) -> Any:
        timeout = _client_timeout(read_timeout, write_timeout, self._connect_timeout, POOL_SECONDS)
        status, answer = await self._exchange("POST", url, body, timeout)
        if status >= 300:
            raise _telegram_error(status, answer)
        done = self.parse_json_payload(answer)
        if done.get("ok") is not True:
            raise NetworkError(NOT_TELEGRAM)
        return done.get("result")

    @staticmethod
    def parse_json_payload(payload: bytes) -> "JSONDict":
        """The JSON object in `payload`; lone surrogates stay, bytes that are not UTF-8 become U+FFFD.

        Raises NetworkError where there is none: whoever answered, it was not Telegram.
        """
        answer = _parse(payload)
        if not isinstance(answer, dict):
            raise NetworkError("The answer is not a JSON object")
        return answer

    def _write_seconds(self, request_data: RequestData | None) -> float | None:
        if request_data is None:
            return None  # a download, which may take as long as it gets on
        return self._upload_timeout if request_data.contains_files else WRITE_SECONDS

    def _proxy_for(self, url: str) -> str | None:
        # Not aiohttp's trust_env: it hands every call to two threads, for four times the CPU.
        target = URL(url)
        host = target.host or ""
        if host in LOOPBACK or proxy_bypass(host):
            return None
        return self._proxies.get(target.scheme)


def _given_or(value: "ODVInput[float]", default: float | None) -> float | None:
    """`value` unless it is python-telegram-bot's mark for "not given"; None is given, and means no bound."""
    return value if value is None or isinstance(value, int | float) else default


@lru_cache(maxsize=32)
def _client_timeout(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> aiohttp.ClientTimeout:
    # aiohttp's "connect" includes the wait for the pool, and nothing of its own bounds writing.
    return aiohttp.ClientTimeout(
        total=_sum(read, write, connect, pool),
        connect=_sum(connect, pool),
        sock_read=read,
    )


def _sum(*seconds: float | None) -> float | None:
    return None if None in seconds else sum(filter(None, seconds))


def _body(request_data: RequestData) -> Body:
    if request_data.contains_files:
        return _form(request_data.json_parameters, request_data.multipart_data)
    return _json(request_data.parameters)


def _upload(payload: Mapping[str, Any], files: Uploads) -> aiohttp.FormData:
    """The form of a call with files. Its fields are texts; any other value is written as JSON."""
    texts = {
        key: value if isinstance(value, str) else _dump(value).decode() for key, value in payload.items()
    }
    parts = {
        name: (filename, content, guess_type(filename)[0] or UNKNOWN_TYPE)
        for name, (filename, content) in files.items()
    }
    return _form(texts, parts)


def _json(payload: Mapping[str, Any]) -> aiohttp.BytesPayload:
    return aiohttp.BytesPayload(_dump(payload), content_type="application/json")


def _dump(value: Any) -> bytes:
    try:
        # Datetimes are refused rather than written in a form that the Bot API does not read.
        return orjson.dumps(value, option=orjson.OPT_PASSTHROUGH_DATETIME)
    except TypeError:
        # A lone surrogate, which arrives as "?", or what only the standard library writes.
        return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace")


def _form(fields: Mapping[str, str], files: Mapping[str, FilePart]) -> aiohttp.FormData:
    # Quoting would show people a file as "Preguntas%20y%20respuestas.xlsx".
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value.encode("utf-8", "replace").decode())
    for name, (filename, content, content_type) in files.items():
        stream = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, stream, filename=filename, content_type=content_type)
    return form


def _parse(payload: bytes) -> Any:
    """The JSON value in `payload`, or None."""
    try:
        return orjson.loads(payload)
    except ValueError:
        pass  # orjson refuses lone surrogates and broken UTF-8, which people can send
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except ValueError:
        return None


def _telegram_error(status: int, body: bytes) -> TelegramError:
    """What Telegram's refusal means, as `BaseRequest.post` would say it."""
    answer = _parse(body)
    if chat_id := (answer.get("parameters") or {}).get("migrate_to_chat_id"):
        return ChatMigrated(chat_id)
    kind: type[TelegramError] = ERRORS.get(status, NetworkError)
    return kind(answer.get("description") or f"HTTP status {status}")


def _check_refusal(status: int, payload: bytes) -> None:
    """Raise NetworkError where Telegram itself did not refuse, and TooManyRequests for its 429.

    A server on the way (a proxy, a gateway, a login page) must not speak for Telegram: its 403 does not mean
    that a person has blocked the bot. Its page is not quoted, as it may name the URL.
    """
    answer = _parse(payload)
    if not (isinstance(answer, dict) and answer.get("ok") is False and "error_code" in answer):
        raise NetworkError(f"{NOT_TELEGRAM} (HTTP status {status})")
    if retry_after := (answer.get("parameters") or {}).get("retry_after"):
        raise TooManyRequests(retry_after)


def _failure(error: Exception) -> NetworkError:
    name = type(error).__name__
    if isinstance(
        error, aiohttp.ClientConnectorError | aiohttp.ConnectionTimeoutError | aiohttp.ClientHttpProxyError
    ):
        return NotSent(f"No connection could be made ({name})")
    if isinstance(error, TimeoutError):
        return TimedOut(f"No answer in time ({name})")
    return NetworkError(f"The call broke off ({name})")
