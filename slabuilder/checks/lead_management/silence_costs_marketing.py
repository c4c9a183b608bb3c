"""A lead that sales does not answer is taken from what marketing delivered.

Where silence rejects and rejected leads do not count, sales owes nothing for a lead that it left lying, and marketing owes
another one for it. The busier sales is, the further marketing is behind.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lead_management import SilenceMeans
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA615",
    name="silence-costs-marketing",
    severity=Severity.WARNING,
    help="write silence_means: accepted, or let rejected leads count",
    fires="""
lead_management.acceptance.silence_means: rejected
""",
    quiet="""
lead_management.acceptance.silence_means: accepted
""",
)
def silence_costs_marketing(judged: Judged) -> Iterator[Found]:
    """Silence that rejects, where a rejected lead does not count towards the promise."""
    acceptance, counting = judged.agreement.lead_management.acceptance, judged.agreement.qualified_lead.counting
    if acceptance.silence_means is SilenceMeans.REJECTED and not counting.rejected_counts:
        related = ((("qualified_lead", "counting", "rejected_counts"), "rejected leads do not count"),)
        message = f"a lead that sales leaves unanswered for {acceptance.within} no longer counts for marketing"
        yield Found(message, ("lead_management", "acceptance", "silence_means"), related=related)
