"""A recalculation may move the days on which leads were owed already.

Where the promise is shifted by the sales cycle, its length says when leads are owed. To change it within the term changes
the days that have passed: who was behind in the first month is ahead afterwards, or the other way round, and nobody signs.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.goals import Lag
from slabuilder.agreement.review import Recalculated
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA706",
    name="moves-owed-days",
    severity=Severity.ERROR,
    help="take sales_cycle out of may_change:, and sign a new version if the cycle turns out otherwise",
    fires="""
review.recalculation.may_change: [close_rate, sales_cycle]
goals.lag: shifted
version: {number: 1, effective: 2026-09-01}
""",
    quiet="""
review.recalculation.may_change: [close_rate]
goals.lag: shifted
version: {number: 1, effective: 2026-09-01}
""",
)
def moves_owed_days(judged: Judged) -> Iterator[Found]:
    """The sales cycle among what may change, where the promise is shifted by it."""
    goals, recalculation = judged.agreement.goals, judged.agreement.review.recalculation
    if recalculation is None or goals.lag is Lag.UNSHIFTED or Recalculated.SALES_CYCLE not in recalculation.may_change:
        return
    index = recalculation.may_change.index(Recalculated.SALES_CYCLE)
    related = ((("goals", "lag"), "leads are owed earlier by the sales cycle"),)
    message = f"if the sales cycle is no longer {goals.sales_cycle}, all days on which leads are owed move with it"
    yield Found(message, ("review", "recalculation", "may_change", index), related=related)
