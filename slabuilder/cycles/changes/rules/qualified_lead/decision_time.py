"""How long the decision about a stage may take.

The side that answers for the stage has to decide within that time: less of it is a heavier duty, and none at all the lightest.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG207",
    name="decision-time",
    places=("qualified_lead.stages.*.within",),
    judges="""
qualified_lead.stages[sal].within: 4 business hours
""",
    leaves="""
qualified_lead.stages[sal].decided_by: person
""",
)
def decision_time(fact: Fact, compared: Compared) -> Judgement:
    """A decision that has more time, or less."""
    owner = value_at(compared.after, (*fact.way[:-1], "owner"))
    now, then = (f"within {value}" if value else "at any time" for value in (fact.after, fact.before))
    return shorter_is_heavier(
        f"stage {compared.wording.stage(fact.way[2])} is decided {was(now, then)}", fact, compared, owner
    )
