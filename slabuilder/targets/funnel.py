"""The stages, counted back from the customers by the rates of the steps that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.targets.expressions import Expression, Figure, Input, Product, Quotient, Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One step on the way to the customer: the share of `stage` that goes on to the next."""

    stage: str
    rate: Input


def steps(goals: Goals) -> tuple[Step, ...]:
    """The steps from the first counted stage to the customer: those of the funnel, or the one of the close rate."""
    if goals.close_rate is not None:
        path = ("goals", "close_rate", "rate")
        rate = Input("close_rate", Fraction(goals.close_rate.rate), Unit.SHARE, path)
        return (Step(goals.close_rate.from_, rate),)
    return tuple(
        Step(step.from_, Input("rate", Fraction(step.rate), Unit.SHARE, ("goals", "funnel", index, "rate")))
        for index, step in enumerate(goals.funnel)
    )


def counted_back(
    customers: Figure, way: Sequence[Step], own_rate: Input | None = None, segment: str | None = None
) -> dict[str, Figure]:
    """How many leads each stage needs for `customers`, the first stage first.

    `own_rate` is a segment's close rate from the first stage to the customer. It says nothing of the steps between:
    the later stages keep the funnel's rates, and the first step is what is left for it.
    """
    stages: dict[str, Figure] = {}
    following = customers
    for index, step in reversed(list(enumerate(way))):
        if index == 0 and own_rate is not None:
            expression = Quotient(customers, own_rate)
        else:
            expression = Quotient(following, step.rate)
        following = Figure("leads", Unit.LEADS, expression, step.stage, segment)
        stages[step.stage] = following
    return dict(reversed(stages.items()))


def rate_to_customer(way: Sequence[Step], stage: str, own_rate: Input | None = None) -> Expression:
    """The share of the leads of `stage` that become customers."""
    if own_rate is not None and way[0].stage == stage:
        return own_rate
    start = [step.stage for step in way].index(stage)
    rates = tuple(step.rate for step in way[start:])
    return rates[0] if len(rates) == 1 else Figure("close_rate", Unit.SHARE, Product(rates), stage)
