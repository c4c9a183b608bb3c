"""The plan for other programs: exact fractions as texts, values as numbers where a number says them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from slabuilder.targets.as_json import figures
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement

FUNNEL = {
    "sales_quota": "1_000_000",
    "average_deal": "25_000.25",
    "funnel": [{"from": "mql", "to": "sql", "rate": "60%"}, {"from": "sql", "to": "customer", "rate": "12.5%"}],
}


def written(goals: dict[str, Any], **changes: Any) -> Any:
    found = plan(agreement(goals, **changes)).plan
    assert found is not None
    return json.loads(json.dumps(figures(found)))


def test_the_sample() -> None:
    found = written(SAMPLE)
    assert found["totals"] == {
        "marketing_revenue": {"exact": "480000", "value": 480000},
        "customers": {"exact": "192/5", "value": 39},
        "leads": {"exact": "1536", "value": 1536},
        "lead_value": {"exact": "625/2", "value": 312.5},
    }
    assert found["stages"] == {"mql": found["totals"]["leads"], "customer": found["totals"]["customers"]}
    assert found["promised"] == {"stage": "mql", "unit": "leads", "exact": "1536", "value": 1536}
    assert found["months"]["2026-11"] == {"share": "1/3", "exact": "512", "value": 512}
    assert found["days"]["2026-12-31"] == {"value": 17, "cumulative": 1536}
    assert found["per_week"] == "2688/23"
    assert found["teams"]["inside"] == {
        "share": 1, "exact": "1536", "value": 1536, "per_week": "2688/23", "per_rep": 153.6,
    }  # fmt: skip
    assert found["cycle"] == {
        "days": 45, "before": 751, "within": 785, "next_term": 751, "owed_from": "2026-10-01", "owed_to": "2026-12-31",
    }  # fmt: skip
    assert found["capacity"]["inside"]["hours_needed"] == {"exact": "3072/5", "value": 614.4}
    assert found["capacity"]["inside"]["enough"] is True
    assert found["uncertainty"]["chance"] == round(found["uncertainty"]["chance"], 4)
    assert list(found["uncertainty"]["leads_for"]) == ["0.8", "0.9"]
    assert found["segments"] == {}


def test_money_has_the_decimals_of_its_currency() -> None:
    # 25,000.25 × 7.5 % = 1,875.01875
    assert written(FUNNEL)["totals"]["lead_value"] == {"exact": "300003/160", "value": 1875.02}
    assert written(FUNNEL, currency="JPY")["totals"]["lead_value"]["value"] == 1875
    assert written(FUNNEL, currency="KWD")["totals"]["lead_value"]["value"] == 1875.019


def test_what_no_decimal_says_is_a_text() -> None:
    assert written(FUNNEL | {"rounding": "exact", "average_deal": "25_000"})["totals"]["leads"] == {
        "exact": "1600/3",
        "value": "1600/3",
    }


def test_segments() -> None:
    segments = [{"id": "z", "share": "70%", "when": {"stage": "mql"}, "close_rate": "5%"}, {"id": "a", "share": "30%"}]
    found = written(SAMPLE | {"segments": segments})
    assert list(found["segments"]) == ["z", "a"]
    first = found["segments"]["z"]
    assert first["leads"] == first["promised"] == first["stages"]["mql"] == {"exact": "2688/5", "value": 538}
    assert (first["average_deal"], first["close_rate"]) == (12_500, 0.05)
    assert sum(segment["leads"]["value"] for segment in found["segments"].values()) == found["totals"]["leads"]["value"]


@pytest.mark.parametrize("goals", [SAMPLE, FUNNEL])
def test_the_order_is_that_of_the_plan(goals: dict[str, Any]) -> None:
    found = written(goals)
    assert list(found) == [
        "totals", "stages", "promised", "per_week", "months", "days", "segments", "teams", "cycle", "capacity",
        "uncertainty",
    ]  # fmt: skip
    assert list(found["days"]) == sorted(found["days"])
    assert list(found["stages"])[-1] == "customer"
