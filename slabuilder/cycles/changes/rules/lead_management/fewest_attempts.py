"""The fewest attempts.

Persistence is what sales promises for a lead that does not answer: each attempt more is work.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import more_is_heavier


@change_rule(
    code="CHG603",
    name="fewest-attempts",
    places=("lead_management.follow_up.*.attempts.at_least",),
    judges="""
lead_management.follow_up[hot].attempts.at_least: 7
""",
    leaves="""
lead_management.follow_up[hot].attempts.at_most: 9
""",
)
def fewest_attempts(fact: Fact, _: Compared) -> Judgement:
    """More attempts, or fewer."""
    says = f"attempts for {fact.way[2]}: at least {fact.after}, was {fact.before}"
    return more_is_heavier(says, fact.before, fact.after, Owner.SALES)
