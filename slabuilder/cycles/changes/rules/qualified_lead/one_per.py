"""Whether a person or a company counts as one lead.

Of a company from which three people come, only one counts where a company is a lead. So fewer count, and marketing has to bring
more; sales gets a company for each.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import OnePer
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import MARKETING, SALES
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG209",
    name="one-per",
    places=("qualified_lead.counting.one_per",),
    judges="""
qualified_lead.counting.one_per: company
""",
    leaves="""
qualified_lead.counting.again_after: 60 days
""",
)
def one_per(fact: Fact, _: Compared) -> Judgement:
    """Fewer leads that count, or more."""
    says = f"one lead is counted for each {was(fact.after, fact.before)}"
    if fact.after is OnePer.COMPANY:
        return shifted(says, heavier_for=(MARKETING,), lighter_for=(SALES,))
    return shifted(says, heavier_for=(SALES,), lighter_for=(MARKETING,))
