"""The sales cycle: as leads that arrive by the daily schedule, and close so many days later."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.targets.plan import CycleTarget, Plan
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement

FIRST, LAST = date(2026, 10, 1), date(2026, 12, 31)


def planned(**goals: Any) -> tuple[Plan, CycleTarget]:
    found = plan(agreement(SAMPLE | goals)).plan
    assert found is not None
    assert found.cycle is not None
    return found, found.cycle


def test_the_sample() -> None:
    _, cycle = planned()
    # until 16 November, 45 days before the end: all of October's 512, and 16 of November's 30 days: 512 × 16 ÷ 30
    assert cycle.within == 512 + 273
    assert cycle.before == cycle.next_term == 1536 - 785
    assert (cycle.days, cycle.owed_from, cycle.owed_to) == (45, FIRST, LAST)


@given(st.integers(1, 200))
def test_as_leads_that_come_one_by_one(days: int) -> None:
    found, cycle = planned(sales_cycle=f"{days} days")
    closes = [day.day + timedelta(days=days) for day in found.days for _ in range(int(day.value))]
    assert cycle.within == sum(1 for close in closes if close <= LAST)
    assert cycle.next_term == sum(1 for close in closes if close > LAST)
    assert cycle.before + cycle.within == found.promised.value


@given(st.integers(1, 200))
def test_a_shifted_promise_closes_within_the_term(days: int) -> None:
    found, cycle = planned(sales_cycle=f"{days} days", lag="shifted")
    arrivals = [day.day for day in found.days for _ in range(int(day.value))]
    assert all(FIRST <= arrival + timedelta(days=days) <= LAST for arrival in arrivals)
    assert cycle.before == sum(1 for arrival in arrivals if arrival < FIRST)
    assert cycle.within == sum(1 for arrival in arrivals if arrival >= FIRST)
    assert cycle.next_term == 0
    assert cycle.owed_from == FIRST - timedelta(days=days)
    assert cycle.owed_to == LAST - timedelta(days=days)


@pytest.mark.parametrize(("text", "days"), [("6 weeks", 42), ("1 day", 1)])
def test_weeks_are_days(text: str, days: int) -> None:
    assert planned(sales_cycle=text)[1].days == days


def test_without_a_cycle_there_is_nothing_to_say() -> None:
    goals = {name: value for name, value in SAMPLE.items() if name != "sales_cycle"}
    found = plan(agreement(goals)).plan
    assert found is not None
    assert found.cycle is None
