"""A recalculation may move an input that the goals do not have.

The list was copied from another agreement. Whoever recalculates looks for a funnel where there is one rate, and moves
something else instead, or nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.goals import Goals
from slabuilder.agreement.review import Recalculated
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA705",
    name="recalculates-nothing",
    severity=Severity.WARNING,
    help="name the inputs that stand under goals:",
    fires="""
review.recalculation.may_change: [close_rate, funnel]
""",
    quiet="""
review.recalculation.may_change: [close_rate, average_deal]
""",
)
def recalculates_nothing(judged: Judged) -> Iterator[Found]:
    """Inputs in may_change that are not among the goals."""
    recalculation = judged.agreement.review.recalculation
    for index, moved in enumerate(recalculation.may_change if recalculation else ()):
        if not _stands_there(moved, judged.agreement.goals):
            message = f"{moved} may be recalculated, and the goals have none"
            yield Found(message, ("review", "recalculation", "may_change", index))


def _stands_there(moved: Recalculated, goals: Goals) -> bool:
    match moved:
        case Recalculated.CLOSE_RATE:
            return goals.close_rate is not None or any(segment.close_rate for segment in goals.segments)
        case Recalculated.FUNNEL:
            return bool(goals.funnel)
        case Recalculated.AVERAGE_DEAL:
            return True  # of the goals, or of each segment: the model asks for one
        case Recalculated.SALES_CYCLE:
            return goals.sales_cycle is not None
        case Recalculated.MONTHS:
            return bool(goals.months)
