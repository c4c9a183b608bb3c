"""A first touch is due before the lead has to be handed over.

Where the clock of the first touch starts when a lead is created or qualified, the hand-off takes its time from it. If
marketing may take longer than sales has, sales can be late with a lead that it has never seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lead_management import Starts
from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import routes_of
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA605",
    name="touch-before-handoff",
    severity=Severity.ERROR,
    help="write starts: handed_over, or hand over sooner than the first touch is due",
    fires="""
lead_management.follow_up[hot].starts: qualified
handoff[all].within: 1 business hour
""",
    quiet="""
lead_management.follow_up[hot].starts: qualified
handoff[all].within: 5 business minutes
""",
)
def touch_before_handoff(judged: Judged) -> Iterator[Found]:
    """Rules whose clock starts before the hand-off and that leave less time than each route of theirs takes."""
    routes, calendars = judged.agreement.handoff, judged.agreement.calendars
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        within, theirs = rule.first_touch.within, routes_of(judged.agreement, rule)
        late = all(surely_longer(routes[route].within, within, calendars) for route in theirs)
        if rule.starts is not Starts.HANDED_OVER and late:
            path = ("lead_management", "follow_up", index, "first_touch", "within")
            related = tuple((("handoff", route, "within"), "the hand-off may take so long") for route in theirs)
            message = (
                f"the first touch is due {within} after the lead was {rule.starts}, before it has to be handed over"
            )
            yield Found(message, path, related=related)
