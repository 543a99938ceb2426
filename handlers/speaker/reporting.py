"""Speakers are told what the desk has done with what they gave."""

from handlers.callbacks import speaker as buttons
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.speaker.parts import is_reworded
from handlers.words import label, say
from storage import answer_parts, answers, people, speaker_accounts
from storage.answers import Answer, AnswerState
from storage.broadcasts import Broadcast
from storage.people import Person

WORDS_SHOWN = 3000
"""Characters of an answer that the desk has reworded."""


async def report_answer(context: Context, answer: Answer) -> None:
    """Tell a speaker that their answer was sent to its asker, to everyone or not at all, or corrected."""
    speaker = await _person(context, answer.speaker_id)
    corrects, discarded = answer.corrects is not None, answer.state is AnswerState.DISCARDED
    if speaker is None or (corrects and discarded):
        return
    language, number = speaker.language, f"{answer.question_id}"
    state = AnswerState.CORRECTED if corrects else answer.state
    parts = [say(language, f"speaker-answer-{state}", number=number)]
    rows: list[list[Button]] = []
    if discarded:
        rows = [[Button(label(language, "button-answer"), buttons.Answer(answer.question_id))]]
    elif answer.text and await is_reworded(context.tx, answer):
        # Who has only spoken has no words that could be changed.
        wrote = any(part.text for part in await answer_parts.list_parts(context.tx, answer.id))
        key = "speaker-reworded" if wrote or answer.voice is None else "speaker-words-added"
        parts.append(say(language, key, text=cut(answer.text, WORDS_SHOWN)))
    await context.tell(speaker, Message("\n\n".join(parts), rows))


async def report_slides(context: Context, broadcast: Broadcast, key: str) -> None:
    """Tell whoever has handed slides in what has become of them, also if they are no speaker any more."""
    if broadcast.handed_in and broadcast.drafted_by is not None:
        giver = await people.get_person(context.tx, broadcast.drafted_by)
        await context.tell(giver, Message(say(giver.language, key)))


async def report_stop(context: Context, broadcast: Broadcast) -> None:
    """Tell a speaker that the sending of their answer or slides was stopped: they know that it has begun."""
    if broadcast.answer_id is None:
        await report_slides(context, broadcast, "slides-stopped")
        return
    answer = await answers.get_answer(context.tx, broadcast.answer_id)
    speaker = await _person(context, answer.speaker_id)
    if speaker is not None:
        text = say(speaker.language, "speaker-answer-stopped", number=f"{answer.question_id}")
        await context.tell(speaker, Message(text))


async def _person(context: Context, speaker_id: str | None) -> Person | None:
    account = await speaker_accounts.find_account_of(context.tx, speaker_id) if speaker_id else None
    return await people.get_person(context.tx, account.person_id) if account else None
