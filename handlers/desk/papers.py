"""Slides that stay: among the papers of their seminar, where participants find them."""

from handlers.context import Context
from storage import programme
from storage.broadcasts import Broadcast, Kind
from storage.text import FALLBACK


async def keep_slides(context: Context, broadcast: Broadcast) -> None:
    """Put the slides of a broadcast, if it has any, among the seminar's papers."""
    if broadcast.kind is Kind.PRESENTATION:
        await programme.put_presentation(
            context.tx,
            broadcast.seminar,
            broadcast.speaker_id or "",
            broadcast.language or FALLBACK,
            broadcast.url,
            file_id=broadcast.file_id,
            file_name=broadcast.file_name,
        )
