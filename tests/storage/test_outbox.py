"""The messages that wait, the desk that they go to, and updates that are done."""

import orjson

from storage.database import Transaction
from storage.desk import claim_desk, get_desk, move_desk, set_claim_code, set_desk
from storage.invitations import new_secret
from storage.outbox import Lane, is_on_its_way, load, move_chat, put, put_live, remove
from storage.people import DeskStatus, get_person, set_desk_member
from storage.subjects import (
    Subject,
    find_message,
    find_subject,
    forget_message,
    remember_message,
    remember_sent,
)
from storage.updates import (
    DEAD_LETTERS_KEPT_FOR,
    KEPT_FOR,
    forget_dead_letters,
    forget_done,
    mark_done,
    put_dead_letter,
)

OLD, NEW = -17, -1001


async def test_messages_wait_oldest_first_until_they_are_removed(tx: Transaction, ana: int) -> None:
    await put(tx, Lane.NEWS, "sendMessage", "{}", person_id=ana)
    await put(tx, Lane.REPLY, "editMessageText", "{}", chat_id=OLD, edits=5, subject="card", subject_id=1)
    first, second = await load(tx, 0, 10)
    assert (first.chat_id, first.person_id, first.lane) == (801, ana, Lane.NEWS)
    assert (second.chat_id, second.edits, second.payload, second.subject) == (OLD, 5, "{}", "card")
    assert await load(tx, first.id, 10) == [second]
    await remove(tx, [first.id, 999])
    assert await load(tx, 0, 10) == [second]


async def test_live_message_waits_for_its_time_with_what_it_is_about_and_nothing_else(
    tx: Transaction, ana: int
) -> None:
    await put_live(tx, Lane.DESK, Subject.CARD, 7, chat_id=OLD, may_gather=True, not_before=30)
    await put_live(tx, Lane.NEWS, Subject.SPEAKER_CARD, 7, person_id=ana)
    card, speakers = await load(tx, 0, 10)
    assert (card.chat_id, card.subject, card.subject_id, card.payload) == (OLD, "card", 7, None)
    assert (card.may_gather, card.not_before) == (True, 30)
    assert (speakers.chat_id, speakers.person_id, speakers.subject) == (801, ana, "speaker_card")
    assert (speakers.may_gather, speakers.not_before) == (False, None)


async def test_message_about_something_is_on_its_way_until_it_is_removed(tx: Transaction, ana: int) -> None:
    await put_live(tx, Lane.REPLY, Subject.CARD, 1, chat_id=OLD)
    await put(tx, Lane.REPLY, "sendMessage", "{}", person_id=ana, subject="speaker_card", subject_id=2)
    assert await is_on_its_way(tx, "card", 1, person_id=None, chat_id=OLD)
    assert await is_on_its_way(tx, "speaker_card", 2, person_id=ana, chat_id=None)
    assert not await is_on_its_way(tx, "card", 1, person_id=None, chat_id=NEW)
    assert not await is_on_its_way(tx, "speaker_card", 2, person_id=ana + 1, chat_id=None)
    await remove(tx, [one.id for one in await load(tx, 0, 10)])
    assert not await is_on_its_way(tx, "card", 1, person_id=None, chat_id=OLD)


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


async def test_of_a_group_that_is_the_desk_no_more_nothing_stays(tx: Transaction, ana: int) -> None:
    await set_desk(tx, OLD)
    await remember_message(tx, OLD, 5, Subject.CARD, 1)
    await put_live(tx, Lane.DESK, Subject.CARD, 1, chat_id=OLD)
    await put(tx, Lane.NEWS, "sendMessage", "{}", person_id=ana)
    await set_desk_member(tx, ana, "Ana", DeskStatus.ADMINISTRATOR, anonymous=True)

    await set_desk(tx, OLD)
    assert await find_subject(tx, OLD, 5) == (Subject.CARD, 1)
    assert len(await load(tx, 0, 10)) == 2

    await set_desk(tx, NEW)
    assert await find_subject(tx, OLD, 5) is None
    assert [one.chat_id for one in await load(tx, 0, 10)] == [801]
    person = await get_person(tx, ana)
    assert (person.desk_status, person.telegram_name, person.anonymous_administrator) == (None, None, False)


