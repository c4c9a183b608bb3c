"""Random rulebooks, in which nearly everything refers to everything that can be known before it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from slabuilder.agreement.qualified_lead import DecidedBy, Owner
from slabuilder.conditions import tree
from slabuilder.leads.store import Leads
from slabuilder.loading import load
from slabuilder.rulebook.rules import BandRule, PersonaRule, Rulebook, ScoringLine, StageRule, rulebook
from tests.conditions.situations import BANDS, FIELDS, conditions_and_leads, nested

ROOT = Path(__file__).parents[2]


def rules_of(name: str) -> Rulebook:
    """The rules of an example agreement."""
    agreement = load((ROOT / "agreements" / name).read_bytes(), name).agreement
    assert agreement is not None
    return rulebook(agreement)


INBOUND = rules_of("inbound.yaml")


@st.composite
def rulebooks(draw: st.DrawFn, zone: str) -> Rulebook:
    """Rules for leads with FIELDS; the stage `sal` is an event."""
    plain, _, _ = conditions_and_leads(zone)
    personas = st.sampled_from(["olivia", "otto"]).map(lambda one: tree.IsPersona((one,)))
    bands = st.sampled_from([band for band, _ in BANDS]).map(lambda one: tree.InBand((one,)))
    scores = st.integers(-30, 60).map(lambda bound: tree.ScoreTest(tree.AtLeast(bound)))
    early = nested(plain | personas)
    middle = nested(plain | personas | bands | scores | st.sampled_from(["lead", "sal"]).map(tree.StageReached))
    stages = st.sampled_from(["lead", "mql", "sal", "sql"]).map(tree.StageReached)
    late = nested(plain | personas | bands | scores | stages)
    return replace(
        INBOUND,
        fields=FIELDS,
        zones={INBOUND.calendar: zone},
        personas=(PersonaRule("olivia", "O", draw(plain), ()), PersonaRule("otto", "O", draw(st.none() | plain), ())),
        scoring=tuple(ScoringLine(draw(st.integers(-30, 60)), draw(early), None, ()) for _ in range(2)),
        bands=tuple(BandRule(band, lowest, ()) for band, lowest in BANDS),
        stages=(
            StageRule("lead", Owner.MARKETING, (), draw(early | scores), None),
            StageRule("mql", Owner.MARKETING, (), draw(middle), None),
            StageRule("sal", Owner.SALES, (), None, DecidedBy.ACCEPTANCE),
            StageRule("sql", Owner.SALES, (), draw(middle), None),
        ),
        routes=tuple(replace(INBOUND.routes[0], id=f"route-{n}", when=draw(late)) for n in range(2)),
        follow_up=tuple(replace(INBOUND.follow_up[0], id=f"rule-{n}", when=draw(late | st.none())) for n in range(2)),
    )


def leads_of_all_types(zone: str = "America/New_York") -> Leads:
    """An empty table for leads with FIELDS; words are asked of both texts."""
    asked = tree.AnyOf(tuple(tree.FieldTest(name, tree.Contains(("vp",))) for name in ("job_title", "order")))
    routes = (replace(INBOUND.routes[0], when=asked),)
    rules = replace(INBOUND, fields=FIELDS, zones={INBOUND.calendar: zone}, stages=(), personas=(), scoring=())
    return Leads(replace(rules, routes=routes, follow_up=()))
