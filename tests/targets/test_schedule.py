"""Months and days: worked cases, laws, and a second implementation that counts on its fingers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement

LEADS = {"sales_quota": "1_000", "average_deal": "1", "close_rate": {"from": "mql", "rate": "100%"}}
"""A promise of 1,000 leads."""


def planned(goals: dict[str, Any], first: str, last: str, **changes: Any) -> Plan:
    found = plan(agreement(goals, term=(first, last), **changes))
    assert found.plan is not None, found.findings
    return found.plan


def by_month(plan: Plan) -> dict[str, int]:
    return {str(month.month): int(month.value) for month in plan.months}


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ("2026-10-01", "2026-12-31", {"2026-10": 334, "2026-11": 333, "2026-12": 333}),
        ("2026-05-05", "2026-05-05", {"2026-05": 1000}),
        ("2024-02-01", "2024-03-31", {"2024-02": 500, "2024-03": 500}),
        ("2023-02-15", "2023-03-31", {"2023-02": 333, "2023-03": 667}),  # 14 of 28 days: half a month
        ("2024-02-15", "2024-03-31", {"2024-02": 341, "2024-03": 659}),  # 15 of 29 days
        ("2026-12-17", "2027-01-31", {"2026-12": 326, "2027-01": 674}),  # 15 of 31 days
        ("2026-11-30", "2026-12-01", {"2026-11": 508, "2026-12": 492}),  # 1 of 30 days, and 1 of 31
    ],
)
def test_whole_months_owe_the_same_and_parts_of_months_less(first: str, last: str, months: dict[str, int]) -> None:
    assert by_month(planned(LEADS, first, last)) == months


def test_declared_months() -> None:
    goals = LEADS | {"months": {"2026-12": "33.35%", "2026-10": "33.35%", "2026-11": "33.3%"}}
    found = planned(goals, "2026-10-01", "2026-12-31")
    assert by_month(found) == {"2026-10": 334, "2026-11": 333, "2026-12": 333}  # 333.5 twice: the earlier is served
    assert [month.share for month in found.months] == [Fraction("0.3335"), Fraction("0.333"), Fraction("0.3335")]
    assert [month.exact for month in found.months] == [Fraction("333.5"), 333, Fraction("333.5")]


def test_every_day_of_the_term_is_there_and_the_line_ends_at_the_promise() -> None:
    days = planned(LEADS, "2026-12-30", "2027-01-02").days
    assert [day.day.isoformat() for day in days] == ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"]
    assert [int(day.value) for day in days] == [250, 250, 250, 250]
    assert [int(day.cumulative) for day in days] == [250, 500, 750, 1000]


def test_on_closed_days_nothing_is_due() -> None:
    goals = LEADS | {"days": "open days"}
    calendar = {
        "id": "office",
        "timezone": "UTC",
        "open": {"mon-fri": "09:00-17:00"},
        "closed": {"2026-10-02": "moving house"},
        "half_days": {"2026-10-03": "09:00-12:00"},
    }
    days = planned(goals, "2026-10-01", "2026-10-06", calendars=[calendar]).days
    # Thursday; Friday, closed; Saturday, half open; Sunday; Monday; Tuesday
    assert [int(day.value) for day in days] == [250, 0, 250, 0, 250, 250]
    assert [int(day.cumulative) for day in days] == [250, 250, 500, 500, 750, 1000]


def test_by_open_days_a_part_of_a_month_counts_its_open_days() -> None:
    found = planned(LEADS | {"days": "open days"}, "2026-10-31", "2026-11-30")  # 31 October is a Saturday
    assert by_month(found) == {"2026-10": 0, "2026-11": 1000}


def test_exact_parts_are_exact() -> None:
    found = planned(LEADS | {"rounding": "exact"}, "2026-10-01", "2026-12-31")
    assert [month.value for month in found.months] == [Fraction(1000, 3)] * 3
    assert found.days[0].value == Fraction(1000, 93)
    assert found.days[-1].cumulative == 1000


def test_a_shifted_promise_is_owed_earlier() -> None:
    found = planned(SAMPLE | {"lag": "shifted"}, "2026-10-01", "2026-12-31")
    assert (found.days[0].day, found.days[-1].day) == (date(2026, 8, 17), date(2026, 11, 16))
    assert list(by_month(found)) == ["2026-08", "2026-09", "2026-10", "2026-11"]
    weights = [Fraction(15, 31), Fraction(1), Fraction(1), Fraction(16, 30)]
    assert [month.share for month in found.months] == [weight / sum(weights) for weight in weights]


TERMS = st.tuples(st.dates(date(2023, 1, 1), date(2028, 12, 31)), st.integers(0, 500)).map(
    lambda term: (term[0], term[0] + timedelta(days=term[1]))
)


def counted_on_fingers(promise: int, first: date, last: date) -> dict[date, int]:
    """The cumulative line of a promise over equal months, in whole numbers."""
    inside: dict[tuple[int, int], int] = {}
    day = first
    while day <= last:
        inside[day.year, day.month] = inside.get((day.year, day.month), 0) + 1
        day += timedelta(days=1)
    weights = {month: Fraction(count, monthrange(*month)[1]) for month, count in inside.items()}
    owed = {month: promise * weight // sum(weights.values()) for month, weight in weights.items()}
    while sum(owed.values()) < promise:
        lacks = {month: promise * weight / sum(weights.values()) - owed[month] for month, weight in weights.items()}
        owed[min(lacks, key=lambda month: (-lacks[month], month))] += 1
    line: dict[date, int] = {}
    day, before, number = first, 0, 0
    while day <= last:
        number = number + 1 if day > first and day.day > 1 else 1
        month = (day.year, day.month)
        line[day] = before + owed[month] * number // inside[month]
        if number == inside[month]:
            before += owed[month]
        day += timedelta(days=1)
    return line


@given(st.integers(1, 5_000), TERMS)
def test_as_counted_on_fingers(promise: int, term: tuple[date, date]) -> None:
    first, last = term
    found = planned(LEADS | {"sales_quota": str(promise)}, first.isoformat(), last.isoformat())
    assert {day.day: int(day.cumulative) for day in found.days} == counted_on_fingers(promise, first, last)


@given(st.integers(1, 5_000), TERMS, st.sampled_from(["up", "nearest", "exact"]), st.sampled_from(["count", "value"]))
def test_parts_sum_to_what_is_signed(quota: int, term: tuple[date, date], rounding: str, promised_in: str) -> None:
    goals = LEADS | {"sales_quota": str(quota), "average_deal": "7", "rounding": rounding, "promised_in": promised_in}
    found = planned(goals, *(day.isoformat() for day in term))
    assert sum(month.value for month in found.months) == found.promised.value
    assert sum(month.exact for month in found.months) == found.promised.exact
    for month in found.months:
        days = [day for day in found.days if (day.day.year, day.day.month) == (month.month.year, month.month.month)]
        assert sum(day.value for day in days) == month.value
    assert found.days[-1].cumulative == found.promised.value
    assert found.per_week * ((term[1] - term[0]).days + 1) / 7 == found.promised.value
