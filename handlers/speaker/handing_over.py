"""What a speaker does with a question besides answering: answered in the seminar, handed over, put off."""

from handlers.callbacks.speaker import AnsweredLive, ChooseColleague, HandOver, PutOff, ShowQuestion
from handlers.cards.question import question_text
from handlers.cards.speaker import colleagues, put_off_message
from handlers.context import Context
from handlers.desk import agenda, consequences
from handlers.desk.editing import tell_new_addressee
from handlers.messages import Button, Message
from handlers.speaker import answering, rights
from storage import decisions, editing, taking_back
from storage.asking import SpeakerGoneError


async def note_answered_live(context: Context, press: AnsweredLive) -> None:
    """Note that the speaker has answered the question in the seminar; its askers are told."""
    found = await rights.waiting_question(context, press.question)
    if found is None:
        return
    account, question = found
    await decisions.mark_answered_live(
        context.tx, question.id, context.by, context.now, speaker_id=account.speaker_id
    )
    await answering.end_answer(context, question.id)
    context.toast("toast-speaker-live", number=f"{question.id}")
    await consequences.follow_up(context, question.id)


async def choose_colleague(context: Context, press: ChooseColleague) -> None:
    """Show the other speakers of the seminar in place of the card's buttons."""
    found = await rights.waiting_question(context, press.question)
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
    found = await rights.waiting_question(context, press.question)
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
    await consequences.show_change(context, question.id)
    await tell_new_addressee(context, changed)


async def put_off(context: Context, press: PutOff) -> None:
    """Put the question behind the others."""
    if found := await rights.waiting_question(context, press.question):
        account, question = found
        await taking_back.postpone(
            context.tx, question, context.by, context.now, speaker_id=account.speaker_id
        )
        await answering.end_answer(context, question.id)
        await agenda.show_change(context, question.id)
        context.toast("toast-put-off", number=f"{question.id}")
        await context.show(put_off_message(context.language, question))
