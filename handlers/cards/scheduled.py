"""What goes out by the clock, in the desk: an announcement that waits for its moment, a reminder's report."""

from handlers import times
from handlers.callbacks.broadcasts import CancelBroadcast, StartBroadcast
from handlers.callbacks.schedule import SendLater
from handlers.messages import Button, Message, cut
from handlers.phrases import moderator
from handlers.words import FALLBACK, label, say
from storage import deliveries, programme
from storage.broadcasts import Broadcast
from storage.database import Transaction

TEXT_SHOWN = 2000
"""Characters of an announcement that are shown while it waits; its preview has shown all of it."""


async def scheduled_message(tx: Transaction, language: str, broadcast: Broadcast) -> Message:
    """Show when an announcement goes out by itself, who planned it, and what can be done about it."""
    text = say(
        language,
        "scheduled",
        seminar=await _title(tx, language, broadcast),
        when=await moment(tx, language, broadcast.send_at or 0),
        who=moderator(language, broadcast.changed_by_name),
        text=cut(broadcast.text or "", TEXT_SHOWN),
    )
    rows = [
        [Button(label(language, "button-send-now"), StartBroadcast(broadcast.id))],
        [
            Button(label(language, "button-another-time"), SendLater(broadcast.id)),
            Button(label(language, "button-cancel"), CancelBroadcast(broadcast.id)),
        ],
    ]
    return Message(text, rows)


async def reminder_message(tx: Transaction, language: str, broadcast: Broadcast) -> Message:
    """Report in a line how many followers a reminder has reached."""
    progress = deliveries.in_all(await deliveries.get_progress(tx, broadcast.id))
    return Message(
        say(
            language,
            "reminder-report",
            seminar=await _title(tx, language, broadcast),
            delivered=progress.delivered,
            total=progress.total,
        )
    )


async def moment(tx: Transaction, language: str, at: int) -> str:
    """Write a moment, in ms, in the time zone of the series."""
    series = await programme.get_series(tx)
    return times.moment(language, at, series.timezone if series else "UTC")


async def _title(tx: Transaction, language: str, broadcast: Broadcast) -> str:
    seminar = await programme.get_seminar(tx, broadcast.seminar_id or "")
    return seminar.title.in_language(language, FALLBACK) if seminar else ""
