"""The bound holds: floating point never leaves it, and what it lets through rounds as the plan does."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given

from slabuilder.agreement.goals import Rounding
from slabuilder.render.workbook.floating import Reach, exactly, parts_alike, reach, rounds_alike
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
from tests.targets.expressions import EXPRESSIONS


def in_floating_point(expression: Expression) -> float:
    """What a processor makes of it, one operation after the other."""
    match expression:
        case Input(value=value) | Constant(value=value):
            return float(value)
        case Figure(expression=inner):
            return in_floating_point(inner)
        case Sum(terms):
            total = 0.0
            for term in terms:
                total += in_floating_point(term)
            return total
        case Product(factors):
            return math.prod((in_floating_point(factor) for factor in factors), start=1.0)
        case Difference(first, second):
            return in_floating_point(first) - in_floating_point(second)
        case Quotient(first, second):
            return in_floating_point(first) / in_floating_point(second)


@given(EXPRESSIONS)
def test_floating_point_stays_within_the_reach(expression: Expression) -> None:
    found = reach(expression)
    if found is not None:
        assert found.low <= Fraction(in_floating_point(expression)) <= found.high
        assert found.low <= evaluate(expression) <= found.high


def test_a_divisor_that_may_come_out_at_zero_has_no_reach() -> None:
    tenth, fifth, three = (Constant(Fraction(text)) for text in ("0.1", "0.2", "0.3"))
    assert reach(Quotient(tenth, Difference(Sum((tenth, fifth)), three))) is None


@pytest.mark.parametrize(
    ("value", "policy", "alike"),
    [
        ("38.4", Rounding.UP, True),
        ("38", Rounding.UP, True),
        ("38.0000004", Rounding.UP, False),  # a workbook would take it for 38
        ("38.000001", Rounding.UP, True),
        ("38.5", Rounding.NEAREST, True),
        ("38.4999999", Rounding.NEAREST, False),
        ("1000000000.5", Rounding.UP, True),
        ("38.0000004", Rounding.EXACT, True),
    ],
)
def test_what_is_too_near_to_the_next_count_is_not_let_through(value: str, policy: Rounding, alike: bool) -> None:
    exact = Fraction(value)
    assert rounds_alike(exactly(exact), exact, policy, 0) is alike


def test_an_error_as_large_as_the_guard_is_not_let_through() -> None:
    off = Fraction(6, 10**7)
    assert not rounds_alike(Reach(38 - off, 38 + off), Fraction(38), Rounding.UP, 0)


@pytest.mark.parametrize(
    ("pieces", "alike"),
    [
        (["3.5", "3.5", "3"], True),
        (["3.5", "3.50001", "2.99999"], False),
        (["3.99995", "3.00005"], False),
        (["4", "3"], True),
    ],
)
def test_parts_are_let_through_where_their_remainders_are_equal_or_apart(pieces: list[str], alike: bool) -> None:
    exact = [Fraction(piece) for piece in pieces]
    assert parts_alike([exactly(piece) for piece in exact], exact) is alike
