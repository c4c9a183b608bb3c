"""LibreOffice, which knows nothing of the plan, calculates the plan's figures from the inputs in the workbook."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from slabuilder.agreement.agreement import Agreement
from slabuilder.language import language_for
from slabuilder.render.settings import Settings
from slabuilder.render.workbook.workbook import workbook
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.workbook.random_goals import random_agreement
from tests.workbook.recalculated import formulas, opened, recalculated, table, values, zeroed

CLOSE = 1e-12


def planned(seed: int) -> tuple[Agreement, Plan]:
    """The first agreement of `seed` whose goals can be planned."""
    random = Random(seed)
    while True:
        with contextlib.suppress(ValidationError):
            agreement = random_agreement(random)
            found = plan(agreement).plan
            if found is not None:
                return agreement, found


@pytest.mark.parametrize(
    "seeds", [range(24), pytest.param(range(24, 240), marks=pytest.mark.slow)], ids=["few", "many"]
)
def test_the_plan_comes_out(seeds: range, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    plans = {f"{seed}": planned(seed) for seed in seeds}
    books = {
        name: workbook(agreement, found, Settings(), language_for("en-US", agreement.currency))
        for name, (agreement, found) in plans.items()
    }
    again = recalculated(needs_tool("soffice"), {name: zeroed(data) for name, data in books.items()}, tmp_path)
    for name, data in books.items():
        as_planned(plans[name][1], again[name])
        as_written(data, again[name])
    live = [formulas(data) for data in books.values()]
    assert sum(map(len, live)) > 400 * len(books)
    assert values_that_stand_fixed([*books.values()]) <= len(books) / 20


def values_that_stand_fixed(books: list[bytes]) -> int:
    """How many signed figures could not be left to a formula."""
    rows = [row for data in books for row in table(opened(data)["Figures"], "Figure")]
    return sum(not isinstance(row["As signed"], str) for row in rows)


def as_planned(found: Plan, book: Any) -> None:
    """The rounded figures are the plan's to the last digit; the exact ones as far as floating point goes."""
    figures = table(book["Figures"], "Figure")
    whole = [found.totals["marketing_revenue"], found.totals["customers"], *found.stages.values()]
    whole += [found.totals["lead_value"], found.promised]
    targets = [*{target.figure: target for target in whole}.values()]
    for row, target in zip(figures, targets, strict=True):
        same(row["As signed"], target.value)
        close(row["Exact"], target.exact)
    for row, month in zip(table(book["Months"], "Month"), found.months, strict=False):
        same(row["Due in the month"], month.value)
        close(row["Exact"], month.exact)
    assert table(book["Months"], "Month")[-1]["Month"] == "Total"
    for row, day in zip(table(book["Days"], "Day"), found.days, strict=True):
        assert row["Day"].date() == day.day
        same(row["Due"], day.value)
        same(row["Due so far"], day.cumulative)
    teams_as_planned(found, book["Teams"])
    segments_as_planned(found, {row[0].value: row for row in book["Figures"] if row[0].value})


def teams_as_planned(found: Plan, sheet: Any) -> None:
    """Each team's leads and hours, and that its busiest month takes the share of its hours that the plan says."""
    *rows, together = table(sheet, "Team")
    load = {row["Share of its hours in the month"]: row for row in table(sheet, "Share of its hours in the month")}
    months = dict(zip((month.month for month in found.months), load.values(), strict=True))
    for row, team, hours in zip(rows, found.teams, found.capacity, strict=True):
        name, share, exact, leads, week, rep, needed, available, taken = row.values()
        same(leads, team.value)
        for shown, value in ((share, team.share), (exact, team.exact), (week, team.per_week), (rep, team.per_rep)):
            close(shown, value)
        close(needed, hours.needed.exact)
        close(available, hours.available.exact)
        full(taken, hours.needed.exact, hours.available.exact)
        full(months[hours.busiest_month][name], hours.busiest_needed, hours.busiest_available)
    assert together["Team"] == "All teams"
    close(together["Hours needed"], sum((hours.needed.exact for hours in found.capacity), Fraction(0)))


def full(shown: float | str, needed: Fraction, available: Fraction) -> None:
    if available:
        assert isinstance(shown, float | int)
        close(shown, needed / available)
    else:
        assert shown == "–"


def segments_as_planned(found: Plan, rows: dict[str, Any]) -> None:
    """Each segment's rows, found by their words."""
    for segment in found.segments:
        signed = {label: row[2].value for label, row in rows.items() if label.endswith(f"in the segment {segment.id}")}
        same(signed[f"Marketing revenue goal in the segment {segment.id}"], segment.revenue.value)
        same(signed[f"Customers needed in the segment {segment.id}"], segment.customers.value)
        values = {target.value for target in segment.stages.values()}
        counted = [value for label, value in signed.items() if "s needed in the segment" in label]
        for value in values:
            assert any(is_same(shown, value) for shown in counted)


def as_written(data: bytes, again: Any) -> None:
    """What stands beside a formula is what it gives."""
    before = values(io.BytesIO(data))
    for sheet, cell in formulas(data):
        old, new = before[sheet][cell].value, again[sheet][cell].value
        if isinstance(old, int | float):
            assert abs(old - new) <= CLOSE * max(1, abs(old)), (sheet, cell)
        else:
            assert (new or "") == (old or ""), (sheet, cell)


def same(shown: float, value: Fraction) -> None:
    assert is_same(shown, value), (shown, float(value))


def is_same(shown: float, value: Fraction) -> bool:
    """To the digit where the value is one that was rounded, and otherwise as near as floating point comes."""
    if (value * 1000).denominator == 1:
        return shown == float(value)
    return abs(shown - float(value)) <= CLOSE * max(1.0, float(value))


def close(shown: float, value: Fraction) -> None:
    assert abs(shown - float(value)) <= CLOSE * max(1.0, float(value))
