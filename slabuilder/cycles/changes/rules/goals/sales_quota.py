"""The quota of sales.

A higher quota is more revenue that sales has to close, and at the same share more that has to come from marketing's leads. In
another currency the two cannot be compared.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import more_is_heavier
from slabuilder.cycles.changes.words import money, was


@change_rule(
    code="CHG301",
    name="sales-quota",
    places=("goals.sales_quota",),
    judges="""
goals.sales_quota: 1_300_000
""",
    leaves="""
goals.marketing_share: 45%
""",
)
def sales_quota(fact: Fact, compared: Compared) -> Judgement:
    """A quota that is higher, or lower."""
    after, before = money(fact.after, compared.after.currency), money(fact.before, compared.before.currency)
    says = f"sales quota: {was(after, before)}"
    if compared.before.currency != compared.after.currency:
        return different(says, *BOTH)
    return more_is_heavier(says, fact.before, fact.after, *BOTH)
