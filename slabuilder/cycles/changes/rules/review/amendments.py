"""Who signs a change of the agreement.

What one side can change without the other is the protection of both.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG708",
    name="amendments",
    places=("review.amendments.*",),
    judges="""
review.amendments.editorial: both sign
""",
    leaves="""
review.recalculation.every: quarter
""",
)
def amendments(fact: Fact, _: Compared) -> Judgement:
    """Changes that others sign now."""
    return different(f"{fact.way[2]} changes: {fact.after}, was {fact.before}", *BOTH)
