"""What a KPI measures.

Under the same name another thing is measured, so that the target and the past figures mean something else.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.items import value_at


@change_rule(
    code="CHG404",
    name="kpi-metric",
    places=("kpis.*.metric",),
    judges="""
kpis[accepted].metric: rejection_rate
kpis[accepted].target: {at_most: 15%}
""",
    leaves="""
kpis[accepted].target: {at_least: 80%}
""",
)
def kpi_metric(fact: Fact, compared: Compared) -> Judgement:
    """KPIs that measure another thing."""
    owner = value_at(compared.after, (*fact.way[:2], "owner"))
    says = f"KPI {fact.way[1]} measures {_name(fact.after)}, was {_name(fact.before)}"
    return different(says, owner)


def _name(metric: object) -> str:
    return str(metric).replace("_", " ")
