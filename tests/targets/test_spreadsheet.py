"""Spreadsheet formulas give what the plan gives: read by a reader of its own, exactly and in floating point."""

from __future__ import annotations

import math
import re
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from slabuilder.agreement.goals import Rounding
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Named,
    Product,
    Quotient,
    Sum,
    Unit,
    evaluate,
)
from slabuilder.targets.planning import plan
from slabuilder.targets.rounding import rounded as as_the_plan
from slabuilder.targets.spreadsheet import formula, rounded
from tests.targets.agreements import SAMPLE, agreement
from tests.targets.expressions import EXPRESSIONS, figures, inputs

A, B, C = (Input(name, Fraction(4), Unit.NUMBER, (name,)) for name in "abc")
CELLS: dict[Named, str] = {A: "B1", B: "B2", C: "B3"}


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        (Quotient(Product((A, B)), C), "B1*B2/B3"),
        (Quotient(A, Product((B, C))), "B1/(B2*B3)"),
        (Quotient(Quotient(A, B), C), "B1/B2/B3"),
        (Quotient(A, Quotient(B, C)), "B1/(B2/B3)"),
        (Product((A, Sum((B, C)))), "B1*(B2+B3)"),
        (Difference(A, Sum((B, C))), "B1-(B2+B3)"),
        (Difference(Difference(A, B), C), "B1-B2-B3"),
        (Sum((A, Difference(B, C))), "B1+B2-B3"),
        (Product((Sum((A,)), Product((Sum((B, C)),)))), "B1*(B2+B3)"),
        (Sum((A, Constant(Fraction("2.5")))), "B1+2.5"),
        (Product((A, Constant(Fraction("-0.025")))), "B1*(-0.025)"),
        (Quotient(A, Constant(Fraction(2, 3))), "B1/(2/3)"),
        (Product((A, Figure("f", Unit.NUMBER, Sum((B, C))))), "B1*(B2+B3)"),
        (Sum(()), "0"),
        (Product(()), "1"),
    ],
)
def test_parentheses_stand_only_where_they_are_needed(expression: Expression, text: str) -> None:
    assert formula(expression, CELLS) == text


def test_figures_that_have_a_cell_are_referred_to() -> None:
    found = plan(agreement(SAMPLE)).plan
    assert found is not None
    customers, leads = found.totals["customers"].figure, found.totals["leads"].figure
    assert formula(leads, {customers: "customers"}) == "customers/0.025"
    assert formula(leads.expression, {customers: "customers", leads: "leads"}) == "customers/0.025"


def calculated(text: str, names: dict[str, Any], number: type) -> Any:
    """What a spreadsheet makes of `text`: its signs and order of operations are those of Python."""
    functions = {"ROUNDUP": spreadsheet_function(ROUND_UP), "ROUND": spreadsheet_function(ROUND_HALF_UP)}
    python = re.sub(r"(?<![\w.])[0-9]+(\.[0-9]+)?", r"number('\g<0>')", text)
    return eval(python, {"number": number, "__builtins__": {}} | functions | names)


def spreadsheet_function(rounding: str) -> Any:
    """ROUND or ROUNDUP, on the shortest decimal of a float: a spreadsheet that looks at 15 digits is more forgiving."""

    def function(value: Any, decimals: Any) -> Any:
        exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value.numerator) / value.denominator
        return type(value)(exact.quantize(Decimal(1).scaleb(-int(decimals)), rounding))

    return function


@given(EXPRESSIONS, st.booleans())
def test_formulas_give_the_exact_value(expression: Expression, figures_have_cells: bool) -> None:
    named = sorted(inputs(expression) | (figures(expression) if figures_have_cells else set()), key=repr)
    cells: dict[Named, str] = {name: f"N_{index}x" for index, name in enumerate(named)}
    values = {cells[name]: evaluate(name) for name in named}
    assert calculated(formula(expression, cells), values, Fraction) == evaluate(expression)
    assert calculated(formula(expression, {}), {}, Fraction) == evaluate(expression)


def percent(basis_points: int) -> str:
    return f"{basis_points / 100:.2f}%"


@given(
    st.integers(1, 10**7), st.integers(1, 10**4), st.integers(1, 10**5), st.integers(1, 10**4),
    st.sampled_from(["up", "nearest"]),
)  # fmt: skip
def test_in_floating_point_the_same_leads_come_out(quota: int, share: int, deal: int, rate: int, policy: str) -> None:
    goals = {
        "sales_quota": str(quota),
        "marketing_share": percent(share),
        "average_deal": str(deal),
        "close_rate": {"from": "mql", "rate": percent(rate)},
        "rounding": policy,
    }
    found = plan(agreement(goals)).plan
    assert found is not None
    leads = found.totals["leads"]
    past = leads.exact + (0 if policy == "up" else Fraction(1, 2))
    excess = past - math.floor(past)
    assume(excess == 0 or excess >= Fraction(1, 10**6))  # the guard takes less for a slip of floating point
    text = rounded(formula(leads.figure, {}), Rounding(policy))
    assert calculated(text, {}, float) == leads.value


def test_without_the_guard_one_lead_too_many_would_be_owed() -> None:
    assert math.ceil(0.07 * 100) == 8
    text = formula(Product((Constant(Fraction("0.07")), Constant(Fraction(100)))), {})
    assert rounded(text, Rounding.UP) == "ROUNDUP(ROUND(0.07*100,6),0)"
    assert calculated(rounded(text, Rounding.UP), {}, float) == 7
    assert calculated(f"ROUNDUP({text},0)", {}, float) == 8


@given(st.decimals(0, 10**6, places=4), st.sampled_from(list(Rounding)), st.integers(0, 3))
def test_rounds_as_the_plan_does(value: Decimal, policy: Rounding, decimals: int) -> None:
    text = rounded(formula(Constant(Fraction(value)), {}), policy, decimals)
    assert calculated(text, {}, Fraction) == as_the_plan(Fraction(value), policy, decimals)
