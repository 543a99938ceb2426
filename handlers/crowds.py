"""Numbers of followers, told so that none of them stands out.

Whoever asks follows. The desk knows followers by the questions that they sign; where it knows nearly all of
them, a number that an anonymous question changes, or leaves as it was, says who has asked.
"""

from collections.abc import Mapping
from typing import Literal

from storage.deliveries import Progress, in_all

FEW = 5
"""Fewer people than this, unless they are none, are not counted exactly. The texts name the number."""


def is_few(people: int) -> bool:
    """Tell whether so few people must not be told exactly."""
    return 0 < people < FEW


def crowd(people: int) -> int | Literal["few"]:
    """Return a number of people as the texts take it: `few` is a variant of its own there."""
    return "few" if is_few(people) else people


def reached(progress: Progress) -> Literal["all", "missed", "waiting"]:
    """Say without a number how far something has come: it reached all, missed some, or is on its way."""
    if progress.waiting:
        return "waiting"
    return "all" if progress.delivered == progress.total else "missed"


def by_language(progress: Mapping[str, Progress]) -> tuple[dict[str, Progress], Progress]:
    """Return the languages whose numbers can be told, and all other languages in one.

    The others are none or no few, so that nobody finds a small language by subtraction: the smallest of the
    large ones joins them where needed.
    """
    told, others = dict(progress), Progress()
    for language in sorted(progress, key=lambda one: progress[one].total):
        if not is_few(told[language].total) and not is_few(others.total):
            break
        others = in_all({"told": told.pop(language), "others": others})
    return told, others
