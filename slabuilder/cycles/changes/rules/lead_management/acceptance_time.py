"""How long sales has to accept a lead or reject it.

Less time is a heavier duty of sales; marketing knows sooner what became of its lead.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG612",
    name="acceptance-time",
    places=("lead_management.acceptance.within",),
    judges="""
lead_management.acceptance.within: 4 business hours
""",
    leaves="""
lead_management.acceptance.silence_means: rejected
""",
)
def acceptance_time(fact: Fact, compared: Compared) -> Judgement:
    """More time to answer, or less."""
    what = f"sales accepts or rejects within {fact.after}, was {fact.before}"
    return shorter_is_heavier(what, fact, compared, Owner.SALES)
