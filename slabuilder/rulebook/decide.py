"""What the rules decide about one lead, and why: every condition that was asked, with its trace.

Stages, personas and the score are decided in the rulebook's order, so that each is known when another refers to it; then
the routes are asked, and of a lead that is handed over the follow-up rules, until the first that fits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from slabuilder.conditions.evaluate import AsOf, Trace, evaluate
from slabuilder.conditions.lead import Lead
from slabuilder.conditions.tree import Condition
from slabuilder.rulebook.order import Node
from slabuilder.rulebook.rules import (
    BandRule,
    FollowUpRule,
    PersonaRule,
    RouteRule,
    Rulebook,
    ScoringLine,
    StageRule,
)

Rule = TypeVar("Rule")


@dataclass(frozen=True, slots=True)
class Verdict(Generic[Rule]):
    """Whether a rule applies to the lead; without a condition there is no trace."""

    rule: Rule
    held: bool
    trace: Trace | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """Everything that is decided about one lead; verdicts are in the order of the text, and end where nobody asks on.

    `stage` is the latest that was reached. A lead without `route` is not handed over, and goes to nurture.
    """

    stage: StageRule | None
    score: int
    band: BandRule | None
    persona: PersonaRule | None
    route: RouteRule | None
    follow_up: FollowUpRule | None
    stages: tuple[Verdict[StageRule], ...]
    scoring: tuple[Verdict[ScoringLine], ...]
    personas: tuple[Verdict[PersonaRule], ...]
    routes: tuple[Verdict[RouteRule], ...]
    follow_ups: tuple[Verdict[FollowUpRule], ...]


def decide(rules: Rulebook, lead: Lead, as_of: AsOf, events: frozenset[str] = frozenset()) -> Decision:
    """What `rules` decide about `lead`; `events` are the stages that sales or a person has moved it to."""
    deciding = _Deciding(rules, lead, as_of, events)
    for node in rules.order:
        deciding.decide(node)
    stages = [deciding.stages[rule.id] for rule in rules.stages]
    personas = [deciding.personas[rule.id] for rule in rules.personas]
    routes = deciding.until_one_fits((rule, rule.when) for rule in rules.routes)
    route = _first(routes)
    follow_ups = deciding.until_one_fits((rule, rule.when) for rule in rules.follow_up) if route else ()
    return Decision(
        stage=_first(reversed(stages)),
        score=deciding.score,
        band=rules.band_of(deciding.score),
        persona=_first(personas),
        route=route,
        follow_up=_first(follow_ups),
        stages=tuple(stages),
        scoring=tuple(deciding.scoring),
        personas=tuple(personas),
        routes=routes,
        follow_ups=follow_ups,
    )


def _first(verdicts: Iterable[Verdict[Rule]]) -> Rule | None:
    return next((verdict.rule for verdict in verdicts if verdict.held), None)


@dataclass
class _Deciding:
    """What has been decided so far. It is the standing that conditions ask, each from its own place in the order."""

    rules: Rulebook
    lead: Lead
    as_of: AsOf
    events: frozenset[str]
    stages: dict[str, Verdict[StageRule]] = field(default_factory=dict)
    personas: dict[str, Verdict[PersonaRule]] = field(default_factory=dict)
    scoring: list[Verdict[ScoringLine]] = field(default_factory=list)

    def decide(self, node: Node) -> None:
        """Decide a stage, a persona or the score; all that it refers to has been decided."""
        match node.kind:
            case "stage":
                stage = next(rule for rule in self.rules.stages if rule.id == node.id)
                self.stages[stage.id] = self._stage(stage, node)
            case "persona":
                persona = next(rule for rule in self.rules.personas if rule.id == node.id)
                self.personas[persona.id] = self._verdict(persona, persona.when, node, default=False)
            case _:
                self.scoring = [self._verdict(line, line.when, node, default=False) for line in self.rules.scoring]

    def _stage(self, stage: StageRule, node: Node) -> Verdict[StageRule]:
        return self._verdict(stage, stage.when, node, default=stage.id in self.events)

    def until_one_fits(self, rules: Iterable[tuple[Rule, Condition | None]]) -> tuple[Verdict[Rule], ...]:
        """The verdicts on `rules`, each with its condition, up to the first that fits; one without condition does."""
        verdicts: list[Verdict[Rule]] = []
        for rule, when in rules:
            verdicts.append(self._verdict(rule, when, None, default=True))
            if verdicts[-1].held:
                break
        return tuple(verdicts)

    def _verdict(self, rule: Rule, when: Condition | None, deciding: Node | None, *, default: bool) -> Verdict[Rule]:
        """The verdict on `rule`, which is part of what is being decided; without a condition it is `default`."""
        if when is None:
            return Verdict(rule, default)
        trace = evaluate(when, self.lead, self.as_of, _Standing(self, deciding))
        return Verdict(rule, trace.held, trace)

    @property
    def score(self) -> int:
        """The points of all lines that hold."""
        return sum(verdict.rule.points for verdict in self.scoring if verdict.held)


@dataclass(frozen=True, slots=True)
class _Standing:
    """What has been decided, as it counts for `deciding`, or when all is decided."""

    so_far: _Deciding
    deciding: Node | None

    def reached(self, stage: str) -> bool:
        counting = self.so_far.rules.stages_that_fulfil(stage, self.deciding)
        return any(self._is_reached(one) for one in counting)

    def _is_reached(self, stage: str) -> bool:
        """Whether the lead has reached just this stage; an event is known before it is its turn."""
        verdict = self.so_far.stages.get(stage)
        return stage in self.so_far.events if verdict is None else verdict.held

    def fits(self, persona: str) -> bool:
        return self.so_far.personas[persona].held

    @property
    def band(self) -> str | None:
        band = self.so_far.rules.band_of(self.so_far.score)
        return band.id if band else None

    @property
    def score(self) -> int:
        return self.so_far.score
