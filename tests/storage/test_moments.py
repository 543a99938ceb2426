"""Times as people write them: which moment is meant, and what is none."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.moments import parse_time

NOW = datetime.fromisoformat("2026-11-25 12:30")
DAYS = {"today": 0, "tomorrow": 1, "mañana": 1, "aujourd’hui": 0}
MINUTES = st.datetimes(datetime.fromisoformat("2001-01-01"), datetime.fromisoformat("2098-12-31")).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-12-01 14:00", "2026-12-01 14:00"),
        ("2026-12-01T14:00", "2026-12-01 14:00"),
        ("2026-12-01, 9:00", "2026-12-01 09:00"),
        ("tomorrow 14:00", "2026-11-26 14:00"),
        ("Tomorrow, 9:05", "2026-11-26 09:05"),
        ("manana 14:00", "2026-11-26 14:00"),
        ("AUJOURD'HUI 18:30", "2026-11-25 18:30"),
        ("today 07:00", "2026-11-25 07:00"),
        ("12:31", "2026-11-25 12:31"),
        ("12:30", "2026-11-26 12:30"),
        ("0:00", "2026-11-26 00:00"),
        ("30.11. 14:00", "2026-11-30 14:00"),
        ("30.11 14:00", "2026-11-30 14:00"),
        ("30/11 14:00", "2026-11-30 14:00"),
        ("30/11/2027 14:00", "2027-11-30 14:00"),
        ("3.1.2027 14:00", "2027-01-03 14:00"),
        ("24.11. 14:00", "2026-11-24 14:00"),
        ("26.5. 14:00", "2026-05-26 14:00"),
        ("25.5. 14:00", "2027-05-25 14:00"),
        ("31/12 23:59", "2026-12-31 23:59"),
    ],
)
def test_time_is_read_as_it_is_meant(written: str, meant: str) -> None:
    assert parse_time(written, NOW, DAYS) == datetime.fromisoformat(meant)


def test_day_that_only_the_next_year_has_is_in_that_one() -> None:
    now, meant = datetime.fromisoformat("2027-11-25"), datetime.fromisoformat("2028-02-29 14:00")
    assert parse_time("29.2. 14:00", now, {}) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "14",
        "tomorrow",
        "2026-12-01",
        "someday 14:00",
        "14:00 tomorrow",
        "tomorrow14:00",
        "24:00",
        "14:60",
        "-1:00",
        "14:00:00",
        "29.2. 14:00",
        "31.11. 14:00",
        "11/30 14:00",
        "30.11/2026 14:00",
        "30.11.1999 14:00",
        "2026-02-30 14:00",
        "2026-12-01 14:00 15:00",
        "١٤:٠٠",
    ],
)
def test_what_is_no_time_is_not_read(written: str) -> None:
    assert parse_time(written, NOW, DAYS) is None


@given(now=MINUTES, meant=MINUTES)
def test_full_moment_is_read_whatever_the_time_is(now: datetime, meant: datetime) -> None:
    assert parse_time(f"{meant:%Y-%m-%d %H:%M}", now, DAYS) == meant
    assert parse_time(f"{meant.day}.{meant.month}.{meant.year} {meant:%H:%M}", now, DAYS) == meant


@given(now=MINUTES, meant=MINUTES)
def test_time_of_day_is_the_next_one(now: datetime, meant: datetime) -> None:
    read = parse_time(f"{meant:%H:%M}", now, DAYS)
    assert read is not None
    assert timedelta() < read - now <= timedelta(days=1)
    assert read.time() == meant.time()


@given(now=MINUTES, meant=MINUTES)
def test_day_without_a_year_is_no_longer_ago_than_half_a_year(now: datetime, meant: datetime) -> None:
    read = parse_time(f"{meant.day}/{meant.month} {meant:%H:%M}", now, DAYS)
    if read is not None:
        assert (read.day, read.month, read.time()) == (meant.day, meant.month, meant.time())
        assert -184 <= (read - now).days <= 366
    else:
        assert (meant.day, meant.month) == (29, 2)


@given(written=st.text(max_size=20))
def test_whatever_is_written_is_a_whole_minute_or_no_time_at_all(written: str) -> None:
    read = parse_time(written, NOW, DAYS)
    assert read is None or (read.tzinfo, read.second, read.microsecond) == (None, 0, 0)
