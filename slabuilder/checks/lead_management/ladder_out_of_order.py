"""A later step of a ladder comes before an earlier one.

A ladder goes up: first the team lead hears of a late lead, then somebody else gets it, then the head of sales asks why. Out
of order, the last one is asked first, and nobody knows any more whose turn it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from slabuilder.agreement.lengths import surely_longer
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA602",
    name="ladder-out-of-order",
    severity=Severity.ERROR,
    help="list the steps in the order of their times",
    fires="""
lead_management.follow_up[hot].escalate:
  - {after: 1 business day, to: team lead}
  - {after: 4 business hours, to: head of sales}
""",
    quiet="""
lead_management.follow_up[hot].escalate:
  - {after: 4 business hours, to: team lead}
  - {after: 1 business day, to: head of sales}
""",
)
def ladder_out_of_order(judged: Judged) -> Iterator[Found]:
    """Each step that comes before the one above it."""
    for rule_index, rule in enumerate(judged.agreement.lead_management.follow_up):
        path = ("lead_management", "follow_up", rule_index, "escalate")
        for index, (earlier, later) in enumerate(pairwise(rule.escalate), start=1):
            if surely_longer(earlier.after, later.after, judged.agreement.calendars):
                related = (((*path, index - 1, "after"), "the step before it comes only then"),)
                message = f"{later.to} is next on the ladder after {earlier.to}, but is due sooner, after {later.after}"
                yield Found(message, (*path, index, "after"), related=related)
