"""Whether a lead that sales rejected counts.

If it does, marketing keeps its promise with leads that sales did not want; if it does not, only with those that sales took on.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import MARKETING, SALES


@change_rule(
    code="CHG211",
    name="rejected-leads",
    places=("qualified_lead.counting.rejected_counts",),
    judges="""
qualified_lead.counting.rejected_counts: true
""",
    leaves="""
qualified_lead.counting.one_per: company
""",
)
def rejected_leads(fact: Fact, _: Compared) -> Judgement:
    """Rejected leads that count now, or no longer."""
    if fact.after:
        return shifted(
            "leads that sales rejected count towards the promise, and did not",
            heavier_for=(SALES,),
            lighter_for=(MARKETING,),
        )
    return shifted(
        "leads that sales rejected no longer count towards the promise", heavier_for=(MARKETING,), lighter_for=(SALES,)
    )
