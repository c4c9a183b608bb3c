"""Over which days a month's promise is spread.

A month's promise stays. Marketing owes it on other days: none on a weekend, and more on the others, or the reverse.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.sides import MARKETING
from slabuilder.cycles.changes.words import was


@change_rule(
    code="CHG311",
    name="daily-parts",
    places=("goals.days",),
    judges="""
goals.days: open days
""",
    leaves="""
goals.rounding: nearest
""",
)
def daily_parts(fact: Fact, compared: Compared) -> Judgement:
    """Other days."""
    after, before = (value_at(agreement, fact.way) for agreement in (compared.after, compared.before))
    return different(f"a month's promise is spread over {was(after, before)}", MARKETING)
