"""A hall for handler tests: an update in, rows and outbox out. Nothing is sent."""

import itertools
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

import orjson
import pytest
from pydantic import SecretStr
from telegram import User

from bot.application import Askdesk, build
from bot.rehearsal import TOKEN
from bot.rehearsal.entities import format_text
from bot.rehearsal.markup import read_markup
from bot.settings import Settings
from handlers import cards
from handlers.callbacks.broadcasts import StartBroadcast
from handlers.callbacks.press import Press
from handlers.callbacks.private import Send
from handlers.context import ANONYMOUS_ADMINISTRATOR
from handlers.work import Job, JobDone, Toast
from storage import desk, outbox, programme, subjects
from storage.database import Database, open_database
from storage.limits import PAUSE
from storage.outbox import Lane
from storage.programme_file import read_programme
from storage.subjects import Subject

BOT = int(TOKEN.split(":")[0])
DESK = -1001
ELSEWHERE = -1002
"""A group that has nothing to do with the desk."""
ORGANISER, MODERATOR, SECOND = 900, 904, 905
"""In the desk: its administrator, and two members."""
LISTED = 906
"""A member of the desk whom the settings name as an organiser."""
ASKER, SPANISH, PORTUGUESE, FRENCH = 810, 801, 802, 803
"""Participants, by language."""
FOLLOWER = 820
STRANGER = 666
PROGRAMME = Path(__file__).parent / "programme.yaml"


