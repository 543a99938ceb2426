"""A question's card in the desk."""

from collections.abc import Awaitable, Callable, Mapping

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
from handlers.callbacks.merging import ChooseMerge
from handlers.cards.alike import alike_line, find_alike, merge_row, tally_line
from handlers.cards.muting import mute_button, muted_line
from handlers.cards.writing import writing_line
from handlers.messages import MESSAGE_ROOM, Button, Message, cut, fitting, in_rows
from handlers.phrases import addressee, moderator, reason_text, signature_line
from handlers.words import Html, label, say
from storage import answers, cards, changes, clarifications
from storage.cards import Part
from storage.changes import Change, ChangeKind
from storage.clarifications import Clarification
from storage.database import Transaction
from storage.likeness import Alike
from storage.questions import UNFINISHED, Question, State

ANSWER_SHOWN = 1500
"""Characters of an answer that its question's card shows, so that both fit one message."""
CLARIFICATION_SHOWN = 300
"""Characters of an exchange's question, and of its reply once the question is decided."""
IN_ROW = 2
"""Buttons of [More] side by side."""

Line = Callable[[Transaction, str, Question], Awaitable[str]]


async def card_message(tx: Transaction, language: str, question: Question) -> Message:
    """Show a question with what became of it, and the buttons that make sense now."""
    parts, alike = await _find(tx, question)
    rows = [*card_buttons(language, question), merge_row(language, question, alike)]
    return Message(await _card_text(tx, language, question, parts, alike), rows)


async def more_message(tx: Transaction, language: str, question: Question) -> Message:
    """Show a question's card with the buttons that stand behind [More]."""
    text = await _card_text(tx, language, question, *await _find(tx, question))
    return Message(text, await more_rows(tx, language, question))


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
        buttons.append(Button(label(language, "button-merge-other"), ChooseMerge(question.id)))
    if question.state is State.PENDING:
        buttons.append(_live_button(language, question))
    if question.state is State.APPROVED:
        buttons.append(_reopen_button(language, question))
    buttons.append(await mute_button(tx, language, question))
    buttons.append(Button(label(language, "button-history"), ShowHistory(question.id, 0)))
    back = Button(label(language, "button-back"), ShowCard(question.id))
    return [*in_rows(buttons, IN_ROW), [back]]


def question_text(language: str, question: Question) -> Html:
    """Show a question: number, seminar, addressee, signature, text, time."""
    return say(
        language,
        "card",
        number=f"{question.id}",
        seminar=question.seminar_title.in_language(language),
        addressee=addressee(language, question),
        signature=signature_line(language, question),
        text=question.text,
        time=words.clock(language, question.asked_at, question.timezone),
    )


def state_line(language: str, question: Question, change: Change) -> str:
    """Say who made the question what it is, and when."""
    key = "card-live" if question.answered_live else f"card-{question.state}"
    if question.state is State.PENDING and not change.by_asker:
        key = "card-reopened"
    if question.state is State.APPROVED and change.is_not_live:
        key = "card-not-live"
    return label(
        language,
        key,
        who=moderator(language, change.name),
        time=words.clock(language, change.at, question.timezone),
        reason=reason_text(language, question.reason),
        other=f"{question.merged_into}",
    )


async def _find(tx: Transaction, question: Question) -> tuple[frozenset[Part], list[Alike]]:
    parts = await cards.find_parts(tx, question.id)
    return parts, await find_alike(tx, question) if Part.ALIKE in parts else []


async def _card_text(
    tx: Transaction, language: str, question: Question, parts: frozenset[Part], alike: list[Alike]
) -> str:
    """Return what a card says. A line that has nothing to say is empty."""
    lines = [
        await line(tx, language, question) for line, part in LINES.items() if part is None or part in parts
    ]
    lines.append(alike_line(language, question, alike))
    return "\n\n".join(fitting([line for line in lines if line], MESSAGE_ROOM))


async def _question_line(tx: Transaction, language: str, question: Question) -> str:
    newest = await changes.newest_changes(tx, question.id)
    state = words.escaped(state_line(language, question, newest[ChangeKind.STATE]))
    lines = [f"{question_text(language, question)} · {state}", _changed_line(language, question, newest)]
    return "\n".join(line for line in lines if line)


def _changed_line(language: str, question: Question, newest: Mapping[ChangeKind, Change]) -> str:
    """Say who has changed the question since it was asked, and where to read how."""
    keys = {ChangeKind.TEXT: "card-text-changed", ChangeKind.ADDRESSEE: "card-addressee-changed"}
    done = [
        say(language, key, who=moderator(language, newest[kind].name))
        for kind, key in keys.items()
        if kind in newest
    ]
    see = [say(language, "card-see-history", number=f"{question.id}")] if done else []
    return " · ".join([*done, *see])


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


LINES: dict[Line, Part | None] = {
    _question_line: None,
    tally_line: Part.MERGED,
    writing_line: Part.WRITING,
    muted_line: Part.MUTED,
    _clarification_line: Part.CLARIFIED,
    _answer_line: None,
}
"""What a card says, from top to bottom, and in which part of it a line is; None: it may be in any card."""
