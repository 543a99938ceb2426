"""Speakers answer by voice: passed on as voice, with words that the desk adds, and never edited."""

import orjson
import pytest

from handlers.callbacks.broadcasts import StopForGood
from handlers.callbacks.desk import BroadcastAnswer, DiscardAnswer, SendAnswer
from handlers.words import say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FOLLOWER, FRENCH, MODERATOR, Hall
from tests.handlers.speaking import ENGLISH, begun, on_card, replying, spoken, with_card


@pytest.fixture
async def number(hall: Hall) -> int:
    """A question that waits for the answer of a speaker who has joined; its card is out."""
    return await with_card(hall)


async def test_voice_message_comes_to_the_desk_with_a_draft_below(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    voice, draft, *_ = await hall.said(DESK)
    assert (voice.method, voice.fields["voice"]) == ("sendVoice", "voice-1")
    assert voice.fields["caption"] == say(
        "en", "voice-caption", speaker="Alexander Seger", number=f"{number}", duration="0:42"
    )
    assert voice.subject == Subject.VOICE
    assert draft.subject == Subject.DRAFT
    assert draft.plain.count("0:42") == 1
    assert say("en", "draft-add-words") in draft.text
    assert await hall.rows("SELECT text, voice, voice_seconds, speaker_id FROM answers") == [
        {"text": "", "voice": "voice-1", "voice_seconds": 42, "speaker_id": "seger"}
    ]


async def test_voice_message_can_reply_to_the_card(hall: Hall, number: int) -> None:
    card = await on_card(hall, ENGLISH, number)
    await spoken(hall, ENGLISH, 70, **replying(hall, ENGLISH, card))
    assert await hall.value("SELECT voice_seconds FROM answers") == 70


async def test_voice_without_text_that_is_approved_reaches_the_asker_as_voice(
    hall: Hall, number: int
) -> None:
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    await hall.said()
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    words, voice = await hall.said(ASKER)
    assert "Alexander Seger:\nVoice message (0:42)" in words.plain
    assert (voice.method, voice.fields["voice"]) == ("sendVoice", "voice-1")
    card = await hall.card(number)
    assert card.plain.endswith("Alexander Seger:\nVoice message (0:42)")


@pytest.mark.parametrize("subject", [Subject.DRAFT, Subject.VOICE])
async def test_desk_adds_words_to_a_voice_message(hall: Hall, number: int, subject: Subject) -> None:
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    ours = await hall.sent(subject, 1)
    await hall.said()
    await hall.reply(MODERATOR, ours, "In short: no.")
    reworded = await hall.only(DESK)
    assert "In short: no." in reworded.plain
    assert say("en", "draft-voice", duration="0:42") in reworded.text
    await hall.press(MODERATOR, reworded.button(SendAnswer), chat=DESK)
    said = await hall.said()
    words, voice = [one for one in said if one.chat_id == ASKER]
    assert "Alexander Seger, in a voice message (0:42); in short:\nIn short: no." in words.plain
    assert voice.fields["voice"] == "voice-1"
    (told,) = [one for one in said if one.chat_id == ENGLISH and one.subject is None]
    assert say("en", "speaker-words-added", text="In short: no.") in told.text


async def test_speaker_is_told_how_a_voice_message_is_changed(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    assert say("en", "speaker-voice-taken", number=f"{number}") in [
        one.text for one in await hall.said(ENGLISH)
    ]


async def test_new_voice_message_takes_the_place_of_the_one_before(hall: Hall, number: int) -> None:
    card = await on_card(hall, ENGLISH, number)
    for seconds in (42, 17):
        await spoken(hall, ENGLISH, seconds, **replying(hall, ENGLISH, card))
    before, after = await hall.shown(Subject.DRAFT, 1), await hall.shown(Subject.DRAFT, 2)
    assert before.text == say("en", "draft-replaced", speaker="Alexander Seger", number=f"{number}")
    assert before.buttons == []
    assert "0:17" in after.plain
    toast = await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    assert toast.alert
    assert await hall.rows("SELECT * FROM answers WHERE state = 'approved'") == []


async def test_draft_that_the_desk_discards_is_not_said_to_be_replaced(hall: Hall, number: int) -> None:
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    await hall.press(MODERATOR, DiscardAnswer(1), chat=DESK)
    who = await hall.value("SELECT telegram_name FROM people WHERE telegram_id = :id", id=MODERATOR)
    shown = await hall.shown(Subject.DRAFT, 1)
    assert shown.text == say("en", "draft-discarded", number=f"{number}", who=who)


async def test_followers_get_the_voice_after_the_words(hall: Hall, number: int) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    await hall.said()
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK)
    await hall.start(MODERATOR, 1)
    contents = await hall.rows(
        "SELECT method, payload FROM broadcast_contents WHERE language = 'en' ORDER BY part"
    )
    assert [one["method"] for one in contents] == ["sendMessage", "sendVoice"]
    assert orjson.loads(contents[1]["payload"])["voice"] == "voice-1"
    assert "Alexander Seger" in contents[0]["payload"]
    told = [one.text for one in await hall.said(ENGLISH)]
    assert say("en", "speaker-answer-broadcast", number=f"{number}") in told
    assert say("en", "speaker-answer-approved", number=f"{number}") not in told


async def test_voice_message_out_of_the_blue_is_asked_what_it_answers(hall: Hall, number: int) -> None:
    await spoken(hall, ENGLISH)
    assert (await hall.only(ENGLISH)).text == say("en", "speaker-voice-outside")
    await spoken(hall, FRENCH)
    assert (await hall.only(FRENCH)).text == say("fr", "media-instead-of-text")
    assert number
    assert await hall.rows("SELECT * FROM answers") == []


async def test_preview_says_that_a_voice_message_goes_with_the_words(hall: Hall, number: int) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    ours = await hall.sent(Subject.DRAFT, 1)
    await hall.said()
    await hall.reply(MODERATOR, ours, "In short: no.")
    draft = await hall.only(DESK)
    await hall.press(MODERATOR, draft.button(BroadcastAnswer), chat=DESK)
    assert say("en", "draft-voice", duration="0:42") in (await hall.only(DESK)).text


async def test_other_draft_of_a_question_offers_nothing_but_to_discard_once_one_is_sent(
    hall: Hall, number: int
) -> None:
    card = await on_card(hall, ENGLISH, number)
    await spoken(hall, ENGLISH, **replying(hall, ENGLISH, card))
    await hall.write(ENGLISH, "No.", **replying(hall, ENGLISH, card))
    await hall.said()
    await hall.sent(Subject.DRAFT, 2)
    await hall.sent(Subject.DRAFT, 1)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    drafts = {one.subject_id: one for one in await hall.said(DESK) if one.subject == Subject.DRAFT}
    assert [DiscardAnswer.read(data) for data in drafts[2].presses] == [DiscardAnswer(2)]


async def test_speaker_is_told_that_the_sending_of_an_answer_was_stopped(hall: Hall, number: int) -> None:
    await hall.press(FOLLOWER, "fol:law")
    await begun(hall, number)
    await spoken(hall, ENGLISH)
    await hall.said()
    await hall.press(MODERATOR, BroadcastAnswer(1, 1), chat=DESK)
    await hall.start(MODERATOR, 1)
    await hall.said()
    await hall.press(MODERATOR, StopForGood(1), chat=DESK)
    assert say("en", "speaker-answer-stopped", number=f"{number}") in (await hall.only(ENGLISH)).text
