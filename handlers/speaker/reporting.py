"""Speakers are told what the desk has done with what they gave."""

from handlers.callbacks import speaker as buttons
from handlers.context import Context
from handlers.messages import Button, Message, cut
from handlers.speaker.parts import is_reworded
from handlers.words import label, say
from storage import people, speaker_accounts
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
        parts.append(say(language, "speaker-reworded", text=cut(answer.text, WORDS_SHOWN)))
    await context.tell(speaker, Message("\n\n".join(parts), rows))


async def report_slides(context: Context, broadcast: Broadcast, key: str) -> None:
    """Tell a speaker what has become of slides that they have handed in."""
    speaker = await _person(context, broadcast.speaker_id) if broadcast.handed_in else None
    if speaker is not None:
        await context.tell(speaker, Message(say(speaker.language, key)))


async def _person(context: Context, speaker_id: str | None) -> Person | None:
    account = await speaker_accounts.find_account_of(context.tx, speaker_id) if speaker_id else None
    return await people.get_person(context.tx, account.person_id) if account else None
