"""A hall for handler tests: an update in, rows and outbox out. Nothing is sent."""

import itertools
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
from pydantic import SecretStr

from bot.application import Askdesk, build
from bot.rehearsal import TOKEN, Rehearsal
from bot.settings import Settings
from handlers import cards
from handlers.callbacks import Press
from handlers.context import JobDone, Toast
from storage import desk, outbox, programme
from storage.database import Database, open_database
from storage.desk import Subject
from storage.outbox import Lane
from storage.programme_file import read_programme

DESK = -1001
PROGRAMME = Path(__file__).parent / "programme.yaml"


@dataclass(frozen=True)
class Said:
    """A message that waits in the outbox, as its reader will see it."""

    chat_id: int
    lane: Lane
    method: str
    text: str
    buttons: list[dict[str, str]]
    edits: int | None
    subject: str | None
    subject_id: int | None
    fields: dict[str, Any]

    def data(self, label: str) -> str:
        """Return what a button carries, by the beginning of what it says."""
        return next(b["callback_data"] for b in self.buttons if b["text"].startswith(label))

    @property
    def labels(self) -> list[str]:
        """What the buttons say."""
        return [button["text"] for button in self.buttons]


class Hall:
    """The real handlers on a real database, with nobody listening outside."""

    def __init__(self, askdesk: Askdesk) -> None:
        self.askdesk = askdesk
        self.database: Database = askdesk.database
        self.toasts: list[Toast] = []
        self._update_ids = itertools.count(500)
        self._message_ids = itertools.count(10)
        askdesk.intake._committed = self.toasts.extend

    async def take(self, **update: Any) -> None:
        """Take one update of Telegram's."""
        await self.askdesk.intake.take([{"update_id": next(self._update_ids), **update}])

    async def write(self, user: int, text: str, *, chat: int | None = None, **fields: Any) -> int:
        """Write a text; `fields` go into the message. Returns its id."""
        message = {**self.message(user, chat), "text": text, **fields}
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
            message["entities"] = [command]
        await self.take(message=message)
        return int(message["message_id"])

    async def press(self, user: int, button: Press | str, *, chat: int | None = None, on: int = 5) -> Toast:
        """Press a button of the message `on`; return the answer to the press."""
        data = button.pack() if isinstance(button, Press) else button
        message = {
            **self.message(self.askdesk.application.bot.id, chat or user),
            "message_id": on,
            "text": "…",
        }
        self.toasts.clear()
        await self.take(
            callback_query={
                "id": f"{next(self._update_ids)}",
                "from": self.user(user),
                "message": message,
                "chat_instance": "1",
                "data": data,
            }
        )
        return self.toasts[-1] if self.toasts else Toast("", "", alert=False)

    async def done(self, done: JobDone) -> None:
        """Hand a job's result back."""
        await self.askdesk.intake.take_event(done, 0)

    async def said(self, chat: int | None = None) -> list[Said]:
        """Return what waits in the outbox, all of it or one chat's, and empty it."""
        async with self.database.transaction() as tx:
            parcels = await outbox.load(tx, 0, 10_000)
            await outbox.remove(tx, [parcel.id for parcel in parcels])
            said = []
            for parcel in parcels:
                payload = parcel.payload
                if payload is None:
                    message = await cards.compose(tx, Subject(parcel.subject or ""), parcel.subject_id or 0)
                    payload = message.payload()
                said.append(_said(parcel, orjson.loads(payload)))
        return [one for one in said if chat in {None, one.chat_id}]

    async def last(self, chat: int) -> Said:
        """Return the newest message that waits for a chat, and empty the outbox."""
        return (await self.said(chat))[-1]

    async def rows(self, sql: str, **values: str | int | None) -> list[dict[str, Any]]:
        """Query the database."""
        async with self.database.reading() as tx:
            return [dict(row) for row in await tx.all(sql, **values)]

    def message(self, user: int, chat: int | None = None) -> dict[str, Any]:
        """Return the fields that every message has; negative chats are groups."""
        in_group = chat is not None and chat < 0
        return {
            "message_id": next(self._message_ids),
            "date": int(time.time()),
            "from": self.user(user),
            "chat": {"id": chat, "type": "supergroup", "title": "Desk"}
            if in_group
            else {"id": chat or user, "type": "private", "first_name": "P"},
        }

    def user(self, user: int) -> dict[str, Any]:
        """Return a Telegram user: the last digit chooses the language (1 es, 2 pt, 3 fr, else en)."""
        if user == self.askdesk.application.bot.id:
            return {"id": user, "is_bot": True, "first_name": "Askdesk", "username": "askdesk_bot"}
        language = {1: "es", 2: "pt-br", 3: "fr"}.get(user % 10, "en")
        return {"id": user, "is_bot": False, "first_name": f"Person {user}", "language_code": language}

    async def ask(self, user: int, text: str = "What is cyberspace?", *, speaker: str = "seger") -> int:
        """Ask a question the whole way, anonymously the first time; return its number."""
        await self.press(user, f"to:law:{speaker}")
        await self.write(user, text)
        preview = await self.last(user)
        if not any(label.startswith(("Send", "Enviar", "Envoyer")) for label in preview.labels):
            await self.press(user, "sig:anonymous")
            preview = await self.last(user)
        await self.press(user, preview.buttons[0]["callback_data"])
        rows = await self.rows("SELECT max(id) AS number FROM questions")
        return int(rows[0]["number"])


def _said(parcel: outbox.Parcel, fields: dict[str, Any]) -> Said:
    keyboard = fields.get("reply_markup", {}).get("inline_keyboard", [])
    return Said(
        parcel.chat_id,
        parcel.lane,
        parcel.method,
        fields.get("text", ""),
        [button for row in keyboard for button in row],
        parcel.edits,
        parcel.subject,
        parcel.subject_id,
        fields,
    )


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Three seminars (law and talks are open, past is closed) and a claimed desk.

    In the desk: 900 (administrator), 904 and 905 (members). Speakers: seger and verdelho in law, seger in talks.
    """
    telegram = Rehearsal()
    address = await telegram.start()
    database = await open_database(tmp_path / "askdesk.db")
    settings = Settings(bot_token=SecretStr(TOKEN), telegram_api=address)
    askdesk = build(database, settings)
    await askdesk.application.initialize()
    hall = Hall(askdesk)
    async with database.transaction() as tx:
        await programme.load_programme(tx, read_programme(PROGRAMME.read_bytes()), int(time.time() * 1000))
        await desk.set_desk(tx, DESK)
    for member, status in ((900, "administrator"), (904, "member"), (905, "member")):
        await hall.take(
            chat_member={
                "chat": {"id": DESK, "type": "supergroup", "title": "Desk"},
                "from": hall.user(900),
                "date": int(time.time()),
                "old_chat_member": {"status": "left", "user": hall.user(member)},
                "new_chat_member": _member(hall.user(member), status),
            }
        )
    await hall.said()
    yield hall
    await askdesk.application.shutdown()
    await database.close()
    await telegram.stop()


def _member(user: dict[str, Any], status: str) -> dict[str, Any]:
    rights = [
        "can_be_edited",
        "is_anonymous",
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
        "can_change_info",
        "can_invite_users",
        "can_post_stories",
        "can_edit_stories",
        "can_delete_stories",
    ]
    extra = dict.fromkeys(rights, False) if status == "administrator" else {}
    return {"status": status, "user": user, **extra}
