"""The page's side: its requests, its live feed, and who is kept out."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import pytest

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")


FIGURES = {"type", "sent_last_second", "refused_429", "waiting_updates", "in_group_last_minute"}


async def post(api: Caller, act: str, /, **values: Any) -> Any:
    async with api.session.post(f"{api.address}/rehearsal/{act}", json=values) as response:
        assert response.status in (200, 400)
        body = await response.json()
        assert (response.status == 400) == ("error" in body)
        return body


@asynccontextmanager
async def live(api: Caller) -> AsyncIterator[aiohttp.ClientWebSocketResponse]:
    async with api.session.ws_connect(f"{api.address}/rehearsal/live") as socket:
        yield socket


async def next_of(socket: aiohttp.ClientWebSocketResponse, kind: str) -> dict[str, Any]:
    """The next message of a kind; those between are passed over."""
    async with asyncio.timeout(5):
        while True:
            message: dict[str, Any] = await socket.receive_json()
            if message["type"] == kind:
                return message


async def test_the_feed_begins_with_the_whole_state(api: Caller, stage: Stage, desk: int) -> None:
    await api.ok("setMyCommands", commands=[{"command": "ask", "description": "Ask"}])
    async with live(api) as socket:
        state = await socket.receive_json()
    assert state["type"] == "state"
    assert state["bot"] == {"id": 1000001, "name": "Askdesk", "username": "askdesk_bot", "descriptions": {}}
    assert state["people"][0] == {
        "id": stage.ana,
        "name": "Ana",
        "language": "es",
        "username": "ana_r",
        "blocked": False,
        "started": True,
        "restricts_voice": False,
    }
    assert state["switches"] == {"slow": False, "limits": False, "network": "up"}
    private, _, group = state["chats"]
    assert private["commands"] == {"": [{"command": "ask", "description": "Ask"}]}
    assert [one["user"] for one in private["members"]] == [stage.ana]
    assert private["messages"][0]["text"] == "/start"
    assert (group["id"], group["kind"], group["title"]) == (desk, "supergroup", "Desk")
    assert [one["status"] for one in group["members"]] == ["creator", "member", "member"]
    assert group["messages"][-1]["service"] == "Askdesk joined the group"


async def test_what_the_page_posts_happens_and_comes_back_live(api: Caller, stage: Stage) -> None:
    async with live(api) as socket:
        cleo = (await post(api, "people", name="Cleo", language="pt"))["id"]
        assert (await next_of(socket, "person"))["person"]["name"] == "Cleo"
        assert (await next_of(socket, "chat"))["chat"]["id"] == cleo
        place = {"chat": stage.ana, "user": stage.ana}
        sent = await post(api, "messages", **place, text="<b>Hi", reply_to=1)
        shown = await next_of(socket, "message")
        assert (shown["chat"], shown["message"]["html"]) == (stage.ana, "&lt;b&gt;Hi")
        assert shown["message"]["reply_to"] == {"message_id": 1, "from": "Ana", "text": "/start"}
        await post(api, "edits", **place, message_id=sent["message_id"], text="Hello")
        edited = (await next_of(socket, "edited"))["message"]
        assert (edited["text"], edited["edit_date"] is None) == ("Hello", False)
        await post(api, "deletions", **place, message_id=sent["message_id"])
        gone = await next_of(socket, "deleted")
        assert (gone["chat"], gone["message_id"]) == (stage.ana, sent["message_id"])
        await post(api, "blocks", user=stage.ana, blocked=True)
        assert (await next_of(socket, "person"))["person"]["blocked"] is True


async def test_what_the_bot_sends_comes_live_with_its_buttons(api: Caller, stage: Stage) -> None:
    row = [{"text": "Yes", "callback_data": "yes"}, {"text": "Site", "url": "https://x.org/"}]
    async with live(api) as socket:
        sent = await api.ok(
            "sendMessage",
            chat_id=stage.ana,
            text="<i>Well?</i>",
            parse_mode="HTML",
            reply_markup={"inline_keyboard": [row]},
        )
        message = (await next_of(socket, "message"))["message"]
        assert message["html"] == "<i>Well?</i>"
        assert message["from"] == {"id": 1000001, "name": "Askdesk", "is_bot": True}
        assert message["buttons"] == [
            [{"text": "Yes", "data": "yes"}, {"text": "Site", "url": "https://x.org/"}]
        ]
        place = {"chat": stage.ana, "user": stage.ana, "message_id": sent["message_id"]}
        query = (await post(api, "presses", **place, data="yes"))["press"]
        assert (await next_of(socket, "pressed"))["press"] == query
        await api.ok("answerCallbackQuery", callback_query_id=query, text="Noted")
        toast = await next_of(socket, "toast")
        assert toast == {
            "type": "toast",
            "user": stage.ana,
            "press": query,
            "text": "Noted",
            "alert": False,
        }


async def test_commands_and_traffic_come_live(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    spanish = [{"command": "preguntar", "description": "Preguntar"}]
    async with live(api) as socket:
        await api.ok("setMyCommands", commands=spanish, language_code="es")
        shown = await next_of(socket, "commands")
        assert (shown["chat"], shown["commands"]) == (stage.ana, spanish)
        group = rehearsal.world.add_group("Desk", [stage.ben])
        await next_of(socket, "chat")
        await api.ok("setMyCommands", commands=spanish, language_code="es")
        shown = await next_of(socket, "chat")
        assert (shown["chat"]["id"], shown["chat"]["commands"]) == (group, {"es": spanish})
        rehearsal.world.send_text(stage.ana, stage.ana, "x")
        traffic = await next_of(socket, "traffic")
        assert traffic["waiting_updates"] in (0, 1)
        assert traffic.keys() == FIGURES


async def test_the_switches_switch(rehearsal: Rehearsal, api: Caller) -> None:
    async with live(api) as socket:
        switched = await post(api, "switches", slow=True, limits=True, network="down")
        assert switched == {"slow": True, "limits": True, "network": "down"}
        assert (await next_of(socket, "switches"))["switches"] == switched
    assert rehearsal.faults.latency == 1.5
    assert rehearsal.faults.is_down
    assert rehearsal.limits.enabled
    assert (await post(api, "switches", slow=False))["slow"] is False
    assert "error" in await post(api, "switches", network="sideways")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("people", {"name": " ", "language": "en"}),
        ("people", {"language": "en"}),
        ("messages", {"chat": 1, "user": 1, "text": "x"}),
        ("messages", {"chat": "x", "user": 1, "text": "x"}),
        ("messages", {}),
        ("presses", {"chat": 1, "user": 1, "message_id": 1, "data": "x"}),
        ("blocks", {"user": 1, "blocked": "yes"}),
    ],
)
async def test_what_cannot_be_done_is_answered_400(api: Caller, name: str, values: dict[str, Any]) -> None:
    assert "error" in await post(api, name, **values)


async def test_a_file_from_the_page_is_sent_and_shown(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    async def send(kind: str, name: str, data: bytes, mime: str) -> Any:
        values = {"chat": str(stage.ana), "user": str(stage.ana), "kind": kind}
        form = aiohttp.FormData(values, quote_fields=False)  # browsers write names as they are
        form.add_field("file", data, filename=name, content_type=mime)
        async with api.session.post(f"{api.address}/rehearsal/files", data=form) as response:
            return await response.json()

    assert "message_id" in await send("document", "<é>.html", b"<script>", "text/html")
    assert "message_id" in await send("photo", "a.png", PNG, "image/png")
    assert "error" in await send("photo", "a.png", b"none", "image/png")
    assert "error" in await send("video", "a.mp4", b"x", "video/mp4")
    shown = []
    for message in rehearsal.world.messages(stage.ana)[1:]:
        assert message.file is not None
        url = f"{api.address}/rehearsal/files/{message.file.id}"
        async with api.session.get(url) as response:
            headers = response.headers
            assert headers["X-Content-Type-Options"] == "nosniff"
            shown.append((headers["Content-Disposition"], response.content_type))
    assert shown == [
        ("attachment; filename*=UTF-8''%3C%C3%A9%3E.html", "application/octet-stream"),
        ("inline; filename*=UTF-8''a.png", "image/png"),
    ]


async def test_a_voice_message_from_the_page_takes_as_long_as_was_chosen(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    place = {"chat": stage.ana, "user": stage.ana}
    async with live(api) as socket:
        await post(api, "voices", **place, seconds=20, reply_to=1)
        shown = (await next_of(socket, "message"))["message"]
    assert (shown["file"]["kind"], shown["file"]["seconds"]) == ("voice", 20)
    assert shown["reply_to"]["message_id"] == 1
    assert (await api.updates())[0]["message"]["voice"]["duration"] == 20
    assert "error" in await post(api, "voices", **place, seconds=0)
    assert len(rehearsal.world.messages(stage.ana)) == 2


async def test_a_reply_to_a_voice_says_so(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    voice = rehearsal.world.send_voice(stage.ana, stage.ana)
    async with live(api) as socket:
        rehearsal.world.send_text(stage.ana, stage.ana, "x", reply_to=voice)
        shown = (await next_of(socket, "message"))["message"]
    assert shown["reply_to"]["text"] == "Voice message"


async def test_an_administrator_becomes_anonymous_and_themselves_again(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    place = {"chat": desk, "user": stage.ben}
    async with live(api) as socket:
        await post(api, "members", **place, is_anonymous=True)
        members = (await next_of(socket, "chat"))["chat"]["members"]
        assert members[0] == {"user": stage.ben, "status": "creator", "is_anonymous": True}
        await post(api, "messages", **place, text="/queue")
        assert (await next_of(socket, "message"))["message"]["from"]["name"] == "Desk"
        await post(api, "members", **place, is_anonymous=False)
        await post(api, "messages", **place, text="/queue")
        assert (await next_of(socket, "message"))["message"]["from"]["name"] == "Ben"
    assert "error" in await post(api, "members", chat=desk, user=stage.ana, is_anonymous=True)
    basic = rehearsal.world.add_group("Old", [stage.ben], supergroup=False)
    assert "error" in await post(api, "members", chat=basic, user=stage.ben, is_anonymous=True)


async def test_a_group_that_became_a_supergroup_gives_its_place_to_it(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    old = rehearsal.world.add_group("Desk", [stage.ben], supergroup=False)
    async with live(api) as socket:
        new = rehearsal.world.migrate_group(old)
        assert (await next_of(socket, "chat"))["chat"]["id"] == new
        gone = await next_of(socket, "gone")
    assert gone == {"type": "gone", "chat": old, "became": new}


async def test_the_page_is_served_with_a_strict_policy(api: Caller) -> None:
    async with api.session.get(f"{api.address}/") as response:
        assert (response.status, response.content_type) == (200, "text/html")
        policy = response.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", ["/page/../api.py", "/page/%2e%2e/api.py", "/page/none.js"])
async def test_nothing_outside_the_pages_folder_is_served(api: Caller, path: str) -> None:
    async with api.session.get(f"{api.address}{path}") as response:
        assert response.status == 404


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/", {"Host": "rebound.example.org"}),
        ("/rehearsal/live", {"Host": "rebound.example.org:80"}),
        ("/rehearsal/switches", {"Origin": "https://evil.example.org"}),
        ("/rehearsal/switches", {"Origin": "null"}),
        ("/rehearsal/live", {"Origin": "http://127.0.0.1:1"}),
        ("/bot1000001:REHEARSAL/getMe", {"Origin": "https://evil.example.org"}),
        ("/rehearsal/files/x", {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}),
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_other_sites_are_kept_out(api: Caller, path: str, headers: dict[str, str], method: str) -> None:
    url = f"{api.address}{path}"
    async with api.session.request(method, url, headers=headers) as response:
        assert response.status == 403


async def test_the_own_page_and_a_followed_link_are_let_in(api: Caller) -> None:
    own = {"Origin": api.address, "Sec-Fetch-Site": "same-origin"}
    url = f"{api.address}/rehearsal/switches"
    async with api.session.post(url, json={}, headers=own) as response:
        assert response.status == 200
    followed = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    async with api.session.get(f"{api.address}/", headers=followed) as response:
        assert response.status == 200
    port = api.address.rpartition(":")[2]
    localhost = {"Host": f"localhost:{port}"}
    async with api.session.get(f"{api.address}/", headers=localhost) as response:
        assert response.status == 200


async def test_the_page_forbids_writing_voice_and_the_bots_rank(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    async with live(api) as socket:
        await post(api, "permissions", chat=desk, may_write=False)
        assert (await next_of(socket, "chat"))["chat"]["may_write"] is False
        await api.refusal("sendMessage", chat_id=desk, text="x")
        await post(api, "ranks", chat=desk, is_administrator=True)
        await api.ok("sendMessage", chat_id=desk, text="x")
        await post(api, "ranks", chat=desk, is_administrator=False)
        await post(api, "permissions", chat=desk, may_write=True)
        await api.ok("sendMessage", chat_id=desk, text="x")
        await post(api, "privacy", user=stage.ana, restricts_voice=True)
        assert (await next_of(socket, "person"))["person"]["restricts_voice"] is True
    assert rehearsal.world.people[stage.ana].restricts_voice
    assert "error" in await post(api, "permissions", chat=stage.ana, may_write=False)
    assert "error" in await post(api, "privacy", user=stage.ana, restricts_voice=1)


async def test_a_channel_has_no_place_on_the_page(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    world = rehearsal.world
    other = world.add_bot("Other", "other_bot")
    channel = world.channels.add("News", stage.ben)
    world.channels.link(channel, desk)
    async with live(api) as socket:
        state = await socket.receive_json()
        world.channels.post(channel, "Our news")
        shown = await next_of(socket, "message")
    assert channel not in [one["id"] for one in state["chats"]]
    assert other not in [one["id"] for one in state["people"]]
    assert (shown["chat"], shown["message"]["from"]["name"]) == (desk, "News")
    assert shown["message"]["sender_chat"] == channel
