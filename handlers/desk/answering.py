"""Answers: drafted by a reply, a button or a command, seen as a preview, sent to the asker or to all."""

from handlers import letters
from handlers.callbacks.desk import BroadcastAnswer, DiscardAnswer, SendAnswer, WriteAnswer
from handlers.cleaning import ANSWER_LIMIT, clean_text, has_words, length
from handlers.context import Context
from handlers.desk import broadcasting, deciding
from handlers.messages import Message
from handlers.phrases import moderator
from storage import answers, broadcasts, desk, people, questions
from storage.answers import Answer, AnswerDecidedError, AnswerState, NoSuchAnswerError
from storage.broadcasts import Kind
from storage.desk import Subject
from storage.questions import UNFINISHED, AlreadyChangedError, NoSuchQuestionError, Question


async def write_answer(context: Context, press: WriteAnswer) -> None:
    """Ask the moderator for the answer; the reply to that request is the draft."""
    async with deciding.unless_second(context, press.question):
        question = await _answerable(context, press.question)
        await deciding.ask_for_reply(context, "answer-write", question.id, Subject.ANSWER)


async def command_answer(context: Context, words: str) -> None:
    """Draft the answer to a question by its number."""
    first, *rest = words.split(maxsplit=1)[:2] or [""]
    number = deciding.read_number(first)
    if number is None or not rest:
        await context.reply(Message(context.say("usage-answer")))
        return
    await draft(context, number, rest[0])


async def take_reply(context: Context) -> None:
    """Take a reply to a message of ours: an answer, or the reason for declining."""
    if not context.in_desk:
        return
    replied = context.message.reply_to_message
    about = replied and await desk.find_subject(context.tx, context.chat.id, replied.message_id)
    written = context.message.text
    if not about:
        return
    subject, subject_id = about
    if written is None:
        await context.reply(Message(context.say("desk-text-only")))
    elif subject is Subject.DECLINE:
        await deciding.decline_with_words(context, subject_id, written)
    elif subject in {Subject.CARD, Subject.ANSWER}:
        await draft(context, subject_id, written)
    elif subject is Subject.DRAFT:
        await _redraft(context, subject_id, written)


async def draft(context: Context, number: int, written: str) -> None:
    """Keep an answer as a draft and show its preview with what can be done."""
    text = await _read_answer(context, written)
    if text is None:
        return
    try:
        await _answerable(context, number)
    except AlreadyChangedError as error:
        await deciding.reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))
    else:
        answer_id = await answers.draft_answer(context.tx, number, text, context.by, context.now)
        await context.refresh(Subject.DRAFT, answer_id)


async def send_answer(context: Context, press: SendAnswer) -> None:
    """Send the answer to its asker."""
    answer = await _approve(context, press.answer)
    if answer is not None:
        context.toast("toast-answered", number=f"{answer.question_id}")
        await context.refresh(Subject.DRAFT, answer.id)


