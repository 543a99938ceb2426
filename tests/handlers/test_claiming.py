"""A group becomes the desk."""

from typing import Any

import pytest

from handlers.words import say
from storage import desk
from storage.subjects import Subject
from tests.handlers.conftest import DESK, ELSEWHERE, MODERATOR, STRANGER, Hall, Said, member

CODE = "ABCDE23456"
ADMINISTRATOR = 951
"""Administers a group that wants to be the desk; reads Spanish."""
PRIVATE_GROUP = {"id": ELSEWHERE, "type": "supergroup", "title": "Group"}


@pytest.fixture
async def unclaimed(hall: Hall) -> Hall:
    """A hall with a question that waits, and no desk yet."""
    await hall.run("UPDATE desk SET chat_id = NULL")
    async with hall.database.transaction() as tx:
        await desk.set_claim_code(tx, CODE)
    await hall.asked()
    return hall


def administrators(hall: Hall, *users: int) -> list[dict[str, Any]]:
    return [member(hall.user(user), "administrator") for user in users]


async def asked_who_administers(hall: Hall, group: int = ELSEWHERE) -> Said:
    """Let the group that was asked about be private; return the job that asks who administers it."""
    job = await hall.only(group)
    assert (job.method, job.fields) == ("getChat", {"chat_id": group})
    await hall.answer(job, PRIVATE_GROUP)
    job = await hall.only(group)
    assert (job.method, job.fields) == ("getChatAdministrators", {"chat_id": group})
    return job


async def claimed(hall: Hall, user: int = ADMINISTRATOR, *, group: int = ELSEWHERE) -> Said:
    """Send the right code; return the job that asks who administers the group."""
    await hall.write(user, f"/claim {CODE}", chat=group)
    return await asked_who_administers(hall, group)


@pytest.mark.parametrize("written", [CODE, CODE.lower(), f"  {CODE}  "])
async def test_right_code_of_an_administrator_makes_the_group_the_desk(unclaimed: Hall, written: str) -> None:
    await unclaimed.write(ADMINISTRATOR, f"/claim {written}", chat=ELSEWHERE)
    job = await asked_who_administers(unclaimed)
    await unclaimed.answer(job, administrators(unclaimed, ADMINISTRATOR))
    told, card = await unclaimed.said(ELSEWHERE)
    assert told.text == say("es", "claim-done")
    assert (card.subject, card.subject_id) == (Subject.CARD, 1)
    assert (await unclaimed.rows("SELECT chat_id, language, claim_code FROM desk")) == [
        {"chat_id": ELSEWHERE, "language": "es", "claim_code": None}
    ]
    await unclaimed.write(ADMINISTRATOR, "/close law", chat=ELSEWHERE)
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "closed", seminar="Legislación")


async def test_right_code_of_a_member_is_refused(unclaimed: Hall) -> None:
    job = await claimed(unclaimed, STRANGER)
    await unclaimed.answer(job, administrators(unclaimed, ADMINISTRATOR))
    assert (await unclaimed.only(ELSEWHERE)).text == say("en", "claim-not-administrator")
    assert await unclaimed.value("SELECT chat_id FROM desk") is None


async def test_right_code_of_an_anonymous_administrator_makes_the_group_the_desk(unclaimed: Hall) -> None:
    await unclaimed.command_anonymously(f"/claim {CODE}", chat=ELSEWHERE)
    await unclaimed.answer(await asked_who_administers(unclaimed), administrators(unclaimed, ADMINISTRATOR))
    assert (await unclaimed.said(ELSEWHERE))[0].text == say("en", "claim-done")


async def test_right_code_of_a_linked_channel_is_refused(unclaimed: Hall) -> None:
    channel = {"id": -1099, "type": "channel", "title": "News"}
    await unclaimed.write(777000, f"/claim {CODE}", chat=ELSEWHERE, sender_chat=channel)
    await unclaimed.answer(await asked_who_administers(unclaimed), administrators(unclaimed, ADMINISTRATOR))
    assert await unclaimed.value("SELECT chat_id FROM desk") is None


@pytest.mark.parametrize("code", ["", "wrong", CODE[:-1], f"{CODE}X", "é", "\ud800", "x" * 4000])
async def test_wrong_code_is_refused(unclaimed: Hall, code: str) -> None:
    await unclaimed.write(ADMINISTRATOR, f"/claim {code}", chat=ELSEWHERE)
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "claim-wrong-code")


