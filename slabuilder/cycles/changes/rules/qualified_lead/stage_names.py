"""What people call the leads of a stage.

They are called otherwise, and are the same leads.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG202",
    name="stage-names",
    places=(
        "qualified_lead.stages.*.name",
        "qualified_lead.stages.*.plural",
    ),
    judges="""
qualified_lead.stages[sal].name: accepted lead
""",
    leaves="""
qualified_lead.stages[sal].means: Sales has it.
""",
)
def stage_names(fact: Fact, _: Compared) -> Judgement:
    """Another word for one lead, or for several."""
    what = "several leads" if fact.way[-1] == "plural" else "a lead"
    now, then = (name or "by its id" for name in (fact.after, fact.before))
    return editorial(f"{what} of the stage {fact.way[2]}: called {was(now, then)}")
