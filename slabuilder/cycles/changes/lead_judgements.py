"""Judgements on rules about leads, by which leads are decided otherwise.

Marketing promises leads of a stage: where fewer leads count as one, it has to bring more of the others. Sales takes on fewer, and
better ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from slabuilder.cycles.changes.change import BOTH, Judgement, different, editorial, shifted
from slabuilder.cycles.changes.condition_relation import Relation
from slabuilder.cycles.changes.consequences import Consequence, words_of
from slabuilder.cycles.changes.sides import MARKETING, SALES
from slabuilder.rulebook.groups import AtStage
from slabuilder.rulebook.proofs.wording import Wording


def by_consequences(says: str, found: Sequence[Consequence], wording: Wording) -> Judgement:
    """The judgement on a rule that others ask for: by the stages that it changes, and else as other for both."""
    if not found:
        return editorial(f"{says}; every lead is decided as before")
    first, *others = found
    told = f"{says}; {words_of(first, wording)}"
    if others:
        told += f"; other leads also: {', '.join(other.what for other in others)}"
    stages = [each.related.relation for each in found if isinstance(each.group, AtStage)]
    judgement = _by_relations(told, stages) if stages else different(told, *BOTH)
    return replace(judgement, related=first.related)


def _by_relations(says: str, relations: Iterable[Relation]) -> Judgement:
    match [*dict.fromkeys(relations)]:
        case [Relation.NARROWER]:
            return shifted(says, heavier_for=(MARKETING,), lighter_for=(SALES,))
        case [Relation.WIDER]:
            return shifted(says, heavier_for=(SALES,), lighter_for=(MARKETING,))
        case _:
            return different(says, *BOTH)
