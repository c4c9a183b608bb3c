"""The calendar as a table, joined by DuckDB without any function of time zones, says what the clock says."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import duckdb
import pyarrow as pa
import pytest

from slabuilder.business_time.calendar_table import CalendarDay, calendar_table, columns
from slabuilder.business_time.clock import BusinessClock, business_clock
from tests.business_time.between_query import between_query
from tests.business_time.test_clock_walked import DAYS, WALKS
from tests.business_time.walk import Office, Walk

PAIRS = 500


def table_of(office: Office, first: date, days: int) -> tuple[BusinessClock, tuple[CalendarDay, ...]]:
    clock = business_clock(office.calendar())
    return clock, calendar_table(clock, first, first + timedelta(days=days - 1))


def joined(table: dict[str, list[int]], instants: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Business time between each two instants, and the local day of the first, as the engine finds them."""
    connection = duckdb.connect()
    pairs = {"id": list(range(len(instants))), "a": [a for a, _ in instants], "b": [b for _, b in instants]}
    connection.register("calendar", pa.table(table))
    connection.register("pairs", pa.table(pairs))
    return connection.execute(f"{between_query(table)} ORDER BY id").fetchall()


@pytest.mark.parametrize("name", WALKS)
def test_the_engine_finds_what_the_clock_finds(name: str) -> None:
    office, first = WALKS[name]
    (clock, days), rng, zone = table_of(office, first, DAYS), random.Random(name), ZoneInfo(office.timezone)
    begin = int(datetime(first.year, first.month, first.day, tzinfo=UTC).timestamp())
    seconds = DAYS * 24 * 60 * 60
    instants = [(begin + rng.randrange(seconds), begin + rng.randrange(seconds)) for _ in range(PAIRS)]
    instants += [
        (begin + 1800 * rng.randrange(DAYS * 48), begin + 1800 * rng.randrange(DAYS * 48)) for _ in range(PAIRS)
    ]
    found = joined(columns(days), instants)
    assert len(found) == 2 * PAIRS
    for (a, b), (length, local_day) in zip(instants, found, strict=True):
        start, end = datetime.fromtimestamp(a, UTC), datetime.fromtimestamp(b, UTC)
        assert timedelta(seconds=length) == clock.between(start, end), (start, end)
        shown = start.astimezone(zone).date()
        if (
            name != "Saint John's, back over midnight and a minute"
        ):  # shows the new day for a minute, then the old one again
            assert date(1970, 1, 1) + timedelta(days=local_day) == shown, start


def test_the_days_are_as_walked() -> None:
    office, first = WALKS["New York at the end of the year"]
    _, days = table_of(office, first, DAYS)
    walk = Walk(office, first, DAYS)
    for place, day in enumerate(days):
        minutes = range(place * 24 * 60, (place + 1) * 24 * 60)
        assert day.open_before == walk.between(0, minutes.start) * 60
        seen = {minute - minutes.start for minute in walk.open if minute in minutes}
        assert seen == {minute for opens, closes in day.stretches for minute in range(opens // 60, closes // 60)}


@pytest.mark.parametrize(
    ("timezone", "hours", "count"),
    [
        ("Europe/Berlin", "09:00-17:00", 1),
        ("Europe/Berlin", "09:00-12:00, 13:00-17:00", 2),
        ("America/Los_Angeles", "09:00-17:00", 2),  # across midnight in UTC
        ("Pacific/Auckland", "09:00-12:00, 13:00-17:00", 2),
        ("Asia/Kolkata", "00:00-24:00", 1),
    ],
)
def test_there_are_as_many_stretches_as_it_takes(timezone: str, hours: str, count: int) -> None:
    _, days = table_of(Office(timezone, {"mon-sun": hours}), date(2026, 1, 1), 365)
    assert max(len(day.stretches) for day in days) == count
    names = list(columns(days))
    assert [name for name in names if name.startswith("opens_")] == [f"opens_{i + 1}" for i in range(count)]
    assert all(type(value) is int for column in columns(days).values() for value in column)


def test_a_day_that_was_skipped() -> None:
    _, days = table_of(Office("Pacific/Apia", {"mon-sun": "00:00-24:00"}), date(2011, 12, 29), 4)
    epoch = date(1970, 1, 1)
    turns = [(epoch + timedelta(day.local_day), day.turns_at, epoch + timedelta(day.next_local_day)) for day in days]
    assert turns == [
        (date(2011, 12, 28), 10 * 3600, date(2011, 12, 29)),
        (date(2011, 12, 29), 10 * 3600, date(2011, 12, 31)),
        (date(2011, 12, 31), 10 * 3600, date(2012, 1, 1)),
        (date(2012, 1, 1), 10 * 3600, date(2012, 1, 2)),
    ]


def test_a_table_of_no_days_has_no_rows() -> None:
    _, days = table_of(Office("Europe/Berlin", {"mon-fri": "09:00-17:00"}), date(2026, 1, 1), 0)
    assert columns(days)["day"] == []
