"""How long it takes from the promised stage to the deal.

The plan of both sides rests on it: which leads still bring a customer within the term, and, where the promise is shifted, how
much earlier marketing owes them.
"""

from __future__ import annotations

from slabuilder.agreement.goals import Lag
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG316",
    name="sales-cycle",
    places=("goals.sales_cycle",),
    judges="""
goals.sales_cycle: 45 days
""",
    leaves="""
goals.rounding: nearest
""",
)
def sales_cycle(fact: Fact, compared: Compared) -> Judgement:
    """A cycle that takes more time, or less."""
    says = f"sales cycle: {was(fact.after or 'not given', fact.before or 'not given')}"
    if compared.after.goals.lag is Lag.SHIFTED:
        says += f"; marketing's leads are owed {fact.after} before the deals"
    return different(says, *BOTH)
