"""Amounts that carry their unit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from slabuilder.quantities import Clock, Duration, QuantityError, RateOverTime, TimeUnit
from slabuilder.quantities.amounts import Percentage, rate_over_time, target_value

RATES = [
    ("480 a month", RateOverTime(480, "month")),
    ("0 a day", RateOverTime(0, "day")),
    ("1_200 a quarter", RateOverTime(1200, "quarter")),
    ("30 a week", RateOverTime(30, "week")),
    ("9 a year", RateOverTime(9, "year")),
]


@pytest.mark.parametrize(("text", "rate"), RATES)
def test_a_rate_over_time_is_read(text: str, rate: RateOverTime) -> None:
    assert rate_over_time(text) == rate
    assert rate_over_time(str(rate)) == rate


@pytest.mark.parametrize("text", ["", "480", "480 per month", "480/month", "480 a months", "4.5 a day", "-1 a day", "480 an hour", "480 a month "])  # fmt: skip
def test_what_is_no_rate_over_time_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a number over time such as 480 a month or 30 a week$"):
        rate_over_time(text)


TARGETS = [
    ("90%", Percentage(Decimal("0.9"))),
    ("100 %", Percentage(Decimal(1))),
    ("4 business hours", Duration(4, TimeUnit.HOUR, Clock.BUSINESS)),
    ("120", Decimal(120)),
    ("0.9", Decimal("0.9")),
    ("12_500.50", Decimal("12500.50")),
]


@pytest.mark.parametrize(("text", "target"), TARGETS)
def test_a_target_is_a_share_a_duration_or_a_number(text: str, target: object) -> None:
    assert target_value(text) == target
    assert type(target_value(text)) is type(target)


@pytest.mark.parametrize("text", ["", "most", "140%", "-5", "4 business weeks", "90 percent", "1,200"])
def test_what_is_no_target_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a target such as 90%, 4 business hours or 120$"):
        target_value(text)
