"""One side alone approves a recalculation.

It moves what the other side owes, without its signature: that is the point of it, and why both have to say yes. Approved by
one side it is a change of contract by notice.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.sides import side_left_out
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA708",
    name="approved-by-one-side",
    severity=Severity.ERROR,
    help="name a signatory of each side under approved_by:",
    fires="""
review.recalculation.approved_by: [cro]
""",
    quiet="""
review.recalculation.approved_by: [cmo, cro]
""",
)
def approved_by_one_side(judged: Judged) -> Iterator[Found]:
    """Approvers among whom one side has nobody."""
    recalculation = judged.agreement.review.recalculation
    if recalculation is None:
        return
    left_out = side_left_out(judged.agreement, recalculation.approved_by)
    if left_out is not None:
        message = f"nobody of {left_out} approves what is recalculated"
        yield Found(message, ("review", "recalculation", "approved_by"))
