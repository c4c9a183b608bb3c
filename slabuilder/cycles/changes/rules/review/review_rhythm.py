"""How often the agreement is reviewed.

Both sides prepare a review. More reviews are more work, and fewer months with a figure that is wrong.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import oftener_is_heavier


@change_rule(
    code="CHG701",
    name="review-rhythm",
    places=("review.cadence",),
    judges="""
review.cadence: monthly
""",
    leaves="""
review.next: 2026-12-02
""",
)
def review_rhythm(fact: Fact, _: Compared) -> Judgement:
    """Reviews that come oftener, or more seldom."""
    return oftener_is_heavier(f"reviewed {fact.after}, was {fact.before}", fact.before, fact.after, *BOTH)
