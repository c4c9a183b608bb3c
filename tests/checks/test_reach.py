"""What the sales cycle puts out of reach: judged as a walk over all days finds it."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slabuilder.checks.goals.closes_after_term import closes_after_term
from slabuilder.checks.goals.unripe_sample import unripe_sample
from slabuilder.checks.past import cycle_length
from tests.checks.example import judged


@settings(max_examples=40, deadline=None)
@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.integers(1, 400), st.integers(1, 400), st.integers(1, 98))
def test_most_closes_after_the_term(first: date, length: int, cycle: int, share: int) -> None:
    last = first + timedelta(days=length - 1)
    one = judged(
        f"term: {{from: {first}, to: {last}}}\ngoals.sales_cycle: {cycle} days\ngoals.marketing_share: {share}%"
    )
    plan = one.plan
    assert plan is not None
    in_time = sum((day.value for day in plan.days if day.day + timedelta(days=cycle) <= last), Fraction(0))
    too_late = sum((day.value for day in plan.days if day.day + timedelta(days=cycle) > last), Fraction(0))
    assert bool(list(closes_after_term.find(one))) == (too_late > in_time)


@settings(deadline=None)
@given(st.dates(date(2025, 1, 1), date(2026, 12, 31)), st.integers(1, 500), st.integers(1, 200))
def test_leads_without_time_to_become_customers(last: date, length: int, cycle: int) -> None:
    """Somebody waits from the last day of the count, day by day, and has to be done before the term begins."""
    first = last - timedelta(days=length - 1)
    one = judged(
        f"goals.close_rate.observed: {{entered: 400, won: 10, between: [{first}, {last}]}}\n"
        f"goals.sales_cycle: {cycle} days"
    )
    day, waited = last, 0
    while waited < cycle:
        day, waited = day + timedelta(days=1), waited + 1
    ripe = day < one.agreement.term.from_
    long_enough = len({first + timedelta(days=number) for number in range(length)}) >= cycle
    assert bool(list(unripe_sample.find(one))) == (not ripe or not long_enough)


@pytest.mark.parametrize(
    ("cycle", "days"),
    [("2026", 365), ("2026-H1", Fraction(365, 2)), ("2026-Q3", Fraction(365, 4)), ("2026-10", Fraction(365, 12))]
    + [(unknown, 92) for unknown in ("2026-13", "2026-Q5", "autumn", "2026年度上期", "2026-Q3 ")],
)
def test_the_length_of_an_earlier_cycle(cycle: str, days: Fraction) -> None:
    assert cycle_length(cycle, judged("").agreement) == days
