"""What no answer means.

If silence accepts, sales has to speak up in time. If it rejects, marketing loses each lead that nobody looked at.
"""

from __future__ import annotations

from slabuilder.agreement.lead_management import SilenceMeans
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, shifted
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG613",
    name="silence",
    places=("lead_management.acceptance.silence_means",),
    judges="""
lead_management.acceptance.silence_means: rejected
""",
    leaves="""
lead_management.acceptance.within: 2 business days
""",
)
def silence(fact: Fact, _: Compared) -> Judgement:
    """Silence that now means the other thing."""
    says = f"no answer in time means {fact.after}, was {fact.before}"
    marketing, sales = (Owner.MARKETING,), (Owner.SALES,)
    if fact.after is SilenceMeans.REJECTED:
        return shifted(says, heavier_for=marketing, lighter_for=sales)
    return shifted(says, heavier_for=sales, lighter_for=marketing)
