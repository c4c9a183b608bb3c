"""How often both sides meet on the figures.

More meetings are more work for both, and a goal that is missed is noticed sooner.
"""

from __future__ import annotations

from slabuilder.agreement.periods import words
from slabuilder.cycles.changes.change import BOTH, Judgement, change_rule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact
from slabuilder.cycles.changes.sizes import oftener_is_heavier


@change_rule(
    code="CHG703",
    name="meetings",
    places=("review.meetings.every",),
    judges="""
review.meetings.every: day
""",
    leaves="""
review.meetings.off_track.below: 95%
""",
)
def meetings(fact: Fact, _: Compared) -> Judgement:
    """Meetings that come oftener, or more seldom."""
    return oftener_is_heavier(f"meetings {words(fact.after)}, was {words(fact.before)}", fact.before, fact.after, *BOTH)
