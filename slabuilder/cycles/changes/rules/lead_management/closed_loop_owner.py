"""Who reports what became of the leads.

The work goes from one side to the other.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import handed_to


@change_rule(
    code="CHG620",
    name="closed-loop-owner",
    places=("lead_management.closed_loop.owner",),
    judges="""
lead_management.closed_loop.owner: marketing
""",
    leaves="""
lead_management.closed_loop.every: month
""",
)
def closed_loop_owner(fact: Fact, _: Compared) -> Judgement:
    """Reports that the other side makes now."""
    return handed_to(f"{fact.after} makes the closed-loop report, was {fact.before}", fact.before, fact.after)
