"""A part of a condition always holds.

Every lead fulfils it, so that it decides nothing, and readers look for a meaning that it does not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA092",
    name="condition-always-holds",
    severity=Severity.WARNING,
    help="take it out, or change it so that it tells leads apart",
    fires="""
lead_management.follow_up[hot].when:
  all:
    - band: A
    - score: {at_least: 0}
""",
    quiet="""
lead_management.follow_up[hot].when:
  all:
    - band: A
    - employees: {at_least: 50}
""",
)
def condition_always_holds(judged: Judged) -> Iterator[Found]:
    """Parts of conditions that every lead fulfils."""
    return found_by_proof(judged, "SLA092")
