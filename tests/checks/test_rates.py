"""What counts say of a rate."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slabuilder.checks.rates import likely, percent

Z = 1.6448536269514722


@st.composite
def counts(draw: st.DrawFn) -> tuple[int, int]:
    entered = draw(st.integers(1, 10**6))
    return draw(st.integers(0, entered)), entered


@given(counts())
@example((0, 1))
@example((1, 1))
@example((103, 4120))
def test_the_ends_are_as_far_from_the_counts_as_90_percent_allow(counted: tuple[int, int]) -> None:
    """The interval of Wilson by its definition: the rates at which the counts lie just `Z` standard deviations off."""
    won, entered = counted
    low, high = likely(won, entered)

    def off(rate: float) -> float:
        """How far above what 90% allow the counts lie, if this is the rate."""
        return (won / entered - rate) ** 2 - Z**2 * rate * (1 - rate) / entered

    assert low == pytest.approx(border(off, 0.0, won / entered) if won else 0.0, rel=1e-6, abs=1e-9)
    assert high == pytest.approx(border(off, 1.0, won / entered) if won < entered else 1.0, rel=1e-6, abs=1e-9)


def border(off: Callable[[float], float], outside: float, inside: float) -> float:
    """Where `off` changes its sign, by halving."""
    for _ in range(200):
        middle = (outside + inside) / 2
        outside, inside = (middle, inside) if off(middle) > 0 else (outside, middle)
    return inside


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(1, 40), "2.5%"),
        (Fraction(1), "100%"),
        (Fraction(0), "0%"),
        (Fraction(1, 3), "33.3%"),
        (Fraction(3, 10), "30%"),
        (Fraction(1, 700), "0.14%"),
        (Fraction(1, 30_000), "0.0033%"),
    ],
)
def test_shares_as_people_write_them(share: Fraction, text: str) -> None:
    assert percent(share) == text
