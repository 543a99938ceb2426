"""What a handler has at hand: who writes, where, the transaction, and ways to speak.

Handlers never send: what they say is put into the outbox, and goes out after the commit.
"""

from dataclasses import replace
from typing import Any, TypeVar

import orjson
from telegram import CallbackQuery, Chat, Update
from telegram import Message as TelegramMessage
from telegram.ext import Application, CallbackContext, ExtBot

from handlers.callbacks.press import LASTING
from handlers.messages import EDIT, File, Message, Picture, cut
from handlers.words import Argument, Html, label, say
from handlers.work import Job, Shared, Toast, Work
from storage import digests, outbox, people, subjects
from storage.database import Transaction
from storage.desk import Desk
from storage.outbox import Lane
from storage.people import DeskStatus, Person
from storage.subjects import Subject
from storage.text import FALLBACK

T = TypeVar("T")

ANONYMOUS_ADMINISTRATOR = 1087968824
"""The user id under which anonymous administrators write (Bot API, Message.from)."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], Shared]):
    """A handler's surroundings.

    `person` is None for an anonymous administrator of the desk, in foreign groups, and for events of our own.
    `request`: what a reply in the desk is to, as another message can be about it; None for all else.
    """

    def __init__(
        self,
        application: Application[Any, Any, Any, Any, Any, Any],
        chat_id: int | None = None,
        user_id: int | None = None,
    ) -> None:
        super().__init__(application, chat_id, user_id)
        self.event: Update | None = None
        self.person: Person | None = None
        self.desk = Desk(None, FALLBACK, None)
        self.request: tuple[Subject, int] | None = None

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> "Context":
        """Return the context of an update of Telegram's, or of an event of our own."""
        context = super().from_update(update, application)
        context.event = update if isinstance(update, Update) else None
        return context

    @property
    def work(self) -> Work:
        """The update that is being handled."""
        return _certain(self.bot_data.work)

    @property
    def tx(self) -> Transaction:
        """The transaction that this update's effects belong to."""
        return self.work.tx

    @property
    def now(self) -> int:
        """The time in ms, one for everything that the update does."""
        return self.work.now

    @property
    def chat(self) -> Chat:
        """Where the update comes from."""
        return _certain(_certain(self.event).effective_chat)

    @property
    def message(self) -> TelegramMessage:
        """The message that somebody wrote."""
        return _certain(_certain(self.event).effective_message)

    @property
    def message_id(self) -> int:
        """Which message somebody wrote, or whose button was pressed."""
        pressed = self.press.message if self.press else None
        return pressed.message_id if pressed else self.message.message_id

    @property
    def press(self) -> CallbackQuery | None:
        """The button press, if the update is one."""
        return self.event.callback_query if self.event else None

    @property
    def pressed_lasting(self) -> bool:
        """Tell whether the message whose button was pressed stays as it is: a letter, or news."""
        data = self.press.data if self.press else None
        return isinstance(data, str) and data.startswith(LASTING)

    @property
    def writer(self) -> Person:
        """Who writes in private."""
        return _certain(self.person)

    @property
    def by(self) -> int | None:
        """Who acts, for the history; None is an anonymous administrator, who is named nowhere, ever."""
        if self.person is None or self.person.anonymous_administrator:
            return None
        return self.person.id

    @property
    def in_desk(self) -> bool:
        """Tell whether the update comes from the desk's group."""
        return self.chat.id == self.desk.chat_id

    @property
    def by_organiser(self) -> bool:
        """Tell whether an organiser acts: an administrator of the desk, or one of the settings."""
        if self.person is None:
            return self.in_desk
        administers = self.person.desk_status is DeskStatus.ADMINISTRATOR
        return administers or self.person.telegram_id in self.bot_data.organisers

    @property
    def language(self) -> str:
        """The language to speak here: the person's own, or the desk's."""
        in_private = self.person and self.event and self.chat.type == Chat.PRIVATE
        return self.person.language if self.person and in_private else self.desk.language

    def say(self, key: str, /, **arguments: Argument) -> Html:
        """Format a text in the language spoken here, as HTML."""
        return say(self.language, key, **arguments)

    def label(self, key: str, /, **arguments: Argument) -> str:
        """Format a text in the language spoken here, as it is."""
        return label(self.language, key, **arguments)

    def toast(self, key: str, /, *, alert: bool = False, **arguments: Argument) -> None:
        """Answer the press with a short text (Telegram allows 200 characters)."""
        text = cut(self.label(key, **arguments), 200)
        self.work.toast = Toast(_certain(self.press).id, text, alert)

    async def reply(
        self, message: Message | File | Picture, *, subject: Subject | None = None, about: int | None = None
    ) -> None:
        """Write a new message here, in a group as a reply to what was written."""
        private = self.chat.type == Chat.PRIVATE
        await outbox.put(
            self.tx,
            Lane.REPLY,
            message.method,
            message.payload(reply_to=None if private else self.message_id),
            person_id=self.writer.id if private else None,
            chat_id=None if private else self.chat.id,
            subject=subject,
            subject_id=about,
        )

    async def ask_again(self, message: Message) -> None:
        """Say why a text is not taken; where that was a reply, one to this message counts as well."""
        subject, about = self.request or (None, None)
        await self.reply(message, subject=subject, about=about)

    async def show(self, message: Message) -> None:
        """Put the message in place of the one whose button was pressed, unless that is to stay as it is.

        Delivery writes it anew as well where the pressed message is gone.
        """
        if self.press is None or self.pressed_lasting:
            await self.reply(message)
        else:
            await self.edit(self.message_id, message)

    async def edit(self, message_id: int, message: Message, *, note: str | None = None) -> None:
        """Put the message in place of one of ours here."""
        private = self.chat.type == Chat.PRIVATE
        await outbox.put(
            self.tx,
            Lane.REPLY,
            EDIT,
            message.payload(),
            person_id=self.writer.id if private else None,
            chat_id=None if private else self.chat.id,
            edits=message_id,
            note=note,
        )

    async def tell(
        self,
        person: Person,
        message: Message | File,
        *,
        subject: Subject | None = None,
        about: int | None = None,
    ) -> None:
        """Bring news to a person, which no press ever replaces."""
        if isinstance(message, Message):
            message = replace(message, lasting=True)
        await outbox.put(
            self.tx,
            Lane.NEWS,
            message.method,
            message.payload(),
            person_id=person.id,
            subject=subject,
            subject_id=about,
        )

    async def tell_desk(
        self, message: Message | File, *, subject: Subject | None = None, about: int | None = None
    ) -> None:
        """Write a new message into the desk, from wherever; nothing while no group has claimed it."""
        if self.desk.chat_id is not None:
            await outbox.put(
                self.tx,
                Lane.DESK,
                message.method,
                message.payload(),
                chat_id=self.desk.chat_id,
                subject=subject,
                subject_id=about,
            )

    async def ask_telegram(
        self, job: Job, method: str, fields: dict[str, Any], note: str, chat_id: int
    ) -> None:
        """Call a method that sends nothing; its result comes back as JobDone."""
        payload = orjson.dumps(fields).decode()
        await outbox.put(self.tx, Lane.REPLY, method, payload, chat_id=chat_id, subject=job, note=note)

    async def refresh(
        self,
        subject: Subject,
        subject_id: int,
        lane: Lane | None = None,
        *,
        person_id: int | None = None,
        not_before: int | None = None,
    ) -> None:
        """Make the message about this in the desk, or in a person's chat, show what is true when it is sent.

        A question that stands in digests is shown there. `lane` None: a question's card goes after what
        somebody pressed for, all else does not. `not_before` in ms.
        """
        chat_id = self.desk.chat_id
        if person_id is not None:
            chat_id = (await people.get_person(self.tx, person_id)).telegram_id
        if chat_id is None:
            return
        is_card = subject in {Subject.CARD, Subject.SPEAKER_CARD}
        if lane is None:
            lane = Lane.NEWS if is_card else Lane.REPLY
        shown = is_card and await subjects.find_message(self.tx, chat_id, subject, subject_id) is not None
        within = await digests.find_digests(self.tx, chat_id, subject_id) if is_card else []
        for digest_id in within:
            await self._put_live(lane, Subject.DIGEST, digest_id, person_id, not_before)
        if within and not shown:
            # A card that somebody has opened besides may be under way with what was true before.
            home = chat_id if person_id is None else None
            shown = await outbox.is_on_its_way(
                self.tx, subject, subject_id, person_id=person_id, chat_id=home
            )
        if shown or not within:
            may_gather = is_card and not shown
            await self._put_live(lane, subject, subject_id, person_id, not_before, may_gather=may_gather)

    async def send_card(self, number: int) -> None:
        """Put a new question's card into the desk; where many wait, they are gathered into digests."""
        if self.desk.chat_id is not None:
            await self._put_live(Lane.DESK, Subject.CARD, number, None, None, may_gather=True)

    async def _put_live(
        self,
        lane: Lane,
        subject: Subject,
        subject_id: int,
        person_id: int | None,
        not_before: int | None,
        *,
        may_gather: bool = False,
    ) -> None:
        await outbox.put_live(
            self.tx,
            lane,
            subject,
            subject_id,
            person_id=person_id,
            chat_id=self.desk.chat_id if person_id is None else None,
            may_gather=may_gather,
            not_before=not_before,
        )


def _certain(value: T | None) -> T:
    """Return what the kind of update guarantees; its absence is a mistake of ours."""
    if value is None:
        raise LookupError("this kind of update lacks what its handler needs")
    return value
