"""The rules for following up, and their order.

The first rule that fits applies. A rule that comes, goes or moves gives its leads another time and other attempts.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed


@change_rule(
    code="CHG610",
    name="follow-up-set",
    places=(
        "lead_management.follow_up",
        "lead_management.follow_up.*",
    ),
    judges="""
lead_management.follow_up[rest].when: {band: B}
lead_management.follow_up[last]: {id: last, starts: handed_over, first_touch: {within: 1 business day}, attempts: {at_least: 2, at_most: 3, spacing: 2 business days, over: 21 days}, channels: [email]}
""",
    leaves="""
lead_management.follow_up[rest].attempts.at_least: 5
""",
)
def follow_up_set(fact: Fact, _: Compared) -> Judgement:
    """Rules that came, went or moved."""
    if fact.kind is Kind.MOVED:
        return different(f"rules for following up are tried in another order: {listed(fact.after)}", Owner.SALES)
    rule = fact.value
    words = f"first touch within {rule.first_touch.within}, at least {rule.attempts.at_least} attempts"
    if fact.kind is Kind.ADDED:
        return different(f"follow-up {rule.id} is new: {words}", Owner.SALES)
    return different(f"follow-up {rule.id} is gone; it asked for: {words}", Owner.SALES)
