"""Everything that was done to a question: when, by whom, and what was there before."""

from dataclasses import dataclass

from handlers import words
from handlers.callbacks.desk import SendCard, ShowHistory
from handlers.cards.pages import existing_page, turning_row
from handlers.cleaning import length
from handlers.messages import MESSAGE_ROOM, Button, Message, without_tags
from handlers.phrases import moderator, reason_text
from handlers.splitting import split
from handlers.words import Html, label, say
from storage import changes, history
from storage.changes import LIVE, Change, ChangeKind
from storage.database import Transaction
from storage.history import Written
from storage.questions import Question, State

PIECE = 2000
"""Characters of a text that stand in one piece; a longer answer is shown in several."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A step of the history. `at` in ms."""

    at: int
    text: Html


async def history_message(tx: Transaction, language: str, question: Question, page: int) -> Message:
    """Show a page of a question's history, under the text as it was asked; the last if there are fewer."""
    done = await changes.list_changes(tx, question.id)
    heading = say(language, "history", number=f"{question.id}", text=_original(question, done))
    entries = await _entries(tx, language, question, done)
    pages = _pages(language, question, entries, MESSAGE_ROOM - length(without_tags(heading)))
    page = existing_page(page, len(pages), 1)
    turning = turning_row(language, page, len(pages), 1, lambda other: ShowHistory(question.id, other))
    card = Button(label(language, "button-open-card"), SendCard(question.id))
    return Message("\n\n".join([heading, *pages[page]]), [turning, [card]])


def _original(question: Question, changes: list[Change]) -> str:
    """Return the text as the asker wrote it."""
    edited = (change.before for change in changes if change.kind is ChangeKind.TEXT)
    return next(edited, None) or question.text


async def _entries(tx: Transaction, language: str, question: Question, changes: list[Change]) -> list[Entry]:
    names = await history.speaker_names(tx)
    done = [Entry(change.at, _change_text(language, question, change, names)) for change in changes]
    written = [
        Entry(one.at, text)
        for one in await history.list_written(tx, question.id)
        for text in _written_texts(language, question, one)
    ]
    return sorted([*done, *written], key=lambda entry: entry.at)


def _pages(language: str, question: Question, entries: list[Entry], room: int) -> list[list[str]]:
    """Divide the entries into pages; each begins with the day, as does whatever was done on another."""
    pages: list[list[str]] = []
    left, today = 0, ""
    for entry in entries:
        day = words.day(language, entry.at, question.timezone)
        lines = [say(language, "history-day", day=day), entry.text] if day != today else [entry.text]
        needed = _size(lines)
        if not pages or needed > left:
            lines = [say(language, "history-day", day=day), entry.text]
            pages.append([])
            left, needed = room, _size(lines)
        pages[-1].extend(lines)
        left, today = left - needed, day
    return pages


def _size(lines: list[Html]) -> int:
    return sum(length(without_tags(line)) + 2 for line in lines)


def _change_text(language: str, question: Question, change: Change, names: dict[str, str]) -> Html:
    everybody = label(language, "all-speakers")
    kind = change.to_state if change.kind is ChangeKind.STATE else change.kind
    key = _special_key(change) or f"history-{kind}"
    text = say(
        language,
        key,
        time=words.clock(language, change.at, question.timezone),
        who=moderator(language, change.name),
        note=_note(language, change),
        before=change.before or "",
        addressee=names.get(change.note or "", everybody),
        former=names.get(change.before or "", everybody),
    )
    if change.from_state is None or change.from_state is change.to_state:
        return text
    return say(language, "history-from", what=text, state=label(language, f"state-{change.from_state}"))


def _special_key(change: Change) -> str | None:
    """Return the message for a change that its kind, or its new state, does not tell whole."""
    if change.kind is ChangeKind.MUTED and change.note is None:
        return "history-muted-everywhere"
    if change.kind is not ChangeKind.STATE:
        return None
    special = {
        "history-asked": change.from_state is None,
        "history-undone": change.is_undo,
        "history-reopened": change.to_state is State.PENDING,
        "history-not-live": change.is_not_live,
        "history-live": change.to_state is State.ANSWERED and change.note == LIVE,
    }
    return next((key for key, fits in special.items() if fits), None)


def _note(language: str, change: Change) -> str:
    return reason_text(language, change.note) if change.to_state is State.DECLINED else change.note or ""


def _written_texts(language: str, question: Question, written: Written) -> list[Html]:
    """Show an answer, in several pieces if it is long."""
    time = words.clock(language, written.at, question.timezone)
    who = moderator(language, written.name)
    state = label(language, f"answer-state-{written.state}")
    heading = say(language, "history-written", time=time, who=who, state=state)
    texts = split(written.text, PIECE, PIECE) if written.text else []
    if written.is_spoken:
        texts.insert(0, label(language, "history-spoken"))
    quoted = [say(language, "history-quote", text=text) for text in texts]
    return [Html(f"{heading}\n{quoted[0]}"), *quoted[1:]] if quoted else [heading]
