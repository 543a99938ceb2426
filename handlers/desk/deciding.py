"""Deciding on one question at a time: approving, declining, noting that it was answered live."""

from handlers import wording
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
from handlers.desk import racing, requests
from handlers.messages import Button, Message
from handlers.phrases import REASONS
from handlers.showing import consequences, moving
from storage import decisions, questions
from storage.decisions import DECIDED
from storage.outbox import Lane
from storage.questions import UNFINISHED, State
from storage.subjects import Subject


async def approve(context: Context, press: Approve) -> None:
    """Approve the question of a card."""
    async with racing.unless_second(context, press.question):
        await approve_one(context, press.question)
        context.toast("toast-approved", number=f"{press.question}")


async def choose_reason(context: Context, press: ChooseReason) -> None:
    """Show the reasons in place of the card's buttons."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, _seen(press))
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
    async with racing.unless_second(context, press.question):
        await _decline(context, press.question, press.reason, State(press.seen))
        context.toast("toast-declined", number=f"{press.question}")


async def write_reason(context: Context, press: WriteReason) -> None:
    """Ask the moderator for a reason; the reply to that request declines the question."""
    async with racing.unless_second(context, press.question):
        question = await racing.find_still(context, press.question, _seen(press))
        await context.refresh(Subject.CARD, question.id)
        await requests.ask_for_reply(
            context, "decline-write", Subject.DECLINE, question.id, number=f"{question.id}"
        )


async def mark_answered_live(context: Context, press: AnsweredLive) -> None:
    """Note that the question of a card was answered in the seminar."""
    async with racing.unless_second(context, press.question):
        await decisions.mark_answered_live(context.tx, press.question, context.by, context.now)
        await consequences.follow_up(context, press.question)
        context.toast("toast-live", number=f"{press.question}")


async def reopen(context: Context, press: Reopen) -> None:
    """Let a question that was decided wait for a decision again."""
    if press.seen not in DECIDED:
        return
    async with racing.unless_second(context, press.question):
        before = await questions.get_question(context.tx, press.question)
        await decisions.reopen_question(
            context.tx, press.question, State(press.seen), context.by, context.now
        )
        await consequences.follow_up(context, press.question)
        if before.merged_into is not None:
            await consequences.show_change(context, before.merged_into)
        context.toast("toast-reopened", number=f"{press.question}")


async def show_card(context: Context, press: ShowCard) -> None:
    """Show the card again as it is."""
    if question := await racing.find_question(context, press.question):
        await context.show(await question_card.card_message(context.tx, context.language, question))


async def show_more(context: Context, press: ShowMore) -> None:
    """Show what is done rarely in place of the card's buttons."""
    if question := await racing.find_question(context, press.question):
        await context.show(await question_card.more_message(context.tx, context.language, question))


async def send_card(context: Context, press: SendCard) -> None:
    """Put a question's card at the end of the chat, where its buttons are at hand, and there alone."""
    if question := await racing.find_question(context, press.question):
        await moving.bring_card(context, question.id, Lane.REPLY)


async def decline_with_words(context: Context, number: int, written: str) -> None:
    """Decline a question for the reason that a moderator wrote, and say what came of it."""
    reason = await wording.read_reason(context, written)
    if reason is None:
        return
    async with racing.unless_second_by_command(context, number):
        await _decline(context, number, reason)
        await context.reply(Message(context.say("toast-declined", number=f"{number}")))


async def approve_one(context: Context, number: int) -> None:
    """Approve a question; raises NoSuchQuestionError, AlreadyChangedError."""
    await decisions.approve_question(context.tx, number, context.by, context.now)
    await consequences.follow_up(context, number)


async def _decline(context: Context, number: int, reason: str, seen: State | None = None) -> None:
    await decisions.decline_question(context.tx, number, context.by, reason, context.now, seen=seen)
    await consequences.follow_up(context, number)


def _seen(press: ChooseReason | WriteReason) -> list[State]:
    """Return the state in which the card showed the question, if one can be declined from it."""
    return [state for state in UNFINISHED if state == press.seen]
