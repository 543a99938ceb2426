"""What goes out by the clock, in the desk: an announcement that waits for its moment, a reminder's report."""

from handlers import times
from handlers.callbacks.broadcasts import CancelBroadcast, StartBroadcast
from handlers.callbacks.schedule import SendLater
from handlers.crowds import is_few, reached
from handlers.messages import Button, Message
from handlers.phrases import moderator, seminar_title
from handlers.words import Html, label, say
from storage import deliveries, programme
from storage.broadcasts import Broadcast
from storage.database import Transaction


async def heading(tx: Transaction, language: str, broadcast: Broadcast) -> Html:
    """Say when an announcement goes out by itself, and who planned it."""
    return say(
        language,
        "scheduled",
        seminar=await _title(tx, language, broadcast),
        when=await moment(tx, language, broadcast.send_at or 0),
        who=moderator(language, broadcast.changed_by_name),
    )


def deciding_rows(language: str, broadcast: Broadcast, seen: int) -> list[list[Button]]:
    """Return what can be done about an announcement that waits; `seen` is its fingerprint."""
    return [
        [Button(label(language, "button-send-now"), StartBroadcast(broadcast.id, seen))],
        [
            Button(label(language, "button-another-time"), SendLater(broadcast.id)),
            Button(label(language, "button-cancel"), CancelBroadcast(broadcast.id)),
        ],
    ]


async def reminder_message(tx: Transaction, language: str, broadcast: Broadcast) -> Message:
    """Report in a line how many followers a reminder has reached."""
    progress = deliveries.in_all(await deliveries.get_progress(tx, broadcast.id))
    seminar, total = await _title(tx, language, broadcast), progress.total
    if is_few(total):
        return Message(say(language, "reminder-report-few", seminar=seminar, reached=reached(progress)))
    delivered = progress.delivered
    return Message(say(language, "reminder-report", seminar=seminar, delivered=delivered, total=total))


async def moment(tx: Transaction, language: str, at: int) -> str:
    """Write a moment, in ms, in the time zone of the series."""
    return times.moment(language, at, await programme.get_timezone(tx))


async def _title(tx: Transaction, language: str, broadcast: Broadcast) -> str:
    seminar = await programme.get_seminar(tx, broadcast.seminar_id)
    return seminar_title(language, seminar)
