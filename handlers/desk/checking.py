"""What is asked before anything is done with a broadcast: how far it has come, who may, and what they saw."""

from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

from handlers import letters
from handlers.cards.broadcast import broadcast_message
from handlers.context import Context
from handlers.phrases import moderator
from storage import broadcasts
from storage.broadcasts import (
    Broadcast,
    BroadcastDecidedError,
    BroadcastState,
    Kind,
    NoSuchBroadcastError,
)
from storage.subjects import Subject


async def find_in(context: Context, broadcast_id: int, states: Collection[BroadcastState]) -> Broadcast:
    """Return a broadcast in one of the states; raises NoSuchBroadcastError, BroadcastDecidedError."""
    broadcast = await broadcasts.get_broadcast(context.tx, broadcast_id)
    if broadcast.state not in states:
        raise BroadcastDecidedError(broadcast)
    return broadcast


async def find_for_presser(
    context: Context, broadcast_id: int, states: Collection[BroadcastState] = tuple(BroadcastState)
) -> Broadcast | None:
    """Return a broadcast in one of the states if whoever presses may decide about it, else tell them.

    Raises NoSuchBroadcastError, BroadcastDecidedError.
    """
    broadcast = await find_in(context, broadcast_id, states)
    if may_decide(context, broadcast):
        return broadcast
    context.toast("desk-organisers-only", alert=True)
    return None


def may_decide(context: Context, broadcast: Broadcast) -> bool:
    """Tell whether somebody of the desk may decide about a broadcast: any moderator about an answer's."""
    return broadcast.kind is Kind.ANSWER or context.by_organiser


@asynccontextmanager
async def unless_decided(context: Context, broadcast_id: int) -> AsyncIterator[None]:
    """Do the block for a press; where somebody was faster, say who, and show what became of the broadcast."""
    try:
        yield
    except NoSuchBroadcastError:
        context.toast("press-outdated")
    except BroadcastDecidedError as error:
        context.toast("toast-second-broadcast", alert=True, state=state_line(context, error.broadcast))
        await context.refresh(Subject.BROADCAST, broadcast_id)


def state_line(context: Context, broadcast: Broadcast) -> str:
    """Say how far a broadcast has come, and who brought it there."""
    who = moderator(context.language, broadcast.changed_by_name)
    return context.label(f"broadcast-is-{broadcast.state}", who=who)


async def is_as_seen(context: Context, broadcast: Broadcast, seen: int) -> bool:
    """Tell whether readers would get what the pressed preview showed; if not, show what they would get."""
    if await letters.fingerprint(context.tx, broadcast) == seen:
        return True
    context.toast("toast-broadcast-changed", alert=True)
    await context.show(await broadcast_message(context.tx, context.language, broadcast))
    return False
