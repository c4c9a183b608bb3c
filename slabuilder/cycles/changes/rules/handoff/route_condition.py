"""Which leads a route takes.

The condition is compared by proof, with all that it refers to and with the routes before it. Other leads on a route are other
work for its team; nobody gets more leads or fewer than are qualified.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.by_proof import other_leads_are_different
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.rulebook.groups import OnRoute


@change_rule(
    code="CHG507",
    name="route-condition",
    places=("handoff.*.when",),
    judges="""
handoff[all].when: {all: [{stage: mql}, {employees: {at_least: 50}}]}
handoff[small]: {id: small, when: {stage: mql}, to: inside, within: 1 business day, how: Task in the CRM, with: [email]}
""",
    leaves="""
handoff[all].how: A call
""",
)
def route_condition(fact: Fact, compared: Compared) -> Judgement:
    """Routes that take other leads."""
    return other_leads_are_different(f"leads of route {fact.way[1]}", OnRoute(fact.way[1]), compared, Owner.SALES)
