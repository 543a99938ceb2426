"""A question's card in the desk."""

from collections.abc import Awaitable, Callable

from handlers import words
from handlers.answer_words import answer_words
from handlers.callbacks.desk import (
    AnsweredLive,
    Approve,
    AskToClarify,
    ChooseAddressee,
    ChooseReason,
    EditText,
    Reopen,
    ShowCard,
    ShowHistory,
    ShowMore,
    WriteAnswer,
)
from handlers.callbacks.merging import ChooseJoin
from handlers.cards.alike import alike_line, join_row, tally_line
from handlers.cards.muting import mute_button, muted_line
from handlers.cards.writing import writing_line
from handlers.messages import Button, Message, cut, fitting
from handlers.phrases import addressee, moderator, reason_text, signature_line
from handlers.words import FALLBACK, Html, label, say
from storage import answers, clarifications, questions
from storage.clarifications import Clarification
from storage.database import Transaction
from storage.questions import UNFINISHED, Change, Question, State

ANSWER_SHOWN = 1500
"""Characters of an answer that its question's card shows, so that both fit one message."""
CLARIFICATION_SHOWN = 300
"""Characters of an exchange's question, and of its reply once the question is decided."""
ROOM = 4000
"""Characters of a card, of the 4096 of a message: what comes last gives way."""
IN_ROW = 2
"""Buttons of [More] side by side."""

Line = Callable[[Transaction, str, Question], Awaitable[str]]


async def card_message(tx: Transaction, language: str, question: Question) -> Message:
    """Show a question with what became of it, and the buttons that make sense now."""
    rows = [*card_buttons(language, question), await join_row(tx, language, question)]
    return Message(await _card_text(tx, language, question), rows)


async def more_message(tx: Transaction, language: str, question: Question) -> Message:
    """Show a question's card with the buttons that stand behind [More]."""
    return Message(await _card_text(tx, language, question), await more_rows(tx, language, question))


def card_buttons(language: str, question: Question) -> list[list[Button]]:
    """Return the buttons of a card: what can still be done with the question."""
    approve = Button(label(language, "button-approve"), Approve(question.id))
    decline = Button(label(language, "button-decline"), ChooseReason(question.id, question.state))
    answer = Button(label(language, "button-answer"), WriteAnswer(question.id))
    more = Button(label(language, "button-more"), ShowMore(question.id))
    if question.state is State.PENDING:
        return [[approve, decline], [answer, more]]
    if question.state is State.APPROVED:
        return [[answer, decline], [_live_button(language, question), more]]
    return [[answer] if question.takes_answer else [], [_reopen_button(language, question), more]]


async def more_rows(tx: Transaction, language: str, question: Question) -> list[list[Button]]:
    """Return the buttons for what is done rarely, as far as it makes sense now."""
    buttons: list[Button] = []
    if question.state is State.PENDING:
        buttons.append(Button(label(language, "button-edit"), EditText(question.id)))
    if question.state in UNFINISHED:
        buttons.append(Button(label(language, "button-addressee"), ChooseAddressee(question.id)))
        buttons.append(Button(label(language, "button-clarify"), AskToClarify(question.id)))
        buttons.append(Button(label(language, "button-join-other"), ChooseJoin(question.id)))
    if question.state is State.PENDING:
        buttons.append(_live_button(language, question))
    if question.state is State.APPROVED:
        buttons.append(_reopen_button(language, question))
    buttons.append(await mute_button(tx, language, question))
    buttons.append(Button(label(language, "button-history"), ShowHistory(question.id, 0)))
    back = Button(label(language, "button-back"), ShowCard(question.id))
    return [*(buttons[at : at + IN_ROW] for at in range(0, len(buttons), IN_ROW)), [back]]


def question_text(language: str, question: Question) -> Html:
    """Show a question: number, seminar, addressee, signature, text, time."""
    return say(
        language,
        "card",
        number=f"{question.id}",
        seminar=question.seminar_title.in_language(language, FALLBACK),
        addressee=addressee(language, question),
        signature=signature_line(language, question.signature, question.name, question.affiliation),
        text=question.text,
        time=words.clock(language, question.asked_at, question.timezone),
    )


def state_line(language: str, question: Question, change: Change) -> str:
    """Say who made the question what it is, and when."""
    key = "card-live" if question.answered_live else f"card-{question.state}"
    if question.state is State.PENDING and not change.by_asker:
        key = "card-reopened"
    return label(
        language,
        key,
        who=moderator(language, change.name),
        time=words.clock(language, change.at, question.timezone),
        reason=reason_text(language, question.reason),
        other=f"{question.merged_into}",
    )


async def _card_text(tx: Transaction, language: str, question: Question) -> str:
    """Return what a card says. A line that has nothing to say is empty."""
    parts = [await line(tx, language, question) for line in LINES]
    return "\n\n".join(fitting([part for part in parts if part], ROOM))


async def _question_line(tx: Transaction, language: str, question: Question) -> str:
    change = await questions.last_change(tx, question.id)
    state = words.escaped(state_line(language, question, change))
    return f"{question_text(language, question)} · {state}"


async def _clarification_line(tx: Transaction, language: str, question: Question) -> str:
    """Show what the asker was asked last, and the reply; what was asked before is in the history."""
    clarification = await clarifications.newest_clarification(tx, question.id)
    if clarification is None:
        return ""
    asked = say(
        language,
        "card-clarify",
        who=moderator(language, clarification.asked_by_name),
        time=words.clock(language, clarification.asked_at, question.timezone),
        text=cut(clarification.text, CLARIFICATION_SHOWN),
    )
    return f"{asked}\n{_reply_line(language, question, clarification)}"


def _reply_line(language: str, question: Question, clarification: Clarification) -> str:
    if clarification.reply is None or clarification.replied_at is None:
        return say(language, "card-clarify-awaited") if question.state in UNFINISHED else ""
    reply = clarification.reply
    return say(
        language,
        "card-clarified",
        time=words.clock(language, clarification.replied_at, question.timezone),
        text=reply if question.state in UNFINISHED else cut(reply, CLARIFICATION_SHOWN),
    )


async def _answer_line(tx: Transaction, language: str, question: Question) -> str:
    if question.state is not State.ANSWERED or question.answered_live:
        return ""
    answer = await answers.latest_answer(tx, question.id)
    text = cut(answer_words(language, answer), ANSWER_SHOWN) if answer else ""
    return say(language, "card-answer", text=text) if text else ""


def _live_button(language: str, question: Question) -> Button:
    return Button(label(language, "button-live"), AnsweredLive(question.id))


def _reopen_button(language: str, question: Question) -> Button:
    return Button(label(language, "button-reopen"), Reopen(question.id, question.state))


LINES: tuple[Line, ...] = (
    _question_line,
    tally_line,
    writing_line,
    muted_line,
    _clarification_line,
    _answer_line,
    alike_line,
)
"""What a card says, from top to bottom."""
