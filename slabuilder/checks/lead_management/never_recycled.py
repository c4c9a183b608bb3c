"""Leads that sales sent back never come again.

No budget this year is not no. Most leads that are sent back were early, not wrong, and cost their money already. Without a
time after which they may be handed over again, they lie in nurture until somebody deletes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA616",
    name="never-recycled",
    severity=Severity.WARNING,
    help="write recycle_after: under nurture:, such as 90 days",
    fires="""
lead_management.nurture: {owner: marketing, first_touch: 2 business days}
""",
    quiet="""
lead_management.nurture: {owner: marketing, first_touch: 2 business days, recycle_after: 90 days}
""",
)
def never_recycled(judged: Judged) -> Iterator[Found]:
    """Nurture that leads do not leave."""
    if judged.agreement.lead_management.nurture.recycle_after is None:
        message = "nothing says when a lead that came back may be handed over again"
        yield Found(message, ("lead_management", "nurture"), mark=Mark.KEY)
