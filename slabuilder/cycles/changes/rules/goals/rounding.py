"""How counts are rounded.

Rounding up asks for the next whole lead. Rounded to the nearest, or not at all, marketing owes at most as many.
"""

from __future__ import annotations

from slabuilder.agreement.goals import Rounding
from slabuilder.cycles.changes.change import Judgement, change_rule, different, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.sides import MARKETING
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG320",
    name="rounding",
    places=("goals.rounding",),
    judges="""
goals.rounding: nearest
""",
    leaves="""
goals.promised_in: value
""",
)
def rounding(fact: Fact, compared: Compared) -> Judgement:
    """Counts that are no longer rounded up, that are now, or between the other two."""
    after, before = (value_at(agreement, fact.way) for agreement in (compared.after, compared.before))
    says = f"counts are rounded: {was(after, before)}"
    if before is Rounding.UP:
        return lighter(says, MARKETING)
    return heavier(says, MARKETING) if after is Rounding.UP else different(says, MARKETING)
