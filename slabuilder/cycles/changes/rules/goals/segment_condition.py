"""Which leads belong to a segment.

A lead counts for one segment or for another. With another condition the promise of each segment is kept by other leads; with the
same leads in other words it is the same.
"""

from __future__ import annotations

from dataclasses import replace

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.condition_relation import Relation
from slabuilder.cycles.changes.consequences import segment_group
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.relation_words import relation_words


@change_rule(
    code="CHG315",
    name="segment-condition",
    places=("goals.segments.*.when",),
    judges="""
goals.segments: [{id: large, when: {employees: {at_least: 500}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
    leaves="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 60%, average_deal: 30_000}, {id: others, share: 40%}]
""",
    from_="""
goals.segments: [{id: large, when: {employees: {at_least: 200}}, share: 55%, average_deal: 30_000}, {id: others, share: 45%}]
""",
)
def segment_condition(fact: Fact, compared: Compared) -> Judgement:
    """A condition that takes other leads, or the same; or that came, or went."""
    segment = f"segment {fact.way[2]}"
    if fact.kind is not Kind.CHANGED:
        return different(
            f"{segment} {'has a condition now' if fact.kind is Kind.ADDED else 'has all leads of no other'}", *BOTH
        )
    old, new = segment_group(compared.before, fact.before), segment_group(compared.after, fact.after)
    related = compared.relate(compared.rules_before, old, compared.rules_after, new, compared.likeness)
    says = f"{segment}: {relation_words(related, new, compared.wording)}"
    judgement = editorial(says) if related.relation is Relation.EQUIVALENT else different(says, *BOTH)
    return replace(judgement, related=related)
