"""Groups of leads that rules tell apart, by what makes a lead belong: a condition, or a rule of that id.

Whoever says which leads are in a group matches over all kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.rules import FollowUpRule, RouteRule, Rulebook


@dataclass(frozen=True, slots=True)
class Fulfilling:
    """Leads that fulfil a condition, when all is decided that it can refer to."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class AtStage:
    """Leads that the stage's own rule takes for one of that stage."""

    id: str


@dataclass(frozen=True, slots=True)
class OfBand:
    """Leads in the quality band."""

    id: str


@dataclass(frozen=True, slots=True)
class OfPersona:
    """Leads that fit the buyer persona."""

    id: str


@dataclass(frozen=True, slots=True)
class OnRoute:
    """Leads that the route takes: those that fit it, and none before it."""

    id: str


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """Leads that are handed over, and to which the follow-up rule applies: no rule before it does."""

    id: str


Group: TypeAlias = Fulfilling | AtStage | OfBand | OfPersona | OnRoute | FollowedUp
RuleWithId = TypeVar("RuleWithId", RouteRule, FollowUpRule)


def conditions_of(group: Group, rules: Rulebook) -> Iterator[Condition]:
    """The conditions that decide about `group`, its own first; not those that they refer to."""
    match group:
        case Fulfilling(condition):
            yield condition
        case AtStage(id):
            yield from _present(rule.when for rule in rules.stages if rule.id == id)
        case OfPersona(id):
            yield from _present(rule.when for rule in rules.personas if rule.id == id)
        case OfBand():
            yield from (line.when for line in rules.scoring)
        case OnRoute(id):
            yield from (route.when for route in reversed(up_to(id, rules.routes)))
        case FollowedUp(id):
            yield from _present(rule.when for rule in reversed(up_to(id, rules.follow_up)))
            yield from (route.when for route in rules.routes)


def up_to(id: str, rules: tuple[RuleWithId, ...]) -> tuple[RuleWithId, ...]:
    """The rules that are asked before the one of this id, and that one."""
    return rules[: [rule.id for rule in rules].index(id) + 1]


def _present(conditions: Iterator[Condition | None]) -> Iterator[Condition]:
    return (condition for condition in conditions if condition is not None)
