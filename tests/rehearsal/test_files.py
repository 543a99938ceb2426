"""Files up and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.rehearsal import RefusedError
from bot.rehearsal.files import DOCUMENT_LIMIT, DOWNLOAD_LIMIT

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
