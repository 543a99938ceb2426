"""The desk is told when others than its members can read it."""

from typing import Any

from handlers.words import say
from handlers.work import Job, JobDone
from storage import desk
from tests.handlers.conftest import DESK, ELSEWHERE, MODERATOR, Hall

PRIVATE_GROUP: dict[str, Any] = {"id": DESK, "type": "supergroup", "title": "Group"}
LINKED = {"linked_chat_id": -1099}
PUBLIC = {"username": "our_desk"}


async def checked(hall: Hall, *opens: dict[str, Any], chat: int = DESK) -> list[str]:
    """Let Telegram describe the group; return what the desk is told."""
    result = {key: value for fields in (PRIVATE_GROUP, *opens) for key, value in fields.items()}
    await hall.done(JobDone(Job.PRIVACY, chat, "", result=result))
    return [one.text for one in await hall.said()]


async def written_in_public(hall: Hall) -> list[str]:
    """Write a command in the desk while it has a public name; return what is said."""
    message = hall.written(MODERATOR, "/language", chat=DESK)
    await hall.take(message={**message, "chat": {**message["chat"], **PUBLIC}})
    return [one.text for one in await hall.said()]


async def test_desk_is_told_once_that_it_has_become_public(hall: Hall) -> None:
    warning = say("en", "desk-public")
    assert warning in await written_in_public(hall)
    assert warning not in await written_in_public(hall)
    assert await checked(hall, PUBLIC) == []


async def test_desk_that_nobody_writes_in_is_told_as_well(hall: Hall) -> None:
    assert await checked(hall, PUBLIC) == [say("en", "desk-public")]


async def test_desk_is_told_once_that_it_discusses_a_channel(hall: Hall) -> None:
    assert await checked(hall, LINKED) == [say("en", "desk-linked")]
    assert await checked(hall, LINKED) == []


async def test_desk_is_told_again_after_it_was_private(hall: Hall) -> None:
    for _ in range(2):
        assert await checked(hall, PUBLIC, LINKED) == [say("en", "desk-public"), say("en", "desk-linked")]
        assert await checked(hall) == []


async def test_another_desk_is_told_for_itself(hall: Hall) -> None:
    await checked(hall, LINKED)
    async with hall.database.transaction() as tx:
        await desk.set_desk(tx, ELSEWHERE)
    assert await checked(hall, LINKED, chat=ELSEWHERE) == [say("en", "desk-linked")]


async def test_answer_about_another_group_or_none_changes_nothing(hall: Hall) -> None:
    assert await checked(hall, LINKED, chat=ELSEWHERE) == []
    await hall.done(JobDone(Job.PRIVACY, DESK, "", error="Bad Request: chat not found"))
    assert await hall.said() == []
