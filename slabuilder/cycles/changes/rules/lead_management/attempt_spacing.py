"""The time between two attempts.

Closer attempts come sooner, and tire a lead sooner. The number of attempts is what weighs.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG605",
    name="attempt-spacing",
    places=("lead_management.follow_up.*.attempts.spacing",),
    judges="""
lead_management.follow_up[hot].attempts.spacing: 2 business days
""",
    leaves="""
lead_management.follow_up[hot].attempts.over: 12 days
""",
)
def attempt_spacing(fact: Fact, _: Compared) -> Judgement:
    """Attempts that are closer, or further apart."""
    after, before = (limit or "none named" for limit in (fact.after, fact.before))
    return different(f"time between attempts for {fact.way[2]}: {after}, was {before}", Owner.SALES)
