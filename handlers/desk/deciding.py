"""Approving and declining questions, by button and by command."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers import letters
from handlers.callbacks.desk import Approve, ChooseReason, Decline, SendCard, ShowCard, WriteReason
from handlers.cards import question as question_card
from handlers.cleaning import clean_text, has_words, length
from handlers.context import Context
from handlers.messages import Button, Message
from handlers.phrases import REASONS, reason_text
from handlers.words import Html, escaped
from storage import desk, people, questions
from storage.desk import Subject
from storage.people import Person
from storage.questions import UNFINISHED, AlreadyChangedError, NoSuchQuestionError, Question

REASON_LIMIT = 300
"""Characters of a reason that a moderator writes."""


async def approve(context: Context, press: Approve) -> None:
    """Approve the question of a card."""
    async with unless_second(context, press.question):
        await _approve(context, press.question)
        context.toast("toast-approved", number=f"{press.question}")


async def choose_reason(context: Context, press: ChooseReason) -> None:
    """Show the reasons in place of the card's buttons."""
    question = await _decidable(context, press.question)
    if question is None:
        return
    rows = [[Button(context.label(f"reason-{reason}"), Decline(question.id, reason))] for reason in REASONS]
    rows.append([Button(context.label("button-write-reason"), WriteReason(question.id))])
    rows.append([Button(context.label("button-back"), ShowCard(question.id))])
    text = question_card.question_text(context.language, question)
    await context.show(Message(f"{text}\n\n{context.say('decline-choose')}", rows))


async def decline(context: Context, press: Decline) -> None:
    """Decline the question of a card for one of the reasons."""
    if press.reason not in REASONS:
        return
    async with unless_second(context, press.question):
        await _decline(context, press.question, press.reason)
        context.toast("toast-declined", number=f"{press.question}")


async def write_reason(context: Context, press: WriteReason) -> None:
    """Ask the moderator for a reason; the reply to that request declines the question."""
    question = await _decidable(context, press.question)
    if question is None:
        return
    await context.refresh(Subject.CARD, question.id)
    await ask_for_reply(context, "decline-write", question.id, Subject.DECLINE)


async def show_card(context: Context, press: ShowCard) -> None:
    """Show the card again as it is."""
    if await _find_question(context, press.question):
        await context.refresh(Subject.CARD, press.question)


async def send_card(context: Context, press: SendCard) -> None:
    """Put a question's card at the end of the chat, where its buttons are at hand, and there alone."""
    question = await _find_question(context, press.question)
    if question is None:
        return
    await _say_that_card_moved(context, question)
    card = await question_card.card_message(context.tx, context.language, question)
    await context.reply(card, subject=Subject.CARD, about=question.id)


async def command_approve(context: Context, words: str) -> None:
    """Approve a question by its number."""
    number = read_number(words)
    if number is None:
        await context.reply(Message(context.say("usage-approve")))
        return
    try:
        await _approve(context, number)
    except AlreadyChangedError as error:
        await reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))
    else:
        await context.reply(Message(context.say("toast-approved", number=f"{number}")))


async def command_decline(context: Context, words: str) -> None:
    """Decline a question by its number, with a reason."""
    first, *rest = words.split(maxsplit=1) or [""]
    number = read_number(first)
    if number is None or not rest:
        await context.reply(Message(context.say("usage-decline")))
        return
    await decline_with_words(context, number, rest[0])


async def decline_with_words(context: Context, number: int, written: str) -> None:
    """Decline a question for the reason that a moderator wrote, and say what came of it."""
    reason = clean_text(written)
    if not has_words(reason):
        await context.reply(Message(context.say("reason-empty")))
        return
    if length(reason) > REASON_LIMIT:
        note = context.say("reason-too-long", length=length(reason), limit=REASON_LIMIT)
        await context.reply(Message(note))
        return
    try:
        await _decline(context, number, _known_reason(context, reason))
    except AlreadyChangedError as error:
        await reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))
    else:
        await context.reply(Message(context.say("toast-declined", number=f"{number}")))


@asynccontextmanager
async def unless_second(context: Context, number: int) -> AsyncIterator[None]:
    """Do the block for a press; where somebody was faster, say who."""
    try:
        yield
    except AlreadyChangedError as error:
        await tell_who_was_first(context, error)
    except NoSuchQuestionError:
        context.toast("question-unknown", number=f"{number}")


async def tell_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a press that came second, and make the card show the truth."""
    line = question_card.state_line(context.language, error.question, error.change)
    context.toast("toast-second", alert=True, number=f"{error.question.id}", state=line)
    await context.refresh(Subject.CARD, error.question.id)


async def reply_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a command that came second."""
    line = question_card.state_line(context.language, error.question, error.change)
    await context.reply(Message(context.say("toast-second", number=f"{error.question.id}", state=line)))


async def ask_for_reply(context: Context, key: str, question_id: int, subject: Subject) -> None:
    """Ask the moderator who pressed for a text; Telegram opens the field for them alone."""
    person = context.person
    if person is None or person.anonymous_administrator:
        text = context.say(f"{key}-unnamed", number=f"{question_id}")
        await context.reply(Message(text), subject=subject, about=question_id)
        return
    text = context.say(key, number=f"{question_id}", who=mention(person))
    request = Message(text, placeholder=context.label("placeholder-reply"))
    await context.reply(request, subject=subject, about=question_id)


def read_number(words: str) -> int | None:
    """Return a question's number from what a moderator wrote: 12 or #12."""
    digits = words.strip().lstrip("#").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def mention(person: Person) -> Html:
    """Return a link to a member of the desk, which makes Telegram notify them."""
    name = escaped(person.telegram_name or "?")
    return Html(f'<a href="tg://user?id={person.telegram_id}">{name}</a>')


def _known_reason(context: Context, written: str) -> str:
    """Return the reason that has words in every language, if the moderator wrote just its name here."""
    names = {context.label(f"reason-{reason}").casefold(): reason for reason in REASONS}
    return names.get(written.casefold(), written)


async def _approve(context: Context, number: int) -> None:
    question = await questions.approve_question(context.tx, number, context.by, context.now)
    asker = await people.get_person(context.tx, question.person_id)
    await context.tell(asker, letters.approved(asker, question))
    await context.refresh(Subject.CARD, number)


async def _decline(context: Context, number: int, reason: str) -> None:
    question = await questions.decline_question(context.tx, number, context.by, reason, context.now)
    asker = await people.get_person(context.tx, question.person_id)
    words = reason_text(asker.language, reason)
    await context.tell(asker, letters.declined(asker, question, words))
    await context.refresh(Subject.CARD, number)


async def _decidable(context: Context, number: int) -> Question | None:
    """Return the question if it can still be declined; else show the truth."""
    question = await _find_question(context, number)
    if question is None or question.state in UNFINISHED:
        return question
    change = await questions.last_change(context.tx, number)
    await tell_who_was_first(context, AlreadyChangedError(question, change))
    return None


async def _find_question(context: Context, number: int) -> Question | None:
    """Return the question of a button; tell the moderator if there is none."""
    try:
        return await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        context.toast("question-unknown", number=f"{number}")
        return None


async def _say_that_card_moved(context: Context, question: Question) -> None:
    """Take the buttons off the card that was the newest so far."""
    before = await desk.find_message(context.tx, context.chat.id, Subject.CARD, question.id)
    if before is not None:
        await context.edit(before, Message(context.say("card-moved", number=f"{question.id}")))
