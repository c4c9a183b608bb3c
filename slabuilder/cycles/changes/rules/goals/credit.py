"""Which revenue counts as marketing's.

Influenced revenue is all that marketing has touched, and more than the revenue of leads that it brought. Where that counts,
marketing reaches its share sooner, and sales has to find more of the quota by itself.
"""

from __future__ import annotations

from slabuilder.agreement.goals import Credit
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.sides import MARKETING, SALES


@change_rule(
    code="CHG304",
    name="credit",
    places=("goals.credit",),
    judges="""
goals.credit: influenced
""",
    leaves="""
goals.measure: revenue
""",
)
def credit(fact: Fact, compared: Compared) -> Judgement:
    """More revenue that counts as marketing's, or less."""
    after, before = (value_at(agreement, fact.way) for agreement in (compared.after, compared.before))
    says = f"marketing is credited with {after} revenue, was {before}"
    if after is Credit.INFLUENCED:
        return shifted(says, heavier_for=(SALES,), lighter_for=(MARKETING,))
    return shifted(says, heavier_for=(MARKETING,), lighter_for=(SALES,))
