"""No lead gets the points of a line of the scoring.

Nothing fulfils its condition, so that scores are lower than whoever wrote it believes.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.proved import found_by_proof
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA294",
    name="points-never-given",
    severity=Severity.ERROR,
    help="change the condition, or take the line out",
    fires="""
qualified_lead.scoring[2]:
  points: 20
  when:
    all:
      - employees: {at_least: 500}
      - employees: {at_most: 50}
""",
    quiet="""
qualified_lead.scoring[2]:
  points: 20
  when:
    any:
      - employees: {at_least: 500}
      - employees: {at_most: 50}
""",
)
def points_never_given(judged: Judged) -> Iterator[Found]:
    """Lines of the scoring that nothing fulfils."""
    return found_by_proof(judged, "SLA294")
