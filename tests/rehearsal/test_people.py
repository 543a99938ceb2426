"""What people do, and what of it a bot is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from telegram import Update

from bot.rehearsal import RefusedError

if TYPE_CHECKING:
    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage


async def only_update(api: Caller) -> dict[str, Any]:
    updates = await api.updates()
    assert len(updates) == 1, updates
    return updates[0]


async def test_a_text_arrives_as_telegram_writes_it(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    rehearsal.world.send_text(stage.ana, stage.ana, " Is 😀 https://x.org ok? ", reply_to=1)
    message = (await only_update(api))["message"]
    replied = message.pop("reply_to_message")
    ana = {"id": stage.ana, "first_name": "Ana", "username": "ana_r"}
    assert message == {
        "message_id": 2,
        "from": {**ana, "is_bot": False, "language_code": "es"},
        "chat": {**ana, "type": "private"},
        "date": message["date"],
        "text": "Is 😀 https://x.org ok?",
        "entities": [{"type": "url", "offset": 6, "length": 13}],
    }
    assert (replied["message_id"], "reply_to_message" in replied) == (1, False)


async def test_a_deep_link_arrives_as_start_with_its_payload(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.start(stage.ben, "speaker_7-x")
    message = (await only_update(api))["message"]
    assert message["text"] == "/start speaker_7-x"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert rehearsal.world.people[stage.ben].started
    for payload in ("a" * 65, "é", "a b"):
        with pytest.raises(RefusedError):
            rehearsal.world.start(stage.ben, payload)


async def test_an_edit_is_told_and_a_deletion_is_not(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    world = rehearsal.world
    message = world.send_text(stage.ana, stage.ana, "before")
    world.updates.clear()
    world.edit_text(stage.ana, stage.ana, message, "after")
    edited = (await only_update(api))["edited_message"]
    assert (edited["message_id"], edited["text"]) == (message, "after")
    assert edited["edit_date"] >= edited["date"]
    world.updates.clear()
    world.delete_message(stage.ana, stage.ana, message)
    assert await api.updates() == []
    assert [one.message_id for one in world.messages(stage.ana)] == [1]


@pytest.mark.parametrize("text", ["", " \u200b", "\n\n", "\ud83d"])
def test_what_telegrams_apps_do_not_send(rehearsal: Rehearsal, stage: Stage, text: str) -> None:
    with pytest.raises(RefusedError):
        rehearsal.world.send_text(stage.ana, stage.ana, text)


async def test_a_raw_text_arrives_as_it_is(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    raw = "\x00\u202e\ud83d /start " + "a" * 5000
    rehearsal.world.send_text(stage.ana, stage.ana, raw, raw=True)
    assert (await only_update(api))["message"]["text"] == raw


async def test_media_arrives_under_its_field(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    world, ana = rehearsal.world, stage.ana
    world.send_voice(ana, ana)
    world.send_sticker(ana, ana)
    world.send_contact(ana, ana, "+50688888888", "Ana")
    world.send_location(ana, ana, 9.9, -84.1)
    messages = [one["message"] for one in await api.updates()]
    assert messages[0]["voice"]["mime_type"] == "audio/ogg"
    assert messages[1]["sticker"]["type"] == "regular"
    assert messages[2]["contact"] == {"phone_number": "+50688888888", "first_name": "Ana"}
    assert messages[3]["location"] == {"latitude": 9.9, "longitude": -84.1}
    assert not any("text" in one for one in messages)


async def test_an_album_arrives_as_messages_of_one_group(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    files = [(name, b"%PDF", "application/pdf") for name in ("one.pdf", "two.pdf")]
    world, ana = rehearsal.world, stage.ana
    sent = world.send_album(ana, ana, files, "Both parts")
    world.send_album(ana, ana, files)
    first, second, third, _ = (one["message"] for one in await api.updates())
    assert sent == [first["message_id"], second["message_id"]]
    assert first["media_group_id"] == second["media_group_id"] != third["media_group_id"]
    assert (first["caption"], second.get("caption")) == ("Both parts", None)
    assert second["document"]["file_name"] == "two.pdf"
    with pytest.raises(RefusedError, match="2 to 10"):
        world.send_album(ana, ana, files[:1])


async def test_captions_and_files_are_edited(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    world, ana = rehearsal.world, stage.ana
    voice = world.send_voice(ana, ana, 3, caption="From 2001")
    slides = world.send_file(ana, ana, "draft.pdf", b"%PDF", "application/pdf", caption="Slides")
    world.updates.clear()
    world.edit_text(ana, ana, voice, "From 2004")
    world.edit_text(ana, ana, voice, "")
    world.replace_file(ana, ana, slides, ("final.pdf", b"%PDF", "application/pdf"))
    edits = [one["edited_message"] for one in await api.updates()]
    assert [one.get("caption") for one in edits] == ["From 2004", None, "Slides"]
    assert (edits[0]["voice"]["duration"], edits[2]["document"]["file_name"]) == (3, "final.pdf")
    assert all(one["edit_date"] for one in edits)
    with pytest.raises(RefusedError, match="gives way"):
        world.replace_file(ana, ana, voice, ("final.pdf", b"%PDF", "application/pdf"))


async def test_polls_and_video_messages_arrive_as_libraries_read_them(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    world, ana = rehearsal.world, stage.ana
    world.send_poll(ana, ana, "When?", ["Today", "Tomorrow"])
    world.send_video_note(ana, ana, 7)
    poll, video = (Update.de_json(one, None).message for one in await api.updates())
    assert poll is not None
    assert poll.poll is not None
    assert [one.text for one in poll.poll.options] == ["Today", "Tomorrow"]
    assert video is not None
    assert video.video_note is not None
    assert video.video_note.to_dict()["duration"] == 7


async def test_a_press_arrives_with_its_message_and_buttons(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    await api.ok("sendMessage", chat_id=stage.ana, text="?", reply_markup=markup)
    shown = rehearsal.world.messages(stage.ana)[-1]
    query_id = rehearsal.world.press(stage.ana, stage.ana, shown.message_id, shown.data("Yes"))
    query = (await only_update(api))["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (query_id, "yes", stage.ana)
    assert query["message"]["reply_markup"] == markup
    assert query_id.isdigit()
    assert query["chat_instance"].lstrip("-").isdigit()


async def test_only_buttons_that_are_there_can_be_pressed_but_forged_presses_arrive(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    world = rehearsal.world
    with pytest.raises(RefusedError, match="no such button"):
        world.press(stage.ana, stage.ana, 1, "approve:1")
    with pytest.raises(RefusedError, match="not in this chat"):
        world.press(stage.ben, stage.ana, 1, "approve:1")
    world.press(stage.ben, stage.ana, 99, "approve:1", forge=True)
    query = (await only_update(api))["callback_query"]
    assert (query["from"]["id"], query["data"]) == (stage.ben, "approve:1")
    assert (query["message"]["message_id"], query["message"]["date"]) == (99, 0)


def test_who_blocked_the_bot_cannot_write_to_it(rehearsal: Rehearsal, stage: Stage) -> None:
    rehearsal.world.block(stage.ana)
    with pytest.raises(RefusedError, match="blocked"):
        rehearsal.world.send_text(stage.ana, stage.ana, "x")


async def test_waiting_ends_with_the_change_that_was_waited_for(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    await api.ok("sendMessage", chat_id=stage.ana, text="done")
    shown = await rehearsal.wait_for(lambda: rehearsal.world.messages(stage.ana)[1:])
    assert shown[0].text == "done"
    with pytest.raises(TimeoutError, match="not within"):
        await rehearsal.wait_for(lambda: False, within=0.01)
