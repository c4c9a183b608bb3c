"""Nothing says how far apart attempts are.

Four attempts over three weeks can be four calls on the first morning, and then the lead counts as tried. What reaches people
is another hour of another day; without a spacing the promise is kept without it.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA609",
    name="no-spacing",
    severity=Severity.WARNING,
    help="write spacing: beside over:, such as 2 business days",
    fires="""
lead_management.follow_up[rest].attempts: {at_least: 4, at_most: 6, over: 21 days}
""",
    quiet="""
lead_management.follow_up[rest].attempts: {at_least: 4, at_most: 6, spacing: 2 business days, over: 21 days}
""",
)
def no_spacing(judged: Judged) -> Iterator[Found]:
    """Rules that ask for several attempts, and have no spacing."""
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        if rule.attempts.spacing is None and rule.attempts.at_least > 1:
            path = ("lead_management", "follow_up", index, "attempts")
            message = f"all {rule.attempts.at_least} attempts of rule {rule.id} may be made on one morning"
            yield Found(message, path, mark=Mark.KEY)
