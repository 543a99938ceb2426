"""Answers and broadcasts as participants receive them: in their language, in one message or several."""

from collections.abc import Callable, Collection
from dataclasses import replace
from hashlib import sha256

from handlers import words
from handlers.answer_words import answer_words, voice_parts
from handlers.callbacks.private import SendSlides, ShowPapers, ShowSeminar
from handlers.messages import EDIT, Button, File, Message
from handlers.phrases import addressee, quoted, seminar_title, signature_line
from handlers.splitting import in_messages, in_pages
from handlers.words import Html, label, say
from storage import answers, corrections, programme, questions, versions
from storage.answers import Answer
from storage.broadcasts import Broadcast, Kind
from storage.database import Transaction
from storage.deliveries import Content
from storage.people import LANGUAGES, Person
from storage.questions import Question
from storage.text import FALLBACK


def answered(person: Person, question: Question, answer: Answer) -> list[Message | File]:
    """Bring an asker the answer; one that corrects another says so."""
    notes = _notes(person.language, corrects=answer.corrects is not None)

    def frame(text: Html) -> Html:
        return say(
            person.language,
            "news-answered",
            number=f"{question.id}",
            text=quoted(question),
            answer=Html(f"{notes}{text}"),
        )

    rows = [_to_seminar(person.language, question.seminar_id)]
    return [*in_messages(frame, answer_words(person.language, answer), rows), *voice_parts(answer)]


async def letter(
    tx: Transaction, broadcast: Broadcast, language: str, preview: int | None = None
) -> list[Message | File]:
    """Return a broadcast as its readers of one language see it.

    For a preview: in pages of `preview` characters, instead of messages.
    """
    seminar = await programme.get_seminar(tx, broadcast.seminar_id)
    title = seminar_title(language, seminar)
    if broadcast.answer_id is not None:
        return await _answer(tx, broadcast, broadcast.answer_id, language, title, preview)
    if broadcast.kind is Kind.PRESENTATION:
        return [await _presentation(tx, broadcast, language, title)]
    written = await versions.list_versions(tx, broadcast)
    notes = _notes_of(broadcast, language, written)

    def frame(text: Html) -> Html:
        return say(language, "letter-announcement", seminar=title, text=Html(f"{notes}{text}"))

    text = written.get(language, broadcast.text or "")
    return [*_shown(frame, text, [_to_seminar(language, broadcast.seminar)], preview)]


async def letters(tx: Transaction, broadcast: Broadcast) -> dict[str, list[Content]]:
    """Return what goes out in each language, message after message.

    Where a correction needs fewer messages than readers have, the rest of theirs is marked.
    """
    parts = await corrections.count_parts(tx, broadcast.root) if broadcast.corrects else {}
    contents = {}
    for code in LANGUAGES:
        messages = await letter(tx, broadcast, code)
        texts = [one for one in messages if isinstance(one, Message)]
        mark = Message(say(code, "letter-part-gone"))
        marks = [Content(EDIT, mark.payload())] * (parts.get(code, 0) - len(texts))
        files = [one for one in messages if isinstance(one, File)]
        contents[code] = [
            *(Content(one.method, one.payload()) for one in texts),
            *marks,
            *(Content(one.method, one.payload()) for one in files),
        ]
    return contents


async def fingerprint(tx: Transaction, broadcast: Broadcast) -> int:
    """Return a number that is another one when readers of any language would get something else."""
    payloads = [one.payload() for code in LANGUAGES for one in await letter(tx, broadcast, code)]
    # Six bytes are no more than 15 digits: there is room for them in a button.
    return int.from_bytes(sha256("\0".join(payloads).encode()).digest()[:6])


async def _answer(
    tx: Transaction, broadcast: Broadcast, answer_id: int, language: str, title: str, preview: int | None
) -> list[Message | File]:
    written = await versions.list_versions(tx, broadcast)
    original = await answers.get_answer(tx, answer_id)
    answer = replace(original, text=written.get(language, original.text))
    question = await questions.get_question(tx, answer.question_id)
    notes = _notes_of(broadcast, language, written)

    def frame(text: Html) -> Html:
        return say(
            language,
            "letter-answer",
            seminar=title,
            number=f"{question.id}",
            signature=signature_line(language, question),
            addressee=addressee(language, question),
            text=quoted(question),
            answer=Html(f"{notes}{text}"),
        )

    rows = [_to_seminar(language, question.seminar_id)]
    return [*_shown(frame, answer_words(language, answer), rows, preview), *voice_parts(answer)]


async def _presentation(tx: Transaction, broadcast: Broadcast, language: str, title: str) -> Message:
    speaker = await programme.get_speaker(tx, broadcast.speaker_id)
    text = say(
        language,
        "letter-presentation",
        seminar=title,
        speaker=speaker.name if speaker else "",
        language=words.language_name(broadcast.language or "", language),
    )
    if broadcast.corrects is not None:
        text = Html(f"{text}\n{say(language, 'letter-slides-replaced')}")
    file = SendSlides(broadcast.seminar, broadcast.speaker_id or "", broadcast.language or FALLBACK)
    rows = [
        [Button(label(language, "button-open-slides"), broadcast.url or file)],
        [Button(label(language, "button-papers"), ShowPapers(broadcast.seminar))],
    ]
    return Message(text, rows, lasting=True)


def _shown(
    frame: Callable[[Html], Html], text: str, rows: list[list[Button]], preview: int | None
) -> list[Message]:
    if preview is None:
        return in_messages(frame, text, rows)
    return [Message(page, rows) for page in in_pages(frame, text, preview)]


def _notes_of(broadcast: Broadcast, language: str, written: Collection[str]) -> Html:
    own = broadcast.language in {None, language} or language in written
    foreign = None if own else broadcast.language
    return _notes(language, corrects=broadcast.corrects is not None, foreign=foreign)


def _notes(language: str, *, corrects: bool, foreign: str | None = None) -> Html:
    """Say that a text takes the place of an earlier one, and in which language it is, if not the reader's."""
    lines = []
    if corrects:
        lines.append(say(language, "letter-corrected"))
    if foreign is not None:
        name = words.language_name(foreign, language)
        lines.append(say(language, "letter-language", language=name))
    return Html("\n".join(lines) + "\n\n" if lines else "")


def _to_seminar(language: str, seminar_id: str) -> list[Button]:
    return [Button(label(language, "button-seminar"), ShowSeminar(seminar_id))]