async def broadcast_answer(context: Context, press: BroadcastAnswer) -> None:
    """Send the answer to its asker, if that has not been done, and to every other follower."""
    try:
        answer = await answers.get_answer(context.tx, press.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return
    if answer.state is AnswerState.DRAFTED:
        approved = await _approve(context, answer.id)
        if approved is None:
            return
    try:
        answer = await answers.mark_broadcast(context.tx, answer.id, context.by, context.now)
    except AnswerDecidedError as error:
        await _tell_decided(context, error.answer)
        return
    question = await questions.get_question(context.tx, answer.question_id)
    broadcast_id = await broadcasts.draft_broadcast(
        context.tx, question.seminar_id, Kind.ANSWER, context.by, answer_id=answer.id
    )
    await _turn_into_progress(context, broadcast_id)
    await broadcasting.start(context, broadcast_id, but_not=question.person_id)
    await context.refresh(Subject.CARD, question.id)


async def discard_answer(context: Context, press: DiscardAnswer) -> None:
    """Throw the draft away."""
    try:
        answer = await answers.discard_answer(context.tx, press.answer, context.by, context.now)
    except AnswerDecidedError as error:
        await _tell_decided(context, error.answer)
    except NoSuchAnswerError:
        context.toast("press-outdated")
    else:
        context.toast("toast-discarded")
        await context.refresh(Subject.DRAFT, answer.id)


async def command_broadcast(context: Context, words: str) -> None:
    """Show the answer of a question with its buttons, to send it to every follower."""
    number = deciding.read_number(words)
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
        await context.reply(Message(_decided_line(context, answer)))
    else:
        await _show_again(context, answer)


async def _approve(context: Context, answer_id: int) -> Answer | None:
    """Release a draft and bring it to the asker; tell the moderator if somebody was faster."""
    try:
        answer = await answers.get_answer(context.tx, answer_id)
        question = await _answerable(context, answer.question_id)
        answer = await answers.approve_answer(context.tx, answer_id, context.by, context.now)
    except AnswerDecidedError as error:
        await _tell_decided(context, error.answer)
        return None
    except AlreadyChangedError as error:
        await deciding.tell_who_was_first(context, error)
        await context.refresh(Subject.DRAFT, answer_id)
        return None
    except NoSuchAnswerError:
        context.toast("press-outdated")
        return None
    await questions.mark_answered(context.tx, question.id, context.by, context.now)
    asker = await people.get_person(context.tx, question.person_id)
    await context.tell(asker, letters.answered(asker, question, answer.text))
    await context.refresh(Subject.CARD, question.id)
    return answer


async def _answerable(context: Context, number: int) -> Question:
    """Return the question if it can still be answered; raises NoSuchQuestionError, AlreadyChangedError."""
    question = await questions.get_question(context.tx, number)
    if question.state not in UNFINISHED:
        raise AlreadyChangedError(question, await questions.last_change(context.tx, number))
    return question


async def _read_answer(context: Context, written: str) -> str | None:
    """Return the text of an answer; None if it cannot be one, and the moderator is told why."""
    text = clean_text(written)
    if not has_words(text):
        await context.reply(Message(context.say("answer-empty")))
        return None
    if length(text) > ANSWER_LIMIT:
        note = context.say("answer-too-long", length=length(text), limit=ANSWER_LIMIT)
        await context.reply(Message(note))
        return None
    return text


async def _redraft(context: Context, answer_id: int, written: str) -> None:
    """Take a reply to a preview as its new wording: the earlier draft is discarded."""
    if await _read_answer(context, written) is None:
        return
    try:
        before = await answers.discard_answer(context.tx, answer_id, context.by, context.now)
    except AnswerDecidedError as error:
        await context.reply(Message(_decided_line(context, error.answer)))
        return
    await context.refresh(Subject.DRAFT, before.id)
    await draft(context, before.question_id, written)


async def _show_again(context: Context, answer: Answer) -> None:
    """Write the draft's message anew at the end of the chat."""
    message_id = await desk.find_message(context.tx, context.chat.id, Subject.DRAFT, answer.id)
    if message_id is not None:
        await desk.forget_message(context.tx, context.chat.id, message_id)
    await context.refresh(Subject.DRAFT, answer.id)


async def _turn_into_progress(context: Context, broadcast_id: int) -> None:
    """Let the message with the draft's buttons show the broadcast from now on."""
    await desk.remember_message(
        context.tx, context.chat.id, context.message_id, Subject.BROADCAST, broadcast_id
    )


async def _tell_decided(context: Context, answer: Answer) -> None:
    who = moderator(context.language, answer.decided_by_name)
    context.toast(f"toast-answer-{answer.state}", alert=True, who=who)
    await context.refresh(Subject.DRAFT, answer.id)


def _decided_line(context: Context, answer: Answer) -> str:
    who = moderator(context.language, answer.decided_by_name)
    return context.say(f"toast-answer-{answer.state}", who=who)
