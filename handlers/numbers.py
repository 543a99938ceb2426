"""Numbers of questions as moderators write them: 12, #12, 12 14, 15-20, "12, 14 and 15"."""

import re
from dataclasses import dataclass

MOST = 200
"""Questions that can be decided at once."""
# Each space has one place where it can stand: else a long list that ends badly would take for ever to refuse.
NUMBER = r"(?:#\ ?)?\d{1,15}"
RANGE = rf"{NUMBER}(?:\ ?[-–]\ ?{NUMBER})?"
BETWEEN = r"(?:\ ?,\ ?(?:(?:and|y|e|et)\ )?|\ (?:(?:and|y|e|et)\ )?)"
LIST = re.compile(rf"{RANGE}(?:{BETWEEN}{RANGE})*(?=[,:]?(?:\s|$))", re.ASCII | re.IGNORECASE)
ONE = re.compile(r"(\d+)(?:\ ?[-–]\ ?#?\ ?(\d+))?", re.ASCII)


class NoNumbersError(Exception):
    """These words do not begin with numbers."""


class BackwardsRangeError(Exception):
    """A range ends before it begins.

    Attributes: `first`, `last`.
    """

    def __init__(self, first: int, last: int) -> None:
        super().__init__(first, last)
        self.first = first
        self.last = last


class TooManyNumbersError(Exception):
    """More than MOST questions are meant.

    Attributes: `count`, of numbers that are written twice as well.
    """

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


@dataclass(frozen=True, slots=True)
class Numbers:
    """Each number once, in the order of its naming, and what was written after them."""

    numbers: tuple[int, ...]
    rest: str


def read_numbers(words: str) -> Numbers:
    """Read the numbers at the beginning of the words, up to the end of the line.

    Raises NoNumbersError, BackwardsRangeError, TooManyNumbersError.
    """
    line, *lines = words.strip().split("\n", maxsplit=1) or [""]
    line = " ".join(line.split())
    found = LIST.match(line)
    if found is None:
        raise NoNumbersError
    ranges = [(int(one[1]), int(one[2] or one[1])) for one in ONE.finditer(found[0])]
    _check(ranges)
    numbers = dict.fromkeys(number for first, last in ranges for number in range(first, last + 1))
    rest = line[found.end() :].lstrip(",: ")
    return Numbers(tuple(numbers), "\n".join([rest, *lines]).strip())


def read_number(words: str) -> int | None:
    """Return a question's number from what a moderator wrote: 12 or #12."""
    digits = words.strip().lstrip("#").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 16 else None


def write_numbers(numbers: tuple[int, ...]) -> str:
    """Write numbers, the smallest first; three and more that follow each other are a range: 12, 15–20."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(_written(run) for run in runs)


def _check(ranges: list[tuple[int, int]]) -> None:
    """Look at the ends alone: a range of a billion costs nothing."""
    for first, last in ranges:
        if last < first:
            raise BackwardsRangeError(first, last)
    if (count := sum(last - first + 1 for first, last in ranges)) > MOST:
        raise TooManyNumbersError(count)


def _written(run: list[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(str(number) for number in run)
