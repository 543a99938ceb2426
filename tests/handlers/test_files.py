"""The programme file, sent to the desk by an organiser."""

from typing import Any

import orjson
import pytest

from handlers.words import say
from handlers.work import Job
from storage.programme_file import MAX_FILE_BYTES
from tests.handlers.conftest import DESK, ELSEWHERE, LISTED, MODERATOR, ORGANISER, PROGRAMME, Hall, Said
from tests.handlers.test_seminars import programme_of


async def send_file(hall: Hall, user: int, name: str = "programme.yaml", **fields: Any) -> None:
    document = {"file_id": "file-1", "file_unique_id": "u", "file_name": name, "file_size": 900}
    message = {**hall.message(user, DESK), "message_id": 300, "document": document, **fields}
    await hall.take(message=message)


async def fetched(hall: Hall, content: bytes) -> Said:
    """Send a programme file, let Telegram give its content, and return what the desk is told."""
    await send_file(hall, ORGANISER)
    await hall.answer(await hall.only(DESK), content)
    return await hall.only(DESK)


@pytest.mark.parametrize("user", [ORGANISER, LISTED])
@pytest.mark.parametrize("name", ["programme.yaml", "Programme.YML"])
async def test_file_of_an_organiser_is_fetched(hall: Hall, user: int, name: str) -> None:
    await send_file(hall, user, name)
    job = await hall.only(DESK)
    assert (job.method, job.subject, job.fields) == ("getFile", Job.PROGRAMME, {"file_id": "file-1"})
    assert orjson.loads(job.note or "") == {"reply_to": 300}


async def test_file_of_an_anonymous_administrator_is_fetched(hall: Hall) -> None:
    await send_file(hall, 1087968824, sender_chat={"id": DESK, "type": "supergroup", "title": "Desk"})
    assert (await hall.only(DESK)).method == "getFile"


async def test_file_of_a_member_is_refused_kindly(hall: Hall) -> None:
    await send_file(hall, MODERATOR)
    assert (await hall.only(DESK)).text == say("en", "desk-organisers-only")


@pytest.mark.parametrize("name", ["slides.pdf", "programme.yaml.exe", "yaml", ""])
async def test_other_files_are_left_alone(hall: Hall, name: str) -> None:
    await send_file(hall, ORGANISER, name)
    assert await hall.said() == []


async def test_file_in_another_group_is_left_alone(hall: Hall) -> None:
    chat = {"id": ELSEWHERE, "type": "supergroup", "title": "Elsewhere"}
    await send_file(hall, ORGANISER, chat=chat)
    assert await hall.said() == []


async def test_file_that_says_it_is_too_large_is_not_fetched(hall: Hall) -> None:
    document = {"file_id": "f", "file_unique_id": "u", "file_name": "p.yaml", "file_size": 10_000_000}
    await send_file(hall, ORGANISER, document=document)
    said = await hall.only(DESK)
    assert said.text == say("en", "programme-problem-too-large", limit=MAX_FILE_BYTES // 1024)


async def test_good_file_is_loaded_and_what_changed_is_said(hall: Hall) -> None:
    said = await fetched(hall, programme_of(2).encode())
    assert said.text.splitlines() == [
        say("en", "programme-loaded"),
        say("en", "programme-series"),
        say("en", "programme-added", ids="n0 and n1"),
        say("en", "programme-deleted", ids="law, talks, past, seger and verdelho"),
    ]
    assert said.fields["reply_parameters"]["message_id"] == 300


async def test_same_file_again_changes_nothing(hall: Hall) -> None:
    assert (await fetched(hall, PROGRAMME.read_bytes())).text == say("en", "programme-unchanged")


async def test_what_has_questions_is_kept_out_of_sight(hall: Hall) -> None:
    number = await hall.asked()
    said = await fetched(hall, programme_of(1).encode())
    assert say("en", "programme-retired", ids="law, seger and verdelho") in said.text
    assert "Legislation" in (await hall.card(number)).plain


async def test_programme_of_the_largest_size_is_reported_in_one_message(hall: Hall) -> None:
    said = await fetched(hall, programme_of(200).encode())
    assert said.plain.startswith("The programme is loaded.")
    assert "n0, n1, n2" in said.plain
    assert "…" in said.plain


async def test_problem_of_the_whole_file_names_no_field(hall: Hall) -> None:
    said = await fetched(hall, b"x" * (MAX_FILE_BYTES + 1))
    assert "\nLine 1: The file is too large" in said.plain


async def test_bad_file_lists_its_problems_and_changes_nothing(hall: Hall) -> None:
    content = PROGRAMME.read_text().replace("2099-07-20 09:00", "tomorrow").replace("[seger]", "[nobody]")
    before = await hall.rows("SELECT * FROM seminars")
    said = await fetched(hall, content.encode())
    assert said.plain.startswith("The programme has 2 problems. Nothing was changed.")
    assert "“tomorrow” is not a date" in said.plain
    assert "No speaker has the id “nobody”." in said.plain
    assert await hall.rows("SELECT * FROM seminars") == before


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe",
        b"%PDF-1.7 \xe2\xe3",
        b"series: [",
        b"- <b>&" * 300,
        b"x" * (MAX_FILE_BYTES + 1),
        b"\n".join(b"k%d: %s" % (i, b"<" * 3000) for i in range(50)),
        b"seminars:\n" + b"  - {id: '<b>', title: '&', starts: '<<>>'}\n" * 40,
    ],
)
async def test_file_of_another_kind_is_answered_in_one_message(hall: Hall, content: bytes) -> None:
    said = await fetched(hall, content)
    assert "Nothing was changed." in said.plain
    assert await hall.value("SELECT count(*) FROM seminars") == 3


async def test_file_that_telegram_does_not_give_is_asked_for_again(hall: Hall) -> None:
    await send_file(hall, ORGANISER)
    await hall.answer(await hall.only(DESK), error="Bad Request: file is too big <20 MB>")
    said = await hall.only(DESK)
    assert said.text == say("en", "programme-not-fetched", error="Bad Request: file is too big <20 MB>")
