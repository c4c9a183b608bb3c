"""No lead can be in a quality band.

With the points there are, no score lies in it. Routes and follow-up rules for the band are then never used, often those
for the best leads.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA293",
    name="band-out-of-reach",
    severity=Severity.ERROR,
    help="lower the score that it begins with, or give points for more",
    fires="""
qualified_lead.bands:
  - {id: A, from: 60}
  - {id: B, from: 40}
  - {id: C, from: 0}
""",
    quiet="""
qualified_lead.bands:
  - {id: A, from: 60}
  - {id: B, from: 0}
""",
)
def band_out_of_reach(judged: Judged) -> Iterator[Found]:
    """Bands in which no score lies."""
    return found_by_proof(judged, "SLA293")
