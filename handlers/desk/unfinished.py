"""What the desk has missed while the bot could not write there, and what it has lost: sent anew."""

from handlers.answer_words import duration
from handlers.context import Context
from handlers.messages import File
from handlers.words import say
from storage import answers, broadcasts, outbox, programme, unfinished
from storage.answers import Answer
from storage.broadcasts import Broadcast, BroadcastState
from storage.desk import Subject
from storage.outbox import Lane


async def send_unfinished(context: Context) -> None:
    """Send the desk what it lacks: questions and drafts that wait, broadcasts that have not ended."""
    chat_id = context.desk.chat_id
    if chat_id is None:
        return
    await outbox.put_unfinished_cards(context.tx, chat_id)
    for answer_id in await unfinished.list_unseen_drafts(context.tx, chat_id):
        await _send_draft(context, await answers.get_answer(context.tx, answer_id))
    for broadcast_id in await unfinished.list_unseen_broadcasts(context.tx, chat_id):
        await _send_broadcast(context, await broadcasts.get_broadcast(context.tx, broadcast_id))


async def _send_draft(context: Context, answer: Answer) -> None:
    """Send a draft, after the voice that nobody could decide on unheard."""
    if answer.voice is not None:
        caption = say(
            context.desk.language,
            "voice-caption",
            speaker=answer.speaker_name or "",
            number=f"{answer.question_id}",
            duration=duration(answer.voice),
        )
        voice = File("voice", answer.voice.file_id, caption)
        await context.tell_desk(voice, subject=Subject.VOICE, about=answer.id)
    await context.refresh(Subject.DRAFT, answer.id, Lane.DESK)


async def _send_broadcast(context: Context, broadcast: Broadcast) -> None:
    """Send a broadcast's preview or progress; slides that a speaker has handed in come before theirs."""
    waits = broadcast.handed_in and broadcast.state is BroadcastState.DRAFTED
    if waits and broadcast.file_id is not None:
        speaker = await programme.get_speaker(context.tx, broadcast.speaker_id or "")
        caption = say(context.desk.language, "slides-caption", speaker=speaker.name if speaker else "")
        await context.tell_desk(File("document", broadcast.file_id, caption))
    await context.refresh(Subject.BROADCAST, broadcast.id, Lane.DESK)
