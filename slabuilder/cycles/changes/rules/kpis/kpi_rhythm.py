"""How often a KPI is looked at.

The side that answers for a figure has it ready each time it is looked at: oftener is more work, and less room to be late.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at
from slabuilder.cycles.changes.sizes import oftener_is_heavier


@change_rule(
    code="CHG405",
    name="kpi-rhythm",
    places=("kpis.*.reviewed",),
    judges="""
kpis[speed].reviewed: daily
""",
    leaves="""
kpis[speed].metric: first_touch_in_time
""",
)
def kpi_rhythm(fact: Fact, compared: Compared) -> Judgement:
    """KPIs that are looked at oftener, or more seldom."""
    owner = value_at(compared.after, (*fact.way[:2], "owner"))
    says = f"KPI {fact.way[1]} is looked at {fact.after}, was {fact.before}"
    return oftener_is_heavier(says, fact.before, fact.after, owner)
