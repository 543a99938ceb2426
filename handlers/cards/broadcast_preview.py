"""A broadcast before it is sent: as its readers will see it, in each language, and who they are."""

from handlers.callbacks.broadcasts import (
    AddToVersion,
    CancelBroadcast,
    ChooseLanguage,
    KeepSlides,
    Preview,
    StartBroadcast,
    WriteVersion,
)
from handlers.callbacks.schedule import SendLater
from handlers.cards.pages import page_row
from handlers.cleaning import length
from handlers.letters import letter
from handlers.messages import Button, File, Message, without_tags
from handlers.splitting import LIMIT
from handlers.words import Html, join, label, language_name, say
from storage import answers, corrections, deliveries, programme, versions
from storage.answers import AnswerState
from storage.broadcasts import Broadcast, Kind
from storage.database import Transaction
from storage.people import LANGUAGES

LONG = 3000
"""Characters from which on somebody may want to add to a text: a reply has 4096 at most."""


async def preview_message(
    tx: Transaction, language: str, broadcast: Broadcast, shown_in: str, page: int = 0
) -> Message:
    """Show a page of a drafted broadcast as the readers of one language will see it."""
    written = await versions.list_versions(tx, broadcast)
    content = await letter(tx, broadcast, shown_in)
    people = await _count_people(tx, broadcast)
    heading = await _heading(tx, language, broadcast, [*written], content, people)
    room = LIMIT - length(without_tags(heading)) - len("\n\n")
    pages = [one for one in await letter(tx, broadcast, shown_in, room) if isinstance(one, Message)]
    page = min(page, len(pages) - 1)
    rows = [
        *_links(pages[-1]),
        _tabs(broadcast, [*written], shown_in),
        page_row(len(pages), page, lambda other: Preview(broadcast.id, shown_in, other)),
        *_text_rows(language, broadcast, written, shown_in),
        *_deciding_rows(language, broadcast, people),
    ]
    return Message(f"{heading}\n\n{pages[page].text}", rows)


async def _heading(
    tx: Transaction,
    language: str,
    broadcast: Broadcast,
    written: list[str],
    content: list[Message | File],
    people: int,
) -> Html:
    if broadcast.corrects is not None:
        lines = [say(language, "correction-preview", readers=people)]
    else:
        lines = [say(language, "broadcast-preview", followers=people)]
    if await _goes_to_the_asker(tx, broadcast):
        lines.append(say(language, "broadcast-asker-too"))
    if (missing := _missing(broadcast, written)) and broadcast.language is not None:
        names = [language_name(code, language) for code in missing]
        original = language_name(broadcast.language, language)
        lines.append(say(language, "broadcast-missing", languages=join(language, names), original=original))
    if broadcast.handed_in and (speaker := await programme.get_speaker(tx, broadcast.speaker_id or "")):
        lines.append(say(language, "slides-handed-in", speaker=speaker.name))
    if len(content) > 1:
        lines.append(say(language, "broadcast-parts", count=len(content)))
    return Html("\n".join(lines))


def _missing(broadcast: Broadcast, written: list[str]) -> list[str]:
    """Return the languages whose readers get the text in another one."""
    if broadcast.kind not in {Kind.ANSWER, Kind.ANNOUNCEMENT}:
        return []
    return [code for code in LANGUAGES if code not in {broadcast.language, *written}]


def _links(content: Message) -> list[list[Button]]:
    return [[button for button in row if isinstance(button.action, str)] for row in content.rows]


def _tabs(broadcast: Broadcast, written: list[str], shown_in: str) -> list[Button]:
    """Return a button for each language; the one in view is marked, and missing ones stand in brackets."""
    missing = _missing(broadcast, written)
    tabs = []
    for code in LANGUAGES:
        name = f"({code.upper()})" if code in missing else code.upper()
        tabs.append(Button(f"• {name}" if code == shown_in else name, Preview(broadcast.id, code)))
    return tabs


def _text_rows(
    language: str, broadcast: Broadcast, written: dict[str, str], shown_in: str
) -> list[list[Button]]:
    """Return what can be done about the text in the language in view."""
    if broadcast.kind not in {Kind.ANSWER, Kind.ANNOUNCEMENT}:
        return []
    name = language_name(shown_in, language)
    original = shown_in == broadcast.language
    rows = []
    if original:
        written_in = label(language, "button-written-in", language=name)
        rows.append([Button(written_in, ChooseLanguage(broadcast.id))])
    if original and broadcast.kind is Kind.ANSWER:
        return rows
    text = broadcast.text or "" if original else written.get(shown_in)
    write = WriteVersion(broadcast.id, shown_in)
    if text is None:
        return [*rows, [Button(label(language, "button-write-version", language=name), write)]]
    rows.append([Button(label(language, "button-replace-version", language=name), write)])
    if length(text) >= LONG:
        rows[-1].append(Button(label(language, "button-add"), AddToVersion(broadcast.id, shown_in)))
    return rows


def _deciding_rows(language: str, broadcast: Broadcast, people: int) -> list[list[Button]]:
    cancel = CancelBroadcast(broadcast.id)
    if broadcast.corrects is not None:
        start = label(language, "button-correct-copies", readers=people)
        others = [[Button(label(language, "button-cancel"), cancel)]]
    elif broadcast.kind is Kind.ANSWER:
        start = label(language, "button-send-to-followers", followers=people)
        others = [[Button(label(language, "button-back"), cancel)]]
    else:
        start = label(language, "button-send-to-followers", followers=people)
        others = [
            _another_way(language, broadcast),
            [Button(label(language, "button-cancel"), cancel)],
        ]
    return [[Button(start, StartBroadcast(broadcast.id))], *others]


def _another_way(language: str, broadcast: Broadcast) -> list[Button]:
    """Return what can be done instead of sending a broadcast now."""
    if broadcast.kind is Kind.ANNOUNCEMENT:
        return [Button(label(language, "button-send-later"), SendLater(broadcast.id))]
    if broadcast.handed_in:
        return [Button(label(language, "button-keep-slides"), KeepSlides(broadcast.id))]
    return []


async def _count_people(tx: Transaction, broadcast: Broadcast) -> int:
    """Count those whom the broadcast would reach now: followers, or those who have what it corrects."""
    if broadcast.corrects is not None:
        return await corrections.count_readers(tx, broadcast.root)
    question_id = None
    if broadcast.answer_id is not None:
        question_id = (await answers.get_answer(tx, broadcast.answer_id)).question_id
    return await deliveries.count_followers(tx, broadcast.seminar_id or "", question_id=question_id)


async def _goes_to_the_asker(tx: Transaction, broadcast: Broadcast) -> bool:
    """Tell whether whoever asked gets the answer, or its correction, together with the followers."""
    if broadcast.answer_id is None:
        return False
    return (await answers.get_answer(tx, broadcast.answer_id)).state is AnswerState.DRAFTED
