"""What a speaker may do now. A button or a message is only a hint: this is asked each time."""

from handlers.cards.speaker import state_line
from handlers.context import Context
from handlers.messages import Message
from storage import people, questions, speaker_accounts, speaker_questions
from storage.questions import NoSuchQuestionError, Question, State
from storage.speaker_accounts import SpeakerAccount
from storage.subjects import Subject


async def current_account(context: Context) -> SpeakerAccount | None:
    """Return which speaker writes or presses; tell whoever is none, or none any more."""
    account = await speaker_accounts.find_account(context.tx, context.writer.id)
    if account is not None and not account.retired:
        return account
    key = "speaker-retired" if account else "speakers-only"
    if context.press is None:
        await context.reply(Message(context.say(key)))
    else:
        context.toast(key, alert=True)
    return None


async def own_question(context: Context, number: int) -> tuple[SpeakerAccount, Question] | None:
    """Return who presses, and the question if it is theirs to answer; tell them if it is not.

    That a question does not exist is not told apart from its being somebody else's.
    """
    account = await current_account(context)
    if account is None:
        return None
    try:
        question = await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        question = None
    if question and await speaker_questions.is_for_speaker(context.tx, question, account.speaker_id):
        return account, question
    if context.press is None:
        await context.reply(Message(context.say("speaker-not-yours")))
    else:
        context.toast("speaker-not-yours", alert=True)
    return None


async def waiting_question(context: Context, number: int) -> tuple[SpeakerAccount, Question] | None:
    """Return who presses, and the question if it waits for their answer; else tell them why not."""
    found = await own_question(context, number)
    if found is None or found[1].state is State.APPROVED:
        return found
    await tell_state(context, found[1])
    return None


async def tell_state(context: Context, question: Question) -> None:
    """Tell a speaker who came too late what has become of a question, and make its card show it."""
    state = state_line(context.language, question)
    context.toast("toast-second", alert=True, number=f"{question.id}", state=state)
    await context.refresh(Subject.SPEAKER_CARD, question.id, person_id=context.writer.id)


async def is_busy(context: Context) -> bool:
    """Tell whether somebody is writing a question of their own, which must not be lost, and say so."""
    dialogue = await people.get_dialogue(context.tx, context.writer.id)
    busy = dialogue is not None and dialogue.draft is not None
    if busy:
        context.toast("speaker-busy", alert=True)
    return busy
