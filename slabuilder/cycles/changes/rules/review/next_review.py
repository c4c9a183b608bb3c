"""The day of the next review.

Both sides have to be there on another day.
"""

from __future__ import annotations

from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule, different
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact


@change_rule(
    code="CHG702",
    name="next-review",
    places=("review.next",),
    judges="""
review.next: 2026-12-02
""",
    leaves="""
review.cadence: monthly
""",
)
def next_review(fact: Fact, _: Compared) -> Judgement:
    """Another day."""
    return different(f"next review on {fact.after}, was {fact.before}", *BOTH)
