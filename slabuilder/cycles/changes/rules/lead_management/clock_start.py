"""What starts the clock of the first touch.

A clock that starts when the lead comes in runs while marketing still has it: sales answers for that time too. One that starts
at the hand-off does not.
"""

from __future__ import annotations

from slabuilder.agreement.lead_management import Starts
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule, heavier, lighter
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG607",
    name="clock-start",
    places=("lead_management.follow_up.*.starts",),
    judges="""
lead_management.follow_up[hot].starts: qualified
""",
    leaves="""
lead_management.follow_up[hot].channels: [phone]
""",
)
def clock_start(fact: Fact, _: Compared) -> Judgement:
    """Clocks that start sooner, or later."""
    says = f"clock for {fact.way[2]} starts when the lead is {_word(fact.after)}, was {_word(fact.before)}"
    order = list(Starts)
    sooner = order.index(fact.after) < order.index(fact.before)
    return heavier(says, Owner.SALES) if sooner else lighter(says, Owner.SALES)


def _word(start: Starts) -> str:
    return start.value.replace("_", " ")
