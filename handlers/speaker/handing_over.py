"""What a speaker does with a question besides answering: answered in the seminar, handed over, put off."""

from handlers.callbacks.speaker import AnsweredLive, ChooseColleague, HandOver, PutOff, ShowQuestion
from handlers.cards.question import question_text
from handlers.cards.speaker import colleagues, put_off_message
from handlers.context import Context
from handlers.desk import agenda, deciding
from handlers.desk.editing import tell_new_addressee
from handlers.messages import Button, Message
from handlers.speaker import answering, rights
from storage import editing, questions, speaker_questions
from storage.questions import Question, SpeakerGoneError, State
from storage.speaker_accounts import SpeakerAccount


async def note_answered_live(context: Context, press: AnsweredLive) -> None:
    """Note that the speaker has answered the question in the seminar; its askers are told."""
    found = await _waiting(context, press.question)
    if found is None:
        return
    account, question = found
    await questions.mark_answered_live(
        context.tx, question.id, context.by, context.now, speaker_id=account.speaker_id
    )
    await answering.end_answer(context, question.id)
    context.toast("toast-speaker-live", number=f"{question.id}")
    await deciding.follow_up(context, question.id)


async def choose_colleague(context: Context, press: ChooseColleague) -> None:
    """Show the other speakers of the seminar in place of the card's buttons."""
    found = await _waiting(context, press.question)
    if found is None:
        return
    account, question = found
    rows = [
        [Button(speaker.name, HandOver(question.id, speaker.id))]
        for speaker in await colleagues(context.tx, account, question)
    ]
    rows.append([Button(context.label("button-back"), ShowQuestion(question.id))])
    text = question_text(context.language, question)
    await context.show(Message(f"{text}\n\n{context.say('speaker-hand-over')}", rows))


async def hand_over(context: Context, press: HandOver) -> None:
    """Hand the question over to another speaker of the seminar."""
    found = await _waiting(context, press.question)
    if found is None:
        return
    account, question = found
    try:
        changed = await editing.change_addressee(
            context.tx, question.id, press.speaker, context.by, context.now, speaker=account.speaker_id
        )
    except SpeakerGoneError:
        context.toast("speaker-gone", alert=True)
        return
    await answering.end_answer(context, question.id)
    context.toast("toast-handed-over", number=f"{question.id}", speaker=changed.speaker_name or "")
    await deciding.show_change(context, question.id)
    await tell_new_addressee(context, changed)


async def put_off(context: Context, press: PutOff) -> None:
    """Put the question behind the others."""
    if found := await _waiting(context, press.question):
        _, question = found
        await speaker_questions.put_off(context.tx, question.id, context.now)
        await answering.end_answer(context, question.id)
        await agenda.show_change(context, question.id)
        context.toast("toast-put-off", number=f"{question.id}")
        await context.show(put_off_message(context.language, question))


async def _waiting(context: Context, number: int) -> tuple[SpeakerAccount, Question] | None:
    """Return who presses, and the question if it waits for their answer; else tell them why not."""
    found = await rights.own_question(context, number)
    if found is None or found[1].state is State.APPROVED:
        return found
    await rights.tell_state(context, found[1])
    return None
