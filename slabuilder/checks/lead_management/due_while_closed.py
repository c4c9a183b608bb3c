"""A deadline runs out while the team is closed.

`30 minutes` run at night and on Sundays too. A lead that comes when the last rep has left is late before the first one is
back, every day, and nobody could have helped it. What people are to do within minutes or hours is promised in business time.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import longest_closed
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import working_calendars
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Clock, Duration
from slabuilder.spans import Path


@check(
    code="SLA603",
    name="due-while-closed",
    severity=Severity.WARNING,
    help="write it in business time, such as 30 business minutes, or open the team's calendar around the clock",
    fires="""
lead_management.follow_up[hot].first_touch: {within: 30 minutes, met_for: 95%}
""",
    quiet="""
lead_management.follow_up[hot].first_touch: {within: 30 business minutes, met_for: 95%}
""",
)
def due_while_closed(judged: Judged) -> Iterator[Found]:
    """First touches and acceptance that are due sooner than the team surely opens again."""
    team, calendar = max(working_calendars(judged.agreement), key=lambda each: longest_closed(each[1]))
    closed = longest_closed(calendar)
    for duration, path in _promises(judged):
        if duration.clock is Clock.ALWAYS and duration.minutes <= closed:
            message = f"{duration} run at night too: {team.name} is closed for up to {closed / 60:g} hours at a stretch"
            yield Found(message, path)


def _promises(judged: Judged) -> Iterator[tuple[Duration, Path]]:
    """What people in sales have to do in time."""
    management = judged.agreement.lead_management
    for index, rule in enumerate(management.follow_up):
        yield rule.first_touch.within, ("lead_management", "follow_up", index, "first_touch", "within")
    yield management.acceptance.within, ("lead_management", "acceptance", "within")
