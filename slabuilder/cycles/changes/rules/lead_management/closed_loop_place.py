"""Where the closed loop is recorded.

Both look for it there: one writes, the other reads.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG621",
    name="closed-loop-place",
    places=("lead_management.closed_loop.recorded_in",),
    judges="""
lead_management.closed_loop.recorded_in: Spreadsheet
""",
    leaves="""
lead_management.closed_loop.owner: marketing
""",
)
def closed_loop_place(fact: Fact, _: Compared) -> Judgement:
    """Reports that are recorded elsewhere."""
    return different(f"closed loop is recorded in {fact.after}, was {fact.before}", *BOTH)
