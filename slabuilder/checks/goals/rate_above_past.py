"""The goal counts on a close rate far above that of earlier cycles, and nothing says why.

A rate may be stated from one good report while the results of earlier cycles, a few lines below, say another thing. Where
it is more than one and a half times what those cycles had together, the goal takes more leads than are promised, and
marketing can deliver each of them and still be blamed.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import prod

from slabuilder.agreement.goals import Goals
from slabuilder.agreement.rates import CloseRate, FunnelStep
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.rates import percent
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.spans import Path

FAR = Fraction(3, 2)


@check(
    code="SLA318",
    name="rate-above-past",
    severity=Severity.WARNING,
    help="write the rate that earlier cycles had, or because: beside it, and why it will be better",
    fires="""
goals.why.past_results:
  2026-Q1: {mql: 1380, won: 21}
  2026-Q2: {mql: 1450, won: 19}
""",
    quiet="""
goals.why.past_results:
  2026-Q1: {mql: 1380, won: 33}
  2026-Q2: {mql: 1450, won: 36}
""",
)
def rate_above_past(judged: Judged) -> Iterator[Found]:
    """A rate from the promised stage to the customer far above what all earlier cycles had together."""
    goals = judged.agreement.goals
    way, path = _way(goals)
    past = [counts for counts in goals.why.past_results.values() if counts.get(goals.promise) and "won" in counts]
    if not past or any(step.because is not None for step in way):
        return
    won, entered = (sum(counts[name] for counts in past) for name in ("won", goals.promise))
    stated, had = prod((Fraction(step.rate) for step in way), start=Fraction(1)), Fraction(won, entered)
    if stated > had * FAR:
        message = f"a close rate of {percent(stated)} is agreed, and earlier cycles won {won:,} of {entered:,}"
        related = ((("goals", "why", "past_results"), f"these are {percent(had)}"),)
        yield Found(f"{message}, {percent(had)}", path, related=related)


def _way(goals: Goals) -> tuple[tuple[CloseRate | FunnelStep, ...], Path]:
    """The steps from the promised stage to the customer, and where they stand."""
    if goals.close_rate is not None:
        return (goals.close_rate,), ("goals", "close_rate", "rate")
    start = [step.from_ for step in goals.funnel].index(goals.promise)
    return goals.funnel[start:], ("goals", "funnel", start, "rate")
