"""Changing a question before it is decided: its text, and whom it is for."""

from handlers import news, wording
from handlers.callbacks.desk import ChooseAddressee, EditText, Readdress, ShowCard
from handlers.cards import question as question_card
from handlers.cards.speaker import speaker_labels
from handlers.context import Context
from handlers.desk import racing, requests
from handlers.messages import Button, Message
from handlers.phrases import addressee, moderator
from handlers.showing import consequences
from handlers.words import clock
from storage import editing, programme, questions
from storage.asking import SpeakerGoneError
from storage.changes import AlreadyChangedError
from storage.editing import TextChangedError
from storage.questions import UNFINISHED, NoSuchQuestionError, State
from storage.subjects import Subject


async def edit_text(context: Context, press: EditText) -> None:
    """Ask the moderator for a question's new text, and show the present one to copy."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, [State.PENDING])
        change_id = await editing.find_text_change(context.tx, question.id)
        await requests.ask_for_reply(
            context, "edit-write", Subject.EDIT, change_id, number=f"{question.id}", text=question.text
        )


async def take_text(context: Context, change_id: int, written: str) -> None:
    """Take the reply to that request as the question's text, if nobody has changed it since."""
    text = await wording.read_question(context, written)
    if text is None:
        return
    try:
        before = await editing.get_changed_question(context.tx, change_id)
        if before.text == text:
            await context.ask_again(Message(context.say("edit-same", number=f"{before.id}")))
            return
        question = await editing.edit_text(context.tx, change_id, text, context.by, context.now)
    except AlreadyChangedError as error:
        await racing.reply_who_was_first(context, error)
    except TextChangedError as error:
        await _reply_who_edited(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("press-outdated")))
    else:
        await context.reply(Message(context.say("edited", number=f"{question.id}")))
        await context.bot_data.likeness.compare(context.tx, [question.id])
        await consequences.show_change(context, question.id)
        await news.tell_edited(context, question)


async def choose_addressee(context: Context, press: ChooseAddressee) -> None:
    """Show the speakers of the question's seminar in place of the card's buttons."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, UNFINISHED)
        speakers = await programme.list_speakers(context.tx, question.seminar_id)
        others = [speaker for speaker in speakers if speaker.id != question.speaker_id]
        rows = [
            [Button(name, Readdress(question.id, speaker.id))]
            for speaker, name in await speaker_labels(context.tx, context.language, others)
        ]
        if question.speaker_id is not None:
            rows.append([Button(context.label("all-speakers"), Readdress(question.id, None))])
        rows.append([Button(context.label("button-back"), ShowCard(question.id))])
        text = question_card.question_text(context.language, question)
        await context.show(Message(f"{text}\n\n{context.say('readdress-choose')}", rows))


async def readdress(context: Context, press: Readdress) -> None:
    """Address a question to another speaker, or to all of them."""
    async with racing.unless_second(context, press.question):
        before = await questions.get_question(context.tx, press.question)
        try:
            question = await editing.change_addressee(
                context.tx, press.question, press.speaker, context.by, context.now
            )
        except SpeakerGoneError:
            context.toast("toast-speaker-gone", alert=True)
            await consequences.show_change(context, press.question)
            return
        name = addressee(context.language, question)
        context.toast("toast-readdressed", number=f"{question.id}", addressee=name)
        await consequences.show_change(context, question.id)
        if question.speaker_id != before.speaker_id:
            await news.tell_new_addressee(context, question)


async def _reply_who_edited(context: Context, error: TextChangedError) -> None:
    question = error.question
    note = context.say(
        "edit-second",
        number=f"{question.id}",
        who=moderator(context.language, error.change.name),
        time=clock(context.language, error.change.at, question.timezone),
        text=question.text,
    )
    await context.reply(Message(note))
