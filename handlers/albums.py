"""Albums: each picture or file of one comes as a message of its own, and one answer is enough for all."""

from handlers.context import Context
from storage import people


async def is_first(context: Context) -> bool:
    """Tell whether a message in private is alone, or the first of its album of which this is asked."""
    album = context.message.media_group_id
    return album is None or await people.is_new_album(context.tx, context.writer.id, album)
