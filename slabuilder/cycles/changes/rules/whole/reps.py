"""How many people of a team work on leads.

Whoever names more people commits more people. What the other side can ask of them is judged elsewhere.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import side_at
from slabuilder.cycles.changes.sizes import more_is_heavier
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG018",
    name="reps",
    places=("parties.*.teams.*.reps",),
    judges="""
parties.sales.teams[inside].reps: 8
""",
    leaves="""
parties.sales.teams[inside].name: Inside desk
""",
)
def reps(fact: Fact, _: Compared) -> Judgement:
    """More reps, or fewer."""
    says = f"reps of team {fact.way[3]}: {was(fact.after, fact.before)}"
    return more_is_heavier(says, fact.before, fact.after, side_at(fact))
