"""Judges a changed rule by the leads that it takes: fewer than before, more, others, or the same."""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import BOTH, Judgement
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.condition_relation import Related, Relation
from slabuilder.cycles.changes.relation_words import relation_words
from slabuilder.rulebook.groups import Group
from slabuilder.rulebook.proofs.wording import Wording


def related_groups(group: Group, compared: Compared) -> Related:
    """How the leads of `group`, which both versions have, lie to those of before."""
    return compared.relate(compared.rules_before, group, compared.rules_after, group, compared.likeness)


def tighter_is_heavier(what: str, group: Group, compared: Compared, bears: Owner, gains: Owner) -> Judgement:
    """The judgement on a rule for which `bears` has to find leads: fewer of them are a burden that passes from `gains`."""
    related = related_groups(group, compared)
    says = f"{what}: {relation_words(related, group, Wording.of_both(compared.before, compared.after))}"
    match related.relation:
        case Relation.EQUIVALENT:
            return Judgement(says, material=False, related=related)
        case Relation.NARROWER:
            return Judgement(says, heavier_for=(bears,), lighter_for=(gains,), related=related)
        case Relation.WIDER:
            return Judgement(says, heavier_for=(gains,), lighter_for=(bears,), related=related)
        case Relation.INCOMPARABLE | Relation.NOT_DECIDED:
            return Judgement(says, different_for=BOTH, related=related)


def other_leads_are_different(what: str, group: Group, compared: Compared, *sides: Owner) -> Judgement:
    """The judgement on a rule that only says which of its leads go where: other leads are another duty of `sides`."""
    related = related_groups(group, compared)
    says = f"{what}: {relation_words(related, group, Wording.of_both(compared.before, compared.after))}"
    if related.relation is Relation.EQUIVALENT:
        return Judgement(says, material=False, related=related)
    return Judgement(says, different_for=sides, related=related)
