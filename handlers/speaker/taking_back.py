"""What a speaker takes back: that a question was answered in the seminar, put off, or handed over."""

from handlers import news
from handlers.callbacks.speaker import NotLive, PutBack, TakeBack
from handlers.cards.speaker import question_message
from handlers.context import Context
from handlers.phrases import addressee
from handlers.showing import consequences
from handlers.speaker import rights
from storage import putting_off, questions, speaker_questions, taking_back
from storage.asking import SpeakerGoneError
from storage.changes import AlreadyChangedError, Change
from storage.questions import NoSuchQuestionError, Question, State
from storage.speaker_accounts import SpeakerAccount
from storage.subjects import Subject
from storage.taking_back import HandedOnError


async def take_back_live(context: Context, press: NotLive) -> None:
    """Let a question wait again that the speaker noted as answered in the seminar; its askers are told."""
    found = await rights.own_question(context, press.question)
    if found is None:
        return
    account, question = found
    if question.state is State.APPROVED:
        await _show_again(context, question)
        context.toast("toast-speaker-not-live", number=f"{question.id}")
        return
    try:
        await taking_back.take_back_live(
            context.tx, question.id, context.by, context.now, speaker_id=account.speaker_id
        )
    except AlreadyChangedError as error:
        await rights.tell_state(context, error.question)
        return
    context.toast("toast-speaker-not-live", number=f"{question.id}")
    await consequences.follow_up(context, question.id)


async def put_back(context: Context, press: PutBack) -> None:
    """Put a question that the speaker has put off back in its place, and show it whole."""
    found = await rights.waiting_question(context, press.question)
    if found is None:
        return
    account, question = found
    if await putting_off.put_back(
        context.tx, question.id, context.by, context.now, speaker_id=account.speaker_id
    ):
        if question.speaker_id is not None:
            await consequences.show_in_agenda(context, question.id)
        context.toast("toast-put-back", number=f"{question.id}")
    await context.show(await question_message(context.tx, context.writer, account, question))


async def take_back(context: Context, press: TakeBack) -> None:
    """Take a question back that the speaker has handed over, unless it is answered there."""
    account = await rights.current_account(context)
    if account is None:
        return
    found = await _find_handed_over(context, account, press.question)
    if found is None:
        return
    question, handed_over = found
    if question.state is not State.APPROVED:
        await rights.tell_state(context, question)
        return
    try:
        question = await taking_back.take_back(
            context.tx, question, handed_over, context.by, context.now, speaker_id=account.speaker_id
        )
    except HandedOnError:
        name = question.speaker_name or ""
        context.toast("toast-take-back-late", alert=True, number=f"{question.id}", speaker=name)
        await _show_again(context, question)
        return
    except SpeakerGoneError:
        context.toast("speaker-gone", alert=True)
        return
    _tell_taken_back(context, question)
    await consequences.show_change(context, question.id)
    await news.tell_new_addressee(context, question)


async def _find_handed_over(
    context: Context, account: SpeakerAccount, number: int
) -> tuple[Question, Change] | None:
    """Return a question that this speaker handed over, and how; else tell them why it is not to be had."""
    try:
        question = await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        context.toast("speaker-not-yours", alert=True)
        return None
    handed_over = await taking_back.find_handing_over(context.tx, question, account.speaker_id)
    if handed_over is not None:
        return question, handed_over
    if await speaker_questions.is_for_speaker(context.tx, question, account.speaker_id):
        _tell_taken_back(context, question)
        await _show_again(context, question)
    else:
        context.toast("speaker-not-yours", alert=True)
    return None


def _tell_taken_back(context: Context, question: Question) -> None:
    name = addressee(context.language, question)
    context.toast("toast-taken-back", number=f"{question.id}", addressee=name)


async def _show_again(context: Context, question: Question) -> None:
    await context.refresh(Subject.SPEAKER_CARD, question.id, person_id=context.writer.id)
