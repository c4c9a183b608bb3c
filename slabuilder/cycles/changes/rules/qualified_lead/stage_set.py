"""The stages of a lead, and their order.

Who reached a stage has reached those above it. A stage that comes, goes or moves changes what is counted, and who answers for a
lead when.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed, quoted


@change_rule(
    code="CHG201",
    name="stage-set",
    places=(
        "qualified_lead.stages",
        "qualified_lead.stages.*",
    ),
    judges="""
qualified_lead.stages[sql]: {id: sql, owner: sales, means: Sales sees a deal., decided_by: person}
""",
    leaves="""
qualified_lead.stages[sal].means: Sales has it.
""",
)
def stage_set(fact: Fact, _: Compared) -> Judgement:
    """Stages that came, went or moved."""
    if fact.kind is Kind.MOVED:
        return different(f"stages follow each other otherwise: {listed(fact.after)}", *BOTH)
    stage = fact.value
    said = f"stage {stage.name or stage.id} of {stage.owner}"
    return different(f"{said} {'is new' if fact.kind is Kind.ADDED else 'is gone'}: {quoted(stage.means)}", *BOTH)
