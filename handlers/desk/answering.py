"""Answers: drafted by a reply, a button or a command, seen as a preview, sent to the asker or to all."""

from handlers import wording, writing
from handlers.callbacks.desk import (
    AddToAnswer,
    BroadcastAnswer,
    DiscardAnswer,
    SendAnswer,
    ShowDraft,
    WriteAnswer,
)
from handlers.cards.draft import draft_message
from handlers.context import Context
from handlers.desk import racing, releasing, requests
from handlers.messages import Message
from handlers.numbers import read_number
from handlers.showing import consequences, moving
from handlers.speaker import reporting
from handlers.written_language import written_language
from storage import answer_parts, answers, broadcasts, questions, subjects
from storage.answers import Answer, AnswerDecidedError, AnswerState, NoSuchAnswerError
from storage.broadcasts import Kind
from storage.changes import AlreadyChangedError
from storage.questions import NoSuchQuestionError
from storage.subjects import Subject


async def write_answer(context: Context, press: WriteAnswer) -> None:
    """Ask the moderator for the answer; the reply to that request is the draft."""
    async with racing.unless_second(context, press.question):
        question = await releasing.answerable(context, press.question)
        if other := await writing.begin(context, question.id, context.by):
            writing.tell_second(context, question, other)
            return
        await requests.ask_for_reply(
            context, "answer-write", Subject.ANSWER, question.id, number=f"{question.id}"
        )


async def command_answer(context: Context, words: str) -> None:
    """Draft the answer to a question by its number."""
    first, *rest = words.split(maxsplit=1)[:2] or [""]
    number = read_number(first)
    if number is None or not rest:
        await context.reply(Message(context.say("usage-answer")))
        return
    await draft(context, number, rest[0])


async def draft(context: Context, number: int, written: str) -> None:
    """Keep an answer as a draft and show its preview with what can be done."""
    text = await wording.read_answer(context, written)
    if text is None:
        return
    try:
        await releasing.answerable(context, number)
    except AlreadyChangedError as error:
        await racing.reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))
    else:
        answer_id = await answers.draft_answer(context.tx, number, text, context.by, context.now)
        await writing.end(context, number, context.by)
        await context.refresh(Subject.DRAFT, answer_id)


async def send_answer(context: Context, press: SendAnswer) -> None:
    """Send the answer to its asker."""
    answer = await releasing.release(context, press.answer, press.revision)
    if answer is not None:
        context.toast("toast-answered", number=f"{answer.question_id}")
        await context.refresh(Subject.DRAFT, answer.id)
        await reporting.report_answer(context, answer)


async def broadcast_answer(context: Context, press: BroadcastAnswer) -> None:
    """Show who would get the answer, and in which languages, before it goes to every follower."""
    answer = await _find(context, press.answer)
    if answer is None:
        return
    if answer.state not in {AnswerState.DRAFTED, AnswerState.APPROVED}:
        await releasing.tell_decided(context, answer)
        return
    if answer.revision != press.revision:
        await releasing.tell_changed(context, answer)
        return
    if not await releasing.may_go_to_all(context, answer):
        return
    question = await questions.get_question(context.tx, answer.question_id)
    found = await broadcasts.find_broadcast_of(context.tx, answer.id)
    broadcast_id = found.id if found else await _draft_broadcast(context, question.seminar_id, answer)
    await subjects.remember_message(
        context.tx, context.chat.id, context.message_id, Subject.BROADCAST, broadcast_id
    )
    await context.refresh(Subject.BROADCAST, broadcast_id)


async def show_draft(context: Context, press: ShowDraft) -> None:
    """Show another page of a draft that is longer than a message."""
    answer = await _find(context, press.answer)
    if answer is not None:
        await context.show(await draft_message(context.tx, context.language, answer, press.page))


async def add_to_answer(context: Context, press: AddToAnswer) -> None:
    """Ask for more of an answer: nobody can write a reply that is longer than one message."""
    answer = await _find(context, press.answer)
    if answer is None:
        return
    if answer.state is not AnswerState.DRAFTED:
        await releasing.tell_decided(context, answer)
        return
    await requests.ask_for_reply(
        context, "answer-add", Subject.ADDITION, answer.id, number=f"{answer.question_id}"
    )


async def discard_answer(context: Context, press: DiscardAnswer) -> None:
    """Throw the draft away."""
    try:
        answer = await answers.discard_answer(context.tx, press.answer, context.by, context.now)
    except AnswerDecidedError as error:
        await releasing.tell_decided(context, error.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
    else:
        context.toast("toast-discarded")
        await context.refresh(Subject.DRAFT, answer.id)
        await reporting.report_answer(context, answer)
        if answer.speaker_id is not None and answer.corrects is None:
            # The question waits for the speaker again.
            await consequences.announce_question(context, answer.question_id)


async def command_broadcast(context: Context, words: str) -> None:
    """Show the answer of a question with its buttons, to send it to every follower."""
    number = read_number(words)
    if number is None:
        await context.reply(Message(context.say("usage-broadcast")))
        return
    try:
        await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))
        return
    answer = await answers.newest_answer(context.tx, number)
    if answer is None:
        await context.reply(Message(context.say("broadcast-no-answer", number=f"{number}")))
    elif answer.state is AnswerState.BROADCAST:
        await context.reply(Message(releasing.decided_line(context, answer)))
    else:
        await _show_again(context, answer)


async def redraft(context: Context, answer_id: int, written: str) -> None:
    """Take a reply to a preview as its new wording: the earlier draft is discarded."""
    text = await wording.read_answer(context, written)
    if text is None:
        return
    before = await answers.get_answer(context.tx, answer_id)
    if before.corrects is not None or before.speaker_id is not None:
        # A correction stays one, and a speaker's answer the speaker's, with its voice.
        await _reword(context, answer_id, text)
        return
    try:
        before = await answers.discard_answer(context.tx, answer_id, context.by, context.now)
    except AnswerDecidedError as error:
        await context.reply(Message(releasing.decided_line(context, error.answer)))
        return
    await context.refresh(Subject.DRAFT, before.id)
    await draft(context, before.question_id, written)


async def _show_again(context: Context, answer: Answer) -> None:
    """Write the draft's message anew at the end of the chat."""
    await moving.leave_behind(context.tx, Subject.DRAFT, answer.id)
    await context.refresh(Subject.DRAFT, answer.id)


async def _find(context: Context, answer_id: int) -> Answer | None:
    """Return the answer of a button; tell the moderator if there is none."""
    try:
        return await answers.get_answer(context.tx, answer_id)
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return None


async def _draft_broadcast(context: Context, seminar_id: str, answer: Answer) -> int:
    return await broadcasts.draft_broadcast(
        context.tx,
        seminar_id,
        Kind.ANSWER,
        context.by,
        answer_id=answer.id,
        language=written_language(answer.text) or answer.language or context.desk.language,
    )


async def take_addition(context: Context, answer_id: int, written: str) -> None:
    """Take a reply as what follows the text of a draft."""
    answer = await answers.get_answer(context.tx, answer_id)
    text = await wording.read_answer(context, f"{answer.text}\n\n{written}")
    if text is not None:
        await _reword(context, answer_id, text)


async def _reword(context: Context, answer_id: int, text: str) -> None:
    try:
        await answer_parts.reword_draft(context.tx, answer_id, text)
    except AnswerDecidedError as error:
        await context.reply(Message(releasing.decided_line(context, error.answer)))
    else:
        await context.refresh(Subject.DRAFT, answer_id)
