"""A follow-up rule is for no lead.

The first rule that fits a lead applies. Where none fits this one, or those above it have all its leads, its times are
promised and never kept, nor broken.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA692",
    name="follow-up-never-applies",
    severity=Severity.ERROR,
    help="move it up, change its condition, or take it out",
    fires="""
lead_management.follow_up[hot].when:
  score: {at_least: 90}
""",
    quiet="""
lead_management.follow_up[hot].when:
  score: {at_least: 60}
""",
)
def follow_up_never_applies(judged: Judged) -> Iterator[Found]:
    """Rules that are for no lead."""
    return found_by_proof(judged, "SLA692")
