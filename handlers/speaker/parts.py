"""An answer in the messages in which its speaker wrote it: apps split what is longer than a message."""

from collections.abc import Sequence
from itertools import pairwise

from handlers.cleaning import length
from handlers.messages import MESSAGE_LIMIT
from storage import answer_parts
from storage.answers import Answer
from storage.database import Transaction

SPLIT_FROM = 2000
"""Characters from which a message may begin a split text: apps split at the best place after its half."""


def joined(texts: Sequence[str]) -> str:
    """Put the parts of a split text together again.

    Apps leave the space out at which they split; only a part that is full to the last character was split
    within a word.
    """
    whole = "".join(texts[:1])
    for before, text in pairwise(texts):
        whole += text if length(before) >= MESSAGE_LIMIT else f" {text}"
    return whole


async def is_reworded(tx: Transaction, answer: Answer) -> bool:
    """Tell whether an answer says something else now than its speaker wrote."""
    parts = await answer_parts.list_parts(tx, answer.id)
    return joined([part.text for part in parts]) != answer.text
