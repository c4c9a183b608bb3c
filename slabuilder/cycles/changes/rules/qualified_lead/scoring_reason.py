"""Why something gives points.

The reason explains the points; a lead has as many as before.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import quoted, was


@change_rule(
    code="CHG213",
    name="scoring-reason",
    places=("qualified_lead.scoring.*.because",),
    judges="""
qualified_lead.scoring[1]: {points: 60, when: {requested_demo: true}, because: it wants to talk}
""",
    leaves="""
qualified_lead.counting.one_per: company
""",
)
def scoring_reason(fact: Fact, _: Compared) -> Judgement:
    """Another reason, a first one, or none any longer."""
    return editorial(
        f"points for {quoted(fact.way[2])}, because: {was(fact.after or 'no reason given', fact.before or 'no reason given')}"
    )
