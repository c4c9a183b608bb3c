"""Two clauses say how long sales has to accept a lead, and differ.

A stage that acceptance decides has a time of its own, and acceptance has one too. Both are signed. Whichever is over first,
one side says that silence has spoken, and the other that there is time left.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.qualified_lead import DecidedBy
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA614",
    name="two-acceptance-deadlines",
    severity=Severity.ERROR,
    help="write the same time in both places, or take within: out of the stage",
    fires="""
lead_management.acceptance.within: 2 business days
""",
    quiet="""
lead_management.acceptance.within: 1 business day
""",
)
def two_acceptance_deadlines(judged: Judged) -> Iterator[Found]:
    """Stages decided by acceptance within another time than that of acceptance."""
    accepted = judged.agreement.lead_management.acceptance.within
    for index, stage in enumerate(judged.agreement.qualified_lead.stages):
        if stage.decided_by is DecidedBy.ACCEPTANCE and stage.within is not None and stage.within != accepted:
            related = ((("qualified_lead", "stages", index, "within"), f"the stage {stage.id} has another"),)
            message = f"sales has {accepted} to accept a lead here, and {stage.within} in the stage {stage.id}"
            yield Found(message, ("lead_management", "acceptance", "within"), related=related)
