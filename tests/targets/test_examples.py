"""The agreements that the project shows have a plan, and every number in it stands where the plan says."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from slabuilder.loading import load
from slabuilder.quantities import QuantityError
from slabuilder.quantities.numbers import decimal_number, share
from slabuilder.spans import at
from slabuilder.targets.expressions import Figure, Input
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.targets.expressions import inputs

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "agreements").glob("*.yaml"))
COUNTED = {"open_days", "usual_open_days_per_week"}
"""Inputs that are counted from a calendar; they stand where the calendar does."""


def figures(plan: Plan) -> Iterator[Figure]:
    targets = [plan.promised, *plan.totals.values(), *plan.stages.values()]
    for segment in plan.segments:
        targets += [segment.revenue, segment.customers, segment.promised, segment.lead_value, *segment.stages.values()]
    for capacity in plan.capacity:
        targets += [capacity.needed, capacity.available]
    for target in targets:
        yield target.figure


def written(text: str) -> Fraction:
    try:
        return Fraction(decimal_number(text))
    except QuantityError:
        return Fraction(share(text))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.stem)
def test_every_input_stands_where_its_path_leads(example: Path) -> None:
    loaded = load(example.read_bytes(), example.name)
    assert loaded.document is not None
    assert loaded.agreement is not None
    found = plan(loaded.agreement)
    assert found.plan is not None, found.findings
    used: set[Input] = set().union(*(inputs(figure) for figure in figures(found.plan)))
    for value in used:
        there = at(loaded.document.value, value.path)
        if value.name in COUNTED:
            assert there is not None, value.path
        else:
            assert isinstance(there, str), value.path
            assert written(there) == value.value, value.path
    assert {"sales_quota", "marketing_share", "reps"} <= {value.name for value in used}


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


def test_holidays_are_resolved_for_the_term_too_where_leads_are_owed_before_it(root: Path) -> None:
    agreement = load((root / "agreements" / "japan-inbound.yaml").read_bytes(), "japan-inbound.yaml").agreement
    assert agreement is not None
    found = plan(agreement).plan
    assert found is not None
    closures = found.calendars["tokyo"].closures
    assert date(2026, 8, 11) in closures  # Mountain Day, while leads are owed
    assert date(2027, 2, 11) in closures  # National Foundation Day, while they are worked on
