"""How a KPI is measured.

Where the metric does not say how it is measured, these words do. Other words may count other leads.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at


@change_rule(
    code="CHG406",
    name="kpi-measure",
    places=("kpis.*.means",),
    judges="""
kpis[accepted].means: Accepted, of all that were handed over and answered.
""",
    leaves="""
kpis[accepted].name: Taken on
""",
)
def kpi_measure(fact: Fact, compared: Compared) -> Judgement:
    """KPIs that are measured in another way."""
    owner = value_at(compared.after, (*fact.way[:2], "owner"))
    return different(f"KPI {fact.way[1]} is measured in other words", owner)
