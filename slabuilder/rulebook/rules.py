"""The rules of an agreement as plain typed values: everything that decides about leads, and nothing else of it.

Literals have the types of their fields. Every rule knows its path in the agreement, so that whatever is said of it can
name the line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.lead_management import Acceptance, Attempts, Escalation, Nurture, Starts
from slabuilder.agreement.qualified_lead import DecidedBy, Owner
from slabuilder.conditions.literals import Field, typed
from slabuilder.conditions.tree import Condition
from slabuilder.quantities import Duration
from slabuilder.rulebook.order import SCORE, Dependent, Node, decision_order
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class StageRule:
    """A stage: what decides it is a condition, or else an event in the lead's data."""

    id: str
    owner: Owner
    path: Path
    when: Condition | None
    decided_by: DecidedBy | None


@dataclass(frozen=True, slots=True)
class ScoringLine:
    """Points for leads that fit; negative ones take away."""

    points: int
    when: Condition
    because: str | None
    path: Path


@dataclass(frozen=True, slots=True)
class BandRule:
    """A quality band; a lead is in the first one, best first, whose lowest score it has."""

    id: str
    lowest: int
    path: Path


@dataclass(frozen=True, slots=True)
class PersonaRule:
    """A buyer persona that a condition recognises; without one nobody fits."""

    id: str
    name: str
    when: Condition | None
    path: Path


@dataclass(frozen=True, slots=True)
class RouteRule:
    """A way to a sales team; the first one that fits takes the lead."""

    id: str
    when: Condition
    team: str
    within: Duration
    how: str
    path: Path


@dataclass(frozen=True, slots=True)
class FollowUpRule:
    """How a lead that was handed over is worked on; the first rule that fits applies, one without condition to all."""

    id: str
    when: Condition | None
    starts: Starts
    first_touch: Duration
    escalate: tuple[Escalation, ...]
    attempts: Attempts
    path: Path


@dataclass(frozen=True)
class Rulebook:
    """All rules of one agreement; lists are in the order of the text, bands the best first.

    `calendar` is the agreement's own; `team_calendars` are those of the sales teams, and
    `zones` has the time zone of every calendar.
    """

    fields: Mapping[str, Field]
    calendar: str
    team_calendars: Mapping[str, str]
    zones: Mapping[str, str]
    stages: tuple[StageRule, ...]
    scoring: tuple[ScoringLine, ...]
    bands: tuple[BandRule, ...]
    personas: tuple[PersonaRule, ...]
    routes: tuple[RouteRule, ...]
    follow_up: tuple[FollowUpRule, ...]
    acceptance: Acceptance
    nurture: Nurture

    @property
    def zone(self) -> str:
        """The time zone in which days begin."""
        return self.zones[self.calendar]

    @cached_property
    def order(self) -> tuple[Node, ...]:
        """The order in which stages, personas and the score are decided, each after all that it refers to."""
        stages = (Dependent(Node("stage", stage.id), (stage.when,) if stage.when else ()) for stage in self.stages)
        personas = (Dependent(Node("persona", one.id), (one.when,) if one.when else ()) for one in self.personas)
        score = Dependent(SCORE, tuple(line.when for line in self.scoring))
        return decision_order((*stages, *personas, score))

    def stages_that_fulfil(self, stage: str, deciding: Node | None = None) -> tuple[str, ...]:
        """The stages of which one must have been reached for `stage: stage` to hold: that one, and later ones.

        While something is being decided, only those stages count that are decided before it (`order`), or that an event
        decides. Without `deciding` all count: routes and follow-up rules are asked when everything is decided.
        """
        ids = [rule.id for rule in self.stages]
        later = self.stages[ids.index(stage) :]
        if deciding is None:
            return tuple(rule.id for rule in later)
        before = {node.id for node in self.order[: self.order.index(deciding)] if node.kind == "stage"}
        return tuple(rule.id for rule in later if rule.when is None or rule.id in before)

    def band_of(self, score: int) -> BandRule | None:
        """The band of a lead with this score, if it is in any."""
        return next((band for band in self.bands if score >= band.lowest), None)


def rulebook(agreement: Agreement) -> Rulebook:
    """The rules of `agreement`."""
    reader = _Reader({name: field.vocabulary for name, field in agreement.lead_fields.items()})
    return Rulebook(
        fields=reader.fields,
        calendar=agreement.calendars[0].id,
        team_calendars={team.id: team.calendar for team in agreement.parties.sales.teams},
        zones={calendar.id: calendar.timezone for calendar in agreement.calendars},
        stages=reader.stages(agreement),
        scoring=reader.scoring(agreement),
        bands=tuple(
            BandRule(band.id, band.from_, (*_QUALIFIED, "bands", index))
            for index, band in enumerate(agreement.qualified_lead.bands)
        ),
        personas=reader.personas(agreement),
        routes=reader.routes(agreement),
        follow_up=reader.follow_up(agreement),
        acceptance=agreement.lead_management.acceptance,
        nurture=agreement.lead_management.nurture,
    )


_QUALIFIED = ("qualified_lead",)


class _Reader:
    """Reads the parts of an agreement whose conditions have been judged already."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self.fields = fields

    def condition(self, condition: Condition) -> Condition:
        return typed(condition, self.fields)[0]

    def optional(self, condition: Condition | None) -> Condition | None:
        return None if condition is None else self.condition(condition)

    def stages(self, agreement: Agreement) -> tuple[StageRule, ...]:
        return tuple(
            StageRule(
                stage.id, stage.owner, (*_QUALIFIED, "stages", index), self.optional(stage.when), stage.decided_by
            )
            for index, stage in enumerate(agreement.qualified_lead.stages)
        )

    def scoring(self, agreement: Agreement) -> tuple[ScoringLine, ...]:
        return tuple(
            ScoringLine(line.points, self.condition(line.when), line.because, (*_QUALIFIED, "scoring", index))
            for index, line in enumerate(agreement.qualified_lead.scoring)
        )

    def personas(self, agreement: Agreement) -> tuple[PersonaRule, ...]:
        return tuple(
            PersonaRule(persona.id, persona.name, self.optional(persona.matches_when), ("buyer_personas", index))
            for index, persona in enumerate(agreement.buyer_personas)
        )

    def routes(self, agreement: Agreement) -> tuple[RouteRule, ...]:
        return tuple(
            RouteRule(route.id, self.condition(route.when), route.to, route.within, route.how, ("handoff", index))
            for index, route in enumerate(agreement.handoff)
        )

    def follow_up(self, agreement: Agreement) -> tuple[FollowUpRule, ...]:
        return tuple(
            FollowUpRule(
                rule.id,
                self.optional(rule.when),
                rule.starts,
                rule.first_touch.within,
                rule.escalate,
                rule.attempts,
                ("lead_management", "follow_up", index),
            )
            for index, rule in enumerate(agreement.lead_management.follow_up)
        )
