"""Deciding on one question at a time: approving, declining, noting that it was answered live."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from handlers import news
from handlers.callbacks.desk import (
    AnsweredLive,
    Approve,
    ChooseReason,
    Decline,
    Reopen,
    SendCard,
    ShowCard,
    ShowMore,
    WriteReason,
)
from handlers.cards import question as question_card
from handlers.context import Context
from handlers.desk import agenda, wording
from handlers.messages import Button, Message
from handlers.phrases import REASONS
from handlers.speaker import announcing
from handlers.words import Argument, Html, escaped, say
from storage import desk, outbox, questions
from storage.desk import Subject
from storage.outbox import Lane
from storage.people import Person
from storage.questions import (
    DECIDED,
    UNFINISHED,
    AlreadyChangedError,
    NoSuchQuestionError,
    Question,
    State,
)


async def approve(context: Context, press: Approve) -> None:
    """Approve the question of a card."""
    async with unless_second(context, press.question):
        await approve_one(context, press.question)
        context.toast("toast-approved", number=f"{press.question}")


async def choose_reason(context: Context, press: ChooseReason) -> None:
    """Show the reasons in place of the card's buttons."""
    question = await _decidable(context, press)
    if question is None:
        return
    rows = [
        [Button(context.label(f"reason-{reason}"), Decline(question.id, reason, question.state))]
        for reason in REASONS
    ]
    rows.append([Button(context.label("button-write-reason"), WriteReason(question.id, question.state))])
    rows.append([Button(context.label("button-back"), ShowCard(question.id))])
    text = question_card.question_text(context.language, question)
    await context.show(Message(f"{text}\n\n{context.say('decline-choose')}", rows))


async def decline(context: Context, press: Decline) -> None:
    """Decline the question of a card for one of the reasons."""
    if press.reason not in REASONS or press.seen not in UNFINISHED:
        return
    async with unless_second(context, press.question):
        await _decline(context, press.question, press.reason, State(press.seen))
        context.toast("toast-declined", number=f"{press.question}")


async def write_reason(context: Context, press: WriteReason) -> None:
    """Ask the moderator for a reason; the reply to that request declines the question."""
    question = await _decidable(context, press)
    if question is None:
        return
    await context.refresh(Subject.CARD, question.id)
    await ask_for_reply(context, "decline-write", question.id, Subject.DECLINE)


async def mark_answered_live(context: Context, press: AnsweredLive) -> None:
    """Note that the question of a card was answered in the seminar."""
    async with unless_second(context, press.question):
        await questions.mark_answered_live(context.tx, press.question, context.by, context.now)
        await follow_up(context, press.question)
        context.toast("toast-live", number=f"{press.question}")


async def reopen(context: Context, press: Reopen) -> None:
    """Let a question that was decided wait for a decision again."""
    if press.seen not in DECIDED:
        return
    async with unless_second(context, press.question):
        before = await questions.get_question(context.tx, press.question)
        await questions.reopen_question(
            context.tx, press.question, State(press.seen), context.by, context.now
        )
        await follow_up(context, press.question)
        if before.merged_into is not None:
            await context.refresh(Subject.CARD, before.merged_into)
        context.toast("toast-reopened", number=f"{press.question}")


async def show_card(context: Context, press: ShowCard) -> None:
    """Show the card again as it is."""
    if question := await find_question(context, press.question):
        await context.show(await question_card.card_message(context.tx, context.language, question))


async def show_more(context: Context, press: ShowMore) -> None:
    """Show what is done rarely in place of the card's buttons."""
    if question := await find_question(context, press.question):
        await context.show(await question_card.more_message(context.tx, context.language, question))


async def send_card(context: Context, press: SendCard) -> None:
    """Put a question's card at the end of the chat, where its buttons are at hand, and there alone."""
    if question := await find_question(context, press.question):
        await _say_that_card_moved(context, question)
        await context.bring_card(question.id, Lane.REPLY)


async def bring_card(context: Context, question: Question) -> None:
    """Put a question's card at the end of the desk's chat from elsewhere, because there is news on it."""
    await _say_that_card_moved(context, question)
    await context.bring_card(question.id, Lane.DESK)


async def decline_with_words(context: Context, number: int, written: str) -> None:
    """Decline a question for the reason that a moderator wrote, and say what came of it."""
    reason = await wording.read_reason(context, written)
    if reason is None:
        return
    async with unless_second_by_command(context, number):
        await _decline(context, number, reason)
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


