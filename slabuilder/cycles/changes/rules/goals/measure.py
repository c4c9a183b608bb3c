"""What the quota is measured in.

The same amount of bookings and of revenue are two goals: they count other contracts, at another time.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG303",
    name="measure",
    places=("goals.measure",),
    judges="""
goals.measure: revenue
""",
    leaves="""
goals.marketing_share: 45%
""",
)
def measure(fact: Fact, compared: Compared) -> Judgement:
    """Another measure."""
    after, before = (value_at(agreement, fact.way) for agreement in (compared.after, compared.before))
    return different(f"the quota is measured in {was(after, before)}", *BOTH)
