"""Counts are rounded as declared, money to its minor unit, and nothing is rounded twice."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.agreement.goals import Rounding
from slabuilder.targets.expressions import Unit
from slabuilder.targets.rounding import RoundingRules, rounded
from tests.targets.agreements import SAMPLE, agreement


@pytest.mark.parametrize(
    ("value", "up", "nearest"),
    [("38.4", 39, 38), ("38.5", 39, 39), ("38", 38, 38), ("0.000001", 1, 0), ("37.5", 38, 38), ("0", 0, 0)],
)
def test_policies(value: str, up: int, nearest: int) -> None:
    exact = Fraction(value)
    assert rounded(exact, Rounding.UP) == up
    assert rounded(exact, Rounding.NEAREST) == nearest
    assert rounded(exact, Rounding.EXACT) == exact


@given(st.decimals(0, 10**9, places=5), st.integers(0, 4))
def test_as_the_decimal_module_rounds(value: Decimal, decimals: int) -> None:
    step = Decimal(1).scaleb(-decimals)
    assert rounded(Fraction(value), Rounding.UP, decimals) == Fraction(value.quantize(step, ROUND_CEILING))
    assert rounded(Fraction(value), Rounding.NEAREST, decimals) == Fraction(value.quantize(step, ROUND_HALF_UP))


def test_the_policy_is_for_counts_alone() -> None:
    rules = RoundingRules(Rounding.UP, 2)
    third = Fraction(1000, 3)
    assert rules.rounded(third, Unit.LEADS) == 334
    assert rules.rounded(third, Unit.CUSTOMERS) == 334
    assert rules.rounded(third, Unit.MONEY) == Fraction("333.33")
    assert rules.rounded(third, Unit.MONEY_PER_LEAD) == Fraction("333.33")
    assert rules.rounded(third, Unit.HOURS) == Fraction("333.3")
    assert rules.rounded(third, Unit.SHARE) == third


def test_parts_are_as_small_as_what_is_shown() -> None:
    assert RoundingRules(Rounding.UP, 2).smallest_part(Unit.LEADS) == 1
    assert RoundingRules(Rounding.EXACT, 2).smallest_part(Unit.LEADS) is None
    assert RoundingRules(Rounding.EXACT, 2).smallest_part(Unit.MONEY) == Fraction(1, 100)


@pytest.mark.parametrize(
    ("currency", "decimals"), [("USD", 2), ("EUR", 2), ("JPY", 0), ("KWD", 3), ("CLF", 4), ("RSD", 2)]
)
def test_money_has_the_minor_unit_of_iso_4217(currency: str, decimals: int) -> None:
    assert RoundingRules.of(agreement(SAMPLE, currency=currency)).money_decimals == decimals
