"""The shares of leads that routes expect do not sum to 100%.

What each team gets, and the hours that it needs, are reckoned from these shares. Where they leave a rest, some leads
are nobody's work.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.planned import found_by_plan
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA306",
    name="expected-shares",
    severity=Severity.ERROR,
    stops=True,
    help="mend a share; a route without expected: counts as 0%",
    fires="""
handoff[all].expected: 90%
""",
    quiet="""
handoff[all].expected: 100%
""",
)
def expected_shares(judged: Judged) -> Iterator[Found]:
    """Shares that leave leads over, or give out more than there are."""
    return found_by_plan(judged, "SLA306")
