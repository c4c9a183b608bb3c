"""A segment's share of the goal.

More revenue has to come from this segment, and less from others: other leads from marketing, other deals for sales.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import percent, was


@change_rule(
    code="CHG313",
    name="segment-share",
    places=("goals.segments.*.share",),
    judges="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 60%, average_deal: 30_000}, {id: others, share: 40%}]
""",
    leaves="""
goals.segments: [{id: large, name: Large accounts, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
    from_="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
)
def segment_share(fact: Fact, _: Compared) -> Judgement:
    """A larger share, or a smaller one."""
    return different(f"share of the segment {fact.way[2]}: {was(percent(fact.after), percent(fact.before))}", *BOTH)
