"""Which leads a rule for following up applies to.

The condition is compared by proof, with all that it refers to and with the rules before it. Other leads come under the rule, or
fall to the next one.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.by_proof import other_leads_are_different
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.rulebook.groups import FollowedUp


@change_rule(
    code="CHG611",
    name="follow-up-condition",
    places=("lead_management.follow_up.*.when",),
    judges="""
lead_management.follow_up[hot].when: {all: [{band: A}, {employees: {at_least: 50}}]}
""",
    leaves="""
lead_management.follow_up[hot].starts: created
""",
)
def follow_up_condition(fact: Fact, compared: Compared) -> Judgement:
    """Rules that apply to other leads."""
    return other_leads_are_different(f"leads of {fact.way[2]}", FollowedUp(fact.way[2]), compared, Owner.SALES)
