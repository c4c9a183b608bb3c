"""The closed-loop report comes more seldom than what is decided on it.

Without the report marketing does not know which of its leads were worth anything. A meeting, or a recalculation, for which
no new one has come looks at last time's figures and agrees on what everybody thought before.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.periods import longest, words
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA617",
    name="report-too-seldom",
    severity=Severity.WARNING,
    help="report at least as often as you meet and recalculate",
    fires="""
lead_management.closed_loop: {every: month, owner: sales, recorded_in: CRM}
""",
    quiet="""
lead_management.closed_loop: {every: week, owner: sales, recorded_in: CRM}
""",
)
def report_too_seldom(judged: Judged) -> Iterator[Found]:
    """A report that not every meeting has, or not every recalculation."""
    every, review = judged.agreement.lead_management.closed_loop.every, judged.agreement.review
    path = ("lead_management", "closed_loop", "every")
    if longest(review.meetings.every) < longest(every):
        related = ((("review", "meetings", "every"), "both sides meet here"),)
        message = f"the report comes {words(every)}, and both sides meet {words(review.meetings.every)}"
        yield Found(message, path, related=related)
    elif review.recalculation and longest(review.recalculation.every) < longest(every):
        related = ((("review", "recalculation", "every"), "targets are recalculated here"),)
        message = f"the report comes {words(every)}, and targets are recalculated {words(review.recalculation.every)}"
        yield Found(message, path, related=related)
