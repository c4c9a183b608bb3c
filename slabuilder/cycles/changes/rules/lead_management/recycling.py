"""When a lead that came back may be handed over again.

The sooner it comes back, the more leads sales works on twice. Nothing written means never.
"""

from __future__ import annotations

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG617",
    name="recycling",
    places=("lead_management.nurture.recycle_after",),
    judges="""
lead_management.nurture.recycle_after: 60 days
""",
    leaves="""
lead_management.nurture.how: A monthly letter.
""",
)
def recycling(fact: Fact, compared: Compared) -> Judgement:
    """Leads that come back sooner, later, or never."""
    after, before = (f"after {length}" if length else "never" for length in (fact.after, fact.before))
    return shorter_is_heavier(
        f"a lead that came back is handed over again {after}, was {before}", fact, compared, Owner.SALES
    )
