"""A lead is handed over at once, and then may wait for days.

What a lead notices is the time from its question to the call. A hand-off within the hour costs marketing effort, and is
worth nothing if sales may take days for the first touch.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.follow_up import routes_of
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Duration, TimeUnit


@check(
    code="SLA606",
    name="waits-after-handoff",
    severity=Severity.WARNING,
    help="ask for the first touch within 1 business day, or leave the hand-off more time",
    fires="""
lead_management.follow_up[rest].first_touch: {within: 3 business days, met_for: 90%}
""",
    quiet="""
lead_management.follow_up[rest].first_touch: {within: 1 business day, met_for: 90%}
""",
)
def waits_after_handoff(judged: Judged) -> Iterator[Found]:
    """Rules with a first touch after more than a day, for leads that all come within an hour."""
    routes, calendars = judged.agreement.handoff, judged.agreement.calendars
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        within, theirs = rule.first_touch.within, routes_of(judged.agreement, rule)
        in_a_hurry = not any(
            surely_longer(routes[route].within, _an_hour(routes[route].within), calendars) for route in theirs
        )
        if in_a_hurry and surely_longer(within, Duration(1, TimeUnit.DAY, within.clock), calendars):
            path = ("lead_management", "follow_up", index, "first_touch", "within")
            related = tuple((("handoff", route, "within"), "it is handed over so soon") for route in theirs)
            yield Found(
                f"a lead of rule {rule.id} may wait {within} after a hand-off within the hour", path, related=related
            )


def _an_hour(like: Duration) -> Duration:
    """An hour on the clock of `like`."""
    return Duration(1, TimeUnit.HOUR, like.clock)
