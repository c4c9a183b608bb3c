"""A lead of the promised stage has no route.

Marketing delivers what it owes, and nobody in sales gets it. The lead that is shown is one of those that fall through.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA591",
    name="lead-without-route",
    severity=Severity.ERROR,
    help="widen a route, or add a last one for the whole stage",
    fires="""
handoff[all].when:
  all:
    - stage: mql
    - employees: {at_least: 50}
""",
    quiet="""
handoff[all].when:
  all:
    - stage: mql
    - employees: {at_least: 20}
""",
)
def lead_without_route(judged: Judged) -> Iterator[Found]:
    """A lead that no route takes."""
    return found_by_proof(judged, "SLA591")
