"""What the desk has missed while the bot could not write there, and what it has lost: sent anew."""

from handlers.showing import enclosures
from storage import answers, broadcasts, outbox, unfinished
from storage.broadcasts import BroadcastState
from storage.database import Transaction
from storage.desk import Desk
from storage.outbox import Lane
from storage.subjects import Subject


async def send_unfinished(tx: Transaction, home: Desk) -> None:
    """Send the desk what it lacks: questions and drafts that wait, broadcasts that have not ended."""
    chat_id = home.chat_id
    if chat_id is None:
        return
    for number in await unfinished.list_unseen_cards(tx, chat_id):
        await outbox.put_live(tx, Lane.DESK, Subject.CARD, number, chat_id=chat_id, may_gather=True)
    for answer_id in await unfinished.list_unseen_drafts(tx, chat_id):
        await enclosures.enclose_voice(tx, home, await answers.get_answer(tx, answer_id))
        await outbox.put_live(tx, Lane.DESK, Subject.DRAFT, answer_id, chat_id=chat_id)
    for broadcast_id in await unfinished.list_unseen_broadcasts(tx, chat_id):
        broadcast = await broadcasts.get_broadcast(tx, broadcast_id)
        # Slides that a speaker has handed in come before their preview, which asks about them.
        if broadcast.handed_in and broadcast.state is BroadcastState.DRAFTED:
            await enclosures.enclose_slides(tx, home, broadcast)
        await outbox.put_live(tx, Lane.DESK, Subject.BROADCAST, broadcast_id, chat_id=chat_id)
