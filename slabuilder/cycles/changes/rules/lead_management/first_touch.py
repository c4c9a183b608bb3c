"""The time for the first touch.

Speed to lead is what sales promises: less time is a heavier duty, more time a lighter one. Times on different clocks, such
as 1 business day and 24 hours, are neither, unless one is surely the shorter one.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG601",
    name="first-touch",
    places=("lead_management.follow_up.*.first_touch.within",),
    judges="""
lead_management.follow_up[hot].first_touch.within: 5 business minutes
""",
    leaves="""
lead_management.follow_up[hot].first_touch.met_for: 99%
""",
)
def first_touch(fact: Fact, compared: Compared) -> Judgement:
    """A first touch that has more time, or less."""
    what = f"first touch for {fact.way[2]}: within {fact.after}, was {fact.before}"
    return shorter_is_heavier(what, fact, compared, Owner.SALES)
