"""Asking the asker what they mean, without learning who it is."""

from handlers import news, wording
from handlers.callbacks.desk import AskToClarify
from handlers.context import Context
from handlers.desk import racing, requests
from handlers.messages import Message
from handlers.showing import consequences
from storage import clarifications, people
from storage.questions import UNFINISHED
from storage.subjects import Subject


async def ask_to_clarify(context: Context, press: AskToClarify) -> None:
    """Ask the moderator what the asker is to be asked."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, UNFINISHED)
        await requests.ask_for_reply(
            context, "clarify-write", Subject.CLARIFY, question.id, number=f"{question.id}"
        )


async def take_request(context: Context, number: int, written: str) -> None:
    """Take the reply to that request to the asker."""
    text = await wording.read_request(context, written)
    if text is None:
        return
    async with racing.unless_second_by_command(context, number):
        question = await racing.find_still(context, number, UNFINISHED)
        clarification_id = await clarifications.ask_to_clarify(
            context.tx, question, text, context.by, context.now
        )
        asker = await people.get_person(context.tx, question.person_id)
        clarification = await clarifications.get_clarification(context.tx, clarification_id, asker.id)
        message = news.asked_to_clarify(asker, question, clarification)
        await context.tell(asker, message, subject=Subject.CLARIFICATION, about=clarification_id)
        await context.reply(Message(context.say("clarify-sent", number=f"{number}")))
        await consequences.show_change(context, number)
