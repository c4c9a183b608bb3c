"""The beta-binomial chances, against exact sums of fractions, sums of a million terms, and simulation."""

from __future__ import annotations

import math
import random
import timeit
from fractions import Fraction
from math import comb, lgamma

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.targets.chances import Beta, chance, trials_for

SAMPLE = Beta(103.5, 4017.5)


def rising(start: Fraction, count: int) -> Fraction:
    return math.prod((start + step for step in range(count)), start=Fraction(1))


def exactly(successes: int, trials: int, a: Fraction, b: Fraction) -> Fraction:
    """The tail of the beta-binomial distribution, as a sum of exact fractions."""
    terms = (comb(trials, won) * rising(a, won) * rising(b, trials - won) for won in range(successes, trials + 1))
    return sum(terms, Fraction(0)) / rising(a + b, trials)


COUNTS = st.integers(0, 60).flatmap(lambda entered: st.tuples(st.just(entered), st.integers(0, entered)))


@given(st.integers(0, 25).flatmap(lambda n: st.tuples(st.just(n), st.integers(0, n + 1))), COUNTS)
def test_as_exact_sums(case: tuple[int, int], counts: tuple[int, int]) -> None:
    (trials, successes), (entered, won) = case, counts
    a, b = Fraction(2 * won + 1, 2), Fraction(2 * (entered - won) + 1, 2)
    exact = exactly(successes, trials, a, b)
    assert chance(successes, trials, Beta(float(a), float(b))) == pytest.approx(float(exact), abs=1e-8)


def summed(successes: int, trials: int, rate: Beta) -> float:
    """The chance that the last of `successes` comes with one of the `trials`, term by term."""
    constant = lgamma(rate.a + successes) - lgamma(successes)
    constant -= lgamma(rate.a) + lgamma(rate.b) - lgamma(rate.a + rate.b)
    return math.fsum(
        math.exp(
            constant
            + (lgamma(trial) - lgamma(trial - successes + 1))
            + (lgamma(rate.b + trial - successes) - lgamma(rate.a + rate.b + trial))
        )
        for trial in range(successes, trials + 1)
    )


@pytest.mark.parametrize(
    ("successes", "trials", "rate"),
    [
        (39, 1536, SAMPLE),
        (25_000, 1_000_000, SAMPLE),
        (25_000, 1_000_000, Beta(25_000.5, 975_000.5)),
        (500_000, 1_000_000, Beta(500_000.5, 500_000.5)),
        (100, 1_000_000, Beta(0.5, 9_000.5)),
        (3, 1_000_000, Beta(0.04, 60.0)),
    ],
)
def test_up_to_a_million_leads_and_fast(successes: int, trials: int, rate: Beta) -> None:
    found = chance(successes, trials, rate)
    assert min(timeit.repeat(lambda: chance(successes, trials, rate), repeat=3, number=1)) < 0.05
    assert found == pytest.approx(summed(successes, trials, rate), abs=1e-7)


def test_as_simulated() -> None:
    dice = random.Random(20261001)
    rounds, reached = 4000, 0
    for _ in range(rounds):
        rate = dice.betavariate(SAMPLE.a, SAMPLE.b)
        reached += sum(dice.random() < rate for _ in range(400)) >= 12
    expected = chance(12, 400, SAMPLE)
    assert abs(reached / rounds - expected) < 4 * math.sqrt(expected * (1 - expected) / rounds)


@pytest.mark.parametrize("wanted", [0.8, 0.9])
@pytest.mark.parametrize(
    ("successes", "rate"), [(39, SAMPLE), (1, Beta(0.5, 3.5)), (1, Beta(50.5, 0.5)), (7, Beta(2.5, 40.5))]
)
def test_the_fewest_trials(wanted: float, successes: int, rate: Beta) -> None:
    trials = trials_for(wanted, successes, rate)
    assert trials is not None
    assert chance(successes, trials, rate) >= wanted
    assert trials == successes or chance(successes, trials - 1, rate) < wanted


def test_what_no_number_of_trials_gives() -> None:
    assert trials_for(0.9, 5, Beta(0.01, 50.0)) is None


@given(st.floats(0.05, 500), st.floats(0.05, 500))
def test_moments_give_the_distribution_back(a: float, b: float) -> None:
    beta = Beta(a, b)
    again = Beta.matching(beta.mean, beta.mean_of_square)
    assert again.a == pytest.approx(a, rel=1e-6)
    assert again.b == pytest.approx(b, rel=1e-6)
