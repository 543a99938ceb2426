"""A broadcast before it is sent: as its readers will see it, in each language, and who they are."""

from handlers.answer_words import duration
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
from handlers.cards import scheduled
from handlers.cards.pages import LONG, page_row
from handlers.cleaning import length
from handlers.crowds import crowd
from handlers.letters import fingerprint, letter
from handlers.messages import MESSAGE_LIMIT, Button, File, Message, without_tags
from handlers.words import Html, join, label, language_name, say
from storage import answers, corrections, deliveries, programme, versions
from storage.answers import AnswerState
from storage.broadcasts import Broadcast, BroadcastState, Kind
from storage.database import Transaction
from storage.people import LANGUAGES


async def preview_message(
    tx: Transaction, language: str, broadcast: Broadcast, shown_in: str, page: int = 0
) -> Message:
    """Show a page of a broadcast that was not started as the readers of one language will see it."""
    written = await versions.list_versions(tx, broadcast)
    content = await letter(tx, broadcast, shown_in)
    people = await _count_people(tx, broadcast)
    outdated = await _outdated(tx, broadcast, [*written])
    heading = await _heading(tx, language, broadcast, [*written], outdated, content, people)
    room = MESSAGE_LIMIT - length(without_tags(heading)) - len("\n\n")
    pages = [one for one in await letter(tx, broadcast, shown_in, room) if isinstance(one, Message)]
    page = min(page, len(pages) - 1)
    rows = [
        *_links(pages[-1]),
        _tabs(broadcast, [*written], shown_in),
        page_row(len(pages), page, lambda other: Preview(broadcast.id, shown_in, other)),
        *_text_rows(language, broadcast, written, shown_in),
        *(_write_row(language, broadcast, code) for code in outdated if code != shown_in),
        *_deciding_rows(language, broadcast, people, await fingerprint(tx, broadcast)),
    ]
    return Message(f"{heading}\n\n{pages[page].text}", rows)


async def _heading(
    tx: Transaction,
    language: str,
    broadcast: Broadcast,
    written: list[str],
    outdated: list[str],
    content: list[Message | File],
    people: int,
) -> Html:
    if broadcast.state is BroadcastState.SCHEDULED:
        lines = [await scheduled.heading(tx, language, broadcast)]
    elif broadcast.corrects is not None:
        lines = [say(language, "correction-preview", readers=crowd(people))]
    else:
        lines = [say(language, "broadcast-preview", followers=crowd(people))]
    if await _goes_to_the_asker(tx, broadcast):
        lines.append(say(language, "broadcast-asker-too"))
    if (missing := _missing(broadcast, written)) and broadcast.language is not None:
        names = [language_name(code, language) for code in missing]
        original = language_name(broadcast.language, language)
        lines.append(say(language, "broadcast-missing", languages=join(language, names), original=original))
    lines += [
        say(language, "correction-outdated", language=language_name(code, language)) for code in outdated
    ]
    if broadcast.handed_in and (speaker := await programme.get_speaker(tx, broadcast.speaker_id)):
        lines.append(say(language, "slides-handed-in", speaker=speaker.name))
    lines += await _voice_line(tx, language, broadcast)
    if len(content) > 1:
        lines.append(say(language, "broadcast-parts", count=len(content)))
    return Html("\n".join(lines))


async def _voice_line(tx: Transaction, language: str, broadcast: Broadcast) -> list[Html]:
    """Say that a voice message goes with the words, which the preview cannot show."""
    if broadcast.answer_id is None:
        return []
    voice = (await answers.get_answer(tx, broadcast.answer_id)).voice
    return [say(language, "draft-voice", duration=duration(voice))] if voice else []


def _missing(broadcast: Broadcast, written: list[str]) -> list[str]:
    """Return the languages whose readers get the text in another one."""
    if broadcast.kind not in {Kind.ANSWER, Kind.ANNOUNCEMENT}:
        return []
    return [code for code in LANGUAGES if code not in {broadcast.language, *written}]


async def _outdated(tx: Transaction, broadcast: Broadcast, written: list[str]) -> list[str]:
    """Return the languages whose text was for the former wording, and is not sent any more."""
    former = await corrections.list_former_versions(tx, broadcast)
    return [code for code in _missing(broadcast, written) if code in former]


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
        change = label(language, "button-change-language", language=name)
        rows.append([Button(change, ChooseLanguage(broadcast.id))])
    if original and broadcast.kind is Kind.ANSWER:
        return rows
    text = broadcast.text or "" if original else written.get(shown_in)
    if text is None:
        return [*rows, _write_row(language, broadcast, shown_in)]
    replace = label(language, "button-replace-version", language=name)
    rows.append([Button(replace, WriteVersion(broadcast.id, shown_in))])
    if length(text) >= LONG:
        rows[-1].append(Button(label(language, "button-add"), AddToVersion(broadcast.id, shown_in)))
    return rows


def _write_row(language: str, broadcast: Broadcast, code: str) -> list[Button]:
    """Return the button that asks for the text in a language that has none."""
    write = label(language, "button-write-version", language=language_name(code, language))
    return [Button(write, WriteVersion(broadcast.id, code))]


def _deciding_rows(language: str, broadcast: Broadcast, people: int, seen: int) -> list[list[Button]]:
    if broadcast.state is BroadcastState.SCHEDULED:
        return scheduled.deciding_rows(language, broadcast, seen)
    start = label(language, "button-send-to-followers", followers=crowd(people))
    cancel = label(language, "button-cancel")
    others: list[Button] = []
    if broadcast.corrects is not None:
        start = label(language, "button-correct-copies", readers=crowd(people))
    elif broadcast.kind is Kind.ANSWER:
        cancel = label(language, "button-back")
    else:
        others = _another_way(language, broadcast)
    return [
        [Button(start, StartBroadcast(broadcast.id, seen))],
        others,
        [Button(cancel, CancelBroadcast(broadcast.id))],
    ]


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
    return await deliveries.count_followers(tx, broadcast.seminar)


async def _goes_to_the_asker(tx: Transaction, broadcast: Broadcast) -> bool:
    """Tell whether whoever asked gets the answer, or its correction, together with the followers."""
    if broadcast.answer_id is None:
        return False
    return (await answers.get_answer(tx, broadcast.answer_id)).state is AnswerState.DRAFTED
