"""What changed rules do to leads: which of them are decided otherwise. Proved, not read from the text.

A condition means what its own version says of the stages, bands and personas that it names. So another score changes the leads
of a band, and those of every rule that asks for the band, though the rule itself reads as before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.literals import typed
from slabuilder.conditions.tree import Condition
from slabuilder.cycles.condition_relation import Relate, Related, Relation, likeness_of
from slabuilder.cycles.relation_words import relation_words
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.meaning import meaning
from slabuilder.rulebook.proofs.wording import Wording
from slabuilder.rulebook.rules import Rulebook, rulebook


@dataclass(frozen=True, slots=True)
class Consequence:
    """A group of leads as both versions have it, and how those of after lie to those of before."""

    what: str
    group: Group
    related: Related


def consequences(before: Agreement, after: Agreement, relate: Relate) -> Iterator[Consequence]:
    """Every group of leads that both versions know and that is another one in `after`; stages first.

    What says the same is not given to `relate`.
    """
    old_rules, new_rules, likeness = rulebook(before), rulebook(after), likeness_of(before, after)
    groups = (*_groups(old_rules, new_rules, Wording.of_both(before, after)), *_segments(before, after))
    for what, old, new in groups:
        if meaning(old, old_rules) != meaning(new, new_rules):
            related = relate(old_rules, old, new_rules, new, likeness)
            if related.relation is not Relation.EQUIVALENT:
                yield Consequence(what, new, related)


def words_of(consequence: Consequence, wording: Wording) -> str:
    """`MQL: narrower: company size 20 employees counted as MQL and no longer does`."""
    return f"{consequence.what}: {relation_words(consequence.related, consequence.group, wording)}"


def segment_group(agreement: Agreement, condition: Condition) -> Fulfilling:
    """The leads that fulfil the condition of a segment of `agreement`."""
    return Fulfilling(typed(condition, {name: field.vocabulary for name, field in agreement.lead_fields.items()})[0])


def _groups(before: Rulebook, after: Rulebook, wording: Wording) -> Iterator[tuple[str, Group, Group]]:
    """Each group that a rule makes, in the words of people, before and after."""
    for stage in _in_both(_decided_by_rule(before), _decided_by_rule(after)):
        yield wording.stage(stage), AtStage(stage), AtStage(stage)
    for band in _in_both([one.id for one in before.bands], [one.id for one in after.bands]):
        yield f"band {band}", OfBand(band), OfBand(band)
    for persona in _in_both([one.id for one in before.personas], [one.id for one in after.personas]):
        yield wording.persona(persona), OfPersona(persona), OfPersona(persona)
    for route in _in_both([one.id for one in before.routes], [one.id for one in after.routes]):
        yield f"route {route}", OnRoute(route), OnRoute(route)
    for rule in _in_both([one.id for one in before.follow_up], [one.id for one in after.follow_up]):
        yield f"follow-up {rule}", FollowedUp(rule), FollowedUp(rule)


def _segments(before: Agreement, after: Agreement) -> Iterator[tuple[str, Group, Group]]:
    conditions = {one.id: one.when for one in before.goals.segments}
    for segment in after.goals.segments:
        old = conditions.get(segment.id)
        if old is not None and segment.when is not None:
            yield f"segment {segment.id}", segment_group(before, old), segment_group(after, segment.when)


def _decided_by_rule(rules: Rulebook) -> list[str]:
    return [stage.id for stage in rules.stages if stage.when is not None]


def _in_both(before: list[str], after: list[str]) -> Iterator[str]:
    return (name for name in after if name in before)
