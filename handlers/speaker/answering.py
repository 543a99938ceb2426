"""A speaker's answer: asked for or given as a reply, written or spoken, a draft that the desk decides on."""

from dataclasses import dataclass, replace

from handlers import wording, writing
from handlers.callbacks.speaker import Answer, ListQuestions, StopAnswering
from handlers.cards.speaker import prompt_message, prompt_over_message, state_line
from handlers.cleaning import clean_text, length
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.showing import enclosures
from handlers.speaker import rights
from handlers.speaker.parts import SPLIT_FROM, is_reworded, joined
from handlers.written import read_text
from storage import answer_parts, answers, people, questions, speaker_accounts, speaker_questions
from storage.answer_parts import Part
from storage.answers import AnswerState, Voice
from storage.outbox import Lane
from storage.people import Dialogue, Step
from storage.questions import Question, State
from storage.speaker_accounts import SpeakerAccount
from storage.subjects import Subject

FOLLOWS_WITHIN = 5_000
"""Milliseconds within which the parts of a split text arrive."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a speaker gives as an answer, or as a part of one."""

    text: str
    voice: Voice | None = None


async def begin_answer(context: Context, press: Answer) -> None:
    """Ask the speaker for an answer: the next text or voice message is its draft."""
    found = await rights.own_question(context, press.question)
    if found is None:
        return
    account, question = found
    if question.state is not State.APPROVED and not question.answered_live:
        await rights.tell_state(context, question)
        return
    if await rights.is_busy(context):
        return
    await forget_answer(context, context.writer.id)
    dialogue = Dialogue(Step.ANSWER, speaker_id=account.speaker_id, question_id=question.id)
    await people.put_dialogue(context.tx, context.writer.id, dialogue)
    if await writing.begin(context, question.id, context.writer.id):
        # What speakers say themselves is wanted all the same.
        context.toast("toast-speaker-other-writes", alert=True)
    # The card stays: whoever writes wants to see the question.
    prompt = prompt_message(context.language, question.id)
    await context.reply(prompt, subject=Subject.ANSWER_PROMPT, about=question.id)


async def stop_answering(context: Context, press: StopAnswering) -> None:
    """Write no answer after all. The button of an answer that is awaited no more goes."""
    number = f"{press.question}"
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is None or not dialogue.awaits_answer_to(press.question):
        context.toast("speaker-write-over", number=number)
        await context.show(await prompt_over_message(context.tx, press.question, context.writer))
        return
    await writing.end(context, press.question, context.writer.id)
    await people.end_dialogue(context.tx, context.writer.id)
    to_list = [Button(context.label("button-my-questions"), ListQuestions(0))]
    await context.show(Message(context.say("speaker-stopped", number=number), [to_list]))


async def end_answer(context: Context, number: int) -> None:
    """Expect no answer to this question from whoever presses."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    if dialogue is not None and (dialogue.step, dialogue.question_id) == (Step.ANSWER, number):
        await forget_answer(context, context.writer.id)
        await people.end_dialogue(context.tx, context.writer.id)


async def forget_answer(context: Context, person_id: int) -> None:
    """Let everybody see that an answer is not being written any more, if somebody's dialogue was one."""
    dialogue = await people.get_dialogue(context.tx, person_id)
    if dialogue is not None and dialogue.step is Step.ANSWER and dialogue.question_id is not None:
        await writing.end(context, dialogue.question_id, person_id)
        await context.refresh(Subject.ANSWER_PROMPT, dialogue.question_id, person_id=person_id)


async def take_reply(context: Context, number: int, given: Given, dialogue: Dialogue | None) -> None:
    """Take a reply to a question's card, or to the request to answer it, as the draft of an answer."""
    awaited = dialogue is not None and dialogue.awaits_answer_to(number)
    if dialogue is not None and awaited and await take_answer(context, dialogue, given):
        return
    if found := await rights.own_question(context, number):
        over = dialogue is None or (dialogue.step is Step.ANSWER and dialogue.message_id is not None)
        await _draft(context, *found, given, in_dialogue=over)


async def take_answer(context: Context, dialogue: Dialogue, given: Given) -> bool:
    """Take what a speaker gives who was asked for an answer; False if it is none.

    Who has left the programme meanwhile still hands over what was being written, and no more. A question
    that is somebody else's by now is not answered any more.
    """
    account = await speaker_accounts.find_account(context.tx, context.writer.id)
    if account is None or dialogue.question_id is None:
        await people.end_dialogue(context.tx, context.writer.id)
        return False
    question = await questions.get_question(context.tx, dialogue.question_id)
    own = await speaker_questions.is_for_speaker(context.tx, question, account.speaker_id)
    if not own and not account.retired:
        await end_answer(context, question.id)
        await context.reply(Message(context.say("speaker-not-yours")))
        return True
    if dialogue.message_id is None:
        await _draft(context, account, question, given, in_dialogue=True)
        return True
    part = await answer_parts.find_part(context.tx, context.writer.id, dialogue.message_id)
    if part is None or given.voice or context.message.reply_to_message or not _follows(context, part):
        await people.end_dialogue(context.tx, context.writer.id)
        return False
    await _continue(context, account, question, part, given.text)
    return True


