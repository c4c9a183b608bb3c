"""The attempts do not fit into the time over which they are spread.

Six attempts, three business days apart, take more than three weeks. Over 14 days nobody can keep that; so one of the three
figures is broken for every lead, and reps choose which.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.quantities import Duration


@check(
    code="SLA610",
    name="attempts-do-not-fit",
    severity=Severity.ERROR,
    help="ask for fewer attempts, space them closer, or spread them over more time",
    fires="""
lead_management.follow_up[hot].attempts: {at_least: 6, at_most: 8, spacing: 3 business days, over: 14 days}
""",
    quiet="""
lead_management.follow_up[hot].attempts: {at_least: 6, at_most: 8, spacing: 2 business days, over: 14 days}
""",
)
def attempts_do_not_fit(judged: Judged) -> Iterator[Found]:
    """Rules whose fewest attempts take more than all their time."""
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        attempts, spacing = rule.attempts, rule.attempts.spacing
        if spacing is None or attempts.at_least == 1:
            continue
        needed = Duration(spacing.count * (attempts.at_least - 1), spacing.unit, spacing.clock)
        if surely_longer(needed, attempts.over, judged.agreement.calendars):
            path = ("lead_management", "follow_up", index, "attempts")
            related = (((*path, "at_least"), "so many attempts"), ((*path, "spacing"), "so far apart"))
            message = f"from the first of {attempts.at_least} attempts to the last it takes {needed}, more than {attempts.over}"
            yield Found(message, (*path, "over"), related=related)
