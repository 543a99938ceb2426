"""What Telegram's answers mean, in Telegram's words and as python-telegram-bot changes them."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.transport import NotSent, TooManyRequests
from bot.verdicts import (
    EditLost,
    FileRefused,
    Moved,
    Paused,
    Refused,
    Sent,
    Unknown,
    Unreachable,
    Verdict,
    judge,
)


@pytest.mark.parametrize(
    ("error", "verdict"),
    [
        (BadRequest("Message is not modified: specified new message content and reply markup are"), Sent),
        (BadRequest("Bad Request: message is not modified: specified new message content"), Sent),
        (BadRequest("Message to edit not found"), EditLost),
        (BadRequest("Bad Request: message can't be edited"), EditLost),
        (BadRequest("Chat not found"), Unreachable),
        (BadRequest("Bad Request: PEER_ID_INVALID"), Unreachable),
        (BadRequest("Not enough rights to send text messages to the chat"), Unreachable),
        (BadRequest("Have no rights to send a message"), Unreachable),
        (BadRequest("CHAT_WRITE_FORBIDDEN"), Unreachable),
        (BadRequest("TOPIC_CLOSED"), Unreachable),
        (BadRequest("TOPIC_DELETED"), Unreachable),
        (BadRequest("VOICE_MESSAGES_FORBIDDEN"), FileRefused),
        (BadRequest("User restricted receiving of voice note messages"), FileRefused),
        (BadRequest("Not enough rights to send voice notes to the chat"), FileRefused),
        (BadRequest("Not enough rights to send documents to the chat"), FileRefused),
        (BadRequest("Not enough rights to send photos to the chat"), FileRefused),
        (Forbidden("Forbidden: bot was blocked by the user"), Unreachable),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), Unreachable),
        (BadRequest("Can't parse entities: unsupported start tag"), Refused),
        (BadRequest("Message is too long"), Refused),
        (BadRequest("BUTTON_DATA_INVALID"), Refused),
        (TelegramError("something new"), Refused),
        (TooManyRequests(7), Paused),
        (TimedOut(), Unknown),
        (NotSent("No connection could be made"), Unknown),
        (NetworkError("Bad Gateway"), Unknown),
        (InvalidToken(), Unknown),
        (ChatMigrated(-1005), Moved),
    ],
)
def test_error_is_judged(error: TelegramError, verdict: type[Verdict]) -> None:
    assert isinstance(judge(error), verdict)


def test_pause_is_as_long_as_telegram_asks() -> None:
    assert judge(TooManyRequests(7)) == Paused(7.0)


def test_group_is_followed_to_its_new_id() -> None:
    assert judge(ChatMigrated(-1005)) == Moved(-1005)
