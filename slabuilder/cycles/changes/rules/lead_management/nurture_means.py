"""How leads are kept warm.

What the side that keeps them warm does is another thing.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG618",
    name="nurture-means",
    places=("lead_management.nurture.how",),
    judges="""
lead_management.nurture.how: A monthly letter.
""",
    leaves="""
lead_management.nurture.recycle_after: 120 days
""",
)
def nurture_means(_fact: Fact, compared: Compared) -> Judgement:
    """Nurture that is done in another way."""
    return different("leads are kept warm in another way", compared.after.lead_management.nurture.owner)
