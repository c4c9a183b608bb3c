"""What a spreadsheet may make of an exact formula, and whether it still rounds as the plan does.

A spreadsheet counts in binary floating point, and shows 15 digits. Here every step is bounded exactly, so that a formula
goes into a cell only where it is proven to give the plan's figure for the inputs of the agreement.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from slabuilder.agreement.goals import Rounding
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Product,
    Quotient,
    Sum,
)
from slabuilder.targets.spreadsheet import GUARD

STEP = Fraction(1, 2**53)
"""How far one operation may be off, in proportion to its result: IEEE 754, binary64, rounding to nearest."""

SHOWN = Fraction(5, 10**15)
"""How far a spreadsheet's rounding to 15 digits may move a value, in proportion to it: half of the last digit."""

DIGITS = 10**15
"""Below this, a number with its decimals keeps every digit in a spreadsheet."""

TOLERANCE = Fraction(1, 10**4)
"""Parts are compared with this much room, in pieces (1 lead, 1 cent)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """The values that a formula may come out at: from `low` to `high`, both included."""

    low: Fraction
    high: Fraction

    def error(self, exact: Fraction) -> Fraction:
        """How far from `exact` the formula may come out."""
        return max(self.high - exact, exact - self.low)

    def stepped(self) -> Reach:
        """The same after the result of an operation was rounded to a floating-point number."""
        return Reach(self.low - abs(self.low) * STEP, self.high + abs(self.high) * STEP)


_Operation: TypeAlias = Callable[[Reach, Reach], Reach]


def reach(expression: Expression) -> Reach | None:
    """What floating point may make of `expression`; None where a divisor may come out at zero."""
    match expression:
        case Input(value=value) | Constant(value=value):
            return exactly(value).stepped()
        case Figure(expression=inner):
            return reach(inner)
        case Sum(terms):
            return _folded([reach(term) for term in terms], _added, exactly(Fraction(0)))
        case Product(factors):
            return _folded([reach(factor) for factor in factors], _multiplied, exactly(Fraction(1)))
        case Difference(minuend, subtrahend):
            first, second = reach(minuend), reach(subtrahend)
            if first is None or second is None:
                return None
            return Reach(first.low - second.high, first.high - second.low).stepped()
        case Quotient(dividend, divisor):
            first, second = reach(dividend), reach(divisor)
            if first is None or second is None or second.low <= 0 <= second.high:
                return None
            return _multiplied(first, Reach(1 / second.high, 1 / second.low))


def exactly(value: Fraction) -> Reach:
    """A value that is not off."""
    return Reach(value, value)


def rounds_alike(found: Reach | None, exact: Fraction, policy: Rounding, decimals: int) -> bool:
    """Whether `targets.spreadsheet.rounded` gives what the plan shows of `exact`, wherever in its reach it starts.

    It rounds to GUARD more decimals first. So an exact value on the border of two results is taken for itself if the
    error is less than half of the last such decimal; and any other has to be farther from the border than both.
    """
    if found is None:
        return False
    if policy is Rounding.EXACT:
        return True
    step = Fraction(1, 10**decimals)
    border = step / 2 if policy is Rounding.NEAREST else Fraction(0)
    distance = abs(exact - border - round((exact - border) / step) * step)
    guard = step / 10**GUARD / 2
    if distance == 0:
        return bool(found.error(exact) < guard and exact / step * 10**GUARD < DIGITS)
    return bool(distance > found.error(exact) + guard + abs(exact) * SHOWN)


def parts_alike(found: Sequence[Reach | None], pieces: Sequence[Fraction]) -> bool:
    """Whether largest remainder serves the same parts: `pieces` are exact and count what a total is divided into.

    Each has to come out on its own side of every whole number, and every two remainders are equal or clearly apart.
    """
    errors = []
    for each, exact in zip(found, pieces, strict=True):
        if each is None:
            return False
        errors.append(each.error(exact) + abs(exact) * SHOWN)
    remainders = [exact - math.floor(exact) for exact in pieces]
    whole = all(
        error * 2 < TOLERANCE and remainder + TOLERANCE + error < 1
        for error, remainder in zip(errors, remainders, strict=True)
    )
    ordered = sorted(remainders)
    gaps = [after - before for before, after in pairwise(ordered)]
    return whole and all(gap == 0 or gap > 2 * TOLERANCE for gap in gaps)


def _folded(parts: Sequence[Reach | None], operation: _Operation, start: Reach) -> Reach | None:
    total = start
    for part in parts:
        if part is None:
            return None
        total = operation(total, part)
    return total


def _added(first: Reach, second: Reach) -> Reach:
    return Reach(first.low + second.low, first.high + second.high).stepped()


def _multiplied(first: Reach, second: Reach) -> Reach:
    corners = [one * other for one in (first.low, first.high) for other in (second.low, second.high)]
    return Reach(min(corners), max(corners)).stepped()