@asynccontextmanager
async def unless_second_by_command(context: Context, number: int) -> AsyncIterator[None]:
    """Do the block for what a moderator wrote; where somebody was faster, reply who."""
    try:
        yield
    except AlreadyChangedError as error:
        await reply_who_was_first(context, error)
    except NoSuchQuestionError:
        await context.reply(Message(context.say("question-unknown", number=f"{number}")))


async def tell_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a press that came second, and make the card show the truth."""
    line = question_card.state_line(context.language, error.question, error.change)
    context.toast("toast-second", alert=True, number=f"{error.question.id}", state=line)
    await context.refresh(Subject.CARD, error.question.id)


async def reply_who_was_first(context: Context, error: AlreadyChangedError) -> None:
    """Answer a command that came second."""
    line = question_card.state_line(context.language, error.question, error.change)
    await context.reply(Message(context.say("toast-second", number=f"{error.question.id}", state=line)))


async def ask_for_reply(
    context: Context,
    key: str,
    number: int,
    subject: Subject,
    about: int | None = None,
    **arguments: Argument,
) -> None:
    """Ask the moderator who pressed for a text; Telegram opens the field for them alone.

    `about` is what the reply will be about, if not the question. The text of an anonymous administrator has
    the key with -unnamed.
    """
    about = number if about is None else about
    person = context.person
    if person is None or person.anonymous_administrator:
        text = context.say(f"{key}-unnamed", number=f"{number}", **arguments)
        await context.reply(Message(text), subject=subject, about=about)
        return
    text = context.say(key, number=f"{number}", who=mention(person), **arguments)
    request = Message(text, placeholder=context.label("placeholder-reply"))
    await context.reply(request, subject=subject, about=about)


def read_number(words: str) -> int | None:
    """Return a question's number from what a moderator wrote: 12 or #12."""
    digits = words.strip().lstrip("#").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def mention(person: Person) -> Html:
    """Return a link to a member of the desk, which makes Telegram notify them."""
    name = escaped(person.telegram_name or "?")
    return Html(f'<a href="tg://user?id={person.telegram_id}">{name}</a>')


async def approve_one(context: Context, number: int) -> None:
    """Approve a question; raises NoSuchQuestionError, AlreadyChangedError."""
    await questions.approve_question(context.tx, number, context.by, context.now)
    await follow_up(context, number)


async def follow_up(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Show and tell what follows when a question has another state.

    Its askers and speakers are told from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await news.tell_askers(context, number, not_before=not_before)
    await show_change(context, number, not_before=not_before)


async def show_change(context: Context, number: int, *, not_before: int | None = None) -> None:
    """Let every message that shows the question show what is true.

    Speakers hear of a new one from `not_before` on, in ms. Raises NoSuchQuestionError.
    """
    await context.refresh(Subject.CARD, number)
    await agenda.show_change(context, number)
    await announcing.announce_question(context, number, not_before=not_before)


async def find_question(context: Context, number: int) -> Question | None:
    """Return the question of a button; tell the moderator if there is none."""
    try:
        return await questions.get_question(context.tx, number)
    except NoSuchQuestionError:
        context.toast("question-unknown", number=f"{number}")
        return None


async def _decline(context: Context, number: int, reason: str, seen: State | None = None) -> None:
    await questions.decline_question(context.tx, number, context.by, reason, context.now, seen=seen)
    await follow_up(context, number)


async def _decidable(context: Context, press: ChooseReason | WriteReason) -> Question | None:
    """Return the question if it can still be declined, and is as its card showed it; else show the truth."""
    question = await find_question(context, press.question)
    if question is None or (question.state in UNFINISHED and question.state == press.seen):
        return question
    change = await questions.last_change(context.tx, press.question)
    await tell_who_was_first(context, AlreadyChangedError(question, change))
    return None


async def _say_that_card_moved(context: Context, question: Question) -> None:
    """Take the buttons off the card that was the newest so far: another is to be the card from now on."""
    desk_chat = context.desk.chat_id
    if desk_chat is None:
        return
    before = await desk.find_message(context.tx, desk_chat, Subject.CARD, question.id)
    if before is not None:
        # A reply to it is still an answer.
        await desk.remember_message(context.tx, desk_chat, before, Subject.ANSWER, question.id)
        moved = Message(say(context.desk.language, "card-moved", number=f"{question.id}"))
        await outbox.put(
            context.tx, Lane.REPLY, "editMessageText", moved.payload(), chat_id=desk_chat, edits=before
        )
