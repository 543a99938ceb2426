"""Buttons below words that went out in place of a file which Telegram had refused."""

from dataclasses import dataclass

from handlers.callbacks.press import Press


@dataclass(frozen=True, slots=True)
class SendVoice(Press):
    """Send the voice message of an answer to the desk once more."""

    code = "rf-voice"
    answer: int


@dataclass(frozen=True, slots=True)
class SendSlidesFile(Press):
    """Send the file of slides that were handed in to the desk once more."""

    code = "rf-slides"
    broadcast: int


@dataclass(frozen=True, slots=True)
class HearVoice(Press):
    """Send the voice message of an answer to the person who presses."""

    code = "rf-hear"
    answer: int
