"""The chart of the cumulative target draws what the plan says."""

from __future__ import annotations

from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.render.view.line_chart import BOTTOM, LEFT, MOST_LABELS, RIGHT, TOP
from tests.render.documents import example, planned, values, viewed


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_the_line_is_the_cumulative_target(name: str) -> None:
    plan = planned(Agreement.model_validate(values(name)))
    pairs = [point.split(",") for point in example(name).goals.chart.line.split()]
    points = [(float(x), float(y)) for x, y in pairs]
    assert len(points) == len(plan.days) + 1
    assert points[0] == pytest.approx((LEFT, BOTTOM))
    assert points[-1] == pytest.approx((RIGHT, TOP))
    height = BOTTOM - TOP
    for day, (_, y) in zip(plan.days, points[1:], strict=True):
        assert (BOTTOM - y) / height == pytest.approx(float(day.cumulative / plan.promised.value), abs=0.001)
    assert [x for x, _ in points] == sorted(x for x, _ in points)


def test_it_says_which_month_needs_most() -> None:
    chart = example("enterprise-funnel").goals.chart
    assert (chart.busiest, chart.needs) == ("March", "251 MQLs")
    assert chart.total == "1,255 MQLs"
    assert [mark.label for mark in chart.marks if mark.end] == ["1,255"]
    assert [tick.label for tick in chart.grid] == ["500", "1,000"]


def test_the_names_of_a_long_term_do_not_run_into_each_other() -> None:
    labels = [tick.label for tick in viewed(a_year()).goals.chart.months]
    assert len(labels) == 12
    assert len([label for label in labels if label]) <= MOST_LABELS
    assert labels[0] == "October"


def a_year() -> Any:
    """An agreement over twelve months."""
    plain = values("inbound")
    plain["term"]["to"] = "2027-09-30"
    plain["goals"].pop("months", None)
    return plain
