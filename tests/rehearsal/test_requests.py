"""Tokens, methods, and the forms in which parameters may come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from bot.rehearsal.registry import METHODS

if TYPE_CHECKING:
    from .stage import Caller, Stage

NOT_UTF8 = "Bad Request: strings must be encoded in UTF-8"


@pytest.mark.parametrize(
    ("token", "code", "description"),
    [
        ("1000001:WRONG", 401, "Unauthorized"),
        ("2000002:REHEARSAL", 401, "Unauthorized"),
        ("nonsense", 404, "Not Found"),
        ("0:REHEARSAL", 404, "Not Found"),
    ],
)
async def test_a_wrong_token(api: Caller, token: str, code: int, description: str) -> None:
    api.token = token
    answer = await api.answer("getMe")
    assert answer == {"ok": False, "error_code": code, "description": description}


async def test_an_unknown_method(api: Caller) -> None:
    assert await api.refusal("sendDice", chat_id=1) == "Not Found: method not found"


async def test_a_path_that_is_none(api: Caller) -> None:
    async with api.session.get(f"{api.address}/bot{api.token}") as response:
        assert response.status == 404
        assert (await response.json())["description"] == "Not Found"


async def test_methods_are_known_in_any_case(api: Caller) -> None:
    assert (await api.ok("GETME"))["username"] == "askdesk_bot"


async def test_a_call_by_get(api: Caller, stage: Stage) -> None:
    url = f"{api.address}/bot{api.token}/sendMessage"
    parameters = {"chat_id": str(stage.ana), "text": "x & é"}
    async with api.session.get(url, params=parameters) as response:
        assert (await response.json())["result"]["text"] == "x & é"


@pytest.mark.parametrize("multipart", [True, False])
async def test_a_call_by_form_with_markup_as_json(api: Caller, stage: Stage, *, multipart: bool) -> None:
    markup = {"inline_keyboard": [[{"text": "A", "callback_data": "a"}]]}
    form = {"chat_id": str(stage.ana), "text": "é😀", "reply_markup": json.dumps(markup)}
    url = f"{api.address}/bot{api.token}/sendMessage"
    if multipart:
        parts = "".join(
            f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
            for name, value in form.items()
        )
        body = f"{parts}--b--\r\n".encode()
        headers = {"Content-Type": "multipart/form-data; boundary=b"}
        response = await api.session.post(url, data=body, headers=headers)
    else:
        response = await api.session.post(url, data=form)
    result = (await response.json())["result"]
    assert (result["text"], result["reply_markup"]) == ("é😀", markup)


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b'{"chat_id": ANA, "text": "a\\ud83d"}'),
        ("application/json", b'{"chat_id": ANA, "text": "\xff"}'),
        ("application/x-www-form-urlencoded", b"chat_id=ANA&text=%FF"),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="text"\r\n\r\n\xff\r\n--b--\r\n',
        ),
    ],
)
async def test_what_is_no_utf8_is_refused(api: Caller, stage: Stage, content_type: str, body: bytes) -> None:
    url = f"{api.address}/bot{api.token}/sendMessage"
    body = body.replace(b"ANA", str(stage.ana).encode())
    response = await api.session.post(url, data=body, headers={"Content-Type": content_type})
    assert (response.status, (await response.json())["description"]) == (400, NOT_UTF8)


@pytest.mark.parametrize("body", [b"[1]", b"{", b'"x"'])
async def test_a_body_that_is_no_object_is_refused(api: Caller, body: bytes) -> None:
    url = f"{api.address}/bot{api.token}/getMe"
    headers = {"Content-Type": "application/json"}
    response = await api.session.post(url, data=body, headers=headers)
    assert response.status == 400


async def test_a_form_that_cannot_be_read_is_refused(api: Caller) -> None:
    url = f"{api.address}/bot{api.token}/getMe"
    headers = {"Content-Type": "multipart/form-data"}
    response = await api.session.post(url, data=b"no parts", headers=headers)
    assert (response.status, (await response.json())["ok"]) == (400, False)


ODD_VALUES: tuple[Any, ...] = (
    *("", "x", "-1", "{", "[1]", "\ud83d", 0, -1, 10**30, 1.5, True),
    *([], [1], [{}], [[{}]], {}, {"type": "chat"}, {"a": "\ud83d"}),
    *({"inline_keyboard": [[1]]}, {"message_id": []}),
)


@pytest.mark.parametrize("value", ODD_VALUES)
async def test_no_value_makes_the_server_fail(api: Caller, stage: Stage, value: Any) -> None:
    names = (
        "text caption parse_mode entities caption_entities reply_markup reply_parameters document "
        "photo link_preview_options message_id user_id callback_query_id file_id action commands "
        "scope language_code name menu_button url allowed_updates offset limit"
    )
    for method in (*METHODS, "getUpdates"):
        for chat in (stage.ana, value):
            parameters = {**dict.fromkeys(names.split(), value), "chat_id": chat}
            assert await status_of(api, method, parameters) != 500, method
            assert await status_of(api, method, {**parameters, "text": "x"}) != 500, method


async def status_of(api: Caller, method: str, parameters: dict[str, Any]) -> int:
    url = f"{api.address}/bot{api.token}/{method}"
    body = json.dumps(parameters).encode()
    headers = {"Content-Type": "application/json"}
    async with api.session.post(url, data=body, headers=headers) as response:
        return response.status
