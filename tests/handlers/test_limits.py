"""What one participant may ask, and how fast somebody may write: nobody else waits, nothing is lost."""

import pytest

from handlers.arrivals import MOST_REPLIES
from handlers.callbacks.desk import Approve, Decline
from handlers.callbacks.private import Cancel, Send
from handlers.words import label, say
from storage import outbox
from storage.limits import PAUSE, UNDECIDED_LIMIT
from storage.outbox import Lane
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, SPANISH, Hall


async def ask_as_many_as_allowed(hall: Hall, user: int) -> None:
    for number in range(UNDECIDED_LIMIT):
        await hall.asked(user, f"What is law number {number}?")
    await hall.let_pass(user, PAUSE)


# Limits on asking


async def test_one_question_too_many_waits_as_a_draft_until_another_is_decided(hall: Hall) -> None:
    await ask_as_many_as_allowed(hall, FRENCH)
    preview = await hall.preview(FRENCH, "Et les données ?")
    toast = await hall.press(FRENCH, preview.button(Send))
    assert (toast.text, toast.alert) == (label("fr", "refused-too-many", limit=UNDECIDED_LIMIT), True)
    assert await hall.said() == []
    assert await hall.value("SELECT draft FROM dialogues") == "Et les données ?"

    await hall.press(MODERATOR, Approve(3), chat=DESK)
    await hall.press(FRENCH, preview.button(Send))
    assert await hall.value("SELECT count(*) FROM questions") == UNDECIDED_LIMIT + 1


async def test_question_right_after_another_waits_as_a_draft_for_some_seconds(hall: Hall) -> None:
    await hall.asked(SPANISH)
    preview = await hall.preview(SPANISH, "¿Y los datos?")
    toast = await hall.press(SPANISH, preview.button(Send))
    assert toast.alert
    assert toast.text == label("es", "refused-too-soon", seconds=PAUSE // 1000)
    await hall.let_pass(SPANISH, PAUSE)
    await hall.press(SPANISH, preview.button(Send))
    assert await hall.value("SELECT text FROM questions WHERE id = 2") == "¿Y los datos?"


async def test_repetition_is_told_the_number_of_the_first_and_can_be_edited(hall: Hall) -> None:
    number = await hall.asked(ASKER, "What is cyberspace?")
    await hall.press(MODERATOR, Approve(number), chat=DESK)
    await hall.let_pass(ASKER, PAUSE)
    await hall.said()
    await hall.press(ASKER, "to:law:verdelho")
    written = await hall.write(ASKER, "what is\nCYBERSPACE?")
    preview = await hall.last(ASKER)
    toast = await hall.press(ASKER, preview.button(Send))
    assert (toast.text, toast.alert) == (label("en", "refused-repeated", number=f"{number}"), True)
    await hall.edit(ASKER, written, "What is cyberspace, and where?")
    await hall.press(ASKER, (await hall.last(ASKER)).button(Send))
    assert await hall.value("SELECT text FROM questions WHERE id = 2") == "What is cyberspace, and where?"


async def test_declined_question_may_be_asked_again(hall: Hall) -> None:
    number = await hall.asked()
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    assert await hall.ask(ASKER) == number + 1


async def test_refused_draft_can_be_cancelled(hall: Hall) -> None:
    await hall.asked()
    preview = await hall.preview(ASKER)
    await hall.press(ASKER, preview.button(Send))
    await hall.press(ASKER, preview.button(Cancel))
    assert (await hall.only(ASKER)).text == say("en", "cancelled")


# Who writes faster than replies can be sent


async def write_much(hall: Hall, user: int, count: int) -> None:
    for number in range(count):
        await hall.write(user, f"Message {number}")


async def waiting(hall: Hall, user: int) -> list[str]:
    """Return the payloads of what waits for somebody; it goes on waiting."""
    rows = await hall.rows(
        "SELECT payload FROM outbox JOIN people ON people.id = person_id WHERE telegram_id = :user", user=user
    )
    return [row["payload"] for row in rows]


async def test_thousand_messages_get_few_replies_and_one_word_about_the_rest(hall: Hall) -> None:
    await write_much(hall, FRENCH, 1000)
    said = await hall.said(FRENCH)
    assert len(said) == MOST_REPLIES + 1
    assert [one.text for one in said].count(say("fr", "too-fast")) == 1
    assert said[-1].text == say("fr", "too-fast")  # below all that was read
    assert await hall.value("SELECT draft FROM dialogues") == f"Message {MOST_REPLIES - 1}"
    assert await hall.rows("SELECT * FROM dead_letters") == []


async def test_messages_are_read_again_once_the_word_is_out_and_not_before(hall: Hall) -> None:
    await write_much(hall, ASKER, MOST_REPLIES + 1)
    async with hall.database.transaction() as tx:
        parcels = await outbox.load(tx, 0, 100)
        await outbox.remove(tx, [parcel.id for parcel in parcels[:-1]])
    await hall.write(ASKER, "/help")
    assert len(await waiting(hall, ASKER)) == 1
    assert (await hall.only(ASKER)).text == say("en", "too-fast")
    await hall.write(ASKER, "/help")
    assert (await hall.only(ASKER)).text == say("en", "help")


async def test_each_time_that_it_is_too_much_it_is_said_again(hall: Hall) -> None:
    for _ in range(2):
        await write_much(hall, ASKER, 2 * MOST_REPLIES)
        assert (await hall.said(ASKER))[-1].text == say("en", "too-fast")


async def test_draft_stays_as_it_was_when_last_answered(hall: Hall) -> None:
    await hall.preview(ASKER)
    for number in range(MOST_REPLIES + 5):
        written = await hall.write(ASKER, f"What is law number {number}?")
    await hall.edit(ASKER, written, "What is law?")
    shown = [one for one in await hall.said(ASKER) if one.offers(Send)]
    draft = await hall.value("SELECT draft FROM dialogues")
    assert shown[-1].plain.endswith(draft)
    await hall.press(ASKER, shown[-1].button(Send))
    assert await hall.value("SELECT text FROM questions") == draft


async def test_presses_go_on_while_messages_are_not_read(hall: Hall) -> None:
    preview = await hall.preview(ASKER)
    for _ in range(2 * MOST_REPLIES):
        await hall.write(ASKER, "/help")
    await hall.press(ASKER, preview.button(Send))
    assert await hall.value("SELECT text FROM questions") == "What is cyberspace?"
    assert (await hall.said(ASKER))[-1].plain.startswith("Question 1 is with the moderators.")


async def test_flood_of_one_person_holds_up_nobody_else(hall: Hall) -> None:
    await write_much(hall, ASKER, 2 * MOST_REPLIES)
    assert await hall.ask(SPANISH) == 1
    assert (await hall.said(SPANISH))[-1].plain.startswith("Su pregunta 1")


@pytest.mark.parametrize("lane", [Lane.NEWS, Lane.DESK])
async def test_news_that_wait_keep_nobody_from_being_read(hall: Hall, lane: Lane) -> None:
    await hall.write(ASKER, "/help")
    await hall.said()
    async with hall.database.transaction() as tx:
        for _ in range(2 * MOST_REPLIES):
            await outbox.put(tx, lane, "sendMessage", '{"text":"News","parse_mode":"HTML"}', person_id=1)
    await hall.write(ASKER, "/help")
    assert say("en", "help") in [one.text for one in await hall.said(ASKER)]
