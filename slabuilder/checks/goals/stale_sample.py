"""A rate was counted so long ago that it tells of another market.

Prices, products, competitors and reps change. A count that ended more than 18 months before the term begins has seen none
of what sells today.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.rates import counted_rates
from slabuilder.diagnostics.diagnostic import Severity

OLDEST_MONTHS = 18


@check(
    code="SLA313",
    name="stale-sample",
    severity=Severity.WARNING,
    help="count again, over the last four quarters that are a sales cycle old",
    fires="""
goals.close_rate.observed: {entered: 4000, won: 100, between: [2023-01-01, 2023-12-31]}
""",
    quiet="""
goals.close_rate.observed: {entered: 4000, won: 100, between: [2025-01-01, 2025-12-31]}
""",
)
def stale_sample(judged: Judged) -> Iterator[Found]:
    """Each rate whose count ended too long before the term."""
    begins = judged.agreement.term.from_
    for rate in counted_rates(judged.agreement.goals):
        last = rate.observed.between[1]
        months = (begins.year - last.year) * 12 + begins.month - last.month - (begins.day < last.day)
        if months >= OLDEST_MONTHS:
            message = f"the count ended {months} months before the term begins"
            yield Found(message, (*rate.path, "observed", "between"))
