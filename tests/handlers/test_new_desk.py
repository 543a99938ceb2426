"""Another group in the settings becomes the desk: it gets all that waits, and the former one nothing."""

from bot.application import prepare_desk
from bot.settings import Settings
from handlers.callbacks.desk import SendAnswer
from storage.subjects import Subject
from tests.handlers.conftest import DESK, MODERATOR, Hall

NEW = -1009


async def test_new_desk_gets_the_questions_drafts_and_broadcasts_that_wait(hall: Hall) -> None:
    drafted, waiting = await hall.asked(8010, "Why?"), await hall.asked(8020, "And when?")
    await hall.write(MODERATOR, f"/answer {drafted} Because.", chat=DESK)
    await hall.run("UPDATE answers SET voice = 'voice-1', voice_seconds = 42")
    await hall.run(
        "INSERT INTO broadcasts (seminar_id, kind, state, language, text)"
        " VALUES ('law', 'announcement', 'drafted', 'en', 'We begin late.')"
    )
    await prepare_desk(hall.database, Settings(desk_chat=NEW))
    said = await hall.said()
    assert {one.chat_id for one in said} == {NEW}
    assert [(one.subject, one.subject_id) for one in said] == [
        (Subject.CARD, drafted),
        (Subject.CARD, waiting),
        (Subject.VOICE, 1),
        (Subject.DRAFT, 1),
        (Subject.BROADCAST, 1),
    ]
    assert said[2].fields["voice"] == "voice-1"
    assert said[3].offers(SendAnswer)


async def test_desk_that_the_settings_name_already_gets_nothing_anew(hall: Hall) -> None:
    await hall.asked()
    await prepare_desk(hall.database, Settings(desk_chat=DESK))
    assert await hall.said() == []
