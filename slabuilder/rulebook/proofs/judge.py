"""Tries an example on the rules as they run, one lead at a time, so that nothing rests on formulas alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from slabuilder.conditions.evaluate import AsOf, Trace, evaluate
from slabuilder.rulebook.decide import Decision, Verdict, decide
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.proofs.example import Example
from slabuilder.rulebook.proofs.rulings import Ruling
from slabuilder.rulebook.rules import Rulebook


@dataclass(frozen=True, slots=True)
class Judge:
    """Decides about examples by `rules`."""

    rules: Rulebook

    def decision(self, example: Example) -> Decision:
        """What the rules decide about the example."""
        return decide(self.rules, example.lead, self._as_of(example), example.events)

    def trace(self, ruling: Ruling, example: Example) -> Trace:
        """How the rule's condition comes out for the example, also where a rule above it has taken the lead."""
        decision = self.decision(example)
        verdicts: tuple[Verdict[Any], ...] = (*decision.personas, *decision.stages, *decision.scoring)
        asked = next((verdict.trace for verdict in verdicts if verdict.rule == ruling.rule), None)
        decided = _Decided(self.rules, decision)
        return asked or evaluate(ruling.when, example.lead, self._as_of(example), decided)

    def is_in(self, group: Group, example: Example) -> bool:
        """Whether the example is one of the leads of `group`."""
        decision = self.decision(example)
        match group:
            case Fulfilling(condition):
                return evaluate(condition, example.lead, self._as_of(example), _Decided(self.rules, decision)).held
            case AtStage(id):
                return any(verdict.held for verdict in decision.stages if verdict.rule.id == id)
            case OfBand(id):
                return decision.band is not None and decision.band.id == id
            case OfPersona(id):
                return any(verdict.held for verdict in decision.personas if verdict.rule.id == id)
            case OnRoute(id):
                return decision.route is not None and decision.route.id == id
            case FollowedUp(id):
                return decision.follow_up is not None and decision.follow_up.id == id

    def _as_of(self, example: Example) -> AsOf:
        return AsOf(example.as_of, ZoneInfo(self.rules.zone))


@dataclass(frozen=True, slots=True)
class _Decided:
    """What is known of a lead when all has been decided."""

    rules: Rulebook
    decision: Decision

    def reached(self, stage: str) -> bool:
        reached = {verdict.rule.id for verdict in self.decision.stages if verdict.held}
        return not reached.isdisjoint(self.rules.stages_that_fulfil(stage))

    def fits(self, persona: str) -> bool:
        return any(verdict.held and verdict.rule.id == persona for verdict in self.decision.personas)

    @property
    def band(self) -> str | None:
        return self.decision.band.id if self.decision.band else None

    @property
    def score(self) -> int:
        return self.decision.score
