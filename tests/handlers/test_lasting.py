"""Letters and news stay: what their buttons lead to never takes the place of what somebody has received."""

from typing import Any

import orjson
import pytest

from handlers.callbacks.broadcasts import StartBroadcast
from handlers.callbacks.desk import AskToClarify, BroadcastAnswer, Decline, DiscardAnswer, SendAnswer
from handlers.callbacks.muting import MuteEverywhere, MuteInSeminar, Unmute
from handlers.callbacks.press import LASTING
from handlers.callbacks.private import ShowPapers, ShowSeminar, ShowSeminars
from handlers.reminders import reminder
from storage import programme
from storage.outbox import Lane
from storage.schedule import StepKind
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, MODERATOR, ORGANISER, SPANISH, Hall, Said
from tests.handlers.speaking import ENGLISH, begun, with_card

PRESSED = 77


def presses(payload: dict[str, Any]) -> list[str]:
    """Return what the buttons of a message carry, links left out."""
    keyboard = payload.get("reply_markup", {}).get("inline_keyboard", [])
    return [button["callback_data"] for row in keyboard for button in row if "callback_data" in button]


async def letters(hall: Hall) -> list[str]:
    """Return the buttons of all that goes to followers."""
    rows = await hall.rows("SELECT payload FROM broadcast_contents")
    return [data for row in rows for data in presses(orjson.loads(row["payload"]))]


async def answer_is_sent(hall: Hall) -> list[str]:
    number = await hall.asked(ASKER)
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(MODERATOR, draft.button(SendAnswer), chat=DESK)
    return news(await hall.said(ASKER))


async def answer_is_broadcast(hall: Hall) -> list[str]:
    number = await hall.asked(SPANISH)
    await hall.press(FOLLOWER, "fol:law")
    await hall.write(MODERATOR, f"/answer {number} Yes.", chat=DESK)
    draft = await hall.last(DESK)
    await hall.press(MODERATOR, draft.button(BroadcastAnswer), chat=DESK)
    await hall.start(MODERATOR, 1)
    return await letters(hall)


async def announcement_is_sent(hall: Hall) -> list[str]:
    await hall.press(FOLLOWER, "fol:law")
    await hall.write(ORGANISER, "/announce law Hello", chat=DESK)
    await hall.press(ORGANISER, (await hall.last(DESK)).button(StartBroadcast), chat=DESK)
    return await letters(hall)


async def slides_are_sent(hall: Hall) -> list[str]:
    await hall.press(FOLLOWER, "fol:law")
    await hall.write(ORGANISER, "/slides verdelho https://example.org/slides.pdf", chat=DESK)
    await hall.press(ORGANISER, (await hall.last(DESK)).button(StartBroadcast), chat=DESK)
    return await letters(hall)


async def reminder_is_sent(hall: Hall) -> list[str]:
    async with hall.database.reading() as tx:
        seminar = await programme.get_seminar(tx, "law")
    assert seminar is not None
    return presses(orjson.loads(reminder("en", "UTC", seminar, StepKind.REMINDER_SOON).payload()))


async def question_is_declined(hall: Hall) -> list[str]:
    number = await hall.asked(ASKER)
    await hall.press(MODERATOR, Decline(number, "unclear", "pending"), chat=DESK)
    return news(await hall.said(ASKER))


async def asker_is_muted_and_unmuted(hall: Hall) -> list[str]:
    number = await hall.asked(ASKER)
    for press in (MuteInSeminar(number), Unmute(number), MuteEverywhere(number), Unmute(number)):
        await hall.press(MODERATOR, press, chat=DESK)
    return news(await hall.said(ASKER))


async def desk_wants_to_know_more(hall: Hall) -> list[str]:
    number = await hall.asked(ASKER)
    await hall.press(MODERATOR, AskToClarify(number), chat=DESK)
    await hall.said()
    await hall.reply(MODERATOR, await hall.sent(Subject.CLARIFY, number), "Which article?")
    return news(await hall.said(ASKER))


async def speakers_answer_is_discarded(hall: Hall) -> list[str]:
    await begun(hall, await with_card(hall))
    await hall.write(ENGLISH, "No.")
    await hall.said()
    await hall.press(MODERATOR, DiscardAnswer(1), chat=DESK)
    return [data for data in news(await hall.said(ENGLISH)) if not data.startswith(("sp-card", "sp-list"))]


def news(said: list[Said]) -> list[str]:
    """Return the buttons of the news among what was said; live messages are edited on purpose."""
    kept = [one for one in said if one.lane is Lane.NEWS and one.subject != Subject.SPEAKER_CARD]
    return [data for one in kept for data in one.presses]


HAPPENINGS = [
    answer_is_sent,
    answer_is_broadcast,
    announcement_is_sent,
    slides_are_sent,
    reminder_is_sent,
    question_is_declined,
    asker_is_muted_and_unmuted,
    desk_wants_to_know_more,
    speakers_answer_is_discarded,
]


@pytest.mark.parametrize("happens", HAPPENINGS)
async def test_no_button_of_letters_and_news_takes_away_what_somebody_has_received(
    hall: Hall, happens: Any
) -> None:
    buttons = await happens(hall)
    assert buttons
    await hall.said()
    reader = ENGLISH if happens is speakers_answer_is_discarded else ASKER
    for data in buttons:
        await hall.press(reader, data, on=PRESSED)
        said = await hall.said(reader)
        assert said, data
        assert [one.edits for one in said if one.edits == PRESSED] == [], data


async def test_menu_that_a_letter_has_opened_is_walked_through_in_one_message(hall: Hall) -> None:
    await hall.press(ASKER, LASTING + ShowSeminar("law").pack(), on=PRESSED)
    page = await hall.only(ASKER)
    assert (page.edits, page.plain.splitlines()[0]) == (None, "Legislation")
    for step in (ShowPapers, ShowSeminars):
        await hall.press(ASKER, page.button(step), on=78)
        assert (await hall.only(ASKER)).edits == 78
