"""Who answers for a KPI.

The side that answers for a figure explains it when it is off track. The duty goes from one side to the other.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import handed_to


@change_rule(
    code="CHG402",
    name="kpi-owner",
    places=("kpis.*.owner",),
    judges="""
kpis[accepted].owner: marketing
""",
    leaves="""
kpis[accepted].target: {at_least: 90%}
""",
)
def kpi_owner(fact: Fact, _: Compared) -> Judgement:
    """KPIs that the other side answers for now."""
    return handed_to(f"KPI {fact.way[1]}: {fact.after} answers for it, was {fact.before}", fact.before, fact.after)
