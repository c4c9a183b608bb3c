"""The hand-off takes longer than a day, and then the first touch is a matter of minutes.

The lead counts from its question, not from the hand-off. If marketing may keep it for two days, nobody is helped by a rep
who then calls within five minutes: by then it has spoken with somebody else.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lead_management import Starts
from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import routes_of
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Duration, TimeUnit


@check(
    code="SLA504",
    name="slow-handoff",
    severity=Severity.WARNING,
    help="hand over within 1 business hour, or let the CRM do it at once",
    fires="""
handoff[all].within: 2 business days
""",
    quiet="""
handoff[all].within: 1 business hour
""",
)
def slow_handoff(judged: Judged) -> Iterator[Found]:
    """Routes that take more than a day, whose leads are to be touched within an hour of the hand-off."""
    agreement, calendars = judged.agreement, judged.agreement.calendars
    for index, route in enumerate(agreement.handoff):
        if not surely_longer(route.within, Duration(1, TimeUnit.DAY, route.within.clock), calendars):
            continue
        for number, rule in enumerate(agreement.lead_management.follow_up):
            within = rule.first_touch.within
            hurried = not surely_longer(within, Duration(1, TimeUnit.HOUR, within.clock), calendars)
            if rule.starts is Starts.HANDED_OVER and hurried and index in routes_of(agreement, rule):
                related = ((("lead_management", "follow_up", number, "first_touch", "within"), "the touch is urgent"),)
                message = f"a lead may lie for {route.within} before the {within} of its first touch begin"
                yield Found(message, ("handoff", index, "within"), related=related)
                break
