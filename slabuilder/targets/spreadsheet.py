"""Figures as spreadsheet formulas, with the English names of functions that every file format keeps.

A spreadsheet counts in binary floating point: 15 significant digits, where the plan counts exactly. `rounded` guards
the one place where that could show.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

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
)
from slabuilder.targets.infix import Infix, added, divided, multiplied, subtracted

GUARD = 6
"""The decimals to which a value is rounded before it is rounded up or to the nearest.

0.1 + 0.2 is a little more than 0.3 in floating point, and 38.4 ÷ 0.025 could come out a little above 1,536: rounding
up would then ask for one lead more than is owed. Six decimals take that away for values up to a billion. What they
cost: an exact value less than half a millionth above a whole number would not be rounded up.
"""


def formula(expression: Expression, cells: Mapping[Named, str]) -> str:
    """`expression` without the leading `=`.

    `cells` says which inputs and figures stand in a cell (`B2`) or have a defined name (`close_rate`); any other
    figure is written out, and any other input stands as its number.
    """
    return _infix(expression, cells).text


def rounded(formula: str, policy: Rounding, decimals: int = 0) -> str:
    """`formula`, rounded as the plan rounds (see `targets.rounding`), for values from 0."""
    match policy:
        case Rounding.UP:
            return f"ROUNDUP(ROUND({formula},{decimals + GUARD}),{decimals})"
        case Rounding.NEAREST:
            return f"ROUND(ROUND({formula},{decimals + GUARD}),{decimals})"
        case Rounding.EXACT:
            return formula


def _infix(expression: Expression, cells: Mapping[Named, str]) -> Infix:
    match expression:
        case Input(value=value):
            return Infix(cells[expression]) if expression in cells else _number(value)
        case Constant(value=value):
            return _number(value)
        case Figure(expression=inner):
            return Infix(cells[expression]) if expression in cells else _infix(inner, cells)
        case Sum(terms):
            return added([_infix(term, cells) for term in terms], "+") if terms else Infix("0")
        case Difference(minuend, subtrahend):
            return subtracted(_infix(minuend, cells), _infix(subtrahend, cells), "-")
        case Product(factors):
            return multiplied([_infix(factor, cells) for factor in factors], "*") if factors else Infix("1")
        case Quotient(dividend, divisor):
            return divided(_infix(dividend, cells), _infix(divisor, cells), "/")


def _number(value: Fraction) -> Infix:
    """`value` as a decimal where it has one of at most 15 digits, otherwise as a quotient."""
    if value < 0:
        return Infix(f"(-{_number(-value).text})")
    decimals = next((digits for digits in range(16) if (value * 10**digits).denominator == 1), None)
    if decimals is None:
        return divided(Infix(str(value.numerator)), Infix(str(value.denominator)), "/")
    return Infix(f"{value.numerator}" if decimals == 0 else f"{_decimal(value, decimals)}")


def _decimal(value: Fraction, decimals: int) -> str:
    digits = str((value * 10**decimals).numerator).rjust(decimals + 1, "0")
    return f"{digits[:-decimals]}.{digits[-decimals:]}"
