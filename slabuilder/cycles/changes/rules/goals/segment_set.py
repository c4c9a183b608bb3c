"""The segments of the goal, and their order.

A segment has a part of the goal, with leads, deals and rates of its own. One that comes, goes or is asked earlier changes how
many leads of which kind are owed, and which of them count where.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed, percent


@change_rule(
    code="CHG312",
    name="segment-set",
    places=(
        "goals.segments",
        "goals.segments.*",
    ),
    judges="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
    leaves="""
goals.average_deal: 15_000
""",
)
def segment_set(fact: Fact, _: Compared) -> Judgement:
    """Segments that came, went or moved."""
    if fact.kind is Kind.MOVED:
        return different(f"segments are tried in another order: {listed(fact.after)}", *BOTH)
    part = fact.value
    said = f"segment {part.name or part.id}, {percent(part.share)} of the goal,"
    return different(f"{said} {'is new' if fact.kind is Kind.ADDED else 'is gone'}", *BOTH)
