"""Marketing's share of the quota.

A larger share is more revenue that has to come from marketing's leads, and less that sales has to find by itself.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import percent


@change_rule(
    code="CHG302",
    name="marketing-share",
    places=("goals.marketing_share",),
    judges="""
goals.marketing_share: 45%
""",
    leaves="""
goals.sales_quota: 1_300_000
""",
)
def marketing_share(fact: Fact, _: Compared) -> Judgement:
    """A share that is larger, or smaller."""
    says = f"marketing's share of the quota: {percent(fact.after)}, was {percent(fact.before)}"
    marketing, sales = (Owner.MARKETING,), (Owner.SALES,)
    if fact.after > fact.before:
        return shifted(says, heavier_for=marketing, lighter_for=sales)
    return shifted(says, heavier_for=sales, lighter_for=marketing)
