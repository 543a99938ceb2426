"""Files up and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.rehearsal import RefusedError
from bot.rehearsal.files import DOCUMENT_LIMIT, DOWNLOAD_LIMIT
from bot.rehearsal.voices import record_silence

if TYPE_CHECKING:
    from typing import Any

    from bot.rehearsal import Rehearsal

    from .stage import Caller, Stage

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big")
JPEG = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\x20\0\x10\x03ab"


async def upload(api: Caller, method: str, field: str, data: bytes, **values: str) -> Any:
    form = aiohttp.FormData(values)
    form.add_field(field, data, filename="programme.yaml", content_type="application/yaml")
    url = f"{api.address}/bot{api.token}/{method}"
    async with api.session.post(url, data=form) as response:
        return await response.json()


async def test_a_persons_file_can_be_fetched(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    rehearsal.world.send_file(
        stage.ana, stage.ana, "é.yaml", b"series: 1", "application/yaml", caption="Here"
    )
    message = (await api.updates())[0]["message"]
    document = message["document"]
    assert (message["caption"], document["file_name"], document["file_size"]) == (
        "Here",
        "é.yaml",
        9,
    )
    file = await api.ok("getFile", file_id=document["file_id"])
    async with api.session.get(f"{api.address}/file/bot{api.token}/{file['file_path']}") as response:
        assert (response.status, await response.read()) == (200, b"series: 1")


async def test_a_file_needs_the_token_and_the_right_path(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.send_file(stage.ana, stage.ana, "a.txt", b"x")
    path = "documents/file_1.txt"
    for wrong in (f"1000001:WRONG/{path}", f"{api.token}/documents/file_2.txt"):
        async with api.session.get(f"{api.address}/file/bot{wrong}") as response:
            assert response.status == 404


async def test_a_bots_upload_comes_back_and_goes_again_by_its_id(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    values = {"chat_id": str(stage.ana), "caption": "<b>Record</b>", "parse_mode": "HTML"}
    sent = (await upload(api, "sendDocument", "document", b"a,b", **values))["result"]
    assert sent["document"]["file_name"] == "programme.yaml"
    assert (sent["caption"], sent["caption_entities"][0]["type"]) == ("Record", "bold")
    again = {"chat_id": stage.ana, "document": sent["document"]["file_id"]}
    assert (await api.ok("sendDocument", **again))["document"] == sent["document"]
    file = rehearsal.world.messages(stage.ana)[-1].file
    assert file is not None
    assert file.data == b"a,b"
    edited = await api.ok(
        "editMessageCaption", chat_id=stage.ana, message_id=sent["message_id"], caption="New"
    )
    assert edited["caption"] == "New"


async def test_an_attached_upload(api: Caller, stage: Stage) -> None:
    values = {"chat_id": str(stage.ana), "document": "attach://part"}
    assert (await upload(api, "sendDocument", "part", b"x", **values))["ok"]


@pytest.mark.parametrize("data", [PNG, JPEG])
async def test_a_photo_has_sizes(api: Caller, stage: Stage, data: bytes) -> None:
    answer = await upload(api, "sendPhoto", "photo", data, chat_id=str(stage.ana))
    size = answer["result"]["photo"][-1]
    assert (size["width"], size["height"]) == ((640, 480) if data == PNG else (16, 32))


async def test_a_persons_voice_goes_on_by_its_id_with_words_and_buttons(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    rehearsal.world.send_voice(stage.ana, stage.ana, 7)
    voice = (await api.updates())[0]["message"]["voice"]
    assert (voice["duration"], voice["mime_type"]) == (7, "audio/ogg")
    markup = {"inline_keyboard": [[{"text": "Send", "callback_data": "send"}]]}
    sent = await api.ok(
        "sendVoice",
        chat_id=desk,
        voice=voice["file_id"],
        duration=3,
        caption="<b>Answer</b> &amp; more",
        parse_mode="HTML",
        reply_markup=markup,
    )
    assert sent["voice"] == voice
    assert (sent["caption"], sent["reply_markup"]) == ("Answer & more", markup)
    reply = await api.ok(
        "sendMessage", chat_id=desk, text="x", reply_parameters={"message_id": sent["message_id"]}
    )
    assert reply["reply_to_message"]["voice"] == voice
    file = await api.ok("getFile", file_id=voice["file_id"])
    assert (file["file_unique_id"], file["file_size"]) == (voice["file_unique_id"], voice["file_size"])


async def test_an_uploaded_voice_takes_as_long_as_it_takes(api: Caller, stage: Stage) -> None:
    answer = await upload(api, "sendVoice", "voice", record_silence(12), chat_id=str(stage.ana))
    assert answer["result"]["voice"]["duration"] == 12
    answer = await upload(api, "sendVoice", "voice", b"OggS", chat_id=str(stage.ana), duration="5")
    assert answer["result"]["voice"]["duration"] == 5


async def test_photos_are_of_a_kind_of_their_own(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    world = rehearsal.world
    world.send_photo(stage.ana, stage.ana, PNG)
    world.send_voice(stage.ana, stage.ana)
    world.send_file(stage.ana, stage.ana, "a.pdf", b"%PDF")
    photo, voice, document = (one["message"] for one in await api.updates())
    photo_id = photo["photo"][0]["file_id"]
    refusal = await api.refusal("sendDocument", chat_id=stage.ana, document=photo_id)
    assert refusal == "Bad Request: can't use file of type Photo as Document"
    refusal = await api.refusal("sendPhoto", chat_id=stage.ana, photo=document["document"]["file_id"])
    assert refusal == "Bad Request: can't use file of type Document as Photo"
    refusal = await api.refusal("sendPhoto", chat_id=stage.ana, photo=voice["voice"]["file_id"])
    assert refusal == "Bad Request: can't use file of type VoiceNote as Photo"


async def test_a_voice_stays_a_voice_whatever_it_is_sent_as(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.send_voice(stage.ana, stage.ana)
    voice = (await api.updates())[0]["message"]["voice"]
    sent = await api.ok("sendDocument", chat_id=stage.ana, document=voice["file_id"])
    assert (sent["voice"], "document" in sent) == (voice, False)


async def test_a_message_with_a_file_has_a_caption_and_no_text(
    rehearsal: Rehearsal, api: Caller, stage: Stage
) -> None:
    rehearsal.world.send_voice(stage.ana, stage.ana)
    voice = (await api.updates())[0]["message"]["voice"]
    sent = await api.ok("sendVoice", chat_id=stage.ana, voice=voice["file_id"])
    place = {"chat_id": stage.ana, "message_id": sent["message_id"]}
    refusal = await api.refusal("editMessageText", **place, text="New")
    assert refusal == "Bad Request: there is no text in the message to edit"
    edited = await api.ok("editMessageCaption", **place, caption="<i>New</i>", parse_mode="HTML")
    assert (edited["caption"], edited["voice"]) == ("New", voice)
    refusal = await api.refusal("editMessageCaption", **place, caption="a" * 1025)
    assert refusal == "Bad Request: message caption is too long"
    text = await api.ok("sendMessage", chat_id=stage.ana, text="x")
    place["message_id"] = text["message_id"]
    refusal = await api.refusal("editMessageCaption", **place, caption="New")
    assert refusal == "Bad Request: there is no caption in the message to edit"


async def test_a_caption_is_counted_after_its_markup(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    rehearsal.world.send_voice(stage.ana, stage.ana)
    call = {
        "chat_id": stage.ana,
        "voice": (await api.updates())[0]["message"]["voice"]["file_id"],
        "parse_mode": "HTML",
    }
    sent = await api.ok("sendVoice", **call, caption="<b>" + "&amp;" * 1024 + "</b>")
    assert sent["caption"] == "&" * 1024
    refusal = await api.refusal("sendVoice", **call, caption="😀" * 513)
    assert refusal == "Bad Request: message caption is too long"


async def test_files_count_within_a_groups_limit(
    rehearsal: Rehearsal, api: Caller, stage: Stage, desk: int
) -> None:
    rehearsal.world.send_voice(stage.ana, stage.ana)
    voice = (await api.updates())[0]["message"]["voice"]["file_id"]
    rehearsal.limits.enabled, rehearsal.limits.chat_count = True, 2
    rehearsal.limits.forget()
    sent = await api.ok("sendVoice", chat_id=desk, voice=voice)
    await api.ok("editMessageCaption", chat_id=desk, message_id=sent["message_id"], caption="x")
    await api.refusal("sendVoice", chat_id=desk, voice=voice)
    assert api.last["error_code"] == 429


async def test_refused_files(api: Caller, stage: Stage) -> None:
    chat = str(stage.ana)
    answer = await upload(api, "sendPhoto", "photo", b"no image", chat_id=chat)
    assert answer["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    answer = await upload(api, "sendDocument", "document", b"", chat_id=chat)
    assert answer["description"] == "Bad Request: file must be non-empty"
    answer = await upload(api, "sendDocument", "document", b"x", chat_id=chat, caption="a" * 1025)
    assert answer["description"] == "Bad Request: message caption is too long"
    refusal = await api.refusal("sendDocument", chat_id=chat)
    assert refusal == "Bad Request: there is no document in the request"
    refusal = await api.refusal("sendDocument", chat_id=chat, document="nothing")
    assert refusal == "Bad Request: wrong file identifier/HTTP URL specified"
    refusal = await api.refusal("sendVoice", chat_id=chat, voice="https://example.org/a.ogg")
    assert refusal == "Bad Request: failed to get HTTP URL content"
    refusal = await api.refusal("sendVoice", chat_id=chat, voice="attach://nothing")
    assert refusal == "Bad Request: there is no voice in the request"
    refusal = await api.refusal("getFile", file_id="nothing")
    assert refusal == "Bad Request: wrong file_id or the file is temporarily unavailable"


async def test_a_bot_downloads_at_most_20_mb(rehearsal: Rehearsal, api: Caller, stage: Stage) -> None:
    rehearsal.world.send_file(stage.ana, stage.ana, "big", bytes(DOWNLOAD_LIMIT + 1))
    document = (await api.updates())[0]["message"]["document"]
    refusal = await api.refusal("getFile", file_id=document["file_id"])
    assert refusal == "Bad Request: file is too big"


def test_people_send_at_most_50_mb_and_no_empty_file(rehearsal: Rehearsal, stage: Stage) -> None:
    for data in (b"", bytes(DOCUMENT_LIMIT + 1)):
        with pytest.raises(RefusedError):
            rehearsal.world.send_file(stage.ana, stage.ana, "x", data)
