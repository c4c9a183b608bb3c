"""What gives a lead points.

Points decide the quality band, and with it whatever asks for a band: so they are judged by the leads that are decided otherwise
because of all points and bands together. If fewer leads count for a stage, marketing has to bring more, and the reverse; if only bands, routes
or follow-up have other leads, it is another duty for both. Points that move no lead are words.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import ScoringRule
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.lead_judgements import by_consequences
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG212",
    name="scoring",
    places=(
        "qualified_lead.scoring.*",
        "qualified_lead.scoring.*.points",
    ),
    judges="""
qualified_lead.scoring[2]: {points: 60, when: {employees: {at_least: 200}}}
""",
    leaves="""
qualified_lead.scoring[1]: {points: 60, when: {requested_demo: true}, because: it wants to talk}
""",
)
def scoring(fact: Fact, compared: Compared) -> Judgement:
    """Points that came, went, or are more or fewer."""
    before, after = (each.points if isinstance(each, ScoringRule) else each for each in (fact.before, fact.after))
    now, then = ("none" if points is None else points for points in (after, before))
    says = f"points for {quoted(fact.way[2])}: {was(now, then)}"
    return by_consequences(says, compared.consequences_of_scores, compared.wording)
