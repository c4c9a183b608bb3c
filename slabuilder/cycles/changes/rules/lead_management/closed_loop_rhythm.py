"""How often marketing hears what became of its leads.

The side that reports does so oftener, or more seldom.
"""

from __future__ import annotations

from slabuilder.agreement.periods import words
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import oftener_is_heavier


@change_rule(
    code="CHG619",
    name="closed-loop-rhythm",
    places=("lead_management.closed_loop.every",),
    judges="""
lead_management.closed_loop.every: day
""",
    leaves="""
lead_management.closed_loop.recorded_in: Spreadsheet
""",
)
def closed_loop_rhythm(fact: Fact, compared: Compared) -> Judgement:
    """Reports that come oftener, or more seldom."""
    owner = compared.after.lead_management.closed_loop.owner
    return oftener_is_heavier(
        f"closed-loop report {words(fact.after)}, was {words(fact.before)}", fact.before, fact.after, owner
    )
