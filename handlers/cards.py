"""What the desk's messages show: cards, drafts, broadcasts.

They are made when they are sent, from what is true then.
"""

from handlers import words
from handlers.callbacks import (
    Approve,
    BroadcastAnswer,
    CancelBroadcast,
    ChooseReason,
    DiscardAnswer,
    Preview,
    SendAnswer,
    StartBroadcast,
    WriteAnswer,
)
from handlers.letters import letter
from handlers.messages import Button, Message, cut
from handlers.phrases import addressee, moderator, reason_text, signature_line
from handlers.words import FALLBACK, Html, label, say
from storage import answers, broadcasts, desk, programme, questions
from storage.answers import Answer, AnswerState
from storage.broadcasts import Broadcast, BroadcastState
from storage.database import Transaction
from storage.desk import Subject
from storage.people import LANGUAGES
from storage.questions import UNFINISHED, Change, Question, State

ANSWER_SHOWN = 1500
"""Characters of an answer that its question's card shows, so that both fit one message."""


async def compose(tx: Transaction, subject: Subject, subject_id: int) -> Message:
    """Return the desk's message about this, as things stand now."""
    language = (await desk.get_desk(tx)).language
    if subject is Subject.DRAFT:
        return await draft_message(tx, language, await answers.get_answer(tx, subject_id))
    if subject is Subject.BROADCAST:
        return await broadcast_message(tx, language, await broadcasts.get_broadcast(tx, subject_id))
    return await card_message(tx, language, await questions.get_question(tx, subject_id))


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
    )


async def draft_message(tx: Transaction, language: str, answer: Answer) -> Message:
    """Show an answer: what it will look like, or what became of it."""
    question = await questions.get_question(tx, answer.question_id)
    preview = say(language, "draft", number=f"{question.id}", text=answer.text)
    if answer.state is AnswerState.DISCARDED:
        return Message(
            say(
                language,
                "draft-discarded",
                number=f"{question.id}",
                who=moderator(language, answer.decided_by_name),
            )
        )
    followers = await broadcasts.count_followers(tx, question.seminar_id, but_not=question.person_id)
    to_all = Button(label(language, "button-broadcast", followers=followers), BroadcastAnswer(answer.id))
    if answer.state is AnswerState.APPROVED:
        sent = say(language, "draft-sent", who=moderator(language, answer.decided_by_name))
        return Message(f"{preview}\n\n{sent}", [[to_all]] if followers else [])
    discard = Button(label(language, "button-discard"), DiscardAnswer(answer.id))
    if question.state not in UNFINISHED:
        change = await questions.last_change(tx, question.id)
        return Message(f"{preview}\n\n{words.escaped(state_line(language, question, change))}", [[discard]])
    rows = [
        [Button(label(language, "button-send-to-asker"), SendAnswer(answer.id))],
        [to_all] if followers else [],
        [discard],
    ]
    return Message(f"{preview}\n\n{say(language, 'draft-choose')}", rows)


async def broadcast_message(
    tx: Transaction, language: str, broadcast: Broadcast, shown_in: str | None = None
) -> Message:
    """Show a broadcast: its preview in a language, its progress, or its report."""
    if broadcast.state is BroadcastState.DRAFTED:
        return await _preview(tx, language, broadcast, shown_in or language)
    if broadcast.state is BroadcastState.CANCELLED:
        who = moderator(language, broadcast.started_by_name)
        return Message(say(language, "broadcast-cancelled", who=who))
    progress = await broadcasts.get_progress(tx, broadcast.id)
    return Message(
        say(
            language,
            f"broadcast-{broadcast.state}",
            what=await _name_of(tx, language, broadcast),
            who=moderator(language, broadcast.started_by_name),
            total=progress.total,
            delivered=progress.delivered,
            blocked=progress.blocked,
            failed=progress.failed,
        )
    )


async def _preview(tx: Transaction, language: str, broadcast: Broadcast, shown_in: str) -> Message:
    followers = await broadcasts.count_followers(tx, broadcast.seminar_id or "")
    content = await letter(tx, broadcast, shown_in)
    heading = say(language, "broadcast-preview", followers=followers)
    tabs = [
        Button(f"• {code.upper()}" if code == shown_in else code.upper(), Preview(broadcast.id, code))
        for code in LANGUAGES
    ]
    links = [[button for button in row if isinstance(button.action, str)] for row in content.rows]
    rows = [
        *links,
        tabs,
        [Button(label(language, "button-broadcast", followers=followers), StartBroadcast(broadcast.id))],
        [Button(label(language, "button-cancel"), CancelBroadcast(broadcast.id))],
    ]
    return Message(f"{heading}\n\n{content.text}", rows)


async def _name_of(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    """Name a broadcast in a line, for its progress and report."""
    number, speaker = "", ""
    if broadcast.answer_id is not None:
        number = f"{(await answers.get_answer(tx, broadcast.answer_id)).question_id}"
    if broadcast.speaker_id is not None and (found := await programme.get_speaker(tx, broadcast.speaker_id)):
        speaker = found.name
    return say(language, f"broadcast-of-{broadcast.kind}", number=number, speaker=speaker)
