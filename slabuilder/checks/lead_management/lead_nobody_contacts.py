"""Nobody contacts a lead.

It is handed over, so that nurture does not have it, and no follow-up rule fits it, so that no rep has to call. The lead
that is shown is one of those that are forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA691",
    name="lead-nobody-contacts",
    severity=Severity.ERROR,
    help="add a last rule without `when`, for all that are handed over",
    fires="""
lead_management.follow_up[rest].when:
  employees: {at_least: 50}
""",
    quiet="""
lead_management.follow_up[rest].when:
  employees: {at_least: 20}
""",
)
def lead_nobody_contacts(judged: Judged) -> Iterator[Found]:
    """A lead that is handed over to nobody."""
    return found_by_proof(judged, "SLA691")
