"""Two versions of the rules over the same leads: who was in a group and no longer is, and who newly is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

import z3

from slabuilder.conditions.literals import Field
from slabuilder.conditions.symbols import SymbolicLead
from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.groups import (
    AtStage,
    FollowedUp,
    Fulfilling,
    Group,
    OfBand,
    OfPersona,
    OnRoute,
    conditions_of,
)
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.judge import Judge
from slabuilder.rulebook.proofs.likeness import Likeness
from slabuilder.rulebook.proofs.proof import STEPS
from slabuilder.rulebook.proofs.rulings import rulings
from slabuilder.rulebook.proofs.search import Search
from slabuilder.rulebook.proofs.space import Space
from slabuilder.rulebook.proofs.symbolic import Formula, SymbolicRules
from slabuilder.rulebook.proofs.thresholds import thresholds
from slabuilder.rulebook.rules import FollowUpRule, RouteRule, Rulebook


@dataclass(frozen=True, slots=True)
class Difference:
    """A lead that was in the group and no longer is, and one that newly is; or why there is none."""

    lost: Example | NoExample
    gained: Example | NoExample


def difference(
    before: Rulebook, old: Group, after: Rulebook, new: Group, likeness: Likeness, steps: int = STEPS
) -> Difference:
    """Between the leads of `old` by the rules before, and those of `new` by the rules after.

    Every lead has any value or none in each field, also where only one version knows of the field; but in one whose type
    has changed it has none, so the groups must not ask for such a field. A lead may have been moved to any stage of
    either version by hand. Z3 may take so many steps for each question.
    """
    shared = {name: _shared(field, after.fields[name]) for name, field in before.fields.items() if name in after.fields}
    same = {name: field for name, field in shared.items() if field is not None}
    earlier, later = (replace(rules, fields={**rules.fields, **same}) for rules in (before, after))
    lead = SymbolicLead(earlier.fields, ZoneInfo(before.zone), z3.Context())
    was = SymbolicRules(earlier, lead)
    now = SymbolicRules(later, lead.seen_with(later.fields, ZoneInfo(after.zone)))
    in_old, in_new = _membership(old, was), _membership(new, now)
    names = [name for name in {**later.fields, **earlier.fields} if name in same or name not in shared]
    conditions = [*conditions_of(new, after), *conditions_of(old, before), *_all(after), *_all(before)]
    search = Search(Space.of_both(now, was, names, thresholds(conditions)), likeness, steps)
    judged_before, judged_after = Judge(earlier), Judge(later)
    return Difference(
        lost=search.best(
            z3.And(in_old, z3.Not(in_new)),
            lambda lead: judged_before.is_in(old, lead) and not judged_after.is_in(new, lead),
        ),
        gained=search.best(
            z3.And(in_new, z3.Not(in_old)),
            lambda lead: judged_after.is_in(new, lead) and not judged_before.is_in(old, lead),
        ),
    )


def _shared(before: Field, after: Field) -> Field | None:
    """What both versions know as one field, with the options of both; nothing where its type has changed."""
    if before.type is not after.type:
        return None
    return Field(after.type, tuple(dict.fromkeys((*after.options, *before.options))))


def _all(rules: Rulebook) -> Iterator[Condition]:
    return (ruling.when for ruling in rulings(rules))


def _membership(group: Group, rules: SymbolicRules) -> Formula:
    """Whether a lead is in `group` by `rules`."""
    match group:
        case Fulfilling(condition):
            return rules.truth(condition)
        case AtStage(id):
            return rules.stages[id]
        case OfBand(id):
            return rules.in_band(id)
        case OfPersona(id):
            return rules.personas[id]
        case OnRoute(id):
            return rules.first(rules.routes, _index(id, rules.rules.routes))
        case FollowedUp(id):
            return rules.first(rules.follow_up, _index(id, rules.rules.follow_up))


def _index(id: str, rules: Sequence[RouteRule] | Sequence[FollowUpRule]) -> int:
    return [rule.id for rule in rules].index(id)
