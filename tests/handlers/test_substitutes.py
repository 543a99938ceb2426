"""Words in the place of files that Telegram has refused: to the asker, the speaker and the desk."""

import orjson
import pytest

from handlers.callbacks.desk import CorrectAnswer, SendAnswer
from handlers.callbacks.refusals import HearVoice, SendSlidesFile, SendVoice
from handlers.callbacks.speaker import HandInFor
from handlers.showing.substitutes import put_substitute
from handlers.words import label, say
from storage.subjects import Subject
from tests.handlers.conftest import ASKER, DESK, FRENCH, MODERATOR, STRANGER, Hall, Said
from tests.handlers.speaking import ENGLISH, begun, joined, spoken, with_card


async def refuse(hall: Hall, file: Said, person: int | None = None) -> None:
    """Let Telegram refuse a file, to somebody or to the desk."""
    async with hall.database.transaction() as tx:
        row = await tx.first("SELECT id FROM people WHERE telegram_id = :person", person=person)
        await put_substitute(tx, orjson.dumps(file.fields).decode(), file.lane, row["id"] if row else None)


async def drafted(hall: Hall) -> Said:
    """Let a speaker answer question 1 by voice; return the voice message that goes to the desk."""
    await begun(hall, await with_card(hall))
    await spoken(hall, ENGLISH)
    return next(said for said in await hall.said(DESK) if said.method == "sendVoice")


async def sent(hall: Hall) -> Said:
    """Let such an answer be approved; return the voice message that goes to its asker."""
    await drafted(hall)
    await hall.press(MODERATOR, SendAnswer(1, 1), chat=DESK)
    return next(said for said in await hall.said(ASKER) if said.method == "sendVoice")


async def test_asker_who_keeps_voice_messages_back_is_told_how_to_hear_it(hall: Hall) -> None:
    voice = await sent(hall)
    await refuse(hall, voice, ASKER)
    told = await hall.only(ASKER)
    assert told.text == say("en", "voice-kept-back")
    await hall.press(ASKER, told.button(HearVoice))
    again = await hall.only(ASKER)
    assert (again.method, again.fields["voice"]) == ("sendVoice", "voice-1")


async def test_speaker_and_desk_are_told_that_a_voice_message_was_not_heard_and_not_by_whom(
    hall: Hall,
) -> None:
    await refuse(hall, await sent(hall), ASKER)
    said = {one.chat_id: one for one in await hall.said()}
    assert said[ENGLISH].text == say("en", "speaker-voice-kept-back", number="1")
    assert said[DESK].text == say("en", "desk-voice-kept-back", number="1")
    assert said[DESK].presses == [CorrectAnswer(1).pack()]


async def test_voice_message_that_is_refused_once_more_is_told_to_the_person_alone(hall: Hall) -> None:
    await sent(hall)
    await hall.press(ASKER, HearVoice(1))
    await refuse(hall, await hall.only(ASKER), ASKER)
    assert [one.chat_id for one in await hall.said()] == [ASKER]


@pytest.mark.parametrize("person", [STRANGER, FRENCH])
async def test_voice_message_that_was_for_its_asker_is_sent_to_nobody_else(hall: Hall, person: int) -> None:
    await sent(hall)
    toast = await hall.press(person, HearVoice(1))
    assert await hall.said(person) == []
    assert toast.text == label("fr" if person == FRENCH else "en", "press-outdated")


async def test_draft_is_heard_by_nobody_but_the_desk(hall: Hall) -> None:
    await drafted(hall)
    await hall.press(ASKER, HearVoice(1))
    assert await hall.said() == []


async def test_answer_that_went_to_everybody_can_be_heard_by_everybody(hall: Hall) -> None:
    await sent(hall)
    await hall.run("UPDATE answers SET state = 'broadcast'")
    await hall.press(FRENCH, HearVoice(1))
    assert (await hall.only(FRENCH)).method == "sendVoice"


async def test_desk_that_forbids_voice_messages_is_told_to_listen_before_it_decides(hall: Hall) -> None:
    voice = await drafted(hall)
    await refuse(hall, voice)
    told = await hall.only(DESK)
    assert told.text == say("en", "desk-voice-refused", caption=voice.fields["caption"])
    assert (told.subject, told.subject_id) == (Subject.VOICE, 1)
    await hall.press(MODERATOR, told.button(SendVoice), chat=DESK)
    assert (await hall.only(DESK)).fields["voice"] == "voice-1"


async def test_desk_that_forbids_files_can_have_the_slides_later(hall: Hall) -> None:
    await joined(hall)
    await hall.press(ENGLISH, HandInFor("law", "en"))
    await hall.said()
    slides = {"file_id": "slides-1", "file_unique_id": "s", "file_name": "slides.pdf"}
    await hall.take(message={**hall.message(ENGLISH), "document": slides})
    document = next(said for said in await hall.said(DESK) if said.method == "sendDocument")
    await refuse(hall, document)
    told = await hall.only(DESK)
    assert told.text == say("en", "desk-file-refused", caption=document.fields["caption"])
    await hall.press(MODERATOR, told.button(SendSlidesFile), chat=DESK)
    assert (await hall.only(DESK)).fields["document"] == "slides-1"


async def test_desk_that_forbids_pictures_reads_the_statistics(hall: Hall) -> None:
    await hall.asked()
    await hall.write(MODERATOR, "/stats", chat=DESK)
    picture = next((said for said in await hall.said(DESK) if said.method == "sendPhoto"), None)
    assert picture is not None
    await refuse(hall, picture)
    told = await hall.only(DESK)
    assert picture.fields["caption"] in told.text
    assert told.method == "sendMessage"


@pytest.mark.parametrize("button", [SendVoice(9), SendSlidesFile(9)])
async def test_button_for_what_is_not_there_any_more_says_so(
    hall: Hall, button: SendVoice | SendSlidesFile
) -> None:
    toast = await hall.press(MODERATOR, button, chat=DESK)
    assert toast.text == label("en", "press-outdated")
