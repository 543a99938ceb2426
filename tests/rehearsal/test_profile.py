"""Commands, names and descriptions, for each language and scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


def command(name: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"About {name}"}]


async def test_commands_are_kept_by_scope_and_language(api: Caller) -> None:
    scope = {"type": "all_private_chats"}
    await api.ok("setMyCommands", commands=command("ask"), scope=scope)
    await api.ok("setMyCommands", commands=command("preguntar"), scope=scope, language_code="es")
    assert await api.ok("getMyCommands") == []
    assert await api.ok("getMyCommands", scope=scope) == command("ask")
    spanish = {"scope": scope, "language_code": "es"}
    assert await api.ok("getMyCommands", **spanish) == command("preguntar")
    await api.ok("deleteMyCommands", **spanish)
    assert await api.ok("getMyCommands", **spanish) == []


async def test_a_chat_shows_the_commands_of_its_scope_and_language(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    await api.ok("setMyCommands", commands=command("all"))
    await api.ok(
        "setMyCommands",
        commands=command("privado"),
        scope={"type": "all_private_chats"},
        language_code="es",
    )
    await api.ok("setMyCommands", commands=command("queue"), scope={"type": "chat", "chat_id": desk})
    profile, chats = rehearsal.profile, rehearsal.world.chats
    assert profile.shown_commands(chats[stage.ana], "es") == command("privado")
    assert profile.shown_commands(chats[stage.ana], "fr") == command("all")
    assert profile.commands_by_language(chats[desk]) == {
        "": command("queue"),
        "es": command("queue"),
    }


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"commands": [{"command": "Ask!", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            {"commands": [{"command": "ask", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        ({"commands": command("a") * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": "x"}, "can't parse commands JSON object"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "chat"}}, "chat_id is empty"),
        ({"commands": [], "scope": {"type": "x"}}, "unsupported type specified"),
    ],
)
async def test_bad_commands_are_refused(api: Caller, parameters: dict[str, Any], reason: str) -> None:
    assert await api.refusal("setMyCommands", **parameters) == f"Bad Request: {reason}"


@pytest.mark.parametrize(
    ("name", "field"),
    [("Name", "name"), ("Description", "description"), ("ShortDescription", "short_description")],
)
async def test_texts_are_kept_by_language(api: Caller, name: str, field: str) -> None:
    await api.ok(f"setMy{name}", **{field: "Questions"})
    await api.ok(f"setMy{name}", **{field: "Preguntas", "language_code": "es"})
    assert await api.ok(f"getMy{name}", language_code="es") == {field: "Preguntas"}
    assert await api.ok(f"getMy{name}", language_code="fr") == {field: "Questions"}
    await api.ok(f"setMy{name}", **{field: "", "language_code": "es"})
    assert await api.ok(f"getMy{name}", language_code="es") == {field: "Questions"}
    await api.refusal(f"setMy{name}", **{field: "a" * 600})


async def test_the_menu_button(api: Caller) -> None:
    assert await api.ok("getChatMenuButton") == {"type": "commands"}
    await api.ok("setChatMenuButton", menu_button={"type": "default"})
    assert await api.ok("getChatMenuButton") == {"type": "default"}
    await api.refusal("setChatMenuButton", menu_button={"type": "disco"})


async def test_chat_actions_go_to_chats_that_are_open(api: Caller, stage: Stage) -> None:
    await api.ok("sendChatAction", chat_id=stage.ana, action="typing")
    refusal = await api.refusal("sendChatAction", chat_id=stage.ana, action="dancing")
    assert refusal == "Bad Request: wrong parameter action in request"
