"""A duration in business hours is longer than the days are open.

Whoever writes `24 business hours` usually means until tomorrow. On a calendar that opens for eight hours it is three days,
and after a weekend five. Beyond a day, days say what is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import opening_days
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import working_calendars
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Clock, Duration, TimeUnit
from slabuilder.spans import Path


@check(
    code="SLA607",
    name="hours-beyond-a-day",
    severity=Severity.WARNING,
    help="write what is meant in business days, such as 1 business day",
    fires="""
lead_management.follow_up[hot].escalate:
  - {after: 24 business hours, to: head of sales}
""",
    quiet="""
lead_management.follow_up[hot].escalate:
  - {after: 1 business day, to: head of sales}
""",
)
def hours_beyond_a_day(judged: Judged) -> Iterator[Found]:
    """Durations of hand-off and follow-up that no team's longest day holds."""
    longest = max(max(opening_days(calendar)) for _, calendar in working_calendars(judged.agreement))
    for duration, path in _durations(judged):
        in_hours = duration.clock is Clock.BUSINESS and duration.unit is not TimeUnit.DAY
        if in_hours and duration.minutes > longest:
            days = f"{duration.minutes / longest:.3g} opening days"
            yield Found(f"{duration} are {days}: no day is open for more than {longest / 60:g} hours", path)


def _durations(judged: Judged) -> Iterator[tuple[Duration, Path]]:
    """What people have to do in time."""
    management = judged.agreement.lead_management
    for index, route in enumerate(judged.agreement.handoff):
        yield route.within, ("handoff", index, "within")
    for index, rule in enumerate(management.follow_up):
        path = ("lead_management", "follow_up", index)
        yield rule.first_touch.within, (*path, "first_touch", "within")
        for number, step in enumerate(rule.escalate):
            yield step.after, (*path, "escalate", number, "after")
    yield management.acceptance.within, ("lead_management", "acceptance", "within")
