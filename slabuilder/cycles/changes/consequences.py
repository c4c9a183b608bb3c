"""What changed rules do to leads: which of them are decided otherwise. Proved, not read from the text.

A condition means what its own version says of the stages, bands and personas that it names. So another score changes the leads
of a band, and those of every rule that asks for the band, though the rule itself reads as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.literals import typed
from slabuilder.conditions.references import references
from slabuilder.conditions.tree import Condition
from slabuilder.cycles.changes.condition_relation import Relate, Related, Relation, likeness_of
from slabuilder.cycles.changes.relation_words import relation_words
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.meaning import meaning
from slabuilder.rulebook.proofs.wording import Wording
from slabuilder.rulebook.rules import Rulebook, rulebook

Conditions: TypeAlias = Iterable[Condition | None]


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


def with_scores_of(before: Agreement, after: Agreement) -> Agreement:
    """`before` with the scoring and the bands of `after`; all of `after` where the one cannot stand without the other."""
    old, new = before.qualified_lead, after.qualified_lead
    if not _can_replace(before, after, [line.when for line in old.scoring], [line.when for line in new.scoring]):
        return after
    scored = old.model_copy(update={"scoring": new.scoring, "bands": new.bands})
    return before.model_copy(update={"qualified_lead": scored})


def with_personas_of(before: Agreement, after: Agreement) -> Agreement:
    """`before` with the personas of `after`; all of `after` where the one cannot stand without the other."""
    old, new = before.buyer_personas, after.buyer_personas
    if not _can_replace(before, after, [one.matches_when for one in old], [one.matches_when for one in new]):
        return after
    return before.model_copy(update={"buyer_personas": new})


def _can_replace(before: Agreement, after: Agreement, old: Conditions, new: Conditions) -> bool:
    """Whether the new conditions mean in `before` what they mean in `after`: they name nothing that is not there."""
    return _names(before) == _names(after) and _named(new) <= _named(old)


def _names(agreement: Agreement) -> tuple[object, ...]:
    """What conditions can name."""
    rules = rulebook(agreement)
    return (rules.fields, *({one.id for one in each} for each in (rules.stages, rules.bands, rules.personas)))


def _named(conditions: Conditions) -> set[tuple[str, str]]:
    """The stages, bands, personas and the score that conditions name: a name more might make a circle."""
    found = (references(condition) for condition in conditions if condition is not None)
    return {(reference.kind, reference.name) for each in found for reference in each}


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
