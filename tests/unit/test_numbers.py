"""Numbers of questions, as moderators write them on a phone."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.numbers import (
    MOST,
    BackwardsRangeError,
    NoNumbersError,
    TooManyNumbersError,
    read_numbers,
    write_numbers,
)


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("12", (12,)),
        (" #12 ", (12,)),
        ("# 12", (12,)),
        ("12 14 15-17", (12, 14, 15, 16, 17)),
        ("12,14,#15", (12, 14, 15)),
        ("12, 14 and 15", (12, 14, 15)),
        ("12, 14 y 15", (12, 14, 15)),
        ("12 , 14, e 15", (12, 14, 15)),
        ("12 et 14", (12, 14)),
        ("12, 14,", (12, 14)),
        ("15 – 17", (15, 16, 17)),
        ("#15-#16", (15, 16)),
        ("7-7", (7,)),
        ("5 3 5 3-4", (5, 3, 4)),
    ],
)
def test_numbers_are_read_once_each_in_the_order_of_their_naming(
    written: str, numbers: tuple[int, ...]
) -> None:
    found = read_numbers(written)
    assert (found.numbers, found.rest) == (numbers, "")


@pytest.mark.parametrize(
    ("written", "numbers", "rest"),
    [
        ("12 This was said.", (12,), "This was said."),
        ("12 14 Off topic", (12, 14), "Off topic"),
        ("12, 14: said", (12, 14), "said"),
        ("12, 14, as was said", (12, 14), "as was said"),
        ("12 15-minute answers come later", (12,), "15-minute answers come later"),
        ("12 2nd time asked", (12,), "2nd time asked"),
        ("12\n3 of these are enough.\nThank you.", (12,), "3 of these are enough.\nThank you."),
        ("12 and not the other", (12,), "and not the other"),
    ],
)
def test_what_follows_the_numbers_is_kept_and_a_line_ends_them(
    written: str, numbers: tuple[int, ...], rest: str
) -> None:
    found = read_numbers(written)
    assert (found.numbers, found.rest) == (numbers, rest)


@pytest.mark.parametrize(
    "written", ["", "  ", "twelve", "-1", "1.5", "x 1", "١", "²", "9" * 16, "0x1", "1;--", "\ud800", ", 12"]
)
def test_words_without_numbers_are_refused(written: str) -> None:
    with pytest.raises(NoNumbersError):
        read_numbers(written)


def test_range_that_runs_backwards_is_named() -> None:
    with pytest.raises(BackwardsRangeError) as refused:
        read_numbers("3 20-15 7")
    assert (refused.value.first, refused.value.last) == (20, 15)


@pytest.mark.parametrize(
    ("written", "count"),
    [("1-201", 201), ("1-100 201-301", 201), ("1-999999999", 999_999_999), ("1-1000000000000", 10**12)],
)
def test_more_numbers_than_can_be_decided_at_once_are_counted(written: str, count: int) -> None:
    with pytest.raises(TooManyNumbersError) as refused:
        read_numbers(written)
    assert refused.value.count == count


def test_as_many_numbers_as_can_be_decided_at_once_are_read() -> None:
    assert len(read_numbers(f"1-{MOST}").numbers) == MOST


@pytest.mark.parametrize(
    "written",
    [
        "1 " * 10_000,
        "1,2 " * 1000 + "x",
        "1-" * 2000,
        "1 and " * 700,
        "# " * 2000,
        "1-2, " * 800,
        "1 , #2 y " * 400,
    ],
)
@pytest.mark.parametrize("ending", ["", "1;"])
def test_ten_thousand_numbers_and_whatever_else_fits_a_message_cost_little(written: str, ending: str) -> None:
    began = time.process_time()
    with suppress(NoNumbersError, TooManyNumbersError):
        read_numbers(written + ending)
    assert time.process_time() - began < 0.2


def test_numbers_that_follow_each_other_are_written_as_a_range() -> None:
    assert write_numbers((20, 1, 2, 3, 7, 8)) == "1–3, 7, 8, 20"
    assert write_numbers((12,)) == "12"


@given(st.sets(st.integers(1, 10_000), min_size=1, max_size=MOST))
def test_what_is_written_is_read_as_the_same_numbers(numbers: set[int]) -> None:
    assert set(read_numbers(write_numbers(tuple(numbers))).numbers) == numbers
