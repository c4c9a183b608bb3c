"""A follow-up has a fewest number of attempts, but no most.

Without one, nobody knows when a lead has been tried enough. Some reps call for three weeks, others stop at the fewest, and
the lead that asked to be left alone is called again: the figures of two reps cannot be compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA608",
    name="no-upper-limit",
    severity=Severity.WARNING,
    help="write at_most: beside at_least:, and let the lead go to nurture after it",
    fires="""
lead_management.follow_up[rest].attempts: {at_least: 4, spacing: 2 business days, over: 21 days}
""",
    quiet="""
lead_management.follow_up[rest].attempts: {at_least: 4, at_most: 6, spacing: 2 business days, over: 21 days}
""",
)
def no_upper_limit(judged: Judged) -> Iterator[Found]:
    """Rules without at_most."""
    for index, rule in enumerate(judged.agreement.lead_management.follow_up):
        if rule.attempts.at_most is None:
            path = ("lead_management", "follow_up", index, "attempts")
            message = f"a lead of rule {rule.id} is tried {rule.attempts.at_least} times or more, without an end"
            yield Found(message, path, mark=Mark.KEY)
