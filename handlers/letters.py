"""What participants receive: news of their question, and broadcasts, in the reader's language."""

from handlers import words
from handlers.callbacks.private import Ask, ShowPapers, ShowSeminar
from handlers.messages import Button, Message, cut
from handlers.phrases import addressee, signature_line
from handlers.words import FALLBACK, label, say
from storage import answers, programme, questions
from storage.broadcasts import Broadcast, Content, Kind
from storage.database import Transaction
from storage.people import LANGUAGES, Person
from storage.questions import Question

QUESTION_SHOWN = 300
"""Characters of a question that an answer quotes."""


def approved(person: Person, question: Question) -> Message:
    """Tell the asker that the question was approved."""
    return Message(say(person.language, "news-approved", number=f"{question.id}", text=_quoted(question)))


def declined(person: Person, question: Question, reason: str) -> Message:
    """Tell the asker that the question was declined, and why."""
    text = say(
        person.language, "news-declined", number=f"{question.id}", text=_quoted(question), reason=reason
    )
    return Message(text, [[Button(label(person.language, "button-ask-again"), Ask(question.seminar_id))]])


def answered(person: Person, question: Question, answer: str) -> Message:
    """Bring the asker the answer."""
    text = say(
        person.language, "news-answered", number=f"{question.id}", text=_quoted(question), answer=answer
    )
    return Message(text, [_to_seminar(person.language, question.seminar_id)])


async def letter(tx: Transaction, broadcast: Broadcast, language: str) -> Message:
    """Return a broadcast as its readers of one language see it."""
    seminar = await programme.get_seminar(tx, broadcast.seminar_id or "")
    title = seminar.title.in_language(language, FALLBACK) if seminar else ""
    if broadcast.kind is Kind.ANSWER:
        return await _answer(tx, broadcast, language, title)
    if broadcast.kind is Kind.PRESENTATION:
        return await _presentation(tx, broadcast, language, title)
    text = say(language, "letter-announcement", seminar=title, text=broadcast.text or "")
    return Message(text, [_to_seminar(language, broadcast.seminar_id or "")])


async def letters(tx: Transaction, broadcast: Broadcast) -> dict[str, list[Content]]:
    """Return what goes out in each language, message after message."""
    contents = {}
    for code in LANGUAGES:
        message = await letter(tx, broadcast, code)
        contents[code] = [Content(message.method, message.payload())]
    return contents


async def _answer(tx: Transaction, broadcast: Broadcast, language: str, title: str) -> Message:
    answer = await answers.get_answer(tx, broadcast.answer_id or 0)
    question = await questions.get_question(tx, answer.question_id)
    text = say(
        language,
        "letter-answer",
        seminar=title,
        number=f"{question.id}",
        signature=signature_line(language, question.signature, question.name, question.affiliation),
        addressee=addressee(language, question),
        text=cut(question.text, QUESTION_SHOWN),
        answer=answer.text,
    )
    return Message(text, [_to_seminar(language, question.seminar_id)])


async def _presentation(tx: Transaction, broadcast: Broadcast, language: str, title: str) -> Message:
    speaker = await programme.get_speaker(tx, broadcast.speaker_id or "")
    text = say(
        language,
        "letter-presentation",
        seminar=title,
        speaker=speaker.name if speaker else "",
        language=words.language_name(broadcast.language or "", language),
    )
    rows = [
        [Button(label(language, "button-open-slides"), broadcast.url or "")],
        [Button(label(language, "button-papers"), ShowPapers(broadcast.seminar_id or ""))],
    ]
    return Message(text, rows)


def _quoted(question: Question) -> str:
    return cut(question.text, QUESTION_SHOWN)


def _to_seminar(language: str, seminar_id: str) -> list[Button]:
    return [Button(label(language, "button-seminar"), ShowSeminar(seminar_id))]
