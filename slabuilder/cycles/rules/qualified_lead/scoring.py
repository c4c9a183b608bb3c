"""What gives a lead points.

Points decide the quality band, and with it whatever asks for a band: so they are judged by the leads that are decided otherwise,
after all changes together. If fewer leads count for a stage, marketing has to bring more, and the reverse; if only bands, routes
or follow-up have other leads, it is another duty for both. Points that move no lead are words.
"""

from __future__ import annotations

from slabuilder.cycles.change import Judgement, change_rule
from slabuilder.cycles.compared import Compared
from slabuilder.cycles.facts import Fact
from slabuilder.cycles.lead_judgements import by_consequences
from slabuilder.cycles.words import quoted, was


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
    what = f"points for {quoted(fact.way[2])}"
    if len(fact.way) == 4:
        return by_consequences(f"{what}: {was(fact.after, fact.before)}", compared)
    now, then = (value.points if value else "none" for value in (fact.after, fact.before))
    return by_consequences(f"{what}: {was(now, then)}", compared)
