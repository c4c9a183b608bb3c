"""Nothing happens when a first touch is late.

A deadline without a consequence is a wish. The lead stays with the rep who had no time for it, and marketing learns in the
next report that it went cold.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA612",
    name="nothing-when-late",
    severity=Severity.WARNING,
    help="write escalate: in the rule for your best leads: after what time, and to whom",
    fires="""
lead_management.follow_up[hot].escalate:
""",
    quiet="""
lead_management.follow_up[hot].escalate:
  - {after: 1 business hour, to: the next free rep}
""",
)
def nothing_when_late(judged: Judged) -> Iterator[Found]:
    """Follow-up of which no rule has a ladder."""
    if not any(rule.escalate for rule in judged.agreement.lead_management.follow_up):
        message = "no rule for following up says what happens to a lead whose first touch is late"
        yield Found(message, ("lead_management", "follow_up"), mark=Mark.KEY)
