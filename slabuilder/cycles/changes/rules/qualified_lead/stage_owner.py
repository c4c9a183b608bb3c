"""Who answers for the leads in a stage.

The duty passes from one side to the other.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import handed_to


@change_rule(
    code="CHG205",
    name="stage-owner",
    places=("qualified_lead.stages.*.owner",),
    judges="""
qualified_lead.stages[sal].owner: marketing
""",
    leaves="""
qualified_lead.stages[sal].means: Sales has it.
""",
)
def stage_owner(fact: Fact, compared: Compared) -> Judgement:
    """Stages that the other side answers for now."""
    return handed_to(
        f"stage {compared.wording.stage(fact.way[2])}: {fact.after} answers for it, was {fact.before}",
        fact.before,
        fact.after,
    )
