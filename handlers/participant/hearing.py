"""Voice messages that did not reach somebody: sent once more, when they are allowed."""

from handlers.answer_words import voice_parts
from handlers.callbacks.refusals import HearVoice
from handlers.context import Context
from storage import answers, questions
from storage.answers import Answer, AnswerState, NoSuchAnswerError


async def hear_voice(context: Context, press: HearVoice) -> None:
    """Send the voice message of an answer to whoever was to get it."""
    try:
        answer = await answers.get_answer(context.tx, press.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return
    if not await _may_hear(context, answer):
        context.toast("press-outdated")
        return
    for voice in voice_parts(answer):
        await context.reply(voice)


async def _may_hear(context: Context, answer: Answer) -> bool:
    """Tell whether the answer went to everybody, or to this person who had asked."""
    if answer.state is AnswerState.BROADCAST:
        return True
    askers = {one.person_id for one in await questions.by_asker(context.tx, answer.question_id)}
    return answer.state is AnswerState.APPROVED and context.writer.id in askers
