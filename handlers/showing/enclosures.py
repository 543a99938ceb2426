"""What comes to the desk beside a draft: the voice of a speaker's answer, the file of a speaker's slides."""

from handlers.answer_words import duration
from handlers.messages import File
from handlers.phrases import seminar_title
from handlers.words import say
from storage import outbox, programme
from storage.answers import Answer
from storage.broadcasts import Broadcast
from storage.database import Transaction
from storage.desk import Desk
from storage.outbox import Lane
from storage.subjects import Subject


async def enclose_voice(tx: Transaction, home: Desk, answer: Answer) -> None:
    """Pass a voice message on to the desk: nobody decides on it unheard. Nothing if the answer has none."""
    if answer.voice is None:
        return
    caption = say(
        home.language,
        "voice-caption",
        speaker=answer.speaker_name or "",
        number=f"{answer.question_id}",
        duration=duration(answer.voice),
    )
    voice = File("voice", answer.voice.file_id, caption)
    await _enclose(tx, home, voice, Subject.VOICE, answer.id)


async def enclose_slides(tx: Transaction, home: Desk, broadcast: Broadcast) -> None:
    """Pass the file of a speaker's slides on to the desk; nothing if they are a link."""
    if broadcast.file_id is None:
        return
    speaker = await programme.get_speaker(tx, broadcast.speaker_id)
    seminar = await programme.get_seminar(tx, broadcast.seminar_id)
    caption = say(
        home.language,
        "slides-caption",
        speaker=speaker.name if speaker else "",
        seminar=seminar_title(home.language, seminar),
    )
    await _enclose(tx, home, File("document", broadcast.file_id, caption))


async def _enclose(
    tx: Transaction, home: Desk, file: File, subject: Subject | None = None, about: int | None = None
) -> None:
    if home.chat_id is not None:
        await outbox.put(
            tx,
            Lane.DESK,
            file.method,
            file.payload(),
            chat_id=home.chat_id,
            subject=subject,
            subject_id=about,
        )
