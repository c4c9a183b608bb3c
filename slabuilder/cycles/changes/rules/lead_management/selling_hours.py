"""The hours that a rep has for leads.

Sales keeps these hours free. More of them is a heavier duty, and makes larger promises possible.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import more_is_heavier
from slabuilder.cycles.changes.words import number


@change_rule(
    code="CHG622",
    name="selling-hours",
    places=("lead_management.capacity.selling_hours_per_week",),
    judges="""
lead_management.capacity.selling_hours_per_week: 22
""",
    leaves="""
lead_management.capacity.minutes_per_attempt: 7
""",
)
def selling_hours(fact: Fact, _: Compared) -> Judgement:
    """More hours, or fewer."""
    says = f"hours a week that a rep has for leads: {number(fact.after)}, was {number(fact.before)}"
    return more_is_heavier(says, fact.before, fact.after, Owner.SALES)
