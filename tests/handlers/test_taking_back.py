"""Speakers take back: not answered yet after all, not later, not handed over. Who comes second is told."""

import pytest

from handlers.callbacks import speaker as buttons
from handlers.callbacks.desk import Readdress, Reopen, ShowHistory
from handlers.callbacks.press import Press
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, MODERATOR, Hall, Said
from tests.handlers.speaking import ENGLISH, VERDELHO, approved, joined, on_card, replying

SEGER_NAME, VERDELHO_NAME = "Alexander Seger", "Pedro Verdelho"


@pytest.fixture
async def number(hall: Hall) -> int:
    """A question that waits for its speaker; another speaker has joined, and both have its card."""
    await joined(hall)
    await joined(hall, VERDELHO, "verdelho")
    number = await hall.ask(ASKER)
    await approved(hall, number)
    for user in (ENGLISH, VERDELHO):
        await on_card(hall, user, number)
    await hall.said()
    return number


async def pressed(hall: Hall, button: Press) -> Said:
    """Let the speaker press; return what the speaker's card shows then."""
    await hall.press(ENGLISH, button)
    return (await hall.said(ENGLISH))[-1]


async def history(hall: Hall, number: int) -> str:
    """Return what the desk reads in a question's history."""
    await hall.said()
    await hall.press(MODERATOR, ShowHistory(number, 0), chat=DESK)
    return (await hall.only(DESK)).plain


def without_time(key: str) -> str:
    """Return what the desk reads of a speaker's act."""
    return label("en", key, who=SEGER_NAME, time="").strip()


async def state(hall: Hall) -> str:
    """Return the question's state."""
    return str(await hall.value("SELECT state FROM questions"))


async def changes(hall: Hall) -> int:
    """Count what was done to questions."""
    return int(await hall.value("SELECT count(*) FROM question_changes"))


async def test_question_noted_as_answered_by_mistake_waits_again_and_the_asker_is_told(
    hall: Hall, number: int
) -> None:
    card = await pressed(hall, buttons.AnsweredLive(number))
    toast = await hall.press(ENGLISH, card.button(buttons.NotLive))
    assert toast.text == label("en", "toast-speaker-not-live", number=f"{number}")
    said = {one.chat_id: one for one in await hall.said()}
    assert said[ENGLISH].offers(buttons.Answer)
    assert said[ASKER].text == say("en", "news-not-live", number=f"{number}", text="What is cyberspace?")
    assert without_time("card-not-live") in said[DESK].plain
    assert await state(hall) == "approved"
    assert without_time("history-not-live") in await history(hall, number)


async def test_second_press_of_not_answered_changes_nothing(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.AnsweredLive(number))
    await pressed(hall, buttons.NotLive(number))
    before = await changes(hall)
    toast = await hall.press(ENGLISH, buttons.NotLive(number))
    assert toast.text == label("en", "toast-speaker-not-live", number=f"{number}")
    assert await changes(hall) == before


async def test_desk_that_has_reopened_the_question_meanwhile_was_first(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.AnsweredLive(number))
    await hall.press(MODERATOR, Reopen(number, "answered"), chat=DESK)
    toast = await hall.press(ENGLISH, buttons.NotLive(number))
    now = label("en", "speaker-question-pending")
    assert toast.text == label("en", "toast-second", number=f"{number}", state=now)
    assert await state(hall) == "pending"


async def test_what_the_desk_noted_as_answered_is_not_the_speakers_to_take_back(
    hall: Hall, number: int
) -> None:
    await hall.press(MODERATOR, f"live:{number}", chat=DESK)
    (card,) = await hall.said(ENGLISH)
    assert not card.offers(buttons.NotLive)
    toast = await hall.press(ENGLISH, buttons.NotLive(number))
    now = label("en", "speaker-question-live")
    assert toast.text == label("en", "toast-second", number=f"{number}", state=now)
    assert await state(hall) == "answered"


async def test_question_that_was_put_off_comes_back_to_its_place(hall: Hall, number: int) -> None:
    card = await pressed(hall, buttons.PutOff(number))
    toast = await hall.press(ENGLISH, card.button(buttons.PutBack))
    assert toast.text == label("en", "toast-put-back", number=f"{number}")
    card = (await hall.said(ENGLISH))[-1]
    assert card.offers(buttons.Answer)
    assert card.offers(buttons.PutOff)
    assert await hall.value("SELECT put_off_at FROM questions") is None
    told = await history(hall, number)
    assert without_time("history-put-off") in told
    assert without_time("history-put-back") in told


