"""Formulas in infix notation, with parentheses only where the order of operations needs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum


class Strength(IntEnum):
    """How strongly the outermost operation of a text holds it together."""

    SUM = 0
    PRODUCT = 1
    ATOM = 2


@dataclass(frozen=True, slots=True)
class Infix:
    """The text of a formula, and what holds it together."""

    text: str
    strength: Strength = Strength.ATOM

    def within(self, least: Strength) -> str:
        """The text, in parentheses if it is held less strongly than `least`."""
        return self.text if self.strength >= least else f"({self.text})"


def added(terms: Sequence[Infix], plus: str) -> Infix:
    """All `terms`, of which there is at least one."""
    if len(terms) == 1:
        return terms[0]
    return Infix(plus.join(term.within(Strength.SUM) for term in terms), Strength.SUM)


def subtracted(minuend: Infix, subtrahend: Infix, minus: str) -> Infix:
    """`minuend` less `subtrahend`."""
    return Infix(minuend.within(Strength.SUM) + minus + subtrahend.within(Strength.PRODUCT), Strength.SUM)


def multiplied(factors: Sequence[Infix], times: str) -> Infix:
    """All `factors`, of which there is at least one."""
    if len(factors) == 1:
        return factors[0]
    return Infix(times.join(factor.within(Strength.PRODUCT) for factor in factors), Strength.PRODUCT)


def divided(dividend: Infix, divisor: Infix, by: str) -> Infix:
    """`dividend` by `divisor`."""
    return Infix(dividend.within(Strength.PRODUCT) + by + divisor.within(Strength.ATOM), Strength.PRODUCT)
