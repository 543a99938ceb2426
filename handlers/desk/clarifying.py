"""Asking the asker what they mean, without learning who it is."""

from handlers import news
from handlers.callbacks.desk import AskToClarify
from handlers.context import Context
from handlers.desk import deciding, wording
from handlers.messages import Message
from storage import clarifications, people, questions
from storage.desk import Subject
from storage.questions import UNFINISHED, AlreadyChangedError, Question


async def ask_to_clarify(context: Context, press: AskToClarify) -> None:
    """Ask the moderator what the asker is to be asked."""
    async with deciding.unless_second(context, press.question):
        question = await _unfinished(context, press.question)
        await deciding.ask_for_reply(context, "clarify-write", question.id, Subject.CLARIFY)


async def take_request(context: Context, number: int, written: str) -> None:
    """Take the reply to that request to the asker."""
    text = await wording.read_request(context, written)
    if text is None:
        return
    async with deciding.unless_second_by_command(context, number):
        question = await _unfinished(context, number)
        clarification_id = await clarifications.ask_to_clarify(
            context.tx, question, text, context.by, context.now
        )
        asker = await people.get_person(context.tx, question.person_id)
        clarification = await clarifications.get_clarification(context.tx, clarification_id, asker.id)
        message = news.asked_to_clarify(asker, question, clarification)
        await context.tell(asker, message, subject=Subject.CLARIFICATION, about=clarification_id)
        await context.reply(Message(context.say("clarify-sent", number=f"{number}")))
        await deciding.show_change(context, number)


async def _unfinished(context: Context, number: int) -> Question:
    """Return the question if it still waits; raises NoSuchQuestionError, AlreadyChangedError."""
    question = await questions.get_question(context.tx, number)
    if question.state not in UNFINISHED:
        raise AlreadyChangedError(question, await questions.last_change(context.tx, number))
    return question
