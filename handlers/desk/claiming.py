"""A group becomes the desk: with the code, if it is private and an administrator of it sends the code."""

import hmac

import orjson

from handlers.context import Context
from handlers.desk import privacy
from handlers.desk.membership import note_administrators
from handlers.messages import Message
from handlers.showing.unfinished import send_unfinished
from handlers.words import nearest_language, say
from handlers.work import Job, JobDone
from storage import desk, outbox
from storage.outbox import Lane


async def claim(context: Context, code: str) -> None:
    """Make this group the desk if the code is right; Telegram is asked first what group it is."""
    refusal = _why_not_claimed(context, context.chat.id, code)
    if refusal is not None:
        language = context.language if context.in_desk else _language_of(context)
        await context.reply(Message(say(language, refusal)))
        return
    user = context.event.effective_user if context.event else None
    anonymous = context.message.sender_chat and context.message.sender_chat.id == context.chat.id
    note = {
        "user": None if anonymous or user is None else user.id,
        "code": code.strip(),
        "language": nearest_language(user.language_code if user else None),
    }
    await _ask_about_group(context, Job.CANDIDATE, "getChat", orjson.dumps(note).decode(), context.chat.id)


async def check_candidate(context: Context, done: JobDone) -> None:
    """Refuse a group that others than its members can read, or with topics; ask who administers any other."""
    language = orjson.loads(done.note)["language"]
    if done.error:
        await _write(context, done.chat_id, Message(say(language, "claim-failed")))
    elif exposures := privacy.exposures(done.result):
        await _write(context, done.chat_id, Message(say(language, f"claim-{exposures[0]}")))
    elif done.result.get("is_forum"):
        await _write(context, done.chat_id, Message(say(language, "claim-forum")))
    else:
        await _ask_about_group(context, Job.CLAIM, "getChatAdministrators", done.note, done.chat_id)


async def finish_claim(context: Context, done: JobDone) -> None:
    """Make the group the desk if whoever sent the code administers it."""
    note = orjson.loads(done.note)
    language = note["language"]
    administrators = done.result or []
    allowed = note["user"] is None or note["user"] in {entry["user"]["id"] for entry in administrators}
    if done.error:
        key = "claim-failed"
    elif not allowed:
        key = "claim-not-administrator"
    else:
        key = _why_not_claimed(context, done.chat_id, note["code"]) or "claim-done"
    await _write(context, done.chat_id, Message(say(language, key)))
    if key == "claim-done":
        await desk.claim_desk(context.tx, done.chat_id, language)
        await note_administrators(context, administrators)
        context.desk = await desk.get_desk(context.tx)
        await send_unfinished(context.tx, context.desk)


async def _ask_about_group(context: Context, job: Job, method: str, note: str, chat_id: int) -> None:
    await context.ask_telegram(job, method, {"chat_id": chat_id}, note, chat_id)


async def _write(context: Context, chat_id: int, message: Message) -> None:
    await outbox.put(context.tx, Lane.REPLY, "sendMessage", message.payload(), chat_id=chat_id)


def _why_not_claimed(context: Context, chat_id: int, code: str) -> str | None:
    """Return the words for why a group cannot become the desk with this code, or None if it can."""
    if context.desk.chat_id is not None:
        return "claim-already" if context.desk.chat_id == chat_id else "claim-taken"
    return None if _is_code(context, code) else "claim-wrong-code"


def _is_code(context: Context, code: str) -> bool:
    expected = context.desk.claim_code or ""
    return bool(expected) and hmac.compare_digest(code.strip().upper().encode(), expected.encode())


def _language_of(context: Context) -> str:
    user = context.event.effective_user if context.event else None
    return nearest_language(user.language_code if user else None)
