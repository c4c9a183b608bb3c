"""What a stage means.

It is the sentence that both sides sign. Where a person or acceptance decides, there is no other rule; where a condition does,
it says what the condition is for.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG203",
    name="stage-meaning",
    places=("qualified_lead.stages.*.means",),
    judges="""
qualified_lead.stages[sal].means: Sales has it.
""",
    leaves="""
qualified_lead.stages[sal].name: accepted lead
""",
)
def stage_meaning(fact: Fact, compared: Compared) -> Judgement:
    """Another meaning."""
    return different(
        f"{compared.wording.stage(fact.way[2])} means: {was(quoted(fact.after), quoted(fact.before))}", *BOTH
    )
