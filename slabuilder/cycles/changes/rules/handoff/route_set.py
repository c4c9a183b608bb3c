"""The routes, and their order.

The first route that fits takes the lead. A route that comes, goes or moves sends leads to another team, or to none.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed


@change_rule(
    code="CHG506",
    name="route-set",
    places=(
        "handoff",
        "handoff.*",
    ),
    judges="""
handoff[rest]: {id: rest, when: {stage: mql}, to: inside, within: 1 business hour, how: Task in the CRM, with: [email]}
""",
    leaves="""
handoff[all].how: A call
""",
)
def route_set(fact: Fact, _: Compared) -> Judgement:
    """Routes that came, went or moved."""
    if fact.kind is Kind.MOVED:
        return different(f"routes are tried in another order: {listed(fact.after)}", *BOTH)
    route = fact.value
    if fact.kind is Kind.ADDED:
        return different(f"route {route.id} is new: to {route.to}, within {route.within}, by {route.how}", *BOTH)
    return different(f"route {route.id} is gone; it led to {route.to}, within {route.within}", *BOTH)
