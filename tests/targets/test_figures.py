"""The figures of a plan: their exact values, what is shown, and where their inputs stand."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.spans import Path
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Product,
    Quotient,
    Sum,
    evaluate,
)
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement

FUNNEL = [
    {"from": "mql", "to": "sql", "rate": "60%"},
    {"from": "sql", "to": "opportunity", "rate": "50%"},
    {"from": "opportunity", "to": "customer", "rate": "25%"},
]


def planned(goals: dict[str, Any], **changes: Any) -> Plan:
    found = plan(agreement(goals, **changes))
    assert found.plan is not None, found.findings
    return found.plan


def inputs(expression: Expression) -> set[tuple[Path, Fraction]]:
    match expression:
        case Input(value=value, path=path):
            return {(path, value)}
        case Constant():
            return set()
        case Figure(expression=inner):
            return inputs(inner)
        case Sum(parts) | Product(parts):
            return set().union(*(inputs(part) for part in parts))
        case Difference(first, second) | Quotient(first, second):
            return inputs(first) | inputs(second)


def test_the_sample() -> None:
    found = planned(SAMPLE)
    assert {name: (target.exact, target.value) for name, target in found.totals.items()} == {
        "marketing_revenue": (480_000, 480_000),
        "customers": (Fraction("38.4"), 39),
        "leads": (1536, 1536),
        "lead_value": (Fraction("312.5"), Fraction("312.5")),
    }
    assert list(found.stages) == ["mql", "customer"]
    assert found.promised == found.totals["leads"] == found.stages["mql"]
    assert found.promised.figure.stage == "mql"
    assert [int(month.value) for month in found.months] == [512, 512, 512]
    assert {int(day.value) for day in found.days if day.day.month == 10} == {16, 17}


def test_inputs_stand_where_yaml_has_them() -> None:
    assert inputs(planned(SAMPLE).promised.figure) == {
        (("goals", "sales_quota"), 1_200_000),
        (("goals", "marketing_share"), Fraction("0.4")),
        (("goals", "average_deal"), 12_500),
        (("goals", "close_rate", "rate"), Fraction("0.025")),
    }
    segments = [{"id": "a", "share": "55%", "average_deal": "30_000", "close_rate": "6%"}, {"id": "b", "share": "45%"}]
    goals = {"sales_quota": "900_000", "average_deal": "8_000", "funnel": FUNNEL, "segments": segments}
    segments[0]["when"] = {"stage": "mql"}  # type: ignore[assignment]
    assert inputs(planned(goals).stages["sql"].figure) == {
        (("goals", "sales_quota"), 900_000),
        (("goals", "marketing_share"), 1),
        (("goals", "average_deal"), 8_000),
        (("goals", "funnel", 1, "rate"), Fraction("0.5")),
        (("goals", "funnel", 2, "rate"), Fraction("0.25")),
        (("goals", "segments", 0, "share"), Fraction("0.55")),
        (("goals", "segments", 0, "average_deal"), 30_000),
        (("goals", "segments", 1, "share"), Fraction("0.45")),
    }


def test_a_funnel_counts_back_stage_by_stage() -> None:
    found = planned({"sales_quota": "1_000_000", "average_deal": "25_000", "funnel": FUNNEL})
    assert {stage: target.exact for stage, target in found.stages.items()} == {
        "mql": Fraction(1600, 3),
        "sql": 320,
        "opportunity": 160,
        "customer": 40,
    }
    assert found.stages["mql"].value == 534
    assert found.totals["leads"] == found.stages["mql"]
    assert found.totals["lead_value"].exact == 25_000 * Fraction("0.075")


def test_a_later_stage_can_be_promised_and_its_leads_are_worth_more() -> None:
    goals = {"sales_quota": "1_000_000", "average_deal": "25_000", "funnel": FUNNEL, "promise": "sql"}
    assert planned(goals).promised == planned(goals).stages["sql"]
    in_value = planned(goals | {"promised_in": "value"}).promised
    assert in_value.exact == in_value.value == 1_000_000
    assert in_value.figure.stage == "sql"


def test_a_promise_in_value_is_leads_times_their_value() -> None:
    found = planned(SAMPLE | {"promised_in": "value", "sales_quota": "100.01", "average_deal": "7"})
    assert found.promised.exact == found.totals["leads"].exact * found.totals["lead_value"].exact == Fraction("40.004")
    assert found.promised.value == sum(month.value for month in found.months) == Fraction("40.00")
    assert all(Fraction(month.value * 100).denominator == 1 for month in found.months)


SEGMENTED = {
    "sales_quota": "1_000_000",
    "close_rate": {"from": "mql", "rate": "3%"},
    "average_deal": "10_000",
    "segments": [
        {"id": "big", "when": {"stage": "mql"}, "share": "55%", "average_deal": "30_000", "close_rate": "6%"},
        {"id": "mid", "when": {"stage": "mql"}, "share": "25%", "close_rate": "7%"},
        {"id": "rest", "share": "20%", "average_deal": "8_000"},
    ],
}


def test_segments_have_deals_and_rates_of_their_own() -> None:
    found = planned(SEGMENTED)
    customers = [Fraction(550_000, 30_000), Fraction(25), Fraction(25)]
    leads = [customers[0] / Fraction("0.06"), 25 / Fraction("0.07"), 25 / Fraction("0.03")]
    assert [part.customers.exact for part in found.segments] == customers
    assert [part.leads.exact for part in found.segments] == leads
    assert [part.lead_value.exact for part in found.segments] == [1800, 700, 240]
    assert [part.average_deal for part in found.segments] == [30_000, 10_000, 8_000]
    assert [part.close_rate for part in found.segments] == [Fraction("0.06"), Fraction("0.07"), Fraction("0.03")]
    assert found.totals["customers"].exact == sum(customers)
    assert found.totals["leads"].exact == sum(leads)
    assert found.totals["leads"].value == 1497  # 305.56 + 357.14 + 833.33 = 1496.03, rounded once
    assert [int(part.leads.value) for part in found.segments] == [306, 357, 834]
    assert found.totals["lead_value"].exact == 1_000_000 / sum(leads)


def test_a_segment_with_a_rate_of_its_own_leaves_the_first_step_to_it() -> None:
    segments = [
        {"id": "own", "when": {"stage": "mql"}, "share": "50%", "close_rate": "10%"},
        {"id": "b", "share": "50%"},
    ]
    goals = {"sales_quota": "1_000_000", "average_deal": "25_000", "funnel": FUNNEL, "segments": segments}
    own, other = planned(goals).segments
    assert {stage: target.exact for stage, target in own.stages.items()} == {"mql": 200, "sql": 160, "opportunity": 80}
    assert {stage: target.exact for stage, target in other.stages.items()} == {
        "mql": Fraction(800, 3),
        "sql": 160,
        "opportunity": 80,
    }
    assert planned(goals).stages["mql"].exact == 200 + Fraction(800, 3)
    in_value = planned(goals | {"promise": "sql", "promised_in": "value"})  # an SQL is worth 25,000 × 12.5 % to each
    assert [part.promised.exact for part in in_value.segments] == [500_000, 500_000]
    assert in_value.promised.exact == 1_000_000


@pytest.mark.parametrize("rounding", ["up", "nearest", "exact"])
@pytest.mark.parametrize("promised_in", ["count", "value"])
def test_segments_sum_to_the_totals(rounding: str, promised_in: str) -> None:
    found = planned(SEGMENTED | {"rounding": rounding, "promised_in": promised_in})
    assert sum(part.revenue.value for part in found.segments) == found.totals["marketing_revenue"].value
    assert sum(part.customers.value for part in found.segments) == found.totals["customers"].value
    assert sum(part.promised.value for part in found.segments) == found.promised.value
    for stage in ("mql",):
        assert sum(part.stages[stage].value for part in found.segments) == found.stages[stage].value


SHARES = st.integers(1, 10_000).map(lambda basis_points: Fraction(basis_points, 10_000))


def percent(share: Fraction) -> str:
    return f"{float(share * 100):.2f}%"


@given(st.integers(1, 10**9), st.integers(1, 10**6), SHARES, SHARES, SHARES)
def test_segments_like_the_goal_change_nothing(
    quota: int, deal: int, marketing: Fraction, rate: Fraction, split: Fraction
) -> None:
    goals = {
        "sales_quota": str(quota),
        "marketing_share": percent(marketing),
        "average_deal": str(deal),
        "close_rate": {"from": "mql", "rate": percent(rate)},
    }
    segments = [
        {"id": "a", "when": {"stage": "mql"}, "share": percent(split), "close_rate": percent(rate)},
        {"id": "b", "share": percent(1 - split), "average_deal": str(deal)},
    ]
    plain, split_up = planned(goals), planned(goals | {"segments": segments})
    assert {name: target.exact for name, target in plain.totals.items()} == {
        name: target.exact for name, target in split_up.totals.items()
    }
    assert plain.promised.value == split_up.promised.value


@given(st.integers(1, 10**9), st.integers(1, 10**9), SHARES, SHARES)
def test_leads_rise_with_the_goal_and_fall_with_the_close_rate(
    quota: int, more: int, rate: Fraction, other_rate: Fraction
) -> None:
    def leads(quota: int, rate: Fraction) -> Fraction:
        goals = {"sales_quota": str(quota), "average_deal": "500", "close_rate": {"from": "mql", "rate": percent(rate)}}
        return planned(goals).totals["leads"].exact

    assert leads(quota + more, rate) > leads(quota, rate)
    low, high = sorted([rate, other_rate])
    assert leads(quota, low) > leads(quota, high) or low == high


@given(st.lists(SHARES, min_size=4, max_size=4), st.integers(1, 10**7))
def test_no_stage_is_smaller_than_a_later_one(rates: list[Fraction], quota: int) -> None:
    ways = ["lead", "mql", "sql", "opportunity", "customer"]
    funnel = [
        {"from": start, "to": end, "rate": percent(rate)}
        for start, end, rate in zip(ways, ways[1:], rates, strict=False)
    ]
    found = planned({"sales_quota": str(quota), "average_deal": "990", "funnel": funnel})
    exact = [target.exact for target in found.stages.values()]
    shown = [target.value for target in found.stages.values()]
    assert list(found.stages) == ways
    assert exact == sorted(exact, reverse=True)
    assert shown == sorted(shown, reverse=True)


def test_each_target_is_what_its_figure_gives() -> None:
    found = planned(SEGMENTED)
    targets = [*found.totals.values(), *found.stages.values(), found.promised]
    targets += [capacity.needed for capacity in found.capacity]
    assert all(target.exact == evaluate(target.figure) for target in targets)
