"""Whatever is said of two versions of random rules, no lead contradicts it, and the leads that show it do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import AsOf, evaluate
from slabuilder.conditions.lead import Lead, read_lead
from slabuilder.cycles.changes.condition_relation import Related, Relation, relation_of_groups
from slabuilder.rulebook.decide import Decision, decide
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.proofs.comparing import difference
from slabuilder.rulebook.proofs.example import Example, NoExample
from slabuilder.rulebook.proofs.likeness import Likeness
from slabuilder.rulebook.proofs.rulings import rulings
from slabuilder.rulebook.rules import Rulebook
from tests.conditions.situations import AT, BANDS, FIELDS, ZONES, conditions_and_leads, leads_near
from tests.leads.random_rules import rulebooks

STEPS = 200_000


@dataclass(frozen=True)
class Versions:
    """Two versions of rules, a group of leads of each, and leads."""

    before: Rulebook
    old: Group
    after: Rulebook
    new: Group
    leads: tuple[Lead, ...]

    @property
    def related(self) -> Related:
        return relation_of_groups(self.before, self.old, self.after, self.new, Likeness(AT), STEPS)


@dataclass(frozen=True)
class Known:
    """A lead, as those rules see it that have decided about it."""

    rules: Rulebook
    decision: Decision

    def reached(self, stage: str) -> bool:
        order = [rule.id for rule in self.rules.stages]
        return any(one.held for one in self.decision.stages[order.index(stage) :])

    def fits(self, persona: str) -> bool:
        return {one.rule.id: one.held for one in self.decision.personas}[persona]

    @property
    def band(self) -> str | None:
        return self.decision.band.id if self.decision.band else None

    @property
    def score(self) -> int:
        return self.decision.score


def is_in(group: Group, rules: Rulebook, lead: Lead, events: frozenset[str], as_of: AsOf) -> bool:
    """Whether the lead is in `group`, asked of the rules as they run."""
    decision = decide(rules, lead, as_of, events)
    match group:
        case Fulfilling(condition):
            return evaluate(condition, lead, as_of, Known(rules, decision)).held
        case AtStage(id):
            return {one.rule.id: one.held for one in decision.stages}[id]
        case OfBand(id):
            return Known(rules, decision).band == id
        case OfPersona(id):
            return Known(rules, decision).fits(id)
        case OnRoute(id):
            return decision.route is not None and decision.route.id == id
        case FollowedUp(id):
            return decision.follow_up is not None and decision.follow_up.id == id


EVERY_GROUP: list[Group] = [
    *map(AtStage, ("lead", "mql", "sal", "sql")),
    *(OfBand(band) for band, _ in BANDS),
    *map(OfPersona, ("olivia", "otto")),
    *map(OnRoute, ("route-0", "route-1")),
    *map(FollowedUp, ("rule-0", "rule-1")),
]
GROUPS = st.sampled_from(EVERY_GROUP)


@st.composite
def versions(draw: st.DrawFn) -> Versions:
    """Two versions: the later one is another, or has one condition with another beside it; or in another zone."""
    zone = draw(st.sampled_from(ZONES))
    before = draw(rulebooks(zone))
    plain, asked, _ = conditions_and_leads(zone)
    kind = draw(st.sampled_from(["other", "narrower", "wider", "points", "zone"]))
    extra = draw(plain)
    match kind:
        case "other":
            after = draw(rulebooks(zone))
        case "zone":
            after = replace(before, zones={before.calendar: draw(st.sampled_from(ZONES))})
        case "points":
            lines = tuple(replace(line, points=draw(st.integers(-30, 60))) for line in before.scoring)
            after = replace(before, scoring=lines)
        case _:
            after = changed(before, extra, tree.AllOf if kind == "narrower" else tree.AnyOf)
    if draw(st.booleans()):
        one, other = draw(asked), draw(asked)
        groups: tuple[Group, Group] = Fulfilling(one), Fulfilling(draw(st.sampled_from([one, other])))
    else:
        groups = (draw(GROUPS),) * 2
    old, new = groups
    conditions = [ruling.when for rules in (before, after) for ruling in rulings(rules)]
    conditions += [group.condition for group in (old, new) if isinstance(group, Fulfilling)]
    raw = draw(st.lists(leads_near(conditions, zone, AT), min_size=40, max_size=40))
    return Versions(before, old, after, new, tuple(lead_of(one, zone) for one in raw))


def changed(rules: Rulebook, extra: tree.Condition, kind: type[tree.AllOf] | type[tree.AnyOf]) -> Rulebook:
    """`rules` with `extra` beside the condition of the stage `lead`, of the first persona, and of both routes."""
    lead, *stages = rules.stages
    olivia, *personas = rules.personas
    assert lead.when is not None
    assert olivia.when is not None
    return replace(
        rules,
        stages=(replace(lead, when=kind((lead.when, extra))), *stages),
        personas=(replace(olivia, when=kind((olivia.when, extra))), *personas),
        routes=tuple(replace(route, when=kind((route.when, extra))) for route in rules.routes),
    )


def lead_of(raw: Mapping[str, object], zone: str) -> Lead:
    return read_lead(raw, FIELDS, ZoneInfo(zone)).lead


SEEN = Counter[Relation]()


@pytest.mark.slow
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions(), st.integers(0, 2**32))
def test_no_lead_contradicts_a_relation_and_examples_show_it(two: Versions, seed: int) -> None:
    found = two.related
    SEEN[found.relation] += 1
    lost, gained = (found.lost is not None, found.gained is not None)
    expected = {
        Relation.EQUIVALENT: (False, False),
        Relation.NARROWER: (True, False),
        Relation.WIDER: (False, True),
        Relation.INCOMPARABLE: (True, True),
    }
    assert expected.get(found.relation, (lost, gained)) == (lost, gained)
    assert (found.why_not_decided is not None) == (found.relation is Relation.NOT_DECIDED)
    if found.lost:
        assert standing(two, found.lost) == (True, False)
    if found.gained:
        assert standing(two, found.gained) == (False, True)
    random = Random(seed)
    for lead in two.leads:
        events = frozenset(random.sample(["sal"], random.randint(0, 1)))
        was = is_in(two.old, two.before, lead, events, AsOf(AT, ZoneInfo(two.before.zone)))
        now = is_in(two.new, two.after, lead, events, AsOf(AT, ZoneInfo(two.after.zone)))
        if found.relation in {Relation.EQUIVALENT, Relation.WIDER}:
            assert not (was and not now)
        if found.relation in {Relation.EQUIVALENT, Relation.NARROWER}:
            assert not (now and not was)


def standing(two: Versions, example: Example) -> tuple[bool, bool]:
    """Whether the example was in the group, and whether it is."""
    instant = example.as_of
    was = is_in(two.old, two.before, example.lead, example.events, AsOf(instant, ZoneInfo(two.before.zone)))
    return was, is_in(two.new, two.after, example.lead, example.events, AsOf(instant, ZoneInfo(two.after.zone)))


@pytest.mark.slow
def test_every_relation_was_met_and_nearly_all_are_decided() -> None:
    """Looks at what the law above has seen; alone it looks for itself."""
    if not SEEN:
        test_no_lead_contradicts_a_relation_and_examples_show_it()
    assert {*SEEN} >= {*Relation} - {Relation.NOT_DECIDED}
    assert SEEN[Relation.NOT_DECIDED] <= SEEN.total() // 10, SEEN


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions())
def test_looked_at_from_the_other_side_lost_is_gained(two: Versions) -> None:
    mirrored = {Relation.NARROWER: Relation.WIDER, Relation.WIDER: Relation.NARROWER}
    found = two.related
    back = Versions(two.after, two.new, two.before, two.old, ()).related
    if Relation.NOT_DECIDED not in {found.relation, back.relation}:
        assert back.relation is mirrored.get(found.relation, found.relation)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(versions())
def test_nothing_is_lost_between_a_version_and_itself_for_z3_either(two: Versions) -> None:
    found = difference(two.before, two.old, two.before, two.old, Likeness(AT), STEPS)
    assert Example not in {type(found.lost), type(found.gained)}
    assert relation_of_groups(two.before, two.old, two.before, two.old).relation is Relation.EQUIVALENT
    assert isinstance(found.lost, NoExample)
