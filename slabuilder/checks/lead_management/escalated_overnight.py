"""A lead is escalated over night, before its first touch is due.

The first touch runs in business time and stands still at night; the escalation runs always. By day the order is right. On
a lead of Friday afternoon it is not: it is escalated on Saturday, and its touch is due on Monday.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import least_elapsed, longest_closed, surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import working_calendars
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Clock


@check(
    code="SLA604",
    name="escalated-overnight",
    severity=Severity.WARNING,
    help="write both in business time",
    fires="""
lead_management.follow_up[hot].escalate:
  - {after: 8 hours, to: team lead}
""",
    quiet="""
lead_management.follow_up[hot].escalate:
  - {after: 8 business hours, to: team lead}
""",
)
def escalated_overnight(judged: Judged) -> Iterator[Found]:
    """The first step of a ladder that runs always, if the touch can be due after it; one that surely is has its own check."""
    calendars = [calendar for _, calendar in working_calendars(judged.agreement)]
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        within = rule.first_touch.within
        if not rule.escalate or within.clock is Clock.ALWAYS or rule.escalate[0].after.clock is Clock.BUSINESS:
            continue
        after = rule.escalate[0].after
        latest = max(longest_closed(calendar) + least_elapsed(within, calendar) for calendar in calendars)
        if after.minutes < latest and not surely_longer(within, after, judged.agreement.calendars):
            path = ("lead_management", "follow_up", index)
            related = (((*path, "first_touch", "within"), "this stands still while the team is closed"),)
            message = f"{after} run on at night, so a lead can be escalated before its first touch is due"
            yield Found(message, (*path, "escalate", 0, "after"), related=related)
