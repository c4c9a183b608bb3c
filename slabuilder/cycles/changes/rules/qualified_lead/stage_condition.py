"""The condition of a stage.

If it takes fewer leads, fewer count: marketing has to bring more of those that do, and sales has fewer to work on. If it takes
more, the reverse. If it takes some that it did not and no longer others, or if that cannot be decided, it is another duty for
both. In other words it may take the same leads; then nobody owes anything else.
"""

from __future__ import annotations

from slabuilder.cycles.changes.by_proof import tighter_is_heavier
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.sides import MARKETING, SALES
from slabuilder.rulebook.groups import AtStage


@change_rule(
    code="CHG204",
    name="stage-condition",
    places=("qualified_lead.stages.*.when",),
    judges="""
qualified_lead.stages[mql].when: {all: [{email: {is_known: true}}, {employees: {at_least: 50}}]}
""",
    leaves="""
qualified_lead.stages[mql].means: A good lead.
""",
)
def stage_condition(fact: Fact, compared: Compared) -> Judgement:
    """A condition that takes fewer leads, more, others or the same; or that came, or went."""
    stage = compared.wording.stage(fact.way[2])
    if fact.kind is not Kind.CHANGED:
        return different(
            f"a condition {'decides' if fact.kind is Kind.ADDED else 'no longer decides'} about {stage}", *BOTH
        )
    return tighter_is_heavier(f"what counts as {stage}", AtStage(fact.way[2]), compared, MARKETING, SALES)
