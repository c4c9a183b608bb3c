"""A rate was counted before the last leads had time to become customers.

Who came in shortly before a count ended is among those who entered, and cannot be among those who won. Where the count
ends less than a sales cycle before the term begins, nobody who writes the agreement can have waited for them: the rate
comes out too low. Where the whole count is shorter than the sales cycle, those who won in it are other leads than those
who entered. Steps of a funnel before the last one take less than the sales cycle, so that only the last one is judged.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from slabuilder.agreement.rates import CUSTOMER
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.rates import counted_rates
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.targets.window import cycle_days


@check(
    code="SLA312",
    name="unripe-sample",
    severity=Severity.WARNING,
    help="count leads that entered at least a sales cycle ago, over more than a sales cycle",
    fires="""
goals.close_rate.observed: {entered: 4000, won: 100, between: [2025-10-01, 2026-09-14]}
""",
    quiet="""
goals.close_rate.observed: {entered: 4000, won: 100, between: [2025-09-01, 2026-08-14]}
""",
)
def unripe_sample(judged: Judged) -> Iterator[Found]:
    """Each rate to the customer whose count is shorter than a sales cycle, or ends less than one before the term."""
    goals, begins = judged.agreement.goals, judged.agreement.term.from_
    days = cycle_days(goals)
    if days is None:
        return
    related = ((("goals", "sales_cycle"), "so long it takes from the promised stage to the deal"),)
    for rate in counted_rates(goals):
        first, last = rate.observed.between
        counted, path = (last - first).days + 1, (*rate.path, "observed", "between")
        if rate.to != CUSTOMER:
            continue
        if counted < days:
            message = f"leads were counted for {counted} days, and take {days} to become customers"
            yield Found(message, path, related=related)
        elif last + timedelta(days=days) >= begins:
            message = f"the count ends {_days((begins - last).days)}, and leads take {days} days to become customers"
            yield Found(message, path, related=related)


def _days(before: int) -> str:
    return "after the term has begun" if before <= 0 else f"{before} days before the term begins"
