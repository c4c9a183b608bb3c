"""Chances of so many successes when the rate itself is only estimated: the beta-binomial distribution.

The number of customers among n leads is binomial with a rate p that is Beta(a, b). It reaches k exactly when p is at
least q, the k-th smallest of n uniform numbers, and q is Beta(k, n - k + 1): so the chance is P(p > q) of two
independent beta variables. It is the integral of the narrower one's density times the wider one's distribution, by the
trapezoidal rule on the log-odds scale, where both are smooth and die off exponentially, so that the rule converges
exponentially. The time that it takes hardly depends on n.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass
from itertools import count

_STEP = 0.4
"""The distance of the nodes, in standard deviations of the narrower density."""

_NEGLIGIBLE = 45.0
"""Where a density's logarithm is so far below its peak, it adds nothing to a float."""

_CONVERGED = 1e-14
"""Where a step changes a continued fraction by less, it is done."""

_LARGEST = 10**12
"""No number of leads beyond this one is looked for: it would not be an answer."""


@dataclass(frozen=True, slots=True)
class Beta:
    """A rate, known as far as Beta(a, b) says."""

    a: float
    b: float

    @property
    def mean(self) -> float:
        """The expected rate."""
        return self.a / (self.a + self.b)

    @property
    def mean_of_square(self) -> float:
        """The expected square of the rate."""
        return self.mean * (self.a + 1) / (self.a + self.b + 1)

    @classmethod
    def matching(cls, mean: float, mean_of_square: float) -> Beta:
        """The beta distribution with these first two moments."""
        variance = mean_of_square - mean * mean
        size = mean * (1 - mean) / variance - 1
        return cls(mean * size, (1 - mean) * size)


def chance(successes: int, trials: int, rate: Beta) -> float:
    """The chance of at least so many `successes` in so many `trials`."""
    if successes <= 0:
        return 1.0
    if successes > trials:
        return 0.0
    needed = Beta(successes, trials - successes + 1)
    if _spread(rate) < _spread(needed):
        return 1 - _above(needed, rate)
    return _above(rate, needed)


def trials_for(wanted: float, successes: int, rate: Beta) -> int | None:
    """The fewest trials that give the chance `wanted` of so many `successes`; nothing if that takes too many."""
    most = max(successes, 1)
    while chance(successes, most, rate) < wanted:
        if most > _LARGEST:
            return None
        most *= 2
    fewest = max(successes, most // 2)
    return fewest + bisect_left(range(fewest, most), wanted, key=lambda trials: chance(successes, trials, rate))


def _spread(beta: Beta) -> float:
    """About the variance of the log-odds."""
    return 1 / beta.a + 1 / beta.b


def _above(wide: Beta, narrow: Beta) -> float:
    """P(wide > narrow)."""
    peak = math.log(narrow.a / narrow.b)
    width = math.sqrt(_spread(narrow)) * _STEP
    top = _log_density(narrow, peak)
    nodes = [peak]
    for direction in (width, -width):
        node = peak + direction
        while _log_density(narrow, node) > top - _NEGLIGIBLE:
            nodes.append(node)
            node += direction
    weights = [math.exp(_log_density(narrow, node) - top) for node in nodes]
    return math.fsum(weight * _survival(wide, node) for weight, node in zip(weights, nodes, strict=True)) / math.fsum(
        weights
    )


def _log_density(beta: Beta, odds: float) -> float:
    """The logarithm of the density of the log-odds, but for a constant."""
    return beta.a * _log_share(odds) + beta.b * _log_share(-odds)


def _log_share(odds: float) -> float:
    """The logarithm of the rate with these log-odds."""
    return min(odds, 0.0) - math.log1p(math.exp(-abs(odds)))


def _survival(beta: Beta, odds: float) -> float:
    """The chance that the rate's log-odds are above `odds`."""
    rate, rest = math.exp(_log_share(odds)), math.exp(_log_share(-odds))
    constant = math.lgamma(beta.a + beta.b) - math.lgamma(beta.a) - math.lgamma(beta.b)
    front = math.exp(constant + _log_density(beta, odds))
    if rate < (beta.a + 1) / (beta.a + beta.b + 2):
        return 1 - front * _fraction(beta.a, beta.b, rate) / beta.a
    return front * _fraction(beta.b, beta.a, rest) / beta.b


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method (DLMF 8.17.22 and 3.10)."""
    below = 1 / (1 - (a + b) * x / (a + 1))
    above, value = 1.0, below
    for m in count(1):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            below = 1 / (1 + numerator * below)
            above = 1 + numerator / above
            value *= below * above
        if abs(below * above - 1) < _CONVERGED:
            break
    return value
