"""An answer on its way to those who asked: approved once, told once."""

from collections.abc import Mapping

from handlers.context import Context
from handlers.desk import racing
from handlers.phrases import moderator
from handlers.showing import consequences
from handlers.showing.bringing import bring_answer
from handlers.words import Html
from storage import answers, changes, decisions, questions
from storage.answers import Answer, AnswerChangedError, AnswerDecidedError, AnswerState, NoSuchAnswerError
from storage.changes import AlreadyChangedError
from storage.questions import Question, State
from storage.subjects import Subject


async def release(
    context: Context, answer_id: int, revision: int, versions: Mapping[str, str] | None = None
) -> Answer | None:
    """Approve a draft and bring it to all who asked; None if somebody was faster: the presser is told who.

    Nobody gets a text that the presser has not read: it must still be the `revision` whose button it was.
    `versions` are its texts in other languages, for those who read them.
    """
    try:
        answer = await answers.get_answer(context.tx, answer_id)
        question = await answerable(context, answer.question_id)
        answer = await answers.approve_answer(
            context.tx, answer_id, context.by, context.now, revision=revision
        )
    except AnswerDecidedError as error:
        await tell_decided(context, error.answer)
        return None
    except AnswerChangedError as error:
        await tell_changed(context, error.answer)
        return None
    except AlreadyChangedError as error:
        await racing.tell_who_was_first(context, error)
        await context.refresh(Subject.DRAFT, answer_id)
        return None
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return None
    await decisions.mark_answered(context.tx, question.id, context.by, context.now)
    for asked in await questions.by_asker(context.tx, question.id):
        await bring_answer(context, asked, answer, versions)
    await consequences.show_change(context, question.id)
    return answer


async def answerable(context: Context, number: int) -> Question:
    """Return the question if it can still be answered; raises NoSuchQuestionError, AlreadyChangedError."""
    question = await questions.get_question(context.tx, number)
    if not question.takes_answer:
        raise AlreadyChangedError(question, await changes.last_change(context.tx, number))
    return question


async def may_go_to_all(context: Context, answer: Answer) -> bool:
    """Tell whether an answer that was not broadcast may be; if its question does not let it, say why.

    A draft needs a question that can still be answered. What the askers have needs one that still counts as
    answered: it may have been reopened since, and declined.
    """
    try:
        if answer.state is AnswerState.DRAFTED:
            await answerable(context, answer.question_id)
        else:
            question = await questions.get_question(context.tx, answer.question_id)
            await changes.require_state(context.tx, question, (State.ANSWERED,))
    except AlreadyChangedError as error:
        await racing.tell_who_was_first(context, error)
        await context.refresh(Subject.DRAFT, answer.id)
        return False
    return True


async def tell_decided(context: Context, answer: Answer) -> None:
    """Answer a press that came second, and make the draft show the truth."""
    who = moderator(context.language, answer.decided_by_name)
    context.toast(f"toast-answer-{answer.state}", alert=True, who=who)
    await context.refresh(Subject.DRAFT, answer.id)


async def tell_changed(context: Context, answer: Answer) -> None:
    """Answer a press about another revision of a draft, and show what it says now."""
    context.toast("toast-draft-changed", alert=True)
    await context.refresh(Subject.DRAFT, answer.id)


def decided_line(context: Context, answer: Answer) -> Html:
    """Say what became of an answer, and who decided it."""
    who = moderator(context.language, answer.decided_by_name)
    return context.say(f"toast-answer-{answer.state}", who=who)
