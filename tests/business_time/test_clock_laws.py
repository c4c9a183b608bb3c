"""The laws of business time, on calendars of all kinds and instants to the second."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from slabuilder.business_time.clock import BusinessClock, business_clock
from slabuilder.quantities.durations import Clock, Duration, TimeUnit
from tests.business_time.walk import Office

HOLIDAYS = (date(2026, 12, 25), date(2027, 1, 1), date(2018, 11, 4))
HALF_DAYS = {date(2026, 12, 31): "09:00-12:00", date(2026, 10, 25): "01:00-02:30", date(2026, 3, 8): "02:10-02:50"}
ZONES = (
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Asia/Beirut",
    "Asia/Kolkata",
    "Pacific/Apia",
)
WEEKS = (
    {"mon-fri": "09:00-17:00"},
    {"mon-thu": "09:00-12:00, 13:00-17:30", "fri": "09:30-12:15,13:00-15:00"},
    {"mon-sun": "00:00-24:00"},
    {"sat-sun": "00:00-00:30, 01:30-03:15, 23:15-24:00", "wed": "02:15-02:45"},
)
AROUND = (
    datetime(2026, 3, 8, 7, tzinfo=UTC),
    datetime(2026, 10, 25, 1, tzinfo=UTC),
    datetime(2026, 12, 31, 12, tzinfo=UTC),
    datetime(2018, 11, 4, 3, tzinfo=UTC),
    datetime(2010, 11, 7, 3, tzinfo=UTC),
    datetime(2011, 12, 30, 10, tzinfo=UTC),
)


@cache
def clock_of(zone: str, week: int) -> BusinessClock:
    return business_clock(Office(zone, WEEKS[week], HOLIDAYS, HALF_DAYS).calendar())


@cache
def always_open(zone: str) -> BusinessClock:
    return business_clock(Office(zone, {"mon-sun": "00:00-24:00"}).calendar())


clocks = st.builds(clock_of, st.sampled_from(ZONES), st.integers(0, len(WEEKS) - 1))
instants = st.builds(
    lambda around, seconds: around + timedelta(seconds=seconds),
    st.sampled_from(AROUND),
    st.one_of(st.integers(-7200, 7200), st.integers(-40 * 86400, 40 * 86400)),
)
business = st.builds(
    Duration,
    st.integers(1, 40),
    st.sampled_from([TimeUnit.MINUTE, TimeUnit.HOUR, TimeUnit.DAY]),
    st.just(Clock.BUSINESS),
)
exact = business.filter(lambda duration: duration.unit is not TimeUnit.DAY)


@settings(deadline=None)  # a clock's first answer takes as long as a year's calendar
@given(clocks, instants, instants)
def test_adding_what_was_measured_gives_the_instant_or_the_next_open_one(
    clock: BusinessClock, start: datetime, end: datetime
) -> None:
    assert clock.add_measured(start, clock.between(start, end)) == clock.next_open(end)


@settings(deadline=None)
@given(clocks, instants, exact)
def test_what_was_added_is_measured(clock: BusinessClock, start: datetime, duration: Duration) -> None:
    assert clock.between(start, clock.add(start, duration)) == timedelta(minutes=duration.minutes)


@settings(deadline=None)
@given(clocks, instants, instants, instants)
def test_measures_add_up(clock: BusinessClock, a: datetime, b: datetime, c: datetime) -> None:
    assert clock.between(a, b) + clock.between(b, c) == clock.between(a, c)
    assert clock.between(a, b) == -clock.between(b, a)


@settings(deadline=None)
@given(clocks, instants, exact, exact)
def test_durations_add_up(clock: BusinessClock, start: datetime, one: Duration, other: Duration) -> None:
    together = Duration(one.minutes + other.minutes, TimeUnit.MINUTE, Clock.BUSINESS)
    assert clock.add(clock.add(start, one), other) == clock.add(start, together)


@settings(deadline=None)
@given(clocks, instants, instants, business)
def test_who_starts_later_is_never_due_earlier(
    clock: BusinessClock, one: datetime, other: datetime, duration: Duration
) -> None:
    earlier, later = sorted((one, other))
    assert clock.add(earlier, duration) <= clock.add(later, duration)
    assert clock.between(earlier, later) >= timedelta()


@settings(deadline=None)
@given(clocks, instants, st.integers(1, 30), st.integers(1, 10))
def test_more_days_are_later(clock: BusinessClock, start: datetime, count: int, more: int) -> None:
    few, many = (Duration(days, TimeUnit.DAY, Clock.BUSINESS) for days in (count, count + more))
    assert start < clock.add(start, few) < clock.add(start, many)


@settings(deadline=None)
@given(clocks, instants)
def test_it_is_open_at_the_next_open_instant(clock: BusinessClock, instant: datetime) -> None:
    found = clock.next_open(instant)
    assert found >= instant
    assert clock.next_open(found) == found
    assert clock.between(instant, found) == timedelta()
    assert clock.between(found, found + timedelta(seconds=1)) == timedelta(seconds=1)


@settings(deadline=None)
@given(clocks, instants, instants)
def test_business_time_is_never_longer_than_time(clock: BusinessClock, one: datetime, other: datetime) -> None:
    earlier, later = sorted((one, other))
    assert clock.between(earlier, later) <= later - earlier


@settings(deadline=None)
@given(st.sampled_from(ZONES), instants, instants)
def test_what_is_always_open_takes_all_the_time(zone: str, start: datetime, end: datetime) -> None:
    assert always_open(zone).between(start, end) == end - start