async def test_card_of_a_question_that_was_put_off_says_so(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.PutOff(number))
    await hall.press(ENGLISH, buttons.OpenQuestion(number))
    card = await hall.last(ENGLISH)
    assert say("en", "speaker-put-off") in card.text
    assert card.offers(buttons.PutBack)
    assert not card.offers(buttons.PutOff)


async def test_what_whoever_chairs_has_put_off_stays_put_off(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.PutOff(number))
    await hall.run("UPDATE questions SET put_off_at = put_off_at + 1")
    card = await pressed(hall, buttons.PutBack(number))
    assert card.offers(buttons.PutOff)
    assert await hall.value("SELECT put_off_at FROM questions") is not None


async def test_question_that_was_handed_over_is_taken_back(hall: Hall, number: int) -> None:
    card = await pressed(hall, buttons.HandOver(number, "verdelho"))
    toast = await hall.press(ENGLISH, card.button(buttons.TakeBack))
    assert toast.text == label("en", "toast-taken-back", number=f"{number}", addressee=SEGER_NAME)
    said = {one.chat_id: one for one in await hall.said()}
    assert said[ENGLISH].offers(buttons.Answer)
    assert said[VERDELHO].plain.endswith(label("pt", "speaker-handed-over", speaker=SEGER_NAME))
    assert not said[VERDELHO].offers(buttons.TakeBack)
    assert SEGER_NAME in said[ASKER].plain
    told = await history(hall, number)
    assert told.index(f"{VERDELHO_NAME} (") < told.index(f"{SEGER_NAME} (")


async def test_question_for_all_speakers_is_for_all_of_them_again(hall: Hall, number: int) -> None:
    await hall.press(MODERATOR, Readdress(number, None), chat=DESK)
    await pressed(hall, buttons.HandOver(number, "verdelho"))
    await pressed(hall, buttons.TakeBack(number))
    assert await hall.value("SELECT speaker_id FROM questions") is None


async def test_second_press_of_taking_back_changes_nothing(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.HandOver(number, "verdelho"))
    await pressed(hall, buttons.TakeBack(number))
    before = await changes(hall)
    toast = await hall.press(ENGLISH, buttons.TakeBack(number))
    assert toast.text == label("en", "toast-taken-back", number=f"{number}", addressee=SEGER_NAME)
    assert await changes(hall) == before


async def test_question_that_the_other_has_answered_stays_there(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.HandOver(number, "verdelho"))
    card = await on_card(hall, VERDELHO, number)
    await hall.write(VERDELHO, "There is no agreed definition.", **replying(hall, VERDELHO, card))
    await hall.said()
    toast = await hall.press(ENGLISH, buttons.TakeBack(number))
    late = label("en", "toast-take-back-late", number=f"{number}", speaker=VERDELHO_NAME)
    assert (toast.text, toast.alert) == (late, True)
    (shown,) = await hall.said(ENGLISH)
    assert shown.subject == Subject.SPEAKER_CARD
    assert not shown.offers(buttons.TakeBack)
    assert await hall.value("SELECT speaker_id FROM questions") == "verdelho"


async def test_question_that_is_decided_meanwhile_cannot_be_taken_back(hall: Hall, number: int) -> None:
    await pressed(hall, buttons.HandOver(number, "verdelho"))
    await hall.press(VERDELHO, buttons.AnsweredLive(number))
    toast = await hall.press(ENGLISH, buttons.TakeBack(number))
    now = label("en", "speaker-question-live")
    assert toast.text == label("en", "toast-second", number=f"{number}", state=now)
    assert await state(hall) == "answered"


async def test_question_that_the_desk_has_given_to_somebody_cannot_be_taken_back(
    hall: Hall, number: int
) -> None:
    await hall.press(MODERATOR, Readdress(number, "verdelho"), chat=DESK)
    (card,) = await hall.said(ENGLISH)
    assert not card.offers(buttons.TakeBack)
    toast = await hall.press(ENGLISH, buttons.TakeBack(number))
    assert toast.text == label("en", "speaker-not-yours")
    assert await hall.value("SELECT speaker_id FROM questions") == "verdelho"
