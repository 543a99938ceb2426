"""That the asker of a question is muted, as the desk sees it: on this question's card, and on no other."""

from handlers import words
from handlers.callbacks.muting import ChooseMute, Unmute
from handlers.messages import Button
from handlers.phrases import moderator
from handlers.words import label
from storage import mutes
from storage.database import Transaction
from storage.mutes import Mute
from storage.questions import Question


async def muted_line(tx: Transaction, language: str, question: Question) -> str:
    """Say on the card that its asker was muted through it."""
    mute = await mutes.find_mute(tx, question.id)
    return words.escaped(mute_text(language, mute)) if mute else ""


async def mute_button(tx: Transaction, language: str, question: Question) -> Button:
    """Return the button that stands behind [More]: to mute the asker, or to unmute."""
    if await mutes.find_mute(tx, question.id):
        return Button(label(language, "button-unmute"), Unmute(question.id))
    return Button(label(language, "button-mute"), ChooseMute(question.id))


def mute_text(language: str, mute: Mute) -> str:
    """Say where the asker is muted, by whom and since when."""
    key = "card-muted-everywhere" if mute.everywhere else "card-muted"
    time = words.clock(language, mute.at, mute.timezone)
    return label(language, key, who=moderator(language, mute.name), time=time)
