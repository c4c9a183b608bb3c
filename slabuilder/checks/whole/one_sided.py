"""One side owns every stage of a lead's way.

Where marketing alone says what a lead is and how far it has come, sales has agreed to nothing and takes on nothing; where
sales does, marketing is judged by people who owe nothing in return. Both own a stage: the one that marketing vouches for,
and the one in which sales has taken the lead on.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark


@check(
    code="SLA048",
    name="one-sided",
    severity=Severity.WARNING,
    help="add the stage in which sales has taken the lead on: owner: sales, decided_by: acceptance",
    fires="""
qualified_lead.stages[sal]:
""",
    quiet="""
qualified_lead.stages[sal]: {id: sal, owner: sales, means: Sales took it on., decided_by: acceptance}
""",
)
def one_sided(judged: Judged) -> Iterator[Found]:
    """Stages that have one and the same owner."""
    owners = {stage.owner for stage in judged.agreement.qualified_lead.stages}
    if len(owners) == 1:
        (owner,) = owners
        help = None if owner is Owner.MARKETING else "add the stage that marketing vouches for: owner: marketing"
        message = f"{owner} owns every stage, and {_other(owner)} none"
        yield Found(message, ("qualified_lead", "stages"), help, Mark.KEY)


def _other(owner: Owner) -> Owner:
    return Owner.SALES if owner is Owner.MARKETING else Owner.MARKETING
