"""The name of a KPI.

What it is called changes nothing that anybody owes.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, editorial
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG407",
    name="kpi-name",
    places=("kpis.*.name",),
    judges="""
kpis[accepted].name: Taken on
""",
    leaves="""
kpis[accepted].means: Accepted, of all that were handed over.
""",
)
def kpi_name(fact: Fact, _: Compared) -> Judgement:
    """KPIs with another name."""
    return editorial(f"KPI {fact.way[1]} is called {fact.after or fact.way[1]}, was {fact.before or fact.way[1]}")
