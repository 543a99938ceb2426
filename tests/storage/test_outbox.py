"""The messages that wait, the desk that they go to, and updates that are done."""

from storage.database import Transaction
from storage.desk import (
    Subject,
    claim_desk,
    find_message,
    find_subject,
    forget_message,
    get_desk,
    move_desk,
    remember_message,
    set_claim_code,
)
from storage.outbox import Lane, load, move_chat, put, remove
from storage.updates import KEPT_FOR, forget_done, mark_done

OLD, NEW = -17, -1001


async def test_messages_wait_oldest_first_until_they_are_removed(tx: Transaction, ana: int) -> None:
    await put(tx, Lane.NEWS, "sendMessage", "{}", person_id=ana)
    await put(tx, Lane.REPLY, "editMessageText", None, chat_id=OLD, edits=5, subject="card", subject_id=1)
    first, second = await load(tx, 0, 10)
    assert (first.chat_id, first.person_id, first.lane) == (801, ana, Lane.NEWS)
    assert (second.chat_id, second.edits, second.payload, second.subject) == (OLD, 5, None, "card")
    assert await load(tx, first.id, 10) == [second]
    await remove(tx, [first.id, 999])
    assert await load(tx, 0, 10) == [second]


async def test_group_that_moves_takes_its_messages_along_and_edits_become_new_messages(
    tx: Transaction, ana: int
) -> None:
    await put(tx, Lane.REPLY, "editMessageText", "{}", chat_id=OLD, edits=5)
    await put(tx, Lane.REPLY, "getChatMember", "{}", chat_id=OLD)
    await put(tx, Lane.REPLY, "editMessageText", "{}", person_id=ana, edits=6)
    await move_chat(tx, OLD, NEW)
    assert [(one.chat_id, one.method, one.edits) for one in await load(tx, 0, 10)] == [
        (NEW, "sendMessage", None),
        (NEW, "getChatMember", None),
        (801, "editMessageText", 6),
    ]


async def test_desk_is_claimed_once(tx: Transaction) -> None:
    await set_claim_code(tx, "CODE")
    assert await claim_desk(tx, OLD, "es")
    assert not await claim_desk(tx, NEW, "fr")
    desk = await get_desk(tx)
    assert (desk.chat_id, desk.language, desk.claim_code) == (OLD, "es", None)


async def test_desk_that_moves_leaves_its_messages_behind(tx: Transaction) -> None:
    await claim_desk(tx, OLD, "en")
    await remember_message(tx, OLD, 5, Subject.CARD, 1)
    assert not await move_desk(tx, -99, NEW)
    assert await move_desk(tx, OLD, NEW)
    assert (await get_desk(tx)).chat_id == NEW
    assert await find_subject(tx, OLD, 5) is None


async def test_message_of_the_desk_is_known_by_what_it_is_about(tx: Transaction) -> None:
    for message_id in (5, 9, 7):
        await remember_message(tx, OLD, message_id, Subject.CARD, 1)
    assert await find_message(tx, OLD, Subject.CARD, 1) == 9
    await forget_message(tx, OLD, 9)
    assert await find_message(tx, OLD, Subject.CARD, 1) == 7
    await remember_message(tx, OLD, 7, Subject.BROADCAST, 3)
    assert await find_subject(tx, OLD, 7) == (Subject.BROADCAST, 3)
    assert await find_message(tx, NEW, Subject.CARD, 1) is None


async def test_update_is_done_once_and_forgotten_when_telegram_cannot_repeat_it(tx: Transaction) -> None:
    assert [await mark_done(tx, 7, 100), await mark_done(tx, 7, 200)] == [True, False]
    await forget_done(tx, 100 + KEPT_FOR)
    assert not await mark_done(tx, 7, 300)
    await forget_done(tx, 101 + KEPT_FOR)
    assert await mark_done(tx, 7, 400)
