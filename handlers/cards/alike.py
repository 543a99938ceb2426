"""What a card says of questions that are alike: likely duplicates, and those that were merged with it."""

from handlers.callbacks.merging import ChooseMerge, Merge
from handlers.messages import Button, cut, cut_line
from handlers.numbers import write_numbers
from handlers.phrases import addressee
from handlers.words import Html, label, say
from storage import likeness, merging
from storage.database import Transaction
from storage.likeness import Alike
from storage.questions import UNFINISHED, Question, State

SHOWN = 3
"""Likely duplicates of a card."""
TEXT_SHOWN = 80
"""Characters of a likely duplicate: enough to know it."""
NUMBERS_SHOWN = 120
"""Characters of the numbers that were merged."""
STAYS = (State.PENDING, State.APPROVED, State.ANSWERED)
"""Of two that are merged the one stays whose state comes later here; of equals the one asked first."""


async def find_alike(tx: Transaction, question: Question, limit: int = SHOWN) -> list[Alike]:
    """Return the questions that are likely the same, as long as this one waits."""
    return await likeness.list_alike(tx, question.id, limit) if question.state in UNFINISHED else []


def alike_line(language: str, question: Question, alike: list[Alike]) -> str:
    """List the questions that are likely the same."""
    lines = [alike_entry(language, question, one) for one in alike]
    return "\n".join([say(language, "card-alike"), *lines]) if lines else ""


async def tally_line(tx: Transaction, language: str, question: Question) -> str:
    """Say how often this is asked, and in which questions."""
    merged = await merging.list_merged(tx, question.id)
    if not merged:
        return ""
    numbers = cut(write_numbers(tuple(merged)), NUMBERS_SHOWN)
    return say(language, "card-tally", count=len(merged) + 1, numbers=numbers)


def merge_row(language: str, question: Question, alike: list[Alike]) -> list[Button]:
    """Return the button that merges the question with the one that it is most like; none if there is none.

    Where the two are for different speakers, it leads to the choice, which says so.
    """
    mergeable = _mergeable(alike)
    if not mergeable:
        return []
    if mergeable[0].speaker_id == question.speaker_id:
        return [_merge_button(language, question, mergeable[0])]
    choose = label(language, "button-merge-choose", number=f"{mergeable[0].number}")
    return [Button(choose, ChooseMerge(question.id))]


async def merge_buttons(tx: Transaction, language: str, question: Question, limit: int) -> list[Button]:
    """Return a button for each question with which this one can be merged, the most alike first."""
    alike = _mergeable(await find_alike(tx, question, limit))
    return [_merge_button(language, question, one) for one in alike]


def alike_entry(language: str, question: Question, alike: Alike) -> Html:
    """Show a likely duplicate in a line, with its addressee if that is another."""
    return say(
        language,
        "question-line" if alike.speaker_id == question.speaker_id else "alike-line",
        number=f"{alike.number}",
        state=label(language, f"state-{alike.state}"),
        addressee=addressee(language, alike),
        text=cut_line(alike.text, TEXT_SHOWN),
    )


def _mergeable(alike: list[Alike]) -> list[Alike]:
    return [one for one in alike if one.state in STAYS]


def _merge_button(language: str, question: Question, alike: Alike) -> Button:
    """Keep what is approved or answered, or the earlier one: its asker has waited longest."""
    number = f"{alike.number}"
    order = STAYS.index(question.state), -question.id
    if order > (STAYS.index(alike.state), -alike.number):
        return Button(label(language, "button-merge-here", number=number), Merge(alike.number, question.id))
    return Button(label(language, "button-merge-into", number=number), Merge(question.id, alike.number))
