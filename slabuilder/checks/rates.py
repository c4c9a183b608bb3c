"""The rates of an agreement's goals with what was counted, and what the counts say of them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.agreement.rates import CUSTOMER, CloseRate, FunnelStep, Observed
from slabuilder.spans import Path

_Z = 1.6448536269514722
"""Between minus and plus so many standard deviations lies 90% of a normal distribution."""


@dataclass(frozen=True, slots=True)
class CountedRate:
    """A rate with its counts, where it stands, and the stage that it leads to."""

    stated: CloseRate | FunnelStep
    observed: Observed
    to: str
    path: Path

    @property
    def agreed(self) -> Fraction:
        """The share that the goal counts on."""
        return Fraction(self.stated.rate)

    @property
    def share(self) -> Fraction:
        """The share that was observed."""
        return Fraction(self.observed.won, self.observed.entered)


def counted_rates(goals: Goals) -> Iterator[CountedRate]:
    """Every rate of `goals` that has counts."""
    one = goals.close_rate
    if one is not None and one.observed is not None:
        yield CountedRate(one, one.observed, CUSTOMER, ("goals", "close_rate"))
    for index, step in enumerate(goals.funnel):
        if step.observed is not None:
            yield CountedRate(step, step.observed, step.to, ("goals", "funnel", index))


def likely(won: int, entered: int) -> tuple[float, float]:
    """Between which rates the true one lies, at 90%: the interval of Wilson, which needs no large counts."""
    share, part = won / entered, _Z**2 / entered
    middle = share + part / 2
    half = _Z * math.sqrt(share * (1 - share) / entered + part / entered / 4)
    return max(0.0, (middle - half) / (1 + part)), min(1.0, (middle + half) / (1 + part))


def percent(share: Fraction | float) -> str:
    """A share as people write it: `2.5%`, to a tenth, or to two digits where it is small."""
    value = float(share) * 100
    decimals = 1 if value >= 1 or value == 0 else 1 - math.floor(math.log10(value))
    text = f"{value:.{decimals}f}"
    return f"{text.rstrip('0').rstrip('.') if '.' in text else text}%"
