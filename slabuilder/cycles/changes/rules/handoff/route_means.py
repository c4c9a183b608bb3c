"""The way in which a lead is handed over.

A task, a call, a message: what marketing has to do, and where sales has to look, is another thing.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG503",
    name="route-means",
    places=("handoff.*.how",),
    judges="""
handoff[all].how: A call
""",
    leaves="""
handoff[all].with: [email, employees]
""",
)
def route_means(fact: Fact, _: Compared) -> Judgement:
    """Routes that hand over in another way."""
    return different(f"hand-off by route {fact.way[1]}: {fact.after}, was {fact.before}", *BOTH)
