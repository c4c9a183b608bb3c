"""The most attempts.

The upper limit protects the lead, and tells sales when to stop. It is neither a lighter nor a heavier duty.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG604",
    name="most-attempts",
    places=("lead_management.follow_up.*.attempts.at_most",),
    judges="""
lead_management.follow_up[hot].attempts.at_most: 10
""",
    leaves="""
lead_management.follow_up[hot].attempts.at_least: 5
""",
)
def most_attempts(fact: Fact, _: Compared) -> Judgement:
    """Another limit, or none."""
    after, before = (f"at most {limit}" if limit else "without a limit" for limit in (fact.after, fact.before))
    return different(f"attempts for {fact.way[2]}: {after}, was {before}", Owner.SALES)
