"""A recalculation may move the promise by half or more, without a signature.

Inputs multiply. A deal that is smaller by a quarter and a rate that is lower by a quarter make it nearly twice as many
leads; four steps of a funnel, each lower by 15%, do too. Who signed for the number would not sign for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from slabuilder.agreement.goals import Goals
from slabuilder.agreement.review import Recalculated
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity

TOLERATED = Fraction(3, 2)


@check(
    code="SLA707",
    name="promise-may-grow",
    severity=Severity.WARNING,
    help="lower up_to:, or let fewer inputs move",
    fires="""
review.recalculation: {every: month, may_change: [close_rate, average_deal], up_to: 25%, approved_by: [cmo, cro]}
""",
    quiet="""
review.recalculation: {every: month, may_change: [close_rate, average_deal], up_to: 10%, approved_by: [cmo, cro]}
""",
)
def promise_may_grow(judged: Judged) -> Iterator[Found]:
    """Bounds that let the promised leads grow to one and a half of what is signed, if all inputs move down together."""
    ground, goals = judged.ground, judged.agreement.goals
    recalculation = judged.agreement.review.recalculation
    if ground is None or recalculation is None:
        return
    factors = sum(_factors(moved, goals) for moved in recalculation.may_change)
    left = (1 - Fraction(recalculation.up_to)) ** factors
    if left * TOLERATED > 1:
        return
    signed = ground.rules.target(ground.whole.stages[goals.promise])
    most = f"{float(signed.exact / left):,.0f}" if left else "any number"
    up_to = f"{float(recalculation.up_to * 100):g}%"
    message = f"{float(signed.value):,.0f} leads are promised; with all inputs {up_to} lower, {most} would be owed"
    related = ((("review", "recalculation", "may_change"), "all of these may move"),)
    yield Found(message, ("review", "recalculation", "up_to"), related=related)


def _factors(moved: Recalculated, goals: Goals) -> int:
    """How many of the numbers that the promised leads are divided by may move with it."""
    match moved:
        case Recalculated.CLOSE_RATE | Recalculated.AVERAGE_DEAL:
            return 1
        case Recalculated.FUNNEL:
            starts = [step.from_ for step in goals.funnel]
            return len(starts) - starts.index(goals.promise) if goals.promise in starts else 0
        case Recalculated.SALES_CYCLE | Recalculated.MONTHS:
            return 0
