"""With this goal nothing is promised.

A quota of 0, or a share of 0% for marketing, makes every figure 0: nobody would owe anything, and a lead would be worth
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA301",
    name="nothing-promised",
    severity=Severity.ERROR,
    stops=True,
    help="write the quota, and marketing's share of it",
    fires="""
goals.marketing_share: 0%
""",
    quiet="""
goals.marketing_share: 20%
""",
)
def nothing_promised(judged: Judged) -> Iterator[Found]:
    """A quota or a share of 0."""
    return found_by_plan(judged, "SLA301")
