"""A speaker's questions: the list, and a question of it as a card."""

from dataclasses import replace

from handlers.callbacks.speaker import HandInSlides, ListQuestions, OpenQuestion, SetSilent, ShowQuestion
from handlers.cards.pages import existing_page, turning_row
from handlers.cards.speaker import question_message
from handlers.context import Context
from handlers.messages import Button, Message, cut_line, in_rows
from handlers.speaker import rights
from handlers.words import Html
from storage import speaker_accounts, speaker_questions, subjects
from storage.outbox import EDIT_ONLY
from storage.speaker_accounts import SpeakerAccount
from storage.subjects import Subject
from storage.wanted import WantedQuestion

LIST_PAGE = 10
"""Questions of a page: each takes about three lines of a phone."""
GIVEN_SHOWN = 10
"""Questions whose answer is with the desk, on a page besides the others."""
NUMBERS_IN_ROW = 5
SHOWN = 160
"""Characters of a question that the list shows."""


async def command_questions(context: Context, _: str) -> None:
    """List the questions that a speaker can answer."""
    if account := await rights.current_account(context):
        await context.reply(await _list_message(context, account, 0))


async def list_questions(context: Context, press: ListQuestions) -> None:
    """Show a page of a speaker's questions: in place of the list, or under the card whose button it was."""
    account = await rights.current_account(context)
    if account is None:
        return
    shown = await _list_message(context, account, press.page)
    if await subjects.find_subject(context.tx, context.chat.id, context.message_id) is None:
        await context.show(shown)
    else:
        # A card stays: a reply to it is an answer.
        await context.reply(shown)


async def open_question(context: Context, press: OpenQuestion) -> None:
    """Put a question's card at the end of the chat, where its buttons are at hand, and there alone."""
    found = await rights.own_question(context, press.question)
    if found is None:
        return
    account, question = found
    before = await subjects.find_message(context.tx, context.chat.id, Subject.SPEAKER_CARD, question.id)
    if before is not None:
        moved = Message(context.say("card-moved", number=f"{question.id}"))
        await context.edit(before, moved, note=EDIT_ONLY)
    card = await question_message(context.tx, context.writer, account, question)
    await context.reply(card, subject=Subject.SPEAKER_CARD, about=question.id)


async def show_question(context: Context, press: ShowQuestion) -> None:
    """Show a question's card in place of the message."""
    if found := await rights.own_question(context, press.question):
        account, question = found
        await context.show(await question_message(context.tx, context.writer, account, question))


async def set_silent(context: Context, press: SetSilent) -> None:
    """Announce new questions no longer, or again."""
    account = await rights.current_account(context)
    if account is None:
        return
    silent = bool(press.silent)
    await speaker_accounts.set_silent(context.tx, account.speaker_id, silent=silent)
    context.toast("toast-silent" if silent else "toast-not-silent")
    await context.show(await _list_message(context, replace(account, silent=silent), 0))


async def _list_message(context: Context, account: SpeakerAccount, page: int) -> Message:
    """Show a page of what waits for an answer, and below it what has one that the desk looks at."""
    speaker = account.speaker_id
    count = await speaker_questions.count_for_speaker(context.tx, speaker)
    page = existing_page(page, count, LIST_PAGE)
    shown = await speaker_questions.list_for_speaker(context.tx, speaker, LIST_PAGE, page * LIST_PAGE)
    given = await speaker_questions.list_given(context.tx, speaker, GIVEN_SHOWN)
    parts = [
        context.say("speaker-list", waiting=count),
        *(_line(context, wanted) for wanted in shown),
        *(_given_line(context, wanted) for wanted in given),
        context.say("speaker-list-how") if shown else "",
        context.say("speaker-silent") if account.silent else "",
    ]
    numbers = [
        Button(f"{wanted.question.id}", OpenQuestion(wanted.question.id)) for wanted in [*shown, *given]
    ]
    silence = Button(
        context.label("button-not-silent" if account.silent else "button-silent"),
        SetSilent(0 if account.silent else 1),
    )
    rows = [
        *in_rows(numbers, NUMBERS_IN_ROW),
        turning_row(context.language, page, count, LIST_PAGE, ListQuestions),
        [silence],
        [Button(context.label("button-hand-in-slides"), HandInSlides(0))],
    ]
    return Message("\n\n".join(part for part in parts if part), rows)


def _given_line(context: Context, wanted: WantedQuestion) -> Html:
    return Html(f"{_line(context, wanted)}\n{context.say('speaker-draft-waits')}")


def _line(context: Context, wanted: WantedQuestion) -> Html:
    return context.say(
        "speaker-list-line" if wanted.tally == 1 else "speaker-list-line-wanted",
        number=f"{wanted.question.id}",
        text=cut_line(wanted.question.text, SHOWN),
        count=wanted.tally,
    )
