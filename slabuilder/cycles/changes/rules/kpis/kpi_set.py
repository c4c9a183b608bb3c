"""What is tracked.

A KPI that is added is one more figure for which somebody answers in every meeting; one that is taken out is a figure
that nobody answers for any more.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind


@change_rule(
    code="CHG401",
    name="kpi-set",
    places=("kpis.*",),
    judges="""
kpis[deals]: {id: deals, metric: customers, owner: sales, target: computed, reviewed: weekly}
""",
    leaves="""
kpis[speed].reviewed: daily
""",
)
def kpi_set(fact: Fact, _: Compared) -> Judgement:
    """KPIs that came, or went."""
    kpi = fact.value
    if fact.kind is Kind.ADDED:
        return heavier(f"KPI {kpi.id} is tracked: {kpi.owner} answers for it, looked at {kpi.reviewed}", kpi.owner)
    return lighter(f"KPI {kpi.id} is no longer tracked", kpi.owner)
