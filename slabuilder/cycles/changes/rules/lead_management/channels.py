"""Where a lead is tried.

Each channel is one more place where sales has to try.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.words import listed


@change_rule(
    code="CHG608",
    name="channels",
    places=(
        "lead_management.follow_up.*.channels",
        "lead_management.follow_up.*.channels.*",
    ),
    judges="""
lead_management.follow_up[hot].channels: [phone, email, social]
""",
    leaves="""
lead_management.follow_up[hot].starts: created
""",
)
def channels(fact: Fact, _: Compared) -> Judgement:
    """Channels that came, or went."""
    channels = listed(fact.value if isinstance(fact.value, tuple) else (fact.value,))
    if fact.kind is Kind.ADDED:
        return heavier(f"leads of {fact.way[2]} are tried by {channels} too", Owner.SALES)
    return lighter(f"leads of {fact.way[2]} are no longer tried by {channels}", Owner.SALES)
