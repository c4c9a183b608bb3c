"""All rejected leads have the same reason.

Marketing mends what it is told of: a wrong region is another targeting, a duplicate is another form. If sales can give one
reason only, a rejection says no more than no.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA613",
    name="one-reason",
    severity=Severity.WARNING,
    help="list the reasons that sales gave for the last twenty leads it sent back, such as no budget, wrong region, duplicate",
    fires="""
lead_management.acceptance.reasons: [not qualified]
""",
    quiet="""
lead_management.acceptance.reasons: [no budget, wrong region, duplicate]
""",
)
def one_reason(judged: Judged) -> Iterator[Found]:
    """Acceptance with a single reason to reject."""
    reasons = judged.agreement.lead_management.acceptance.reasons
    if len(set(reasons)) == 1:
        message = f"every lead that sales sends back is {reasons[0]!r}, and marketing cannot tell why"
        yield Found(message, ("lead_management", "acceptance", "reasons"))
