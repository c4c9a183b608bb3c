"""The share of the leads that a route is expected to take.

By it the leads and hours of each team are computed. It promises nothing by itself.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import percent


@change_rule(
    code="CHG505",
    name="route-share",
    places=("handoff.*.expected",),
    judges="""
handoff[all].expected: 100%
""",
    leaves="""
handoff[all].with: []
""",
)
def route_share(fact: Fact, _: Compared) -> Judgement:
    """Routes for which more leads are expected, or fewer."""
    says = f"route {fact.way[1]} is expected to take {percent(fact.after)} of the leads, was {percent(fact.before)}"
    return different(says, Owner.SALES)
