"""A question's card in the desk."""

from handlers import words
from handlers.callbacks.desk import Approve, ChooseReason, WriteAnswer
from handlers.messages import Button, Message, cut
from handlers.phrases import addressee, moderator, reason_text, signature_line
from handlers.words import FALLBACK, Html, label, say
from storage import answers, questions
from storage.database import Transaction
from storage.questions import Change, Question, State

ANSWER_SHOWN = 1500
"""Characters of an answer that its question's card shows, so that both fit one message."""


async def card_message(tx: Transaction, language: str, question: Question) -> Message:
    """Show a question with what became of it, and the buttons that make sense now."""
    text = question_text(language, question)
    if question.state is State.PENDING:
        state = say(language, "card-pending")
    else:
        change = await questions.last_change(tx, question.id)
        state = words.escaped(state_line(language, question, change))
    parts = [f"{text} · {state}"]
    if question.state is State.ANSWERED and (answer := await answers.latest_answer(tx, question.id)):
        parts.append(say(language, "card-answer", text=cut(answer.text, ANSWER_SHOWN)))
    return Message("\n\n".join(parts), card_buttons(language, question))


def card_buttons(language: str, question: Question) -> list[list[Button]]:
    """Return the buttons of a card: what can still be done with the question."""
    approve = Button(label(language, "button-approve"), Approve(question.id))
    decline = Button(label(language, "button-decline"), ChooseReason(question.id))
    answer = Button(label(language, "button-answer"), WriteAnswer(question.id))
    if question.state is State.PENDING:
        return [[approve, decline, answer]]
    if question.state is State.APPROVED:
        return [[decline, answer]]
    return []


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
    return label(
        language,
        f"card-{question.state}",
        who=moderator(language, change.name),
        time=words.clock(language, change.at, question.timezone),
        reason=reason_text(language, question.reason),
        other=f"{question.merged_into}",
    )
