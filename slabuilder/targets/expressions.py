"""The closed tree of formulas. A figure is written once, as an expression over named inputs; it is evaluated here, and
explained (`targets.explain`), written for a spreadsheet (`targets.spreadsheet`) and as JavaScript
(`targets.javascript`) by interpreters that do not know each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TypeAlias

from slabuilder.spans import Path


class Unit(StrEnum):
    """What a number counts."""

    MONEY = "money"
    CUSTOMERS = "customers"
    LEADS = "leads"
    SHARE = "share"
    MONEY_PER_LEAD = "money per lead"
    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"
    ATTEMPTS = "attempts"
    REPS = "reps"
    WEEKS = "weeks"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Input:
    """A value that stands in the agreement at `path`."""

    name: str
    value: Fraction
    unit: Unit
    path: Path


@dataclass(frozen=True, slots=True)
class Constant:
    """A number that no agreement changes, such as the 60 minutes of an hour."""

    value: Fraction
    unit: Unit = Unit.NUMBER


@dataclass(frozen=True, slots=True)
class Sum:
    """All terms, added."""

    terms: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """`minuend` less `subtrahend`."""

    minuend: Expression
    subtrahend: Expression


@dataclass(frozen=True, slots=True)
class Product:
    """All factors, multiplied."""

    factors: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Quotient:
    """`dividend` by `divisor`."""

    dividend: Expression
    divisor: Expression


@dataclass(frozen=True, slots=True)
class Figure:
    """A named figure of the plan. `stage` is the stage whose leads it counts, where it counts leads."""

    name: str
    unit: Unit
    expression: Expression
    stage: str | None = None
    segment: str | None = None


Expression: TypeAlias = Input | Constant | Sum | Difference | Product | Quotient | Figure

Named: TypeAlias = Input | Figure
"""What can stand in a cell or a variable of its own; equal ones are the same."""


def evaluate(expression: Expression) -> Fraction:
    """The exact value of `expression`; a ZeroDivisionError where it divides by zero."""
    match expression:
        case Input(value=value) | Constant(value=value):
            return value
        case Figure(expression=inner):
            return evaluate(inner)
        case Sum(terms):
            return sum((evaluate(term) for term in terms), Fraction(0))
        case Difference(minuend, subtrahend):
            return evaluate(minuend) - evaluate(subtrahend)
        case Product(factors):
            product = Fraction(1)
            for factor in factors:
                product *= evaluate(factor)
            return product
        case Quotient(dividend, divisor):
            return evaluate(dividend) / evaluate(divisor)