@dataclass(frozen=True)
class Said:
    """A message that waits in the outbox, as its reader will see it. Telegram would take it as it is."""

    chat_id: int
    lane: Lane
    method: str
    text: str
    plain: str
    buttons: list[dict[str, str]]
    edits: int | None
    subject: str | None
    subject_id: int | None
    note: str | None
    fields: dict[str, Any]

    def data(self, label: str) -> str:
        """Return what a button carries, by the beginning of what it says."""
        return next(b["callback_data"] for b in self.buttons if b["text"].startswith(label))

    def button(self, kind: type[Press]) -> str:
        """Return what the first button of a kind carries."""
        return next(data for data in self.presses if kind.read(data))

    def offers(self, kind: type[Press]) -> bool:
        """Tell whether there is a button of a kind."""
        return any(kind.read(data) for data in self.presses)

    @property
    def presses(self) -> list[str]:
        """What the buttons carry, links left out."""
        return [button["callback_data"] for button in self.buttons if "callback_data" in button]

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
        self.users: dict[int, dict[str, Any]] = {}
        """Fields in which users differ from what `user` makes of their number."""
        self._update_ids = itertools.count(500)
        self._message_ids = itertools.count(10)
        askdesk.intake._committed = self.toasts.extend

    def update(self, **fields: Any) -> dict[str, Any]:
        """Return an update as Telegram gives it, with the next number."""
        return {"update_id": next(self._update_ids), **fields}

    async def take(self, **update: Any) -> None:
        """Take one update of Telegram's."""
        await self.askdesk.intake.take([self.update(**update)])

    async def write(self, user: int, text: str, *, chat: int | None = None, **fields: Any) -> int:
        """Write a text; `fields` go into the message. Returns its id."""
        message = self.written(user, text, chat=chat, **fields)
        await self.take(message=message)
        return int(message["message_id"])

    async def edit(self, user: int, message_id: int, text: str, *, chat: int | None = None) -> None:
        """Change a text that was written before."""
        message = self.written(user, text, chat=chat, message_id=message_id, edit_date=int(time.time()))
        await self.take(edited_message=message)

    async def reply(self, user: int, to: int, text: str | None, **fields: Any) -> None:
        """Reply in the desk to the message `to` of ours."""
        ours = {**self.message(BOT, DESK), "message_id": to, "text": "…"}
        if text is None:
            await self.take(message={**self.message(user, DESK), "reply_to_message": ours, **fields})
        else:
            await self.write(user, text, chat=DESK, reply_to_message=ours, **fields)

    async def command_anonymously(self, text: str, *, chat: int = DESK) -> None:
        """Write a command as an anonymous administrator of a group."""
        group = {"id": chat, "type": "supergroup", "title": "Group"}
        await self.write(ANONYMOUS_ADMINISTRATOR, text, chat=chat, sender_chat=group)

    def written(self, user: int, text: str, *, chat: int | None = None, **fields: Any) -> dict[str, Any]:
        """Return a message with a text, whose command Telegram has marked."""
        message = {**self.message(user, chat), "text": text, **fields}
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split(maxsplit=1)[0])}
            message["entities"] = [command]
        return message

    async def press(self, user: int, button: Press | str, *, chat: int | None = None, on: int = 5) -> Toast:
        """Press a button of the message `on`; return the answer to the press."""
        self.toasts.clear()
        await self.take(callback_query=self.pressed(user, button, chat=chat, on=on))
        return self.toasts[-1] if self.toasts else Toast("", "", alert=False)

    async def start(self, user: int, broadcast: int, *, on: int = 5) -> Toast:
        """Press [Send] under the preview of a broadcast as it is now; return the answer to the press."""
        preview = await self.shown(Subject.BROADCAST, broadcast)
        return await self.press(user, preview.button(StartBroadcast), chat=DESK, on=on)

    def pressed(
        self, user: int, button: Press | str, *, chat: int | None = None, on: int = 5
    ) -> dict[str, Any]:
        """Return a press as Telegram reports it."""
        return {
            "id": f"{next(self._update_ids)}",
            "from": self.user(user),
            "message": {**self.message(BOT, chat or user), "message_id": on, "text": "…"},
            "chat_instance": "1",
            "data": button.pack() if isinstance(button, Press) else button,
        }

    async def done(self, done: JobDone) -> None:
        """Hand a job's result back."""
        self.toasts.clear()
        await self.askdesk.intake.take_event(done, None)

    async def answer(self, job: Said, result: Any = None, error: str | None = None) -> None:
        """Hand back what Telegram answered to a job of the outbox."""
        assert job.subject is not None
        await self.done(JobDone(Job(job.subject), job.chat_id, job.note or "", result=result, error=error))

    async def said(self, chat: int | None = None, *, due: bool = False) -> list[Said]:
        """Return what waits in the outbox, all of it or one chat's, and empty it; `due`: of what is due."""
        async with self.database.transaction() as tx:
            now = time.time() * 1000 if due else inf
            parcels = [one for one in await outbox.load(tx, 0, 10_000) if (one.not_before or 0) <= now]
            await outbox.remove(tx, [parcel.id for parcel in parcels])
            said = []
            for parcel in parcels:
                payload = parcel.payload
                if payload is None:
                    message = await cards.compose(
                        tx, Subject(parcel.subject or ""), parcel.subject_id or 0, parcel.person_id
                    )
                    if message is None:
                        continue
                    payload = message.payload()
                said.append(_said(parcel, orjson.loads(payload)))
        return [one for one in said if chat in {None, one.chat_id}]

    async def last(self, chat: int) -> Said:
        """Return the newest message that waits for a chat, and empty the outbox."""
        return (await self.said(chat))[-1]

    async def only(self, chat: int) -> Said:
        """Return the one message that waits for a chat, and empty the outbox."""
        (said,) = await self.said(chat)
        return said

    async def sent(self, subject: Subject, subject_id: int) -> int:
        """Let the desk's message about this be out; return its id."""
        message_id = next(self._message_ids)
        async with self.database.transaction() as tx:
            await subjects.remember_message(tx, DESK, message_id, subject, subject_id)
        return message_id

    async def delivered(self) -> int:
        """Let the one message that waits for the desk be out; return its id. A reply to it counts."""
        said = await self.only(DESK)
        assert said.subject is not None, said.text
        return await self.sent(Subject(said.subject), said.subject_id or 0)

    async def card(self, number: int) -> Said:
        """Return the card of a question as it is now."""
        return await self.shown(Subject.CARD, number)

    async def shown(self, subject: Subject, subject_id: int) -> Said:
        """Return the desk's message about this as it is now; what waits goes on waiting."""
        async with self.database.reading() as tx:
            message = await cards.compose(tx, subject, subject_id)
        assert message is not None
        payload = message.payload()
        parcel = outbox.Parcel(
            0, Lane.REPLY, False, None, DESK, "sendMessage", payload, None, subject, subject_id, None
        )
        return _said(parcel, orjson.loads(payload))

    async def rows(self, sql: str, **values: str | int | None) -> list[dict[str, Any]]:
        """Query the database."""
        async with self.database.reading() as tx:
            return [dict(row) for row in await tx.all(sql, **values)]

    async def value(self, sql: str, **values: str | int | None) -> Any:
        """Query the database for one value."""
        (row,) = await self.rows(sql, **values)
        (value,) = row.values()
        return value

    async def run(self, sql: str, **values: str | int | None) -> None:
        """Change the database by hand."""
        async with self.database.transaction() as tx:
            await tx.run(sql, **values)

    async def load(self, text: str) -> None:
        """Load a programme."""
        async with self.database.transaction() as tx:
            await programme.load_programme(tx, read_programme(text.encode()), int(time.time() * 1000))

    async def open_only(self, *seminars: str) -> None:
        """Let these seminars take questions, and no others."""
        async with self.database.transaction() as tx:
            await tx.run("UPDATE seminars SET open = 0")
            for seminar in seminars:
                await programme.open_questions(tx, seminar)

    def message(self, user: int, chat: int | None = None) -> dict[str, Any]:
        """Return the fields that every message has; negative chats are groups."""
        in_group = chat is not None and chat < 0
        return {
            "message_id": next(self._message_ids),
            "date": int(time.time()),
            "from": self.user(user),
            "chat": {"id": chat, "type": "supergroup", "title": "Group"}
            if in_group
            else {"id": chat or user, "type": "private", "first_name": "P"},
        }

    def user(self, user: int) -> dict[str, Any]:
        """Return a Telegram user: the last digit chooses the language (1 es, 2 pt, 3 fr, else en)."""
        if user == BOT:
            return {"id": user, "is_bot": True, "first_name": "Askdesk", "username": "askdesk_bot"}
        if user == ANONYMOUS_ADMINISTRATOR:
            return {"id": user, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
        language = {1: "es", 2: "pt-br", 3: "fr"}.get(user % 10, "en")
        made = {"id": user, "is_bot": False, "first_name": f"Person {user}", "language_code": language}
        return {**made, **self.users.get(user, {})}

    async def preview(self, user: int, text: str = "What is cyberspace?", *, speaker: str = "seger") -> Said:
        """Write a question in the seminar on law, anonymous at first; return its preview."""
        await self.press(user, f"to:law:{speaker}")
        await self.write(user, text)
        shown = await self.last(user)
        if not shown.offers(Send):
            await self.press(user, "sig:anonymous")
            shown = await self.last(user)
        return shown

    async def ask(self, user: int, text: str = "What is cyberspace?", *, speaker: str = "seger") -> int:
        """Ask a question the whole way, anonymous at first; return its number. What it said still waits.

        Whoever has asked before has waited for as long as they must.
        """
        await self.let_pass(user, PAUSE)
        preview = await self.preview(user, text, speaker=speaker)
        await self.press(user, preview.button(Send))
        return int(await self.value("SELECT max(id) FROM questions"))

    async def let_pass(self, user: int, milliseconds: int) -> None:
        """Let time pass since somebody has asked."""
        await self.run(
            "UPDATE questions SET asked_at = asked_at - :milliseconds"
            " WHERE person_id = (SELECT id FROM people WHERE telegram_id = :user)",
            milliseconds=milliseconds,
            user=user,
        )

    async def asked(self, user: int = ASKER, text: str = "What is cyberspace?") -> int:
        """Ask a question the whole way, and let what it said go out."""
        number = await self.ask(user, text)
        await self.said()
        return number


def _said(parcel: outbox.Parcel, fields: dict[str, Any]) -> Said:
    text, plain = fields.get("text", ""), ""
    if parcel.method in {"sendMessage", "editMessageText"}:
        plain, _ = format_text(text, fields["parse_mode"], None)
        read_markup(fields.get("reply_markup"))
    keyboard = fields.get("reply_markup", {}).get("inline_keyboard", [])
    return Said(
        parcel.chat_id,
        parcel.lane,
        parcel.method,
        text,
        plain,
        [button for row in keyboard for button in row],
        parcel.edits,
        parcel.subject,
        parcel.subject_id,
        parcel.note,
        fields,
    )


PERMISSIONS = [
    "can_add_web_page_previews",
    "can_change_info",
    "can_edit_tag",
    "can_invite_users",
    "can_manage_topics",
    "can_pin_messages",
    "can_react_to_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_messages",
    "can_send_other_messages",
    "can_send_photos",
    "can_send_polls",
    "can_send_video_notes",
    "can_send_videos",
    "can_send_voice_notes",
]
"""What a restricted member may do, or not."""


def member(user: dict[str, Any], status: str, *, anonymous: bool = False) -> dict[str, Any]:
    """Return a ChatMember of Telegram's."""
    rights = [
        "can_be_edited",
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
    extra: dict[str, Any] = {"until_date": 0} if status == "kicked" else {}
    if status == "restricted":
        extra = {**dict.fromkeys(PERMISSIONS, False), "is_member": True, "until_date": 0}
    if status == "administrator":
        extra = {**dict.fromkeys(rights, False), "is_anonymous": anonymous}
    return {"status": status, "user": user, **extra}


def change_of_member(
    hall: Hall, user: int, before: str, after: str, *, chat: int = DESK, anonymous: bool = False
) -> dict[str, Any]:
    """Return a ChatMemberUpdated of Telegram's; positive chats are private."""
    group = {"id": chat, "type": "supergroup", "title": "Group"}
    return {
        "chat": group if chat < 0 else {"id": chat, "type": "private", "first_name": "P"},
        "from": hall.user(ORGANISER if chat < 0 else chat),
        "date": int(time.time()),
        "old_chat_member": member(hall.user(user), before),
        "new_chat_member": member(hall.user(user), after, anonymous=anonymous),
    }


@asynccontextmanager
async def open_bare_hall(folder: Path) -> AsyncIterator[Hall]:
    """Open a hall as on the first day: no programme, no desk."""
    database = await open_database(folder / "askdesk.db")
    settings = Settings(bot_token=SecretStr(TOKEN), organisers=(LISTED,))
    askdesk = build(database, settings)
    # What getMe would tell: nothing here calls Telegram.
    askdesk.application.bot._bot_user = User(BOT, "Askdesk", is_bot=True, username="askdesk_bot")
    askdesk.application._initialized = True
    try:
        yield Hall(askdesk)
    finally:
        await database.close()


@asynccontextmanager
async def open_hall(folder: Path) -> AsyncIterator[Hall]:
    """Open a hall with three seminars (law and talks are open, past is closed) and a claimed desk.

    Speakers: seger and verdelho in law, seger in talks, nobody in past.
    """
    async with open_bare_hall(folder) as hall:
        await hall.load(PROGRAMME.read_text("utf-8"))
        async with hall.database.transaction() as tx:
            await desk.set_desk(tx, DESK)
        statuses = {ORGANISER: "administrator", MODERATOR: "member", SECOND: "member", LISTED: "member"}
        changes = [change_of_member(hall, user, "left", status) for user, status in statuses.items()]
        await hall.askdesk.intake.take([hall.update(chat_member=change) for change in changes])
        await hall.said()
        yield hall


@pytest.fixture
async def bare_hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """A hall as on the first day: no programme, no desk."""
    async with open_bare_hall(tmp_path) as hall:
        yield hall


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """Three seminars and a claimed desk, see open_hall."""
    async with open_hall(tmp_path) as hall:
        yield hall
