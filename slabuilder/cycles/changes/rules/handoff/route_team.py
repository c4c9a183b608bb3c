"""The team that gets a lead.

Another team gets the leads of the route: for it they are more, for the one that had them fewer. Both are sales.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG502",
    name="route-team",
    places=("handoff.*.to",),
    from_="""
parties.sales.teams[partners]: {id: partners, name: Partner desk, reps: 2, calendar: office}
""",
    judges="""
handoff[all].to: partners
""",
    leaves="""
handoff[all].within: 2 business hours
""",
)
def route_team(fact: Fact, _: Compared) -> Judgement:
    """Routes that lead to another team."""
    return different(f"leads of route {fact.way[1]} go to {fact.after}, was {fact.before}", Owner.SALES)
