"""Parts sum to what is signed, stay within one of their exact value, and ties are broken the same way each time."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.targets.apportion import apportion, spread

CENT = Fraction(1, 100)
ONE = Fraction(1)
WEIGHTS = st.lists(st.fractions(0, 100, max_denominator=60), min_size=1, max_size=12).filter(any)


def fractions(*texts: str) -> list[Fraction]:
    return [Fraction(text) for text in texts]


@pytest.mark.parametrize(
    ("total", "weights", "smallest", "parts"),
    [
        ("100", ["1", "1", "1"], ONE, ["34", "33", "33"]),
        ("101", ["1", "1", "1"], ONE, ["34", "34", "33"]),
        ("10", ["0.15", "0.25", "0.6"], ONE, ["2", "2", "6"]),
        ("7", ["0.52", "0.48"], ONE, ["4", "3"]),
        ("5", ["0", "1", "0"], ONE, ["0", "5", "0"]),
        ("100", ["1", "2"], CENT, ["33.33", "66.67"]),
        ("0", ["1", "2"], ONE, ["0", "0"]),
        ("0", ["0", "0"], ONE, ["0", "0"]),
        ("100", ["1", "2"], None, ["100/3", "200/3"]),
    ],
)
def test_largest_remainder(total: str, weights: list[str], smallest: Fraction | None, parts: list[str]) -> None:
    assert list(apportion(Fraction(total), fractions(*weights), smallest)) == fractions(*parts)


@given(st.integers(0, 10_000), WEIGHTS, st.sampled_from([ONE, CENT]))
def test_serving_the_one_that_lacks_most_gives_the_same(
    total: int, weights: list[Fraction], smallest: Fraction
) -> None:
    exact = [total * weight / sum(weights) for weight in weights]
    parts = [part // smallest * smallest for part in exact]
    while sum(parts) < total:
        lacks = [whole - part for whole, part in zip(exact, parts, strict=True)]
        parts[lacks.index(max(lacks))] += smallest
    assert list(apportion(Fraction(total), weights, smallest)) == parts


def test_what_cannot_be_divided_is_refused() -> None:
    with pytest.raises(ValueError, match="no weight"):
        apportion(ONE, fractions("0", "0"), ONE)
    with pytest.raises(ValueError, match="not a multiple"):
        apportion(Fraction(1, 2), fractions("1", "1"), ONE)


@given(st.integers(0, 5_000), st.integers(1, 31), st.sampled_from([ONE, CENT, None]))
def test_days_differ_by_one_at_most_and_the_line_keeps_to_the_exact_one(
    total: int, days: int, smallest: Fraction | None
) -> None:
    parts = spread(Fraction(total), days, smallest)
    assert len(parts) == days
    assert sum(parts) == total
    assert max(parts) - min(parts) <= (smallest or 0)
    line = Fraction(0)
    for number, part in enumerate(parts, start=1):
        line += part
        behind = Fraction(total * number, days) - line
        assert behind == 0 if smallest is None else 0 <= behind < smallest
