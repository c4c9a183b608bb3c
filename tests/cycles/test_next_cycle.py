"""Which cycle comes next: by name, by the length of the term, or as it is said."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.renewal.next_cycle import NextCycle, later, next_cycle
from slabuilder.errors import UsageError
from tests.targets.agreements import agreement

GOALS = {"sales_quota": "1000", "average_deal": "10", "close_rate": {"from": "mql", "rate": "2.5%"}}


def of(cycle: str, first: str, last: str) -> Agreement:
    return agreement(GOALS, term=(first, last), cycle=cycle)


def day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@pytest.mark.parametrize(
    ("present", "expected"),
    [
        (("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-Q4", "2026-10-01", "2026-12-31")),
        (("2026-Q4", "2026-10-01", "2026-12-31"), ("2027-Q1", "2027-01-01", "2027-03-31")),
        (("2026Q4", "2027-01-01", "2027-03-31"), ("2027Q1", "2027-04-01", "2027-06-30")),  # a year that begins in April
        (("FY2026 Q2", "2026-08-15", "2026-11-14"), ("FY2026 Q3", "2026-11-15", "2027-02-14")),
        (("2026-H2", "2026-07-01", "2026-12-31"), ("2027-H1", "2027-01-01", "2027-06-30")),
        (("2027", "2027-01-01", "2027-12-31"), ("2028", "2028-01-01", "2028-12-31")),
        (("2027-12", "2027-12-01", "2027-12-31"), ("2028-01", "2028-01-01", "2028-01-31")),
        (("2028-01", "2028-01-01", "2028-01-31"), ("2028-02", "2028-02-01", "2028-02-29")),
        (("2028-02", "2028-02-01", "2028-02-29"), ("2028-03", "2028-03-01", "2028-03-31")),
    ],
)
def test_told_from_the_present_one(present: tuple[str, str, str], expected: tuple[str, str, str]) -> None:
    name, first, last = expected
    assert next_cycle(of(*present)) == NextCycle(name, date.fromisoformat(first), date.fromisoformat(last))


QUARTER = ("2026-Q4", "2026-10-01", "2026-12-31")
SEASON = ("Winter 2026", "2026-10-01", "2027-03-31")
WEEKS = ("2026-Q4", "2026-10-05", "2027-01-03")


@pytest.mark.parametrize(
    ("present", "name", "first", "last", "expected"),
    [
        (SEASON, "Summer 2027", None, None, ("Summer 2027", "2027-04-01", "2027-09-30")),
        (QUARTER, "2027-Q2", "2027-04-01", None, ("2027-Q2", "2027-04-01", "2027-06-30")),
        (QUARTER, "2027-H1", "2027-01-01", "2027-06-30", ("2027-H1", "2027-01-01", "2027-06-30")),
        (WEEKS, None, "2027-01-04", "2027-04-04", ("2027-Q1", "2027-01-04", "2027-04-04")),
    ],
)
def test_as_it_is_said(
    present: tuple[str, str, str],
    name: str | None,
    first: str | None,
    last: str | None,
    expected: tuple[str, str, str],
) -> None:
    found = next_cycle(of(*present), name, *map(day, (first, last)))
    assert (found.name, found.first.isoformat(), found.last.isoformat()) == expected


@pytest.mark.parametrize(
    ("present", "name", "first", "last", "said", "help"),
    [
        (SEASON, None, None, None, "cannot be told from its name", "--cycle"),
        (("2026-Q5", "2026-10-01", "2026-12-31"), None, None, None, "cannot be told from its name", "--cycle"),
        (("2026-H3", "2026-10-01", "2026-12-31"), None, None, None, "cannot be told from its name", "--cycle"),
        (QUARTER, "2026-Q4", None, None, "is the cycle that the agreement has", "--cycle"),
        (QUARTER, "2027-Q2", None, None, "after 2026-Q4 comes 2027-Q1, not 2027-Q2", "--from and --to"),
        (("2026-Q4", "2026-10-01", "2027-03-31"), None, None, None, "not as long as its cycle 2026-Q4 is", "--from"),
        (WEEKS, None, None, None, "not as long as its cycle 2026-Q4 is called", "--from and --to"),
        (("Autumn", "2026-10-05", "2027-01-03"), "Winter", None, None, "not one of whole months", "--from and --to"),
        (QUARTER, None, "2026-12-31", None, "before 2026-Q4 ends on 2026-12-31", "--from"),
        (QUARTER, None, "2027-01-01", "2026-12-31", "before it begins on 2027-01-01", "--to"),
    ],
)
def test_what_cannot_be_told_has_to_be_said(
    present: tuple[str, str, str], name: str | None, first: str | None, last: str | None, said: str, help: str
) -> None:
    with pytest.raises(UsageError, match=said) as refused:
        next_cycle(of(*present), name, *map(day, (first, last)))
    assert help in (refused.value.help or "")


@given(st.integers(2000, 2500), st.sampled_from([("Q", 3), ("H", 6)]), st.integers(1, 12), st.integers(1, 28))
def test_a_year_of_cycles(year: int, kind: tuple[str, int], month: int, begin: int) -> None:
    """Cycles follow one another without a gap, and after a year comes the same one a year later."""
    letter, months = kind
    first = date(year, month, begin)
    present = of(f"{year}-{letter}1", first.isoformat(), (later(first, months) - timedelta(days=1)).isoformat())
    found = [next_cycle(present)]
    for _ in range(12 // months - 1):
        before = found[-1]
        found.append(next_cycle(of(before.name, before.first.isoformat(), before.last.isoformat())))
    assert all(after.first - before.last == timedelta(days=1) for before, after in pairwise(found))
    assert (found[-1].name, found[-1].first) == (f"{year + 1}-{letter}1", first.replace(year=year + 1))
