"""Who keeps leads warm.

The work goes from one side to the other.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import handed_to


@change_rule(
    code="CHG616",
    name="nurture-owner",
    places=("lead_management.nurture.owner",),
    judges="""
lead_management.nurture.owner: sales
""",
    leaves="""
lead_management.nurture.first_touch: 3 business days
""",
)
def nurture_owner(fact: Fact, _: Compared) -> Judgement:
    """Nurture that the other side does now."""
    return handed_to(f"{fact.after} keeps leads warm, was {fact.before}", fact.before, fact.after)
