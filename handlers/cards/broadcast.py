"""A broadcast in the desk: its preview, its progress, its report."""

from handlers.callbacks.broadcasts import Correct, Pause, Resume, SendAgain, Stop, StopForGood
from handlers.cards import scheduled
from handlers.cards.broadcast_preview import preview_message
from handlers.crowds import by_language, is_few, reached
from handlers.messages import Button, Message
from handlers.phrases import moderator
from handlers.words import Html, label, language_name, say
from storage import answers, corrections, deliveries, programme
from storage.broadcasts import Broadcast, BroadcastState, Kind
from storage.database import Transaction
from storage.deliveries import Progress, in_all

ENDED = (BroadcastState.STOPPED, BroadcastState.DONE)


async def broadcast_message(
    tx: Transaction, language: str, broadcast: Broadcast, shown_in: str | None = None, page: int = 0
) -> Message:
    """Show a broadcast: a page of its preview in a language, its progress, or its report."""
    match broadcast.state:
        case BroadcastState.DRAFTED | BroadcastState.SCHEDULED:
            first = broadcast.language if broadcast.kind is not Kind.PRESENTATION else None
            return await preview_message(tx, language, broadcast, shown_in or first or language, page)
        case BroadcastState.CANCELLED:
            who = moderator(language, broadcast.changed_by_name)
            key = "broadcast-kept" if await _is_kept(tx, broadcast) else "broadcast-cancelled"
            return Message(say(language, key, who=who))
    if broadcast.kind is Kind.REMINDER:
        return await scheduled.reminder_message(tx, language, broadcast)
    if broadcast.stopping:
        return Message(await _stopping(tx, language, broadcast))
    progress = await deliveries.get_progress(tx, broadcast.id)
    corrected = await corrections.is_corrected(tx, broadcast)
    lines = [await _heading(tx, language, broadcast), *_numbers(language, broadcast, in_all(progress))]
    if broadcast.state is BroadcastState.PAUSED:
        lines.append(say(language, "broadcast-paused-note"))
    if broadcast.state in ENDED:
        lines += _by_language(language, progress)
    if corrected:
        lines.append(say(language, "broadcast-corrected-later"))
    rows = _rows(language, broadcast, in_all(progress), corrected=corrected)
    return Message("\n".join(lines), rows)


async def _stopping(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    return say(
        language,
        "broadcast-stopping",
        what=await _name_of(tx, language, broadcast),
        who=moderator(language, broadcast.changed_by_name),
    )


async def _heading(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    held_up = broadcast.state in {BroadcastState.PAUSED, BroadcastState.STOPPED}
    return say(
        language,
        f"broadcast-{broadcast.state}",
        what=await _name_of(tx, language, broadcast),
        who=moderator(language, broadcast.changed_by_name if held_up else broadcast.started_by_name),
    )


def _numbers(language: str, broadcast: Broadcast, progress: Progress) -> list[Html]:
    """Count whom a broadcast has reached, and once it has ended, why it has not reached the others."""
    if is_few(progress.total):
        return [say(language, "broadcast-to-few", reached=reached(progress))]
    lines = [say(language, "broadcast-delivered", delivered=progress.delivered, total=progress.total)]
    if broadcast.state is BroadcastState.STOPPED:
        lines.append(say(language, "broadcast-unsent", unsent=progress.unsent))
    if broadcast.state in ENDED:
        lines.append(say(language, "broadcast-undelivered", blocked=progress.blocked, failed=progress.failed))
    if progress.gone:
        lines.append(say(language, "broadcast-gone", gone=progress.gone))
    return lines


def _by_language(language: str, progress: dict[str, Progress]) -> list[Html]:
    """Return a line with the numbers of each language, unless it would say no more than those of all."""
    told, others = by_language(progress)
    parts = [
        say(
            language,
            "broadcast-in-language",
            language=language_name(code, language).capitalize(),
            delivered=one.delivered,
            total=one.total,
        )
        for code, one in told.items()
    ]
    if others.total:
        parts.append(
            say(
                language,
                "broadcast-in-other-languages",
                delivered=others.delivered,
                total=others.total,
            )
        )
    return [Html(" · ".join(parts))] if len(parts) > 1 else []


def _rows(language: str, broadcast: Broadcast, progress: Progress, *, corrected: bool) -> list[list[Button]]:
    correct = [Button(label(language, "button-correct"), Correct(broadcast.id))]
    if corrected or not progress.total:
        correct = []
    match broadcast.state:
        case BroadcastState.RUNNING:
            stop = Button(label(language, "button-stop"), Stop(broadcast.id))
            return [[Button(label(language, "button-pause"), Pause(broadcast.id)), stop], correct]
        case BroadcastState.PAUSED:
            # Not in the place of the button that led here: a thumb may tap twice.
            stop = Button(label(language, "button-stop-surely"), StopForGood(broadcast.id))
            return [[Button(label(language, "button-resume"), Resume(broadcast.id))], [stop], correct]
        case BroadcastState.DONE if progress.failed and not corrected:
            failed = "few" if is_few(progress.total) else progress.failed
            again = label(language, "button-send-again", failed=failed)
            return [[Button(again, SendAgain(broadcast.id))], correct]
    return [correct]


async def _is_kept(tx: Transaction, broadcast: Broadcast) -> bool:
    """Tell whether slides that were not sent are among the seminar's papers."""
    if not broadcast.handed_in:
        return False
    papers = await programme.list_presentations(tx, broadcast.seminar_id or "")
    handed_in = (broadcast.speaker_id, broadcast.language, broadcast.url, broadcast.file_id)
    return handed_in in {(one.speaker.id, one.language, one.url, one.file_id) for one in papers}


async def _name_of(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    """Name a broadcast in a line, for its progress and report."""
    number, speaker = "", ""
    if broadcast.answer_id is not None:
        number = f"{(await answers.get_answer(tx, broadcast.answer_id)).question_id}"
    if broadcast.speaker_id is not None and (found := await programme.get_speaker(tx, broadcast.speaker_id)):
        speaker = found.name
    name = say(language, f"broadcast-of-{broadcast.kind}", number=number, speaker=speaker)
    return name if broadcast.corrects is None else say(language, "broadcast-correction", what=name)
