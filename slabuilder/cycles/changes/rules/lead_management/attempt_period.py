"""The time over which attempts are spread.

The same attempts in less time are a heavier duty, in more time a lighter one.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG606",
    name="attempt-period",
    places=("lead_management.follow_up.*.attempts.over",),
    judges="""
lead_management.follow_up[hot].attempts.over: 10 days
""",
    leaves="""
lead_management.follow_up[hot].attempts.at_least: 7
""",
)
def attempt_period(fact: Fact, compared: Compared) -> Judgement:
    """Attempts in less time, or in more."""
    what = f"attempts for {fact.way[2]}: spread over {fact.after}, was {fact.before}"
    return shorter_is_heavier(what, fact, compared, Owner.SALES)
