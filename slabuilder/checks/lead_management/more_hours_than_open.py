"""A rep has more hours a week for leads than the team is open.

Capacity says how many hours one rep has for leads. Somebody who writes the hours of the whole team there has a capacity
that never runs short: the plan says that all is well, and follow-up is late.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import opening_days
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import working_calendars
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA618",
    name="more-hours-than-open",
    severity=Severity.ERROR,
    help="write the hours of one rep, without meetings, breaks and work on open deals",
    fires="""
lead_management.capacity: {selling_hours_per_week: 120, minutes_per_attempt: 6}
""",
    quiet="""
lead_management.capacity: {selling_hours_per_week: 20, minutes_per_attempt: 6}
""",
)
def more_hours_than_open(judged: Judged) -> Iterator[Found]:
    """Selling hours that a team's calendar does not have in a usual week."""
    hours = judged.agreement.lead_management.capacity.selling_hours_per_week
    team, calendar = min(working_calendars(judged.agreement), key=lambda each: sum(opening_days(each[1])))
    open = sum(opening_days(calendar)) / 60
    if hours > open:
        message = f"one rep has {hours:,} hours a week for leads, and {team.name} is open for {open:g}"
        yield Found(message, ("lead_management", "capacity", "selling_hours_per_week"))
