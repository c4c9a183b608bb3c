"""What people call a segment.

The segment has the same leads and the same share.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG314",
    name="segment-name",
    places=("goals.segments.*.name",),
    judges="""
goals.segments: [{id: large, name: Large accounts, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
    leaves="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 60%, average_deal: 30_000}, {id: others, share: 40%}]
""",
    from_="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
)
def segment_name(fact: Fact, _: Compared) -> Judgement:
    """Another name."""
    return editorial(f"segment {fact.way[2]} is called {was(fact.after or fact.way[2], fact.before or fact.way[2])}")
