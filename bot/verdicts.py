"""What Telegram's answer means for a message that was sent."""

from dataclasses import dataclass

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


@dataclass(frozen=True, slots=True)
class Sent:
    """It is out. `message_id` None where the method makes no message."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class Paused:
    """Telegram asks to wait this many seconds (429)."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody knows whether it is out, or Telegram could not be reached: it is sent again."""

    error: str


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person or the group cannot be written to."""

    error: str


@dataclass(frozen=True, slots=True)
class FileRefused:
    """The person does not want such files, or the group does not allow them: words go in its place."""


@dataclass(frozen=True, slots=True)
class EditLost:
    """The message to edit is gone: it is sent as a new one."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The group has become a supergroup with this chat id."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Refused:
    """Telegram will never take it as it is: a mistake of ours."""

    error: str


Verdict = Sent | Paused | Unknown | Unreachable | FileRefused | EditLost | Moved | Refused

# Telegram's descriptions; python-telegram-bot changes their prefix and case.
UNCHANGED = ("message is not modified",)
LOST = ("message to edit not found", "message can't be edited", "message_id_invalid")
GONE = (
    "chat not found",
    "peer_id_invalid",
    "user not found",
    "have no rights to send",
    "have no write access",
    "not enough rights",
    "chat_write_forbidden",
    "chat_restricted",
    "topic_closed",
    "topic_deleted",
)
# Of a person, who has switched off voice messages; of a group, whose members may not send such files.
FILE_REFUSED = (
    "voice_messages_forbidden",
    "restricted receiving of voice",
    "not enough rights to send voice notes",
    "not enough rights to send documents",
    "not enough rights to send photos",
    "chat_send_voices_forbidden",
    "chat_send_docs_forbidden",
    "chat_send_photos_forbidden",
    "chat_send_media_forbidden",
)


def judge(error: TelegramError) -> Verdict:
    """Return what an error means for the message that was being sent."""
    if isinstance(error, RetryAfter):
        return Paused(float(error.retry_after))  # type: ignore[arg-type]
    if isinstance(error, ChatMigrated):
        return Moved(error.new_chat_id)
    if isinstance(error, Forbidden):
        return Unreachable(error.message)
    if isinstance(error, BadRequest):
        return _judge_refusal(error.message)
    if isinstance(error, NetworkError | InvalidToken):
        return Unknown(type(error).__name__)
    return Refused(error.message)


def _judge_refusal(description: str) -> Verdict:
    text = description.lower()
    if any(words in text for words in UNCHANGED):
        return Sent(None)
    if any(words in text for words in LOST):
        return EditLost()
    if any(words in text for words in FILE_REFUSED):
        return FileRefused()
    if any(words in text for words in GONE):
        return Unreachable(description)
    return Refused(description)
