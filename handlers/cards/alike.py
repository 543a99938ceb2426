"""What a card says of questions that are alike: likely duplicates, and those that were joined with it."""

from handlers.callbacks.merging import Join
from handlers.messages import Button, cut
from handlers.numbers import write_numbers
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
"""Characters of the numbers that were joined."""
STAYS = (State.PENDING, State.APPROVED, State.ANSWERED)
"""Of two that are joined the one stays whose state comes later here; of equals the one asked first."""


async def alike_line(tx: Transaction, language: str, question: Question) -> str:
    """List the questions that are likely the same, as long as this one waits."""
    alike = await _alike(tx, question, SHOWN)
    lines = [alike_entry(language, one) for one in alike]
    return "\n".join([say(language, "card-alike"), *lines]) if lines else ""


async def tally_line(tx: Transaction, language: str, question: Question) -> str:
    """Say how often this is asked, and in which questions."""
    merged = await merging.list_merged(tx, question.id)
    if not merged:
        return ""
    numbers = cut(write_numbers(tuple(merged)), NUMBERS_SHOWN)
    return say(language, "card-tally", count=len(merged) + 1, numbers=numbers)


async def join_row(tx: Transaction, language: str, question: Question) -> list[Button]:
    """Return the button that joins the question with the one that it is most like; none if there is none."""
    return (await join_buttons(tx, language, question, SHOWN))[:1]


async def join_buttons(tx: Transaction, language: str, question: Question, limit: int) -> list[Button]:
    """Return a button for each question with which this one can be joined, the most alike first."""
    alike = await _alike(tx, question, limit)
    return [
        Button(label(language, "button-join", number=f"{one.number}"), _join(question, one))
        for one in alike
        if one.state in STAYS
    ]


def alike_entry(language: str, alike: Alike) -> Html:
    """Show a likely duplicate in a line."""
    return say(
        language,
        "question-line",
        number=f"{alike.number}",
        state=label(language, f"state-{alike.state}"),
        text=cut(" ".join(alike.text.split()), TEXT_SHOWN),
    )


async def _alike(tx: Transaction, question: Question, limit: int) -> list[Alike]:
    return await likeness.list_alike(tx, question.id, limit) if question.state in UNFINISHED else []


def _join(question: Question, alike: Alike) -> Join:
    """Keep what is approved or answered, or the earlier one: its asker has waited longest."""
    order = STAYS.index(question.state), -question.id
    if order > (STAYS.index(alike.state), -alike.number):
        return Join(alike.number, question.id)
    return Join(question.id, alike.number)
