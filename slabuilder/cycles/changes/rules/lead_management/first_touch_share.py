"""The share of first touches that must be in time.

Nothing written means every one. A higher share leaves sales fewer late touches.
"""

from __future__ import annotations

from decimal import Decimal

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import more_is_heavier
from slabuilder.cycles.changes.words import percent


@change_rule(
    code="CHG602",
    name="first-touch-share",
    places=("lead_management.follow_up.*.first_touch.met_for",),
    judges="""
lead_management.follow_up[hot].first_touch.met_for: 99%
""",
    leaves="""
lead_management.follow_up[hot].first_touch.within: 10 business minutes
""",
)
def first_touch_share(fact: Fact, _: Compared) -> Judgement:
    """More first touches in time, or fewer."""
    before, after = (Decimal(1) if share is None else share for share in (fact.before, fact.after))
    says = f"first touches in time for {fact.way[2]}: {percent(after)}, was {percent(before)}"
    return more_is_heavier(says, before, after, Owner.SALES)
