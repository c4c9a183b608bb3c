"""The shares of the segments sum to the whole goal, but some leads belong to none of them.

Every segment has a condition, and none takes what is left. A lead that fits no condition is promised, counted and handed
over, and has neither an average deal nor a close rate: what it brings is in no plan.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.agreement import Agreement
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions import tree
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA319",
    name="segments-leave-rest",
    severity=Severity.WARNING,
    help="take when: out of the last segment, so that it has all leads that fit no other",
    fires="""
goals.segments:
  - {id: large, when: {employees: {at_least: 500}}, share: 60%, average_deal: 30_000}
  - {id: small, when: {employees: {less_than: 200}}, share: 40%, average_deal: 8_000}
""",
    quiet="""
goals.segments:
  - {id: large, when: {employees: {at_least: 500}}, share: 60%, average_deal: 30_000}
  - {id: small, share: 40%, average_deal: 8_000}
""",
)
def segments_leave_rest(judged: Judged) -> Iterator[Found]:
    """Segments that all have a condition; those that share out all bands among themselves leave nothing."""
    segments = judged.agreement.goals.segments
    conditions = [segment.when for segment in segments if segment.when is not None]
    if not segments or len(conditions) < len(segments):
        return
    left = _bands_left(conditions, judged.agreement)
    if left != []:
        example = f", such as those of band {left[0]}," if left else ""
        message = f"leads that fit none of the {len(segments)} conditions{example} belong to no segment"
        yield Found(message, ("goals", "segments", len(segments) - 1, "when"), mark=Mark.KEY)


def _bands_left(conditions: list[tree.Condition], agreement: Agreement) -> list[str] | None:
    """The bands that no segment has; nothing is known where one asks for anything else."""
    taken = {band for condition in conditions if isinstance(condition, tree.InBand) for band in condition.bands}
    if not all(isinstance(condition, tree.InBand) for condition in conditions):
        return None
    return [band.id for band in agreement.qualified_lead.bands if band.id not in taken]
