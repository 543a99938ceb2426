"""An answer before it is sent, and what became of it."""

from handlers import words
from handlers.answer_words import bare_words, duration
from handlers.callbacks.desk import (
    AddToAnswer,
    BroadcastAnswer,
    CorrectAnswer,
    DiscardAnswer,
    SendAnswer,
    SendCorrection,
    ShowDraft,
)
from handlers.cards.pages import LONG, page_row
from handlers.cards.question import state_line
from handlers.cleaning import length
from handlers.crowds import crowd
from handlers.letters import answered
from handlers.messages import MESSAGE_LIMIT, Button, Message, cut_line
from handlers.phrases import moderator, signature_line
from handlers.splitting import in_pages
from handlers.words import Html, label, say
from storage import answers, changes, deliveries, people, questions, speaker_questions, wanted
from storage.answers import Answer, AnswerState
from storage.database import Transaction
from storage.questions import Question, State

FOOT = 800
"""Characters that stay free for what is said under an answer."""
QUESTION_SHOWN = 300
"""Characters of the question that a speaker answers."""


async def draft_message(tx: Transaction, language: str, answer: Answer, page: int = 0) -> Message:
    """Show a page of an answer: what it will look like, or what became of it."""
    question = await questions.get_question(tx, answer.question_id)
    number, who = f"{question.id}", moderator(language, answer.decided_by_name)
    if await answers.is_replaced(tx, answer):
        return Message(say(language, "draft-replaced", number=number, speaker=answer.speaker_name or ""))
    if answer.state is AnswerState.DISCARDED:
        return Message(say(language, "draft-discarded", number=number, who=who))
    if answer.state is AnswerState.CORRECTED:
        return Message(say(language, "draft-corrected", number=number))

    def frame(text: Html) -> Html:
        if answer.corrects is not None:
            return say(language, "draft-correction", number=number, text=text)
        if answer.speaker_name is not None:
            return _of_speaker(language, question, answer.speaker_name, text)
        return say(language, "draft", number=number, text=text)

    pages = in_pages(frame, bare_words(language, answer), MESSAGE_LIMIT - FOOT)
    page = min(page, len(pages) - 1)
    note, rows = await _what_can_be_done(tx, language, question, answer)
    turning = page_row(len(pages), page, lambda other: ShowDraft(answer.id, other))
    lines = [
        *await _size_line(tx, language, question, answer),
        *await _speaker_lines(tx, language, question, answer),
    ]
    parts = [pages[page], *lines, note]
    return Message("\n\n".join(parts), [turning, *rows])


def _of_speaker(language: str, question: Question, speaker: str, text: Html) -> Html:
    """Frame a speaker's words: the desk has not asked for them now, so it reads the question again."""
    return say(
        language,
        "draft-of-speaker",
        speaker=speaker,
        number=f"{question.id}",
        signature=signature_line(language, question),
        question=cut_line(question.text, QUESTION_SHOWN),
        text=text,
    )


async def _speaker_lines(tx: Transaction, language: str, question: Question, answer: Answer) -> list[Html]:
    """Say of a speaker's draft what the desk must know: how it is spoken, and that the speaker has left."""
    if answer.speaker_id is None or answer.state is not AnswerState.DRAFTED:
        return []
    lines = []
    if answer.voice is not None and answer.text:
        lines.append(say(language, "draft-voice", duration=duration(answer.voice)))
    elif answer.voice is not None:
        lines.append(say(language, "draft-add-words"))
    if not await speaker_questions.speaks_in(tx, answer.speaker_id, question.seminar_id):
        lines.append(say(language, "draft-former-speaker", speaker=answer.speaker_name or ""))
    return lines


async def _what_can_be_done(
    tx: Transaction, language: str, question: Question, answer: Answer
) -> tuple[Html, list[list[Button]]]:
    """Return what is said under an answer, and its buttons."""
    # Never how many people: two of these questions may be of one who wants to stay anonymous.
    count = await wanted.tally_questions(tx, question.id)
    if answer.state is not AnswerState.DRAFTED:
        key = "draft-sent" if answer.corrects is None else "draft-correction-sent"
        correct = Button(label(language, "button-correct"), CorrectAnswer(answer.id))
        to_all = await _to_all_row(tx, language, question, answer)
        who = moderator(language, answer.decided_by_name)
        return say(language, key, who=who, count=count), [to_all, [correct]]
    discard = Button(label(language, "button-discard"), DiscardAnswer(answer.id))
    if answer.corrects is not None:
        before = await answers.get_answer(tx, answer.corrects)
        if before.state is AnswerState.CORRECTED:
            return say(language, "draft-corrected-meanwhile"), [[discard]]
        send = Button(label(language, "button-correct-copy"), SendCorrection(answer.id, answer.revision))
        return say(language, "draft-correction-choose", count=count), [
            [send],
            *_adding_row(language, answer),
            [discard],
        ]
    if not question.takes_answer:
        change = await changes.last_change(tx, question.id)
        return words.escaped(state_line(language, question, change)), [[discard]]
    send = Button(
        label(language, "button-send-to-asker", count=count), SendAnswer(answer.id, answer.revision)
    )
    to_all = await _to_all_row(tx, language, question, answer)
    return say(language, "draft-choose", count=count), [
        [send],
        to_all,
        *_adding_row(language, answer),
        [discard],
    ]


async def _to_all_row(tx: Transaction, language: str, question: Question, answer: Answer) -> list[Button]:
    """Return the button to every follower; none where nobody follows, or all have the answer.

    Nor where the askers have it, and its question was reopened since.
    """
    followers = await deliveries.count_followers(tx, question.seminar_id)
    reopened = answer.state is AnswerState.APPROVED and question.state is not State.ANSWERED
    if not followers or answer.state is AnswerState.BROADCAST or reopened:
        return []
    to_all = BroadcastAnswer(answer.id, answer.revision)
    return [Button(label(language, "button-broadcast", followers=crowd(followers)), to_all)]


def _adding_row(language: str, answer: Answer) -> list[list[Button]]:
    if length(answer.text) < LONG:
        return []
    return [[Button(label(language, "button-add"), AddToAnswer(answer.id))]]


async def _size_line(tx: Transaction, language: str, question: Question, answer: Answer) -> list[Html]:
    """Say how many messages the answer becomes, if it is more than one."""
    asker = await people.get_person(tx, question.person_id)
    count = len(answered(asker, question, answer))
    return [say(language, "broadcast-parts", count=count)] if count > 1 else []
