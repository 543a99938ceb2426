"""What a speaker does with a question besides answering: answered in the seminar, handed over, put off."""

from handlers import news
from handlers.callbacks.speaker import AnsweredLive, ChooseColleague, HandOver, PutOff, ShowQuestion
from handlers.cards.question import question_text
from handlers.cards.speaker import colleagues, put_off_message, speaker_labels
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.showing import consequences
from handlers.speaker import answering, rights
from storage import decisions, editing, putting_off
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
    others = await colleagues(context.tx, account, question)
    rows = [
        [Button(name, HandOver(question.id, speaker.id))]
        for speaker, name in await speaker_labels(context.tx, context.language, others)
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
    await news.tell_new_addressee(context, changed)


async def put_off(context: Context, press: PutOff) -> None:
    """Put the question behind the others; one that is for all speakers, for this one alone."""
    if found := await rights.waiting_question(context, press.question):
        account, question = found
        await putting_off.put_off(
            context.tx, question.id, context.by, context.now, speaker_id=account.speaker_id
        )
        await answering.end_answer(context, question.id)
        if question.speaker_id is not None:
            await consequences.show_in_agenda(context, question.id)
        context.toast("toast-put-off", number=f"{question.id}")
        await context.show(put_off_message(context.language, question))
