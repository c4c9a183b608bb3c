"""On which days a calendar is open, and when: by weekday, holidays, closed days and half days."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.agreement.calendars import Calendar
from slabuilder.business_time.calendars import OpenDays, UnknownTimeZone, days_between, open_days, time_zone
from slabuilder.quantities.dates import OpenHours

FIRST, LAST = date(2026, 9, 28), date(2027, 1, 3)
ASKED: list[tuple[str, str | None, int]] = []

WORDS = {
    "id": "office",
    "timezone": "Europe/Berlin",
    "open": {"mon-thu": "09:00-12:00, 13:00-17:00", "fri": "09:00-15:00"},
    "holidays": {"country": "DE", "subdivision": "BY"},
    "closed": {"2026-12-24": "Christmas Eve"},
    "half_days": {"2026-12-31": "09:00-12:00", "2026-12-25": "10:00-11:00", "2026-10-10": "08:00-09:30"},
}


def holidays(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
    ASKED.append((country, subdivision, year))
    return {date(year, 1, 1): "New Year", date(year, 12, 25): "Christmas", date(year, 10, 5): "Monday off"}


def resolved(**changes: object) -> OpenDays:
    ASKED.clear()
    return open_days(Calendar.model_validate(WORDS | changes), FIRST, LAST, holidays)


@pytest.mark.parametrize(
    ("day", "minutes"),
    [
        ("2026-09-28", 7 * 60),  # Monday, with a break
        ("2026-10-02", 6 * 60),  # Friday
        ("2026-10-03", 0),  # Saturday
        ("2026-10-05", 0),  # a holiday
        ("2026-10-10", 90),  # a Saturday with hours of its own
        ("2026-12-24", 0),  # closed
        ("2026-12-25", 60),  # a holiday with hours of its own
        ("2026-12-31", 3 * 60),  # a Thursday, with hours of its own
        ("2027-01-01", 0),  # the next year's holiday
    ],
)
def test_days(day: str, minutes: int) -> None:
    calendar = resolved()
    assert calendar.minutes(date.fromisoformat(day)) == minutes
    assert calendar.is_open(date.fromisoformat(day)) == (minutes > 0)


def test_hours_and_zone() -> None:
    calendar = resolved()
    assert calendar.hours(FIRST) == (OpenHours(540, 720), OpenHours(780, 1020))
    assert calendar.zone.key == "Europe/Berlin"
    assert calendar.usual_days_per_week == 5
    assert resolved(open={"sat-mon": "09:00-10:00"}).usual_days_per_week == 3


def test_closures_say_why() -> None:
    assert resolved().closures == {
        date(2026, 10, 5): "Monday off",
        date(2026, 12, 24): "Christmas Eve",
        date(2026, 12, 25): "Christmas",
        date(2027, 1, 1): "New Year",
    }


def test_each_year_is_asked_for_once_and_only_where_a_country_is_named() -> None:
    resolved()
    assert ASKED == [("DE", "BY", 2026), ("DE", "BY", 2027)]
    resolved(holidays=None)
    assert ASKED == []


@pytest.mark.parametrize("day", [date(2026, 9, 27), date(2027, 1, 4)])
def test_a_day_that_was_not_resolved_is_refused(day: date) -> None:
    with pytest.raises(ValueError, match="not among the days"):
        resolved().is_open(day)


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("Europe/Berlln", "did you mean Europe/Berlin?"),
        ("Berlin", "did you mean Europe/Berlin?"),
        ("Nowhere/At_All", "write a zone such as America/New_York or Europe/Berlin"),
    ],
)
def test_unknown_time_zones(name: str, help: str) -> None:
    with pytest.raises(UnknownTimeZone, match=f"no time zone {name}") as caught:
        time_zone(name)
    assert caught.value.help == help


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 800))
def test_days_between(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    assert [day.toordinal() for day in days_between(first, last)] == list(
        range(first.toordinal(), last.toordinal() + 1)
    )
    assert list(days_between(last, date.fromordinal(first.toordinal() - 1))) == []
