"""The quality bands.

A band with another lowest score may have other leads, and with it whatever asks for the band: so it is judged by the leads that
are decided otherwise, after all changes together. A band that comes or goes is another word for quality, and another duty for
both unless the leads of a stage say more.
"""

from __future__ import annotations

from slabuilder.cycles.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.compared import Compared
from slabuilder.cycles.facts import Fact, Kind
from slabuilder.cycles.lead_judgements import by_consequences
from slabuilder.cycles.words import listed, was


@change_rule(
    code="CHG214",
    name="bands",
    places=(
        "qualified_lead.bands",
        "qualified_lead.bands.*",
        "qualified_lead.bands.*.from",
    ),
    judges="""
qualified_lead.bands[A].from: 70
""",
    leaves="""
qualified_lead.scoring[1].because: it wants to talk
""",
)
def bands(fact: Fact, compared: Compared) -> Judgement:
    """Bands that came or went, or that begin at another score."""
    if fact.kind is Kind.MOVED:
        return by_consequences(f"bands follow each other otherwise: {listed(fact.after)}", compared)
    band = f"band {fact.way[2]}"
    if fact.kind is Kind.CHANGED:
        return by_consequences(f"{band} begins at a score of {was(fact.after, fact.before)}", compared)
    says = f"{band}, from a score of {fact.value.from_}, {'is new' if fact.kind is Kind.ADDED else 'is gone'}"
    judgement = by_consequences(says, compared)
    return judgement if judgement.material else different(says, *BOTH)
