"""When a lead that is not handed over hears from us.

The side that keeps these leads warm has less time for it, or more.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.durations import shorter_is_heavier
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG615",
    name="nurture-touch",
    places=("lead_management.nurture.first_touch",),
    judges="""
lead_management.nurture.first_touch: 1 business day
""",
    leaves="""
lead_management.nurture.recycle_after: 60 days
""",
)
def nurture_touch(fact: Fact, compared: Compared) -> Judgement:
    """More time for a first word, or less."""
    what = f"leads to nurture are touched first within {fact.after}, was {fact.before}"
    return shorter_is_heavier(what, fact, compared, compared.after.lead_management.nurture.owner)
