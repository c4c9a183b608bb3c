"""A lead is escalated before its first touch is due.

The ladder says what happens when the first touch is late. A step that comes before the touch is due takes leads from reps
who have kept their word, and after a week nobody believes either figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA601",
    name="escalated-before-due",
    severity=Severity.ERROR,
    help="escalate after the first touch was due, or ask for it sooner",
    fires="""
lead_management.follow_up[hot].first_touch: {within: 4 business hours, met_for: 95%}
lead_management.follow_up[hot].escalate:
  - {after: 30 business minutes, to: team lead}
""",
    quiet="""
lead_management.follow_up[hot].first_touch: {within: 15 business minutes, met_for: 95%}
lead_management.follow_up[hot].escalate:
  - {after: 30 business minutes, to: team lead}
""",
)
def escalated_before_due(judged: Judged) -> Iterator[Found]:
    """The first step of a ladder, if it comes before the first touch is due."""
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        path = ("lead_management", "follow_up", index)
        within = rule.first_touch.within
        if rule.escalate and surely_longer(within, rule.escalate[0].after, judged.agreement.calendars):
            related = (((*path, "first_touch", "within"), "the first touch is due only then"),)
            message = f"the lead is escalated after {rule.escalate[0].after}, when the first touch is not late yet"
            yield Found(message, (*path, "escalate", 0, "after"), related=related)
