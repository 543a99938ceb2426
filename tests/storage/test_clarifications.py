"""What the desk asks an asker, and the replies: kept with the question and in its history."""

import pytest

from storage.asking import ask_question
from storage.changes import ChangeKind, list_changes
from storage.clarifications import (
    NoSuchClarificationError,
    ask_to_clarify,
    find_awaited,
    get_clarification,
    keep_reply,
    newest_clarification,
)
from storage.database import Transaction
from storage.decisions import decline_question
from storage.people import Signature
from storage.questions import get_question


async def asked(tx: Transaction, person: int, now: int = 10) -> int:
    return await ask_question(
        tx,
        seminar_id="law",
        person_id=person,
        speaker_id=None,
        text=f"Why {now}?",
        language="es",
        signature=Signature.ANONYMOUS,
        now=now,
    )


async def wanted(tx: Transaction, number: int, text: str = "Which law?", by: int | None = None) -> int:
    return await ask_to_clarify(tx, await get_question(tx, number), text, by, 20)


async def test_exchange_is_kept_and_stands_in_the_history(tx: Transaction, ana: int) -> None:
    number = await asked(tx, ana)
    clarification_id = await wanted(tx, number)
    await keep_reply(tx, clarification_id, "That of 2020.", 30)
    kept = await newest_clarification(tx, number)
    assert kept is not None
    assert (kept.text, kept.reply, kept.asked_by_name, kept.replied_at) == (
        "Which law?",
        "That of 2020.",
        None,
        30,
    )
    changes = (await list_changes(tx, number))[1:]
    assert [(change.kind, change.note, change.by_asker, change.name) for change in changes] == [
        (ChangeKind.CLARIFY, "Which law?", False, None),
        (ChangeKind.CLARIFIED, "That of 2020.", True, None),
    ]


async def test_second_reply_is_added_to_the_first(tx: Transaction, ana: int) -> None:
    clarification_id = await wanted(tx, await asked(tx, ana))
    await keep_reply(tx, clarification_id, "One.", 30)
    await keep_reply(tx, clarification_id, "Two.", 40)
    assert (await get_clarification(tx, clarification_id, ana)).reply == "One.\n\nTwo."


async def test_only_the_asker_is_asked(tx: Transaction, ana: int, bruno: int) -> None:
    clarification_id = await wanted(tx, await asked(tx, ana))
    with pytest.raises(NoSuchClarificationError):
        await get_clarification(tx, clarification_id, bruno)
    assert await find_awaited(tx, bruno) is None


async def test_reply_to_nothing_is_refused(tx: Transaction) -> None:
    with pytest.raises(NoSuchClarificationError):
        await keep_reply(tx, 99, "What?", 30)


async def test_newest_request_without_a_reply_about_an_unfinished_question_is_awaited(
    tx: Transaction, ana: int
) -> None:
    first, second = await asked(tx, ana, 0), await asked(tx, ana, 60_000)
    earlier, later = await wanted(tx, first), await wanted(tx, second)
    awaited = await find_awaited(tx, ana)
    assert awaited is not None
    assert awaited.id == later
    await keep_reply(tx, later, "Because.", 30)
    awaited = await find_awaited(tx, ana)
    assert awaited is not None
    assert awaited.id == earlier
    await decline_question(tx, first, None, "unclear", 40)
    assert await find_awaited(tx, ana) is None
