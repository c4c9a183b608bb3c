"""How the leads of a changed rule lie to those of the rule before: all that is said is proved, and shown by a lead.

Rules that say the same in other words are found equal without Z3, which is not even loaded then.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias
from zoneinfo import ZoneInfo

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.times import day_start
from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.meaning import Meaning, meaning
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.likeness import Likeness
from slabuilder.rulebook.proofs.proof import STEPS
from slabuilder.rulebook.proofs.wording import samples_of
from slabuilder.rulebook.rules import Rulebook


class Relation(StrEnum):
    """How the leads of after lie to those of before."""

    EQUIVALENT = "the same"
    NARROWER = "narrower"
    WIDER = "wider"
    INCOMPARABLE = "neither narrower nor wider"
    NOT_DECIDED = "not decided"


@dataclass(frozen=True, slots=True)
class Related:
    """The relation; a lead that was in and no longer is, and one that newly is, where there is one.

    Where it is not decided, `why_not_decided` says why, and a lead may be there all the same.
    """

    relation: Relation
    lost: Example | None = None
    gained: Example | None = None
    why_not_decided: str | None = None


Relate: TypeAlias = Callable[[Rulebook, Group, Rulebook, Group, Likeness], Related]
"""Finds out how the leads of the second group, by its rules, lie to those of the first."""


def likeness_of(before: Agreement, after: Agreement) -> Likeness:
    """What examples for two versions are to be like: judged as the later term begins, with texts that both give."""
    earlier, later = samples_of(before), samples_of(after)
    samples = {name: (*later.get(name, ()), *earlier.get(name, ())) for name in {**later, **earlier}}
    return Likeness(day_start(after.term.from_, ZoneInfo(after.calendars[0].timezone)), samples)


_ANY = Likeness()


def relation_of_conditions(
    before: Rulebook, old: Condition, after: Rulebook, new: Condition, likeness: Likeness = _ANY, steps: int = STEPS
) -> Related:
    """How the leads that fulfil `new` lie to those that fulfilled `old`, where each names what its own version means."""
    return relation_of_groups(before, Fulfilling(old), after, Fulfilling(new), likeness, steps)


def relation_of_stage(before: Rulebook, after: Rulebook, id: str, likeness: Likeness = _ANY) -> Related:
    """Of the leads that the rule of this stage takes for one of it; both versions have such a stage."""
    return relation_of_groups(before, AtStage(id), after, AtStage(id), likeness)


def relation_of_band(before: Rulebook, after: Rulebook, id: str, likeness: Likeness = _ANY) -> Related:
    """Of the leads in this quality band, which both versions have."""
    return relation_of_groups(before, OfBand(id), after, OfBand(id), likeness)


def relation_of_persona(before: Rulebook, after: Rulebook, id: str, likeness: Likeness = _ANY) -> Related:
    """Of the leads that fit this buyer persona, which both versions have."""
    return relation_of_groups(before, OfPersona(id), after, OfPersona(id), likeness)


def relation_of_route(before: Rulebook, after: Rulebook, id: str, likeness: Likeness = _ANY) -> Related:
    """Of the leads that this route takes, which both versions have; also a route before it may have changed that."""
    return relation_of_groups(before, OnRoute(id), after, OnRoute(id), likeness)


def relation_of_follow_up(before: Rulebook, after: Rulebook, id: str, likeness: Likeness = _ANY) -> Related:
    """Of the leads that this follow-up rule, which both versions have, applies to: handed over, and of no rule before."""
    return relation_of_groups(before, FollowedUp(id), after, FollowedUp(id), likeness)


def relation_of_groups(
    before: Rulebook, old: Group, after: Rulebook, new: Group, likeness: Likeness = _ANY, steps: int = STEPS
) -> Related:
    """How the leads of `new` by the rules after lie to those of `old` by the rules before.

    Examples are as `likeness` wants them, where they can be; Z3 may take so many steps for each question.
    """
    was, now = meaning(old, before), meaning(new, after)
    if was == now:
        return Related(Relation.EQUIVALENT)
    changed = [*_types_changed(was, before, now, after)]
    if changed:
        return Related(Relation.NOT_DECIDED, why_not_decided="; ".join(changed))
    from slabuilder.rulebook.proofs.comparing import difference

    found = difference(before, old, after, new, likeness, steps)
    return _related(found.lost, found.gained)


def not_compared(_: Rulebook, old: Group, after: Rulebook, new: Group, likeness: Likeness = _ANY) -> Related:
    """Nothing, where nobody wants to wait for proofs."""
    return Related(Relation.NOT_DECIDED, why_not_decided="not compared")


def _types_changed(was: Meaning, before: Rulebook, now: Meaning, after: Rulebook) -> Iterator[str]:
    """Of each field that is asked for and whose type has changed: that it has."""
    for name in {**was.fields, **now.fields}:
        types = [rules.fields[name].type for rules in (before, after) if name in rules.fields]
        if len({*types}) > 1:
            yield f"the lead field {name} was of type {types[0]} and is of type {types[1]}"


def _related(lost: Example | NoExample, gained: Example | NoExample) -> Related:
    one, other = (found if isinstance(found, Example) else None for found in (lost, gained))
    if NoExample.NOT_DECIDED in (lost, gained):
        return Related(Relation.NOT_DECIDED, one, other, "the conditions are too many or too intricate to be compared")
    match one, other:
        case None, None:
            relation = Relation.EQUIVALENT
        case Example(), None:
            relation = Relation.NARROWER
        case None, Example():
            relation = Relation.WIDER
        case _:
            relation = Relation.INCOMPARABLE
    return Related(relation, one, other)