async def test_no_code_is_right_before_one_is_made(bare_hall: Hall) -> None:
    await bare_hall.write(ADMINISTRATOR, "/claim", chat=ELSEWHERE)
    assert (await bare_hall.only(ELSEWHERE)).text == say("es", "claim-wrong-code")


@pytest.mark.parametrize(
    ("opens", "key"),
    [
        ({"username": "everybody"}, "claim-public"),
        ({"linked_chat_id": -1099}, "claim-linked"),
        ({"username": "everybody", "linked_chat_id": -1099}, "claim-public"),
    ],
)
async def test_group_that_others_can_read_cannot_become_the_desk(
    unclaimed: Hall, opens: dict[str, Any], key: str
) -> None:
    await unclaimed.write(ADMINISTRATOR, f"/claim {CODE}", chat=ELSEWHERE)
    await unclaimed.answer(await unclaimed.only(ELSEWHERE), {**PRIVATE_GROUP, **opens})
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", key)
    assert await unclaimed.value("SELECT chat_id FROM desk") is None


async def test_group_with_topics_cannot_become_the_desk(unclaimed: Hall) -> None:
    await unclaimed.write(ADMINISTRATOR, f"/claim {CODE}", chat=ELSEWHERE)
    await unclaimed.answer(await unclaimed.only(ELSEWHERE), {**PRIVATE_GROUP, "is_forum": True})
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "claim-forum")
    assert await unclaimed.value("SELECT chat_id FROM desk") is None


async def test_claim_of_a_group_that_telegram_tells_nothing_of_can_be_tried_again(unclaimed: Hall) -> None:
    await unclaimed.write(ADMINISTRATOR, f"/claim {CODE}", chat=ELSEWHERE)
    await unclaimed.answer(await unclaimed.only(ELSEWHERE), error="Forbidden: bot was kicked")
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "claim-failed")


async def test_second_group_is_told_that_the_desk_is_taken(hall: Hall) -> None:
    await hall.write(ADMINISTRATOR, f"/claim {CODE}", chat=ELSEWHERE)
    assert (await hall.only(ELSEWHERE)).text == say("es", "claim-taken")
    await hall.run("UPDATE desk SET language = 'fr'")
    await hall.write(MODERATOR, f"/claim {CODE}", chat=DESK)
    assert (await hall.only(DESK)).text == say("fr", "claim-already")


async def test_two_groups_that_claim_at_once_get_one_desk(unclaimed: Hall) -> None:
    first, second = await claimed(unclaimed), await claimed(unclaimed, group=-1003)
    await unclaimed.answer(first, administrators(unclaimed, ADMINISTRATOR))
    await unclaimed.said()
    await unclaimed.answer(second, administrators(unclaimed, ADMINISTRATOR))
    assert [one.text for one in await unclaimed.said()] == [say("es", "claim-taken")]
    assert await unclaimed.value("SELECT chat_id FROM desk") == ELSEWHERE


async def test_claim_twice_makes_one_desk(unclaimed: Hall) -> None:
    first, second = await claimed(unclaimed), await claimed(unclaimed)
    for job in (first, second):
        await unclaimed.answer(job, administrators(unclaimed, ADMINISTRATOR))
    done, _, already = await unclaimed.said()
    assert (done.text, already.text) == (say("es", "claim-done"), say("es", "claim-already"))


async def test_claim_with_a_code_that_was_renewed_meanwhile_is_refused(unclaimed: Hall) -> None:
    job = await claimed(unclaimed)
    async with unclaimed.database.transaction() as tx:
        await desk.set_claim_code(tx, "ANOTHER234")
    await unclaimed.answer(job, administrators(unclaimed, ADMINISTRATOR))
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "claim-wrong-code")
    assert await unclaimed.value("SELECT chat_id FROM desk") is None


async def test_claim_that_telegram_does_not_answer_can_be_tried_again(unclaimed: Hall) -> None:
    await unclaimed.answer(await claimed(unclaimed), error="Forbidden: bot was kicked")
    assert (await unclaimed.only(ELSEWHERE)).text == say("es", "claim-failed")
    await unclaimed.answer(await claimed(unclaimed), administrators(unclaimed, ADMINISTRATOR))
    assert await unclaimed.value("SELECT chat_id FROM desk") == ELSEWHERE
