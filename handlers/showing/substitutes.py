"""Words in the place of a file that Telegram has refused: what is missing, why, and how to get it after all.

A person with Telegram Premium can switch off voice messages; a group can forbid them, files or pictures.
"""

from typing import Any

import orjson

from handlers.callbacks.desk import CorrectAnswer
from handlers.callbacks.refusals import HearVoice, SendSlidesFile, SendVoice
from handlers.messages import Button, Message
from handlers.words import Html, label, say
from storage import answers, broadcasts, desk, outbox, people, speaker_accounts
from storage.answers import Answer
from storage.database import Transaction
from storage.outbox import Lane
from storage.people import Person
from storage.subjects import Subject


async def put_substitute(tx: Transaction, payload: str, lane: Lane, person_id: int | None) -> None:
    """Have words sent instead of a file, to a person or, if that is None, to the desk.

    Whoever counts on the voice message of an answer is told that its asker did not get it. In a broadcast it
    counts as failed instead, and what somebody fetches once more was told before.
    """
    fields = orjson.loads(payload)
    if person_id is None:
        await _tell_desk(tx, fields)
        return
    answer = await answers.find_by_voice(tx, fields.get("voice", ""))
    if answer is None:
        return
    await _tell_person(tx, await people.get_person(tx, person_id), answer)
    if lane is Lane.NEWS:
        await _report(tx, answer)


async def _tell_person(tx: Transaction, person: Person, answer: Answer) -> None:
    button = Button(label(person.language, "button-send-voice"), HearVoice(answer.id))
    message = Message(say(person.language, "voice-kept-back"), [[button]])
    await outbox.put(tx, Lane.NEWS, message.method, message.payload(), person_id=person.id)


async def _report(tx: Transaction, answer: Answer) -> None:
    """Tell the desk and the speaker that somebody who asked did not get a voice message; not who it is."""
    number = f"{answer.question_id}"
    home = await desk.get_desk(tx)
    if home.chat_id is not None:
        button = Button(label(home.language, "button-correct"), CorrectAnswer(answer.id))
        told = Message(say(home.language, "desk-voice-kept-back", number=number), [[button]])
        await outbox.put(tx, Lane.NEWS, told.method, told.payload(), chat_id=home.chat_id)
    account = await speaker_accounts.find_account_of(tx, answer.speaker_id) if answer.speaker_id else None
    if account is not None:
        speaker = await people.get_person(tx, account.person_id)
        told = Message(say(speaker.language, "speaker-voice-kept-back", number=number))
        await outbox.put(tx, Lane.NEWS, told.method, told.payload(), person_id=speaker.id)


async def _tell_desk(tx: Transaction, fields: dict[str, Any]) -> None:
    home = await desk.get_desk(tx)
    if home.chat_id is None:
        return
    caption = Html(fields.get("caption", ""))
    spoken = await answers.find_by_voice(tx, fields.get("voice", ""))
    message = await _desk_message(tx, home.language, caption, fields, spoken)
    await outbox.put(
        tx,
        Lane.REPLY,
        message.method,
        message.payload(),
        chat_id=home.chat_id,
        # A reply to the words means what one to the voice message would.
        subject=Subject.VOICE if spoken else None,
        subject_id=spoken.id if spoken else None,
    )


async def _desk_message(
    tx: Transaction, language: str, caption: Html, fields: dict[str, Any], spoken: Answer | None
) -> Message:
    if spoken is not None:
        button = Button(label(language, "button-send-voice"), SendVoice(spoken.id))
        return Message(say(language, "desk-voice-refused", caption=caption), [[button]])
    slides = await broadcasts.find_by_file(tx, fields.get("document", ""))
    if slides is not None:
        button = Button(label(language, "button-send-file"), SendSlidesFile(slides.id))
        return Message(say(language, "desk-file-refused", caption=caption), [[button]])
    return Message(say(language, "desk-picture-refused", caption=caption))
