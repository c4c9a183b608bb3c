"""The review cycle.

Each cycle is agreed anew: what was signed for one says nothing about the next.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG006",
    name="cycle",
    places=("cycle",),
    judges="""
cycle: 2027-Q1
""",
    leaves="""
version.number: 2
""",
)
def cycle(fact: Fact, _: Compared) -> Judgement:
    """Another cycle."""
    return different(f"review cycle: {was(fact.after, fact.before)}", *BOTH)
