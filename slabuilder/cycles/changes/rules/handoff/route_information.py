"""What sales is told about a lead.

Each field that goes with a lead has to be asked for by marketing, and need not be found out by sales.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed


@change_rule(
    code="CHG504",
    name="route-information",
    places=(
        "handoff.*.with",
        "handoff.*.with.*",
    ),
    judges="""
handoff[all].with: [email, employees]
""",
    leaves="""
handoff[all].expected: 100%
""",
)
def route_information(fact: Fact, _: Compared) -> Judgement:
    """Fields that go with a lead, or no longer do."""
    route, fields = fact.way[1], fact.value if isinstance(fact.value, tuple) else (fact.value,)
    marketing, sales = (Owner.MARKETING,), (Owner.SALES,)
    if fact.kind is Kind.ADDED:
        return shifted(
            f"{listed(fields)} goes with the leads of route {route}", heavier_for=marketing, lighter_for=sales
        )
    says = f"{listed(fields)} no longer goes with the leads of route {route}"
    return shifted(says, heavier_for=sales, lighter_for=marketing)
