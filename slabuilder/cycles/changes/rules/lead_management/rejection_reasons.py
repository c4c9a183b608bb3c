"""The reasons for which a lead may be rejected.

Each reason is one more way for sales to give a lead back, which then does not count for marketing.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind


@change_rule(
    code="CHG614",
    name="rejection-reasons",
    places=(
        "lead_management.acceptance.reasons",
        "lead_management.acceptance.reasons.*",
    ),
    judges="""
lead_management.acceptance.reasons: [no budget, duplicate, wrong region]
""",
    leaves="""
lead_management.acceptance.within: 2 business days
""",
)
def rejection_reasons(fact: Fact, _: Compared) -> Judgement:
    """Reasons that came, or went."""
    marketing, sales = (Owner.MARKETING,), (Owner.SALES,)
    if fact.kind is Kind.ADDED:
        says = f"sales may reject a lead because of: {fact.value}"
        return shifted(says, heavier_for=marketing, lighter_for=sales)
    return shifted(f"sales may no longer reject because of: {fact.value}", heavier_for=sales, lighter_for=marketing)
