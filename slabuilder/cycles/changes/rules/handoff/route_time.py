"""The time in which a lead is handed over.

Marketing hands over. The clock of many first touches starts there, so that less time is asked of marketing for the sake
of the lead.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG501",
    name="route-time",
    places=("handoff.*.within",),
    judges="""
handoff[all].within: 30 business minutes
""",
    leaves="""
handoff[all].how: A call
""",
)
def route_time(fact: Fact, compared: Compared) -> Judgement:
    """Routes that are quicker, or slower."""
    what = f"hand-off by route {fact.way[1]}: within {fact.after}, was {fact.before}"
    return shorter_is_heavier(what, fact, compared, Owner.MARKETING)
