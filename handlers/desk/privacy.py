"""Who can read the desk without being a member of it: nobody, or the desk is told."""

from typing import Any

from handlers.context import Context
from handlers.messages import Message
from handlers.work import JobDone
from storage import notices
from storage.notices import Notice


def exposures(chat: dict[str, Any]) -> list[Notice]:
    """Return what opens a group to others than its members, as getChat describes it.

    In a group that discusses a channel, readers of the channel write comments without being members
    (Bot API, ChatFullInfo.linked_chat_id; join_to_send_messages may be off there alone).
    """
    found = {Notice.PUBLIC: chat.get("username"), Notice.LINKED: chat.get("linked_chat_id")}
    return [notice for notice, opens in found.items() if opens]


async def finish_check(context: Context, done: JobDone) -> None:
    """Tell the desk if others can read it. Asked at start and each hour: no update tells of such a change."""
    if done.error is not None or done.chat_id != context.desk.chat_id:
        return
    found = exposures(done.result)
    for notice in (Notice.PUBLIC, Notice.LINKED):
        if notice in found:
            await warn(context, notice)
        else:
            await notices.clear(context.tx, notice)


async def warn(context: Context, notice: Notice) -> None:
    """Tell the desk who can read it, once for as long as it is so."""
    if await notices.note(context.tx, notice):
        await context.tell_desk(Message(context.say(f"desk-{notice}")))
