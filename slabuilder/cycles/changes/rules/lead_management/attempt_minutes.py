"""The minutes that an attempt takes.

An estimate by which the hours are computed that sales needs. It asks nothing of anybody by itself.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import number


@change_rule(
    code="CHG623",
    name="attempt-minutes",
    places=("lead_management.capacity.minutes_per_attempt",),
    judges="""
lead_management.capacity.minutes_per_attempt: 7
""",
    leaves="""
lead_management.capacity.selling_hours_per_week: 22
""",
)
def attempt_minutes(fact: Fact, _: Compared) -> Judgement:
    """Attempts that are thought to take longer, or shorter."""
    says = f"minutes that an attempt takes: {number(fact.after)}, was {number(fact.before)}"
    return different(says, Owner.SALES)
