"""The quality bands.

A band with another lowest score may have other leads, and with it whatever asks for the band: so it is judged by the leads that
are decided otherwise because of all points and bands together. A band that comes or goes is another word for quality, and another duty for
both unless the leads of a stage say more.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.lead_judgements import by_consequences
from slabuilder.cycles.changes.words import listed, was


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
    judgement = by_consequences(_said(fact), compared.consequences_of_scores, compared.wording)
    came_or_went = fact.kind in {Kind.ADDED, Kind.REMOVED}
    return different(judgement.says, *BOTH) if came_or_went and not judgement.material else judgement


def _said(fact: Fact) -> str:
    match fact.kind:
        case Kind.MOVED:
            return f"bands follow each other otherwise: {listed(fact.after)}"
        case Kind.CHANGED:
            return f"band {fact.way[2]} begins at a score of {was(fact.after, fact.before)}"
        case Kind.ADDED:
            return f"band {fact.way[2]}, from a score of {fact.after.from_}, is new"
        case Kind.REMOVED:
            return f"band {fact.way[2]}, from a score of {fact.before.from_}, is gone"