async def test_newest_message_about_something_is_found_in_the_index_alone(tx: Transaction) -> None:
    statements: list[str] = []
    tx._connection.set_trace_callback(statements.append)
    await find_message(tx, OLD, Subject.CARD, 1)
    tx._connection.set_trace_callback(None)
    (plan,) = await tx.all(f"EXPLAIN QUERY PLAN {statements[-1]}")
    assert "USING COVERING INDEX" in plan["detail"]
    assert "chat_id=? AND subject=? AND subject_id=?" in plan["detail"]


async def test_message_of_the_desk_is_known_by_what_it_is_about(tx: Transaction) -> None:
    for message_id in (5, 9, 7):
        await remember_message(tx, OLD, message_id, Subject.CARD, 1)
    assert await find_message(tx, OLD, Subject.CARD, 1) == 9
    await forget_message(tx, OLD, 9)
    assert await find_message(tx, OLD, Subject.CARD, 1) == 7
    await remember_message(tx, OLD, 7, Subject.BROADCAST, 3)
    assert await find_subject(tx, OLD, 7) == (Subject.BROADCAST, 3)
    assert await find_message(tx, NEW, Subject.CARD, 1) is None


async def test_press_that_was_faster_than_the_note_of_its_message_is_believed(tx: Transaction) -> None:
    await remember_message(tx, OLD, 7, Subject.BROADCAST, 3)
    await remember_sent(tx, OLD, 7, Subject.DRAFT, 1)
    await remember_sent(tx, OLD, 8, Subject.DRAFT, 2)
    assert await find_subject(tx, OLD, 7) == (Subject.BROADCAST, 3)
    assert await find_subject(tx, OLD, 8) == (Subject.DRAFT, 2)


async def test_update_is_done_once_and_forgotten_when_telegram_cannot_repeat_it(tx: Transaction) -> None:
    assert [await mark_done(tx, 7, 100), await mark_done(tx, 7, 200)] == [True, False]
    await forget_done(tx, 100 + KEPT_FOR)
    assert not await mark_done(tx, 7, 300)
    await forget_done(tx, 101 + KEPT_FOR)
    assert await mark_done(tx, 7, 400)


async def test_dead_letter_is_kept_for_a_month_and_goes_with_its_person(tx: Transaction, ana: int) -> None:
    async def incidents() -> list[str]:
        return [row["incident"] for row in await tx.all("SELECT incident FROM dead_letters ORDER BY id")]

    await put_dead_letter(tx, "of-ana", 801, "error", "What Ana wrote", 200)
    await put_dead_letter(tx, "of-nobody", 999, "error", "{}", 200)
    await put_dead_letter(tx, "older", None, "error", "{}", 100)
    assert [row["person_id"] for row in await tx.all("SELECT person_id FROM dead_letters ORDER BY id")] == [
        ana,
        None,
        None,
    ]
    await forget_dead_letters(tx, 101 + DEAD_LETTERS_KEPT_FOR)
    assert await incidents() == ["of-ana", "of-nobody"]
    await tx.run("DELETE FROM people WHERE id = :id", id=ana)
    assert await incidents() == ["of-nobody"]


async def test_dead_letter_does_not_hold_the_secret_of_an_invitation(tx: Transaction) -> None:
    for at in range(20):  # of any characters that a secret can have
        secret = new_secret()
        payload = orjson.dumps({"text": f"https://t.me/bot?start={secret}\nOnce."}).decode()
        await put_dead_letter(tx, f"{at}", None, f"{secret}: refused", payload, 100)
    letters = await tx.all("SELECT DISTINCT error, payload FROM dead_letters")
    assert [tuple(letter) for letter in letters] == [
        ("***: refused", '{"text":"https://t.me/bot?start=***\\nOnce."}')
    ]
