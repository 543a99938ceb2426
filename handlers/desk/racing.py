"""What is said to whoever comes second, or asks for a question that is not there."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from handlers.cards.question import state_line
from handlers.context import Context
from handlers.messages import Message
from storage import changes, questions
from storage.changes import AlreadyChangedError
from storage.questions import NoSuchQuestionError, Question, State
from storage.subjects import Subject


@asynccontextmanager
async def unless_second(context: Context, number: int) -> AsyncIterator[None]:
    """Do the block for a press; where somebody was faster, say who."""
    try:
        yield
    except AlreadyChangedError as error:
        await tell_who_was_first(context, error)
    except NoSuchQuestionError:
        context.toast("question-unknown", number=f"{number}")


@asynccontextmanager
async def unless_second_by_command(context: Context, number: int) -> AsyncIterator[None]:
    """Do the block for what a moderator wrote; where somebody was faster, reply who."""
    try:
        yield
    except AlreadyChangedError as error:
        await reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))


async def tell_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a press that came second, and make the card show the truth."""
    line = state_line(context.language, error.question, error.change)
    context.toast("toast-second", alert=True, number=f"{error.question.id}", state=line)
    await context.refresh(Subject.CARD, error.question.id)


async def reply_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a command that came second."""
    line = state_line(context.language, error.question, error.change)
    await context.reply(Message(context.say("toast-second", number=f"{error.question.id}", state=line)))


async def find_question(context: Context, number: int) -> Question | None:
    """Return the question of a button; tell the moderator if there is none."""
    try:
        return await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        context.toast("question-unknown", number=f"{number}")
        return None


async def find_still(context: Context, number: int, allowed: Collection[State]) -> Question:
    """Return the question if its state allows what is to be done.

    Raises NoSuchQuestionError, AlreadyChangedError.
    """
    question = await questions.get_question(context.tx, number)
    await changes.require_state(context.tx, question, allowed)
    return question
