"""An answer on its way to those who asked: approved once, told once."""

from collections.abc import Mapping
from dataclasses import replace

from handlers import letters
from handlers.context import Context
from handlers.desk import consequences, racing
from handlers.messages import Message
from handlers.phrases import moderator
from handlers.words import Html
from storage import answers, changes, decisions, people, questions
from storage.answers import Answer, AnswerChangedError, AnswerDecidedError, NoSuchAnswerError
from storage.changes import AlreadyChangedError
from storage.desk import Subject
from storage.questions import Question


async def release(
    context: Context, answer_id: int, version: int, versions: Mapping[str, str] | None = None
) -> Answer | None:
    """Approve a draft and bring it to all who asked; None if somebody was faster: the presser is told who.

    Nobody gets a text that the presser has not read: it must still be the `version` whose button it was.
    `versions` are its texts in other languages, for those who read them.
    """
    try:
        answer = await answers.get_answer(context.tx, answer_id)
        question = await answerable(context, answer.question_id)
        answer = await answers.approve_answer(context.tx, answer_id, context.by, context.now, version=version)
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
        await bring(context, asked, answer, versions)
    await consequences.show_change(context, question.id)
    return answer


async def answerable(context: Context, number: int) -> Question:
    """Return the question if it can still be answered; raises NoSuchQuestionError, AlreadyChangedError."""
    question = await questions.get_question(context.tx, number)
    if not question.takes_answer:
        raise AlreadyChangedError(question, await changes.last_change(context.tx, number))
    return question


async def tell_decided(context: Context, answer: Answer) -> None:
    """Answer a press that came second, and make the draft show the truth."""
    who = moderator(context.language, answer.decided_by_name)
    context.toast(f"toast-answer-{answer.state}", alert=True, who=who)
    await context.refresh(Subject.DRAFT, answer.id)


async def tell_changed(context: Context, answer: Answer) -> None:
    """Answer a press about another version of a draft, and show what it says now."""
    context.toast("toast-draft-changed", alert=True)
    await context.refresh(Subject.DRAFT, answer.id)


def decided_line(context: Context, answer: Answer) -> Html:
    """Say what became of an answer, and who decided it."""
    who = moderator(context.language, answer.decided_by_name)
    return context.say(f"toast-answer-{answer.state}", who=who)


async def bring(
    context: Context, question: Question, answer: Answer, versions: Mapping[str, str] | None = None
) -> None:
    """Bring an answer to the asker of its question, or of one that was merged into that.

    `versions` are its texts by language.
    """
    asker = await people.get_person(context.tx, question.person_id)
    worded = replace(answer, text=(versions or {}).get(asker.language, answer.text))
    for message in letters.answered(asker, question, worded):
        # A correction edits texts; a voice message stays as it is.
        subject = Subject.ANSWER_COPY if isinstance(message, Message) else None
        await context.tell(asker, message, subject=subject, about=answer.id)