async def take_edit(context: Context) -> bool:
    """Change a draft whose message the speaker has edited; False if the message is part of none."""
    part = await answer_parts.find_part(context.tx, context.writer.id, context.message.message_id)
    if part is None:
        return False
    answer = await answers.get_answer(context.tx, part.answer_id)
    account = await speaker_accounts.find_account(context.tx, context.writer.id)
    if account is None or account.speaker_id != answer.speaker_id:
        # Whoever has lost the access, or is somebody else by now, speaks for that speaker no more.
        await context.reply(Message(context.say("speakers-only")))
        return True
    if answer.state is not AnswerState.DRAFTED or await is_reworded(context.tx, answer):
        await context.reply(Message(context.say("speaker-edit-too-late")))
        return True
    parts = await answer_parts.list_parts(context.tx, answer.id)
    written = clean_text(read_text(context.message))
    texts = [written if one.part == part.part else one.text for one in parts]
    # A voice message needs no words.
    bare_voice = answer.voice is not None and not written
    if bare_voice or await wording.read_answer(context, joined(texts)) is not None:
        await answer_parts.change_part(context.tx, part, written)
        await answer_parts.reword_draft(context.tx, answer.id, joined(texts))
        await context.refresh(Subject.DRAFT, answer.id, Lane.DESK)
        await context.reply(Message(context.say("speaker-edited", number=f"{answer.question_id}")))
    return True


async def _draft(
    context: Context, account: SpeakerAccount, question: Question, given: Given, *, in_dialogue: bool
) -> None:
    """Hand an answer to the desk, and say so; `in_dialogue`: the speaker is doing nothing else."""
    if not question.takes_answer:
        if in_dialogue:
            await forget_answer(context, context.writer.id)
            await people.end_dialogue(context.tx, context.writer.id)
        state = state_line(context.language, question)
        await context.reply(Message(context.say("speaker-too-late", number=f"{question.id}", state=state)))
        return
    text: str | None = clean_text(given.text)
    if given.voice is None or text:
        text = await wording.read_answer(context, given.text)
    if text is None:
        return
    await _keep(context, account, question, replace(given, text=text))
    if in_dialogue:
        await _expect_more(context, question, given.text)
        await context.refresh(Subject.ANSWER_PROMPT, question.id, person_id=context.writer.id)
    await context.refresh(Subject.SPEAKER_CARD, question.id, person_id=context.writer.id)
    key = "speaker-voice-taken" if given.voice else "speaker-answer-taken"
    if account.retired:
        key = "speaker-answer-taken-retired"
    to_list = [Button(context.label("button-my-questions"), ListQuestions(0))]
    rows = [] if account.retired else [to_list]
    await context.reply(Message(context.say(key, number=f"{question.id}"), rows))


async def _keep(context: Context, account: SpeakerAccount, question: Question, given: Given) -> None:
    """Keep an answer as a draft; a voice message takes the place of one before it, for none can be edited."""
    if given.voice is not None:
        await _discard_spoken_draft(context, account, question)
    answer_id = await answers.draft_answer(
        context.tx,
        question.id,
        given.text,
        context.writer.id,
        context.now,
        speaker_id=account.speaker_id,
        voice=given.voice,
        language=context.writer.language,
    )
    await _add_part(context, answer_id, given.text)
    await enclosures.enclose_voice(context.tx, context.desk, await answers.get_answer(context.tx, answer_id))
    await context.refresh(Subject.DRAFT, answer_id, Lane.DESK)
    await writing.end(context, question.id, context.writer.id)


async def _discard_spoken_draft(context: Context, account: SpeakerAccount, question: Question) -> None:
    before = await answers.find_spoken_draft(context.tx, question.id, account.speaker_id)
    if before is not None:
        await answers.discard_answer(context.tx, before.id, context.writer.id, context.now)
        await context.refresh(Subject.DRAFT, before.id)


async def _continue(
    context: Context, account: SpeakerAccount, question: Question, part: Part, written: str
) -> None:
    """Put a text after the one that it continues. If the desk was faster, it is a draft of its own."""
    answer = await answers.get_answer(context.tx, part.answer_id)
    if answer.state is not AnswerState.DRAFTED or await is_reworded(context.tx, answer):
        await _draft(context, account, question, Given(written), in_dialogue=True)
        return
    parts = await answer_parts.list_parts(context.tx, answer.id)
    whole = joined([*(one.text for one in parts), clean_text(written)])
    text = await wording.read_answer(context, whole)
    if text is None:
        await people.end_dialogue(context.tx, context.writer.id)
        return
    await answer_parts.reword_draft(context.tx, answer.id, whole)
    await _add_part(context, part.answer_id, clean_text(written))
    await _expect_more(context, question, written)
    await context.refresh(Subject.DRAFT, part.answer_id, Lane.DESK)
    note = context.say("speaker-answer-continued", number=f"{question.id}", length=length(text))
    await context.reply(Message(note))


async def _expect_more(context: Context, question: Question, written: str) -> None:
    """Wait for the rest of a text that an app may have split; else nothing more is expected."""
    if length(written) < SPLIT_FROM:
        await people.end_dialogue(context.tx, context.writer.id)
        return
    waiting = Dialogue(Step.ANSWER, question_id=question.id, message_id=context.message.message_id)
    await people.put_dialogue(context.tx, context.writer.id, waiting)


async def _add_part(context: Context, answer_id: int, text: str) -> None:
    message = context.message
    await answer_parts.add_part(context.tx, answer_id, message.message_id, text, _written_at(context))


def _follows(context: Context, part: Part) -> bool:
    return _written_at(context) - part.written_at <= FOLLOWS_WITHIN


def _written_at(context: Context) -> int:
    """Return when the message was written, in ms: as Telegram says, because updates may wait for us."""
    return int(context.message.date.timestamp() * 1000)
