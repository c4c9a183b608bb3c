"""What the observed counts say of the promise: an estimate for an appendix, never a promise of its own."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from slabuilder.agreement.goals import Goals
from slabuilder.agreement.rates import CloseRate, FunnelStep, Observed
from slabuilder.language.messages import marked
from slabuilder.targets.chances import Beta, chance, trials_for
from slabuilder.targets.plan import Target, Uncertainty

CHANCES = (Decimal("0.8"), Decimal("0.9"))

ONE_RATE = marked("Beta-binomial prediction from the observed counts, with the Jeffreys prior Beta(½, ½) for the rate.")
STEPS = marked(
    "Beta-binomial prediction from the observed counts, with the Jeffreys prior Beta(½, ½) for the rate of each step; "
    "the product of the rates is taken as the beta distribution with the same mean and variance."
)
SOME_FIXED = marked(
    "Beta-binomial prediction from the observed counts, with the Jeffreys prior Beta(½, ½) for the rate of each step; "
    "the product of the rates is taken as the beta distribution with the same mean and variance. "
    "Steps without counts are taken to have exactly the agreed rate, so that the true uncertainty is larger."
)
OWN_RATES = marked(
    "Segments have close rates of their own, of which there are no counts; the counts of all leads together stand for "
    "them."
)
"""The method in whole sentences, so that each can be translated; a way of one step that was not counted has none."""


def uncertainty(goals: Goals, leads: Target, customers: Target) -> Uncertainty | None:
    """The chance that the promised leads bring the customers needed, in whole customers; nothing without any counts.

    `leads` are those of the promised stage. The rate is the goal's own, also where segments have theirs. A rate whose
    step was counted is not the agreed one but what the counts say, with all that they leave open: Beta(won + ½,
    entered - won + ½). Without counts the agreed rate stands as if it were known, and the step is named.
    """
    way = _way(goals)
    if not any(step.observed for step in way):
        return None
    rate = _rate(way)
    needed, promised = math.ceil(customers.exact), math.ceil(leads.value)
    wanted = {share: trials_for(float(share), needed, rate) for share in CHANCES}
    uncounted = tuple(step.from_ for step in way if step.observed is None)
    return Uncertainty(
        chance=chance(needed, promised, rate),
        leads_for={share: leads for share, leads in wanted.items() if leads is not None},
        method=SOME_FIXED if uncounted else ONE_RATE if len(way) == 1 else STEPS,
        stages_without_counts=uncounted,
        caveat=OWN_RATES if any(segment.close_rate is not None for segment in goals.segments) else None,
    )


def _way(goals: Goals) -> Sequence[CloseRate | FunnelStep]:
    """The steps from the promised stage to the customer."""
    if goals.close_rate is not None:
        return (goals.close_rate,)
    start = [step.from_ for step in goals.funnel].index(goals.promise)
    return goals.funnel[start:]


def _rate(way: Sequence[CloseRate | FunnelStep]) -> Beta:
    """The rate of the whole way: moments of independent rates multiply."""
    if len(way) == 1 and way[0].observed is not None:
        return _jeffreys(way[0].observed)
    mean = mean_of_square = 1.0
    for step in way:
        if step.observed is None:
            mean *= float(step.rate)
            mean_of_square *= float(step.rate) ** 2
        else:
            counted = _jeffreys(step.observed)
            mean *= counted.mean
            mean_of_square *= counted.mean_of_square
    return Beta.matching(mean, mean_of_square)


def _jeffreys(observed: Observed) -> Beta:
    return Beta(observed.won + 0.5, observed.entered - observed.won + 0.5)
