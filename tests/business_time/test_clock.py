"""Business time: what others published, business days as the words say, and calendars that never open again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from slabuilder.agreement.calendars import Calendar
from slabuilder.business_time.clock import BusinessClock, business_clock
from slabuilder.business_time.open_line import NeverOpens, OutOfReach
from slabuilder.quantities.durations import duration

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
A_MONDAY = date(2026, 10, 5)


def no_holidays(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    raise AssertionError("nobody asked for holidays")


def clock(timezone: str = "America/New_York", **words: Any) -> BusinessClock:
    calendar = Calendar.model_validate(
        {"id": "office", "timezone": timezone, "open": {"mon-fri": "09:00-17:00"}} | words
    )
    return business_clock(calendar, no_holidays)


def at(text: str, timezone: str = "America/New_York", fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(timezone), fold=fold).astimezone(UTC)


def added(clock: BusinessClock, start: str, time: str, timezone: str = "America/New_York", fold: int = 0) -> str:
    """When `time` after `start` is over, as the clock on the wall shows it."""
    found = clock.add(at(start, timezone, fold), duration(time))
    assert found.tzinfo is UTC
    return found.astimezone(ZoneInfo(timezone)).strftime("%Y-%m-%d %H:%M")


# ---- what others published


def moment(text: str, week: date) -> datetime:
    """`Wednesday 15:00` of the week that begins on `week`."""
    weekday, time = text.split()
    day = week + timedelta(days=WEEKDAYS.index(weekday))
    return at(f"{day} {time}")


def length(text: str) -> timedelta:
    """`2 h 30 min`."""
    parts = text.split()
    units = {"h": timedelta(hours=1), "min": timedelta(minutes=1)}
    return sum((int(n) * units[unit] for n, unit in zip(parts[::2], parts[1::2], strict=True)), timedelta())


def test_worked_examples(shared: Path) -> None:
    cases = json.loads((shared / "cases/worked_examples.json").read_text(encoding="utf-8"))["business_time"]
    assert len(cases) == 7
    for case in cases:
        closed = {"2026-10-09": case["holiday"]} if "holiday" in case else {}
        clocks, start = clock(open=case["open"], closed=closed), moment(case["from"], A_MONDAY)
        weeks = [A_MONDAY, A_MONDAY + timedelta(days=7)]
        if "add" in case:
            expected = next(later for week in weeks if (later := moment(case["expect"], week)) > start)
            assert clocks.add(start, duration(case["add"])) == expected, case["id"]
        else:
            end = next(later for week in weeks if (later := moment(case["to"], week)) > start)
            assert clocks.between(start, end) == length(case["expect"]), case["id"]
            assert clocks.between(end, start) == -length(case["expect"]), case["id"]


# ---- durations


@pytest.mark.parametrize(
    ("time", "expected"),
    [
        ("5 minutes", "2026-10-09 16:35"),
        ("14 days", "2026-10-23 16:30"),
        ("5 weeks", "2026-11-13 15:30"),  # 35 × 24 hours; the clock was put back on 1 November
        ("29 business minutes", "2026-10-09 16:59"),
        ("30 business minutes", "2026-10-12 09:00"),  # the hours of the day are over: the next opening
        ("31 business minutes", "2026-10-12 09:01"),
        ("8 business hours", "2026-10-12 16:30"),
        ("1 business day", "2026-10-12 16:30"),
        ("17 business days", "2026-11-03 16:30"),
    ],
)
def test_each_kind_of_duration(time: str, expected: str) -> None:
    assert added(clock(), "2026-10-09 16:30", time) == expected  # a Friday


def test_fractions_of_a_second_do_not_count() -> None:
    start = at("2026-10-09 16:30:07") + timedelta(microseconds=999_999)
    assert clock().add(start, duration("1 business minute")) == at("2026-10-09 16:31:07")
    assert clock().between(start, at("2026-10-09 16:30:08")) == timedelta(seconds=1)


def test_holidays_come_from_the_years_that_are_asked_about() -> None:
    asked = []

    def holidays(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        asked.append((country, subdivision, year))
        return {date(year, 1, 1): "New Year"}

    words = {"id": "x", "timezone": "Europe/Berlin", "open": {"mon-sun": "09:00-17:00"}, "holidays": {"country": "DE"}}
    found = business_clock(Calendar.model_validate(words), holidays)
    assert asked == []
    assert added(found, "2026-12-31 16:00", "2 business hours", "Europe/Berlin") == "2027-01-02 10:00"
    assert added(found, "2026-12-31 16:00", "1 business day", "Europe/Berlin") == "2027-01-02 16:00"
    assert asked == [("DE", None, 2026), ("DE", None, 2027)]


# ---- business days

BREAK = {"mon-fri": "09:00-12:00, 13:00-17:00"}
NIGHT = {"mon-sun": "00:00-06:00"}


@pytest.mark.parametrize(
    ("words", "start", "time", "expected"),
    [
        ({}, "2026-10-05 10:00", "1 business day", "2026-10-06 10:00"),
        ({}, "2026-10-05 07:00", "1 business day", "2026-10-06 09:00"),  # counts from 09:00
        ({}, "2026-10-05 17:00", "1 business day", "2026-10-07 09:00"),  # closed: counts from Tuesday 09:00
        ({}, "2026-10-10 12:00", "1 business day", "2026-10-13 09:00"),  # a Saturday: from Monday
        ({"closed": {"2026-10-06": "off"}}, "2026-10-05 10:00", "1 business day", "2026-10-07 10:00"),
        ({"half_days": {"2026-10-06": "09:00-12:00"}}, "2026-10-05 11:00", "1 business day", "2026-10-06 11:00"),
        ({"half_days": {"2026-10-06": "09:00-12:00"}}, "2026-10-05 14:00", "1 business day", "2026-10-06 12:00"),
        ({"half_days": {"2026-10-06": "13:00-15:00"}}, "2026-10-05 10:00", "1 business day", "2026-10-06 13:00"),
        ({"half_days": {"2026-10-10": "10:00-11:00"}}, "2026-10-09 10:30", "1 business day", "2026-10-10 10:30"),
        ({"open": BREAK}, "2026-10-05 12:30", "1 business day", "2026-10-06 13:00"),  # counts from 13:00
        ({"open": BREAK | {"sat": "09:00-17:00"}}, "2026-10-10 12:30", "1 business day", "2026-10-12 13:00"),
        ({"open": {"mon-sun": "00:00-24:00"}}, "2026-10-05 23:59", "2 business days", "2026-10-07 23:59"),
        # The clock goes from 02:00 to 03:00 on 2026-03-08, and from 02:00 back to 01:00 on 2026-11-01.
        ({"open": NIGHT}, "2026-03-07 02:30", "1 business day", "2026-03-08 03:00"),
        ({"open": NIGHT}, "2026-03-07 03:30", "1 business day", "2026-03-08 03:30"),
        (
            {"open": {"mon-sat": "00:00-06:00", "sun": "02:15-02:45"}},
            "2026-03-07 04:00",
            "1 business day",
            "2026-03-09 04:00",
        ),
        (
            {"open": {"mon-sat": "00:00-06:00", "sun": "01:00-02:30"}},
            "2026-03-07 02:15",
            "1 business day",
            "2026-03-08 03:00",
        ),
    ],
)
def test_business_days(words: dict[str, Any], start: str, time: str, expected: str) -> None:
    assert added(clock(**words), start, time) == expected


def test_a_time_that_comes_twice() -> None:
    """On 2026-11-01 in New York, 01:00 to 02:00 comes twice."""
    nights = clock(open=NIGHT)
    assert nights.add(at("2026-10-31 01:30"), duration("1 business day")) == at("2026-11-01 01:30", fold=0)
    assert added(nights, "2026-11-01 01:30", "1 business day", fold=0) == "2026-11-02 01:30"
    assert added(nights, "2026-11-01 01:10", "1 business day", fold=1) == "2026-11-02 02:00"
    assert added(nights, "2026-11-01 02:10", "1 business day") == "2026-11-02 02:10"
    assert nights.between(at("2026-11-01 00:00"), at("2026-11-02 00:00")) == timedelta(hours=7)
    assert nights.between(at("2026-03-08 00:00"), at("2026-03-09 00:00")) == timedelta(hours=5)


def test_a_clock_put_back_over_midnight() -> None:
    """In Sao Paulo the clock went from midnight back to 23:00 of 2018-02-17, a Saturday."""
    always, zone = clock("America/Sao_Paulo", open={"mon-sun": "00:00-24:00"}), "America/Sao_Paulo"
    assert added(always, "2018-02-17 23:30", "1 business day", zone, fold=0) == "2018-02-18 23:30"
    assert added(always, "2018-02-17 23:30", "1 business day", zone, fold=1) == "2018-02-19 00:00"  # the day's close
    assert always.between(at("2018-02-17 00:00", zone), at("2018-02-18 00:00", zone)) == timedelta(hours=25)


def test_a_day_that_was_skipped() -> None:
    """Samoa had no 2011-12-30, a Friday."""
    office, zone = clock("Pacific/Apia"), "Pacific/Apia"
    assert added(office, "2011-12-29 10:00", "1 business day", zone) == "2012-01-02 10:00"
    assert office.between(at("2011-12-29 16:00", zone), at("2012-01-02 10:00", zone)) == timedelta(hours=2)


# ---- calendars that never open again, and years that nobody can mean


def sundays_off(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    """A country that keeps every Sunday, as some do."""
    return {
        date.fromordinal(day): "Sunday"
        for day in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
        if day % 7 == 0
    }


def never(**words: Any) -> BusinessClock:
    base = {"id": "x", "timezone": "Europe/Stockholm", "open": {"sun": "09:00-17:00"}, "holidays": {"country": "SE"}}
    return business_clock(Calendar.model_validate(base | words), sundays_off)


@pytest.mark.parametrize("time", ["1 business minute", "1 business hour", "1 business day"])
def test_a_calendar_that_never_opens_says_so(time: str) -> None:
    for _ in range(2):
        with pytest.raises(NeverOpens, match="never opens again: it is closed on every day from 2026 on"):
            never().add(at("2026-10-05 10:00"), duration(time))


def test_a_calendar_that_opens_a_last_time() -> None:
    found, zone = never(half_days={"2043-05-01": "09:00-12:00"}), "Europe/Stockholm"
    assert added(found, "2026-10-05 10:00", "2 business hours", zone) == "2043-05-01 11:00"
    assert found.between(at("2026-10-05 10:00"), at("2050-10-05 10:00")) == timedelta(hours=3)
    assert found.add_measured(at("2050-10-05 10:00"), timedelta(hours=-3)) == at("2043-05-01 09:00", zone)
    for time in ("3 business hours", "1 business day"):
        with pytest.raises(NeverOpens, match="from 2044 on"):
            found.add(at("2026-10-05 10:00"), duration(time))
    with pytest.raises(NeverOpens, match="not open earlier: it is closed on every day before 2026"):
        found.add_measured(at("2050-10-05 10:00"), timedelta(hours=-4))


def test_time_runs_on_where_a_calendar_never_opens() -> None:
    assert never().add(at("2026-10-05 10:00"), duration("3 days")) == at("2026-10-08 10:00")
    assert never().between(at("2026-10-05 10:00"), at("2046-10-05 10:00")) == timedelta()


@pytest.mark.parametrize("year", [1, 999, 3000, 9999])
def test_years_that_no_agreement_can_name(year: int) -> None:
    with pytest.raises(OutOfReach, match="not in the years 1000 to 2999"):
        clock().next_open(datetime(year, 6, 1, tzinfo=UTC))


def test_the_last_year_ends() -> None:
    with pytest.raises(OutOfReach, match="for the years 1000 to 2999"):
        clock().add(datetime(2999, 12, 31, 22, tzinfo=UTC), duration("9 business hours"))
