"""Whether leads are owed earlier by the sales cycle.

A shifted promise asks for the same number of leads, earlier: marketing's days are others.
"""

from __future__ import annotations

from slabuilder.agreement.goals import Lag
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sides import MARKETING


@change_rule(
    code="CHG317",
    name="lag",
    places=("goals.lag",),
    judges="""
goals.lag: shifted
""",
    leaves="""
goals.rounding: nearest
""",
)
def lag(fact: Fact, compared: Compared) -> Judgement:
    """A promise that is shifted, or no longer is."""
    if fact.after is Lag.SHIFTED:
        return different(
            f"leads are owed earlier than the term by the sales cycle, {compared.after.goals.sales_cycle}", MARKETING
        )
    return different("leads are owed within the term, and no longer earlier by the sales cycle", MARKETING)
