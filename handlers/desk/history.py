"""The history of a question, for the desk."""

from handlers.callbacks.desk import ShowHistory
from handlers.cards.history import history_message
from handlers.context import Context
from handlers.desk import racing
from handlers.messages import Message
from handlers.numbers import read_number
from storage import questions, subjects


async def command_history(context: Context, words: str) -> None:
    """Show everything that was done to a question: /history 12."""
    number = read_number(words)
    if number is None:
        await context.reply(Message(context.say("usage-history")))
        return
    async with racing.unless_second_by_command(context, number):
        question = await questions.get_question(context.tx, number)
        await context.reply(await history_message(context.tx, context.language, question, 0))


async def show_history(context: Context, press: ShowHistory) -> None:
    """Show a page of a question's history: from its card in a new message, else in place of another page."""
    question = await racing.find_question(context, press.question)
    if question is None:
        return
    message = await history_message(context.tx, context.language, question, press.page)
    if await subjects.find_subject(context.tx, context.chat.id, context.message_id) is None:
        await context.show(message)
    else:
        await context.reply(message)
