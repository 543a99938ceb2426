"""Who presses or writes to us in the desk and is not known there: looked up before it counts.

To be able to write in a group is not to be a member of it: where it discusses a channel, readers of the
channel write comments.
"""

import json

from telegram import Update, User

from handlers.context import Context
from handlers.desk.membership import ADMINISTRATING, OUTSIDE, note_member
from handlers.messages import Message
from handlers.words import label, say
from handlers.work import Job, JobDone, Toast
from storage import outbox, people
from storage.outbox import Lane
from storage.people import DeskStatus


async def ask(update: Update, context: Context, user: User) -> None:
    """Look somebody up; their press or message is handled again when Telegram has answered."""
    fields = {"chat_id": context.chat.id, "user_id": user.id}
    context.work.answered_later = context.press is not None
    await context.ask_telegram(Job.ADMISSION, "getChatMember", fields, update.to_json(), context.chat.id)


async def finish(context: Context, done: JobDone) -> None:
    """Handle a press or message again if it is a member's; tell others that they are not."""
    update = Update.de_json(json.loads(done.note), context.bot)
    if update.callback_query is not None:
        context.work.toast = Toast(update.callback_query.id, "", alert=False)
    if update.effective_chat is None or update.effective_chat.id != context.desk.chat_id:
        return  # the desk is another group by now
    member = done.result or {}
    if done.error or not member:
        # Telegram promises an answer to administrators only (Bot API, getChatMember).
        await _refuse(context, update, "desk-member-unknown")
    elif member["status"] in OUTSIDE or not member.get("is_member", True):
        await _keep_out(context, update, member["user"]["id"])
    else:
        status = DeskStatus.ADMINISTRATOR if member["status"] in ADMINISTRATING else DeskStatus.MEMBER
        await note_member(context, User.de_json(member["user"]), status, bool(member.get("is_anonymous")))
        await context.application.process_update(update)


async def _keep_out(context: Context, update: Update, user_id: int) -> None:
    """Tell somebody that they are not in the desk: at each press, but in the chat once.

    The group takes 20 messages a minute, which no outsider shall use up.
    """
    person = await people.find_person(context.tx, user_id)
    first = person is not None and await people.note_outsider(context.tx, person.id)
    if first or update.callback_query is not None:
        await _refuse(context, update, "desk-members-only")


async def _refuse(context: Context, update: Update, key: str) -> None:
    language = context.desk.language
    if update.callback_query is not None:
        context.work.toast = Toast(update.callback_query.id, label(language, key), alert=True)
    elif update.effective_message is not None:
        payload = Message(say(language, key)).payload(reply_to=update.effective_message.message_id)
        await outbox.put(context.tx, Lane.REPLY, "sendMessage", payload, chat_id=context.desk.chat_id)
