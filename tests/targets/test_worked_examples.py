"""Target math that others published comes out as published."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

from slabuilder.agreement.goals import Rounding
from slabuilder.quantities.numbers import decimal_number, share
from slabuilder.targets.expressions import Constant, Figure, Input, Unit, evaluate
from slabuilder.targets.formulas import lead_value
from slabuilder.targets.funnel import Step, counted_back
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from slabuilder.targets.rounding import rounded
from tests.targets.agreements import agreement

TERMS = {
    "one year": ("2026-01-01", "2026-12-31"),
    "one quarter": ("2026-10-01", "2026-12-31"),
    "one month": ("2026-10-01", "2026-10-31"),
}


def cases(shared: Path) -> dict[str, Any]:
    examples = json.loads((shared / "cases/worked_examples.json").read_text(encoding="utf-8"))["targets"]
    return {case["id"]: case for case in examples}


def planned(given: dict[str, Any]) -> Plan:
    """The plan of an agreement with the goals in the example's own words."""
    goals = {name: value if name == "funnel" else str(value) for name, value in given.items() if name != "term"}
    if "close_rate" in goals:
        goals["close_rate"] = {"from": "lead", "rate": goals["close_rate"]}
    found = plan(agreement(goals, term=TERMS[given.get("term", "one quarter")]))
    assert found.plan is not None, found.findings
    return found.plan


def published(plan: Plan, name: str) -> list[Fraction]:
    """The values of `plan` that an example calls `name`: one, or one for each month."""
    if name.endswith("_per_month"):
        return [month.value for month in plan.months]
    return [plan.totals[name].value if name in plan.totals else plan.stages[name].value]


def test_examples_that_start_from_a_quota(shared: Path) -> None:
    quota = {id: case for id, case in cases(shared).items() if "sales_quota" in case["given"]}
    assert len(quota) == 6
    for id, case in quota.items():
        found = planned(case["given"])
        for name, value in case["expect"].items():
            values = published(found, name)
            assert values == [value] * len(values), (id, name)


def test_hubspot_starts_from_the_customers(shared: Path) -> None:
    case = cases(shared)["hubspot-waterfall"]
    customers = Figure("customers", Unit.CUSTOMERS, Constant(Fraction(case["given"]["customers"])))
    rate = Input("close_rate", Fraction(share(case["given"]["close_rate"])), Unit.SHARE, ())
    leads = counted_back(customers, [Step("lead", rate)])["lead"]
    assert rounded(evaluate(leads), Rounding.UP) == case["expect"]["leads"]


def test_weinbaum_gives_the_value_of_a_lead(shared: Path) -> None:
    case = cases(shared)["weinbaum-value"]
    deal = Input("average_deal", Fraction(decimal_number(str(case["given"]["average_deal"]))), Unit.MONEY, ())
    rate = Input("close_rate", Fraction(share(case["given"]["close_rate"])), Unit.SHARE, ())
    assert evaluate(lead_value(deal, rate, "lead")) == case["expect"]["lead_value"]
