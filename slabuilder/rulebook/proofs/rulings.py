"""Every rule that has a condition: where the condition stands, and what it decides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.order import SCORE, Node
from slabuilder.rulebook.rules import FollowUpRule, PersonaRule, RouteRule, Rulebook, ScoringLine, StageRule
from slabuilder.spans import Path

Rule: TypeAlias = StageRule | ScoringLine | PersonaRule | RouteRule | FollowUpRule


@dataclass(frozen=True, slots=True)
class Ruling:
    """A rule and its condition; `deciding` is what it decides, where other conditions can refer to that."""

    rule: Rule
    when: Condition
    path: Path
    deciding: Node | None


def rulings(rules: Rulebook) -> Iterator[Ruling]:
    """All of them, in the order of the text."""
    every: tuple[Rule, ...] = (*rules.personas, *rules.stages, *rules.scoring, *rules.routes, *rules.follow_up)
    for rule in every:
        if rule.when is not None:
            key = "matches_when" if isinstance(rule, PersonaRule) else "when"
            yield Ruling(rule, rule.when, (*rule.path, key), _deciding(rule))


def _deciding(rule: Rule) -> Node | None:
    match rule:
        case StageRule():
            return Node("stage", rule.id)
        case PersonaRule():
            return Node("persona", rule.id)
        case ScoringLine():
            return SCORE
        case RouteRule() | FollowUpRule():
            return None
