"""The transport against real servers on loopback: what leaves, what comes back, and what an error may say."""

import asyncio
import datetime as dtm
import json
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer, unused_port
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    LinkPreviewOptions,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.ext import ExtBot

from bot import transport
from bot.telegram_calls import Telegram
from bot.transport import AiohttpRequest, NotSent, TooManyRequests

TOKEN = "123456:AAHfiqksKZ8WmR2zSjiQ7_secret"
ME = {"id": 123456, "is_bot": True, "first_name": "Askdesk", "username": "askdesk_bot"}
MESSAGE = {"message_id": 7, "date": 1753000000, "chat": {"id": 11, "type": "private"}, "text": "hello"}

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@dataclass
class Call:
    """A request as it arrived."""

    method: str
    content_type: str
    parameters: dict[str, Any]
    files: dict[str, tuple[str | None, bytes, str | None]]
    headers: dict[str, str]


@dataclass
class FakeTelegram:
    """A server that records calls and gives the answers that a test has set for a method."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    answers: dict[str, web.Response] = field(default_factory=dict)

    def api(self, method: str) -> str:
        return f"{self.url}/bot{TOKEN}/{method}"

    async def handle(self, request: web.Request) -> web.Response:
        method = request.match_info["method"]
        self.calls.append(await read_call(method, request))
        result: object = {"getMe": ME, "getUpdates": [], "sendMediaGroup": [MESSAGE]}.get(method, MESSAGE)
        return self.answers.get(method) or web.json_response({"ok": True, "result": result})


async def read_call(method: str, request: web.Request) -> Call:
    call = Call(method, request.content_type, {}, {}, dict(request.headers))
    if request.content_type == "application/json":
        call.parameters = await request.json()
    elif request.content_type == "multipart/form-data":
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                call.files[name] = (value.filename, value.file.read(), value.content_type)
            else:
                call.parameters[name] = value
    return call


def refusal(status: int, description: str, **parameters: int) -> web.Response:
    answer = {"ok": False, "error_code": status, "description": description}
    return web.json_response(answer | ({"parameters": parameters} if parameters else {}), status=status)


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    fake = FakeTelegram()
    app = web.Application(client_max_size=50_000_000)
    app.router.add_route("*", f"/bot{TOKEN}/{{method}}", fake.handle)
    async with TestServer(app, host="127.0.0.1") as server:
        fake.url = f"http://127.0.0.1:{server.port}"
        yield fake


@pytest.fixture
async def request_() -> AsyncIterator[AiohttpRequest]:
    async with AiohttpRequest() as request:
        yield request


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    bot = Bot(
        TOKEN,
        base_url=f"{telegram.url}/bot",
        request=AiohttpRequest(),
        get_updates_request=AiohttpRequest(limit=1),
    )
    async with bot:
        telegram.calls.clear()
        yield bot


@asynccontextmanager
async def raw_server(serve: Serve) -> AsyncIterator[str]:
    """The URL of a getMe at a server that does with each connection what `serve` says."""

    async def serve_and_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await serve(reader, writer)
        except ConnectionError:
            pass  # the client went away, as it should
        finally:
            writer.close()

    server = await asyncio.start_server(serve_and_close, "127.0.0.1", 0)
    try:
        port = server.sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}/bot{TOKEN}/getMe"
    finally:
        server.close()
        await server.wait_closed()


def http(body: bytes, *, status: int = 200, length: int | None = None) -> bytes:
    size = len(body) if length is None else length
    return f"HTTP/1.1 {status} Whatever\r\nContent-Length: {size}\r\n\r\n".encode() + body


async def close_at_once(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")


async def say_nothing(reader: asyncio.StreamReader, _writer: asyncio.StreamWriter) -> None:
    await reader.read()


async def stop_halfway(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(http(b'{"ok": tr', length=100))
    await writer.drain()


async def speak_another_language(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    request_line = await reader.readuntil(b"\r\n")
    writer.write(b"220 you asked for " + request_line)
    await writer.drain()


def echo_as_page(status: int) -> Serve:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(http(b"<html>" + await reader.readuntil(b"\r\n\r\n"), status=status))
        await writer.drain()

    serve.__name__ = f"page_{status}"
    return serve


async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    writer.write(http(b"", length=1000))
    while not writer.is_closing():
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def read_nothing(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    transport = writer.transport
    assert isinstance(transport, asyncio.Transport)
    transport.pause_reading()
    await asyncio.sleep(0.5)


async def post_briefly(request: AiohttpRequest, url: str) -> object:
    """With patience for 0.4 s in all."""
    return await request.post(url, read_timeout=0.1, write_timeout=0.1, connect_timeout=0.1, pool_timeout=0.1)


# What leaves


async def test_json_body_keeps_the_types_that_python_telegram_bot_left(
    bot: Bot, telegram: FakeTelegram
) -> None:
    await bot.send_message(
        11,
        "¿Qué pasa? 🙂",
        parse_mode=ParseMode.HTML,
        disable_notification=True,
        link_preview_options=LinkPreviewOptions(is_disabled=True),
        reply_parameters=ReplyParameters(5),
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton("Approve", callback_data="a:12")]]),
    )
    (call,) = telegram.calls
    assert call.content_type == "application/json"
    assert call.parameters == {
        "chat_id": 11,
        "text": "¿Qué pasa? 🙂",
        "parse_mode": "HTML",
        "disable_notification": True,
        "link_preview_options": {"is_disabled": True},
        "reply_parameters": {"message_id": 5},
        "reply_markup": {"inline_keyboard": [[{"text": "Approve", "callback_data": "a:12"}]]},
    }


async def test_datetime_arrives_as_unix_time(bot: Bot, telegram: FakeTelegram) -> None:
    telegram.answers["banChatMember"] = web.json_response({"ok": True, "result": True})
    await bot.ban_chat_member(-77, 11, until_date=dtm.datetime(2020, 7, 20, 9, tzinfo=dtm.UTC))
    assert telegram.calls[0].parameters["until_date"] == 1595235600


async def test_lone_surrogate_in_a_text_arrives_as_a_question_mark(bot: Bot, telegram: FakeTelegram) -> None:
    await bot.send_message(11, "broken \ud83d emoji, ñ kept")
    assert telegram.calls[0].parameters["text"] == "broken ? emoji, ñ kept"


async def test_document_uploads_as_multipart_with_its_name_as_people_read_it(
    bot: Bot, telegram: FakeTelegram
) -> None:
    content = b"\x00\xff" * 1_000_000
    await bot.send_document(
        11, content, filename="Preguntas y respuestas, sesión 1.csv", caption="\ud83d y ñ", parse_mode="HTML"
    )
    (call,) = telegram.calls
    assert call.content_type == "multipart/form-data"
    assert call.parameters == {"chat_id": "11", "caption": "? y ñ", "parse_mode": "HTML"}
    assert call.files == {"document": ("Preguntas y respuestas, sesión 1.csv", content, "text/csv")}


async def test_files_inside_other_values_are_attached(bot: Bot, telegram: FakeTelegram) -> None:
    await bot.send_media_group(11, [InputMediaDocument(b"one", filename="a.txt"), InputMediaDocument(b"two")])
    (call,) = telegram.calls
    media = json.loads(call.parameters["media"])
    attached = [call.files[item["media"].removeprefix("attach://")][1] for item in media]
    assert attached == [b"one", b"two"]


async def test_payload_of_bot_api_fields_is_called_as_it_is(
    request_: AiohttpRequest, telegram: FakeTelegram
) -> None:
    payload = {"chat_id": 11, "text": "hello", "entities": [{"type": "bold", "offset": 0, "length": 5}]}
    assert await request_.call(telegram.api("sendMessage"), payload) == MESSAGE
    assert telegram.calls[0].parameters == payload


async def test_payload_with_a_file_leaves_as_a_form_of_texts_and_json(
    request_: AiohttpRequest, telegram: FakeTelegram
) -> None:
    picture = b"\x89PNG\r\n\xff" * 1000
    payload = {
        "chat_id": -1001,
        "caption": "<b>300</b> preguntas, ñ \ud83d",
        "parse_mode": "HTML",
        "disable_notification": True,
        "reply_parameters": {"message_id": 5, "quote": "¿Qué?"},
    }
    files = {"photo": ("estadísticas.png", picture)}
    assert await request_.call(telegram.api("sendPhoto"), payload, files) == MESSAGE
    (call,) = telegram.calls
    assert call.content_type == "multipart/form-data"
    assert call.files == {"photo": ("estadísticas.png", picture, "image/png")}
    assert call.parameters == {
        "chat_id": "-1001",
        "caption": "<b>300</b> preguntas, ñ ?",
        "parse_mode": "HTML",
        "disable_notification": "true",
        "reply_parameters": '{"message_id":5,"quote":"¿Qué?"}',
    }


async def test_file_is_uploaded_where_a_field_attaches_it(
    request_: AiohttpRequest, telegram: FakeTelegram
) -> None:
    payload = {"chat_id": 11, "media": [{"type": "document", "media": "attach://slides"}]}
    await request_.call(telegram.api("sendMediaGroup"), payload, {"slides": ("slides", b"%PDF")})
    (call,) = telegram.calls
    assert json.loads(call.parameters["media"]) == payload["media"]
    assert call.files == {"slides": ("slides", b"%PDF", "application/octet-stream")}


async def test_call_without_files_is_json_whatever_the_caller_passes(
    request_: AiohttpRequest, telegram: FakeTelegram
) -> None:
    await request_.call(telegram.api("sendMessage"), {"chat_id": 11}, {})
    assert telegram.calls[0].content_type == "application/json"


async def test_file_can_be_sent_again_after_a_refusal(
    request_: AiohttpRequest, telegram: FakeTelegram
) -> None:
    telegram.answers["sendPhoto"] = refusal(429, "Too Many Requests: retry after 1", retry_after=1)
    files = {"photo": ("a.png", b"picture")}
    with pytest.raises(TooManyRequests):
        await request_.call(telegram.api("sendPhoto"), {"chat_id": 11}, files)
    telegram.answers.clear()
    assert await request_.call(telegram.api("sendPhoto"), {"chat_id": 11}, files) == MESSAGE
    assert [call.files["photo"][1] for call in telegram.calls] == [b"picture", b"picture"]


async def test_call_by_name_passes_its_files_on(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    bot = ExtBot(TOKEN, base_url=f"{telegram.url}/bot", request=request_, get_updates_request=request_)
    calls = Telegram(bot, request_, request_)
    await calls.call("sendPhoto", {"chat_id": 11}, {"photo": ("a.png", b"picture")})
    assert telegram.calls[-1].files["photo"] == ("a.png", b"picture", "image/png")


# What comes back


async def test_bot_works_over_it(bot: Bot, telegram: FakeTelegram) -> None:
    assert (await bot.get_me()).username == "askdesk_bot"
    assert (await bot.send_message(11, "hello")).message_id == 7
    assert await bot.get_updates(timeout=1, allowed_updates=[]) == ()
    assert telegram.calls[-1].parameters == {"timeout": 1, "allowed_updates": []}


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (refusal(400, "Bad Request: chat not found"), BadRequest),
        (refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-1009), ChatMigrated),
        (refusal(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (refusal(409, "Conflict: terminated by other getUpdates request"), Conflict),
        (refusal(429, "Too Many Requests: retry after 35", retry_after=35), TooManyRequests),
        (web.Response(status=502, text="<html>Bad Gateway</html>"), NetworkError),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else "",
)
async def test_refusals_become_the_errors_of_python_telegram_bot(
    bot: Bot, telegram: FakeTelegram, answer: web.Response, error: type[TelegramError]
) -> None:
    telegram.answers["sendMessage"] = answer
    with pytest.raises(TelegramError) as caught:
        await bot.send_message(11, "hello")
    assert type(caught.value) is error


async def test_429_says_how_many_seconds_to_wait(bot: Bot, telegram: FakeTelegram) -> None:
    telegram.answers["sendMessage"] = refusal(429, "Too Many Requests: retry after 35", retry_after=35)
    with pytest.raises(RetryAfter) as caught:
        await bot.send_message(11, "hello")
    assert caught.value.retry_after == 35


async def test_lone_surrogate_in_one_update_does_not_lose_the_batch(bot: Bot, telegram: FakeTelegram) -> None:
    message = json.dumps(MESSAGE | {"text": "\ud83d"})
    body = f'{{"ok":true,"result":[{{"update_id":1,"message":{message}}},{{"update_id":2}}]}}'
    telegram.answers["getUpdates"] = web.Response(text=body, content_type="application/json")
    updates = await bot.get_updates()
    assert [update.update_id for update in updates] == [1, 2]
    assert updates[0].message is not None
    assert updates[0].message.text == "\ud83d"


def test_bytes_that_are_not_utf8_are_replaced() -> None:
    assert AiohttpRequest.parse_json_payload(b'{"text":"caf\xe9"}') == {"text": "caf\ufffd"}


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[1]", b"null"])
def test_answer_without_a_json_object_is_a_network_error(payload: bytes) -> None:
    with pytest.raises(NetworkError):
        AiohttpRequest.parse_json_payload(payload)


async def test_redirect_is_not_followed(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    telegram.answers["getMe"] = web.Response(status=307, headers={"Location": telegram.api("sendMessage")})
    with pytest.raises(NetworkError, match="307"):
        await request_.call(telegram.api("getMe"), {})
    assert [call.method for call in telegram.calls] == ["getMe"]


async def test_file_is_downloaded(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    telegram.answers["slides.pdf"] = web.Response(body=b"%PDF\xff")
    assert await request_.retrieve(telegram.api("slides.pdf")) == b"%PDF\xff"


# Whether the message may have arrived


async def test_refused_connection_means_not_sent(request_: AiohttpRequest) -> None:
    with pytest.raises(NotSent):
        await request_.call(f"http://127.0.0.1:{unused_port()}/bot{TOKEN}/getMe", {})


async def test_server_that_does_not_shake_hands_means_not_sent(request_: AiohttpRequest) -> None:
    async with raw_server(say_nothing) as url:
        with pytest.raises(NotSent):
            await post_briefly(request_, url.replace("http:", "https:"))


async def test_server_without_tls_means_not_sent(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    with pytest.raises(NotSent):
        await request_.call(telegram.api("getMe").replace("http:", "https:"), {})
    assert telegram.calls == []


async def test_no_free_connection_means_not_sent() -> None:
    async with AiohttpRequest(limit=1) as request, raw_server(say_nothing) as url:
        first = asyncio.create_task(request.post(url, read_timeout=0.5))
        await asyncio.sleep(0)
        with pytest.raises(NotSent):
            await post_briefly(request, url)
        with pytest.raises(TimedOut):
            await first


@pytest.mark.parametrize("serve", [close_at_once, stop_halfway, speak_another_language])
async def test_broken_answer_means_unknown(request_: AiohttpRequest, serve: Serve) -> None:
    async with raw_server(serve) as url:
        with pytest.raises(NetworkError) as caught:
            await request_.call(url, {})
    assert type(caught.value) is NetworkError


@pytest.mark.parametrize("serve", [say_nothing, drip])
async def test_answer_that_does_not_come_in_time_means_unknown(
    request_: AiohttpRequest, serve: Serve
) -> None:
    async with raw_server(serve) as url:
        with pytest.raises(TimedOut):
            await post_briefly(request_, url)


async def test_upload_that_nobody_reads_ends_with_an_unknown_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transport, "POOL_SECONDS", 0.1)
    impatient = AiohttpRequest(read_timeout=0.1, connect_timeout=0.1, upload_timeout=0.1)
    async with raw_server(read_nothing) as url, impatient:
        with pytest.raises(TimedOut):
            await impatient.call(url, {}, {"photo": ("a.png", b"0" * 20_000_000)})


async def test_upload_of_the_bot_that_nobody_reads_ends() -> None:
    impatient = AiohttpRequest(read_timeout=0.1, connect_timeout=0.1, upload_timeout=0.1)
    async with raw_server(read_nothing) as url, impatient:
        bot = Bot(TOKEN, base_url=url.split(TOKEN)[0], request=impatient, get_updates_request=impatient)
        with pytest.raises(TimedOut):
            await bot.send_document(11, b"0" * 20_000_000, pool_timeout=0.1)


async def test_kept_alive_connection_closed_under_a_request_means_unknown(request_: AiohttpRequest) -> None:
    connections = 0

    async def answer_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal connections
        connections += 1
        await reader.readuntil(b"\r\n\r\n")
        writer.write(http(b'{"ok":true,"result":true}'))
        await reader.readuntil(b"\r\n\r\n")

    async with raw_server(answer_once) as url:
        assert await request_.post(url) is True
        with pytest.raises(NetworkError) as caught:
            await request_.post(url)
        assert type(caught.value) is NetworkError
        assert connections == 1
        assert await request_.post(url) is True, "the next call opens a new connection"


# The token stays here


async def refused(request: AiohttpRequest) -> None:
    await request.call(f"http://127.0.0.1:{unused_port()}/bot{TOKEN}/getMe", {})


async def bad_url(request: AiohttpRequest) -> None:
    await request.call(f"http://127.0.0.1:port/bot{TOKEN}/getMe", {})


async def bad_url_behind_a_proxy(request: AiohttpRequest) -> None:
    request._proxies = {"http": "http://127.0.0.1:9"}
    await request.call(f"http://[bot{TOKEN}/getMe", {})


async def other_scheme(request: AiohttpRequest) -> None:
    await request.call(f"gopher://127.0.0.1/bot{TOKEN}/getMe", {})


async def after_shutdown(request: AiohttpRequest) -> None:
    await request.shutdown()
    await refused(request)


def at(serve: Serve) -> Callable[[AiohttpRequest], Awaitable[None]]:
    async def call(request: AiohttpRequest) -> None:
        async with raw_server(serve) as url:
            await post_briefly(request, url)

    call.__name__ = getattr(serve, "__name__", "")
    return call


SERVES = (close_at_once, say_nothing, stop_halfway, speak_another_language, drip)
PAGES = (echo_as_page(status) for status in (200, 302, 404, 502))
FAILURES = [
    refused,
    bad_url,
    bad_url_behind_a_proxy,
    other_scheme,
    after_shutdown,
    *map(at, (*SERVES, *PAGES)),
]


@pytest.mark.parametrize("fail", FAILURES, ids=lambda fail: fail.__name__)
async def test_token_is_in_no_error_and_no_log(
    fail: Callable[[AiohttpRequest], Awaitable[None]],
    request_: AiohttpRequest,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(TelegramError) as caught:
        await fail(request_)
    logging.getLogger("askdesk").error("call failed", exc_info=caught.value)
    assert "call failed" in caplog.text
    texts = [caplog.text, *traceback.format_exception(caught.value), repr(request_)]
    texts += [f"{caught.value!r} {vars(caught.value)}"]
    assert TOKEN not in "\n".join(texts)
    # Whoever walks the chain himself, as some loggers do, finds nothing behind the error.
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


# Its life, and proxies


async def test_initialize_and_shutdown_may_come_twice(telegram: FakeTelegram) -> None:
    request = AiohttpRequest()
    for _ in range(2):
        await request.initialize()
        await request.initialize()
        assert await request.call(telegram.api("getMe"), {}) == ME
        await request.shutdown()
        await request.shutdown()


async def test_read_timeout_is_what_get_updates_adds_its_own_to() -> None:
    assert AiohttpRequest(read_timeout=3.0).read_timeout == 3.0


async def answer_late(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.readuntil(b"\r\n\r\n")
    await asyncio.sleep(0.3)
    writer.write(http(b'{"ok":true,"result":[]}'))


async def test_held_poll_outlasts_the_read_timeout() -> None:
    async with raw_server(answer_late) as url, AiohttpRequest(read_timeout=0.1) as polls:
        assert await polls.poll(url, {"timeout": 1}, held=1.0) == []


async def test_held_poll_of_the_bot_outlasts_the_read_timeout() -> None:
    async with raw_server(answer_late) as url, AiohttpRequest(read_timeout=0.1) as polls:
        bot = Bot(TOKEN, base_url=url.split(TOKEN)[0], request=AiohttpRequest(), get_updates_request=polls)
        assert await bot.get_updates(timeout=1) == ()


async def test_cookies_are_not_kept(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    telegram.answers["getMe"] = web.json_response({"ok": True, "result": ME}, headers={"Set-Cookie": "a=b"})
    for method in ("getMe", "sendMessage"):
        # aiohttp keeps no cookies of an address in figures anyway.
        await request_.call(telegram.api(method).replace("127.0.0.1", "localhost"), {})
    assert "Cookie" not in telegram.calls[1].headers


@pytest.fixture
def proxied(monkeypatch: pytest.MonkeyPatch, telegram: FakeTelegram) -> None:
    """The environment of an institution whose way out is a proxy with a password."""
    monkeypatch.setenv("http_proxy", telegram.url.replace("//", "//user:password@"))
    monkeypatch.setenv("no_proxy", "127.0.0.2")


@pytest.mark.usefixtures("proxied")
async def test_proxy_of_the_environment_is_used(telegram: FakeTelegram) -> None:
    async with AiohttpRequest() as request:
        assert await request.call(f"http://telegram.invalid/bot{TOKEN}/getMe", {}) == ME
    headers = telegram.calls[0].headers
    assert headers["Host"] == "telegram.invalid"
    assert headers["Proxy-Authorization"].startswith("Basic ")


@pytest.mark.usefixtures("proxied")
async def test_excepted_host_is_called_without_the_proxy(telegram: FakeTelegram) -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(NotSent):
            await request.call(f"http://127.0.0.2:{unused_port()}/bot{TOKEN}/getMe", {})
    assert telegram.calls == []


async def test_loopback_is_called_without_the_proxy(
    telegram: FakeTelegram, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{unused_port()}")
    async with AiohttpRequest() as request:
        assert await request.call(telegram.api("getMe"), {}) == ME


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 502])
async def test_page_of_a_server_on_the_way_is_not_telegrams_word(
    request_: AiohttpRequest, telegram: FakeTelegram, status: int
) -> None:
    telegram.answers["sendMessage"] = web.Response(status=status, text="<html>proxy says no</html>")
    with pytest.raises(NetworkError) as error:
        await request_.call(telegram.api("sendMessage"), {"chat_id": 1, "text": "x"})
    assert type(error.value) is NetworkError


async def test_foreign_json_does_not_count_as_sent(request_: AiohttpRequest, telegram: FakeTelegram) -> None:
    telegram.answers["sendMessage"] = web.json_response({"status": "maintenance"})
    with pytest.raises(NetworkError):
        await request_.call(telegram.api("sendMessage"), {"chat_id": 1, "text": "x"})
